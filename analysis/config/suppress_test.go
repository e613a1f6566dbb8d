package config

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"agentls/analysis/finding"
	"agentls/analysis/text"
)

// suppressions reads the directives of a text in which each stands in a
// comment from `#` to the end of its line or between `<!--` and `-->`.
func suppressions(src string) []Suppression {
	var all []Suppression
	for i := 0; i < len(src); i++ {
		end := -1
		switch {
		case src[i] == '#':
			end = i + strings.IndexByte(src[i:]+"\n", '\n')
		case strings.HasPrefix(src[i:], "<!--"):
			end = i + strings.Index(src[i:], "-->") + len("-->")
		}
		if end < 0 {
			continue
		}
		if d, ok := ParseDirective(src[i:end]); ok {
			all = append(all, Suppression{d, i, text.Span{Start: i, End: end}})
		}
		i = end
	}
	return all
}

func TestSuppress(t *testing.T) {
	// Findings are written [code] at their place.
	tests := []struct {
		name  string
		src   string
		kept  string // codes with their lines, from 1
		about string // codes of the findings about directives
		fixed string // after the fixes of those
	}{
		{name: "no directive", src: "x [secret]\n", kept: "secret:1"},
		{name: "on the line", src: "x [secret] # agentls-disable-line secret\ny [secret]\n", kept: "secret:2"},
		{name: "on the next line", src: "# agentls-disable-next-line secret\nx [secret][tool-case]\ny [secret]\n", kept: "tool-case:2 secret:3"},
		{name: "in the file, from below", src: "x [secret]\ny [secret]\n<!-- agentls-disable secret -->\n"},
		{name: "without code", src: "x [secret][tool-case] <!-- agentls-disable-line -->\ny [secret]\n", kept: "secret:2"},
		{name: "two codes", src: "x [secret][tool-case] # agentls-disable-line secret, tool-case -- both known\n"},
		{name: "stacked", src: "# agentls-disable-next-line secret\n# agentls-disable-next-line tool-case\nx [secret][tool-case]\n"},
		{name: "over several lines", src: "<!-- agentls-disable-next-line\n secret -->\nx [secret]\n"},
		{name: "CRLF", src: "# agentls-disable-next-line secret\r\nx [secret]\r\n"},
		{
			name: "unused", src: "a\n  # agentls-disable-next-line secret\nx [tool-case]\n", kept: "tool-case:3",
			about: "unused-suppression:2", fixed: "a\nx [tool-case]\n",
		},
		{
			name: "unused beside text", src: "x # agentls-disable-line -- why\ny\n",
			about: "unused-suppression:1", fixed: "x\ny\n",
		},
		{
			name: "first code unused", src: "x [secret] # agentls-disable-line tool-case, secret\n",
			about: "unused-suppression:1", fixed: "x [secret] # agentls-disable-line secret\n",
		},
		{
			name: "last code unused", src: "x [secret] # agentls-disable-line secret, tool-case\n",
			about: "unused-suppression:1", fixed: "x [secret] # agentls-disable-line secret\n",
		},
		{
			name: "unknown code", src: "x [secret] # agentls-disable-line sekret secret\n",
			about: "unknown-code:1", fixed: "x [secret] # agentls-disable-line secret secret\n",
		},
		{name: "unknown code alone", src: "x # agentls-disable-line xyzzy\n", about: "unknown-code:1"},
		{name: "silenced by another", src: "# agentls-disable unused-suppression\nx # agentls-disable-line secret\n"},
		{name: "not by itself", src: "x # agentls-disable-line secret unused-suppression\n", about: "unused-suppression:1", fixed: "x # agentls-disable-line unused-suppression\n"},
		{name: "idle ones do not hide each other", src: "# agentls-disable\n# agentls-disable\n", about: "unused-suppression:1 unused-suppression:2", fixed: ""},
		{name: "a busy one hides an idle one", src: "# agentls-disable\nx [secret] # agentls-disable-line tool-case\n"},
		{name: "unknown-code silenced", src: "# agentls-disable unknown-code\nx # agentls-disable-line xyzzy\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			txt := text.New(tt.src)
			var all []finding.Finding
			for i := 0; i < len(tt.src); i++ {
				if tt.src[i] == '[' {
					end := i + strings.IndexByte(tt.src[i:], ']')
					all = append(all, finding.Finding{Code: finding.Code(tt.src[i+1 : end]), Span: text.Span{Start: i, End: end}})
				}
			}
			directives := suppressions(tt.src)
			out := Suppress(all, directives, txt)
			about := out.Findings(directives, txt)
			if got := lined(out.Kept, txt); got != tt.kept {
				t.Errorf("kept %q, want %q", got, tt.kept)
			}
			if got := lined(about, txt); got != tt.about {
				t.Errorf("about directives %q, want %q", got, tt.about)
			}
			var edits []text.Edit
			for _, f := range about {
				for _, x := range f.Fixes {
					edits = append(edits, x.Edits...)
				}
			}
			if len(edits) == 0 {
				return
			}
			fixed, err := text.Apply(tt.src, edits)
			if err != nil || fixed != tt.fixed {
				t.Errorf("fixed %q, %v, want %q", fixed, err, tt.fixed)
			}
		})
	}
}

func lined(all []finding.Finding, t *text.Text) string {
	var words []string
	for _, f := range all {
		words = append(words, fmt.Sprintf("%s:%d", f.Code, t.LineOf(f.Span.Start)+1))
	}
	return strings.Join(words, " ")
}

func FuzzSuppress(f *testing.F) {
	f.Add("# agentls-disable-next-line secret\nx # agentls-disable-line\n<!-- agentls-disable tool-case,x -->\n", 40)
	f.Add("<!-- agentls-disable-next-line a b\n-->\r\n# agentls-disable-next-line\r\n", 3)
	f.Fuzz(func(t *testing.T, src string, at int) {
		src = strings.ReplaceAll(src, "<!--", "# ")
		txt := text.New(src)
		directives := suppressions(src)
		at = max(0, min(at, len(src)))
		all := []finding.Finding{{Code: "secret", Span: text.At(at)}}
		out := Suppress(all, directives, txt)
		if len(out.Kept) > len(all) {
			t.Fatal("a finding came from nowhere")
		}
		for _, x := range out.Findings(directives, txt) {
			for _, fix := range x.Fixes {
				if _, err := text.Apply(src, fix.Edits); err != nil {
					t.Fatal(err)
				}
			}
			if !slices.ContainsFunc(directives, func(d Suppression) bool { return d.Whole.Covers(x.Span) }) {
				t.Fatalf("%v outside every comment", x.Span)
			}
		}
	})
}
