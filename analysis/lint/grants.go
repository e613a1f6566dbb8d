package lint

import (
	"slices"

	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/syntax"
)

// grantPass is what a rule of grant scope receives: the tools that the body
// names, and those that the frontmatter grants and denies.
type grantPass struct {
	reporter
	granted, denied []tool
	listed          bool // there is a list that grants
	memory          bool
	forbidden       []dialect.Capability // what the file takes away
	pieces          []piece
	starts          []int32
	src             string // the file
}

// checkGrants runs the rules that look at frontmatter and body together.
func (r *Result) checkGrants() {
	p := &grantPass{reporter: reporter{w: &r.world}, pieces: r.pieces, starts: r.doc.Body.Starts, src: r.doc.Src()}
	for _, e := range r.entries {
		p.forbidden = append(p.forbidden, e.forbidden...)
		switch {
		case e.field == nil:
		case e.field.Role == dialect.ToolsRole:
			p.granted = append(p.granted, e.tools...)
			p.listed = p.listed || len(e.tools) > 0
		case e.field.Role == dialect.DenyRole:
			p.denied = append(p.denied, e.tools...)
			for i := range e.tools {
				if t := &e.tools[i]; t.resolves() && t.Tool != nil && !t.Tool.Special && len(t.Tool.Can) > 0 {
					p.forbidden = append(p.forbidden, t.Tool.Can[0])
				}
			}
		case e.field.Role == dialect.MemoryRole:
			p.memory = true
		}
	}
	for _, check := range grantRules {
		check(p)
	}
	r.grants = p.list
}

// checkMentions speaks of tools that the body names and the agent lacks, once
// a tool.
func checkMentions(p *grantPass) {
	if !p.listed && len(p.denied) == 0 || slices.ContainsFunc(p.granted, func(t tool) bool { return t.all(p.w.d) || !t.resolves() && t.Class == dialect.NoName }) {
		return
	}
	told := map[string]bool{}
	for _, x := range p.pieces {
		for _, m := range x.mentions {
			if told[m.name] || p.has(m.tool) || m.other != nil && p.has(m.other) {
				continue
			}
			told[m.name] = true
			p.report(finding.Finding{
				Code: "tool-not-granted", Consequence: finding.Lost, Severity: finding.Information,
				Span:    m.at.Shift(int(p.starts[x.at])),
				Message: "The prompt names " + tick(m.name) + ", which " + m.lacking() + ".",
			}, m.tool.Trust)
		}
	}
}

// has reports whether the agent has the tool.
func (p *grantPass) has(t *dialect.Tool) bool {
	for i := range p.denied {
		if d := &p.denied[i]; d.Tool == t && d.Class != dialect.Near && d.Class != dialect.OtherCase {
			return false
		}
	}
	if !p.listed {
		return true
	}
	if p.memory && slices.ContainsFunc(t.Can, func(c dialect.Capability) bool {
		return c == dialect.CapRead || c == dialect.CapWrite || c == dialect.CapEdit
	}) {
		return true
	}
	return slices.ContainsFunc(p.granted, func(g tool) bool {
		switch {
		case g.Tool == nil:
			return false
		case g.Tool == t, slices.Contains(g.Tool.Members, t.Name), t.Set != "" && g.Tool.Name == t.Set:
			return true
		}
		// A name that is read no more, or a slip, has a finding of its own.
		return g.Class != dialect.Exact && g.Class != dialect.ByAlias && sharesCapability(g.Tool, t)
	})
}

func sharesCapability(a, b *dialect.Tool) bool {
	return slices.ContainsFunc(a.Can, func(c dialect.Capability) bool { return slices.Contains(b.Can, c) })
}

// checkConflict speaks of tools that are granted and denied.
func checkConflict(p *blockPass) {
	deny, grant := p.byRole(dialect.DenyRole), p.byRole(dialect.ToolsRole)
	if deny < 0 || grant < 0 {
		return
	}
	total := len(p.entries[grant].tools)
	_, shape := p.front.Entries[grant].Items()
	denied := map[string]*tool{}
	for i := range p.entries[deny].tools {
		if d := &p.entries[deny].tools[i]; denied[identity(d)] == nil {
			denied[identity(d)] = d
		}
	}
	for i := range p.entries[grant].tools {
		g := &p.entries[grant].tools[i]
		d := denied[identity(g)]
		if d == nil {
			continue
		}
		f := finding.Finding{
			Code: "tool-conflict", Span: g.at.Shift(p.front.Starts[grant]), Consequence: finding.Lost,
			Message: tick(g.item.Text) + " is denied under " + tick(p.front.Entries[deny].Key.Name) + ", and the denial wins.",
			Related: []finding.Related{{Span: d.at.Shift(p.front.Starts[deny]), Message: tick(d.item.Text) + " is denied here."}},
		}
		if total > 1 && shape != syntax.NotList {
			f.Fixes = []finding.Fix{replace("Remove "+tick(g.item.Text)+" here", g.item.Drop.Shift(p.front.Starts[grant]), "", false)}
		}
		p.report(f, dialect.Verified)
	}
}

// identity is equal for entries that mean one tool.
func identity(t *tool) string {
	if t.Tool != nil && t.resolves() && !t.HasSpec {
		return t.Tool.Name
	}
	return t.item.Text
}

// checkDelegation speaks of a list of agents to call without the tool that
// calls them.
func checkDelegation(p *blockPass) {
	agents, grant := p.byRole(dialect.AgentsRole), p.byRole(dialect.ToolsRole)
	if agents < 0 || grant < 0 || len(p.entries[grant].tools) == 0 {
		return
	}
	if items, _ := p.front.Entries[agents].Items(); len(items) == 0 {
		return
	}
	tools := p.entries[grant].tools
	able := slices.ContainsFunc(tools, func(t tool) bool {
		return t.all(p.w.d) || t.Class == dialect.NoName && !t.known ||
			t.Tool != nil && slices.Contains(t.Tool.Can, dialect.CapDelegate)
	})
	ours := p.w.d.Counterparts([]dialect.Capability{dialect.CapDelegate})
	if able || len(ours) == 0 {
		return
	}
	p.report(finding.Finding{
		Code: "tool-not-granted", Span: p.keyAt(agents), Consequence: finding.Lost,
		Message: tick(p.front.Entries[agents].Key.Name) + " names agents to call, but " + tick(p.front.Entries[grant].Key.Name) + " does not grant " + tick(ours[0].Name) + ", which calls them.",
		Related: []finding.Related{{Span: p.keyAt(grant), Message: "The tools this agent has."}},
	}, dialect.Verified)
}
