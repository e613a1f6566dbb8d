package lint_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"agentls/analysis/agent"
	"agentls/analysis/config"
	"agentls/analysis/finding"
	"agentls/analysis/lint"
	"agentls/analysis/text"

	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "rewrite the golden results")

const goldenDir = "../../testdata/lint"

// TestGolden runs every archive under testdata/lint: a sentence of intent with
// settings, the files, and under `want` what is said of them. A line that
// begins with `today:`, `plugin:`, `siblings:` or `prompt of:` is a setting.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob(goldenDir + "/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no archives in %s: %v", goldenDir, err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			got := report(t, archive)
			if *update {
				setFile(archive, "want", got)
				if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if want := fileOf(archive, "want"); got != want {
				t.Errorf("findings differ from the golden ones (-update rewrites them)\n--- got\n%s\n--- want\n%s", got, want)
			}
		})
	}
}

type setting struct {
	today    lint.Date
	plugin   bool
	siblings string
	promptOf string
}

func settingOf(comment []byte) setting {
	s := setting{today: "2026-11-22"}
	for line := range strings.Lines(string(comment)) {
		key, value, _ := strings.Cut(strings.TrimSpace(line), ": ")
		switch key {
		case "today":
			s.today = lint.Date(value)
		case "plugin":
			s.plugin = value == "true"
		case "siblings":
			s.siblings = value
		case "prompt of":
			s.promptOf = value
		}
	}
	return s
}

// unescape writes what a text file should not hold: \u{200B} is the character.
func unescape(s string) string {
	for {
		before, rest, ok := strings.Cut(s, `\u{`)
		if !ok {
			return s
		}
		code, after, ok := strings.Cut(rest, "}")
		var r rune
		if _, err := fmt.Sscanf(code, "%X", &r); !ok || err != nil {
			return s
		}
		s = before + string(r) + after
	}
}

func escape(s string) string {
	var b strings.Builder
	for _, r := range s {
		if r == 0 || r == 0xFEFF || r >= 0x200B && r <= 0x200F || r >= 0x202A && r <= 0x202E || r >= 0x2060 && r <= 0x2069 || r >= 0xE0000 {
			fmt.Fprintf(&b, `\u{%X}`, r)
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

func report(t *testing.T, archive *txtar.Archive) string {
	t.Helper()
	set := settingOf(archive.Comment)
	cfg, problems := config.Parse(".agentls.yaml", "", fileOf(archive, ".agentls.yaml"))
	for _, p := range problems {
		t.Fatalf("configuration: %s", p.Message)
	}
	var b strings.Builder
	for _, f := range archive.Files {
		if f.Name == "want" || f.Name == ".agentls.yaml" {
			continue
		}
		place := agent.Place{Path: f.Name, Plugin: set.plugin, Siblings: set.siblings, PromptOf: set.promptOf, Dialect: cfg.For(f.Name).Dialect}
		doc := agent.Parse(place, unescape(string(f.Data)))
		result := lint.Run(lint.Env{Today: set.today, Config: cfg.For(f.Name)}, doc, nil)
		fmt.Fprintf(&b, "%s\n", f.Name)
		for _, x := range result.Findings() {
			render(t, &b, doc, x)
		}
		if len(result.Findings()) == 0 {
			b.WriteString("  nothing\n")
		}
	}
	return b.String()
}

// render writes one finding: what it is, the lines it marks, what it says, and
// what its fixes make of the lines they touch.
func render(t *testing.T, b *strings.Builder, doc *agent.Document, f finding.Finding) {
	t.Helper()
	flags := ""
	for _, tag := range f.Tags {
		flags += map[finding.Tag]string{finding.Deprecated: " ~deprecated", finding.Unnecessary: " ~unnecessary"}[tag]
	}
	if f.Incomplete {
		flags += " ~incomplete"
	}
	fmt.Fprintf(b, "  %s (%s, %s)%s\n", f.Code, f.Severity, f.Consequence, flags)
	fmt.Fprintf(b, "    %s\n", escape(marked(doc, f.Span)))
	fmt.Fprintf(b, "    %s\n", f.Message)
	for _, r := range f.Related {
		fmt.Fprintf(b, "    also %s: %s\n", escape(marked(doc, r.Span)), r.Message)
	}
	for _, x := range f.Fixes {
		kind := "fix"
		if x.Safe {
			kind = "safe fix"
		}
		after, err := text.Apply(doc.Src(), x.Edits)
		if err != nil {
			t.Errorf("fix %q of %s: %v", x.Title, f.Code, err)
		}
		fmt.Fprintf(b, "    %s: %s\n", kind, x.Title)
		for _, line := range changed(doc.Src(), after) {
			fmt.Fprintf(b, "      %s\n", escape(line))
		}
	}
}

// marked returns the line of a span with the span in ⟦⟧. Of a span of several
// lines the first and the last are shown.
func marked(doc *agent.Document, s text.Span) string {
	first, last := doc.Text.Line(doc.Text.LineOf(s.Start)), doc.Text.Line(doc.Text.LineOf(s.End))
	src := doc.Src()
	inner := s.Of(src)
	if i := strings.IndexByte(inner, '\n'); i >= 0 {
		inner = inner[:i] + " … " + src[last.Start:s.End]
	}
	return strings.TrimSpace(src[first.Start:s.Start] + "⟦" + inner + "⟧" + src[s.End:last.End])
}

// changed returns the lines that differ between two texts, as a diff writes
// them, without what is equal at both ends.
func changed(before, after string) []string {
	a, b := strings.Split(before, "\n"), strings.Split(after, "\n")
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	var lines []string
	for _, l := range a {
		lines = append(lines, "- "+l)
	}
	for _, l := range b {
		lines = append(lines, "+ "+l)
	}
	return lines
}

func fileOf(a *txtar.Archive, name string) string {
	for _, f := range a.Files {
		if f.Name == name {
			return string(f.Data)
		}
	}
	return ""
}

func setFile(a *txtar.Archive, name, data string) {
	for i := range a.Files {
		if a.Files[i].Name == name {
			a.Files[i].Data = []byte(data)
			return
		}
	}
	a.Files = append(a.Files, txtar.File{Name: name, Data: []byte(data)})
}
