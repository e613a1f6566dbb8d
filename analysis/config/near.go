package config

import (
	"strings"

	"agentls/analysis/finding"
	"agentls/analysis/text"

	"github.com/agnivade/levenshtein"
)

// nearest returns the word that s is most likely a slip of, if any is near
// enough. Two letters that changed places count as two slips.
func nearest(s string, words []string) (string, bool) {
	if s == "" || len(s) > maxSlip {
		return "", false
	}
	fold := func(s string) string { return strings.ReplaceAll(strings.ToLower(s), "_", "-") }
	best, distance := "", 1+min(3, 1+len(s)/4)
	for _, w := range words {
		if d := levenshtein.ComputeDistance(fold(s), fold(w)); d < distance {
			best, distance = w, d
		}
	}
	return best, best != ""
}

// maxSlip bounds the cost of looking for a slip; no word of ours is as long.
const maxSlip = 64

// replaceFix writes a word in place of what stands at span.
func replaceFix(span text.Span, word string) finding.Fix {
	return finding.Fix{
		Title:     "Change to `" + word + "`",
		Edits:     []text.Edit{{Span: span, New: word}},
		Preferred: true,
	}
}
