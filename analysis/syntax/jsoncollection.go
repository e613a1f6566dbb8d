package syntax

import (
	"strings"

	"agentls/analysis/text"
)

// collection reads the object or array at pos (RFC 8259 §4 and §5).
func (s *jsonScanner) collection() Value {
	o := jsonOpen{at: s.pos, closer: s.src[s.pos] + 2, col: s.column()}
	s.took(o.at + 1)
	v := s.members(o)
	v.Span.Start = o.at
	if v.Open {
		s.fault(FaultBracket, text.Span{Start: o.at, End: o.at + 1}, "This `"+s.src[o.at:o.at+1]+"` is never closed.")
	}
	return v
}

// implied reads the object or array whose first member stands at pos and whose
// opening bracket is missing behind the token that ends before after, on a
// line that is indented by col.
func (s *jsonScanner) implied(closer byte, after, col int) Value {
	s.fault(FaultBracket, text.Span{Start: max(after-1, 0), End: max(after, 1)}, "A `"+string(closer-2)+"` is missing behind this.")
	s.before = max(s.before, after)
	return s.members(jsonOpen{at: max(after-1, 0), closer: closer, col: col})
}

// members reads the inside of the container o from pos on, and its closing
// bracket.
func (s *jsonScanner) members(o jsonOpen) Value {
	v := Value{Kind: Mapping, Style: Flow}
	if o.closer == ']' {
		v.Kind = Sequence
	}
	start := s.pos
	if len(s.open) == maxDepth {
		s.fault(FaultDepth, text.Span{Start: o.at, End: o.at + 1}, depthMessage)
		s.giveUp()
	}
	s.open = append(s.open, o)
	c := jsonMembers{jsonScanner: s, v: &v, fresh: true, comma: -1}
	for c.next() {
	}
	s.open = s.open[:len(s.open)-1]
	v.Open = !c.closed && !s.gaveUp
	end := s.before
	if v.Open {
		end = max(end, lastSlot(&v)) // what is missing there is missing inside
		s.uneven = true
	}
	if s.gaveUp {
		end = len(s.src)
	}
	end = max(end, start)
	v.Span = text.Span{Start: start, End: end}
	v.Inner = v.Span
	if c.closed {
		v.Inner.End = end - 1
	}
	return v
}

// lastSlot returns the end of the last element of v, or of the place where its
// value would go.
func lastSlot(v *Value) int {
	if n := len(v.Pairs); n > 0 {
		return v.Pairs[n-1].Value.Span.End
	}
	if n := len(v.Items); n > 0 {
		return v.Items[n-1].Span.End
	}
	return 0
}

// jsonMembers reads the members of one object or array.
type jsonMembers struct {
	*jsonScanner
	v      *Value
	fresh  bool // a member may begin: behind the bracket or a comma
	comma  int  // the comma before, -1 when there is none
	told   bool // a fault was told since the last member, so that the comma may be missing
	closed bool
}

// next reads up to one member; it reports false at the end.
func (c *jsonMembers) next() bool {
	c.space()
	if c.pos >= len(c.src) {
		return false
	}
	switch b := c.src[c.pos]; b {
	case '}', ']':
		return c.closer(b)
	case ',':
		if c.fresh && !c.told {
			c.fault(FaultComma, text.Span{Start: c.pos, End: c.pos + 1}, "Nothing stands before this comma.")
		}
		c.fresh, c.told, c.comma = true, false, c.pos
		c.took(c.pos + 1)
		return true
	}
	if c.outside() {
		return false
	}
	if !c.fresh && !c.told && !c.between() {
		return true
	}
	c.fresh, c.told = false, false
	if c.v.Kind == Sequence {
		item := c.value()
		c.told = item.Open
		c.v.Items = append(c.v.Items, item)
		return true
	}
	c.member()
	return true
}

