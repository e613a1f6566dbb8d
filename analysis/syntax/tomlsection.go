package syntax

import (
	"strings"

	"agentls/analysis/text"
)

// tomlSection is a table or an element of an array of tables while its lines
// are read.
type tomlSection struct {
	path  []Key
	head  text.Span
	array bool
	pairs []MapPair
}

// header reads the `[table]` or `[[table]]` at pos, or one that lacks some of
// its brackets.
func (s *tomlScanner) header() *tomlSection {
	start, before := s.pos, len(s.faults)
	opened := brackets(s.src[start:], '[')
	s.pos = skipBlanks(s.src, start+opened, len(s.src))
	sec := &tomlSection{path: s.key("]")}
	end := s.pos
	at := skipBlanks(s.src, end, len(s.src))
	shut := brackets(s.src[at:], ']')
	if shut > 0 {
		end = at + shut
	}
	sec.array = max(opened, shut) == 2
	open := text.Span{Start: start, End: start + max(opened, 1)}
	switch {
	case len(s.faults) > before:
	case len(sec.path) == 0:
		s.fault(FaultKey, text.Span{Start: start, End: max(end, open.End)}, "No name stands between the brackets.")
	case shut == 0 && strings.IndexByte(s.src[end:s.lineEnd(end)], ']') >= 0:
		at += strings.IndexByte(s.src[at:], ']')
		s.fault(FaultKey, text.Span{Start: sec.path[0].Span.Start, End: trimEnd(s.src, start, at)}, "A name with blanks or other signs needs quotes.")
		end = min(at+opened, s.lineEnd(at))
	case shut < opened:
		s.fault(FaultBracket, open, "This `"+open.Of(s.src)+"` is never closed.")
	case shut > opened:
		s.fault(FaultBracket, open, "A `[` is missing before this name.")
	}
	s.pos = end
	sec.head = text.Span{Start: start, End: end}
	if len(sec.path) == 0 {
		sec.path = []Key{{Span: text.At(min(start+opened, end))}}
	}
	if twice := s.names.open(sec.path, sec.array); len(s.faults) == before {
		s.repeat(twice, sec.path)
	}
	s.element()
	s.rest()
	return sec
}

// brackets returns how many of the two brackets of a header s begins with.
func brackets(s string, bracket byte) int {
	n := 0
	for n < min(2, len(s)) && s[n] == bracket {
		n++
	}
	return n
}

// pair returns the section as a pair of the root.
func (sec *tomlSection) pair() MapPair {
	last := sec.head.End
	for _, p := range sec.pairs {
		last = max(last, pairEnd(&p))
	}
	span := text.Span{Start: sec.head.End, End: last}
	v := Value{Kind: Mapping, Style: Block, Span: span, Inner: span, Pairs: sec.pairs}
	if sec.array {
		v = Value{Kind: Sequence, Style: Block, Span: span, Inner: span, Items: []Value{v}}
	}
	return MapPair{Key: sec.path[0], Colon: -1, Value: nested(sec.path, -1, v), Head: sec.head}
}
