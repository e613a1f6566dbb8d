package feature

import (
	"strconv"
	"strings"

	"agentls/analysis/dialect"
	"agentls/analysis/prose"
)

// doubt returns the one word that a fact which nobody could verify carries.
func doubt(t dialect.Trust) string {
	if t == dialect.Unverified {
		return " (unverified)"
	}
	return ""
}

// code returns s in back-ticks.
func code(s string) string {
	if strings.Contains(s, "`") {
		return "`` " + s + " ``"
	}
	return "`" + s + "`"
}

// codes returns names in back-ticks, separated by commas: at most limit of
// them, then how many more there are.
func codes(names []string, limit int) string {
	var b strings.Builder
	for i, n := range names {
		if i == limit {
			b.WriteString(" and " + strconv.Itoa(len(names)-limit) + " more")
			break
		}
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(code(n))
	}
	return b.String()
}

// count returns n with the right form of a noun.
func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return thousands(n) + " " + many
}

// tokens says how many tokens n bytes of prose are, as roughly as that can be
// known: to two digits.
func tokens(n int) string {
	return "about " + count(roundTokens(prose.Tokens(n)), "token", "tokens")
}

// roundTokens rounds a number of tokens to two digits: more nobody knows.
func roundTokens(t int) int {
	unit := 1
	for t/unit >= 100 {
		unit *= 10
	}
	return (t + unit/2) / unit * unit
}

// thousands writes a number with a comma between groups of three digits.
func thousands(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// firstSentence returns the text up to the end of its first sentence.
func firstSentence(s string) string {
	for i := 0; i+1 < len(s); i++ {
		if (s[i] == '.' || s[i] == ';') && isBlank(s[i+1]) {
			return s[:i]
		}
	}
	return strings.TrimSuffix(s, ".")
}

// sentence returns s with a capital letter and a full stop.
func sentence(s string) string {
	s = strings.TrimSpace(s)
	if s == "" {
		return ""
	}
	if c := s[0]; c >= 'a' && c <= 'z' {
		s = string(c-'a'+'A') + s[1:]
	}
	if strings.IndexByte(".!?", s[len(s)-1]) < 0 {
		s += "."
	}
	return s
}

// article puts together paragraphs of sentences, leaving empty ones out.
func article(paragraphs ...string) string {
	var kept []string
	for _, p := range paragraphs {
		if p = strings.TrimSpace(p); p != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, "\n\n")
}

// words joins sentences with blanks, leaving empty ones out.
func words(sentences ...string) string {
	var b strings.Builder
	for _, s := range sentences {
		if s = strings.TrimSpace(s); s == "" {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(s)
	}
	return b.String()
}

// subjects says what the facts are about for which no source is named.
var subjects = map[string]dialect.Subject{"tools": dialect.OfTools, "models": dialect.OfModels}

// more returns a link to the source with the id, or else to the likeliest one
// of the dialect, with the day on which it was read. A source without an
// address is named by its note.
func more(d *dialect.Dialect, id string) string {
	own := d.Source(id)
	if own == nil {
		for _, s := range append(d.SourcesOf(subjects[id]), d.Sources...) {
			if isURL(s.URL) {
				own = &s
				break
			}
		}
	}
	switch {
	case own == nil:
		return ""
	case isURL(own.URL):
		return seen("[More]("+own.URL+")", own.Seen)
	case own.Note != "":
		return seen("Source: "+strings.TrimSuffix(own.Note, "."), own.Seen)
	}
	return ""
}

// seen adds the day on which a page was read.
func seen(page, day string) string {
	if day == "" {
		return page
	}
	return page + ", seen " + day + "."
}

func isURL(s string) bool {
	return (strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "http://")) && !strings.ContainsAny(s, " <>()")
}
