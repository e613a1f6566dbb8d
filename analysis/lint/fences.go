package lint

import (
	"strconv"
	"strings"

	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/syntax"
	"agentls/analysis/text"
)

// checkFences speaks of frontmatter that is not where the product looks for it.
func checkFences(p *blockPass) {
	if p.w.lang != syntax.FrontYAML {
		return
	}
	switch p.front.State {
	case syntax.NoFront:
		p.missingFront()
	case syntax.Unclosed, syntax.LateClose:
		p.unclosedFront()
	case syntax.Closed:
		p.lead()
	}
}

// keyLine is a line of a body that seems to have lost its frontmatter.
var keyLine = text.Lazy(`^([A-Za-z][\w-]*):(?:[ \t]|$)`)

// missingFront speaks only where the file is clearly meant as an agent: its
// folder says so, and either the product refuses such files or the text begins
// with lines that are keys of an agent.
func (p *blockPass) missingFront() {
	rules := p.w.d.Front
	if p.w.strength < dialect.ByPath {
		return
	}
	first, known := p.lostKeys()
	if rules.Missing != dialect.Refuse && known < 2 {
		return
	}
	f := finding.Finding{
		Code: "frontmatter-missing", Consequence: finding.NotLoaded,
		Message: p.w.because(rules.Missing, "it has no frontmatter", ""),
		Span:    text.Span{Start: p.front.Body, End: p.front.Body + len(strings.SplitN(p.body, "\n", 2)[0])},
	}
	if isBlank(p.src) {
		f.Message = "The file is empty, so " + p.w.d.Name + " loads no " + p.w.noun() + " from it."
	}
	if known >= 2 {
		f.Message = p.w.because(rules.Missing, "the keys stand in the text, not between two `---` lines", "")
		if !fatal(rules.Missing) {
			f.Consequence = finding.Lost
			f.Message = "These keys are text to " + p.w.d.Name + ": they do not stand between two `---` lines."
		}
		f.Span = first
		if end, ok := p.lostEnd(first.Start); ok {
			f.Fixes = []finding.Fix{{Title: "Put the keys between `---` lines", Preferred: true, Edits: end}}
		}
	}
	p.report(f, dialect.Verified)
}

// lostKeys returns the first line of the text that is a key of an agent, and
// how many of its first lines are.
func (p *blockPass) lostKeys() (first text.Span, known int) {
	at := p.front.Body
	for line := range strings.Lines(p.body) {
		span := text.Span{Start: at, End: at + len(strings.TrimRight(line, "\r\n"))}
		at += len(line)
		trimmed := strings.TrimSpace(line)
		m := keyLine().FindStringSubmatch(line)
		switch {
		case m != nil && p.w.d.Field(m[1]) != nil:
			if known == 0 {
				first = span
			}
			known++
		case m == nil && trimmed != "" && known == 0, strings.HasPrefix(trimmed, "---"):
			return first, known
		}
	}
	return first, known
}

// lostEnd returns the edits that fence the keys which begin at from: lines up
// to the first blank one or the next fence.
func (p *blockPass) lostEnd(from int) ([]text.Edit, bool) {
	open := text.Edit{Span: text.Span{Start: 0, End: from}, New: "---\n"}
	if from != p.front.Body && strings.TrimSpace(p.body[:from-p.front.Body]) != "" {
		return nil, false
	}
	at := from
	for line := range strings.Lines(p.body[from-p.front.Body:]) {
		switch trimmed := strings.TrimSpace(line); {
		case trimmed == "---":
			return []text.Edit{open}, true
		case trimmed == "":
			return []text.Edit{open, {Span: text.At(at), New: "---\n"}}, true
		}
		at += len(line)
	}
	return nil, false
}

func (p *blockPass) unclosedFront() {
	rules := p.w.d.Front
	if p.longFence() {
		return
	}
	last := p.lastKey()
	f := finding.Finding{Code: "frontmatter-unclosed", Span: p.front.Open, Consequence: finding.NotLoaded}
	effect := rules.Unclosed
	if p.front.State == syntax.LateClose {
		f.Span = p.bodyStart()
		line := strconv.Itoa(p.lines(p.front.Close.Start) + 1)
		f.Message = "Frontmatter closes only at line " + line + ", so " + p.w.d.Name + " cannot read this " + p.w.noun() + ". The body seems to start here."
		effect = rules.Broken
	} else {
		f.Message = "Frontmatter opens here and never closes, so " + p.w.d.Name + " cannot read this " + p.w.noun() + "."
	}
	if !fatal(effect) {
		f.Consequence, f.Severity = finding.Lost, finding.Warning
		f.Message = strings.Replace(f.Message, "so "+p.w.d.Name+" cannot read this "+p.w.noun(), "so the prompt is read as keys", 1)
	}
	if last >= 0 {
		title := "Close it after " + tick(p.front.Entries[last].Key.Name+":")
		f.Fixes = []finding.Fix{{Title: title, Preferred: true, Edits: []text.Edit{p.closeAfter(last)}}}
	}
	p.report(f, dialect.Verified)
}

