package dialect

import "cmp"

// How well a product knows a name of its own, the best first: in use, perhaps
// in use, given up, or taken for another one.
const (
	inUse = iota
	perhapsInUse
	givenUp
	asAlias
	unheardOf
)

// rank returns how well a dialect knows the very name of a tool.
func (d *Dialect) rank(name string) (*Tool, int) {
	t, class := d.toolNamed(name)
	switch {
	case t == nil, d.Tools.Borrowed:
		return nil, unheardOf
	case class == ByAlias:
		return t, asAlias
	case t.Status != Current:
		return t, givenUp
	case t.Trust == Unverified:
		return t, perhapsInUse
	}
	return t, inUse
}

// stranger is the product that a name is laid to.
type stranger struct {
	tool *Tool
	from *Dialect
	best int // how well the product knows the name that knows it best
}

// strange looks for other products' tools of this very name. Of several the one
// is meant that makes the most of it: how well it knows the name counts, and
// how well it is known itself.
func (d *Dialect) strange(name string) stranger {
	s, most := stranger{best: unheardOf}, unheardOf
	if d.ofRelative(name) {
		return s
	}
	for _, other := range all {
		if other == d || other.knowsLittle() || other.relatedTo(d) {
			continue
		}
		t, rank := other.rank(name)
		if rank == unheardOf {
			continue
		}
		s.best = min(s.best, rank)
		if rank -= other.Renown; rank < most {
			most, s.tool, s.from = rank, t, other
		}
	}
	return s
}

// foreignTool takes the entry for another product's tool, if some product knows
// the name at least so well.
func (d *Dialect) foreignTool(m *ToolMatch, s stranger, worst int) bool {
	if s.best > worst {
		return false
	}
	m.Class, m.Tool, m.From = Foreign, s.tool, s.from
	d.callOurs(m)
	return true
}

// ofRelative reports whether a name is that of a tool of a dialect that shares
// its names with d: it is nobody else's then, though d may not have it.
func (d *Dialect) ofRelative(name string) bool {
	for _, other := range all {
		if other == d || !other.relatedTo(d) {
			continue
		}
		if t, _ := other.toolNamed(name); t != nil {
			return true
		}
	}
	return false
}

// callOurs says what d calls the tools that do what another product's does.
func (d *Dialect) callOurs(m *ToolMatch) {
	m.Ours = nil
	for _, t := range d.Counterparts(m.Tool.Can) {
		m.Ours = append(m.Ours, t.Name)
	}
}

// uses reports whether the dialect reads the very name.
func (d *Dialect) uses(name string) bool {
	_, rank := d.rank(name)
	return rank <= perhapsInUse
}

// Explains returns the dialect other than not that knows most of the names of
// a list of tools letter by letter, the likeliest source of a list that was
// brought along; nil when none knows any. Names that not reads itself prove
// little, and arguments in parentheses do not count. Of two that know equally
// many, the one wins that makes more of them.
func Explains(names []string, not *Dialect) *Dialect {
	var best *Dialect
	var most evidence
	for _, d := range all {
		if d == not || d.knowsLittle() || d.Base != "" || not != nil && d.relatedTo(not) {
			continue
		}
		if e := d.evidence(names, not); e.above(most) {
			best, most = d, e
		}
	}
	return best
}

// evidence is how many names of a list a dialect knows, and how surely: those
// that are strange to the list's own one, and all of them.
type evidence struct{ strange, surely, known, sure int }

func (e evidence) above(o evidence) bool {
	return cmp.Or(cmp.Compare(e.strange, o.strange), cmp.Compare(e.surely, o.surely), cmp.Compare(e.known, o.known), cmp.Compare(e.sure, o.sure)) > 0
}

func (d *Dialect) evidence(names []string, not *Dialect) (e evidence) {
	for _, n := range names {
		m := split(n)
		_, rank := d.rank(m.Name)
		if rank == unheardOf {
			continue
		}
		sure := unheardOf - rank + d.Renown
		e.known++
		e.sure += sure
		if not == nil || !not.uses(m.Name) {
			e.strange++
			e.surely += sure
		}
	}
	return e
}

// CaseFrom returns a match of class [OtherCase] as a tool of another product
// that writes the name so, for a list that was brought along from it.
func (d *Dialect) CaseFrom(m ToolMatch, from *Dialect) ToolMatch {
	if m.Class != OtherCase || from == nil {
		return m
	}
	t, rank := from.rank(m.Name)
	if rank > perhapsInUse {
		return m
	}
	m.Class, m.Tool, m.From, m.Ours, m.Correct = Foreign, t, from, []string{m.Correct}, ""
	return m
}

// TakenFrom returns a match of class [Foreign] as a tool of another product,
// so that all entries of a list can be laid to the one that [Explains] it. A
// match of another class, or of a name that from does not know, is returned as
// it is.
func (d *Dialect) TakenFrom(m ToolMatch, from *Dialect) ToolMatch {
	if m.Class != Foreign || from == nil || from == m.From || from == d {
		return m
	}
	t, rank := from.rank(m.Name)
	if rank == unheardOf {
		return m
	}
	m.Tool, m.From = t, from
	d.callOurs(&m)
	return m
}
