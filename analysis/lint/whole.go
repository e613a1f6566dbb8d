package lint

import (
	"fmt"

	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/workspace"
)

// Whole is what is said of a workspace as a whole: it is worked out once for an
// index, not at every key. The nil Whole says nothing.
type Whole struct {
	over map[string][]workspace.Budget // exceeded budgets, by the file whose agent is the dearest
}

// NewWhole looks at all files of an index.
func NewWhole(x *workspace.Index) *Whole {
	w := &Whole{over: map[string][]workspace.Budget{}}
	for _, b := range x.Budgets() {
		if b.Total > b.Limit && len(b.Ranked) > 0 {
			at := b.Ranked[0].File.Path
			w.over[at] = append(w.over[at], b)
		}
	}
	return w
}

// checkBudget speaks of descriptions that together take more room than the
// product has, on the longest of them.
func checkBudget(p *acrossPass) {
	if p.whole == nil {
		return
	}
	said := map[string]bool{}
	for _, b := range p.whole.over[p.file.Path] {
		if said[b.Dialect.Name] {
			continue
		}
		said[b.Dialect.Name] = true
		first := b.Ranked[0]
		f := finding.Finding{
			Code: "description-budget", Span: p.defAt(first.Def), Consequence: finding.Fragile,
			Message: fmt.Sprintf("The names and descriptions of %s agents take about %s tokens of every session, and %s has room for %s. This one is the longest, with about %s.",
				counted(len(b.Ranked)), counted(b.Total), b.Dialect.Name, counted(b.Limit), counted(first.Tokens)),
		}
		if p.file.Scope == workspace.OtherScope {
			f.Message = fmt.Sprintf("Where all of these %s agents are installed, their names and descriptions take about %s tokens of every session, and %s has room for %s. This one is the longest, with about %s.",
				counted(len(b.Ranked)), counted(b.Total), b.Dialect.Name, counted(b.Limit), counted(first.Tokens))
		}
		if at := first.Def.Profile.DescriptionAt; !at.IsEmpty() {
			if k := p.brief.keyOf(at); k != nil {
				f.Span = k.key
			}
		}
		for _, c := range b.Ranked[1:min(len(b.Ranked), 4)] {
			f.Related = append(f.Related, p.pointAt(c.Target, "Then this, with about "+counted(c.Tokens)+"."))
		}
		p.report(f, dialect.Good)
	}
}
