package lint

import (
	"slices"

	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/syntax"
)

// broughtFrom returns the product that most of the keys come from which this
// one does not read.
func (p *blockPass) broughtFrom(list []int) *dialect.Dialect {
	var keys []dialect.Key
	for _, i := range list {
		if p.entries[i].key.Class == dialect.Foreign {
			e := p.front.Entries[i]
			keys = append(keys, dialect.Key{Name: e.Key.Name, Text: e.Value.Text})
		}
	}
	if len(keys) == 0 {
		return nil
	}
	return dialect.KeysFrom(keys, p.w.d)
}

// meant returns the product that a key belongs to by its value: one of the few
// that the key takes there.
func (p *blockPass) meant(i int) *dialect.Dialect {
	for _, d := range dialect.All() {
		if f := d.Field(p.front.Entries[i].Key.Name); d != p.w.d && p.hasValueOf(i, f) {
			return d
		}
	}
	return nil
}

// hasValueOf reports whether entry i has one of the few values that a field
// takes.
func (p *blockPass) hasValueOf(i int, f *dialect.Field) bool {
	v := &p.front.Entries[i].Value
	if f == nil || v.Kind != syntax.Scalar {
		return false
	}
	if v.Type == syntax.Bool {
		return accepts(f, dialect.BoolShape)
	}
	if f.Open || len(f.Values) == 0 {
		return false
	}
	class, _, _ := f.Value(v.Text)
	return class == dialect.Exact
}

// readers are the other products that read the folder of a file.
type readers []*dialect.Dialect

// readers returns the products that read this file beside its own. A plugin's
// agents are read by the plugin's product alone.
func (w *world) readers() readers {
	if w.plugin {
		return nil
	}
	return w.d.Readers()
}

// has reports whether a key is one of those products'.
func (r readers) has(k *keyFault) bool {
	return slices.ContainsFunc(r, func(d *dialect.Dialect) bool { return r.reads(d, k) })
}

func (r readers) reads(d *dialect.Dialect, k *keyFault) bool {
	return k.code == "foreign-field" && d.Field(k.name) != nil
}

// take speaks once of all keys that are there for other readers of the folder,
// and returns the others.
func (r readers) take(p *blockPass, list []keyFault) []keyFault {
	theirs, rest := parted(list, r.has)
	if len(theirs) == 0 || p.w.template() {
		return rest
	}
	whose := r.whose(theirs)
	f := finding.Finding{
		Code: "foreign-field", Span: p.keyAt(theirs[0].at), Consequence: finding.Fragile,
		Message: ticks(keyNames(theirs)) + plural(len(theirs), " is for ", " are for ") + words(whose) + ", which " +
			plural(len(whose), "reads", "read") + " this folder too; " + p.w.d.Name + " ignores " + plural(len(theirs), "it", "them") + ".",
	}
	f.Message += p.ownNames(theirs)
	p.relate(&f, theirs[1:], " is not read by "+p.w.d.Name+" either.")
	p.report(f, dialect.Verified)
	return rest
}

// ownNames says which keys of ours mean the same as those, and are not there.
func (p *blockPass) ownNames(list []keyFault) string {
	var names []string
	for i := range list {
		if k := &list[i]; k.use != "" && p.find(k.use) < 0 {
			names = append(names, p.inPlace(k))
		}
	}
	if len(names) == 0 {
		return ""
	}
	return " What it reads is " + ticks(names) + "."
}

// whose names as few of the readers as read all the keys.
func (r readers) whose(list []keyFault) []string {
	var names []string
	left := slices.Clone(list)
	for len(left) > 0 {
		var best *dialect.Dialect
		most := 0
		for _, d := range r {
			n := 0
			for i := range left {
				if r.reads(d, &left[i]) {
					n++
				}
			}
			if n > most {
				best, most = d, n
			}
		}
		names = append(names, best.Name)
		left = slices.DeleteFunc(left, func(k keyFault) bool { return r.reads(best, &k) })
	}
	return names
}
