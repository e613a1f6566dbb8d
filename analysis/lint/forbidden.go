package lint

import (
	"slices"

	"agentls/analysis/dialect"
	"agentls/analysis/syntax"
)

// forbid records that the agent may not do what a tool does.
func (p *entryPass) forbid(t *dialect.Tool) {
	if t == nil || t.Special || len(t.Can) == 0 {
		return
	}
	p.forbidden = append(p.forbidden, t.Can[0])
	for i := range p.w.d.Tools.Builtin {
		if o := &p.w.d.Tools.Builtin[i]; p.field.Role == dialect.PermissionRole && o.Permission == t.Name && len(o.Can) > 0 {
			p.forbidden = append(p.forbidden, o.Can[0])
		}
	}
}

// checkForbidden records what a map of tools takes away altogether: what is
// switched off, and what is denied whatever it is used for.
func checkForbidden(p *entryPass) {
	v := &p.e.Value
	if p.field == nil || p.e.Kind != syntax.Pair || p.broken || p.unread || v.Kind != syntax.Mapping ||
		p.field.Role != dialect.ToolsRole && p.field.Role != dialect.PermissionRole {
		return
	}
	for i := range v.Pairs[:min(len(v.Pairs), longest)] {
		pair := &v.Pairs[i]
		if m := p.w.d.Tool(pair.Key.Name, p.field.Role); m.Class <= dialect.ByAlias && deniesAll(&pair.Value) {
			p.forbid(m.Tool)
		}
	}
}

// deniesAll reports whether a value takes a tool away for whatever use.
func deniesAll(v *syntax.Value) bool {
	if v.Kind == syntax.Mapping {
		return len(v.Pairs) == 1 && v.Pairs[0].Key.Name == "*" && deniesAll(&v.Pairs[0].Value)
	}
	return v.Kind == syntax.Scalar && (v.Text == "deny" || v.Type == syntax.Bool && v.Text == "false")
}

// forbids reports whether a file that grants by no list takes away whatever
// could do a thing.
func (p *grantPass) forbids(need dialect.Capability) bool {
	has := func(c dialect.Capability) bool { return slices.Contains(p.forbidden, c) }
	if need == dialect.CapWrite {
		return has(dialect.CapWrite) && has(dialect.CapEdit) && has(dialect.CapRun)
	}
	return has(need)
}
