package syntax

import (
	"strings"

	"agentls/analysis/text"
)

// blockHeader is the first line of a literal or folded scalar (YAML 1.2.2 §8.1.1).
type blockHeader struct {
	folded bool
	chomp  byte // '+', '-' or 0
	indent int  // explicit indentation; 0 when it is detected
	end    int  // behind the indicators
}

// blockHeader reads the header at pos; ok is false where text follows it.
func (r *reader) blockHeader() (h blockHeader, ok bool) {
	h.folded = r.src[r.pos] == '>'
	i := r.pos + 1
	for ; i < r.end && i < r.pos+3; i++ {
		switch c := r.src[i]; {
		case (c == '+' || c == '-') && h.chomp == 0:
			h.chomp = c
			continue
		case '1' <= c && c <= '9' && h.indent == 0:
			h.indent = int(c - '0')
			continue
		}
		break
	}
	h.end = i
	return h, r.lineDone(skipBlanks(r.src, i, r.end))
}

// blockScalar reads the scalar whose header was read, in a collection at
// column parent. The rules for breaks and chomping are the library's.
func (r *reader) blockScalar(parent int, h blockHeader) Value {
	start := r.pos
	v := Value{Kind: Scalar, Style: Literal, Span: text.Span{Start: start, End: h.end}}
	if h.folded {
		v.Style = Folded
	}
	i := nextLine(r.src, h.end, r.end)
	inner := i
	v.Inner = text.At(h.end)
	r.pos = lineEnd(r.src, h.end, r.end)

	indent := 0
	if h.indent > 0 {
		indent = max(parent, 0) + h.indent
	}
	var b strings.Builder
	lead := false // a line end is due
	breaks, wide := 0, 0
	broken := i > h.end && isBreak(r.src[i-1]) // the header's line is ended
	blankBefore := false
	for broken && i < r.end {
		at, col := i, 0
		for at < r.end && r.src[at] == ' ' && (indent == 0 || col < indent) {
			at, col = at+1, col+1
		}
		wide = max(wide, col)
		if at < r.end && r.src[at] == '\t' && (indent == 0 || col < indent) {
			r.tabbed(at)
		}
		if at < r.end && isBreak(r.src[at]) {
			breaks++
			i = afterBreak(r.src, at, r.end)
			continue
		}
		if indent == 0 {
			indent = max(wide, parent+1, 1)
		}
		if col != indent || at >= r.end {
			break
		}
		blank := isBlank(r.src[at])
		switch {
		case h.folded && !blankBefore && !blank && lead:
			if breaks == 0 {
				b.WriteByte(' ')
			}
		case lead:
			b.WriteByte('\n')
		}
		for range breaks {
			b.WriteByte('\n')
		}
		blankBefore, breaks = blank, 0
		eol := lineEnd(r.src, at, r.end)
		b.WriteString(r.src[at:eol])
		v.Span.End, v.Inner, r.pos = eol, text.Span{Start: inner, End: eol}, eol
		i = afterBreak(r.src, eol, r.end)
		lead = i > eol
	}
	if h.chomp != '-' && lead {
		b.WriteByte('\n')
	}
	if h.chomp == '+' {
		for range breaks {
			b.WriteByte('\n')
		}
	}
	v.Text = b.String()
	return v
}
