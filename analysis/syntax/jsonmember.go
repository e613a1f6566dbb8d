package syntax

import (
	"strings"

	"agentls/analysis/text"
)

// member reads one pair of an object, or what should be one.
func (c *jsonMembers) member() {
	at := c.pos
	pair := MapPair{Colon: -1}
	switch b := c.src[at]; {
	case b == '"' || b == '\'':
		pair.Key = c.quotedKey()
	case isKeyByte(b):
		pair.Key = c.bareKey()
	case b == ':':
		pair.Key.Span = text.At(at)
		c.fault(FaultNotPair, text.Span{Start: at, End: at + 1}, "No key stands before this colon.")
	case b == '{' || b == '[':
		c.value()
		c.fault(FaultNotPair, text.Span{Start: at, End: at + 1}, "This value has no key.")
		return
	default:
		end := c.wordEnd(at)
		c.fault(FaultStray, text.Span{Start: at, End: end}, "This is no `\"key\": value`.")
		c.took(end)
		c.told = true
		return
	}
	if !c.element() {
		return
	}
	pair.Value = absentAt(pair.Key.Span.End)
	c.pairValue(&pair)
	c.told = pair.Value.Kind == Absent || pair.Value.Open
	c.v.Pairs = append(c.v.Pairs, pair)
}

// pairValue reads the colon and the value of a pair whose key was read.
func (c *jsonMembers) pairValue(pair *MapPair) {
	line := c.bol
	c.space()
	if c.pos >= len(c.src) || strings.IndexByte(",}]", c.src[c.pos]) >= 0 {
		c.bare(pair)
		return
	}
	switch b := c.src[c.pos]; {
	case b == ':':
		pair.Colon = c.pos
	case b == '=':
		pair.Colon = c.pos
		c.fault(FaultColon, text.Span{Start: c.pos, End: c.pos + 1}, "JSON writes `:` between key and value.")
	case c.bol != line || c.keyAt(c.pos) > 0:
		c.bare(pair)
		return
	default:
		c.fault(FaultColon, text.Span{Start: max(c.before-1, 0), End: c.before}, "A colon is missing behind this key.")
		pair.Value = c.value()
		return
	}
	c.took(c.pos + 1)
	slot := c.pos
	if slot < len(c.src) && isBlank(c.src[slot]) {
		slot++
	}
	line, col := c.bol, c.column()
	c.space()
	if closer := c.lacking(line, col); closer != 0 {
		pair.Value = c.implied(closer, pair.Colon+1, col)
		return
	}
	if c.pos >= len(c.src) || strings.IndexByte(",}]", c.src[c.pos]) >= 0 || c.bol != line && c.keyAt(c.pos) > 0 {
		pair.Value = absentAt(slot)
		c.fault(FaultValue, text.Span{Start: pair.Colon, End: pair.Colon + 1}, "No value follows this colon.")
		return
	}
	pair.Value = c.value()
}

// bare notes that nothing follows a key. What else its quotes lack is part of
// the same story.
func (c *jsonMembers) bare(pair *MapPair) {
	if k := len(c.faults) - 1; k >= 0 && c.faults[k].Span.Start == pair.Key.Span.Start {
		c.faults = c.faults[:k]
	}
	c.fault(FaultNotPair, pair.Key.Span, "This key has no value.")
}

// bareKey reads a key that lacks its quotes, or the first of them.
func (s *jsonScanner) bareKey() Key {
	start := s.pos
	if quote := s.lostQuote(start, ":"); quote >= 0 {
		span := text.Span{Start: start, End: quote + 1}
		s.fault(FaultQuote, span, "The opening quote of this key is missing.")
		s.took(span.End)
		return Key{span, s.decoded(text.Span{Start: start, End: quote})}
	}
	end := start
	for end < len(s.src) && isKeyByte(s.src[end]) {
		end++
	}
	key := Key{text.Span{Start: start, End: end}, s.src[start:end]}
	s.fault(FaultKey, key.Span, "A key needs double quotes.")
	s.took(end)
	return key
}

// quotedKey reads a key in quotes. One that is not closed ends before its
// colon.
func (s *jsonScanner) quotedKey() Key {
	start := s.pos
	end, closed := quoteEnd(s.src, start, len(s.src))
	inner := text.Span{Start: start + 1, End: end}
	if closed {
		inner.End--
	}
	name := inner.Of(s.src)
	if !closed {
		name = strings.TrimRight(name, " \t,{}[]")
	}
	if !closed || !s.mayEnd(end) {
		// As in `"name: "x"`, where the second quote opens the value.
		if before, _, ok := strings.Cut(name, ":"); ok && isKeyText(before) {
			name, closed = before, false
		}
	}
	if !closed {
		inner.End = inner.Start + len(strings.TrimRight(name, " \t"))
		end = inner.End
	}
	span := text.Span{Start: start, End: end}
	switch {
	case !closed:
		s.fault(FaultQuote, text.Span{Start: start, End: start + 1}, "This quote is never closed.")
	case s.src[start] == '\'':
		s.fault(FaultQuote, span, singleMessage)
	}
	s.took(end)
	return Key{span, s.decoded(inner)}
}

// keyAt returns the length of the key at i, quoted or not, if a colon follows
// it on its line; else 0. No key is longer than maxKey.
func (s *jsonScanner) keyAt(i int) int {
	if i >= len(s.src) {
		return 0
	}
	most := min(len(s.src), i+maxKey)
	end := i
	if c := s.src[i]; c == '"' || c == '\'' {
		var closed bool
		if end, closed = quoteEnd(s.src, i, most); !closed {
			return 0
		}
	} else {
		for end < most && isKeyByte(s.src[end]) {
			end++
		}
	}
	if end == i || !s.colonAt(end) {
		return 0
	}
	return end - i
}

// isKeyText reports whether s, in quotes that are not closed, may be a key.
func isKeyText(s string) bool {
	for i := range len(s) {
		if !isKeyByte(s[i]) && s[i] != ' ' {
			return false
		}
	}
	return s != ""
}

// isKeyByte reports whether c may stand in a key without quotes.
func isKeyByte(c byte) bool { return isWord(c) || c == '.' || c == '$' || c == '*' || c >= 0x80 }
