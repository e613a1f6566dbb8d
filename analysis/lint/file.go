package lint

import (
	"path"
	"strings"
	"unicode/utf8"

	"agentls/analysis/agent"
	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/syntax"
	"agentls/analysis/text"

	"github.com/bmatcuk/doublestar/v4"
)

// filePass is what a rule of file scope receives.
type filePass struct {
	reporter
	doc  *agent.Document
	keys int // how many keys the product reads, slips included
}

func (r *Result) checkFile() []finding.Finding {
	p := &filePass{reporter: reporter{w: &r.world}, doc: r.doc, keys: r.keys}
	for _, check := range fileRules {
		check(p)
	}
	return p.list
}

// checkCondition speaks of files that cannot be read as text.
func checkCondition(p *filePass) {
	if p.doc.IsPart() {
		return // its file has said so
	}
	switch p.doc.Condition {
	case agent.TooLarge:
		p.report(finding.Finding{
			Code: "file-too-large", Consequence: finding.Fragile,
			Message: "This file is larger than 4 MB, so agentls does not look into it.",
		}, dialect.Verified)
	case agent.Binary:
		p.binary()
	case agent.InvalidUTF8:
		p.report(finding.Finding{
			Code: "invalid-encoding", Consequence: finding.Lost, Span: p.doc.Bad,
			Message: "These bytes are not UTF-8 and reach the model as replacement characters. Save the file as UTF-8.",
		}, dialect.Verified)
	}
}

// binary speaks of a file with a NUL byte. Text that was saved as UTF-16 has
// many, and its frontmatter begins with none of the three dashes.
func (p *filePass) binary() {
	src := p.doc.Src()
	f := finding.Finding{
		Code: "invalid-encoding", Consequence: finding.Lost,
		Span:    text.At(strings.IndexByte(src, 0)),
		Message: "This file holds a NUL byte, so it is no text that " + p.w.d.Name + " can read. Save it as UTF-8.",
	}
	if fatal(p.w.d.Front.Missing) && p.w.d.Front.Required && !strings.HasPrefix(strings.TrimPrefix(src, "\ufeff"), "---") {
		f.Consequence = finding.NotLoaded
		f.Message = "This file holds a NUL byte and no text that begins with `---`, so " + p.w.d.Name + " finds no " + p.w.noun() + " in it. Save it as UTF-8."
	}
	p.report(f, dialect.Verified)
}

// checkMark speaks of a byte order mark.
func checkMark(p *filePass) {
	if p.doc.IsPart() || !strings.HasPrefix(p.doc.Src(), "\ufeff") || p.doc.Condition == agent.Binary {
		return
	}
	rules := p.w.d.Front
	marks := text.Span{End: len(p.doc.Src()) - len(strings.TrimLeft(p.doc.Src(), "\ufeff"))}
	f := finding.Finding{
		Code: "byte-order-mark", Span: text.Span{Start: 0, End: len("\ufeff")}, Consequence: finding.Fragile,
		Message: "The file begins with an invisible byte order mark, which some products take for text before the frontmatter.",
		Fixes:   []finding.Fix{replace("Remove the byte order mark", marks, "", true)},
	}
	if p.doc.Tree != nil {
		f.Message = "The file begins with an invisible byte order mark, which strict readers of " + treeCodes[p.doc.Tree.Lang].name + " refuse."
	} else if fatal(rules.BOM) {
		f.Consequence = finding.NotLoaded
		f.Message = p.w.because(rules.BOM, "an invisible byte order mark stands before the opening `---`", "")
	} else if rules.BOMDoc != "" {
		f.Message = "The file begins with an invisible byte order mark. " + upper(strings.TrimSuffix(rules.BOMDoc, ".")) + "."
	}
	p.report(f, dialect.Verified)
}

// checkPlace speaks of agents that lie where the product does not look.
func checkPlace(p *filePass) {
	switch {
	case p.doc.IsPart():
	case p.w.location != nil && p.w.location.Legacy:
		p.legacyPlace()
	case p.keys == 0:
		return
	case p.skipped():
	case p.w.location == nil && p.w.strength >= dialect.Fair:
		p.nested()
	}
}

// top is where findings on the file as a whole stand: its first fence.
func (p *filePass) top() text.Span {
	if len(p.doc.Parts) > 0 {
		return p.doc.Parts[0].Span(p.doc.Parts[0].Doc.Front.Open)
	}
	return p.doc.Front.Open
}

func (p *filePass) legacyPlace() {
	f := finding.Finding{
		Code: "wrong-location", Consequence: finding.Fragile, Span: p.top(),
		Message: "This is an old place for " + p.w.noun() + "s that " + p.w.d.Name + " still reads.",
	}
	if note := p.w.location.Note; note != "" {
		f.Message = "An old place for " + p.w.noun() + "s. " + sentence(note)
	}
	p.report(f, p.w.location.Trust)
}

// skipped speaks of file names that the product passes over.
func (p *filePass) skipped() bool {
	base := path.Base(p.w.path)
	for _, glob := range p.w.d.Identity.Skip {
		if ok, err := doublestar.Match(glob, base); err != nil || !ok {
			continue
		}
		p.report(finding.Finding{
			Code: "wrong-location", Consequence: finding.NotLoaded, Span: p.top(), Severity: finding.Warning,
			Message: p.w.d.Name + " passes over files called " + tick(glob) + ", so this " + p.w.noun() + " does not load.",
		}, dialect.Verified)
		return true
	}
	return false
}

