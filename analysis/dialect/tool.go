package dialect

// Tools is a product's tool names.
type Tools struct {
	AnyCase   bool   // names are matched whatever their case
	Trust     Trust  // of the list: what is not on it may well exist
	Doubt     string // regular expression for names that may well be read though no page lists them
	doubt     *lazyRegexp
	Borrowed  bool // the names are another product's: they lend none
	Builtin   []Tool
	Patterns  []Pattern
	Unknown   Effect // of a name that is no tool
	NoneFound Effect // of a list in which no name resolves
	Wildcard  string // the word for all tools, "" if none
	Specifier bool   // Name(argument) is a form of entry
	SpecDoc   string // what a specifier does in an agent file
	Note      string
	Separator string // of MCP names: "mcp__server__tool" → "__"
	MCP       string // form of an MCP tool: "mcp__{server}__{tool}", "{server}/{tool}"
}

// Capability is what a tool lets an agent do; tools of different products
// with one capability are each other's counterparts.
type Capability string

// The capabilities.
const (
	CapRead     Capability = "read"
	CapEdit     Capability = "edit"
	CapWrite    Capability = "write"
	CapList     Capability = "list"
	CapGlob     Capability = "glob"
	CapSearch   Capability = "search"
	CapRun      Capability = "run"
	CapFetch    Capability = "fetch"
	CapWeb      Capability = "websearch"
	CapTodo     Capability = "todo"
	CapDelegate Capability = "delegate"
	CapSkill    Capability = "skill"
	CapAsk      Capability = "ask"
	CapPlan     Capability = "plan"
	CapNotebook Capability = "notebook"
	CapLSP      Capability = "lsp"
	CapMCP      Capability = "mcp"
	CapOther    Capability = "other"
)

// Status says whether a name is still read.
type Status uint8

// The states of a name.
const (
	Current Status = iota
	Older          // an old name that is still read
	Retired        // read no more
)

// Tool is one tool name.
type Tool struct {
	Name       string
	Doc        string
	Can        []Capability // the first is what it is for
	Aliases    []string     // other names read for it, as good as Name
	Status     Status
	Use        []string // replacements of an older or retired name
	Since      string
	Set        string   // the set or group it belongs to: "search" for "search/codebase"
	Members    []string // of a set
	Specifier  string   // what stands in Name(…): "command", "path", "none"; empty: nothing documented
	Subagent   string   // "never": not given to subagents; other text: when; empty: always
	Needs      []Sign   // an agent gets the tool only in a file that has one of these
	Background bool     // still available when the agent runs in the background
	Special    bool     // it does what Can says in a special case only, so it is nobody's counterpart
	Permission string   // the permission key that governs it, when it is another one
	Schema     string
	Consumers  []string
	Trust      Trust
	Note       string
}

// Pattern is a form of entry that is not a plain tool name.
type Pattern struct {
	Form    string // for people: "mcp__server__tool"
	Match   string // regular expression for the whole entry
	Doc     string
	Can     []Capability
	Refused bool   // the form is a mistake here
	Use     string // what to write instead, in the template syntax of regexp.Expand: ${1}
	Only    []Role // roles of the fields it works in; empty: all tool fields
	Snippet string // completion text, LSP snippet syntax
	Loose   bool   // so loose a form that the names of other products, and slips of ours, go before it
	From    string // of a refused form: id of the dialect it belongs to
	Trust   Trust
	match   *lazyRegexp
}
