package lint

import (
	"strconv"
	"strings"

	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/prose"
	"agentls/analysis/text"
)

// strangeFences returns the code blocks of a chunk that are not closed, or
// that end early.
func strangeFences(c *prose.Chunk) []prose.Fence {
	var list []prose.Fence
	for _, f := range c.Fences {
		if !f.Nested.IsEmpty() || f.Close.IsEmpty() && f.Top {
			list = append(list, f)
		}
	}
	return list
}

// codePass is what the rule on code blocks receives. A block that ends early
// turns all that follows inside out, so the first one is the cause and speaks
// alone.
type codePass struct {
	reporter
	src  string
	line func(off int) int // zero-based line of an offset
	// before returns the blocks above the first one that is not whole, the
	// nearest first, with spans in the file.
	before func(yield func(prose.Fence) bool)
}

// checkBlocks runs the rules on the code blocks that are not whole.
func (r *Result) checkBlocks() {
	for _, x := range r.pieces {
		if len(x.fences) == 0 {
			continue
		}
		p := &codePass{reporter: reporter{w: &r.world}, src: r.doc.Src(), line: r.doc.Text.LineOf}
		p.before = func(yield func(prose.Fence) bool) { fencesAbove(r.doc.Body, x.at, x.fences[0], yield) }
		for _, check := range codeRules {
			check(p, x.fences[0], int(r.doc.Body.Starts[x.at]))
		}
		r.blocks = p.list
		return
	}
}

// fencesAbove yields the blocks above f, which stands in the chunk.
func fencesAbove(b *prose.Body, chunk int, f prose.Fence, yield func(prose.Fence) bool) {
	for i := chunk; i >= 0; i-- {
		list, start := b.Chunks[i].Fences, int(b.Starts[i])
		for j := len(list) - 1; j >= 0; j-- {
			g := list[j]
			if i == chunk && g.Open.Start >= f.Open.Start {
				continue
			}
			g.Open, g.Info = g.Open.Shift(start), g.Info.Shift(start)
			if !yield(g) {
				return
			}
		}
	}
}

// checkCode speaks of a code block that swallows what follows or ends too
// early. start is where its chunk begins.
func checkCode(p *codePass, f prose.Fence, start int) {
	open, info := f.Open.Shift(start), f.Info.Shift(start).Of(p.src)
	if p.nested(open, f.Nested, info) {
		return
	}
	if f.Nested.IsEmpty() {
		p.open(open, info, f.Inner.Shift(start))
		return
	}
	p.runsInto(open, info)
}

func (p *codePass) open(open text.Span, info string, inner text.Span) {
	fence := open.Of(p.src)
	out := finding.Finding{
		Code: "unclosed-fence", Span: open, Consequence: finding.Lost,
		Message: "This code block is never closed, so everything below it is code to the model. Close it with " + fenceWord(fence) + " on a line of its own.",
	}
	rest := strings.TrimSpace(inner.Of(p.src))
	switch {
	case rest == "":
		out.Message = "This opens a code block that holds nothing and is never closed."
		out.Incomplete = true
	case info != "" && (showsMarkdown(info) || !hasProse(rest)):
		// What it shows is the last thing in the file, so the end closes it.
		out.Consequence = finding.Fragile
		out.Message = "Not closed. Everything to the end of the file counts as this block."
	}
	if info == "" && rest != "" {
		out.Message = strings.TrimSuffix(out.Message, ".") + ", or remove this fence if it closes nothing."
	}
	lead := ""
	if !strings.HasSuffix(p.src, "\n") {
		lead = "\n"
	}
	out.Fixes = []finding.Fix{{Title: "Close it at the end", Edits: []text.Edit{{Span: text.At(len(p.src)), New: lead + fence + "\n"}}}}
	if info == "" && !strings.Contains(rest, "\n\n") && !strings.Contains(rest, "\n\r\n") {
		out.Fixes = append(out.Fixes, p.unfence(open))
	}
	p.report(out, dialect.Verified)
}

// unfence offers to remove a fence with its line.
func (p *codePass) unfence(open text.Span) finding.Fix {
	from := strings.LastIndexByte(p.src[:open.Start], '\n') + 1
	if strings.TrimSpace(p.src[from:open.Start]) != "" {
		from = open.Start // a list marker stays
	}
	end := open.Start + len(lineAt(p.src[open.Start:]))
	return finding.Fix{Title: "Remove this fence", Edits: []text.Edit{{Span: text.Span{Start: from, End: end}}}}
}

// fenceWord names a fence for a message, where back-ticks cannot stand.
func fenceWord(fence string) string {
	mark := "back-ticks"
	if strings.HasPrefix(fence, "~") {
		mark = "tildes"
	}
	return number(len(fence)) + " " + mark
}

