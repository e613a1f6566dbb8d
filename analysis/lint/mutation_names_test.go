package lint_test

import (
	"maps"
	"slices"
	"strings"
	"sync"

	"agentls/analysis/dialect"
)

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

// slip is a word with one slip of the finger in it.
type slip struct{ kind, word string }

// oneEdit returns the word after one slip of each kind: a letter left out, a
// letter twice, two letters in the wrong order.
func oneEdit(word string) []slip {
	i := len(word) / 2
	if c := word[i]; !isLetter(c) || !isLetter(word[i-1]) {
		i = 2
	}
	if len(word) <= i || i == 0 || !isLetter(word[i]) || !isLetter(word[i-1]) {
		return nil
	}
	slips := []slip{{"drop", word[:i] + word[i+1:]}, {"double", word[:i] + word[i:i+1] + word[i:]}}
	if word[i] != word[i-1] {
		slips = append(slips, slip{"swap", word[:i-1] + string(word[i]) + string(word[i-1]) + word[i+1:]})
	}
	return slips
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// names is what all sheets together call things, in small letters.
type names struct{ keys, tools, models map[string]bool }

var everyName = sync.OnceValue(func() names {
	n := names{map[string]bool{}, map[string]bool{}, map[string]bool{}}
	for _, d := range dialect.All() {
		for _, f := range d.Fields {
			n.keys[strings.ToLower(f.Name)] = true
		}
		for _, m := range d.Mistakes {
			n.keys[strings.ToLower(m.Key)] = true
		}
		for i := range d.Tools.Builtin {
			for _, name := range callings(&d.Tools.Builtin[i]) {
				n.tools[strings.ToLower(name)] = true
			}
		}
		for _, m := range d.Models.Builtin {
			for _, name := range append([]string{m.Name}, m.Aliases...) {
				n.models[strings.ToLower(name)] = true
			}
		}
	}
	return n
})

// callings returns every name of a tool, also those of members without their
// set.
func callings(t *dialect.Tool) []string {
	all := slices.Concat([]string{t.Name}, t.Aliases, t.Members)
	for _, name := range all {
		if _, last, found := strings.Cut(name, "/"); found {
			all = append(all, last)
		}
	}
	return all
}

func knownKey(key string) bool { return everyName().keys[strings.ToLower(key)] }

// formOf returns the first pattern of one kind that matches an entry.
func formOf(d *dialect.Dialect, entry string, refused, loose bool) *dialect.Pattern {
	for i := range d.Tools.Patterns {
		p := &d.Tools.Patterns[i]
		if p.Refused == refused && p.Loose == loose && fullMatch(p.Match, entry) {
			return p
		}
	}
	return nil
}

// isForm reports whether an entry has any form of the dialect.
func isForm(d *dialect.Dialect, entry string) bool {
	return slices.ContainsFunc(d.Tools.Patterns, func(p dialect.Pattern) bool { return fullMatch(p.Match, entry) })
}

// ours reports whether a name, in whatever case, is one of the dialect's.
func ours(d *dialect.Dialect, name string) bool {
	for i := range d.Tools.Builtin {
		if slices.ContainsFunc(callings(&d.Tools.Builtin[i]), func(n string) bool { return strings.EqualFold(n, name) }) {
			return true
		}
	}
	return false
}

// kin reports whether two dialects share their names.
func kin(a, b *dialect.Dialect) bool {
	return a == b || a.Base == b.ID || b.Base == a.ID || a.Base != "" && a.Base == b.Base
}

// strangers returns the dialects that lend their names to d.
func strangers(d *dialect.Dialect) []*dialect.Dialect {
	var all []*dialect.Dialect
	for _, other := range dialect.All() {
		if !kin(d, other) && !silent(other) {
			all = append(all, other)
		}
	}
	return all
}

// silent reports whether a dialect lends no names and borrows none: it stands
// for products that nobody knows, or for a folder that is nobody's.
func silent(d *dialect.Dialect) bool {
	return d.ID == "generic" || len(d.Fields) == 0 || isShared(d)
}

// otherCases returns the word in other cases.
func otherCases(word string) []string {
	var all []string
	for _, s := range []string{strings.ToLower(word), strings.ToUpper(word), strings.ToUpper(word[:1]) + word[1:]} {
		if s != word && !slices.Contains(all, s) {
			all = append(all, s)
		}
	}
	return all
}
