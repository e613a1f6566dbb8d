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

// header reads the `[table]` or `[[table]]` at pos.
func (s *tomlScanner) header() *tomlSection {
	start := s.pos
	sec := &tomlSection{array: strings.HasPrefix(s.src[start:], "[[")}
	marks := 1
	if sec.array {
		marks = 2
	}
	s.pos = skipBlanks(s.src, start+marks, len(s.src))
	before := len(s.faults)
	sec.path = s.key("]")
	at := skipBlanks(s.src, s.pos, len(s.src))
	closing := 0
	for closing < marks && at+closing < len(s.src) && s.src[at+closing] == ']' {
		closing++
	}
	end := s.pos
	if closing > 0 {
		end = at + closing
	}
	s.pos = end
	sec.head = text.Span{Start: start, End: end}
	switch {
	case len(s.faults) > before:
	case len(sec.path) == 0:
		s.fault(FaultKey, text.Span{Start: start, End: max(end, start+marks)}, "No name stands between the brackets.")
	case closing == 0 && strings.IndexByte(s.src[end:s.lineEnd(end)], ']') >= 0:
		at += strings.IndexByte(s.src[at:], ']')
		s.fault(FaultKey, text.Span{Start: sec.path[0].Span.Start, End: trimEnd(s.src, start, at)}, "A name with blanks or other signs needs quotes.")
		s.pos = min(at+marks, s.lineEnd(at))
		sec.head.End = s.pos
	case closing < marks:
		s.fault(FaultBracket, text.Span{Start: start, End: start + marks}, "This `"+s.src[start:start+marks]+"` is never closed.")
	}
	if len(sec.path) == 0 {
		sec.path = []Key{{Span: text.At(min(start+marks, end))}}
	}
	if twice := s.names.open(sec.path, sec.array); len(s.faults) == before {
		s.repeat(twice, sec.path)
	}
	s.element()
	s.rest()
	return sec
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
