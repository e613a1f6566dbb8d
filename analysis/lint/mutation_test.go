package lint_test

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"agentls/analysis/agent"
	"agentls/analysis/finding"
	"agentls/analysis/lint"
	"agentls/analysis/text"
)

// TestEveryMutationAlone plants each fault alone.
func TestEveryMutationAlone(t *testing.T) {
	n := 0
	for _, b := range bases {
		for i, m := range b.mutations() {
			n++
			src, wants := b.build(rand.New(rand.NewPCG(7, uint64(i))), []mutation{m})
			if err := verify(src, findings(b.path, src), wants); err != nil {
				t.Errorf("%s %s: %v", b.d.ID, m.name, err)
			}
		}
	}
	t.Logf("%d mutations", n)
}

// TestTenMutationsTogether plants ten faults in each of 300 files, three of
// which break the YAML: none hides another, and none invents one.
func TestTenMutationsTogether(t *testing.T) {
	for seed := range uint64(300) {
		b, src, wants := tenFaults(seed)
		if len(wants) < 10 {
			t.Fatalf("seed %d: only %d faults could be planted", seed, len(wants))
		}
		if err := verify(src, findings(b.path, src), wants); err != nil {
			t.Errorf("%s seed %d: %v", b.d.ID, seed, err)
		}
	}
}

// TestMutationsAfterEditing does the same after 500 random edits that are
// taken back one by one: what was reused on the way must not show.
func TestMutationsAfterEditing(t *testing.T) {
	files := uint64(40)
	if testing.Short() {
		files = 4
	}
	for seed := range files {
		b, src, wants := tenFaults(seed)
		doc := agent.Parse(agent.Place{Path: b.path}, src)
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

// tenFaults picks ten faults that do not touch each other, three of them YAML.
func tenFaults(seed uint64) (base, string, []want) {
	r := rand.New(rand.NewPCG(seed, 42))
	b := bases[int(seed)%len(bases)]
	all := b.mutations()
	foreign := []string{"v1", "v2"}[r.IntN(2)]
	all = slices.DeleteFunc(all, func(m mutation) bool { return m.schema == foreign })
	r.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	taken := map[string]bool{}
	perTool := map[finding.Code]int{}
	var chosen []mutation
	yaml := 0
	pick := func(m mutation) {
		if m.tool == "" {
			if taken[m.slot] {
				return
			}
			taken[m.slot] = true
		} else {
			// Four faults of one kind in a list are one finding.
			if taken["tools"] && perTool[""] == 0 || perTool[finding.Code(m.code)] >= 1 || perTool[""] >= 3 || slices.ContainsFunc(chosen, func(c mutation) bool { return c.tool == m.tool }) {
				return
			}
			taken["tools"] = true
			perTool[finding.Code(m.code)]++
			perTool[""]++
		}
		chosen = append(chosen, m)
		if m.yaml {
			yaml++
		}
	}
	for _, m := range all {
		if m.yaml && yaml < 3 {
			pick(m)
		}
	}
	for _, m := range all {
		if !m.yaml && len(chosen) < 10 {
			pick(m)
		}
	}
	src, wants := b.build(r, chosen)
	return b, src, wants
}
