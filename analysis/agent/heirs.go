package agent

import (
	"unicode/utf8"

	"agentls/analysis/text"
)

// heirs finds for each agent of a file the part that stood for it in an
// earlier version: the one that the same key named, else the one at the same
// place where their number is the same. Whichever it finds, what is read from
// it is right; it only saves work.
type heirs struct {
	was   []*Part
	named map[string]*Part
}

func newHeirs(was []*Part) *heirs {
	h := &heirs{was: was, named: make(map[string]*Part, len(was))}
	for _, p := range was {
		if name := p.Doc.name; name != "" && h.named[name] == nil {
			h.named[name] = p
		}
	}
	return h
}

// of returns the part that stood for the agent at s, the i-th of n, or nil.
func (h *heirs) of(s *spot, i, n int) *Part {
	if s.name != "" && h.named[s.name] != nil {
		return h.named[s.name]
	}
	if n == len(h.was) {
		return h.was[i]
	}
	return nil
}

// change returns an edit on rune boundaries that makes b of a.
func change(a, b string) text.Edit {
	n := min(len(a), len(b))
	head, tail := 0, 0
	for head < n && a[head] == b[head] {
		head++
	}
	for head > 0 && !boundaries(a, b, head, head) {
		head--
	}
	for tail < n-head && a[len(a)-1-tail] == b[len(b)-1-tail] {
		tail++
	}
	for tail > 0 && !boundaries(a, b, len(a)-tail, len(b)-tail) {
		tail--
	}
	return text.Edit{Span: text.Span{Start: head, End: len(a) - tail}, New: b[head : len(b)-tail]}
}

// boundaries reports whether no rune of a or b goes on at i or j.
func boundaries(a, b string, i, j int) bool {
	return (i >= len(a) || utf8.RuneStart(a[i])) && (j >= len(b) || utf8.RuneStart(b[j]))
}
