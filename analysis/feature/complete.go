package feature

import (
	"agentls/analysis/agent"
	"agentls/analysis/dialect"
	"agentls/analysis/lint"
)

// Complete returns completions for a caret at off, best first.
func Complete(env lint.Env, doc *agent.Document, off int) []Item {
	if isTree(doc) {
		return completeTree(env, doc, off)
	}
	p := find(doc, off)
	switch p.zone {
	case atFile:
		return skeletons(doc, &p, false)
	case atHeading:
		return headings(doc, &p)
	case atKey:
		return keys(doc, &p)
	case atTable:
		return tables(doc, &p)
	case atArgument:
		return arguments(env, doc, &p)
	case atItem, atValue:
		return values(env, doc, &p)
	}
	return nil
}

// values offers what a field of this role or shape may hold.
func values(env lint.Env, doc *agent.Document, p *place) []Item {
	f := p.field
	if f == nil {
		return nil
	}
	switch f.Role {
	case dialect.ToolsRole, dialect.DenyRole, dialect.AllowRole:
		if p.zone == atItem {
			return tools(env, doc, p)
		}
	case dialect.ModelRole:
		return models(env, doc, p)
	case dialect.AgentsRole:
		return agents(env, doc, p)
	case dialect.NameRole:
		return names(doc, p)
	}
	return enums(doc, p)
}
