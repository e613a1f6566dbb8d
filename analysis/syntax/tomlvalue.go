package syntax

import (
	"strings"

	"agentls/analysis/text"
)

// pairValue reads the equals sign and the value of a pair whose key was read.
// Inline says that it stands in an inline table.
func (s *tomlScanner) pairValue(path []Key, inline bool) MapPair {
	table := s.names.section
	pair := s.equals(path, inline)
	s.repeat(table.set(path), path)
	pair.Value = nested(path, pair.Colon, pair.Value)
	return pair
}

// equals reads the pair with its own value, as if its key were not dotted.
func (s *tomlScanner) equals(path []Key, inline bool) MapPair {
	pair := MapPair{Key: path[0], Colon: -1, Value: absentAt(path[len(path)-1].Span.End)}
	keys := text.Span{Start: path[0].Span.Start, End: path[len(path)-1].Span.End}
	at := skipBlanks(s.src, s.pos, len(s.src))
	end := func(i int) bool {
		return i >= len(s.src) || isBreak(s.src[i]) || s.src[i] == '#' || inline && (s.src[i] == ',' || s.src[i] == '}')
	}
	switch {
	case end(at):
		s.bareKey(keys)
		return pair
	case s.src[at] == '=':
		pair.Colon = at
	case s.src[at] == ':':
		pair.Colon = at
		s.fault(FaultColon, text.Span{Start: at, End: at + 1}, "TOML writes `=` between key and value.")
	case strings.IndexByte("\"'[{", s.src[at]) >= 0 || known(s.src[at:s.tokenEnd(at)]):
		s.fault(FaultColon, text.Span{Start: keys.End - 1, End: keys.End}, "An equals sign is missing behind this key.")
		s.pos = at
		pair.Value = s.value(inline)
		return pair
	default:
		equals := s.blankKey(at)
		if equals < 0 {
			s.bareKey(keys)
			if !inline {
				s.pos = s.lineEnd(at)
			}
			return pair
		}
		last := &path[len(path)-1]
		last.Span.End = trimEnd(s.src, at, equals)
		last.Name = last.Span.Of(s.src)
		s.fault(FaultKey, last.Span, "A key with blanks needs quotes.")
		pair.Key, pair.Colon, at = path[0], equals, equals
	}
	s.pos = at + 1
	slot := s.pos
	if slot < len(s.src) && isBlank(s.src[slot]) {
		slot++
	}
	s.pos = skipBlanks(s.src, s.pos, len(s.src))
	if closer := s.lacking(s.pos); closer != 0 && !inline {
		s.pos = skipSpace(s.src, s.pos)
		pair.Value = s.implied(closer, at)
		return pair
	}
	if end(s.pos) {
		pair.Value = absentAt(slot)
		s.fault(FaultValue, text.Span{Start: at, End: at + 1}, "No value follows this sign.")
		return pair
	}
	pair.Value = s.value(inline)
	return pair
}

// blankKey returns the offset of the equals sign behind a key that goes on at i
// after a blank, or -1.
func (s *tomlScanner) blankKey(i int) int {
	for ; i < len(s.src) && (isWord(s.src[i]) || isBlank(s.src[i])); i++ {
	}
	if i < len(s.src) && s.src[i] == '=' {
		return i
	}
	return -1
}

// bareKey notes that nothing follows a key. What else its quotes or letters
// lack is part of the same story.
func (s *tomlScanner) bareKey(keys text.Span) {
	for k := len(s.faults) - 1; k >= 0 && s.faults[k].Span.Start >= keys.Start; k-- {
		s.faults = s.faults[:k]
	}
	s.fault(FaultNotPair, keys, "This key has no value.")
}

// value reads the value at pos. Inside says that a comma or bracket ends it.
func (s *tomlScanner) value(inside bool) Value {
	switch s.src[s.pos] {
	case '[', '{':
		return s.collection()
	case '"', '\'':
		return s.quoted()
	}
	return s.word(inside)
}

// word reads a value without quotes: a boolean, number or date, or text that
// should have had quotes.
func (s *tomlScanner) word(inside bool) Value {
	start := s.pos
	end := start
	for end < len(s.src) && !isBreak(s.src[end]) && s.src[end] != '#' && (!inside || strings.IndexByte(",]}", s.src[end]) < 0) {
		end++
	}
	end = max(trimEnd(s.src, start, end), start+1)
	if token := s.tokenEnd(start); token < end && !isDateTime(s.src[start:end]) {
		if _, ok := tomlType(s.src[start:token]); ok {
			end = token
		}
	}
	span := text.Span{Start: start, End: end}
	s.pos = end
	v := Value{Kind: Scalar, Span: span, Inner: span, Text: span.Of(s.src)}
	var ok bool
	if v.Type, ok = tomlType(v.Text); ok {
		if v.Type == Timestamp && lacksSeconds(v.Text) {
			s.relax(FaultNumber, span, "In TOML 1.0 a time has seconds.")
		}
		return v
	}
	lower := strings.ToLower(v.Text)
	switch {
	case lower == "true" || lower == "false":
		v.Type = Bool
		s.fault(FaultValue, span, "TOML writes `"+lower+"` in small letters.")
	case lower == "null" || lower == "nil" || lower == "none":
		v.Type = Null
		s.fault(FaultValue, span, "TOML has no `"+v.Text+"`: what is not set is left out.")
	case strings.IndexByte("+-.0123456789", v.Text[0]) >= 0 && strings.Trim(v.Text, "+-._:0123456789xXTZtzabcdefABCDEF") == "":
		v.Type = Float
		s.fault(FaultNumber, span, "This is no number or date as TOML writes them.")
	case strings.IndexByte(",]}=:", v.Text[0]) >= 0:
		s.fault(FaultStray, text.Span{Start: start, End: start + 1}, "`"+v.Text[:1]+"` cannot stand here.")
	default:
		s.fault(FaultValue, span, "Text needs quotes.")
	}
	return v
}

// tokenEnd returns the end of what stands at i up to a blank or sign.
func (s *tomlScanner) tokenEnd(i int) int {
	end := i
	for end < len(s.src) && !isBlank(s.src[end]) && !isBreak(s.src[end]) && strings.IndexByte(",[]{}\"'#=", s.src[end]) < 0 {
		end++
	}
	return max(end, i+1)
}