// nested speaks of a block that holds others whose fences are not shorter, if
// the fences add up so, and reports whether it did. People and models see what
// is meant; whoever parses the file does not. Where the block that is not
// whole has no info string, it may be the end of one above that shows markdown:
// bare fences inside that one have turned it inside out.
func (p *codePass) nested(open, early text.Span, info string) bool {
	outer := open
	if info == "" {
		for g := range p.before {
			if word := p.src[g.Info.Start:g.Info.End]; word != "" {
				if showsMarkdown(word) && g.Marker == p.src[open.Start] {
					outer = g.Open
				}
				break
			}
		}
	}
	lines := fenceLines(p.src, outer)
	end, longest := outerEnd(lines, open.Start)
	if end.IsEmpty() && outer != open {
		outer, lines = open, fenceLines(p.src, open)
		end, longest = outerEnd(lines, open.Start)
	}
	if end.IsEmpty() && (early.IsEmpty() || !showsMarkdown(info)) {
		return false
	}
	longer := strings.Repeat(p.src[outer.Start:outer.Start+1], max(outer.Len(), longest)+1)
	f := finding.Finding{
		Code: "nested-fence", Span: outer, Consequence: finding.Fragile,
		Message: "To markdown, this block ends where the one inside it does, and the rest changes places with the text around it. Open and close it with " + fenceWord(longer) + ".",
		Related: []finding.Related{{Span: lines[0].at, Message: "The inner block begins here."}},
	}
	if !end.IsEmpty() && wholeBlock(longer+p.src[outer.End:end.Start]+longer) {
		f.Fixes = []finding.Fix{{
			Title: "Lengthen the outer fence", Preferred: true,
			Edits: []text.Edit{{Span: outer, New: longer}, {Span: end, New: longer}},
		}}
	}
	p.report(f, dialect.Verified)
	return true
}

// runsInto speaks of a block that is not closed before the next one opens. A
// fence with an info string closes nothing, so the block goes on to the next bare
// one, and what stands below that is as it was meant.
func (p *codePass) runsInto(open text.Span, info string) {
	lines := fenceLines(p.src, open)
	next := 0
	for next < len(lines) && lines[next].info == "" {
		next++
	}
	if next == len(lines) {
		return
	}
	at := lines[next].at
	end := next + 1
	for end < len(lines) && lines[end].info != "" {
		end++
	}
	fence, above := p.lineSay(at.Start), p.lineSay(at.Start)
	f := finding.Finding{
		Code: "unclosed-fence", Span: open, Consequence: finding.Lost,
		Message: "This code block is not closed before the next one opens at " + fence,
		Related: []finding.Related{{Span: at, Message: "The next block opens here."}},
	}
	where, heading := p.firstHeading(open.End, at.Start)
	switch {
	case end == len(lines):
		f.Message += ", so everything below it is code to the model"
	case heading:
		f.Message += ", so the heading at " + p.lineSay(where) + " and that fence are code"
	default:
		f.Message += ", so all down to " + p.lineSay(lines[end].at.Start) + " is one block"
	}
	if heading {
		above = p.lineSay(where)
	}
	f.Message += ". Close it with " + fenceWord(open.Of(p.src)) + " above " + above + "."
	if info == "" {
		f.Message = strings.TrimSuffix(f.Message, ".") + ", or remove this fence if it closes nothing."
		if addUp(lines)[0] {
			f.Fixes = append(f.Fixes, p.unfence(open))
		}
	} else if heading {
		f.Fixes = append(f.Fixes, finding.Fix{Title: "Close it above the heading", Edits: []text.Edit{{Span: text.At(where), New: open.Of(p.src) + "\n\n"}}})
	}
	p.report(f, dialect.Verified)
}

// lineSay names the line of an offset.
func (p *codePass) lineSay(off int) string { return "line " + strconv.Itoa(p.line(off)+1) }

// firstHeading returns where the first heading between two offsets stands: a
// line of two or more # with a blank one above it, and below it a blank one or
// the end, which few comments have.
func (p *codePass) firstHeading(from, to int) (int, bool) {
	at, bare := from, false
	for line := range strings.Lines(p.src[from:to]) {
		word := strings.TrimSpace(line)
		if bare && at > from && headingLine(line) && blankFirst(p.src[at+len(line):to]) {
			return at, true
		}
		bare = word == ""
		at += len(line)
	}
	return 0, false
}

// headingLine reports whether a line is a heading of the second level or below.
func headingLine(line string) bool {
	level := len(line) - len(strings.TrimLeft(line, "#"))
	return level >= 2 && level <= 6 && strings.HasPrefix(line[level:], " ")
}

// blankFirst reports whether a text is empty or begins with a blank line.
func blankFirst(s string) bool { return strings.TrimSpace(lineAt(s)) == "" }
