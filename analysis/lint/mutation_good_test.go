package lint_test

import (
	"regexp"
	"slices"
	"strconv"

	"agentls/analysis/dialect"
)

// good returns values that the field takes, one for each way to write each of
// its shapes; none where the sheet does not tell any.
func (b *base) good(f *dialect.Field) []node {
	var all []node
	for _, s := range f.Shapes {
		all = append(all, b.goodShape(f, s)...)
	}
	if len(f.Shapes) == 0 {
		all = b.goodShape(f, dialect.StringShape)
	}
	return all
}

func (b *base) goodShape(f *dialect.Field, s dialect.Shape) []node {
	switch s {
	case dialect.StringShape, dialect.EnumShape, dialect.AnyShape:
		text := goodText(b.d, f)
		if text == "" {
			return nil
		}
		var all []node
		for _, st := range b.lang.texts(text) {
			all = append(all, text1(text, st))
		}
		return all
	case dialect.CommaShape, dialect.ListShape, dialect.MixedListShape:
		return b.goodList(f, s)
	case dialect.BoolShape:
		return []node{word("true")}
	case dialect.IntShape, dialect.FloatShape:
		return []node{word(strconv.Itoa(goodNumber(f)))}
	case dialect.MapListShape:
		return b.goodMaps(f)
	case dialect.MapShape, dialect.BoolMapShape:
		return b.goodMap(f, s)
	}
	return nil
}

// goodNumber returns a whole number in the range.
func goodNumber(f *dialect.Field) int {
	n := 2.0
	if f.Min != nil {
		n = max(n, *f.Min)
	}
	if f.Max != nil {
		n = min(n, *f.Max)
	}
	return int(n)
}

// goodText returns a text that the field takes.
func goodText(d *dialect.Dialect, f *dialect.Field) string {
	switch {
	case len(f.Values) > 0:
		for _, v := range f.Values {
			if v.Consumer == "" && v.Alias == "" && !v.Hide && v.Trust == dialect.Verified {
				return v.Name
			}
		}
		return ""
	case f.Role == dialect.ModelRole:
		return goodModel(d)
	case (f.Role == dialect.ToolsRole || f.Role == dialect.DenyRole) && len(d.Tools.Builtin) > 0:
		if names := goodTools(d); len(names) > 0 {
			return names[0]
		}
		return ""
	case f.Role == dialect.NameRole:
		return called
	case f.Role == dialect.DescriptionRole:
		return "Writes release notes when a version is tagged"
	}
	for _, s := range []string{"something", "some-thing", f.Example} {
		if s != "" && plainText.MatchString(s) && fullMatch(f.Pattern, s) {
			return s
		}
	}
	return ""
}

// fullMatch reports whether a text has the form that a sheet writes down; no
// form takes any text.
func fullMatch(pattern, s string) bool {
	if pattern == "" {
		return true
	}
	re, ok := patterns[pattern]
	if !ok {
		re = regexp.MustCompile(pattern)
		patterns[pattern] = re
	}
	return re.MatchString(s)
}

var patterns = map[string]*regexp.Regexp{}

// goodModel returns a name that every reader of the product takes.
func goodModel(d *dialect.Dialect) string {
	for _, m := range d.Models.Builtin {
		if m.Status == dialect.Current && m.Ends == "" && m.Deprecated == "" && !m.Pointless && m.Trust != dialect.Unverified && len(m.Consumers) == 0 {
			return m.Name
		}
	}
	return ""
}

// goodNames returns names that may stand in the list that a field takes.
func (b *base) goodNames(f *dialect.Field) []string {
	var names []string
	switch {
	case len(f.Values) > 0:
		for _, v := range f.Values {
			if v.Consumer == "" && v.Alias == "" && !v.Hide && v.Trust == dialect.Verified && len(names) < 2 {
				names = append(names, v.Name)
			}
		}
		return names
	case f.Role == dialect.ToolsRole && len(b.d.Tools.Builtin) > 0:
		return b.tools
	case f.Role == dialect.DenyRole && len(b.d.Tools.Builtin) > 0:
		return b.spareTools()
	case f.Role == dialect.ModelRole:
		if name := goodModel(b.d); name != "" {
			return []string{name}
		}
		return nil
	}
	if !fullMatch(f.Pattern, "one") || !fullMatch(f.Pattern, "two") {
		return nil
	}
	if f.Role == dialect.DenyRole {
		return []string{"three", "four"} // what is granted must not be denied
	}
	return []string{"one", "two"}
}

