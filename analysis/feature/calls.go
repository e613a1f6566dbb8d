package feature

import (
	"cmp"
	"path"
	"slices"

	"agentls/analysis/names"
	"agentls/analysis/text"
	"agentls/analysis/workspace"
)

// Call is one agent of the call hierarchy, or what starts agents: a command, a
// skill, a file of instructions.
type Call struct {
	Name   string
	Detail string // product and scope
	Kind   SymbolKind
	Place  Place
}

// Edge is one step of the hierarchy: the other end, and the mentions that make
// it, which stand in the file of the caller.
type Edge struct {
	Call Call
	At   []text.Span
}

// PrepareCalls returns the agent that stands at off as a name, defined or
// mentioned.
func PrepareCalls(s Scene, off int) []Call {
	sub, ok := s.subject(off)
	if !ok {
		return nil
	}
	t, ok := sub.target()
	if !ok || t.Def == nil || !calls(t.Def.Kind) {
		return nil
	}
	return []Call{callOf(t)}
}

// calls reports whether definitions of the kind have a prompt that can hand
// work over.
func calls(k names.Kind) bool {
	return k == names.Agent || k == names.Command || k == names.Skill || k == names.Instructions
}

// FindCall returns the item that a client sent back, as the index knows it now:
// the definition of that name nearest to where it stood.
func FindCall(x *workspace.Index, path, name string, kind SymbolKind, at int) (Call, bool) {
	if x == nil {
		return Call{}, false
	}
	f := x.File(path)
	if f == nil {
		return Call{}, false
	}
	best := -1
	defs := f.Facts.Defs()
	for i := range defs {
		d := &defs[i]
		if d.Name == name && symbolKinds[d.Kind] == kind && (best < 0 || apart(d, at) < apart(&defs[best], at)) {
			best = i
		}
	}
	if best >= 0 {
		return callOf(workspace.Target{File: f, Def: &defs[best]}), true
	}
	if whole := wholeFile(f); whole.Name == name && whole.Kind == kind {
		return whole, true
	}
	return Call{}, false
}

func apart(d *names.Def, at int) int { return max(d.At.Start-at, at-d.At.Start) }

// definition returns the definition that an item stands for, and its index in
// its file; -1 for a file that mentions names outside of any definition.
func (c *Call) definition() (t workspace.Target, index int, ok bool) {
	f := c.Place.File
	if f == nil {
		return t, 0, false
	}
	defs := f.Facts.Defs()
	for i := range defs {
		if d := &defs[i]; d.Name == c.Name && symbolKinds[d.Kind] == c.Kind && d.At == c.Place.Select {
			if d.Profile == nil {
				i = -1 // what it mentions is said to be the file's
			}
			return workspace.Target{File: f, Def: d}, i, true
		}
	}
	return workspace.Target{File: f}, -1, true
}

// Incoming returns who hands work to the agent, by name of file and place.
func Incoming(x *workspace.Index, c Call) []Edge {
	t, in, ok := c.definition()
	if !ok || x == nil || t.Def == nil {
		return nil
	}
	var all edges
	for _, u := range x.References(t) {
		if delegates(&u.Mention) && !(u.File.Path == t.File.Path && u.Mention.In == in) {
			all.add(callerOf(u), tokenOf(&u.Mention))
		}
	}
	return all.sorted()
}

// Outgoing returns whom the agent hands work to: all of those of which the
// product takes any.
func Outgoing(x *workspace.Index, c Call) []Edge {
	t, in, ok := c.definition()
	if !ok || x == nil {
		return nil
	}
	var all edges
	for _, m := range t.File.Facts.Mentions() {
		if m.In != in || !delegates(&m) {
			continue
		}
		found := x.Resolve(t.File, m)
		for _, to := range found.Best() {
			if t.Def == nil || !to.Is(t) {
				all.add(callOf(to), tokenOf(&m))
			}
		}
	}
	return all.sorted()
}

// delegates reports whether a mention hands work over. An agent that is denied
// is named, too, and a skill or a server is only used.
func delegates(m *names.Mention) bool { return m.Kind == names.Agent && !m.Denied }

// callOf returns the item of a definition.
func callOf(t workspace.Target) Call {
	return Call{Name: t.Def.Name, Detail: origin(t.File), Kind: symbolKinds[t.Def.Kind], Place: targetPlace(t)}
}

// callerOf returns the item of what a mention stands in: an agent, or the file.
func callerOf(u workspace.Use) Call {
	if defs := u.File.Facts.Defs(); u.Mention.In >= 0 && u.Mention.In < len(defs) {
		if d := &defs[u.Mention.In]; symbolKinds[d.Kind] != 0 {
			return callOf(workspace.Target{File: u.File, Def: d})
		}
	}
	return wholeFile(u.File)
}

// wholeFile is the item of a file that mentions agents and is none.
func wholeFile(f *workspace.File) Call {
	return Call{Name: path.Base(f.Path), Detail: origin(f), Kind: InstructionsSymbol, Place: Place{File: f, Path: f.Path}}
}

// edges gathers mentions by the other end.
type edges []Edge

func (e *edges) add(c Call, at text.Span) {
	for i := range *e {
		if o := &(*e)[i].Call; o.Place.Path == c.Place.Path && o.Place.Select == c.Place.Select && o.Name == c.Name {
			(*e)[i].At = append((*e)[i].At, at)
			return
		}
	}
	*e = append(*e, Edge{c, []text.Span{at}})
}

func (e edges) sorted() []Edge {
	slices.SortStableFunc(e, func(a, b Edge) int {
		return cmp.Or(cmp.Compare(a.Call.Place.Path, b.Call.Place.Path), cmp.Compare(a.Call.Place.Select.Start, b.Call.Place.Select.Start))
	})
	for i := range e {
		slices.SortFunc(e[i].At, func(a, b text.Span) int { return cmp.Compare(a.Start, b.Start) })
		e[i].At = slices.Compact(e[i].At)
	}
	return e
}
