package feature

import (
	"agentls/analysis/workspace"
)

// Bounds of what a line of a hover lists.
const (
	fewLinks  = 8
	fewSkills = 4
)

// effectiveWords says what an agent has beside its tools and model: skills from
// the start, servers, memory, agents to call. What is not there is not spoken of.
func effectiveWords(x *workspace.Index, v *workspace.View) string {
	return words(skillWords(v), linkWords("Servers: ", v.Servers), memoryWords(v), linkWords("Delegates to: ", v.Delegates), startWords(x, v))
}

// skillWords says what the skills cost before the first turn, the largest first.
func skillWords(v *workspace.View) string {
	if len(v.Skills) == 0 {
		return ""
	}
	var there, missing []string
	for i := range v.Skills {
		if s := &v.Skills[i]; s.Target != nil {
			there = append(there, s.Name)
		} else {
			missing = append(missing, s.Name)
		}
	}
	if len(there) == 0 {
		return "Skills: " + codes(missing, fewSkills) + ", of which nothing is defined here."
	}
	s := count(len(there), "skill", "skills") + ", about " + count(roundTokens(v.SkillTokens()), "token", "tokens") + " before the first turn: " + codes(there, fewSkills)
	if len(missing) > 0 {
		s += "; not defined here: " + codes(missing, fewSkills)
	}
	return s + "."
}

// linkWords lists what an agent names; what nothing defines says so.
func linkWords(head string, links []workspace.Link) string {
	var there, missing, idle []string
	for i := range links {
		l := &links[i]
		if l.Target != nil || l.Builtin {
			there = append(there, l.Name)
		} else {
			missing = append(missing, l.Name)
		}
		if l.Target != nil && l.Target.Def.Profile != nil && !l.Target.Def.Profile.Loads {
			idle = append(idle, l.Name)
		}
	}
	s := head + codes(there, fewLinks)
	switch {
	case len(links) == 0:
		return ""
	case len(there) == 0:
		return head + codes(missing, fewLinks) + ", of which nothing is defined here."
	}
	if len(missing) > 0 {
		s += "; not defined here: " + codes(missing, fewLinks)
	}
	if len(idle) > 0 {
		s += "; not loading: " + codes(idle, fewLinks)
	}
	return s + "."
}

func memoryWords(v *workspace.View) string {
	if v.Memory == "" {
		return ""
	}
	if more := v.Tools.ByMemory; len(more) > 0 {
		return "Memory: " + code(v.Memory) + ", which brings " + codes(more, fewLinks) + "."
	}
	return "Memory: " + code(v.Memory) + "."
}

// startWords says who may start it, where not everybody may.
func startWords(x *workspace.Index, v *workspace.View) string {
	switch {
	case x.IsUnreachable(v.Target):
		return "Nobody can start it: its keys keep the model and people from it, and nothing else names it."
	case !v.ByModel && !v.ByUser:
		return "Only what names it can start it."
	case !v.ByModel:
		return "Only people can start it."
	case !v.ByUser:
		return "Only the model and other agents can start it."
	}
	return ""
}