// spareTools returns a good tool that the base file does not grant.
func (b *base) spareTools() []string {
	for _, t := range b.d.Tools.Builtin {
		if t.Status == dialect.Current && t.Trust != dialect.Unverified && t.Subagent == "" && len(t.Needs) == 0 && len(t.Consumers) == 0 && t.Schema == "" &&
			plainText.MatchString(t.Name) && len(t.Members) == 0 && t.Set == "" && !slices.Contains(b.tools, t.Name) {
			return []string{t.Name}
		}
	}
	return nil
}

func (b *base) goodList(f *dialect.Field, s dialect.Shape) []node {
	names := b.goodNames(f)
	if len(names) == 0 {
		return nil
	}
	return b.listForms(s, names)
}

// listForms returns the ways to write names in a list, or with commas between.
func (b *base) listForms(s dialect.Shape, names []string) []node {
	var all []node
	plain := !slices.ContainsFunc(names, func(n string) bool { return !slices.Contains(b.lang.items(n), b.lang.items("one")[0]) })
	if s == dialect.CommaShape {
		for _, st := range b.lang.commas {
			if plain || st != bare {
				all = append(all, namesNode(commaKind, st, bare, names...))
			}
		}
		return all
	}
	for _, outer := range b.lang.lists {
		for _, inner := range b.lang.items("one") {
			if plain || inner != bare {
				all = append(all, namesNode(listKind, outer, inner, names...))
			}
		}
	}
	return all
}

func (b *base) goodMaps(f *dialect.Field) []node {
	var all []node
	for _, m := range b.goodMap(f, dialect.MapShape) {
		if m.kind == mapKind && len(m.pairs) > 0 {
			all = append(all, node{kind: listKind, style: m.style, items: []node{m}})
		}
	}
	return all
}

// goodMap returns maps with the keys that the field requires, or with one.
func (b *base) goodMap(f *dialect.Field, s dialect.Shape) []node {
	pairs := b.goodPairs(f, s)
	if len(pairs) == 0 {
		if s == dialect.MapShape && len(f.Keys) > 0 && !f.OpenKeys {
			return nil
		}
		return []node{{kind: mapKind, style: flow}}
	}
	var all []node
	for _, st := range b.lang.maps {
		all = append(all, node{kind: mapKind, style: st, pairs: pairs})
	}
	return all
}

// anyKey returns a key that a map takes without naming it.
func (b *base) anyKey(f *dialect.Field) string {
	if f.Role == dialect.HooksRole && len(b.d.Events) > 0 {
		return b.d.Events[0]
	}
	return "one"
}

func (b *base) goodPairs(f *dialect.Field, s dialect.Shape) []pair {
	var pairs, spare []pair
	for i := range f.Keys {
		k := &f.Keys[i]
		if !plainText.MatchString(k.Name) || k.Deprecated || k.Schema != "" {
			continue
		}
		good := b.good(k)
		if len(good) == 0 {
			continue
		}
		one := pair{key: k.Name, value: good[0]}
		if b.asked(f, k) {
			pairs = append(pairs, one)
		} else {
			spare = append(spare, one)
		}
	}
	switch {
	case len(pairs) > 0:
	case len(spare) > 0:
		pairs = append(b.calledFor(f, spare[:1], nil), spare[0])
	case s == dialect.BoolMapShape && f.Role != dialect.ToolsRole && f.Role != dialect.DenyRole:
		pairs = []pair{{key: "one", value: word("true")}}
	case s == dialect.MapShape && f.OpenKeys && f.Each == nil && f.Role != dialect.HooksRole && f.Role != dialect.PermissionRole && len(f.Keys) == 0:
		// Nobody says what stands under these keys, so anything may.
		pairs = []pair{{key: "one", value: node{kind: mapKind, style: flow, pairs: []pair{{key: "left", value: b.plainly("right")}}}}}
	case f.Each != nil:
		if good := b.good(f.Each); len(good) > 0 {
			pairs = []pair{{key: b.anyKey(f), value: good[0]}}
		}
	}
	return pairs
}
