package agent

import (
	"slices"
	"strings"
	"unicode/utf8"

	"agentls/analysis/syntax"
	"agentls/analysis/text"
)

// Edits returns edits of Doc as edits of the file: what goes into the prompt is
// written as its string needs it. ok is false when one of them cannot be
// written, or reaches from the piece into the prompt.
func (p *Part) Edits(edits []text.Edit) (out []text.Edit, ok bool) {
	var inside []text.Edit
	for _, e := range edits {
		switch {
		case e.Span.End <= p.size:
			out = append(out, text.Edit{Span: e.Span.Shift(p.At), New: e.New})
		case e.Span.Start < p.bodyStart() || p.prompt.entry == nil:
			return nil, false
		default:
			inside = append(inside, text.Edit{Span: e.Span.Shift(-p.bodyStart()), New: e.New})
		}
	}
	if len(inside) == 0 {
		return out, true
	}
	written, ok := p.prompt.write(inside)
	if !ok {
		return nil, false
	}
	for _, e := range written {
		out = append(out, text.Edit{Span: e.Span.Shift(p.At + p.prompt.start), New: e.New})
	}
	return out, true
}

// write returns edits of the decoded prompt as edits of its entry.
func (p *prompt) write(edits []text.Edit) ([]text.Edit, bool) {
	slices.SortStableFunc(edits, func(a, b text.Edit) int { return a.Span.Start - b.Span.Start })
	want, err := text.Apply(p.text, edits)
	if err != nil || !utf8.ValidString(want) {
		return nil, false
	}
	for _, through := range []bool{false, true} {
		if out, ok := p.written(edits, through); ok && p.reads(out, want) {
			return out, true
		}
	}
	return p.writeEnd(edits, want)
}

// writeEnd writes edits of which the last adds lines at the end of a block that
// ends without a line end, whatever stands there.
func (p *prompt) writeEnd(edits []text.Edit, want string) ([]text.Edit, bool) {
	last := &edits[len(edits)-1]
	short := strings.TrimRight(want, "\n")
	if last.Span.End < len(p.text) || short == want || strings.HasSuffix(p.text, "\n") {
		return nil, false
	}
	last.New = strings.TrimRight(last.New, "\n")
	out, ok := p.written(edits, false)
	return out, ok && p.reads(out, short)
}

// written writes edits as the string needs them. through says that what lies
// between two runs goes with the text before it.
func (p *prompt) written(edits []text.Edit, through bool) ([]text.Edit, bool) {
	out := make([]text.Edit, len(edits))
	for i, e := range edits {
		at := text.Span{Start: p.in(e.Span.Start, false)}
		at.End = max(at.Start, p.in(e.Span.End, !through))
		if e.Span.IsEmpty() {
			at.End = at.Start
		}
		s, ok := syntax.Inside(p.lang, p.entry.Text, &p.value, e.New)
		if !ok {
			return nil, false
		}
		out[i] = text.Edit{Span: at, New: s}
	}
	return out, true
}

// reads reports whether the entry holds the text want after the edits.
func (p *prompt) reads(edits []text.Edit, want string) bool {
	after, err := text.Apply(p.entry.Text, edits)
	if err != nil {
		return false
	}
	if p.lang == syntax.JSON {
		after = "{" + after + "}"
	}
	tree := syntax.ReadTree(p.lang, after)
	if len(tree.Faults) > 0 || len(tree.Root.Pairs) != 1 {
		return false
	}
	v := &tree.Root.Pairs[0].Value
	got, _ := syntax.Decode(p.lang, after, v)
	return got == want
}

// in returns the offset in the entry of an offset in the decoded prompt.
// Between two runs lies what is not read: the indentation of a block, say. end
// says that off ends a span, which then ends before that.
func (p *prompt) in(off int, end bool) int {
	if len(p.runs) == 0 {
		return p.value.Inner.Start
	}
	off = max(0, min(off, len(p.text)))
	i, _ := slices.BinarySearchFunc(p.runs, off, func(r syntax.Segment, off int) int {
		if r.Text.End > off {
			return 1
		}
		return -1
	})
	if i == len(p.runs) || end && i > 0 && p.runs[i].Text.Start == off {
		return p.runs[i-1].File.End
	}
	r := p.runs[i]
	switch {
	case r.Text.Len() == r.File.Len():
		return r.File.Start + off - r.Text.Start
	case end && off > r.Text.Start:
		return r.File.End
	}
	return r.File.Start
}

// out returns the offset in the decoded prompt of an offset in the entry; ok is
// false outside of the string's quotes.
func (p *prompt) out(at int) (off int, ok bool) {
	if p.entry == nil || !p.value.Inner.Touches(at) || strings.TrimSpace(p.value.Span.Of(p.entry.Text)) == "" {
		return 0, false
	}
	i, _ := slices.BinarySearchFunc(p.runs, at, func(r syntax.Segment, at int) int {
		if r.File.End >= at {
			return 1
		}
		return -1
	})
	if i == len(p.runs) {
		return len(p.text), true
	}
	switch r := p.runs[i]; {
	case at <= r.File.Start:
		return r.Text.Start, true
	case r.Text.Len() == r.File.Len():
		return r.Text.Start + at - r.File.Start, true
	case at == r.File.End:
		return r.Text.End, true
	default:
		return r.Text.Start, true
	}
}
