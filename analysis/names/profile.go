package names

import (
	"strings"

	"agentls/analysis/agent"
	"agentls/analysis/dialect"
	"agentls/analysis/prose"
	"agentls/analysis/syntax"
)

// profileOf reads what an agent, skill or command says of itself.
func profileOf(doc *agent.Document) *Profile {
	p := &Profile{ByModel: true, ByUser: true, Tokens: prose.Tokens(doc.Body.End - doc.Body.Start)}
	if prompt := strings.TrimSpace(doc.Src()[doc.Body.Start:doc.Body.End]); prompt != "" {
		p.Prompt, p.Sketch = Hash(prompt), sketch(prompt)
	}
	if doc.Dialect().Identity.From == "file" {
		e, _, _ := doc.ByRole(dialect.NameRole)
		p.Shown = scalar(e)
	}
	if e, start, _ := doc.ByRole(dialect.DescriptionRole); e != nil && e.Value.Kind == syntax.Scalar {
		p.Description, p.DescriptionAt = scalar(e), e.Value.Inner.Shift(start)
	}
	if e, _, _ := doc.ByRole(dialect.ModelRole); e != nil {
		p.Model = strings.Join(texts(e), ", ")
	}
	if e, _, _ := doc.ByRole(dialect.MemoryRole); e != nil {
		p.Memory = scalar(e)
	}
	if e, _, _ := doc.ByRole(dialect.KindRole); e != nil {
		p.Mode = scalar(e)
	}
	p.readTools(doc)
	p.readReach(doc)
	p.Loads, p.Why = loads(doc)
	return p
}

// texts returns the names in a list of any shape.
func texts(e *syntax.Entry) []string {
	items, _ := e.Items()
	var list []string
	for _, it := range items {
		if it.Scalar && it.Text != "" {
			list = append(list, it.Text)
		}
	}
	return list
}

// readTools reads the lists that grant and deny tools, and the switches of a map.
func (p *Profile) readTools(doc *agent.Document) {
	if e, _, _ := doc.ByRole(dialect.ToolsRole); e != nil && e.Value.Kind == syntax.Mapping {
		for i := range e.Value.Pairs {
			if q := &e.Value.Pairs[i]; q.Value.Text == "false" {
				p.Denied = append(p.Denied, q.Key.Name)
			} else if q.Value.Text == "true" {
				p.Tools = append(p.Tools, q.Key.Name)
			}
		}
	} else if e != nil {
		p.Tools, p.HasTools = texts(e), e.Value.Kind == syntax.Sequence || e.Value.Kind == syntax.Scalar
	}
	if e, _, _ := doc.ByRole(dialect.DenyRole); e != nil {
		p.Denied = append(p.Denied, texts(e)...)
	}
	if e, _, _ := doc.ByRole(dialect.PermissionRole); e != nil {
		p.readPermissions(&e.Value)
	}
}

// readPermissions adds what a map of permissions takes away altogether.
func (p *Profile) readPermissions(v *syntax.Value) {
	for i := range v.Pairs {
		q := &v.Pairs[i]
		deny := q.Value.Text == "deny"
		if q.Value.Kind == syntax.Mapping && len(q.Value.Pairs) == 1 && q.Value.Pairs[0].Key.Name == "*" {
			deny = q.Value.Pairs[0].Value.Text == "deny"
		}
		if deny {
			p.Denied = append(p.Denied, q.Key.Name)
		}
	}
}

// readReach reads who may start it.
func (p *Profile) readReach(doc *agent.Document) {
	is := func(role dialect.Role, word string) bool {
		e, _, _ := doc.ByRole(role)
		return strings.EqualFold(scalar(e), word)
	}
	p.ByUser = !is(dialect.HiddenRole, "true") && !is(dialect.ShownRole, "false")
	p.ByModel = p.Mode != "primary" && !is(dialect.ManualRole, "true") && !is(dialect.AutoRole, "false")
}
