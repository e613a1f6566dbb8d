package config

import (
	"fmt"
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
		case strings.HasPrefix(src[i:], "<!--") && strings.Contains(src[i:], "-->"):
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

// written returns the findings of a text in which each is written [code].
func written(src string) []finding.Finding {
	var all []finding.Finding
	for i := range len(src) {
		if end := strings.IndexByte(src[i:], ']'); src[i] == '[' && end > 0 {
			all = append(all, finding.Finding{Code: finding.Code(src[i+1 : i+end]), Span: text.Span{Start: i, End: i + end}})
		}
	}
	return all
}

func TestSuppress(t *testing.T) {
	tests := []struct {
		name   string
		src    string
		kept   string // code:line, lines from 1
		unused string // code:line, or the directive's line alone
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
		{name: "the same code twice", src: "x [secret] # agentls-disable-line secret secret\n"},
		{name: "two that silence the same", src: "# agentls-disable secret\nx [secret] # agentls-disable-line secret\n"},
		{name: "unused", src: "a\n# agentls-disable-next-line secret\nx [tool-case]\n", kept: "tool-case:3", unused: "2"},
		{name: "unused without code", src: "x # agentls-disable-line -- why\ny\n", unused: "1"},
		{name: "one code unused", src: "x [secret] # agentls-disable-line tool-case, secret\n", unused: "tool-case:1"},
		{name: "at the end", src: "# agentls-disable-next-line secret", unused: "1"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			txt := text.New(tt.src)
			out := Suppress(written(tt.src), suppressions(tt.src), txt)
			if got := lined(out.Kept, txt); got != tt.kept {
				t.Errorf("kept %q, want %q", got, tt.kept)
			}
			var unused []string
			for _, u := range out.Unused {
				line := fmt.Sprint(txt.LineOf(u.Span.Start) + 1)
				if u.Code != nil {
					line = string(u.Code.Code) + ":" + line
					if u.Span.Of(tt.src) != string(u.Code.Code) {
						t.Errorf("code %s at %q", u.Code.Code, u.Span.Of(tt.src))
					}
				}
				unused = append(unused, line)
			}
			if got := strings.Join(unused, " "); got != tt.unused {
				t.Errorf("unused %q, want %q", got, tt.unused)
			}
		})
	}
}

func TestUnknownCodes(t *testing.T) {
	src := "x [secret] # agentls-disable-line sekret secret -- sorry\n# agentls-disable xyzzy\n"
	out := Suppress(written(src), suppressions(src), text.New(src))
	var got []string
	for _, c := range out.Unknown {
		got = append(got, c.Span.Of(src))
	}
	if strings.Join(got, " ") != "sekret xyzzy" || len(out.Kept)+len(out.Unused) > 0 {
		t.Errorf("unknown %v, kept %v, unused %v", got, out.Kept, out.Unused)
	}
}

// TestAboutDirectives puts the findings about directives through Suppress as
// lint does: others may silence them, the directive they speak of may not.
func TestAboutDirectives(t *testing.T) {
	tests := []struct {
		name, src string
		kept      string
	}{
		{"by itself", "x # agentls-disable-line secret unused-suppression\n", "unused-suppression:1"},
		{"by itself, without code", "# agentls-disable\n", "unused-suppression:1"},
		{"by another", "# agentls-disable unused-suppression\nx # agentls-disable-line secret\n", ""},
		{"by a line above", "# agentls-disable-next-line unused-suppression\nx # agentls-disable-line secret\n", ""},
		{"unknown code", "# agentls-disable unknown-code\nx # agentls-disable-line xyzzy\n", ""},
		{"unknown code by itself", "x # agentls-disable-line xyzzy unknown-code\n", "unknown-code:1"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			txt := text.New(tt.src)
			directives := suppressions(tt.src)
			out := Suppress(written(tt.src), directives, txt)
			var about []finding.Finding
			for _, c := range out.Unknown {
				about = append(about, finding.Finding{Code: unknownCode, Span: c.Span})
			}
			for _, u := range out.Unused {
				about = append(about, finding.Finding{Code: unusedSuppression, Span: u.Span})
			}
			if len(about) == 0 {
				t.Fatal("nothing to say")
			}
			if got := lined(Suppress(about, directives, txt).Kept, txt); got != tt.kept {
				t.Errorf("kept %q, want %q", got, tt.kept)
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

// BenchmarkSuppressHostile holds the cost of a megabyte of directives, each
// stacked on the next, to what a file may cost.
func BenchmarkSuppressHostile(b *testing.B) {
	src := strings.Repeat("# agentls-disable-next-line secret\n", 30_000)
	txt := text.New(src)
	directives := suppressions(src)
	all := make([]finding.Finding, 1000)
	for i := range all {
		all[i] = finding.Finding{Code: "secret", Span: text.At(i)}
	}
	for b.Loop() {
		Suppress(all, directives, txt)
	}
}

func FuzzSuppress(f *testing.F) {
	f.Add("# agentls-disable-next-line secret\nx [secret] # agentls-disable-line\n<!-- agentls-disable tool-case,x -->\n")
	f.Add("<!-- agentls-disable-next-line a b\n-->\r\n# agentls-disable-next-line\r\n[a][b]")
	f.Fuzz(func(t *testing.T, src string) {
		txt := text.New(src)
		directives := suppressions(src)
		all := written(src)
		out := Suppress(all, directives, txt)
		if want := plainSuppress(all, directives, txt); lined(out.Kept, txt) != lined(want, txt) {
			t.Fatalf("kept %s, want %s", lined(out.Kept, txt), lined(want, txt))
		}
		for _, u := range out.Unused {
			if !directives[u.Directive].Whole.Covers(u.Span) {
				t.Fatalf("%v outside its comment", u.Span)
			}
		}
	})
}

// plainSuppress is Suppress as one would write it without thought for cost.
func plainSuppress(all []finding.Finding, directives []Suppression, t *text.Text) []finding.Finding {
	var kept []finding.Finding
	for _, f := range all {
		silenced := false
		line := t.LineOf(f.Span.Start)
		for _, d := range directives {
			names := len(d.Codes) == 0
			for _, c := range d.Codes {
				names = names || c.Code == f.Code
			}
			at := t.LineOf(d.Whole.Start)
			if d.Scope == DisableNextLine {
				at = plainNext(d, directives, t)
			}
			self := (f.Code == unknownCode || f.Code == unusedSuppression) && d.Whole.Covers(f.Span)
			silenced = silenced || names && !self && (d.Scope == DisableFile || at == line)
		}
		if !silenced {
			kept = append(kept, f)
		}
	}
	return kept
}

func plainNext(d Suppression, directives []Suppression, t *text.Text) int {
	line := t.LineOf(d.Whole.End) + 1
	for _, o := range directives {
		if o.Scope == DisableNextLine && t.LineOf(o.Whole.Start) == line {
			return plainNext(o, directives, t)
		}
	}
	return line
}
