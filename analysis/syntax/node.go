package syntax

import (
	"strings"

	"agentls/analysis/text"
)

// properties reads anchors and tags at i (YAML 1.2.2 §6.9) and returns the
// offset of what they belong to, and the tag.
func (r *reader) properties(i int) (at int, tag string) {
	for i < r.end && (r.src[i] == '&' || r.src[i] == '!') {
		j := i + 1
		if r.src[i] == '&' {
			j += nameLen(r.src[j:r.end])
			if j == i+1 || !blankz(r.src, j, r.end) {
				return i, tag
			}
			r.anchors = append(r.anchors, r.src[i+1:j])
		} else {
			for j < r.end && !blankz(r.src, j, r.end) && strings.IndexByte(",[]{}", r.src[j]) < 0 {
				j++
			}
			if !blankz(r.src, j, r.end) {
				return i, tag
			}
			tag = r.src[i:j]
		}
		r.odd = true
		i = skipBlanks(r.src, j, r.end)
	}
	return i, tag
}

// node reads the value behind the indicator that pos stands behind: the colon
// of a pair (pair is true) or the dash of an item. The collection stands at
// column parent.
func (r *reader) node(parent int, pair bool) Value {
	slot := r.pos
	if slot < r.end && isBlank(r.src[slot]) {
		slot++
	}
	i := skipBlanks(r.src, r.pos, r.end)
	if t := strings.IndexByte(r.src[r.pos:i], '\t'); t >= 0 && !pair {
		r.tabbed(r.pos + t)
	}
	at, tag := r.properties(i)
	if r.lineDone(at) {
		next, col, ok := r.peek(at)
		if ok && (col > parent || pair && col == parent && isDash(r.src, next, r.end)) {
			r.content(at)
			r.pos = next
			return r.block(parent, col, tag)
		}
		r.pos = max(r.pos, trimEnd(r.src, r.pos, at))
		return absentAt(slot)
	}
	r.pos = at
	switch {
	case !pair && r.halfPair(at-r.bol):
		return r.mapping(at - r.bol)
	case !pair:
		return r.block(parent, at-r.bol, tag)
	}
	return r.scalar(parent, tag)
}

// block reads the node at pos, column col, where a collection may begin.
func (r *reader) block(parent, col int, tag string) Value {
	if r.depth++; r.depth > maxDepth {
		r.depth--
		return r.tooDeep()
	}
	defer func() { r.depth-- }()
	switch {
	case isDash(r.src, r.pos, r.end):
		return r.sequence(col)
	case r.src[r.pos] == '?' && blankz(r.src, r.pos+1, r.end):
		return r.complexMapping(parent, col)
	}
	if _, ok := scanHead(r.src, r.pos, r.end); ok {
		return r.mapping(col)
	}
	at, more := r.properties(r.pos)
	if at > r.pos {
		if more != "" {
			tag = more
		}
		r.pos = at
		if r.lineDone(at) {
			next, deeper, ok := r.peek(at)
			if !ok || deeper <= parent {
				return absentAt(at)
			}
			r.content(at)
			r.pos = next
			return r.block(parent, deeper, tag)
		}
	}
	return r.scalar(parent, tag)
}

// halfPair reports whether the word or two at pos, in column col, are the
// first key of a map, still being typed or without colon: a pair stands in the
// same column on the next line, which no plain scalar can go on with.
func (r *reader) halfPair(col int) bool {
	eol := lineEnd(r.src, r.pos, r.end)
	word, rest, _ := strings.Cut(r.src[r.pos:trimEnd(r.src, r.pos, eol)], " ")
	if !isIdentifier(word) || strings.ContainsAny(rest, " \t") {
		return false
	}
	at, found, ok := r.peek(r.pos)
	if !ok || found != col {
		return false
	}
	h, ok := scanHead(r.src, at, r.end)
	return ok && isIdentifier(h.key.Name)
}

