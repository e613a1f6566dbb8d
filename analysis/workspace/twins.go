package workspace

import (
	"slices"
	"strings"
	"unicode"

	"agentls/analysis/dialect"
	"agentls/analysis/names"
)

// Twins are the definitions of one agent for several products, in one project.
type Twins struct {
	Name    string
	Targets []Target // by path
	// Drifted are those that were one once and are not the same any more, by path,
	// and Differs says in what: "description", "prompt". Tools and models are each
	// product's own. A file that only points to another one, or an agent that has
	// no more than the name in common, was never the same.
	Drifted []Target
	Differs []string
}

// Twins returns all twins, by the path of the first of each.
func (x *Index) Twins() []Twins {
	var all []Twins
	for f := range x.Files() {
		defs := f.Facts.Defs()
		for i := range defs {
			t := Target{f, &defs[i]}
			if tw := x.TwinsOf(t); tw != nil && tw.Targets[0].Is(t) {
				all = append(all, *tw)
			}
		}
	}
	return all
}

// TwinsOf returns the twins of an agent, itself among them; nil for none.
func (x *Index) TwinsOf(t Target) *Twins {
	if t.Def.Kind != names.Agent || t.Def.Profile == nil {
		return nil
	}
	tw := &Twins{Name: t.Def.Name}
	var told dialect.Audience
	for _, o := range x.Named(names.Agent, t.Def.Name) {
		whose := o.File.sight().speaks
		if o.Def.Profile == nil || o.File.Base != t.File.Base || o.File.Scope != t.File.Scope || whose.Meets(told) {
			continue
		}
		told |= whose
		tw.Targets = append(tw.Targets, o)
	}
	if len(tw.Targets) < 2 || !slices.ContainsFunc(tw.Targets, t.Is) {
		return nil
	}
	tw.compare()
	return tw
}

// compare works out which of the twins differ.
func (tw *Twins) compare() {
	is := make([]bool, len(tw.Targets))
	for _, c := range compared {
		some := false
		for i, a := range tw.Targets {
			for j, b := range tw.Targets[:i] {
				if akin(a.Def.Profile, b.Def.Profile) && c.differ(a.Def.Profile, b.Def.Profile) {
					is[i], is[j], some = true, true, true
				}
			}
		}
		if some {
			tw.Differs = append(tw.Differs, c.name)
		}
	}
	for i, t := range tw.Targets {
		if is[i] {
			tw.Drifted = append(tw.Drifted, t)
		}
	}
}

// akin reports whether two agents were one once: their prompts have most lines
// in common.
func akin(a, b *names.Profile) bool { return a.Prompt == b.Prompt || a.Sketch.Shares(b.Sketch) }

// compared is what twins are compared by.
var compared = []struct {
	name   string
	differ func(a, b *names.Profile) bool
}{
	{"description", func(a, b *names.Profile) bool { return apartInWords(a.Description, b.Description) }},
	{"prompt", func(a, b *names.Profile) bool { return a.Prompt != b.Prompt }},
}

// alike is how many percent of the words of two texts are in both where they
// say the same.
const alike = 80

// apartInWords reports whether two texts have more than a few words that are not
// in both, whatever their case and punctuation.
func apartInWords(a, b string) bool {
	if a == b || a == "" || b == "" {
		return false // what is missing is another matter
	}
	in := map[string]int{}
	for bit, s := range []string{a, b} {
		for _, w := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
			in[w] |= 1 << bit
		}
	}
	both := 0
	for _, bits := range in {
		both += boolInt(bits == 3)
	}
	return 100*both < alike*len(in)
}
