package lint

import (
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
	src string
}

// checkBlocks runs the rules on the code blocks that are not whole.
func (r *Result) checkBlocks() {
	p := &codePass{reporter: reporter{w: &r.world}, src: r.doc.Src()}
	for _, x := range r.pieces {
		if len(x.fences) == 0 {
			continue
		}
		start := int(r.doc.Body.Starts[x.at])
		for _, check := range codeRules {
			check(p, x.fences[0], start)
		}
		break
	}
	r.blocks = p.list
}

// checkCode speaks of a code block that swallows what follows or ends too
// early. start is where its chunk begins.
func checkCode(p *codePass, f prose.Fence, start int) {
	open := f.Open.Shift(start)
	if f.Nested.IsEmpty() {
		p.open(open, f.Inner.Shift(start))
		return
	}
	p.nested(open, f.Nested.Shift(start))
}

func (p *codePass) open(open, inner text.Span) {
	fence := open.Of(p.src)
	out := finding.Finding{
		Code: "unclosed-fence", Span: open, Consequence: finding.Lost,
		Message: "This code block is never closed, so everything below it is code to the model. Close it with " + fenceWord(fence) + " on a line of its own.",
	}
	if strings.TrimSpace(inner.Of(p.src)) == "" {
		out.Message = "This opens a code block that holds nothing and is never closed."
		out.Incomplete = true
	}
	lead := ""
	if !strings.HasSuffix(p.src, "\n") {
		lead = "\n"
	}
	out.Fixes = []finding.Fix{{Title: "Close it at the end", Edits: []text.Edit{{Span: text.At(len(p.src)), New: lead + fence + "\n"}}}}
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

// nested speaks of a block that holds another whose fence is not shorter.
func (p *codePass) nested(open, inner text.Span) {
	fence := open.Of(p.src)
	end, longest := outerEnd(p.src, open)
	longer := strings.Repeat(fence[:1], max(len(fence), longest)+1)
	out := finding.Finding{
		Code: "nested-fence", Span: open, Consequence: finding.Lost,
		Message: "The block inside this one ends it early, so code and instructions change places. Open and close it with " + fenceWord(longer) + ".",
		Related: []finding.Related{{Span: inner, Message: "The inner block begins here."}},
	}
	if !end.IsEmpty() && wholeBlock(longer+p.src[open.End:end.Start]+longer) {
		out.Fixes = []finding.Fix{{
			Title: "Lengthen the outer fence", Preferred: true,
			Edits: []text.Edit{{Span: open, New: longer}, {Span: end, New: longer}},
		}}
	}
	p.report(out, dialect.Verified)
}

// outerEnd finds the fence that its author meant to close the block that opens
// at open: lines with an info string open a block inside, bare ones close the
// innermost. It also returns the longest fence inside. The end is empty when
// the blocks do not add up.
func outerEnd(src string, open text.Span) (end text.Span, longest int) {
	mark := src[open.Start]
	indent := open.Start - 1 - strings.LastIndexByte(src[:open.Start], '\n')
	at := open.End + len(lineAt(src[open.End:]))
	for depth := 1; at < len(src); {
		line := lineAt(src[at:])
		body := strings.TrimLeft(line, " \t")
		run := len(body) - len(strings.TrimLeft(body, string(mark)))
		info := strings.TrimSpace(body[run:])
		switch start := at + len(line) - len(body); {
		case run < 3 || strings.ContainsRune(info, '`') || start-at > indent+3:
		case info != "":
			depth++
			longest = max(longest, run)
		case depth == 1:
			return text.Span{Start: start, End: start + run}, longest
		default:
			depth--
			longest = max(longest, run)
		}
		at += len(line)
	}
	return text.Span{}, longest
}

// wholeBlock reports whether a text that begins with a fence is one code block
// and nothing else.
func wholeBlock(s string) bool {
	if len(s) > 1<<16 {
		return false
	}
	body := prose.Parse(s, 0)
	return len(body.Chunks) == 1 && len(body.Chunks[0].Fences) == 1 &&
		body.Chunks[0].Fences[0].Close.End == len(s) && body.Chunks[0].Fences[0].Nested.IsEmpty()
}

// lineAt returns the line that s begins with, with its line end.
func lineAt(s string) string {
	if i := strings.IndexByte(s, '\n'); i >= 0 {
		return s[:i+1]
	}
	return s
}
