package main

import (
	"bufio"
	"cmp"
	"fmt"
	"slices"
	"strings"

	"agentls/analysis/dialect"
)

// printTable prints a row a dialect: where the product looks, what it asks
// for, and what tools and model look like there.
func printTable(c *console) error {
	w := bufio.NewWriter(c.out)
	s := newStyle(c.colored)
	width := c.columns()
	t := table{heads: []string{"dialect", "looks in", "requires", "tools", "model", "unknown key"}, share: []int{18, 28, 16, 14, 16, 8}}
	for _, d := range dialect.All() {
		t.add(d.ID, strings.Join(places(d), ", "), cmp.Or(strings.Join(required(d), ", "), "–"), shapesOf(d, dialect.ToolsRole), shapesOf(d, dialect.ModelRole), effects[d.Unknown.Effect])
	}
	t.write(w, s, width)
	fmt.Fprintf(w, "\n%s\n", fill("`agentls dialects ID` lists all fields and places of one, `agentls explain ID` says what it is and where the facts come from.", width))
	printOthers(w, width)
	return w.Flush()
}

// places returns the globs of today, or those of once where that is all; those
// for home folders only where they say something new.
func places(d *dialect.Dialect) []string {
	var globs, old []string
	for _, l := range d.Locations {
		home, isHome := strings.CutPrefix(l.Glob, "~/")
		switch {
		case l.Glob == "" || isHome && slices.Contains(globs, home):
		case l.Legacy:
			old = append(old, l.Glob)
		default:
			globs = append(globs, l.Glob+packaged(l))
		}
	}
	if len(globs) == 0 {
		return append(old, d.Files...)
	}
	for _, name := range readsToo(d) {
		globs = append(globs, "the folders of "+name)
	}
	return globs
}

// packaged says of a place that it counts only in what brings agents along.
func packaged(l dialect.Location) string {
	switch {
	case !l.Plugin:
		return ""
	case l.Scope == "extension":
		return " of an extension"
	}
	return " of a plugin"
}

func required(d *dialect.Dialect) []string {
	var names []string
	for _, f := range d.Fields {
		if f.Required && !f.Deprecated && len(f.When) == 0 {
			names = append(names, f.Name)
		}
	}
	return names
}

// shapesOf says what the field with a role looks like, and for models which
// forms their names have.
func shapesOf(d *dialect.Dialect, role dialect.Role) string {
	f := d.ByRole(role)
	if f == nil {
		return "–"
	}
	words := shapeWords(*f)
	if forms := d.Models.Shapes; role == dialect.ModelRole && 0 < len(forms) && len(forms) <= fewForms {
		words = slices.DeleteFunc(words, func(w string) bool { return w == shapeNames[dialect.StringShape] })
		for _, shape := range forms {
			words = append(words, shape.Form)
		}
	}
	if f.Name != "tools" && f.Name != "model" {
		return "`" + f.Name + "`: " + strings.Join(words, ", ")
	}
	return strings.Join(words, ", ")
}

// fewForms is how many forms of model names a row has room for.
const fewForms = 2

// effects says in a word what happens to a key that nobody knows.
var effects = map[dialect.Effect]string{
	dialect.UnknownEffect: "unknown", dialect.Refuse: "refused", dialect.IgnoreAgent: "refused",
	dialect.DropValue: "ignored", dialect.IgnoreKey: "ignored", dialect.PassThrough: "kept",
	dialect.Fail: "fails", dialect.Accept: "kept",
}
