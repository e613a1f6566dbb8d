package feature

import (
	"cmp"
	"slices"
	"strings"

	"agentls/analysis/agent"
	"agentls/analysis/dialect"
	"agentls/analysis/names"
)

// skillsCost says on the key that lists skills what they cost before the first
// turn, the largest first.
func (s *Scene) skillsCost(doc *agent.Document, p *place) string {
	e, start, f := doc.ByRole(dialect.SkillsRole)
	if e == nil || len(p.path) != 0 || p.entry != e || f.Name != e.Key.Name {
		return ""
	}
	type skill struct {
		name   string
		tokens int
	}
	var found []skill
	at := e.Body.Shift(start)
	back := s.spanIn(doc)
	for _, m := range s.facts().Mentions() {
		if m.Kind != names.Skill || !back(at).Covers(m.Whole) {
			continue
		}
		if t := s.resolve(m).Targets; len(t) > 0 && t[0].Def != nil && t[0].Def.Profile != nil {
			found = append(found, skill{t[0].Def.Name, t[0].Def.Profile.Tokens})
		}
	}
	if len(found) == 0 {
		return ""
	}
	slices.SortStableFunc(found, func(a, b skill) int { return cmp.Compare(b.tokens, a.tokens) })
	total := 0
	var list []string
	for _, k := range found {
		total += k.tokens
		list = append(list, code(k.name)+" "+thousands(roundTokens(k.tokens)))
	}
	if len(list) > maxSkills {
		list = append(list[:maxSkills], count(len(found)-maxSkills, "more", "more"))
	}
	return count(len(found), "skill", "skills") + ", about " + count(roundTokens(total), "token", "tokens") +
		" before the first turn: " + strings.Join(list, ", ") + "."
}

// maxSkills is how many skills a hover names.
const maxSkills = 8
