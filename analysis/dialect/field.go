package dialect

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
	AllowRole // says which tools need no question, or some other thing of tools that leaves the agent those it has
	ModelRole // names one model or several
	SkillsRole
	ServersRole // MCP servers
	HooksRole
	PermissionRole // opencode's permission map
	AgentsRole     // names other agents
	ModeRole       // how freely the agent may act
	PromptRole     // holds the prompt itself
	MemoryRole
	TurnsRole  // limits how long the agent works
	EffortRole // how hard the model thinks
	KindRole   // whether people choose the agent or other agents call it
	HiddenRole // true keeps the agent out of what people choose from
	ShownRole  // false does: the opposite of HiddenRole
	ReadonlyRole
	BackgroundRole // whether the agent runs beside its caller
	ManualRole     // true keeps the model from starting it by itself
	AutoRole       // false does: the opposite of ManualRole
)

// Field is one key of the frontmatter, or of a map inside it.
type Field struct {
	Name       string
	Doc        string // one or two sentences for people
	Role       Role
	Shapes     []Shape // accepted; the first is the usual one
	Required   bool
	RequiredBy []string // consumers that require it, when not all do
	RefusedBy  []string // consumers that pass over a file without it in the folders that only they read, whatever Missing says
	Consumers  []string // consumers that read it; empty: all
	Default    string
	Values     []Value  // of an enum; of a string: values to offer
	Open       bool     // values beside Values are accepted
	Min, Max   *float64 // inclusive, of numbers
	Pattern    string   // regular expression the text must match
	PatternDoc string   // the pattern in words
	MaxLen     int      // characters
	NonEmpty   bool     // an empty value is a mistake
	Prose      bool     // it is text that a model reads, and may name agents
	Addresses  bool     // it holds `file://` and `skill://` addresses
	AnyBool    bool     // of a boolean: yes, no, on, off, 1 and 0 are read too, in quotes or not
	Keys       []Field  // of a map, or of the maps in a list
	OpenKeys   bool     // keys beside Keys are accepted
	LastWins   bool     // of the patterns in its maps, the last that matches counts
	Each       *Field   // what the values of those further keys are, when that is known
	Wrong      Effect   // of a value of the wrong shape
	Bad        Effect   // of a value that is not accepted
	Missing    Effect   // of a required field that is missing
	// EffectTrust says how far Wrong, Bad and Missing are known; Trust is about the field itself.
	EffectTrust     Trust
	Waived          []Sign    // the field is not required in a file that has one of these
	When            []Sign    // the field is required in a file, or map, that has one of these
	Idle            []Sign    // the field does nothing in a file that has one of these
	Mistakes        []Mistake // keys that people write in the map and the product does not read
	Patterns        []Pattern // forms of further keys of the map
	Since           string
	Deprecated      bool
	DeprecatedSince string
	Use             string   // what to write instead of a deprecated field
	Replaces        string   // the field of the older schema that this one stands for
	Schema          string   // the version of the product's schema it belongs to: "v1", "v2"; empty: both
	Ignored         []string // scopes where the field is valid but not read: "plugin"
	Trust           Trust
	Source          string
	Note            string // further facts for hovers
	Example         string // a value to begin with, in YAML
	pattern         *lazyRegexp
}

// Value is one accepted value of a field.
type Value struct {
	Name  string
	Doc   string
	Trust Trust
	Alias string // the value it stands for
	Hide  bool   // accepted, not offered
	Frees bool   // of a mode: it asks less of the agent than no mode at all
	// Consumer is the one consumer that the value narrows the file to.
	Consumer string
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
