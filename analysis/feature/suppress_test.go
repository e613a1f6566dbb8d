package feature

import (
	"testing"

	"agentls/analysis/agent"
	"agentls/analysis/finding"
	"agentls/analysis/lint"
	"agentls/analysis/text"
)

// codesOf counts the findings above hint by code.
func codesOf(findings []finding.Finding) map[finding.Code]int {
	n := map[finding.Code]int{}
	for _, f := range findings {
		if f.Severity > finding.Hint {
			n[f.Code]++
		}
	}
	return n
}

// TestSilencers takes every comment that is offered to silence a finding and
// looks whether it does that and nothing else.
func TestSilencers(t *testing.T) {
	env := lint.Env{Today: today}
	tried := 0
	for _, s := range sources(t) {
		doc := agent.Parse(agent.Place{Path: s.path}, s.src)
		findings := lint.Run(env, doc, nil).Findings()
		before := codesOf(findings)
		for _, f := range findings {
			for _, a := range silencers(doc, []finding.Finding{f}) {
				tried++
				after, err := text.Apply(s.src, a.Edits)
				if err != nil {
					t.Fatal(err)
				}
				now := codesOf(lint.Run(env, agent.Parse(doc.Place, after), nil).Findings())
				if now[f.Code] >= before[f.Code] {
					t.Errorf("%s: %s is still there\n%s", a.Title, f.Code, after)
				}
				for code, n := range now {
					if n > before[code] && code != f.Code {
						t.Errorf("%s: gives %s\n%s", a.Title, code, after)
					}
				}
			}
		}
	}
	if tried < 20 {
		t.Errorf("only %d comments were tried", tried)
	}
}

// TestErrorsStay holds that what keeps an agent from loading cannot be hidden
// with a quick fix.
func TestErrorsStay(t *testing.T) {
	doc := agent.Parse(agent.Place{Path: ".gemini/agents/a.md"}, "---\nname: a\ndescription: b\ntools: Read\ncolor: red\n---\nYou plan.\n")
	findings := lint.Run(lint.Env{Today: today}, doc, nil).Findings()
	errors := 0
	for _, f := range findings {
		if f.Severity == finding.Error {
			errors++
			if len(silencers(doc, []finding.Finding{f})) > 0 {
				t.Errorf("%s can be silenced", f.Code)
			}
		}
	}
	if errors == 0 {
		t.Error("no error in a file that does not load")
	}
}
