package dialect

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
