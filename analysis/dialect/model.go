package dialect

// Models is a product's model names.
type Models struct {
	Shapes   []ModelShape
	Builtin  []Model
	Suffixes []string // "[1m]": may follow any name
	Suffix   string   // regular expression for whatever else may follow any name, as in "Name (vendor)"
	suffix   *lazyRegexp
	Unknown  Effect // of a name that is not known but well-formed
	BadShape Effect // of a name of no accepted shape
	AnyCase  bool
	Trust    Trust // of the list: what is not on it may well exist
	Note     string
	Order    string // how the model is resolved
}

// ModelShape is a form of model names.
type ModelShape struct {
	Form  string // for people: "provider/model-id"
	Match string // regular expression for the whole name
	Where string // the service that uses the form
	Own   bool   // no other product writes names of this form
	match *lazyRegexp
}

// Model is one model name or alias.
type Model struct {
	Name       string
	Aliases    []string
	IsAlias    bool   // a word that stands for a model: "sonnet"
	Resolves   string // the model an alias means now
	Family     string
	Provider   string
	Status     Status
	Ends       string // YYYY-MM-DD: retires or retired on
	Deprecated string // YYYY-MM-DD: deprecated on
	Use        string // replacement
	Since      string
	Doc        string
	Pointless  bool     // accepted but means nothing in an agent file
	Consumers  []string // consumers that read it; empty: all
	Trust      Trust
}
