package feature

import (
	"agentls/analysis/agent"
	"agentls/analysis/text"
)

// inBody places a caret on a heading line. Headings are offered only where a
// `#` stands, so that nothing pops up in the middle of prose.
func inBody(doc *agent.Document, p place) place {
	src := doc.Src()
	line := doc.Text.Line(doc.Text.LineOf(p.caret))
	at := line.Start
	for at < line.End && at < line.Start+3 && src[at] == ' ' {
		at++
	}
	level := 0
	for at+level < line.End && src[at+level] == '#' {
		level++
	}
	if level == 0 || level > 6 || p.caret < at+level || inCode(doc, p.caret) {
		return p
	}
	if rest := at + level; rest < line.End && src[rest] != ' ' && src[rest] != '\t' {
		return p
	}
	p.zone, p.level = atHeading, level
	p.token = text.Span{Start: at, End: max(trimSpan(src, line).End, p.caret)}
	p.whole = p.token
	return p
}

// inCode reports whether off stands in a code block or span of the body.
func inCode(doc *agent.Document, off int) bool {
	i := doc.Body.IndexAt(off)
	if i < 0 {
		return false
	}
	base := doc.Body.Span(i).Start
	for _, s := range doc.Body.Chunks[i].Code {
		if s.Shift(base).Contains(off) {
			return true
		}
	}
	return false
}