// longFence speaks of a closing line of more than three dashes. Where the block
// ends at the next three dashes, wherever they stand, such a line closes it.
func (p *blockPass) longFence() bool {
	line := p.bodyStart()
	dashes := strings.TrimRight(line.Of(p.src), " \t")
	if len(dashes) < 4 || strings.Trim(dashes, "-") != "" {
		return false
	}
	line.End = line.Start + len(dashes)
	rules := p.w.d.Front
	f := finding.Finding{
		Code: "frontmatter-unclosed", Span: line, Consequence: finding.NotLoaded,
		Message: "A closing fence has three dashes, not " + number(len(dashes)) + ", so " + p.w.d.Name + " cannot read this " + p.w.noun() + ".",
		Fixes:   []finding.Fix{replace("Write `---`", line, "---", true)},
	}
	switch {
	case rules.AnyDash:
		f.Consequence = finding.Fragile
		f.Message = "A closing fence has three dashes, not " + number(len(dashes)) + ". " + p.w.d.Name + " ends the frontmatter all the same" + unproven(rules.AnyTrust) + ", strict readers find no " + p.w.noun() + "."
	case !fatal(rules.Unclosed):
		f.Consequence = finding.Lost
		f.Message = "A closing fence has three dashes, not " + number(len(dashes)) + ", so the prompt is read as keys."
	}
	p.report(f, rules.AnyTrust)
	return true
}

// lastKey returns the index of the last entry that is a key with its value, or -1.
func (p *blockPass) lastKey() int {
	for i := len(p.front.Entries) - 1; i >= 0; i-- {
		if p.front.Entries[i].Kind == syntax.Pair {
			return i
		}
	}
	return -1
}

// closeAfter returns the edit that closes the frontmatter after entry i.
func (p *blockPass) closeAfter(i int) text.Edit {
	e := p.front.Entries[i]
	end := lineOf(e).End
	fence := "---\n"
	if end == 0 || e.Text[end-1] != '\n' {
		fence = "\n---\n"
	}
	return text.Edit{Span: text.At(p.front.Starts[i] + end), New: fence}
}

// bodyStart is the first line that seems to belong to the body.
func (p *blockPass) bodyStart() text.Span {
	at := p.front.Body
	rest := p.body
	skip := len(rest) - len(strings.TrimLeft(rest, " \t\r\n"))
	line, _, _ := strings.Cut(rest[skip:], "\n")
	return text.Span{Start: at + skip, End: at + skip + len(strings.TrimRight(line, "\r"))}
}

// lead speaks of blank lines before the opening fence.
func (p *blockPass) lead() {
	rules := p.w.d.Front
	if p.front.Lead.IsEmpty() || !fatal(rules.Lead) {
		return
	}
	if rules.Lead == dialect.IgnoreAgent && p.keys == 0 {
		return
	}
	p.report(finding.Finding{
		Code: "frontmatter-missing", Consequence: finding.NotLoaded, Span: p.front.Open,
		Message: p.w.because(rules.Lead, "the opening `---` is not on the first line", ""),
		Fixes:   []finding.Fix{replace("Remove the blank lines before it", p.front.Lead, "", true)},
	}, dialect.Verified)
}

// checkCut speaks of a `---` inside a line, where some products end the block.
func checkCut(p *blockPass) {
	rules := p.w.d.Front
	if p.front.Cut.IsEmpty() || !rules.AnyDash || p.front.State != syntax.Closed {
		return
	}
	lost := p.keysAfter(p.front.Cut.Start)
	f := finding.Finding{
		Code: "frontmatter-cut", Span: p.front.Cut, Consequence: finding.Lost,
		Message: p.w.d.Name + " ends the frontmatter at this `---`" + unproven(rules.AnyTrust) + "; the rest of the value becomes part of the prompt. Write another dash.",
	}
	if i := p.front.IndexAt(p.front.Cut.Start); i >= 0 && p.entries[i].field != nil && p.entries[i].field.Role == dialect.DescriptionRole {
		f.Fixes = []finding.Fix{replace("Write `—` instead", p.front.Cut, "—", false)}
	}
	if len(lost) > 0 {
		f.Message = p.w.d.Name + " ends the frontmatter at this `---`, so " + ticks(lost) + " " + plural(len(lost), "is", "are") + " not read" + unproven(rules.AnyTrust) + ". Write another dash."
	}
	p.report(f, rules.AnyTrust)
}

// keysAfter returns the keys of the entries that begin after off.
func (p *blockPass) keysAfter(off int) []string {
	var keys []string
	for i, e := range p.front.Entries {
		if e.Kind == syntax.Pair && p.front.Starts[i] > off {
			keys = append(keys, e.Key.Name)
		}
	}
	return keys
}

// checkMap speaks of frontmatter in which no entry is a key.
func checkMap(p *blockPass) {
	if p.w.lang != syntax.FrontYAML {
		return
	}
	rules := p.w.d.Front
	first := -1
	for i, e := range p.front.Entries {
		switch e.Kind {
		case syntax.Pair:
			return
		case syntax.Opaque, syntax.Bare:
			if first < 0 {
				first = i
			}
		}
	}
	if first < 0 || p.front.State != syntax.Closed || p.w.strength < dialect.ByPath {
		return
	}
	e := p.front.Entries[first]
	if rules.List && e.Value.Kind != syntax.Scalar {
		return
	}
	if flow := e.Value; flow.Kind == syntax.Mapping && flow.Style == syntax.Flow {
		return // `{name: x}` is a map
	}
	p.report(finding.Finding{
		Code: "frontmatter-not-a-map", Consequence: finding.NotLoaded, Span: e.Body.Shift(p.front.Starts[first]),
		Message: "The frontmatter holds no `key: value` line, so " + p.w.d.Name + " finds no " + p.w.noun() + " here.",
	}, dialect.Verified)
}
