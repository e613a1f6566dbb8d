package dialect

// Words that people hang on the name of a tool, in small letters: what it
// works on, and that it is one. Products that call a tool WriteFile or
// FileReadTool in their own code call it Write or Read in a list.
var (
	affixes  = [...]string{"tool", "files", "file"} // at the end
	prefixes = [...]string{"file"}
)

// leastName is the length that is left of a name at least.
const leastName = 3

// affixedTool finds the name that the entry is but for such words, whatever
// the case and the separators.
func (d *Dialect) affixedTool(m *ToolMatch) bool {
	if len(m.Name) > longestName {
		return false
	}
	whole := squeeze(m.Name)
	bare := strip(whole.bytes())
	if len(bare) == len(whole.bytes()) {
		return false
	}
	t := d.squeezedTool(bare)
	if t == nil {
		return false
	}
	m.Class, m.Tool, m.Correct = Near, t, t.Name
	return true
}

// respeltTool finds the name that the entry is but for case and separators:
// ReadFile is read_file where there is one.
func (d *Dialect) respeltTool(m *ToolMatch) bool {
	if len(m.Name) > longestName {
		return false
	}
	whole := squeeze(m.Name)
	t := d.squeezedTool(whole.bytes())
	if t == nil || len(whole.bytes()) < leastName {
		return false
	}
	m.Class, m.Tool, m.Correct = Near, t, t.Name
	return true
}

// strip takes one word off the beginning, and at most two off the end.
func strip(name []byte) []byte {
	for _, a := range affixes {
		if len(name) >= len(a)+leastName && string(name[len(name)-len(a):]) == a {
			name = name[:len(name)-len(a)]
		}
	}
	for _, p := range prefixes {
		if len(name) >= len(p)+leastName && string(name[:len(p)]) == p {
			name = name[len(p):]
		}
	}
	return name
}

// squeezedTool finds a tool that is still read by its name or alias in small
// letters without separators.
func (d *Dialect) squeezedTool(name []byte) *Tool {
	same := func(s string) bool {
		q := squeeze(s)
		return len(s) <= longestName && string(q.bytes()) == string(name)
	}
	for i := range d.Tools.Builtin {
		if t := &d.Tools.Builtin[i]; t.Status != Retired && same(t.Name) {
			return t
		}
	}
	for i := range d.Tools.Builtin {
		for _, a := range d.Tools.Builtin[i].Aliases {
			if same(a) {
				return &d.Tools.Builtin[i]
			}
		}
	}
	return nil
}
