package lint_test

import (
	"slices"
	"strings"

	"agentls/analysis/finding"
	"agentls/analysis/text"
)

// want is a finding that must be there, on exactly the span.
type want struct {
	mark
	span  text.Span
	shape string // of the value that the fault stands in
}

// out is a file being written, with what must be found in it.
type out struct {
	strings.Builder
	wants []want
	shape string // of the value being written
	open  *mark  // of what stands for the agent as a whole
	turn  int    // decides between ways to write the prompt
}

func (o *out) put(s string) { o.WriteString(s) }

// marked records that m must be found on what write writes.
func (o *out) marked(m *mark, write func()) {
	start := o.Len()
	write()
	if m != nil {
		o.wants = append(o.wants, want{*m, text.Span{Start: start, End: o.Len()}, o.shape})
	}
}

// quoted writes what write does between quotes, and records the mark of the
// value with or without them.
func (o *out) quoted(n *node, open, shut string, write func()) {
	var whole *mark
	if n.mark != nil && n.mark.whole {
		whole = n.mark
	}
	o.marked(whole, func() {
		o.put(open)
		write()
		o.put(shut)
	})
}

// named writes the text of a node. A mark without the quotes is that of the
// name in it.
func named(o *out, n *node) {
	var name *mark
	if n.mark != nil && !n.mark.whole {
		name = n.mark
	}
	o.marked(name, func() { o.put(n.text) })
	o.put(n.tail)
}

// joined writes names with commas between.
func joined(o *out, items []node) {
	for i := range items {
		if i > 0 {
			o.put(", ")
		}
		named(o, &items[i])
	}
}

// raw writes marked text: each «…» is the span of a finding with the codes
// (separated by `|`) of the same index. What a mark says beside its codes is
// taken from m, if there is one. Each rune is written as write has it.
func (o *out) raw(src string, m *mark, write func(rune) string, codes ...string) {
	start, n := 0, 0
	for _, r := range src {
		switch r {
		case '«':
			start = o.Len()
		case '»':
			w := want{span: text.Span{Start: start, End: o.Len()}, shape: o.shape}
			if m != nil {
				w.mark = *m
			}
			w.codes = codesOf(codes[min(n, len(codes)-1)])
			o.wants = append(o.wants, w)
			n++
		default:
			o.put(write(r))
		}
	}
}

func asIs(r rune) string { return string(r) }

// codesOf takes a list of codes apart: "a|b".
func codesOf(list string) []finding.Code {
	var codes []finding.Code
	for code := range strings.SplitSeq(list, "|") {
		codes = append(codes, finding.Code(code))
	}
	return codes
}

// language is a syntax of agent files.
type language struct {
	name   string
	texts  func(s string) []style // the ways to write a text as a value
	items  func(s string) []style // the ways to write a name in a list on one line
	commas []style                // the ways to write names with commas between
	lists  []style
	maps   []style
	// null is the word for nothing, absent whether nothing at all may stand.
	null   string
	absent bool
	// file writes keys and prompt.
	file func(o *out, b *base, front []pair, prompt []piece)
}

// firstPlain puts a pair in front that stands for the agent as a whole where no
// brace does: one with a key.
func firstPlain(front []pair) []pair {
	i := slices.IndexFunc(front, func(p pair) bool { return p.doubt == "" })
	if i <= 0 {
		return front
	}
	return slices.Concat(front[i:i+1], front[:i], front[i+1:])
}

// piece is a run of whole lines of the prompt, as marked text.
type piece struct {
	text  string
	codes []string
	mark  *mark
}
