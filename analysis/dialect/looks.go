package dialect

import "strings"

// LooksLikeAgent reports whether the keys of a file are an agent's beyond
// doubt, wherever it lies: a name, a description, and a key that only agents
// have, or tools of a product.
func (s *Site) LooksLikeAgent(keys []Key) bool {
	if !has(keys, "name") || !has(keys, "description") {
		return false
	}
	for _, d := range all {
		if d.Syntax != s.syntax {
			continue
		}
		if weigh(d.Signs, keys).top >= telling || namesTool(d, keys) {
			return true
		}
	}
	return false
}

// namesTool reports whether the file lists a tool of a product.
func namesTool(d *Dialect, keys []Key) bool {
	f := d.ByRole(ToolsRole)
	if f == nil {
		return false
	}
	for _, k := range keys {
		if k.Name != f.Name || k.Shape != CommaShape {
			continue
		}
		for name := range strings.SplitSeq(k.Text, ",") {
			if d.hasTool(strings.TrimSpace(name)) {
				return true
			}
		}
	}
	return false
}

// hasTool reports whether a built-in tool has exactly this name.
func (d *Dialect) hasTool(name string) bool {
	for i := range d.Tools.Builtin {
		if d.Tools.Builtin[i].Name == name {
			return true
		}
	}
	return false
}
