package agent

import (
	"slices"

	"agentls/analysis/syntax"
	"agentls/analysis/text"
)

// Edit returns the document after one edit, whose span is clamped to the text.
// What it costs follows the edit, not the file: entries and chunks that e does
// not touch are shared, and detection is asked again only when an entry
// changed.
func (d *Document) Edit(e text.Edit) *Document {
	e.Span.Start = max(0, min(e.Span.Start, d.Text.Len()))
	e.Span.End = max(e.Span.Start, min(e.Span.End, d.Text.Len()))
	next := &Document{Place: d.Place, site: d.site, companion: d.companion, Syntax: d.Syntax, Text: d.Text.Edit(e)}
	src := next.Src()
	next.Condition, next.Bad = d.conditionAfter(e, src)
	if d.Tree != nil && next.readable() {
		next.editTree(d, e)
		return next
	}
	if !d.Analysed() || !next.Analysed() {
		next.read()
		return next
	}
	next.Front = d.Front.Edit(src, e)
	next.Body = d.Body.Edit(src, next.Front.Body, e)
	next.Detection, next.Agents = d.Detection, d.Agents
	if !sameEntries(d.Front, next.Front) {
		next.Detection = next.detect()
		next.Agents = next.agents()
	} else if !slices.Equal(d.Front.Starts, next.Front.Starts) {
		next.Agents = next.agents()
	}
	return next
}

// sameEntries reports whether both hold the very same entries.
func sameEntries(a, b *syntax.Front) bool {
	if a == b {
		return true
	}
	return (a.State == syntax.NoFront) == (b.State == syntax.NoFront) && slices.Equal(a.Entries, b.Entries)
}

// editTree fills in what follows from the text of a file that is no markdown,
// which was d before e.
func (d *Document) editTree(was *Document, e text.Edit) {
	d.Front, d.Body = nothing(d.Text.Len())
	d.Tree = was.Tree.Edit(d.Src(), e)
	d.Detection = d.detect()
	d.readParts(was.Parts)
	d.Agents = d.agents()
}
