package names_test

import (
	"flag"
	"fmt"
	"html"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"agentls/analysis/agent"
	"agentls/analysis/names"
	"agentls/analysis/text"

	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "rewrite the golden results under testdata")

// A golden file begins with a sentence of intent. Then come files, each
// followed by `want`: what it defines and mentions, by line.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no golden files", err)
	}
	for _, name := range files {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			ar, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			if len(strings.TrimSpace(string(ar.Comment))) == 0 {
				t.Error("no sentence of intent")
			}
			var out []txtar.File
			for _, f := range ar.Files {
				if f.Name == "want" {
					continue
				}
				src := string(f.Data)
				if strings.Contains(string(ar.Comment), "CRLF") {
					src = strings.ReplaceAll(src, "\n", "\r\n")
				}
				doc := agent.Parse(agent.Place{Path: f.Name, Plugin: strings.HasPrefix(f.Name, "plugin/")}, src)
				facts := names.Of(doc, nil)
				checkPlaces(t, doc, facts)
				checkRenames(t, doc, facts, names.Slash)
				out = append(out, f, txtar.File{Name: "want", Data: []byte(dump(doc, facts))})
			}
			got := &txtar.Archive{Comment: ar.Comment, Files: out}
			if *update {
				if err := os.WriteFile(name, txtar.Format(got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if g, w := string(txtar.Format(got)), string(txtar.Format(ar)); g != w {
				t.Error(firstDifference(g, w))
			}
		})
	}
}

// firstDifference returns the first line in which two texts differ.
func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range max(len(g), len(w)) {
		if i >= len(g) || i >= len(w) || g[i] != w[i] {
			return fmt.Sprintf("line %d: got\n%s\nwant\n%s", i+1, strings.Join(g[min(i, len(g)):min(i+3, len(g))], "\n"), strings.Join(w[min(i, len(w)):min(i+3, len(w))], "\n"))
		}
	}
	return ""
}

// dump lists definitions and mentions with their lines.
func dump(doc *agent.Document, facts *names.Facts) string {
	var b strings.Builder
	line := func(s text.Span) int { return doc.Text.LineOf(s.Start) + 1 }
	for i, d := range facts.Defs() {
		fmt.Fprintf(&b, "def %d: %s %s", i, d.Kind, d.Name)
		if d.At.IsEmpty() {
			b.WriteString(", by its path")
		} else {
			fmt.Fprintf(&b, ", line %d", line(d.At))
		}
		if d.Only > 0 {
			fmt.Fprintf(&b, ", only for %d", d.Only-1)
		}
		b.WriteString("\n")
		if p := d.Profile; p != nil {
			b.WriteString(profile(p))
		}
	}
	for _, m := range facts.Mentions() {
		fmt.Fprintf(&b, "line %d: %s %s %s", line(m.Whole), m.Form, m.Kind, m.Name)
		if m.Anchor != "" {
			fmt.Fprintf(&b, " # %s", m.Anchor)
		}
		if m.Root != "" {
			fmt.Fprintf(&b, " in %s", m.Root)
		}
		if m.In >= 0 {
			fmt.Fprintf(&b, ", by %d", m.In)
		}
		for _, w := range []struct {
			is   bool
			word string
		}{{m.Denied, "denied"}, {m.Pattern, "pattern"}, {!m.Certain, "uncertain"}, {m.At.IsEmpty(), "not replaceable"}} {
			if w.is {
				b.WriteString(", " + w.word)
			}
		}
		if whole := m.Whole.Of(doc.Src()); whole != m.Name {
			fmt.Fprintf(&b, ", in %q", whole)
		}
		b.WriteString("\n")
	}
	return b.String()
}

func profile(p *names.Profile) string {
	var b strings.Builder
	say := func(is bool, format string, args ...any) {
		if is {
			fmt.Fprintf(&b, "  "+format+"\n", args...)
		}
	}
	say(p.Model != "", "model %s", p.Model)
	say(p.HasTools || len(p.Tools) > 0, "tools %q", p.Tools)
	say(len(p.Denied) > 0, "denied %q", p.Denied)
	say(p.Memory != "", "memory %s", p.Memory)
	say(p.Mode != "", "mode %s", p.Mode)
	say(!p.ByModel, "not by the model")
	say(!p.ByUser, "not by the user")
	say(!p.Loads, "does not load: %s", p.Why)
	return b.String()
}

// decodes reports whether the path in a link is written with percent signs or
// escapes.
func decodes(at, name string) bool {
	if plain, err := url.PathUnescape(unslash(html.UnescapeString(at))); err == nil && plain == name {
		return true
	}
	return unslash(html.UnescapeString(at)) == name
}

// unslash undoes the escapes of markdown.
func unslash(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) && strings.IndexByte("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", s[i+1]) >= 0 {
			i++
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// checkPlaces holds the spans of facts to the text: what a rename replaces is
// the name as it is looked up.
func checkPlaces(t *testing.T, doc *agent.Document, facts *names.Facts) {
	t.Helper()
	src := doc.Src()
	whole := text.Span{End: len(src)}
	last := 0
	for _, m := range facts.Mentions() {
		if m.At.Start < last && !m.At.IsEmpty() {
			t.Errorf("%s %s: two renames replace %q", m.Form, m.Name, m.At.Of(src))
		}
		last = max(last, m.At.End)
		if !whole.Covers(m.Whole) || !whole.Covers(m.At) || m.Whole.IsEmpty() {
			t.Fatalf("%s %s stands outside: %v %v", m.Form, m.Name, m.At, m.Whole)
		}
		name := m.Name
		if m.Kind == names.Agent || m.Kind == names.Skill || m.Kind == names.Command {
			name = name[strings.LastIndexByte(name, ':')+1:]
		}
		if at := m.At.Of(src); at != "" && at != name && !decodes(at, name) {
			t.Errorf("%s %s: a rename replaces %q", m.Form, m.Name, at)
		}
		if !m.At.IsEmpty() && !m.Whole.Covers(m.At) {
			t.Errorf("%s %s: %v is not in %v", m.Form, m.Name, m.At, m.Whole)
		}
	}
	for _, d := range facts.Defs() {
		if !whole.Covers(d.Whole) || !d.At.IsEmpty() && !d.Whole.Covers(d.At) {
			t.Errorf("definition of %s stands outside: %v %v", d.Name, d.At, d.Whole)
		}
	}
}
