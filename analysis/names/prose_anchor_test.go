package names_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"agentls/analysis/agent"
	"agentls/analysis/names"
)

// TestSlug holds slugs to what GitHub gives the headings.
func TestSlug(t *testing.T) {
	for heading, want := range map[string]string{
		"Data flow":                  "data-flow",
		"Data flow (scan)":           "data-flow-scan",
		"Scan → assess":              "scan--assess",
		"`--explain` (stderr)":       "--explain-stderr",
		"Don't & won't":              "dont--wont",
		"snake_case and kebab-case":  "snake_case-and-kebab-case",
		"Ünïcode Überschrift":        "ünïcode-überschrift",
		"日本語の見出し":                    "日本語の見出し",
		"1.2.3 Release":              "123-release",
		"  blanks around  ":          "blanks-around",
		"🚀 Launch":                   "-launch",
		"A: B? C!":                   "a-b-c",
		"":                           "",
		"!!!":                        "",
		"C++ / C#":                   "c--c",
		"What's new in v2.0 (draft)": "whats-new-in-v20-draft",
	} {
		if got := names.Slug(heading); got != want {
			t.Errorf("%q gives %q, want %q", heading, got, want)
		}
	}
}

// TestSameAnchor holds links to headings apart that differ in what is seen.
func TestSameAnchor(t *testing.T) {
	for _, c := range []struct {
		link string
		is   bool
	}{{"️-tools", true}, {"-tools", true}, {"-Tools", true}, {"tools", false}, {"-tool", false}} {
		if got := names.SameAnchor(names.Slug("⚙️ Tools"), c.link); got != c.is {
			t.Errorf("%q: %v", c.link, got)
		}
	}
}

// TestAnchors reads a body with every kind of anchor; headings of one name are
// numbered over the whole file.
func TestAnchors(t *testing.T) {
	src := strings.Join([]string{
		"---\nname: a\ndescription: b\n---\n",
		"# Usage\n", "Text.\n", "## Setup `x` and [y](z)\n", "Usage\n-----\n", "### Usage ###\n", "## Usage-1\n", "## Options {#opt}\n",
		"<a id=\"here\"></a>\n", "Text <a name='there'></a> more.\n", "<h2 align=\"center\">In <b>HTML</b></h2>\n",
		"```\n# no heading\n```\n", "**Bold:**\n", "> ## Quoted\n", "- ## In a list\n", "##\n", "Last\n====\n",
	}, "\n")
	doc := agent.Parse(agent.Place{Path: ".claude/agents/a.md"}, src)
	var got []string
	for _, d := range names.Of(doc, nil).Anchors() {
		got = append(got, d.Name+" "+d.At.Of(src))
	}
	want := []string{
		"usage Usage", "setup-x-and-y Setup `x` and [y](z)", "usage-1 Usage", "usage-2 Usage", "usage-1-1 Usage-1", "opt opt", "options Options {#opt}",
		"here here", "there there", "in-html In <b>HTML</b>", "quoted Quoted", "in-a-list In a list", "last Last",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// TestAnchorsAreCheap numbers headings whose numbers are taken.
func TestAnchorsAreCheap(t *testing.T) {
	const n = 20_000
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "# a %d\n\n", i)
	}
	b.WriteString(strings.Repeat("# a\n\n", n))
	doc := agent.Parse(agent.Place{Path: "AGENTS.md"}, b.String())
	facts := names.Of(doc, nil)
	start := time.Now()
	list := facts.Anchors()
	if took := time.Since(start); took > 2*time.Second {
		t.Errorf("%d anchors took %v", len(list), took)
	}
	seen := map[string]bool{}
	for _, d := range list {
		if seen[d.Name] {
			t.Fatalf("two anchors are called %s", d.Name)
		}
		seen[d.Name] = true
	}
}