// tooDeep gives up on what begins at pos.
func (r *reader) tooDeep() Value {
	start := r.pos
	r.fault(FaultDepth, start, min(start+1, r.end), depthMessage)
	r.pos = r.end
	return Value{Kind: Scalar, Span: text.Span{Start: start, End: r.end}, Inner: text.Span{Start: start, End: r.end}, Text: r.src[start:r.end]}
}

// scalar reads what stands at pos and is no block collection: a flow
// collection, an alias or a scalar of any style.
func (r *reader) scalar(parent int, tag string) Value {
	var v Value
	switch c := r.src[r.pos]; c {
	case '[', '{':
		v = r.flow(parent)
		r.rest(parent, &v)
		return v
	case '"', '\'':
		v = r.quoted(parent)
		r.rest(parent, &v)
	case '|', '>':
		header, ok := r.blockHeader()
		if !ok {
			return r.misfit(parent)
		}
		v = r.blockScalar(parent, header)
	case '*':
		n := nameLen(r.src[r.pos+1 : r.end])
		after := r.pos + 1 + n
		if n == 0 || !blankz(r.src, after, r.end) || !r.lineDone(skipBlanks(r.src, after, r.end)) {
			return r.misfit(parent)
		}
		return r.alias(n)
	default:
		if !canBeginPlain(r.src, r.pos, r.end) {
			return r.misfit(parent)
		}
		v = r.plain(parent)
	}
	v.Type = typeOf(v, tag)
	return v
}

func (r *reader) alias(n int) Value {
	span := text.Span{Start: r.pos, End: r.pos + 1 + n}
	name := r.src[r.pos+1 : span.End]
	r.pos = span.End
	r.odd = true
	known := false
	for _, a := range r.anchors {
		known = known || a == name
	}
	if !known {
		r.fault(FaultAnchor, span.Start, span.End, "`*"+name+"` refers to an anchor that is not set before it.")
	}
	return Value{Kind: Alias, Span: span, Inner: text.Span{Start: span.Start + 1, End: span.End}, Text: name}
}

// tick puts a character in back-ticks, be it one itself.
func tick(c string) string {
	if c == "`" {
		return "`` ` ``"
	}
	return "`" + c + "`"
}

// misfit reads a value that begins with a character YAML reserves as if it
// were plain text.
func (r *reader) misfit(parent int) Value {
	at := r.pos
	before := len(r.faults)
	v := r.plain(parent)
	r.faults = r.faults[:before]
	message := "An unquoted value cannot begin with " + tick(r.src[at:at+1]) + "."
	if isDash(r.src, at, r.end) {
		message = "A list cannot begin on the line of its key."
	}
	r.fault(FaultIndicator, at, at+1, message)
	return v
}

// rest reads what follows a quoted scalar or flow collection on its line.
// Only a comment may; anything else is a fault and is skipped, but for a
// quoted scalar, which becomes plain text with all that follows.
func (r *reader) rest(parent int, v *Value) {
	i := skipBlanks(r.src, r.pos, r.end)
	if v.Open || r.lineDone(i) {
		return
	}
	last := r.skipText(i, parent)
	stray := text.Span{Start: i, End: min(last, trimEnd(r.src, i, lineEnd(r.src, i, r.end)))}
	switch {
	case r.src[i] == ':' && blankz(r.src, i+1, r.end):
		r.fault(FaultColon, i, i+1, colonMessage(r.src, i, r.end))
	case v.Style == Flow:
		r.fault(FaultFlowComment, stray.Start, stray.End, "Text follows the closing bracket.")
		return
	default:
		r.fault(FaultQuote, stray.Start, stray.End, "Text follows the closing quote.")
	}
	if v.Style != Flow {
		v.Style = Plain
		v.Span.End = last
		v.Inner = v.Span
		v.Text = foldPlain(v.Span.Of(r.src))
	}
}

func colonMessage(src string, i, end int) string {
	if i+1 >= end || isBreak(src[i+1]) {
		return "A value that ends in an unquoted `:` is not valid YAML."
	}
	return "Unquoted `: ` is not valid YAML."
}
