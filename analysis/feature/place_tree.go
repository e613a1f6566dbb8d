package feature

import (
	"strings"

	"agentls/analysis/agent"
	"agentls/analysis/syntax"
	"agentls/analysis/text"
)

// treePlace finds what is written at a caret in JSON or TOML. It reads forward
// from the start of the agent's map to the caret only, so that what is broken
// behind it does not count.
type treePlace struct {
	doc   *agent.Document
	src   string
	lang  syntax.Lang
	pos   int
	end   int // of the agent's map
	p     place
	stack []treeLevel
	base  []string // TOML: the keys of the section
	lacks int      // where a comma is missing before the token at pos, or -1
	found bool
}

// treeLevel is a map or list around the caret.
type treeLevel struct {
	list   bool
	inline bool   // in brackets
	key    string // of a map: the key whose value is being written
	keyed  bool
	later  bool // of a list: an element stands before the one being written
	full   bool // an element was written since the last comma
	last   int  // the end of the last token in it
}

// inTree places a caret in the map of an agent in JSON or TOML.
func inTree(doc *agent.Document, p place) place {
	f := doc.Front
	lang := f.Lang
	if lang != syntax.TOML {
		lang = syntax.JSON
	}
	s := &treePlace{doc: doc, src: doc.Src(), lang: lang, pos: f.Inner.Start, end: f.Inner.End, p: p}
	s.p.lang = lang
	s.stack = []treeLevel{{inline: lang == syntax.JSON, last: f.Inner.Start}}
	for !s.found && s.pos < min(p.caret, s.end) {
		s.next()
	}
	if !s.found {
		s.gap()
	}
	return s.p
}

func (s *treePlace) top() *treeLevel { return &s.stack[len(s.stack)-1] }

// next reads one token. If the caret stands in it or at its end, it is placed.
func (s *treePlace) next() {
	c := s.src[s.pos]
	switch {
	case c == '\n':
		s.newLine()
	case c == ' ' || c == '\t' || c == '\r':
		s.pos++
	case s.comment():
	case s.lang == syntax.TOML && c == '[' && len(s.stack) == 1 && !s.top().keyed:
		s.header()
	case c == '"' || c == '\'':
		s.begin()
		s.quoted(c)
	case c == '{' || c == '[':
		s.begin()
		s.pos++
		s.stack = append(s.stack, treeLevel{list: c == '[', inline: true, last: s.pos})
	case c == '}' || c == ']':
		s.pos++
		if len(s.stack) > 1 {
			s.stack = s.stack[:len(s.stack)-1]
		}
		s.done(s.pos)
	case c == ',':
		s.pos++
		top := s.top()
		top.key, top.keyed, top.full, top.later, top.last = "", false, false, true, s.pos
	case c == ':' && s.lang == syntax.JSON, c == '=' && s.lang == syntax.TOML:
		s.pos++
		if top := s.top(); !top.list && !top.keyed {
			top.keyed, top.full, top.last = true, false, s.pos
		}
	default:
		s.begin()
		s.word()
	}
}

// begin notes that a token begins at pos: the first of a new element where one
// is written already, so that a comma is missing between them.
func (s *treePlace) begin() {
	s.lacks = -1
	switch top := s.top(); {
	case top.full && top.inline:
		s.lacks = top.last
		top.key, top.keyed, top.full = "", false, false
	case top.keyed && s.lang == syntax.JSON && s.keyAhead():
		top.key, top.keyed = "", false // the key above has no value yet
	}
}

// keyAhead reports whether a key in quotes begins at pos, on a line of its own.
func (s *treePlace) keyAhead() bool {
	if s.pos >= s.end || s.src[s.pos] != '"' || strings.TrimSpace(lineAt(s.src, s.pos, text.Span{Start: s.top().last, End: s.pos}).Of(s.src)) != "" || !strings.Contains(s.src[s.top().last:s.pos], "\n") {
		return false
	}
	end, closed := stringEnd(s.src[:s.end], s.pos+1, `"`, true)
	return closed && strings.HasPrefix(strings.TrimLeft(s.src[end:s.end], " \t"), ":")
}

// newLine ends a pair of TOML.
func (s *treePlace) newLine() {
	s.pos++
	if top := s.top(); s.lang == syntax.TOML && !top.inline {
		top.key, top.keyed, top.full, top.last = "", false, false, s.pos
	}
}

