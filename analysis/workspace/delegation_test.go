package workspace

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"agentls/analysis/agent"
)

// TestDelegationFollowsChanges holds circles that were brought up to date,
// through files that change, come, go and are held by an editor, against those
// worked out anew.
func TestDelegationFollowsChanges(t *testing.T) {
	circles := 0
	for seed := range 60 {
		r := rand.New(rand.NewPCG(uint64(seed), 9))
		x := program(t, map[string]string{".claude/agents/a.md": claude("a", "", "A.")})
		folder := x.File("/w/.claude/agents/a.md").Folder
		write := func() string {
			name := func() string { return string(rune('a' + r.IntN(6))) }
			return claude(name(), fmt.Sprintf("tools: Agent(%s, %s), Read\n", name(), name()), "Ask the `"+name()+"` agent.")
		}
		place := func() string {
			return [...]string{".claude/agents/", "pkg/.claude/agents/", "lists/agents/"}[r.IntN(3)] + string(rune('p'+r.IntN(8))) + ".md"
		}
		for range 40 {
			name := place()
			doc := agent.Parse(folder.Place(name), write())
			switch r.IntN(4) {
			case 0:
				x = x.With(Change{"/w/" + name, nil})
			case 1:
				open := []*File{opened(folder, name, doc.Src())}
				if other := place(); other != name {
					open = append(open, opened(folder, other, write()))
				}
				x = x.Overlay(open...)
			case 2:
				x = x.Overlay()
			default:
				x = x.With(Change{"/w/" + name, folder.Closed(name, doc)})
			}
			fresh := *x
			fresh.memo = newMemo(nil)
			for f := range x.Files() {
				for i := range f.Facts.Defs() {
					d := Target{f, &f.Facts.Defs()[i]}
					got, want := circleWords(x.CycleOf(d)), circleWords(fresh.CycleOf(d))
					if got != want {
						t.Fatalf("seed %d: the circle of %s is %q, worked out anew %q", seed, f.Path, got, want)
					}
					if want != "" {
						circles++
					}
				}
			}
		}
	}
	if circles < 100 {
		t.Errorf("only %d circles were seen", circles)
	}
}

func circleWords(list []Target) string {
	var all []string
	for _, t := range list {
		all = append(all, t.File.Path)
	}
	return strings.Join(slices.Clone(all), " > ")
}
