package syntax

import (
	"strings"

	"agentls/analysis/text"
)

// collection reads the array or inline table at pos (TOML 1.0, "Array" and
// "Inline Table").
func (s *tomlScanner) collection() Value {
	open := s.pos
	s.pos++
	v := s.elements(s.src[open]+2, open)
	v.Span.Start = open
	if v.Open {
		s.fault(FaultBracket, text.Span{Start: open, End: open + 1}, "This `"+s.src[open:open+1]+"` is never closed.")
	}
	return v
}

// implied reads the array or inline table whose first element stands at pos
// and whose opening bracket is missing behind the sign at sign.
func (s *tomlScanner) implied(closer byte, sign int) Value {
	s.fault(FaultBracket, text.Span{Start: sign, End: sign + 1}, "A `"+string(closer-2)+"` is missing behind this.")
	return s.elements(closer, sign)
}

// tomlElements reads the elements of one array or inline table.
type tomlElements struct {
	*tomlScanner
	v      *Value
	closer byte
	last   int  // the end of the last token
	fresh  bool // an element may begin: behind the bracket or a comma
	comma  int  // the comma before, -1 when there is none
	told   bool // a fault was told since the last element, so that the comma may be missing
	spread bool // it spans lines
	closed bool
}

// elements reads from pos on up to closer. Its opening bracket stands at open.
func (s *tomlScanner) elements(closer byte, open int) Value {
	v := Value{Kind: Sequence, Style: Flow}
	start := s.pos
	e := tomlElements{tomlScanner: s, v: &v, closer: closer, last: start, fresh: true, comma: -1}
	if s.depth++; s.depth > maxDepth {
		s.fault(FaultDepth, text.Span{Start: open, End: open + 1}, depthMessage)
		s.giveUp()
	}
	outer := s.names.section
	if closer == '}' {
		v.Kind = Mapping
		s.names.section = &tomlName{kind: tomlExplicit}
	}
	for !s.gaveUp && e.next() {
	}
	s.names.section = outer
	s.depth--
	v.Open = !e.closed && !s.gaveUp
	end := max(e.last, start)
	if s.gaveUp {
		end = len(s.src)
	}
	v.Span = text.Span{Start: start, End: end}
	v.Inner = v.Span
	switch {
	case e.closed:
		v.Inner.End = end - 1
		e.inlineNotes(open)
	case v.Open:
		s.uneven, s.pos = true, end
	}
	return v
}

// next reads up to one element; it reports false at the end.
func (e *tomlElements) next() bool {
	before := e.pos
	e.space()
	e.spread = e.spread || strings.IndexByte(e.src[before:e.pos], '\n') >= 0
	if e.pos >= len(e.src) || e.outside() {
		return false
	}
	at := e.pos
	sign := text.Span{Start: at, End: at + 1}
	switch c := e.src[at]; {
	case c == e.closer:
		e.took(at + 1)
		e.closed = true
		return false
	case c == ',':
		if e.fresh && !e.told {
			e.fault(FaultComma, sign, "Nothing stands before this comma.")
		}
		e.fresh, e.told, e.comma = true, false, at
		e.took(at + 1)
		return true
	case c == ']' || c == '}' || c == '=' && e.closer == ']':
		if !e.told {
			e.fault(FaultStray, sign, "`"+string(c)+"` cannot stand here.")
		}
		e.told = true
		e.took(at + 1)
		return true
	}
	if !e.fresh && !e.told {
		e.fault(FaultComma, text.Span{Start: e.last - 1, End: e.last}, "A comma is missing behind this.")
	}
	if !e.element() {
		return false
	}
	if e.v.Kind == Mapping {
		e.member()
	} else {
		e.v.Items = append(e.v.Items, e.value(true))
	}
	e.fresh, e.told = false, lastOpen(e.v)
	e.took(max(e.pos, at+1))
	return true
}

// took moves behind the token that ends at end.
func (e *tomlElements) took(end int) { e.pos, e.last = end, end }

// member reads one pair of an inline table.
func (e *tomlElements) member() {
	start := e.pos
	path := e.key("=")
	if len(path) == 0 {
		end := start + 1
		for end < len(e.src) && !isBreak(e.src[end]) && strings.IndexByte(",}", e.src[end]) < 0 {
			end++
		}
		e.fault(FaultStray, text.Span{Start: start, End: trimEnd(e.src, start+1, end)}, "This is no `key = value`.")
		e.pos = end
		return
	}
	e.v.Pairs = append(e.v.Pairs, e.pairValue(path, true))
}

// lastOpen reports whether the last element of v is left open or missing; then
// what is missing behind it is no news.
func lastOpen(v *Value) bool {
	if n := len(v.Pairs); n > 0 {
		return v.Pairs[n-1].Value.Open || v.Pairs[n-1].Value.Kind == Absent
	}
	return len(v.Items) > 0 && v.Items[len(v.Items)-1].Open
}

// inlineNotes notes what an inline table has only since TOML 1.1: line ends
// and a trailing comma.
func (e *tomlElements) inlineNotes(open int) {
	if e.v.Kind != Mapping {
		return
	}
	if e.comma >= 0 && e.fresh {
		e.relax(FaultComma, text.Span{Start: e.comma, End: e.comma + 1}, "TOML 1.0 has no trailing comma in `{ }`.")
	}
	if e.spread {
		e.relax(FaultBracket, text.Span{Start: open, End: open + 1}, "In TOML 1.0 `{ }` stands on one line.")
	}
}

// outside reports whether the token at pos begins a statement behind a
// collection that is not closed: in an array any line with an equals sign, in
// an inline table only an unindented one, when it is known that something is
// left open.
func (e *tomlElements) outside() bool {
	if strings.IndexByte(e.src[e.last:e.pos], '\n') < 0 || !e.statementAt(e.pos) {
		return false
	}
	if e.closer == ']' && e.src[e.pos] != '[' {
		return true
	}
	return e.lines && isBreak(e.src[e.pos-1])
}