// done notes that a key or an element ends at end.
func (s *treePlace) done(end int) {
	top := s.top()
	top.last = end
	top.full = top.list || top.keyed
}

// comment skips a comment. A caret in one stands nowhere.
func (s *treePlace) comment() bool {
	rest := s.src[s.pos:s.end]
	var n int
	switch {
	case s.lang == syntax.TOML && rest[0] == '#', s.lang == syntax.JSON && strings.HasPrefix(rest, "//"):
		if n = strings.IndexAny(rest, "\r\n"); n < 0 {
			n = len(rest)
		}
		n++ // the caret at its end still writes it
	case s.lang == syntax.JSON && strings.HasPrefix(rest, "/*"):
		if n = strings.Index(rest[2:], "*/") + 4; n < 4 {
			n = len(rest) + 1
		}
	default:
		return false
	}
	s.found = s.pos < s.p.caret && s.p.caret < s.pos+n
	s.pos += n
	if s.pos <= s.end && s.src[s.pos-1] == '\n' || s.pos > s.end {
		s.pos--
	}
	return true
}

// header reads the header of a section of TOML.
func (s *treePlace) header() {
	line := lineAt(s.src, s.pos, text.Span{Start: s.pos, End: s.end})
	if s.found = s.p.caret <= line.End; s.found {
		s.table(line)
	}
	name := strings.Trim(trimSpan(s.src, line).Of(s.src), "[] \t")
	name, _, _ = strings.Cut(name, "]")
	s.base = nil
	for key := range strings.SplitSeq(name, ".") {
		s.base = append(s.base, unquoted(strings.TrimSpace(key)))
	}
	s.pos = line.End
}

// quoted reads a string, which may be a key.
func (s *treePlace) quoted(q byte) {
	start, mark := s.pos, string(q)
	if long := strings.Repeat(mark, 3); s.lang == syntax.TOML && strings.HasPrefix(s.src[start:s.end], long) {
		mark = long
	}
	from := start + len(mark)
	end, closed := stringEnd(s.src[:s.end], from, mark, s.lang == syntax.JSON || q == '"')
	outer := text.Span{Start: start, End: end}
	inner := text.Span{Start: from, End: end}
	if closed {
		inner.End -= len(mark)
	}
	if s.p.caret > start && (s.p.caret < end || s.p.caret == end && !closed) {
		if !closed {
			end = nameEnd(s.src, s.p.caret, end)
			inner.End, outer.End = end, end
		}
		if len(mark) == 1 && inner.Touches(s.p.caret) {
			s.p.quote, s.p.closed = q, closed
			s.token(inner, outer)
		}
		s.found = true
		return
	}
	s.pos = end
	s.written(unquoted(outer.Of(s.src)), end)
}

// nameEnd returns the end of the name that the caret stands in, before end at
// the latest: behind an open quote, what follows the name closes the list or
// map around it.
func nameEnd(src string, caret, end int) int {
	if n := strings.IndexAny(src[caret:end], " \t,:=[]{}\"'"); n >= 0 {
		return caret + n
	}
	return end
}

// stringEnd returns the end of the string whose inside begins at from. One on
// a single line ends there at the latest.
func stringEnd(src string, from int, mark string, escapes bool) (end int, closed bool) {
	for i := from; i < len(src); i++ {
		switch {
		case src[i] == '\\' && escapes && (len(mark) > 1 || i+1 == len(src) || src[i+1] != '\n' && src[i+1] != '\r'):
			i++
		case strings.HasPrefix(src[i:], mark):
			return i + len(mark), true
		case len(mark) == 1 && (src[i] == '\n' || src[i] == '\r'):
			return i, false
		}
	}
	return len(src), false
}

// word reads what stands without quotes.
func (s *treePlace) word() {
	start, end := s.pos, s.pos+1
	for end < s.end && strings.IndexByte(" \t\r\n,:={}[]\"'#", s.src[end]) < 0 {
		end++
	}
	if at := (text.Span{Start: start, End: end}); s.p.caret <= end {
		s.token(at, at)
		s.found = true
		return
	}
	s.pos = end
	s.written(s.src[start:end], end)
}

// written notes a token before the caret.
func (s *treePlace) written(name string, end int) {
	if top := s.top(); !top.list && !top.keyed {
		top.key = name
	}
	s.done(end)
}
