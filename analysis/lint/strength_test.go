package lint_test

import (
	"strings"
	"testing"

	"agentls/analysis/agent"
	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/lint"
)

// signOf writes the sign that tells a dialect, as its language does.
func signOf(s dialect.Sign, lang dialect.Syntax) string {
	value := "x"
	switch {
	case len(s.Values) > 0:
		value = s.Values[0]
	case s.Shape == dialect.BoolMapShape:
		value = "{x: true}"
	}
	if lang == dialect.TOML {
		return s.Key + " = \"" + value + "\"\n"
	}
	return s.Key + ": " + value + "\n"
}

// faulty is text with faults of every kind that a language can have.
var faulty = map[dialect.Syntax]string{
	dialect.Markdown: "name: a b:c\ndescription: d\ndescription: Says: what\ntools: [Raed, Bash(, MultiEdit]\nmodel: gpt-1 sonet\ntemperature: hot\nhooks: []\ndescripton: x\n- stray\n\ttabbed: 1\n",
	dialect.TOML:     "name = 1\ndescription = \ntools = \"x\"\ntools = 2\nmodel = [\n[\n",
}

// TestWeakEvidenceSpeaksSoftly takes, for each dialect that its keys can tell,
// a file in no product's folder that is full of faults: nothing said of it is
// louder than information. In a folder of agents the same file has louder ones.
func TestWeakEvidenceSpeaksSoftly(t *testing.T) {
	weak, loud := 0, 0
	for _, d := range dialect.All() {
		text, ok := faulty[d.Syntax]
		if !ok {
			continue
		}
		for _, s := range d.Signs {
			if s.Weight < 3 {
				continue
			}
			for _, dir := range []string{"docs/", "agents/"} {
				src, ext := "---\n"+signOf(s, d.Syntax)+text+"---\n\n```\nDo it.\n", ".md"
				if d.Syntax == dialect.TOML {
					src, ext = signOf(s, d.Syntax)+text, ".toml"
				}
				doc := agent.Parse(agent.Place{Path: dir + "a" + ext}, src)
				all := lint.Run(lint.Env{Today: "2026-11-22"}, doc, nil).Findings()
				worst := finding.Off
				for _, f := range all {
					worst = max(worst, f.Severity)
					if doc.Detection.Strength <= dialect.Weak && f.Severity > finding.Information {
						t.Errorf("%s by `%s`: %s is said as %s", d.ID, s.Key, f.Code, f.Severity)
					}
				}
				if doc.Detection.Strength == dialect.Weak && len(all) > 0 {
					weak++
				}
				if worst > finding.Information {
					loud++
				}
			}
		}
	}
	if weak < 10 || loud < 10 {
		t.Errorf("only %d files were told by weak evidence, and %d by good", weak, loud)
	}
}

// TestNothingTold takes files whose dialect nothing tells.
func TestNothingTold(t *testing.T) {
	for _, path := range []string{"notes.md", ".odd/agents/a.md", "untitled:a"} {
		doc := agent.Parse(agent.Place{Path: path}, "---\n"+faulty[dialect.Markdown]+"---\n\nDo it. TODO\n\n```\n"+strings.Repeat("x", 10))
		for _, f := range lint.Run(lint.Env{Today: "2026-11-22"}, doc, nil).Findings() {
			if f.Severity > finding.Information {
				t.Errorf("%s: %s is said as %s: %s", path, f.Code, f.Severity, f.Message)
			}
		}
	}
}
