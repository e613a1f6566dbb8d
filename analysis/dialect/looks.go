package dialect

import "slices"

// LooksLikeAgent reports whether the keys of a file are an agent's beyond
// doubt, wherever it lies: a name, a description, and a key that only agents
// have, or a tool of a product among the names under `tools`.
func (s *Site) LooksLikeAgent(keys []Key, tools []string) bool {
	if !has(keys, "name") || !has(keys, "description") {
		return false
	}
	for _, d := range all {
		if d.Syntax != s.syntax {
			continue
		}
		if weigh(d.Signs, keys).top >= telling || slices.ContainsFunc(tools, d.hasTool) {
			return true
		}
	}
	return false
}

// hasTool reports whether a built-in tool has exactly this name.
func (d *Dialect) hasTool(name string) bool {
	return slices.ContainsFunc(d.Tools.Builtin, func(t Tool) bool { return t.Name == name })
}
