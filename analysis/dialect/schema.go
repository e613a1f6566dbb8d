// Package dialect holds what each product accepts, as data: one sheet a
// product under sheets/, in a closed schema, turned into Go tables by go
// generate. It finds the dialect of a file by path and content and answers
// look-ups of fields, values, tools, models and sections. It knows no rule:
// it says what a product does, never how loudly to speak of it.
package dialect

// Dialect is one product's agent file format. Tables are shared and must not
// be changed.
type Dialect struct {
	ID        string // kebab-case, as in configuration
	Name      string // how messages call the product: "Claude Code"
	Kind      string // what one file is: "subagent", "custom agent"
	Syntax    Syntax
	Agents    []Container // where a file of several agents keeps them; empty: the file is one agent
	Consumers []Consumer  // programs that read the format differently; empty as a rule
	Sources   []Source
	Newest    string // newest release seen
	Locations []Location
	Signs     []Sign // keys that tell this dialect where the path does not

	Identity Identity
	Unknown  UnknownKeys
	Front    FrontRules
	Fields   []Field
	Mistakes []Mistake
	Tools    Tools
	Models   Models
	Body     Body
	Builtin  []string // names of the product's own agents
	Events   []string // hook events
	Skeleton []string // keys of a fresh file, in order
	Reads    []string // ids of other dialects whose folders this product reads too
	FieldsOf string   // id of the dialect whose fields and tools this one shares; for small variants
}

// Syntax is the syntax of a whole file.
type Syntax uint8

// The syntaxes.
const (
	Markdown Syntax = iota // YAML frontmatter and a markdown body
	JSON
	TOML
	YAML
)

// Container is a place in a file that holds several agents.
type Container struct {
	Path   string // keys from the root, dot-separated: "agent"
	Keyed  bool   // a map from name to agent; otherwise a list
	Prompt string // the key that holds the prompt
}

// Consumer is one program that reads the format.
type Consumer struct{ ID, Name string }

// Source is where facts come from.
type Source struct{ ID, URL, Seen, Note string }

// Trust says how far a fact is known. The zero value is a fact read in the
// vendor's own words.
type Trust uint8

// The degrees of trust.
const (
	Verified   Trust = iota
	Good             // secondary, but several independent sources agree: at most a warning
	Unverified       // one secondary source or inference: at most information
)

// Location is where the product looks for files.
type Location struct {
	Glob       string // slash-separated, relative to a workspace folder; ~ for the home folder
	Scope      string // managed, session, project, user, plugin, organisation, extension, config
	Precedence int    // 1 wins
	Consumers  []string
	Legacy     bool
	Plugin     bool // counts only beside a plugin manifest
	Note       string
	Trust      Trust
}

// Sign is evidence in the content for a dialect.
type Sign struct {
	Key    string   // a frontmatter key
	Values []string // the values that count; empty: any
	Shape  Shape    // AnyShape, or the shape the value must have
	Weight int      // 1 weak, 2 fair, 3 decisive
}

// Identity says what names an agent.
type Identity struct {
	From      string // "name", "file", "path"
	Suffixes  []string
	Recursive bool
	Skip      []string // globs of file names that the product passes over
	Doc       string
}

// Effect is what the product does about a mistake.
type Effect uint8

// The effects.
const (
	UnknownEffect Effect = iota // nobody knows
	Refuse                      // the file does not load, and the product says so
	IgnoreAgent                 // the file does not load, without a word
	DropValue                   // the value counts as absent
	IgnoreKey                   // the key counts as absent; nothing else happens
	PassThrough                 // the value is handed on as it is
	Fail                        // the agent loads, and fails when it is used
	Accept                      // it works
)

// UnknownKeys says what happens to keys the product does not know.
type UnknownKeys struct {
	Effect Effect
	Trust  Trust
	Doc    string
}

// FrontRules says how the product finds and reads the frontmatter.
type FrontRules struct {
	Required bool   // without frontmatter the file is no agent (otherwise: all defaults)
	Missing  Effect // of a file without frontmatter
	BOM      Effect
	BOMDoc   string
	Lead     Effect // blank lines before the opening fence
	Unclosed Effect
	AnyDash  bool // the block ends at the next `---` anywhere, even inside a line
	AnyTrust Trust
	Broken   Effect   // YAML that no reading accepts
	Lenient  []string // "quote-values", "block-values": readings tried after strict YAML
	LenTrust Trust
	Repeat   Effect // of a duplicate key
	List     bool   // the block may be a list of agents
}

// Shape is the YAML shape of a value.
type Shape uint8

// The shapes.
const (
	AnyShape       Shape = iota
	StringShape          // one string
	CommaShape           // one string of names separated by commas
	ListShape            // a list of strings
	MapListShape         // a list of maps
	MixedListShape       // a list of strings or maps
	MapShape             // a map
	BoolMapShape         // a map of booleans
	BoolShape
	IntShape
	FloatShape
	EnumShape // one of Values
)

