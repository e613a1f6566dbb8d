package syntax

import (
	"strings"

	"agentls/analysis/text"
)

// array reads the array at pos (TOML 1.0, "Array"). It may span lines and end
// in a comma.
func (s *tomlScanner) array() Value {
	v := Value{Kind: Sequence, Style: Flow}
	s.collection(&v, ']', func() { v.Items = append(v.Items, s.value(true)) })
	return v
}

// inlineTable reads the table at pos (TOML 1.0, "Inline Table").
func (s *tomlScanner) inlineTable() Value {
	v := Value{Kind: Mapping, Style: Flow}
	outer := s.names.section
	s.names.section = &tomlName{kind: tomlExplicit}
	s.collection(&v, '}', func() { s.member(&v) })
	s.names.section = outer
	return v
}

// member reads one pair of an inline table.
func (s *tomlScanner) member(v *Value) {
	start := s.pos
	path := s.key("=")
	if len(path) == 0 {
		end := start + 1
		for end < len(s.src) && !isBreak(s.src[end]) && strings.IndexByte(",}", s.src[end]) < 0 {
			end++
		}
		s.fault(FaultStray, text.Span{Start: start, End: trimEnd(s.src, start+1, end)}, "This is no `key = value`.")
		s.pos = end
		return
	}
	v.Pairs = append(v.Pairs, s.pairValue(path, true))
}

// collection reads the elements of the array or table at pos, up to closer.
func (s *tomlScanner) collection(v *Value, closer byte, read func()) {
	open := s.pos
	if s.depth++; s.depth > maxDepth {
		s.fault(FaultDepth, text.Span{Start: open, End: open + 1}, depthMessage)
		s.giveUp()
	}
	s.pos = max(open+1, s.pos)
	last := s.pos // the end of the last token
	fresh, comma, told := true, -1, false
	line := -1 // the first line end inside an inline table
	for !s.gaveUp {
		before := s.pos
		s.space()
		if line < 0 {
			if n := strings.IndexByte(s.src[before:s.pos], '\n'); n >= 0 {
				line = before + n
			}
		}
		if s.pos >= len(s.src) || s.outside(last, closer) {
			v.Open = true
			break
		}
		at := s.pos
		switch c := s.src[at]; {
		case c == closer:
			s.pos, last = at+1, at+1
			v.Span = text.Span{Start: open, End: last}
			v.Inner = text.Span{Start: open + 1, End: at}
			s.depth--
			s.inlineNotes(v, fresh, comma, line)
			return
		case c == ',':
			if fresh && !told {
				s.fault(FaultComma, text.Span{Start: at, End: at + 1}, "Nothing stands before this comma.")
			}
			fresh, told, comma = true, false, at
			s.pos, last = at+1, at+1
			continue
		case c == ']' || c == '}' || c == '=' && closer == ']':
			if !told {
				s.fault(FaultStray, text.Span{Start: at, End: at + 1}, "`"+string(c)+"` cannot stand here.")
			}
			told = true
			s.pos, last = at+1, at+1
			continue
		}
		if !fresh && !told {
			s.fault(FaultComma, text.Span{Start: last - 1, End: last}, "A comma is missing behind this.")
		}
		fresh, told = false, false
		if !s.element() {
			break
		}
		read()
		last = s.pos
		if s.pos == at {
			s.pos++
		}
	}
	s.depth--
	end := last
	if s.gaveUp {
		end = len(s.src)
	}
	v.Span = text.Span{Start: open, End: end}
	v.Inner = text.Span{Start: min(open+1, end), End: end}
	if v.Open {
		s.uneven, s.pos = true, last
		s.fault(FaultBracket, text.Span{Start: open, End: open + 1}, "This `"+s.src[open:open+1]+"` is never closed.")
	}
}

// inlineNotes notes what an inline table has only since TOML 1.1: line ends
// and a trailing comma.
func (s *tomlScanner) inlineNotes(v *Value, fresh bool, comma, line int) {
	if v.Kind != Mapping {
		return
	}
	if comma >= 0 && fresh {
		s.relax(FaultComma, text.Span{Start: comma, End: comma + 1}, "TOML 1.0 has no trailing comma in `{ }`.")
	}
	if line >= 0 {
		s.relax(FaultBracket, text.Span{Start: v.Span.Start, End: v.Span.Start + 1}, "In TOML 1.0 `{ }` stands on one line.")
	}
}

// outside reports whether the token at pos begins a statement behind a
// collection that is not closed: in an array any line with an equals sign, in
// an inline table only an unindented one, when it is known that something is
// left open.
func (s *tomlScanner) outside(last int, closer byte) bool {
	if strings.IndexByte(s.src[last:s.pos], '\n') < 0 || !s.statementAt(s.pos) {
		return false
	}
	if closer == ']' && s.src[s.pos] != '[' {
		return true
	}
	return s.lines && isBreak(s.src[s.pos-1])
}
