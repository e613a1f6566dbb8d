package dialect

// NameClass says what a name in a list of tools or models is to a dialect.
// Precedence is exact > alias > pattern > other case > older > retired >
// another product's very name > near miss > unknown: what is letter by letter
// another product's name was meant as that, however near it is to one of ours.
// A name of ours with other separators goes before names that others have given
// up, and one with a word such as File or Tool hung on it before names that
// another product only takes for its own ones.
type NameClass uint8

// The classes of a name.
const (
	Exact NameClass = iota
	ByAlias
	ByPattern
	OtherCase
	OldName // Status Older: still read
	GoneName
	Near
	Foreign
	NoName
)

// ToolMatch is what a look-up of a tool entry found.
type ToolMatch struct {
	Class     NameClass
	Tool      *Tool    // nil for patterns and unknown names
	Pattern   *Pattern // set for ByPattern
	Name      string   // the entry without specifier
	Specifier string   // the text in parentheses
	HasSpec   bool
	Open      bool     // the parenthesis is not closed
	Correct   string   // for OtherCase and Near: the entry as it should be, without specifier; for GoneName: the retired name, where the entry is that name in another case and so never was one
	From      *Dialect // for Foreign: whose name it is
	Ours      []string // for Foreign and GoneName: what ours calls it
	Server    string   // for an MCP entry
	ServerAt  int      // where Server begins in the entry
	Misplaced bool     // for ByPattern: the form works in other fields only
}

// ModelMatch is what a look-up of a model name found.
type ModelMatch struct {
	Class   NameClass
	Model   *Model
	Shape   *ModelShape // the accepted shape the name has, if any
	Name    string      // the name without suffix
	Suffix  string
	Correct string   // for OtherCase and Near
	From    *Dialect // for Foreign
	Ours    []string // for Foreign: current models of the same family here
}

// KeyMatch is what a look-up of a frontmatter key found.
type KeyMatch struct {
	Class   NameClass
	Field   *Field   // for Exact and older names
	Mistake *Mistake // for keys the sheet lists as mistakes; Class is NoName then, or Foreign
	Pattern *Pattern // set for ByPattern, of keys of a map
	Correct string   // for OtherCase and Near
	From    *Dialect // for Foreign
	Ours    string   // for Foreign: our field of the same role
	Theirs  *Field   // for Foreign: the field it is there, if any
	Opposed bool     // Ours means the opposite, as hidden does of shown
	Instead string   // for Foreign: our field that serves the purpose in another way
}

// Strength is how sure a detection is.
type Strength uint8

// The strengths of evidence, in rising order.
const (
	Nothing  Strength = iota // generic
	Weak                     // weak content only: everything is capped at information
	Fair                     // content that fits one dialect well
	ByPath                   // the product's own folder
	ByConfig                 // the user says so
)

// Detection is the dialect of a file and why.
type Detection struct {
	Dialect  *Dialect
	Strength Strength
	Reason   string    // one sentence for --explain-dialect
	Location *Location // the location that matched, if any
	Guess    bool      // nothing tells the product, and the likeliest was taken: no evidence for the files beside it
	Never    bool      // a file that is no agent, whatever it holds (README.md, AGENTS.md, …)
	Consumer string    // the one consumer that `target` names, if any

	// Installed says that a program put the file where it lies and will write
	// over it: nobody mends it there.
	Installed bool
	// PromptOf is the file of the agent whose prompt this file is; then it is
	// no agent of its own.
	PromptOf string
}

// Evidence is what detection may look at.
type Evidence struct {
	Path     string // slash-separated, relative to the workspace folder or absolute; ~/ for the home folder
	Keys     []Key  // top-level frontmatter keys
	Front    bool   // the file has frontmatter
	Plugin   bool   // it lies in a folder with a plugin manifest
	Siblings string // id of the dialect of its neighbours, if they agree

	// Extension is the manifest of another product's extension that the file
	// lies below: one of [Manifests].
	Extension string

	// Collection says that the folder is one of agents, whatever it is called:
	// most files in it look like one.
	Collection bool
	// PromptOf is the file beside it that names this one as its prompt.
	PromptOf string
}

// Key is a frontmatter key with the shape and text of its value.
type Key struct {
	Name  string
	Shape Shape
	Text  string
	Items []string // the first strings of a list
}
