package names

import (
	"slices"
	"strings"
)

// once leaves of the mentions in a text one for each place: what a call sets as
// an input names nobody by its name, and what is found in two ways is one.
func once(list []Mention) []Mention {
	list = slices.DeleteFunc(list, func(m Mention) bool {
		return m.Form == SubagentType && (isInput(m.Name) || strings.HasPrefix(m.Name, agentParameter))
	})
	return slices.CompactFunc(list, func(a, b Mention) bool { return a.Kind == b.Kind && a.At == b.At && a.Name == b.Name })
}

// agentParameter stands before the name of the agent where a rule asks for it as
// for any other input.
const agentParameter = "subagent_type:"

// parameters are the inputs of the tool that starts agents, of which a rule may
// ask for a value.
var parameters = map[string]bool{"model": true, "isolation": true, "run_in_background": true}

// isInput reports whether what stands between parentheses sets an input, as in
// Agent(model:opus).
func isInput(s string) bool { return parameters[s[:max(0, strings.IndexByte(s, ':'))]] }
