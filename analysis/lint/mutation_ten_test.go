package lint_test

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"agentls/analysis/agent"
	"agentls/analysis/lint"
	"agentls/analysis/text"
)

// TestTenMutationsTogether plants ten faults in each of 300 files, up to three
// of which break the YAML: none hides another, and none invents one. A product
// with few keys may not take all ten.
func TestTenMutationsTogether(t *testing.T) {
	all := mutationSets()
	full := 0
	for seed := range uint64(300) {
		b, src, wants := tenFaults(all, seed)
		if len(wants) < 7 {
			t.Errorf("%s seed %d: only %d faults could be planted", b.d.ID, seed, len(wants))
		}
		if len(wants) >= 10 {
			full++
		}
		if err := verify(src, findingsAt(b.place, src), wants); err != nil {
			t.Errorf("%s seed %d: %v", b.d.ID, seed, err)
		}
	}
	if full < 280 {
		t.Errorf("only %d of 300 files hold ten faults", full)
	}
}

// TestMutationsAfterEditing does the same after 500 random edits that are
// taken back one by one: what was reused on the way must not show.
func TestMutationsAfterEditing(t *testing.T) {
	files := uint64(24 / every)
	if testing.Short() {
		files = 4
	}
	all := mutationSets()
	for seed := range files {
		b, src, wants := tenFaults(all, seed)
		doc := agent.Parse(b.place, src)
		result := lint.Run(mutationEnv, doc, nil)
		before := result.Findings()
		r := rand.New(rand.NewPCG(seed, 99))
		var undo []text.Edit
		apply := func(e text.Edit) {
			doc = doc.Edit(e)
			result = lint.Run(mutationEnv, doc, result)
			result.Findings()
		}
		for range 500 {
			e := randomEdit(r, doc.Text)
			undo = append(undo, text.Edit{
				Span: text.Span{Start: e.Span.Start, End: e.Span.Start + len(e.New)},
				New:  e.Span.Of(doc.Src()),
			})
			apply(e)
		}
		for i := len(undo) - 1; i >= 0; i-- {
			apply(undo[i])
		}
		if doc.Src() != src {
			t.Fatalf("seed %d: the text is not what it was", seed)
		}
		if err := verify(src, result.Findings(), wants); err != nil {
			t.Errorf("%s seed %d: %v", b.d.ID, seed, err)
		}
		if after := result.Findings(); !reflect.DeepEqual(before, after) {
			t.Errorf("%s seed %d: %d findings before, %d after, or others", b.d.ID, seed, len(before), len(after))
		}
	}
}

var fragments = []string{"\n", "---\n", "x", ": ", "- ", "\"", "'", "[", "]", "```\n", "# ", "<rules>\n", "tools: Read\n", "é", "\t", " ", "name", "\r\n", "</a>", "|\n  ", "*", "&a "}

// randomEdit deletes a little and inserts a little, on rune boundaries.
func randomEdit(r *rand.Rand, t *text.Text) text.Edit {
	start := t.Boundary(r.IntN(t.Len() + 1))
	end := start
	if r.IntN(2) == 0 {
		end = t.Boundary(min(t.Len(), start+r.IntN(12)))
	}
	var insert string
	for range r.IntN(3) {
		insert += fragments[r.IntN(len(fragments))]
	}
	return text.Edit{Span: text.Span{Start: start, End: max(start, end)}, New: insert}
}

// mutationSet is a base with what can be planted in it beside other faults.
type mutationSet struct {
	base *base
	all  []mutation
}

func mutationSets() []mutationSet {
	var sets []mutationSet
	for _, b := range bases() {
		if len(b.d.Fields) == 0 {
			continue // nothing is known of its keys, and so of no fault in them
		}
		set := mutationSet{base: b}
		for _, m := range b.mutations() {
			if m.place == nil && m.whole == nil && !m.alone {
				set.all = append(set.all, m)
			}
		}
		sets = append(sets, set)
	}
	return sets
}

// tenFaults picks ten faults that do not touch each other, three of them YAML
// where the base can take as many.
func tenFaults(sets []mutationSet, seed uint64) (*base, string, []want) {
	r := rand.New(rand.NewPCG(seed, 42))
	set := sets[int(seed)%len(sets)]
	c := &choice{taken: map[string]bool{}, foreign: []string{"v1", "v2"}[r.IntN(2)]}
	order := r.Perm(len(set.all))
	for _, yaml := range []bool{true, false} {
		most := 10
		if yaml {
			most = 3
		}
		for _, i := range order {
			if m := &set.all[i]; m.yaml == yaml && c.wants < most {
				c.pick(m)
			}
		}
	}
	src, wants := set.base.build(r, c.chosen)
	return set.base, src, wants
}

// choice is a selection of faults for one file.
type choice struct {
	chosen  []mutation
	taken   map[string]bool
	foreign string // the version of keys that this file does not have
	wants   int
}

// pick takes a fault if it touches none of those that were chosen.
func (c *choice) pick(m *mutation) {
	if m.schema == c.foreign || m.folds != "" && c.taken["folds "+m.folds] {
		return
	}
	if m.body != nil && c.taken["no prompt"] || m.unprompted && c.taken["prompt"] {
		return
	}
	if m.item != nil {
		if !c.joins(m) {
			return
		}
	} else if slices.ContainsFunc(m.slots, func(s string) bool { return c.taken[s] || c.taken["list "+s] }) || m.open != nil && c.taken["open"] {
		return
	}
	for _, s := range m.slots {
		if m.item == nil || s != m.item.key {
			c.taken[s] = true
		}
	}
	c.taken["open"] = c.taken["open"] || m.open != nil
	c.taken["prompt"] = c.taken["prompt"] || m.body != nil
	c.taken["no prompt"] = c.taken["no prompt"] || m.unprompted
	if m.folds != "" {
		c.taken["folds "+m.folds] = true
	}
	c.chosen = append(c.chosen, *m)
	c.wants++
}

// joins reports whether a fault of one name fits in a list beside those that
// are there: up to three, of different codes, so that none folds.
func (c *choice) joins(m *mutation) bool {
	key := "list " + m.item.key
	switch {
	case !c.taken[key]:
		if slices.ContainsFunc(m.slots, func(s string) bool { return c.taken[s] || c.taken["list "+s] }) {
			return false
		}
		c.taken[key] = true
		return true
	case c.count(m.item.key) >= 3 || !slices.Equal(m.slots, c.first(m.item.key).slots):
		return false
	}
	for _, o := range c.chosen {
		if o.item != nil && o.item.key == m.item.key && (o.item.name == m.item.name || o.item.mark.codes[0] == m.item.mark.codes[0] || slices.Contains(m.item.good, o.item.name) || slices.Contains(o.item.good, m.item.name)) {
			return false
		}
	}
	return m.item.mark.codes[0] != "lost-ability" && m.item.mark.codes[0] != "duplicate-tool" && c.first(m.item.key).item.mark.codes[0] != "lost-ability"
}

func (c *choice) count(key string) int {
	n := 0
	for _, o := range c.chosen {
		if o.item != nil && o.item.key == key {
			n++
		}
	}
	return n
}

func (c *choice) first(key string) *mutation {
	for i := range c.chosen {
		if c.chosen[i].item != nil && c.chosen[i].item.key == key {
			return &c.chosen[i]
		}
	}
	return nil
}
