package lint

import (
	"strings"

	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/prose"
	"agentls/analysis/text"
)

// checkCode speaks of code blocks that swallow what follows or end too early.
func checkCode(p *chunkPass) {
	for i := range p.c.Fences {
		f := &p.c.Fences[i]
		switch {
		case !f.Nested.IsEmpty():
			p.nested(i, f)
			return // what follows in this chunk is turned inside out
		case f.Close.IsEmpty() && f.Top:
			p.open(f)
		}
	}
}

func (p *chunkPass) open(f *prose.Fence) {
	fence := f.Open.Of(p.src)
	out := finding.Finding{
		Code: "unclosed-fence", Span: f.Open, Consequence: finding.Lost,
		Message: "This code block is never closed, so everything below it is code to the model. Close it with " + fenceWord(fence) + " on a line of its own.",
	}
	if strings.TrimSpace(f.Inner.Of(p.src)) == "" {
		out.Message = "This opens a code block that holds nothing and is never closed."
		out.Incomplete = true
	}
	end, lead := len(p.src), ""
	if !strings.HasSuffix(p.src, "\n") {
		lead = "\n"
	}
	out.Fixes = []finding.Fix{{Title: "Close it at the end", Edits: []text.Edit{{Span: text.At(end), New: lead + fence + "\n"}}}}
	p.report(out, dialect.Verified)
}

// fenceWord names a fence for a message, where back-ticks cannot stand.
func fenceWord(fence string) string {
	mark := "back-ticks"
	if strings.HasPrefix(fence, "~") {
		mark = "tildes"
	}
	return number(len(fence)) + " " + mark
}

// nested speaks of a block inside a block whose fence is not longer. The block
// that the second closing fence opens by mistake is the true end.
func (p *chunkPass) nested(i int, f *prose.Fence) {
	fence := f.Open.Of(p.src)
	out := finding.Finding{
		Code: "nested-fence", Span: f.Open, Consequence: finding.Lost,
		Message: "The block inside this one ends it early, so code and instructions change places. Open and close it with " + fenceWord(fence+fence[:1]) + ".",
		Related: []finding.Related{{Span: f.Nested, Message: "The inner block begins here."}},
	}
	if i+1 < len(p.c.Fences) {
		end := p.c.Fences[i+1]
		if end.Info.IsEmpty() && end.Marker == f.Marker && end.Open.Len() >= len(fence) && strings.TrimSpace(f.Info.Of(p.src)) != "" && onlyOne(p.c.Fences[i+1:]) {
			inner := strings.TrimLeft(f.Nested.Of(p.src), " \t")
			run := len(inner) - len(strings.TrimLeft(inner, fence[:1]))
			longer := strings.Repeat(fence[:1], max(len(fence), end.Open.Len(), run)+1)
			if f.Close.Len() < len(longer) {
				out.Fixes = []finding.Fix{{
					Title: "Lengthen the outer fence", Preferred: true,
					Edits: []text.Edit{{Span: f.Open, New: longer}, {Span: end.Open, New: longer}},
				}}
			}
		}
	}
	p.report(out, dialect.Verified)
}

// onlyOne reports whether the fences that follow are a single one that is
// never closed: then it is the end of the outer block.
func onlyOne(rest []prose.Fence) bool { return len(rest) == 1 && rest[0].Close.IsEmpty() }
