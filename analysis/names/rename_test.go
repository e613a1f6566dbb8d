package names_test

import (
	"strings"
	"testing"

	"agentls/analysis/agent"
	"agentls/analysis/names"
	"agentls/analysis/text"
)

// checkRenames writes another name at each place that a rename would replace,
// one by one, and reads the file again: the name there is the new one, and no
// other name has changed. last is the last of the forms that are tried.
func checkRenames(t *testing.T, doc *agent.Document, facts *names.Facts, last names.Form) {
	t.Helper()
	list := facts.Mentions()
	for i, m := range list {
		if m.At.IsEmpty() || m.Form > last {
			continue
		}
		as := "renamed-thing"
		switch m.Kind {
		case names.File:
			as = "renamed/thing.sh"
		case names.Server:
			as = "renamed"
		case names.Heading:
			continue // the anchor is the name
		}
		if m.Form == names.Plain || m.Form == names.Marked && !m.Certain {
			continue // the shape of the name says that it is one
		}
		after := doc.Edit(text.Edit{Span: m.At, New: as})
		now := names.Of(after, facts).Mentions()
		if len(now) != len(list) {
			t.Errorf("%s: renaming %s %s leaves %d of %d mentions", doc.Place.Path, m.Form, m.Name, len(now), len(list))
			continue
		}
		want := as
		if rest, ok := strings.CutSuffix(m.Name, m.At.Of(doc.Src())); ok {
			want = rest + as
		}
		for k := range now {
			switch {
			case k == i && (now[k].Name != want || now[k].Form != m.Form || now[k].Kind != m.Kind):
				t.Errorf("%s: %s %s renamed to %s is %s %s", doc.Place.Path, m.Form, m.Name, want, now[k].Form, now[k].Name)
			case k != i && now[k].Name != list[k].Name:
				t.Errorf("%s: renaming %s %s makes %s of %s", doc.Place.Path, m.Form, m.Name, now[k].Name, list[k].Name)
			}
		}
	}
}
