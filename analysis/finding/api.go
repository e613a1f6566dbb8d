package finding

// Rule documents one code in the catalogue.
type Rule struct {
	Code        Code
	Family      string // "file", "frontmatter", …
	Title       string // a few words
	Severity    Severity
	Consequence Consequence
	Doc         string // markdown: what it means, why it matters, what to do; with an example
}

// Catalogue returns every code in the order of the families.
func Catalogue() []Rule { panic("pending") }

// Lookup returns the catalogue entry of a code.
func Lookup(code Code) (Rule, bool) { panic("pending") }

// String returns the severity as configuration and JSON write it: "error",
// "warning", "information", "hint", "off".
func (s Severity) String() string { panic("pending") }

// ParseSeverity reads what [Severity.String] writes.
func ParseSeverity(s string) (Severity, bool) { panic("pending") }

// String returns the consequence as JSON writes it: "not loaded", "not bound",
// "lost", "fragile", "tidy".
func (c Consequence) String() string { panic("pending") }
