package names

import (
	"iter"
	"strings"

	"agentls/analysis/text"
)

// shellWord is a word of a shell command without its quotes.
type shellWord struct {
	text    string
	at, end int   // in the command, with its quotes
	from    []int // where each byte of text stands in the command
	ends    bool  // no word: what ends a command, as `&&` does
}

// span returns where bytes of the word stand in the command; it is empty where
// quotes stand between them.
func (w *shellWord) span(from, to int) text.Span {
	if from >= to || w.from[to-1]-w.from[from] != to-1-from {
		return text.At(w.at)
	}
	return text.Span{Start: w.from[from], End: w.from[to-1] + 1}
}

// shellWords yields the words of a command. It knows quotes and escapes, and
// what ends a command; expansions stay as they are written.
func shellWords(s string) iter.Seq[*shellWord] {
	return func(yield func(*shellWord) bool) {
		for i := 0; i < len(s); {
			switch c := s[i]; {
			case isSpace(c) && c != '\n':
				i++
				continue
			case strings.IndexByte(";&|()\n", c) >= 0:
				i++
				if !yield(&shellWord{at: i - 1, end: i, ends: true}) {
					return
				}
				continue
			}
			w := &shellWord{at: i}
			i = w.read(s, i)
			w.end = i
			if !yield(w) {
				return
			}
		}
	}
}

// read reads a word that begins at i and returns where it ends.
func (w *shellWord) read(s string, i int) int {
	var b strings.Builder
	quote := byte(0)
	for ; i < len(s); i++ {
		c := s[i]
		switch {
		case c == quote:
			quote = 0
			continue
		case quote == 0 && (c == '"' || c == '\''):
			quote = c
			continue
		case c == '\\' && quote != '\'' && i+1 < len(s):
			i++
		case quote == 0 && (isSpace(c) || strings.IndexByte(";&|()", c) >= 0):
			w.text = b.String()
			return i
		}
		b.WriteByte(s[i])
		w.from = append(w.from, i)
	}
	w.text = b.String()
	return i
}
