package prose

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"agentls/analysis/text"
)

func (w walker) fence(n *ast.FencedCodeBlock, top bool) {
	for i := range w.ctx.fences {
		if rec := w.ctx.fences[i]; rec.node == n {
			end := 0
			if l := n.Lines(); l.Len() > 0 {
				end = l.At(l.Len() - 1).Stop
			}
			w.addFence(rec.indent, rec.close, end, top)
			w.ctx.fences = w.ctx.fences[i+1:]
			return
		}
	}
}

// addFence adds the fenced block that the line with the offset open opens. The
// offset close is that of its closing line, or -1; then the content ends at end.
// Both offsets may stand before the indent of their line.
func (d *draft) addFence(open, close, end int, top bool) {
	_, indent := indentOf(d.src[open:])
	open += indent
	f := Fence{Marker: d.src[open], Top: top}
	f.Open = text.Span{Start: open, End: open + runOf(d.src[open:], d.src[open])}
	content := lineEnd(d.src, open)
	f.Info.Start, f.Info.End = trimSpace(d.src, f.Open.End, content)
	if close >= 0 {
		f.Inner = text.Span{Start: content, End: strings.LastIndexByte(d.src[:close], '\n') + 1}
		_, indent = indentOf(d.src[close:])
		close += indent
		f.Close = text.Span{Start: close, End: close + runOf(d.src[close:], f.Marker)}
		f.Span = text.Span{Start: open, End: f.Close.End}
		f.Nested = nested(d.src, f)
	} else {
		f.Inner = text.Span{Start: content, End: max(content, end)}
		f.Close = text.At(f.Inner.End)
		f.Span = text.Span{Start: open, End: lineBreak(d.src, f.Inner.End)}
	}
	d.Fences = append(d.Fences, f)
	d.Code = append(d.Code, f.Span)
}

// nested returns the last line in the content of f that looks like the opening
// line of a fence as long as that of f. The author meant the line that closes f
// to close that one.
func nested(src string, f Fence) text.Span {
	var last text.Span
	for pos := f.Inner.Start; pos < f.Inner.End; {
		end := lineEnd(src, pos)
		at, stop := trimSpace(src, pos, end)
		if at < stop && src[at] == f.Marker {
			n := runOf(src[at:stop], f.Marker)
			if info := src[at+n : stop]; n >= f.Open.Len() && isInfo(info) {
				last = text.Span{Start: at, End: stop}
			}
		}
		pos = end
	}
	return last
}

// isInfo reports whether s could be the info string of a fence that an author
// means to open: one word, perhaps with attributes.
func isInfo(s string) bool {
	word, rest, more := strings.Cut(strings.TrimLeft(s, " \t"), " ")
	if word == "" || strings.ContainsAny(s, "`~") {
		return false
	}
	return !more || strings.ContainsAny(rest, "={")
}
