package syntax

// equal reports whether v is what the library read as n.
func equal(v *Value, n *node) bool {
	switch v.Kind {
	case Absent:
		return n.Kind == scalarNode && n.Value == "" && styleOf(n) == Plain && types[n.ShortTag()] == Null
	case Scalar:
		return n.Kind == scalarNode && (n.Value == v.Text || n.Value == sanitize(v.Text)) &&
			styleOf(n) == v.Style && types[n.ShortTag()] == v.Type
	case Alias:
		return n.Kind == aliasNode && n.Value == v.Text
	case Sequence:
		if n.Kind != sequenceNode || len(n.Content) != len(v.Items) {
			return false
		}
		for i := range v.Items {
			if !equal(&v.Items[i], n.Content[i]) {
				return false
			}
		}
		return true
	}
	if n.Kind != mappingNode || len(n.Content) != 2*len(v.Pairs) {
		return false
	}
	for i := range v.Pairs {
		k, name := n.Content[2*i], v.Pairs[i].Key.Name
		if k.Value != name && k.Value != sanitize(name) {
			return false
		}
		if !equal(&v.Pairs[i].Value, n.Content[2*i+1]) {
			return false
		}
	}
	return true
}

// agree takes over what the library accepts: only aliases of unknown anchors
// remain faults, and where our scanner reads otherwise, the library is right.
// The first elements of root are a prelude.
func (e *Entry) agree(root *node, prelude int) {
	kept := e.Faults[:0:0]
	for _, f := range e.Faults {
		if f.Kind == FaultAnchor {
			kept = append(kept, f)
		}
	}
	e.Faults = kept
	if root == nil {
		return
	}
	if e.Kind == Opaque {
		if prelude > 0 {
			root = &node{Kind: root.Kind, Style: root.Style, Content: root.Content[prelude:], Line: root.Line + prelude, Column: root.Column}
		}
		if !equal(&e.Value, root) {
			e.Value = newLocator(e.Text, prelude).value(root)
		}
		return
	}
	if root.Kind == mappingNode && len(root.Content) == 2*(prelude+1) {
		n := root.Content[2*prelude+1]
		if !equal(&e.Value, n) {
			e.Value = newLocator(e.Text, prelude).value(n)
		}
		e.Key.Name = restore(root.Content[2*prelude].Value, e.Key.Name)
	}
}
