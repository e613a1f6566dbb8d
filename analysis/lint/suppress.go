package lint

import (
	"strings"

	"agentls/analysis/agent"
	"agentls/analysis/config"
	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/prose"
	"agentls/analysis/syntax"
	"agentls/analysis/text"
)

// directive is a suppression comment. Its codes and span are relative to the
// comment, whole is relative to the owner.
type directive struct {
	config.Directive
	whole text.Span
}

// inFile returns the comment with its place in the file, where its owner begins
// at start.
func (d directive) inFile(start int) config.Suppression {
	whole := d.whole.Shift(start)
	return config.Suppression{Directive: d.Directive, Offset: whole.Start, Whole: whole}
}

// directiveWord is what every suppression comment holds.
const directiveWord = "agentls-disable"

func entryDirectives(e *syntax.Entry) []directive {
	var list []directive
	for _, c := range e.Comments {
		list = appendDirective(list, e.Text, c.Span)
	}
	return list
}

func chunkDirectives(c *prose.Chunk, src string) []directive {
	var list []directive
	for _, x := range c.Comments {
		list = appendDirective(list, src, x.Span)
	}
	return list
}

func appendDirective(list []directive, src string, at text.Span) []directive {
	comment := at.Of(src)
	if !strings.Contains(comment, directiveWord) {
		return list
	}
	if d, ok := config.ParseDirective(comment); ok {
		list = append(list, directive{d, at})
	}
	return list
}

// directives returns all suppression comments of the file.
func (r *Result) directives() []config.Suppression {
	if r.doc.Tree != nil {
		return r.treeDirectives()
	}
	var all []config.Suppression
	add := func(d directive, start int) {
		all = append(all, d.inFile(start))
	}
	if !r.doc.IsPart() {
		r.entryNotes(add)
	}
	for _, x := range r.pieces {
		for _, d := range x.notes {
			add(d, int(r.doc.Body.Starts[x.at]))
		}
	}
	return all
}

// entryNotes calls add for each suppression comment of an entry. Those of an
// agent that is no markdown count by the lines of its file, where its whole
// prompt may stand on one: the file asks for them.
func (r *Result) entryNotes(add func(d directive, start int)) {
	for i, e := range r.entries {
		for _, d := range e.notes {
			add(d, r.doc.Front.Starts[i])
		}
	}
}

// suppress drops what comments silence, and speaks of comments that silence
// nothing or name a code that does not exist.
func (r *Result) suppress(all []finding.Finding) []finding.Finding {
	notes := r.directives()
	if len(notes) == 0 {
		return all
	}
	out := config.Suppress(all, notes, r.doc.Text)
	p := &reporter{w: &r.world}
	for _, c := range out.Unknown[:min(len(out.Unknown), most)] {
		p.unknownCode(c)
	}
	for _, u := range out.Unused[:min(len(out.Unused), most)] {
		note := notes[u.Directive]
		note.Whole = wholeComment(r.doc, note.Whole)
		for _, mine := range ofScope(u, note, false) {
			p.unused(mine, note)
		}
	}
	about := config.Suppress(p.list, notes, r.doc.Text)
	return append(out.Kept, about.Kept...)
}

// wholeComment returns what to delete so that a comment leaves no trace: its
// line when it is alone there, else the blanks before it too.
func wholeComment(doc *agent.Document, at text.Span) text.Span {
	t, src := doc.Text, doc.Src()
	line := t.Line(t.LineOf(at.Start))
	before := strings.TrimRight(src[line.Start:at.Start], " \t")
	if before != "" || at.End > line.End || strings.TrimSpace(src[at.End:line.End]) != "" {
		return text.Span{Start: line.Start + len(before), End: at.End}
	}
	next := len(src)
	if n := t.LineOf(at.Start) + 1; n < t.Lines() {
		next = t.Line(n).Start
	}
	return text.Span{Start: line.Start, End: next}
}

func (p *reporter) unknownCode(c config.CodeAt) {
	f := finding.Finding{
		Code: "unknown-code", Span: c.Span, Consequence: finding.Lost,
		Message: tick(string(c.Code)) + " is no code of agentls, so it silences nothing.",
	}
	if near, ok := dialect.Nearest(string(c.Code), finding.Codes()); ok {
		f.Message = tick(string(c.Code)) + " is no code of agentls, so it silences nothing. Did you mean " + tick(near) + "?"
		f.Fixes = []finding.Fix{replace("Replace with "+tick(near), c.Span, near, false)}
	}
	p.report(f, dialect.Verified)
}

func (p *reporter) unused(u config.Unused, note config.Suppression) {
	f := finding.Finding{
		Code: "unused-suppression", Span: u.Span, Consequence: finding.Tidy,
		Message: "This comment silences nothing.",
		Tags:    []finding.Tag{finding.Unnecessary},
		Fixes:   []finding.Fix{replace("Remove the comment", note.Whole, "", true)},
	}
	if u.Code != nil {
		f.Message = "There is no " + tick(string(u.Code.Code)) + " here to silence."
		f.Fixes = []finding.Fix{replace("Remove "+tick(string(u.Code.Code)), codeDrop(note, u.Span), "", true)}
	}
	p.report(f, dialect.Verified)
}

// codeDrop returns what to delete so that one of several codes goes with the
// separator beside it.
func codeDrop(note config.Suppression, code text.Span) text.Span {
	for i, c := range note.Codes {
		at := c.Span.Shift(note.Offset)
		switch {
		case at != code:
		case i+1 < len(note.Codes):
			return text.Span{Start: at.Start, End: note.Codes[i+1].Span.Start + note.Offset}
		case i > 0:
			return text.Span{Start: note.Codes[i-1].Span.End + note.Offset, End: at.End}
		}
	}
	return code
}
