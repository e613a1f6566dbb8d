package syntax

// readYAML reads a whole file.
func readYAML(src string, old *Tree) *Tree { return &Tree{Lang: YAML, Root: absentAt(0)} }

func decodeYAML(src string, v *Value) (string, []Segment) { return v.Text, nil }
