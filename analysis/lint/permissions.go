package lint

import (
	"agentls/analysis/config"
	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/syntax"
)

// checkPermissions speaks of the names in a map of tools: true or false for
// each, or what the agent may do with it.
func checkPermissions(p *entryPass) {
	if p.field == nil || p.e.Kind != syntax.Pair || p.broken || !p.w.fits(p.field, &p.e.Value) {
		return
	}
	switch role, kind := p.field.Role, p.e.Value.Kind; {
	case role == dialect.ToolsRole && kind == syntax.Mapping && accepts(p.field, dialect.BoolMapShape):
		p.toolSwitches()
	case role == dialect.PermissionRole && kind == syntax.Mapping:
		p.permissions()
	case role == dialect.PermissionRole && kind == syntax.Sequence:
		p.permissionRules()
	}
}

// permissions checks a map from a tool to what the agent may do with it.
func (p *entryPass) permissions() {
	pairs := p.e.Value.Pairs[:min(len(p.e.Value.Pairs), longest)]
	var unknown []*syntax.MapPair
	for i := range pairs {
		pair := &pairs[i]
		if pair.Key.Name == "" {
			continue
		}
		known, read := p.permissionKey(pair)
		if !known {
			unknown = append(unknown, pair)
		}
		if read {
			p.permissionValue(pair)
		}
	}
	p.unknownPermissions(unknown)
}

// unknownPermissions folds names that no tool has into one hint.
func (p *entryPass) unknownPermissions(list []*syntax.MapPair) {
	if len(list) == 0 {
		return
	}
	names := make([]string, len(list))
	f := finding.Finding{
		Code: "unknown-tool", Span: list[0].Key.Span, Consequence: finding.Lost, Severity: finding.Hint,
		Incomplete: dialect.Prefix(list[0].Key.Name, p.w.toolNames()),
	}
	for i, pair := range list {
		names[i] = pair.Key.Name
		if i > 0 && i <= related {
			f.Related = append(f.Related, finding.Related{Span: pair.Key.Span, Message: tick(pair.Key.Name) + " is not known either."})
		}
	}
	f.Message = p.w.d.Name + " has no " + plural(len(list), "tool ", "tools ") + ticks(names) + " that agentls knows of."
	p.report(f, dialect.Verified)
}

// permissionKey checks the name of a permission. known is false for a name that
// nobody has, read where the value does not matter any more.
func (p *entryPass) permissionKey(pair *syntax.MapPair) (known, read bool) {
	name := pair.Key.Name
	if p.w.accepts(config.ToolName, name) {
		return true, true
	}
	t := tool{ToolMatch: p.w.d.Tool(name, p.field.Role), at: pair.Key.Span}
	t.Ours = p.ofVersion(t.Ours)
	if governs := p.governs(&t); governs != "" && governs != name {
		p.noOp(pair, governs)
		return true, false
	}
	m := p.field.Sub(name)
	switch {
	case m.Class == dialect.Exact, m.Class == dialect.ByPattern && (m.Pattern == nil || !m.Pattern.Refused):
		return true, true
	case m.Class == dialect.ByPattern:
		p.permissionFault("tool-pattern", pair, tick(name)+" has a form that never matches", m.Ours, m.Pattern.Trust)
		return true, true
	case m.Class == dialect.OtherCase, m.Class == dialect.Near:
		p.permissionFault("misspelt-tool", pair, tick(name)+" is no permission that "+p.w.d.Name+" asks for", m.Correct, dialect.Verified)
		return true, true
	}
	if t.Class == dialect.NoName {
		return false, true
	}
	p.permissionTool(pair, &t)
	return true, true
}

// permissionTool judges a key by the tool it names.
func (p *entryPass) permissionTool(pair *syntax.MapPair, t *tool) {
	name := tick(pair.Key.Name)
	switch t.Class {
	case dialect.Foreign:
		if use := first(t.Ours); use != "" && !p.w.template() {
			p.permissionFault("foreign-tool", pair, name+" is a name of "+t.From.Name, p.governing(use), dialect.Verified)
		}
	case dialect.OtherCase, dialect.Near:
		p.permissionFault("misspelt-tool", pair, name+" is no permission that "+p.w.d.Name+" asks for", p.governing(t.Correct), dialect.Verified)
	case dialect.ByPattern:
		if t.Pattern.Refused {
			p.permissionFault("tool-pattern", pair, name+" has a form that never matches", first(t.Ours), t.Pattern.Trust)
		}
	}
}

func first(names []string) string {
	if len(names) == 0 {
		return ""
	}
	return names[0]
}