// closer reads the closing bracket at pos and reports whether members follow.
func (c *jsonMembers) closer(b byte) bool {
	o := c.open[len(c.open)-1]
	span := text.Span{Start: c.pos, End: c.pos + 1}
	if b != o.closer && c.mistaken(o, b) {
		c.fault(FaultBracket, span, "`"+string(b)+"` stands where `"+string(o.closer)+"` closes.")
		c.took(c.pos + 1)
		c.closed = true
		return false
	}
	if b != o.closer && c.within(b) || b == o.closer && c.dedented(o, b) {
		return false
	}
	if b != o.closer {
		c.uneven = true
		c.fault(FaultBracket, span, "`"+string(b)+"` closes nothing here.")
		c.took(c.pos + 1)
		c.told = true
		return true
	}
	if len(c.open) == 1 && c.early() {
		c.uneven = true
		c.fault(FaultBracket, span, "`"+string(b)+"` closes the file's value before its end.")
		c.took(c.pos + 1)
		return true
	}
	if c.comma >= 0 && c.fresh {
		c.relax(FaultComma, text.Span{Start: c.comma, End: c.comma + 1}, "JSON has no trailing commas.")
	}
	c.took(c.pos + 1)
	c.closed = true
	return false
}

// mistaken reports whether the bracket b at pos is meant to close o: o was
// opened on this line, and what b would close was not.
func (c *jsonMembers) mistaken(o jsonOpen, b byte) bool {
	if o.at < c.bol {
		return false
	}
	for i := len(c.open) - 2; i >= 0; i-- {
		if around := c.open[i]; around.closer == b || around.at < c.bol {
			return around.closer == b && around.at < c.bol
		}
	}
	return false
}

// early reports whether members follow the bracket at pos that closes the
// value of the file.
func (c *jsonMembers) early() bool {
	i := skipSpace(c.src, c.pos+1)
	if i < len(c.src) && c.src[i] == ',' {
		i = skipSpace(c.src, i+1)
	}
	return c.v.Kind == Mapping && c.keyAt(i) > 0
}

// between deals with what stands behind a member without a comma. It reports
// whether a member begins there.
func (c *jsonMembers) between() bool {
	begins := c.begins() || c.keyAt(c.pos) > 0
	if c.v.Kind == Sequence {
		begins = begins || strings.IndexByte("\"'[{", c.src[c.pos]) >= 0 || known(c.src[c.pos:c.tokenEnd(c.pos)])
	}
	if begins {
		c.fault(FaultComma, text.Span{Start: max(c.before-1, 0), End: c.before}, "A comma is missing behind this.")
		return true
	}
	start := c.pos
	end := c.wordEnd(start)
	for end < len(c.src) && c.src[end] == '"' && c.keyAt(end) == 0 {
		end = c.wordEnd(end)
	}
	c.fault(FaultStray, text.Span{Start: start, End: end}, "Text follows the value.")
	c.took(end)
	c.told = true
	return false
}

// outside reports whether the token at pos belongs to a container around this
// one: a key on a line of its own, in an array or, by indentation, in an
// object that it does not stand in.
func (c *jsonMembers) outside() bool {
	if len(c.open) < 2 || !c.begins() || c.keyAt(c.pos) == 0 {
		return false
	}
	o := c.open[len(c.open)-1]
	if o.closer == ']' {
		return o.at < c.bol && c.within('}') || c.comma >= 0 || len(c.v.Items) > 0
	}
	return c.indent && o.at < c.bol && c.column() <= o.col && c.within('}')
}

// dedented reports whether the bracket at pos, by its indentation, closes a
// container around o.
func (c *jsonMembers) dedented(o jsonOpen, b byte) bool {
	if !c.indent || !c.begins() || c.column() >= o.col {
		return false
	}
	for _, around := range c.open[:len(c.open)-1] {
		if around.closer == b && around.col == c.column() {
			return true
		}
	}
	return false
}

// skipSpace returns the offset of the first byte behind i that is neither
// blank nor line end.
func skipSpace(s string, i int) int {
	for i < len(s) && (isBlank(s[i]) || isBreak(s[i])) {
		i++
	}
	return i
}
