package syntax

import (
	"strings"

	"agentls/analysis/text"
)

// treeComments collects the comments of an entry of JSON or TOML: what stands
// between its tokens.
func (e *Entry) treeComments() {
	if e.Lang != JSON && strings.IndexByte(e.Text, '#') < 0 || e.Lang == JSON && strings.IndexByte(e.Text, '/') < 0 {
		return
	}
	if e.Lang == YAML {
		e.comments()
		return
	}
	at := 0
	token := func(s text.Span) {
		if s.Start >= at {
			e.commentsBetween(at, s.Start)
			at = s.End
		}
	}
	if e.Kind == Pair || e.Kind == Bare {
		token(e.Key.Span)
	}
	eachToken(&e.Value, func(v *Value) { token(v.Span) }, token)
	e.commentsBetween(at, len(e.Text))
}

// commentsBetween adds the comments of a stretch that holds no scalar.
func (e *Entry) commentsBetween(start, end int) {
	for i := start; i < end; {
		n := commentLen(e.Lang, e.Text[i:])
		if n == 0 {
			i++
			continue
		}
		before := i
		for before > 0 && isBlank(e.Text[before-1]) {
			before--
		}
		own := before == 0 || isBreak(e.Text[before-1])
		e.Comments = append(e.Comments, Comment{Span: text.Span{Start: i, End: i + n}, Own: own})
		i += n
	}
}

// commentLen returns the length of the comment that s begins with, or 0.
func commentLen(lang Lang, s string) int {
	switch {
	case lang != JSON && s[0] == '#' || lang == JSON && strings.HasPrefix(s, "//"):
		return lineEnd(s, 0, len(s))
	case lang == JSON && strings.HasPrefix(s, "/*"):
		if n := strings.Index(s[2:], "*/"); n >= 0 {
			return n + 4
		}
		return len(s)
	}
	return 0
}
