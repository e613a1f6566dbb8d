package finding

import "slices"

// severities and consequences are indexed by their constants.
var (
	severities   = []string{"off", "hint", "information", "warning", "error"}
	consequences = []string{"tidy", "fragile", "lost", "not bound", "not loaded"}
)

// Severities returns the words that configuration accepts, from the quietest.
func Severities() []string { return slices.Clone(severities) }

// String returns the severity as configuration and JSON write it: "error",
// "warning", "information", "hint", "off".
func (s Severity) String() string { return word(severities, int(s)) }

// ParseSeverity reads what [Severity.String] writes.
func ParseSeverity(s string) (Severity, bool) {
	i := slices.Index(severities, s)
	return Severity(max(i, 0)), i >= 0
}

// String returns the consequence as JSON writes it: "not loaded", "not bound",
// "lost", "fragile", "tidy".
func (c Consequence) String() string { return word(consequences, int(c)) }

// word returns the i-th word, or a visible mark for a value nobody defined.
func word(words []string, i int) string {
	if i < len(words) {
		return words[i]
	}
	return "?"
}
