package feature

import (
	"agentls/analysis/agent"
	"agentls/analysis/dialect"
	"agentls/analysis/lint"
)

// Complete returns completions for a caret at off, best first, as far as the
// document alone tells.
func Complete(env lint.Env, doc *agent.Document, off int) []Item {
	items, _ := CompleteIn(Scene{Env: env, Doc: doc}, off)
	return items
}

// CompleteIn returns completions for a caret at off, best first. Where the
// workspace has more names than one list can show, those that match what is
// typed are offered, and more says that typing on finds others.
func CompleteIn(s Scene, off int) (items []Item, more bool) {
	items = complete(&s, s.Doc, off)
	return items, s.more
}

// complete is [CompleteIn] for the document of the scene or a part of it.
func complete(s *Scene, doc *agent.Document, off int) []Item {
	if isTree(doc) {
		return completeTree(s, doc, off)
	}
	if items := proseNames(s, doc, off); len(items) > 0 {
		return items
	}
	p := find(doc, off)
	switch p.zone {
	case atFile:
		return skeletons(doc, &p, false)
	case atHeading:
		return headings(doc, &p)
	case atKey:
		return keys(s, doc, &p)
	case atTable:
		return tables(doc, &p)
	case atArgument:
		return arguments(s, doc, &p)
	case atItem, atValue:
		return values(s, doc, &p)
	}
	return nil
}

// values offers what a field of this role or shape may hold.
func values(s *Scene, doc *agent.Document, p *place) []Item {
	if items := companionValues(s, doc, p); len(items) > 0 {
		return items
	}
	if items := scriptNames(s, doc, p); len(items) > 0 {
		return items
	}
	f := p.field
	if f == nil {
		return nil
	}
	switch f.Role {
	case dialect.ToolsRole, dialect.DenyRole, dialect.AllowRole:
		if p.zone == atItem {
			return tools(s, doc, p)
		}
	case dialect.ModelRole:
		return models(s.Env, doc, p)
	case dialect.AgentsRole:
		return agents(s, doc, p)
	case dialect.SkillsRole, dialect.ServersRole:
		if isList(f) || has(f, dialect.StringShape) {
			return namesOf(s, doc, p, f.Role)
		}
	case dialect.NameRole:
		return ownNames(doc, p)
	}
	return enums(doc, p)
}
