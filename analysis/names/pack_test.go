package names_test

import (
	"testing"
	"unsafe"

	"agentls/analysis/agent"
	"agentls/analysis/names"
)

// What is kept of a closed file holds none of its text: no string of it lies in
// the bytes of the source or of an entry.
func TestPackHoldsNoText(t *testing.T) {
	doc := agent.Parse(agent.Place{Path: ".claude/agents/lead.md"}, file(8<<10))
	texts := []string{doc.Src()}
	for _, e := range doc.Front.Entries {
		texts = append(texts, e.Text)
	}
	free := func(s string) {
		t.Helper()
		for _, src := range texts {
			at, base := uintptr(unsafe.Pointer(unsafe.StringData(s))), uintptr(unsafe.Pointer(unsafe.StringData(src)))
			if s != "" && at >= base && at < base+uintptr(len(src)) {
				t.Errorf("%q is a piece of the text", s)
			}
		}
	}
	packed := names.Of(doc, nil).Pack()
	if !packed.Packed() || packed.Hash() != names.Hash(doc.Src()) || packed.Lines().Len() != doc.Text.Len() {
		t.Error("the packed facts do not know their file")
	}
	for _, list := range [...][]names.Def{packed.Defs(), packed.Anchors()} {
		for _, d := range list {
			free(d.Name)
			if d.Profile == nil {
				continue
			}
			free(d.Profile.Description)
			for _, tool := range d.Profile.Tools {
				free(tool)
			}
		}
	}
	for _, m := range packed.Mentions() {
		free(m.Name)
		free(m.Anchor)
	}
}