// nested speaks of files below a folder that is read without its sub-folders.
func (p *filePass) nested() {
	for _, l := range p.w.d.Locations {
		dir, file := path.Split(l.Glob)
		if l.Plugin || dir == "" || strings.Contains(dir, "**") || strings.HasPrefix(dir, "~") || !strings.Contains(file, "*") {
			continue
		}
		for _, root := range []string{"", "**/"} {
			if ok, err := doublestar.Match(root+dir+"*/**", p.w.path); err != nil || !ok {
				continue
			}
			f := finding.Finding{
				Code: "wrong-location", Consequence: finding.NotLoaded, Span: p.top(), Severity: finding.Warning,
				Message: p.w.d.Name + " reads only files directly in " + tick(strings.TrimSuffix(dir, "/")) + ", so this " + p.w.noun() + " does not load. Move the file up.",
			}
			if where := p.w.settingPlace(); where != "" {
				f.Consequence, f.Severity = finding.Fragile, finding.Off
				f.Message = p.w.d.Name + " reads only files directly in " + tick(strings.TrimSuffix(dir, "/")) + ", and " + where + ". Move the file up, or name its folder there."
			}
			p.report(f, l.Trust)
			return
		}
	}
}

// settingPlace returns the place that the user may have named in settings we do
// not see, or "".
func (w *world) settingPlace() string {
	for _, l := range w.d.Locations {
		if l.Glob == "" && l.Scope == "project" {
			return l.Where
		}
	}
	return ""
}

// checkLength speaks of prompts that are empty or too long.
func checkLength(p *filePass) {
	if p.doc.Condition == agent.TooLarge || p.doc.Condition == agent.Binary || p.keys == 0 {
		return
	}
	body := p.w.d.Body
	prompt := p.doc.Src()[p.doc.Body.Start:]
	if !p.doc.IsPart() && p.emptyBody(prompt) || body.Max == 0 || len(prompt) <= body.Max || !p.w.reads(body.MaxFor) {
		return
	}
	// Four bytes a character at most: what is longer needs no counting.
	if len(prompt) <= body.Max*utf8.UTFMax && utf8.RuneCountInString(prompt) <= body.Max {
		return
	}
	who := p.w.d.Name
	if names := p.w.consumerNames(body.MaxFor); len(names) > 0 {
		who = words(names)
	}
	f := finding.Finding{
		Code: "body-too-long", Consequence: finding.Lost, Span: p.firstLine(),
		Message: "The prompt is longer than the " + counted(body.Max) + " characters that " + who + " takes. Move reference material to files that the agent reads when it needs them.",
	}
	if len(body.MaxFor) > 0 && p.w.consumer == "" {
		f.Consequence = finding.Fragile // the others take it
	}
	p.report(f, dialect.Verified)
}

// firstLine is the first line of the prompt that holds something.
func (p *filePass) firstLine() text.Span {
	src, from := p.doc.Src(), p.doc.Body.Start
	from += len(src[from:]) - len(strings.TrimLeft(src[from:], " \t\r\n"))
	line := p.doc.Text.Line(p.doc.Text.LineOf(from))
	return text.Span{Start: from, End: max(from, line.End)}
}

func (p *filePass) emptyBody(prompt string) bool {
	// A prompt that is not empty shows it in its first bytes, as a rule.
	if !blank(prompt) {
		return false
	}
	if p.doc.Front.Close.IsEmpty() || p.w.d.Body.Unread || p.promptElsewhere() {
		return true
	}
	body := p.w.d.Body
	f := finding.Finding{
		Code: "empty-body", Span: p.doc.Front.Close, Consequence: finding.Lost,
		Message: "Nothing follows the frontmatter, so the " + p.w.noun() + " has no instructions.",
	}
	switch {
	case fatal(body.Empty) && body.EmptyTrust == dialect.Verified:
		f.Consequence = finding.NotLoaded
		f.Message = p.w.because(body.Empty, "nothing follows the frontmatter", "")
	case body.Empty == dialect.UnknownEffect:
		f.Severity = finding.Information // no page says that it takes a prompt from nowhere else
	}
	if p.describedAtLength() {
		f.Message += " The instructions stand in the description; move them below the frontmatter."
	}
	p.report(f, dialect.Verified)
	return true
}

// describedAtLength reports whether the description is no sentence or two but a
// text of several paragraphs, as a prompt is.
func (p *filePass) describedAtLength() bool {
	e, _, _ := p.doc.ByRole(dialect.DescriptionRole)
	return e != nil && e.Value.Style == syntax.Literal && strings.Count(e.Value.Text, "\n\n") >= 2
}

// promptElsewhere reports whether a key holds the prompt, or the agent runs
// somewhere else.
func (p *filePass) promptElsewhere() bool {
	e, _, _ := p.doc.ByRole(dialect.PromptRole)
	if e != nil {
		return true
	}
	kind, _ := p.doc.Entry("kind")
	return kind != nil && kind.Value.Text == "remote"
}
