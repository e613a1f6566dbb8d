package feature

import (
	"net/url"
	"strings"
	"testing"

	"agentls/analysis/dialect"
)

// TestVirtual reads back every page there can be, as it was addressed and as an
// editor may write the address anew.
func TestVirtual(t *testing.T) {
	pages := 0
	for _, d := range dialect.All() {
		var keys []string
		for _, name := range d.Builtin {
			keys = append(keys, "agent|"+d.ID+"|"+name)
		}
		for _, name := range d.Servers {
			keys = append(keys, "server|"+d.ID+"|"+name)
		}
		for i := range d.Tools.Builtin {
			keys = append(keys, "tool|"+d.ID+"|"+d.Tools.Builtin[i].Name)
		}
		for _, key := range keys {
			want := Documentation(key)
			u, err := url.Parse(VirtualURI(key))
			if err != nil || u.Scheme != VirtualScheme() || want == "" {
				t.Fatalf("%s: %v", key, err)
			}
			pages++
			for _, address := range []string{VirtualURI(key), u.String(), u.Scheme + ":" + u.Path, u.Scheme + "://" + u.Path} {
				if got, ok := Virtual(address); !ok || got != want {
					t.Errorf("%s: %q", address, got)
				}
			}
		}
	}
	if pages < 100 {
		t.Errorf("only %d pages", pages)
	}
	for _, address := range []string{"", "agentls:", "agentls:/", "agentls:/tool", "agentls:/tool/none/Read.md", "agentls:/tool/claude-code/%zz.md", "file:///tool/claude-code/Read.md", "agentls:/" + strings.Repeat("x/", 100)} {
		if page, ok := Virtual(address); ok || page != "" {
			t.Errorf("%q has the page %q", address, page)
		}
	}
}

// TestFuzzy scores names that match a query against each other: the first of
// each pair must win.
func TestFuzzy(t *testing.T) {
	for _, c := range []struct{ query, better, worse string }{
		{"rev", "reviewer", "code-reviewer"},
		{"cr", "code-reviewer", "accrual"},
		{"cr", "codeReviewer", "concert"},
		{"review", "my-review", "r-e-v-i-e-w"},
		{"tester", "tester", "tester-of-all"},
		{"a b", "a-b", "xaxb"},
		{"ét", "Étude", "xéxt"},
	} {
		f := newFuzzy(c.query)
		better, ok := f.score(c.better)
		worse, also := f.score(c.worse)
		if !ok || !also || better <= worse {
			t.Errorf("%q: %s has %d, %s has %d (%v, %v)", c.query, c.better, better, c.worse, worse, ok, also)
		}
	}
	f := newFuzzy("abc")
	if _, ok := f.score("acb"); ok {
		t.Error("letters in another order match")
	}
}