// Role is what a field means to rules, whatever it is called.
type Role uint8

// The roles.
const (
	NoRole Role = iota
	NameRole
	DescriptionRole
	ToolsRole // grants tools
	DenyRole  // takes tools away
	ModelRole // names one model or several
	SkillsRole
	ServersRole // MCP servers
	HooksRole
	PermissionRole // opencode's permission map
	AgentsRole     // names other agents
	ModeRole
	PromptRole // holds the prompt itself
	MemoryRole
)

// Field is one key of the frontmatter, or of a map inside it.
type Field struct {
	Name       string
	Doc        string // one or two sentences for people
	Role       Role
	Shapes     []Shape // accepted; the first is the usual one
	Required   bool
	RequiredBy []string // consumers that require it, when not all do
	Consumers  []string // consumers that read it; empty: all
	Default    string
	Values     []Value  // of an enum; of a string: values to offer
	Open       bool     // values beside Values are accepted
	Min, Max   *float64 // inclusive, of numbers
	Pattern    string   // regular expression the text must match
	PatternDoc string   // the pattern in words
	MaxLen     int      // characters
	NonEmpty   bool     // an empty value is a mistake
	Keys       []Field  // of a map, or of the maps in a list
	OpenKeys   bool     // keys beside Keys are accepted
	Wrong      Effect   // of a value of the wrong shape
	Bad        Effect   // of a value that is not accepted
	Missing    Effect   // of a required field that is missing
	Since      string
	Deprecated bool
	Since0     string   // deprecated since
	Use        string   // what to write instead of a deprecated field
	Schema     string   // the version of the product's schema it belongs to: "v1", "v2"; empty: both
	Ignored    []string // scopes where the field is valid but not read: "plugin"
	Trust      Trust
	Source     string
	Note       string // further facts for hovers
	Example    string // a value to begin with, in YAML
}

// Value is one accepted value of a field.
type Value struct {
	Name  string
	Doc   string
	Trust Trust
	Alias string // the value it stands for
	Hide  bool   // accepted, not offered
}

// Mistake is a key that people write and the product does not read.
type Mistake struct {
	Key      string
	Use      string // the key to write instead; empty: there is none
	From     string // id of the dialect the key belongs to; empty: nobody's
	Say      string // what happens, for messages
	Harmless bool   // metadata nobody misses
	Binds    bool   // its author meant to restrict something
	Trust    Trust
}

// Tools is a product's tool names.
type Tools struct {
	AnyCase   bool // names are matched whatever their case
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
	Can        []Capability
	Aliases    []string // other names read for it, as good as Name
	Status     Status
	Use        []string // replacements of an older or retired name
	Since      string
	Set        string   // the set or group it belongs to: "search" for "search/codebase"
	Members    []string // of a set
	Specifier  string   // what stands in Name(…): "command", "path", "none"; empty: nothing documented
	Subagent   string   // "never": not given to subagents; other text: when; empty: always
	Background bool     // still available when the agent runs in the background
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
	Use     string // what to write instead, with $1… of Match
	Only    []Role // roles of the fields it works in; empty: all tool fields
	Snippet string // completion text, LSP snippet syntax
	Trust   Trust
}

// Models is a product's model names.
type Models struct {
	Shapes   []ModelShape
	Builtin  []Model
	Suffixes []string // "[1m]": may follow any name
	Unknown  Effect   // of a name that is not known but well-formed
	BadShape Effect   // of a name of no accepted shape
	AnyCase  bool
	Note     string
	Order    string // how the model is resolved
}

// ModelShape is a form of model names.
type ModelShape struct {
	Form  string // for people: "provider/model-id"
	Match string // regular expression
	Where string
}

// Model is one model name or alias.
type Model struct {
	Name      string
	Aliases   []string
	IsAlias   bool   // a word that stands for a model: "sonnet"
	Resolves  string // the model an alias means now
	Family    string
	Provider  string
	Status    Status
	Ends      string // YYYY-MM-DD: retires or retired on
	Deprec    string // YYYY-MM-DD: deprecated on
	Use       string // replacement
	Since     string
	Doc       string
	Pointless bool // accepted but means nothing in an agent file
	Trust     Trust
}

// Body says what the body is for the product.
type Body struct {
	Role       string   // for hovers
	Max        int      // characters; 0: no limit known
	MaxFor     []string // consumers with that limit
	Empty      Effect
	EmptyTrust Trust
	Markers    []Pattern // #file:, #tool:, ${…}
	Inputs     bool      // ${word} is filled in and fails without an input
}

// Section is one kind of section of a prompt.
type Section struct {
	ID       string
	Title    string // as offered for a new heading
	Aliases  []string
	Purpose  string
	Good     string
	Pitfalls string
	Sources  []string
	Order    int    // where it reads well; 0: anywhere
	Outline  string // a body to begin with
}
