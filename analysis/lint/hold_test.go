package lint

import (
	"strings"
	"testing"

	"agentls/analysis/agent"
	"agentls/analysis/finding"
)

// TestHold checks that only an unfinished word at the caret is held back.
func TestHold(t *testing.T) {
	all := []finding.Finding{
		{Code: "misspelt-tool"}, {Code: "unknown-tool", Incomplete: true}, {Code: "empty-value", Incomplete: true},
	}
	all[0].Span.Start, all[0].Span.End = 5, 9
	all[1].Span.Start, all[1].Span.End = 10, 13
	all[2].Span.Start, all[2].Span.End = 20, 20
	for _, test := range []struct {
		caret     int
		now, held int
	}{{13, 2, 1}, {10, 2, 1}, {14, 3, 0}, {20, 2, 1}, {7, 3, 0}} {
		now, held := Hold(nil, all, test.caret)
		if len(now) != test.now || len(held) != test.held {
			t.Errorf("caret at %d: %d now, %d held; want %d and %d", test.caret, len(now), len(held), test.now, test.held)
		}
	}
}

// What is typed in JSON is broken until it is written to its end.
func TestHoldFaults(t *testing.T) {
	src := "{\n  \"name\": \"a\"\n  \"description\": \"b\",\n  \"tools\": \"\n}\n"
	doc := agent.Parse(agent.Place{Path: ".kiro/agents/a.json"}, src)
	all := Run(Env{}, doc, nil).Findings()
	for after, want := range map[string]int{"\"tools\": \"": 1, "\"desc": 1, "{": 0} {
		now, held := Hold(doc, all, strings.Index(src, after)+len(after))
		if len(held) != want || len(now)+len(held) != len(all) {
			t.Errorf("after %q: %d held of %d, want %d", after, len(held), len(all), want)
		}
	}
}

// TestHoldWhileTyping writes whole files letter by letter. What is right in the
// end has no finding on the way.
func TestHoldWhileTyping(t *testing.T) {
	body := "---\n\nYou review changes.\n"
	for path, src := range map[string]string{
		".gemini/agents/n.md":       "---\nname: n-agent\ndescription: Reviews changes of a branch\nkind: local\ntools:\n  - read_file\n  - mcp_git_status\nmodel: inherit\ntemperature: 0.2\n" + body,
		".cursor/agents/n.md":       "---\nname: n\ndescription: Reviews changes of a branch\nreadonly: true\nis_background: false\n" + body,
		".qwen/agents/n.md":         "---\nname: n-agent\ndescription: Reviews changes of a branch\napprovalMode: auto-edit\ntools: [read_file, \"grep_search\"]\n" + body,
		".factory/droids/n.md":      "---\nname: n\ndescription: Reviews changes of a branch\ntools: [\"Read\", \"Execute\"]\n" + body,
		".github/agents/n.agent.md": "---\nname: N\ndescription: Reviews changes of a branch\ntools: ['read']\nhandoffs:\n  - label: Go\n    agent: agent\n    prompt: Plan it.\n    send: false\n" + body,
		".kiro/agents/n.json":       "{\n  \"name\": \"n\",\n  \"description\": \"Reviews changes of a branch\",\n  \"prompt\": \"You review.\",\n  \"tools\": [\"read\", \"@git\"],\n  \"hooks\": {\n    \"agentSpawn\": [\n      { \"command\": \"git status\" }\n    ]\n  },\n  \"includeMcpJson\": true\n}\n",
		"opencode.jsonc":            "{\n  \"agent\": {\n    \"rev\": {\n      \"description\": \"Reviews changes of a branch\",\n      \"mode\": \"subagent\",\n      \"permission\": {\n        \"edit\": \"deny\"\n      },\n      \"prompt\": \"You review.\"\n    }\n  }\n}\n",
		".codex/agents/n.toml":      "name = \"n\"\ndescription = \"Reviews changes of a branch\"\ndeveloper_instructions = \"\"\"\nYou review.\n\"\"\"\nsandbox_mode = \"read-only\"\n\n[mcp_servers.docs]\nurl = \"https://example.org/mcp\"\n",
	} {
		for n := 1; n <= len(src); n++ {
			doc := agent.Parse(agent.Place{Path: path}, src[:n])
			now, _ := Hold(doc, Run(Env{}, doc, nil).Findings(), n)
			for _, f := range now {
				if f.Severity > finding.Hint {
					t.Errorf("%s: after %q: %s: %s", path, src[max(0, n-20):n], f.Code, f.Message)
				}
			}
		}
	}
}
