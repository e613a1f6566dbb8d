package dialect

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// Versions returns the releases that facts of the dialect are tied to, and the
// newest one seen, from the newest down. It is empty where nothing is known to
// depend on the release.
func (d *Dialect) Versions() []string {
	var all []string
	fieldVersions(d.Fields, func(v string) { all = append(all, v) })
	for i := range d.Tools.Builtin {
		all = append(all, d.Tools.Builtin[i].Since)
	}
	for i := range d.Models.Builtin {
		all = append(all, d.Models.Builtin[i].Since)
	}
	all = slices.DeleteFunc(all, func(v string) bool { return v == "" })
	if len(all) == 0 {
		return nil
	}
	if d.Newest != "" {
		all = append(all, d.Newest)
	}
	slices.SortFunc(all, func(a, b string) int { return CompareVersions(b, a) })
	return slices.Compact(all)
}

func fieldVersions(fields []Field, add func(string)) {
	for i := range fields {
		f := &fields[i]
		add(f.Since)
		add(f.DeprecatedSince)
		fieldVersions(f.Keys, add)
		if f.Each != nil {
			fieldVersions([]Field{*f.Each}, add)
		}
	}
}

// CompareVersions compares release numbers by their numbers: 2.1.9 is before
// 2.1.10, and 2.1 is 2.1.0. What follows a `-` or `+` does not count.
func CompareVersions(a, b string) int {
	x, y := numbers(a), numbers(b)
	for i := range max(len(x), len(y)) {
		if c := cmp.Compare(nth(x, i), nth(y, i)); c != 0 {
			return c
		}
	}
	return 0
}

func nth(list []int, i int) int {
	if i < len(list) {
		return list[i]
	}
	return 0
}

// numbers returns the numbers of a release.
func numbers(version string) []int {
	version = strings.TrimPrefix(version, "v")
	if i := strings.IndexAny(version, "-+"); i >= 0 {
		version = version[:i]
	}
	var all []int
	for part := range strings.SplitSeq(version, ".") {
		n, _ := strconv.Atoi(part)
		all = append(all, n)
	}
	return all
}