// governing returns the permission that governs a tool.
func (p *entryPass) governing(name string) string {
	if governs := p.governs(&tool{ToolMatch: p.w.d.Tool(name, p.field.Role)}); governs != "" {
		return governs
	}
	return name
}

func (p *entryPass) permissionFault(code finding.Code, pair *syntax.MapPair, fact, use string, trust dialect.Trust) {
	f := finding.Finding{
		Code: code, Span: pair.Key.Span, Consequence: finding.NotBound, Message: fact + ", so this rule binds nothing.",
		Incomplete: dialect.Prefix(pair.Key.Name, p.w.toolNames()),
	}
	if use != "" {
		f.Message += " Write " + tick(use) + "."
		if !hasPair(&p.e.Value, use) {
			f.Fixes = []finding.Fix{replace("Rename to "+tick(use), pair.Key.Span, syntax.Quote(use, true), false)}
		}
	}
	p.report(f, trust)
}

// governs returns the name under which the product asks for a tool: that of
// another tool, or the one that this version of its schema has for it. It is
// empty where that is the very name.
func (p *entryPass) governs(t *tool) string {
	if t.Tool == nil || t.Class != dialect.Exact && t.Class != dialect.ByAlias && t.Class != dialect.OldName {
		return ""
	}
	if t.Tool.Permission != "" {
		return t.Tool.Permission
	}
	return p.versionName(t)
}

// versionName returns what a tool is called in the version of the schema that
// the field belongs to, where it has another name there.
func (p *entryPass) versionName(t *tool) string {
	v := p.field.Schema
	if v == "" || t.Tool == nil || t.Tool.Schema == "" || t.Tool.Schema == v {
		return ""
	}
	for _, other := range p.w.d.Counterparts(t.Tool.Can) {
		if other.Schema == v {
			return other.Name
		}
	}
	return ""
}

// permissionRules checks a list of rules: what each is about is a tool.
func (p *entryPass) permissionRules() {
	for i := range p.e.Value.Items[:min(len(p.e.Value.Items), longest)] {
		rule := &p.e.Value.Items[i]
		for n := range rule.Pairs {
			pair := &rule.Pairs[n]
			if m := p.field.Sub(pair.Key.Name); m.Class == dialect.Exact && m.Field.Role == dialect.ToolsRole && isText(&pair.Value) {
				p.ruleAction(pair)
			}
		}
	}
}

// ruleAction speaks of a rule about a name that the product does not ask under.
func (p *entryPass) ruleAction(pair *syntax.MapPair) {
	name := pair.Value.Text
	if name == "" || templated(name) || p.w.accepts(config.ToolName, name) {
		return
	}
	t := tool{ToolMatch: p.w.d.Tool(name, p.field.Role)}
	f := finding.Finding{Code: "no-op-permission", Span: pair.Value.Inner, Consequence: finding.NotBound}
	use, trust := p.governs(&t), dialect.Verified
	switch {
	case use != "" && use != name:
		f.Message = p.w.d.Name + " asks under " + tick(use) + " here, so a rule for " + tick(name) + " binds nothing. Write " + tick(use) + "."
		trust = dialect.Unverified // the pages give the new names, and do not say what becomes of the old ones
	case t.Class == dialect.OtherCase || t.Class == dialect.Near:
		use = p.governing(t.Correct)
		f.Code, f.Message = "misspelt-tool", tick(name)+" is no permission that "+p.w.d.Name+" asks for, so this rule binds nothing. Write "+tick(use)+"."
	case t.Class == dialect.Foreign && len(t.Ours) > 0 && !p.w.template():
		use = p.governing(t.Ours[0])
		f.Code, f.Message = "foreign-tool", tick(name)+" is a name of "+t.From.Name+", so this rule binds nothing. Write "+tick(use)+"."
	default:
		return
	}
	f.Fixes = []finding.Fix{replace("Replace with "+tick(use), pair.Value.Inner, use, false)}
	p.report(f, trust)
}

// noOp speaks of a rule for a tool that asks under another name.
func (p *entryPass) noOp(pair *syntax.MapPair, governs string) {
	f := finding.Finding{
		Code: "no-op-permission", Span: pair.Key.Span, Consequence: finding.NotBound,
		Message: p.w.d.Name + " asks under " + tick(governs) + " here, so a rule for " + tick(pair.Key.Name) + " binds nothing.",
	}
	if !hasPair(&p.e.Value, governs) {
		f.Message += " Write " + tick(governs) + "."
		f.Fixes = []finding.Fix{replace("Rename to "+tick(governs), pair.Key.Span, governs, false)}
	}
	p.report(f, dialect.Verified)
}
