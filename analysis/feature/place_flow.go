package feature

import (
	"strings"

	"agentls/analysis/agent"
	"agentls/analysis/text"
)

// level is an open bracket of a flow collection.
type level struct {
	open  byte
	key   string // of a map: the key whose value is being written
	keyed bool
	later bool // of a list: an element stands before the one being written
}

// inFlow places a caret in the flow collection that opens at open. It reads
// forward to the caret only, so that what is broken behind it does not count.
func inFlow(doc *agent.Document, p place, open, limit int) place {
	src := doc.Src()
	if p.caret <= open {
		return place{caret: p.caret, token: p.token, whole: p.token}
	}
	var stack []level
	seg, depth := open, 0 // where the current element begins; parentheses in it
	for i := open; i < p.caret; i++ {
		switch c := src[i]; {
		case (c == '"' || c == '\'') && trimSpan(src, text.Span{Start: seg, End: i}).IsEmpty():
			end, inside := inQuotes(src, i, p.caret, lineAt(src, i, text.Span{Start: open, End: limit}).End)
			if inside {
				p.quote = c
				return inElement(doc, p, stack, text.Span{Start: i + 1, End: end}, -1)
			}
			i = end
		case c == '(':
			depth++
		case c == ')':
			depth = max(0, depth-1)
		case c == '\n':
			depth = 0
		case depth > 0:
		case c == '[' || c == '{':
			stack = append(stack, level{open: c})
			seg = i + 1
		case c == ']' || c == '}':
			stack = stack[:max(0, len(stack)-1)]
			seg = i + 1
		case c == ',':
			seg = i + 1
			if n := len(stack); n > 0 {
				stack[n-1].key, stack[n-1].keyed, stack[n-1].later = "", false, true
			}
		case c == ':' && len(stack) > 0 && stack[len(stack)-1].open == '{' && (i+1 >= limit || isBlank(src[i+1]) || i+1 == p.caret):
			top := &stack[len(stack)-1]
			top.key, top.keyed = unquoted(trimSpan(src, text.Span{Start: seg, End: i}).Of(src)), true
			seg = i + 1
		case c == '#' && i > open && isBlank(src[i-1]):
			line := lineAt(src, i, text.Span{Start: open, End: limit})
			if p.caret <= line.End {
				return place{caret: p.caret, token: p.token, whole: p.token}
			}
			i = line.End
		}
	}
	if len(stack) == 0 {
		return place{caret: p.caret, token: p.token, whole: p.token}
	}
	after := -1
	if c := src[seg-1]; c == ',' || c == ':' {
		after = seg
	}
	return inElement(doc, p, stack, text.Span{Start: seg, End: elementEnd(src, p.caret, limit, depth)}, after)
}

// inElement places a caret in one element of the innermost open collection.
func inElement(doc *agent.Document, p place, stack []level, seg text.Span, after int) place {
	if len(stack) == 0 || afterElement(stack) {
		return p
	}
	for _, l := range stack {
		if l.keyed {
			p.path = append(p.path, l.key)
		}
	}
	p.field, p.flow = fieldAt(doc, p.path), true
	top, src := stack[len(stack)-1], doc.Src()
	p = inSegment(p, src, seg, after)
	switch {
	case p.zone == nowhere:
	case top.open == '[':
		if p.token.IsEmpty() && p.quote == 0 && goesOn(src, p.caret, p.start+p.entry.Len()) {
			p.trail = ","
		}
	case top.keyed:
		p.zone, p.token, p.call = atValue, p.whole, ""
	default:
		p.zone, p.token, p.call = atKey, p.whole, ""
		rest := strings.TrimLeft(src[p.whole.End:seg.End], " \t'\"")
		p.colon = strings.HasPrefix(rest, ":")
		if i := strings.IndexByte(p.token.Of(src), ':'); i >= 0 && p.token.Start+i >= p.caret {
			p.token.End = p.token.Start + i
			p.whole, p.colon = p.token, true
		}
	}
	return p
}

// afterElement reports whether an element follows another of a list that is an element
// itself: what a name is limited by, and no name.
func afterElement(stack []level) bool {
	n := len(stack)
	return n > 1 && stack[n-1].open == '[' && stack[n-2].open == '[' && stack[n-1].later
}

// goesOn reports whether another element follows an empty one on a later line,
// so that a comma must stand between them.
func goesOn(src string, caret, limit int) bool {
	rest := strings.TrimLeft(src[caret:limit], " \t\r\n")
	return rest != "" && strings.IndexByte(",]}#", rest[0]) < 0
}

// elementEnd returns where the element that the caret stands in ends: before
// the next comma or bracket on its line.
func elementEnd(src string, caret, limit, depth int) int {
	i := caret
	for ; i < limit && src[i] != '\n' && src[i] != '\r'; i++ {
		switch c := src[i]; {
		case c == '(':
			depth++
		case c == ')':
			depth = max(0, depth-1)
		case depth == 0 && strings.IndexByte(",]}[{", c) >= 0:
			return i
		case c == '#' && i > 0 && isBlank(src[i-1]):
			return i
		}
	}
	return i
}

// unquoted returns s without the quotes around it.
func unquoted(s string) string {
	if len(s) >= 2 && (s[0] == '"' || s[0] == '\'') && s[len(s)-1] == s[0] {
		return s[1 : len(s)-1]
	}
	return s
}
