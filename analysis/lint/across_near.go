package lint

import (
	"slices"
	"strings"

	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/names"
)

// almostNamed speaks of a mention that could be something else, and stands for
// nothing, where it is written as products document it: it is almost the one name
// that it can mean, or of a plugin that is here. said holds what was spoken of,
// by name.
func (p *acrossPass) almostNamed(kind *nameKind, m *names.Mention, said map[string]int) {
	if !m.Likely || names.IsTemplate(m.Name) || p.brief.murky(m) {
		return
	}
	if at, again := said[m.Name]; again {
		p.again(at, m)
		return
	}
	near := ""
	switch {
	case p.means(m):
		return
	case p.ofPlugin(m):
		near = p.near(kind.kind, m)
	default:
		if near = p.almost(kind.kind, m); near == "" {
			return
		}
	}
	f := finding.Finding{
		Code: kind.code, Span: placeOf(m), Consequence: finding.Lost, Severity: finding.Information,
		Message:    "No " + kind.one + " " + tick(clip(m.Name)) + " " + p.sought(&nameList{kind: kind}) + ".",
		Incomplete: p.beginsName(kind.kind, m.Name),
	}
	if near != "" {
		f.Message += " Did you mean " + tick(near) + "?"
		if with := near[pluginPart(near):]; !m.At.IsEmpty() && fits(with, m.Name) && pluginPart(near) == pluginPart(m.Name) {
			f.Fixes = []finding.Fix{replace("Replace with "+tick(near), m.At, with, false)}
		}
	}
	if m.Form == names.AtAgent {
		f.Severity = finding.Warning
	}
	said[m.Name] = len(p.list)
	p.report(f, dialect.Verified)
}

// pluginPart returns how much of a name says which plugin it is of.
func pluginPart(name string) int { return strings.LastIndexByte(name, ':') + 1 }

// again adds that a name which was spoken of stands in one more place.
func (p *acrossPass) again(at int, m *names.Mention) {
	if at < len(p.list) && len(p.list[at].Related) < related {
		p.list[at].Related = append(p.list[at].Related, finding.Related{Span: placeOf(m), Message: tick(clip(m.Name)) + " again."})
	}
}

// means reports whether a mention stands for something of any kind, or nothing
// can be said of it. That a product has commands of its own does not matter here.
func (p *acrossPass) means(m *names.Mention) bool {
	if !p.index.Covers(p.file) {
		return true
	}
	for i := range nameKinds {
		as := *m
		as.Kind = nameKinds[i].kind
		r := p.index.Resolve(p.file, as)
		if r.Found() || r.Unknowable != "" && as.Kind == m.Kind && m.Form != names.Slash {
			return true
		}
	}
	return false
}

// ofPlugin reports whether a command is called by the name of a plugin that is in
// the workspace, so that all its commands can be seen.
func (p *acrossPass) ofPlugin(m *names.Mention) bool {
	plugin, _, ok := strings.Cut(m.Name, ":")
	return ok && m.Form == names.Slash && len(p.index.Named(names.Plugin, plugin)) > 0
}

// leastAlmost is how long a name is at least that is taken for the slip of another:
// short words are near too many.
const leastAlmost = 5

// almost returns the one name that a mention is almost, and "" where there are
// more. In a sentence a word that is another one in its own right is no slip:
// `review` for `reviewer`, `ui-designer` for `ux-designer`.
func (p *acrossPass) almost(kind names.Kind, m *names.Mention) string {
	if len(m.Name) < leastAlmost {
		return ""
	}
	known, _ := p.index.Near(kind, m.Name)
	if kind == names.Command {
		skills, _ := p.index.Near(names.Skill, m.Name)
		known = slices.Concat(known, skills)
	}
	found := ""
	for _, name := range slices.Concat(known, p.builtin(kind)) {
		if name == found {
			continue
		}
		if _, ok := dialect.Nearest(m.Name, []string{name}); !ok {
			continue
		}
		as := *m
		as.Name = name
		if r := p.index.Resolve(p.file, as); !r.Found() {
			continue
		}
		if found != "" {
			return ""
		}
		found = name
	}
	if inProse(m.Form) || m.Form == names.InServerTool {
		if !slipOf(m.Name, found) {
			return ""
		}
	}
	return found
}

// slipOf reports whether a word in a sentence is most likely a slip of a name:
// they have the same parts but for one, which is long enough to be told from
// others and begins with the same letter; neither is the beginning of the other,
// and more than case and separators is not the same.
func slipOf(word, name string) bool {
	if name == "" || strings.EqualFold(word, name) || strings.HasPrefix(name, word) || strings.HasPrefix(word, name) {
		return false
	}
	a, b := nameParts(word), nameParts(name)
	if len(a) != len(b) {
		return false
	}
	other := -1
	for i := range a {
		switch {
		case strings.EqualFold(a[i], b[i]):
		case other >= 0:
			return false
		default:
			other = i
		}
	}
	if other < 0 {
		return false
	}
	x, y := strings.ToLower(a[other]), strings.ToLower(b[other])
	if min(len(x), len(y)) < leastAlmost || x[0] != y[0] || strings.HasPrefix(x, y) || strings.HasPrefix(y, x) {
		return false
	}
	_, ok := dialect.Nearest(x, []string{y})
	return ok
}

// nameParts cuts a name where its separators stand.
func nameParts(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("-_.: /", r) })
}
