package lint

import (
	"path"
	"slices"
	"strings"

	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/names"
	"agentls/analysis/workspace"
)

// checkPaths speaks of links, imports and scripts that lead nowhere. A path that
// stands more than once is spoken of once.
func checkPaths(p *acrossPass) {
	mentions := p.file.Facts.Mentions()
	seen := map[string]int{}
	for i := range mentions {
		m := &mentions[i]
		if m.Kind != names.File && m.Kind != names.Heading || !m.Certain || m.Pattern || p.brief.murky(m) {
			continue
		}
		if strings.Contains(m.Name, " ") && path.Ext(m.Name) == "" {
			continue // words that say what is to stand there
		}
		r := p.index.Resolve(p.file, *m)
		lost := !r.Found() && r.Unknowable == ""
		if lost && m.Kind == names.Heading {
			lost, r.NoAnchor, r.Targets = false, true, []workspace.Target{{File: p.file}}
		}
		if !lost && !r.NoAnchor {
			continue
		}
		key := m.Root + "\x00" + m.Name
		if !lost {
			key += "#" + m.Anchor
		}
		if at, again := seen[key]; again && at < len(p.list) {
			if f := &p.list[at]; len(f.Related) < related {
				f.Related = append(f.Related, finding.Related{Span: placeOf(m), Message: tick(clipPath(m.Name)) + " again."})
			}
			continue
		}
		seen[key] = len(p.list)
		if lost {
			p.noFile(m)
		} else {
			p.noHeading(m, &r)
		}
	}
}

// noHeading speaks of an anchor that its file does not have.
func (p *acrossPass) noHeading(m *names.Mention, r *workspace.Resolution) {
	in := r.Targets[0].File
	f := finding.Finding{
		Code: "broken-anchor", Span: m.AnchorAt, Consequence: finding.Fragile,
		Message: tick(clipPath(m.Name)) + " has no heading " + tick("#"+clip(m.Anchor)) + ".",
	}
	if m.Kind == names.Heading {
		f.Code = "missing-heading"
		f.Message = "This file has no heading " + tick("#"+clip(m.Anchor)) + "."
	}
	if f.Span.IsEmpty() {
		f.Span = m.Whole
	}
	var anchors []string
	for _, d := range in.Facts.Anchors() {
		anchors = append(anchors, d.Name)
	}
	slug := names.Slug(m.Anchor)
	near, ok := dialect.Nearest(slug, anchors)
	if ok && near != slug || ok && near != m.Anchor {
		f.Message += " Did you mean " + tick("#"+near) + "?"
		if !m.AnchorAt.IsEmpty() {
			f.Fixes = []finding.Fix{replace("Link to "+tick("#"+near), m.AnchorAt, near, slug == near)}
		}
		f.Severity = finding.Warning
	}
	p.report(f, dialect.Verified)
}

// noFile speaks of a path at which nothing lies.
func (p *acrossPass) noFile(m *names.Mention) {
	f := finding.Finding{Code: "broken-link", Span: placeOf(m), Consequence: finding.Lost}
	name := tick(clipPath(m.Name))
	f.Message = "There is no file " + name + "."
	switch {
	case m.Form == names.InLink && strings.HasPrefix(m.Name, "/") && !strings.HasPrefix(m.Name, path.Dir(p.file.Path)):
		f.Message = "There is no " + name + " below the root of this workspace."
	case m.Form == names.InImport:
		f.Code = "broken-import"
		f.Message = "There is no file " + name + " to import, so its text never reaches the model."
	case m.Form == names.InHook:
		f.Code = "missing-script"
		f.Message = "There is no file " + name + ", so this hook has nothing to run."
		if !slices.Contains(scripts, path.Ext(m.Name)) {
			f.Severity = finding.Information // it may be built
		}
	case strings.HasSuffix(m.Name, "/"):
		f.Message = "There is no folder " + name + "."
	}
	if p.file.Scope == workspace.OtherScope {
		// What will lie beside the file where it is installed is not known.
		f.Severity = finding.Information
	}
	if near := p.nearPath(m); near != "" {
		f.Message += " Did you mean " + tick(clipPath(near)) + "?"
		if !m.At.IsEmpty() && !strings.ContainsAny(near, " ()<>#%\"'\\") {
			f.Fixes = []finding.Fix{replace("Replace with "+tick(clipPath(near)), m.At, near, false)}
		}
	}
	p.report(f, dialect.Verified)
}

// scripts are the endings of files that people write and nobody builds.
var scripts = []string{".sh", ".bash", ".zsh", ".py", ".js", ".mjs", ".cjs", ".ts", ".rb", ".pl", ".ps1", ".cmd", ".bat", ".php", ".lua"}

// nearPath returns the path that one is most likely a slip of, as the mention
// would write it, or "": what lies in the same folder under almost the same
// name, the same path from a folder further up or down, or elsewhere under the
// very same name.
func (p *acrossPass) nearPath(m *names.Mention) string {
	dir, base := path.Split(m.Name)
	var beside []string
	for _, e := range p.index.List(p.file, names.Mention{Kind: m.Kind, Form: m.Form, Root: m.Root, Name: dir}) {
		if !e.Dir && path.Ext(e.Name) == path.Ext(base) {
			beside = append(beside, e.Name)
		}
	}
	if near, ok := dialect.Nearest(base, beside); ok && near != base {
		return dir + near
	}
	if m.Form != names.InLink && m.Form != names.InImport || m.Root != "" || strings.HasPrefix(m.Name, "/") || strings.HasPrefix(m.Name, "~") {
		return ""
	}
	if near := p.otherDepth(m); near != "" {
		return near
	}
	return p.sameBase(base)
}

// otherDepth returns the path with one step up more or less, where that is there.
func (p *acrossPass) otherDepth(m *names.Mention) string {
	bare := strings.TrimPrefix(m.Name, "./")
	if bare == m.Name && !strings.HasPrefix(m.Name, "../") {
		return "" // a path from the root of the project, as likely
	}
	for _, name := range []string{"../" + bare, strings.TrimPrefix(bare, "../")} {
		as := *m
		as.Name = name
		if r := p.index.Resolve(p.file, as); name != m.Name && r.Found() {
			return name
		}
	}
	return ""
}

// everywhere are names that so many folders have that one of them tells nothing.
var everywhere = []string{"SKILL.md", "README.md", "index.md", "CLAUDE.md", "AGENTS.md"}

// sameBase returns the path, from the file's folder, of the one file near it
// that has the name; "" where there is none or several.
func (p *acrossPass) sameBase(base string) string {
	if slices.Contains(everywhere, base) {
		return ""
	}
	found := ""
	for f := range p.index.Files() {
		if path.Base(f.Path) != base || f.Base != p.file.Base || f == p.file {
			continue
		}
		if found != "" {
			return ""
		}
		found = f.Path
	}
	if found == "" {
		return ""
	}
	return workspace.RelativePath(path.Dir(p.file.Path), found)
}
