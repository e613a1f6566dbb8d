package syntax

import "agentls/analysis/text"

// tomlNames knows what is defined so far (TOML 1.0, "Table": you cannot define
// a table more than once).
type tomlNames struct {
	root, section *tomlName
}

// tomlName is something defined under a key.
type tomlName struct {
	kind tomlKind
	more map[string]*tomlName
}

type tomlKind uint8

const (
	tomlValue    tomlKind = iota // a value, also an array or inline table
	tomlImplied                  // a table above one that has a header
	tomlExplicit                 // a table with a header
	tomlDotted                   // a table that dotted keys made
	tomlArray                    // an array of tables; more is of its last element
)

func newTOMLNames() *tomlNames {
	root := &tomlName{kind: tomlExplicit}
	return &tomlNames{root, root}
}

func (n *tomlName) child(key string) *tomlName { return n.more[key] }

func (n *tomlName) add(key string, kind tomlKind) *tomlName {
	if n.more == nil {
		n.more = map[string]*tomlName{}
	}
	c := &tomlName{kind: kind}
	n.more[key] = c
	return c
}

// open begins the section of a header. It returns the index of the segment
// that is defined otherwise already, or -1. The section is read all the same.
func (t *tomlNames) open(path []Key, array bool) int {
	at, bad := t.root, -1
	for i, k := range path[:len(path)-1] {
		next := at.child(k.Name)
		if next == nil {
			next = at.add(k.Name, tomlImplied)
		} else if next.kind == tomlValue && bad < 0 {
			bad = i
		}
		at = next
	}
	last := path[len(path)-1].Name
	found := at.child(last)
	switch {
	case found == nil && array:
		found = at.add(last, tomlArray)
	case found == nil:
		found = at.add(last, tomlExplicit)
	case array && found.kind == tomlArray:
		found.more = nil
	case !array && found.kind == tomlImplied:
		found.kind = tomlExplicit
	case bad < 0:
		bad = len(path) - 1
	}
	t.section = found
	if bad >= 0 {
		// What stands in a section that cannot be is not told too.
		t.section = &tomlName{kind: tomlExplicit}
	}
	return bad
}

// set defines a key in table. It returns the index of the segment that is
// defined otherwise already, or -1.
func (t *tomlName) set(path []Key) int {
	at := t
	for i, k := range path[:len(path)-1] {
		next := at.child(k.Name)
		switch {
		case next == nil:
			next = at.add(k.Name, tomlDotted)
		case next.kind != tomlDotted:
			return i
		}
		at = next
	}
	last := path[len(path)-1].Name
	if at.child(last) != nil {
		return len(path) - 1
	}
	at.add(last, tomlValue)
	return -1
}

// repeat notes that the segment i of path, unless it is -1, is defined twice.
func (s *tomlScanner) repeat(i int, path []Key) {
	if i < 0 {
		return
	}
	span := text.Span{Start: path[0].Span.Start, End: path[i].Span.End}
	s.fault(FaultRepeat, span, "`"+span.Of(s.src)+"` is defined already.")
}
