package lint

import (
	"agentls/analysis/config"
	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/syntax"
)

// toolSwitches checks a map of tools to true or false.
func (p *entryPass) toolSwitches() {
	pairs := p.e.Value.Pairs[:min(len(p.e.Value.Pairs), longest)]
	list := make([]tool, 0, len(pairs))
	for i := range pairs {
		k := pairs[i].Key
		t := tool{ToolMatch: p.w.d.Tool(k.Name, p.field.Role), at: k.Span}
		t.item = syntax.Item{Text: k.Name, Span: k.Span, Full: k.Span, Scalar: true}
		t.known = p.w.accepts(config.ToolName, k.Name)
		list = append(list, t)
	}
	p.layToOne(list)
	for i := range list {
		list[i].Ours = p.ofVersion(list[i].Ours)
	}
	var faults []toolFault
	for i := range list {
		t := &list[i]
		if !p.boolean(&pairs[i]) || t.known {
			continue
		}
		f, ok := p.judge(t, list)
		if use := p.versionName(t); !ok && use != "" {
			f, ok = p.otherVersion(t, use), true
		}
		if !ok || f.code == "tool-unavailable" {
			continue
		}
		f.drop = false
		if pairs[i].Value.Text == "false" && !fatal(p.w.d.Tools.Unknown) && f.is == finding.Lost {
			f.is = finding.NotBound
		}
		if f.use != "" && hasName(list, f.use) {
			f.use = ""
		}
		faults = append(faults, f)
	}
	p.tell(faults, len(list), syntax.BlockList)
}

// ofVersion returns those of our names that the version of the schema has which
// the field belongs to.
func (p *entryPass) ofVersion(names []string) []string {
	if p.field.Schema == "" {
		return names
	}
	var list []string
	for _, name := range names {
		if p.versionName(&tool{ToolMatch: p.w.d.Tool(name, p.field.Role)}) == "" {
			list = append(list, name)
		}
	}
	return list
}

// otherVersion speaks of a tool under the name that another version of the
// schema has for it. No page says that such a name is read.
func (p *entryPass) otherVersion(t *tool, use string) toolFault {
	return toolFault{
		code: "no-op-permission", t: t, is: finding.NotBound, trust: dialect.Unverified, use: use,
		say: tick(t.Name) + " is the name of another version of " + p.w.d.Name + "'s keys; under " + tick(p.e.Key.Name) + " the tool is called " + tick(use) + ".",
	}
}

func hasName(list []tool, name string) bool {
	for i := range list {
		if list[i].item.Text == name {
			return true
		}
	}
	return false
}

// boolean reports whether the value of a pair is true or false, and speaks of
// it if not.
func (p *entryPass) boolean(pair *syntax.MapPair) bool {
	v := &pair.Value
	if hasShape(dialect.BoolShape, v) || v.Kind == syntax.Alias || p.refusedAbsence(v) || templated(v.Span.Of(p.e.Text)) {
		return true
	}
	out := finding.Finding{
		Code: "wrong-type", Span: v.Span, Consequence: consequenceOf(p.field.Wrong, true),
		Message: p.w.whenWrong(p.field, p.field.Wrong, tick(pair.Key.Name)+" takes `true` or `false`, not "+p.valueSay(v), ""),
	}
	if v.Kind == syntax.Absent || isNull(v) {
		out.Code, out.Span, out.Incomplete = "empty-value", pair.Key.Span, true
		out.Message = p.w.whenWrong(p.field, p.field.Wrong, tick(pair.Key.Name)+" has no value", "")
	}
	if b, ok := booleans[v.Text]; ok && v.Kind == syntax.Scalar {
		out.Fixes = []finding.Fix{replace("Write "+tick(b), v.Span, b, true)}
	}
	if out.Consequence < finding.Lost {
		out.Severity = finding.Warning
	}
	p.report(out, p.field.Trust)
	return false
}
