package lint

import (
	"slices"
	"strings"
	"unicode/utf8"

	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/syntax"
)

// checkName speaks of an agent's name beside the file name and the product's
// own agents.
func checkName(p *entryPass) {
	v := &p.e.Value
	if p.field == nil || p.field.Role != dialect.NameRole || p.broken || !isText(v) || v.Text == "" || templated(v.Text) || !p.field.Matches(v.Text) {
		return
	}
	if p.w.noun() == "agent" && slices.Contains(p.w.d.Builtin, v.Text) {
		p.report(finding.Finding{
			Code: "reserved-name", Span: v.Span, Consequence: finding.Fragile,
			Message: p.w.d.Name + " has an agent " + tick(v.Text) + " of its own; this one takes its place or is never reached.",
		}, dialect.Verified)
	}
	p.mismatch(v)
}

// mismatch speaks of a name that differs from the file's. Display names, with
// blanks in them, are not meant to agree.
func (p *entryPass) mismatch(v *syntax.Value) {
	file := p.w.name
	if file == "" || strings.ContainsAny(v.Text, " \t") || strings.EqualFold(kebab(file), kebab(v.Text)) || p.w.location == nil || p.w.template() {
		return
	}
	switch p.w.d.Identity.From {
	case "name":
		p.report(finding.Finding{
			Code: "name-mismatch", Span: v.Span, Consequence: finding.Tidy,
			Message: "The " + p.w.noun() + " is called " + tick(v.Text) + " and its file " + tick(file) + "; people look for one under the name of the other.",
		}, dialect.Verified)
	case "folder":
		p.report(finding.Finding{
			Code: "name-mismatch", Span: v.Span, Consequence: finding.Fragile,
			Message: "The " + p.w.noun() + " is called " + tick(v.Text) + " and its folder " + tick(file) + ". " + p.w.d.Identity.Differ,
		}, dialect.Verified)
	case "path":
		p.report(finding.Finding{
			Code: "name-mismatch", Span: v.Span, Consequence: finding.Tidy,
			Message: "This renames the " + p.w.noun() + ": " + p.w.d.Name + " calls it " + tick(v.Text) + ", not " + tick(file) + " after its file.",
		}, dialect.Verified)
	}
}

// wordy is the length in characters from which a description costs every
// session more than it tells; vague the one below which it tells nothing.
const (
	wordy = 5000
	vague = 12
)

// length speaks of a description that is too long or too short.
func (p *entryPass) length(f *dialect.Field, v *syntax.Value) {
	n := utf8.RuneCountInString(v.Text)
	switch {
	case f.MaxLen > 0 && n > f.MaxLen:
		code := finding.Code("bad-value")
		if f.Role == dialect.DescriptionRole {
			code = "description-length"
		}
		p.bad(code, f, v, tick(f.Name)+" has "+counted(n)+" characters, and "+taken(f), "")
	case f.Role != dialect.DescriptionRole:
	case n > wordy:
		p.report(finding.Finding{
			Code: "description-length", Span: p.e.Key.Span, Consequence: finding.Tidy,
			Message: "This description has " + counted(n) + " characters, which every session pays for. Move examples into the body.",
		}, dialect.Verified)
	case n < vague && p.w.d.Identity.From == "name":
		p.report(finding.Finding{
			Code: "description-length", Span: v.Span, Consequence: finding.Tidy, Incomplete: true,
			Message: "A description of " + counted(n) + plural(n, " character", " characters") + " does not say when to " + p.w.use() + " the " + p.w.noun() + ".",
		}, dialect.Verified)
	}
}

// taken says how many characters a field takes.
func taken(f *dialect.Field) string {
	if f.Bad == dialect.Accept {
		return "not every product takes more than " + counted(f.MaxLen)
	}
	return counted(f.MaxLen) + " are taken"
}
