package lint

import (
	"strings"

	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/syntax"
)

// nestedLists says what people call lists of tools that they put into a map of
// their own, in small letters and without hyphens.
var nestedLists = map[string]dialect.Role{
	"tools":           dialect.ToolsRole,
	"allowedtools":    dialect.ToolsRole,
	"grantedtools":    dialect.ToolsRole,
	"restrictedtools": dialect.DenyRole,
	"disallowedtools": dialect.DenyRole,
	"deniedtools":     dialect.DenyRole,
	"forbiddentools":  dialect.DenyRole,
	"excludedtools":   dialect.DenyRole,
	"blockedtools":    dialect.DenyRole,
}

// deepestList is how many maps may stand around such a list.
const deepestList = 3

// checkNested speaks of lists of tools inside keys that the product does not
// read, in files that restrict the tools nowhere else.
func checkNested(p *blockPass) {
	effect := p.w.d.Unknown.Effect
	if p.w.docs || p.w.template() || effect != dialect.IgnoreKey && effect != dialect.PassThrough ||
		p.byRole(dialect.ToolsRole) >= 0 || p.byRole(dialect.DenyRole) >= 0 || p.byRole(dialect.PermissionRole) >= 0 {
		return
	}
	for _, i := range p.unreadKeys() {
		var lists []*syntax.MapPair
		p.nestedLists(&p.front.Entries[i].Value, deepestList, &lists)
		if len(lists) > 0 {
			p.nestedList(i, lists)
		}
	}
}

// nestedLists collects the lists of tools in a map.
func (p *blockPass) nestedLists(v *syntax.Value, depth int, found *[]*syntax.MapPair) {
	if v.Kind != syntax.Mapping || depth == 0 {
		return
	}
	for i := range v.Pairs[:min(len(v.Pairs), longest)] {
		pair := &v.Pairs[i]
		if nestedLists[squeezed(pair.Key.Name)] != dialect.NoRole && p.namesTools(&pair.Value) {
			*found = append(*found, pair)
			continue
		}
		p.nestedLists(&pair.Value, depth-1, found)
	}
}

// joints are the signs that join the words of a key, with nothing in their place.
var joints = strings.NewReplacer("-", "", "_", "")

func squeezed(name string) string { return strings.ToLower(joints.Replace(name)) }

// namesTools reports whether most of a list are names that the product reads,
// or once did.
func (p *blockPass) namesTools(v *syntax.Value) bool {
	var names []string
	switch {
	case v.Kind == syntax.Sequence:
		for i := range v.Items[:min(len(v.Items), longest)] {
			names = append(names, v.Items[i].Text)
		}
	case isText(v):
		names = splitNames(v.Text)
	}
	known := 0
	for _, name := range names {
		switch m := p.w.d.Tool(name, dialect.ToolsRole); m.Class {
		case dialect.Exact, dialect.ByAlias, dialect.OldName, dialect.GoneName, dialect.OtherCase:
			known++
		case dialect.ByPattern:
			if !m.Pattern.Loose && !m.Pattern.Refused {
				known++
			}
		}
	}
	return known > 0 && 2*known >= len(names)
}

// nestedList speaks of the lists inside entry i.
func (p *blockPass) nestedList(i int, lists []*syntax.MapPair) {
	start := p.front.Starts[i]
	var names, write []string
	for _, pair := range lists {
		names = append(names, pair.Key.Name)
		if f := p.w.d.ByRole(nestedLists[squeezed(pair.Key.Name)]); f != nil && !f.Deprecated {
			write = append(write, f.Name)
		}
	}
	f := finding.Finding{
		Code: "unrestricted-tools", Span: lists[0].Key.Span.Shift(start), Consequence: finding.NotBound,
		Message: p.w.d.Name + " reads nothing inside " + tick(p.front.Entries[i].Key.Name) + ", so " + ticks(names) +
			plural(len(names), " restricts", " restrict") + " nothing and the agent has every tool.",
	}
	if len(write) > 0 {
		f.Message += " Write " + ticks(write) + " at the top level."
	}
	for _, pair := range lists[1:min(len(lists), related+1)] {
		f.Related = append(f.Related, finding.Related{Span: pair.Key.Span.Shift(start), Message: tick(pair.Key.Name) + " is not read either."})
	}
	p.report(f, p.w.d.Unknown.Trust)
}
