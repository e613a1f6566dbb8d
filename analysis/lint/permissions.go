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
	if p.field == nil || p.e.Kind != syntax.Pair || p.broken || p.e.Value.Kind != syntax.Mapping || !p.w.fits(p.field, &p.e.Value) {
		return
	}
	switch p.field.Role {
	case dialect.ToolsRole:
		p.toolSwitches()
	case dialect.PermissionRole:
		p.permissions()
	}
}

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
	var faults []toolFault
	for i := range list {
		t := &list[i]
		if !p.boolean(&pairs[i]) || t.known {
			continue
		}
		f, ok := p.judge(t, list)
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
	if hasShape(dialect.BoolShape, v) || v.Kind == syntax.Alias || templated(v.Span.Of(p.e.Text)) {
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
	if t.Tool != nil && (t.Class == dialect.Exact || t.Class == dialect.ByAlias || t.Class == dialect.OldName) {
		if governs := t.Tool.Permission; governs != "" && governs != name {
			p.noOp(pair, governs)
			return true, false
		}
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
	if t := p.w.d.Tool(name, p.field.Role); t.Tool != nil && t.Tool.Permission != "" {
		return t.Tool.Permission
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
		if !p.pairNamed(use) {
			f.Fixes = []finding.Fix{replace("Rename to "+tick(use), pair.Key.Span, syntax.Quote(use, true), false)}
		}
	}
	p.report(f, trust)
}

func (p *entryPass) pairNamed(name string) bool {
	for i := range p.e.Value.Pairs {
		if p.e.Value.Pairs[i].Key.Name == name {
			return true
		}
	}
	return false
}

// noOp speaks of a rule for a tool that asks under another name.
func (p *entryPass) noOp(pair *syntax.MapPair, governs string) {
	f := finding.Finding{
		Code: "no-op-permission", Span: pair.Key.Span, Consequence: finding.NotBound,
		Message: p.w.d.Name + " asks under " + tick(governs) + " here, so a rule for " + tick(pair.Key.Name) + " binds nothing.",
	}
	if !p.pairNamed(governs) {
		f.Message += " Write " + tick(governs) + "."
		f.Fixes = []finding.Fix{replace("Rename to "+tick(governs), pair.Key.Span, governs, false)}
	}
	p.report(f, dialect.Verified)
}

// permissionValue checks what the agent may do: a word, or a map from patterns
// to words.
func (p *entryPass) permissionValue(pair *syntax.MapPair) {
	f := p.field
	if m := f.Sub(pair.Key.Name); m.Class == dialect.Exact {
		f = m.Field
	}
	if len(f.Values) == 0 {
		return
	}
	v := &pair.Value
	if v.Kind == syntax.Mapping {
		for i := range v.Pairs {
			p.permissionWord(f, &v.Pairs[i])
		}
		return
	}
	p.permissionWord(f, pair)
}

func (p *entryPass) permissionWord(f *dialect.Field, pair *syntax.MapPair) {
	v := &pair.Value
	switch {
	case v.Kind == syntax.Alias, templated(v.Span.Of(p.e.Text)):
	case v.Kind == syntax.Absent, isNull(v):
		p.report(finding.Finding{
			Code: "empty-value", Span: pair.Key.Span, Incomplete: true,
			Consequence: consequenceOf(f.Wrong, true), Severity: severityAtLeast(f.Wrong),
			Message: p.w.whenWrong(f, f.Wrong, tick(pair.Key.Name)+" has no value", ""),
		}, f.Trust)
	case isText(v):
		p.word(f, pair.Key, v)
	default:
		p.report(finding.Finding{
			Code: "wrong-type", Span: v.Span,
			Consequence: consequenceOf(f.Wrong, true), Severity: severityAtLeast(f.Wrong),
			Message: p.w.whenWrong(f, f.Wrong, tick(pair.Key.Name)+" takes "+either(valueNames(f))+", not "+p.valueSay(v), ""),
		}, f.Trust)
	}
}

// severityAtLeast is warning where nobody knows what the product does about a
// certain mistake, and what follows from the consequence elsewhere.
func severityAtLeast(e dialect.Effect) finding.Severity {
	if consequenceOf(e, true) < finding.Lost {
		return finding.Warning
	}
	return finding.Off
}
