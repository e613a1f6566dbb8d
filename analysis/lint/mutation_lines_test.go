package lint_test

import (
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"agentls/analysis/agent"
	"agentls/analysis/finding"
	"agentls/analysis/lint"
	"agentls/analysis/text"
)

// TestMutationsWithCRLF plants faults in files whose lines end as on Windows.
func TestMutationsWithCRLF(t *testing.T) {
	for _, b := range bases() {
		for i, m := range b.mutations() {
			if i%(5*every) != 0 {
				continue
			}
			place := b.place
			if m.place != nil {
				place = *m.place
			}
			src, wants := b.build(rand.New(rand.NewPCG(7, uint64(i))), []mutation{m})
			for k, w := range wants {
				wants[k].span = text.Span{
					Start: w.span.Start + strings.Count(src[:w.span.Start], "\n"),
					End:   w.span.End + strings.Count(src[:w.span.End], "\n"),
				}
			}
			src = strings.ReplaceAll(src, "\n", "\r\n")
			if err := verify(src, findingsAt(place, src), wants); err != nil {
				t.Errorf("%s %s: %v", b.d.ID, m.name, err)
			}
			checkFixes(t, place, src)
		}
	}
}

// TestMutationsByEditing makes each file of the one before by an edit: what is
// reused on the way must not show.
func TestMutationsByEditing(t *testing.T) {
	for _, b := range bases() {
		doc := agent.Parse(b.place, "")
		result := lint.Run(mutationEnv, doc, nil)
		for i, m := range b.mutations() {
			if m.place != nil || i%(5*every) != 0 {
				continue
			}
			src, _ := b.build(rand.New(rand.NewPCG(7, uint64(i))), []mutation{m})
			doc = doc.Edit(editTo(doc.Src(), src))
			result = lint.Run(mutationEnv, doc, result)
			if doc.Src() != src {
				t.Fatalf("%s %s: the text is not what it was", b.d.ID, m.name)
			}
			if fresh := findingsAt(b.place, src); !reflect.DeepEqual(result.Findings(), fresh) {
				t.Errorf("%s %s: edited\n%v\nparsed\n%v", b.d.ID, m.name, result.Findings(), fresh)
			}
		}
	}
}

// editTo returns the edit that makes one text of another: all between what
// both begin and end with.
func editTo(was, now string) text.Edit {
	head, tail := 0, 0
	for head < min(len(was), len(now)) && was[head] == now[head] {
		head++
	}
	for tail < min(len(was), len(now))-head && was[len(was)-1-tail] == now[len(now)-1-tail] {
		tail++
	}
	return text.Edit{Span: text.Span{Start: head, End: len(was) - tail}, New: now[head : len(now)-tail]}
}

// misspoken says what is wrong with how a finding is said, or "": messages are
// whole sentences, and their back-ticks are closed.
func misspoken(f finding.Finding) string {
	s := f.Message
	switch {
	case !strings.HasSuffix(s, ".") && !strings.HasSuffix(s, "?"):
		return "it is no whole sentence"
	case strings.Count(s, "`")%2 != 0 && !strings.Contains(s, "`` "):
		return "a back-tick is left open"
	case strings.Contains(s, "  ") || strings.Contains(s, " .") || strings.Contains(s, "%!") || strings.Contains(s, ".."):
		return "something is missing in it"
	case strings.Count(s, "(unverified)") > 1:
		return "it says twice that it is not verified"
	}
	return ""
}
