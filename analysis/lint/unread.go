package lint

import (
	"slices"

	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/syntax"
)

// ofEffect are the codes whose messages say what the agent gets.
var ofEffect = codes("lost-ability", "no-tools", "unrestricted-tools")

// conditional puts what an agent gets under the condition that its frontmatter
// is read: as it stands, the product reads none of it. All faults are said all
// the same, because mending one does not mend the others.
func (r *Result) conditional(all []finding.Finding) []finding.Finding {
	var unread bool
	for i := range all {
		if !slices.Contains(ofEffect, all[i].Code) {
			continue
		}
		if !unread && !r.unreadFront() {
			return all
		}
		unread = true
		all[i].Message = "Once the frontmatter can be read, " + lower(all[i].Message)
	}
	return all
}

// unreadFront reports whether the product reads none of the frontmatter,
// because no reading of it accepts all lines.
func (r *Result) unreadFront() bool {
	p := r.blockPass()
	if p.w.lang != syntax.FrontYAML || p.front.State == syntax.NoFront || p.brokenEffect() == dialect.UnknownEffect {
		return false
	}
	broken := p.front.Fault != nil || p.firstFault() >= 0
	return broken && !p.tolerated() || p.front.State != syntax.Closed
}
