package config

import (
	"agentls/analysis/finding"
	"agentls/analysis/text"
)

// near returns the word that s is most likely a slip of, if there is one and
// somebody can tell.
func (r *reader) near(s string, words []string) (string, bool) {
	if r.known.Near == nil {
		return "", false
	}
	return r.known.Near(s, words)
}

// replaceFix writes a word in place of what stands at span.
func replaceFix(span text.Span, word string) finding.Fix {
	return finding.Fix{
		Title:     "Change to `" + word + "`",
		Edits:     []text.Edit{{Span: span, New: word}},
		Preferred: true,
	}
}
