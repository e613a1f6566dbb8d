package dialect

import "strings"

// Section is one kind of section of a prompt.
type Section struct {
	ID       string
	Title    string // as offered for a new heading
	Aliases  []string
	Begins   []string // what a longer heading begins with where it means this section all the same
	Ends     []string // what it ends with: "workflow" for "System design workflow"
	Purpose  string   // one sentence: what it is for and why
	Good     string
	Pitfalls string
	Facts    []Look // what a hover tells of one, where it is there
	Wants    []Look // what a good one has, told where it is missing
	Sources  []string
	Order    int    // where it reads well; 0: anywhere
	Outline  string // a body to begin with
}

// Look is something to look for in the text of a section.
type Look struct {
	If    string // regular expression for text in which to look at all; empty: any
	Has   string // regular expression for what is looked for
	Say   string // what it is, to stand in a list after "Here:" or "Missing:"
	Count bool   // it is told how many different ones there are, two at least
	ifRe  *lazyRegexp
	hasRe *lazyRegexp
}

// Applies reports whether the text is one in which to look.
func (l *Look) Applies(text string) bool {
	return l.If == "" || compiled(l.ifRe, l.If).MatchString(text)
}

// Finds returns how many different things are found, whatever their case: one
// at most unless they are counted.
func (l *Look) Finds(text string) int {
	re := compiled(l.hasRe, l.Has)
	if !l.Count {
		if re.MatchString(text) {
			return 1
		}
		return 0
	}
	seen := map[string]bool{}
	for _, m := range re.FindAllString(text, -1) {
		seen[strings.ToLower(m)] = true
	}
	return len(seen)
}
