// Package dialect holds what each product accepts, as data: one sheet a
// product under sheets/, in a closed schema, turned into Go tables by go
// generate. It finds the dialect of a file by path and content and answers
// look-ups of fields, values, tools, models and sections. It knows no rule:
// it says what a product does, never how loudly to speak of it.
package dialect

//go:generate go run -tags dialectgen ./internal/gen

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
	Renown    int    // of several products with one name the best known is said to own it, the first by id of equals
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
	Handlers []string // types of hook handlers
	// AgentEvents are the hook events whose matcher is about names of agents.
	AgentEvents []string
	Servers     []string // MCP servers that the product brings along
	Skeleton    []string // keys of a fresh file, in order
	Reads       []string // ids of other dialects whose folders this product reads too
	Base        string   // id of the dialect whose fields and tools this one shares; for small variants
	Leaves      []string // fields of the base that this one does not have
	Apart       bool     // its files are no agents, though they look like some: skills, commands, checks
	Files       []string // globs of file names that tell this dialect in any folder: "*.agent.md"
	Budget      int      // tokens that the names and descriptions of all agents may have together; 0: no limit known
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
	Glob       string // slash-separated, relative to a workspace folder; ~ for the home folder; empty when no path tells the place
	Where      string // the place in words, when Glob is empty
	Scope      string // managed, session, project, user, plugin, organisation, extension, config
	Precedence int    // 1 wins
	Consumers  []string
	Legacy     bool
	Plugin     bool   // counts only beside a plugin manifest
	Manifest   string // of Plugin: the file that marks the folder around it; that of a Claude Code plugin when empty
	Shared     bool   // several products read the place and none owns it: keys and neighbours tell whose a file is
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
	From      string // "name", "file", "path"; "folder": the folder that the file lies in, and `name` says the same
	Suffixes  []string
	Recursive bool
	Skip      []string // globs of file names that the product passes over
	Doc       string
	Differ    string // what happens when the name and that of the folder differ, a sentence for messages
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
	Broken   Effect // YAML that no reading accepts
	// BrokenInPlugin is the effect of such YAML in a plugin's agent.
	BrokenInPlugin Effect
	Lenient        []string // "quote-values", "block-values": readings tried after strict YAML
	LenTrust       Trust
	Repeat         Effect // of a duplicate key
	RepeatTrust    Trust
	List           bool // the block may be a list of agents
}

// Body says what the body is for the product.
type Body struct {
	Role       string   // for hovers
	Unread     bool     // the format has no body, so that an empty one is right
	Max        int      // characters; 0: no limit known
	MaxFor     []string // consumers with that limit
	Empty      Effect
	EmptyTrust Trust
	Markers    []Pattern // #file:, #tool:, ${…}
	Inputs     bool      // ${word} is filled in and fails without an input
}
