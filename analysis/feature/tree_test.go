package feature

import (
	"strings"
	"testing"

	"agentls/analysis/agent"
	"agentls/analysis/finding"
	"agentls/analysis/lint"
	"agentls/analysis/text"
)

// treeFiles are agents in JSON and TOML with carets where something is to be
// written. What is offered there, when it is accepted, must leave no fault and
// no finding.
var treeFiles = []source{
	{"opencode.json", "{\"agent\": {▮}}\n"},
	{"opencode.json", "{\"agents\": {▮ }}\n"},
	{"opencode.json", "{\"agent\": {\"reviewer\": {\"description\": \"x\"} ▮ }}\n"},
	{"opencode.json", "{\"agent\": {\"reviewer\": {\"description\": \"x\"}, ▮ \"b\": {\"description\": \"x\"}}}\n"},
	{"opencode.json", "{\r\n  \"agent\": {\r\n    ▮\r\n    \"reviewer\": {\"description\": \"x\"}\r\n  }\r\n}\r\n"},
	{".roomodes", "customModes: [▮]\n"},
	{".roomodes", "{\"customModes\": [▮]}\n"},
	{".roomodes", "customModes:\n  ▮"},
	{".roomodes", "customModes:\r\n  - slug: a\r\n    name: A\r\n    roleDefinition: You do it.\r\n    groups: [read]\r\n    ▮"},
	{".roomodes", "customModes:\n  - slug: a\n    name: A\n    roleDefinition: You do it.\n    groups:\n      - read\n      ▮"},
	{".roomodes", "customModes:\n  - slug: a\n    name: A\n    roleDefinition: You do it.\n    groups:\n      ▮\n"},
	{".roomodes", "customModes:\n  - slug: a\n    name: A\n    roleDefinition: You do it.\n    groups:\n      - read\n    ▮\n  - slug: b\n    name: B\n    roleDefinition: You do it.\n    groups: [read]\n"},
	{".roomodes", "customModes:\n  - slug: a\n    name: A\n    roleDefinition: You do it.\n    groups: [read]\n  ▮"},
	{"opencode.json", "{\"agent\": {\"a\": {▮}}}\n"},
	{"opencode.json", "{\"agent\": {\"a\": {\"▮\"}}}\n"},
	{"opencode.json", "{\n  \"agent\": {\n    \"a\": {\n      ▮\n    }\n  }\n}\n"},
	{"opencode.json", "{\n  \"agent\": {\n    \"a\": {\n      \"description\": \"x\",\n      ▮\n    }\n  }\n}\n"},
	{"opencode.json", "{\n  \"agent\": {\n    \"a\": {\n      ▮\n      \"description\": \"x\"\n    }\n  }\n}\n"},
	{"opencode.json", "{\n  \"agent\": {\n    \"a\": {\n      \"description\": \"x\"\n      ▮\n    }\n  }\n}\n"},
	{"opencode.json", "{\n  \"agent\": {\n    \"a\": {\n      \"description\": \"x\"\n      \"mo▮\"\n      , \"color\": \"accent\"}}}\n"},
	{"opencode.json", "{\"agent\": {\"a\": {\"description\": \"x\", \"mode\": ▮}}}\n"},
	{"opencode.json", "{\"agent\": {\"a\": {\"description\": \"x\", \"mode\":▮}}}\n"},
	{"opencode.json", "{\"agent\": {\"a\": {\"description\": \"x\", \"mode\": \"▮\"}}}\n"},
	{"opencode.json", "{\"agent\": {\"a\": {\"description\": \"x\", \"mode\": \"su▮b\"}}}\n"},
	{"opencode.json", "{\"agent\": {\"a\": {\"description\": \"x\", \"hidden\": ▮}}}\n"},
	{"opencode.json", "{\"agent\": {\"a\": {\"description\": \"x\", \"hidden\": tr▮, \"mode\": \"all\"}}}\n"},
	{"opencode.json", "{\"agent\": {\"a\": {\"description\": \"x\", \"hidden\": \"▮\"}}}\n"},
	{"opencode.json", "{\"agent\": {\"a\": {\"description\": \"x\", \"permission\": {▮}}}}\n"},
	{"opencode.json", "{\"agent\": {\"a\": {\"description\": \"x\", \"permission\": {\"edit\": ▮}}}}\n"},
	{"opencode.json", "{\"agent\": {\"a\": {\"description\": \"x\", \"permission\": {\"bash\": {\"git *\": \"▮\"}}}}}\n"},
	{"opencode.json", "{\"agent\": {\"a\": {\"description\": \"x\", \"model\": \"▮\"}}}\n"},
	{"opencode.json", "{\"agent\": {\"a\": {\n  \"mode\": ▮\n  \"description\": \"x\"\n}}}\n"},
	{".kiro/agents/a.json", "{\"tools\": [▮]}\n"},
	{".kiro/agents/a.json", "{\"tools\": ▮}\n"},
	{".kiro/agents/a.json", "{\"tools\":▮\n}\n"},
	{".kiro/agents/a.json", "{\"tools\": [\"▮\"]}\n"},
	{".kiro/agents/a.json", "{\"tools\": [\"read\", ▮]}\n"},
	{".kiro/agents/a.json", "{\"tools\": [\"read\",▮]}\n"},
	{".kiro/agents/a.json", "{\r\n  \"tools\": [\r\n    \"read\"\r\n    ▮\r\n  ]\r\n}\r\n"},
	{".kiro/agents/a.json", "{\n  \"tools\": [\n    ▮\n    \"read\"\n  ]\n}\n"},
	{".kiro/agents/a.json", "{\n  \"description\": \"x\",\n  \"▮\n}\n"},
	{".codex/agents/a.toml", "▮\n"},
	{".codex/agents/a.toml", "name = \"a\"\n\n[▮\n"},
	{".codex/agents/a.toml", "name = \"a\"\n\n[▮]\n"},
	{".codex/agents/a.toml", "name = \"a\"\n\n[mcp_servers.x]\nurl = \"y\"\n\n[mc▮] # a server\n"},
	{".codex/agents/a.toml", "name = \"a\"\r\n[[▮\r\n"},
	{".codex/agents/a.toml", "name = \"a\"\n▮\n\n[mcp_servers.x]\nurl = \"y\"\n"},
	{".codex/agents/a.toml", "name = \"a\"\nsand▮\n"},
	{".codex/agents/a.toml", "sandbox_mode = ▮\n"},
	{".codex/agents/a.toml", "sandbox_mode =▮\n"},
	{".codex/agents/a.toml", "sandbox_mode = \"▮\"\n"},
	{".codex/agents/a.toml", "sandbox_mode = 'work▮'\n"},
	{".codex/agents/a.toml", "sandbox_mode = \"▮\n"},
	{".codex/agents/a.toml", "model_verbosity = l▮\n"},
	{".codex/agents/a.toml", "model = \"▮\"\r\nname = \"a\"\r\n"},
}

func TestTreeItems(t *testing.T) {
	env := lint.Env{Today: today}
	for _, file := range treeFiles {
		off := strings.Index(file.src, mark)
		src := strings.Replace(file.src, mark, "", 1)
		place := agent.Place{Path: file.path}
		doc := agent.Parse(place, src)
		items := Complete(env, doc, off)
		if len(items) == 0 && strings.TrimSpace(src) != "" {
			t.Errorf("nothing is offered\n%s", file.src)
		}
		for _, it := range items {
			checkTreeItem(t, env, place, file.src, src, it)
		}
	}
}

func checkTreeItem(t *testing.T, env lint.Env, place agent.Place, marked, src string, it Item) {
	t.Helper()
	for _, written := range []string{it.Insert, unsnip(it.Snippet)} {
		if written == "" {
			continue
		}
		edits := append([]text.Edit{{Span: it.ReplaceAt, New: written}}, it.Also...)
		after, err := text.Apply(src, edits)
		if err != nil {
			t.Fatal(err)
		}
		doc := agent.Parse(place, after)
		for _, f := range doc.Tree.Faults {
			// A key of anything has no value yet.
			if !strings.HasSuffix(strings.TrimRight(written, ", "), ":") && !strings.HasSuffix(strings.TrimRight(written, " "), "=") {
				t.Errorf("%q: %s\n%s\n%s", it.Label, f.Message, marked, after)
			}
		}
		wrote := text.Span{Start: it.ReplaceAt.Start, End: it.ReplaceAt.Start + len(written)}
		for _, e := range it.Also {
			wrote = wrote.Shift(e.Delta())
		}
		for _, f := range lint.Run(env, doc, nil).Findings() {
			if f.Code == "empty-value" || f.Code == "mcp-shape" {
				continue // what is fresh has nothing in it yet
			}
			if f.Severity > finding.Information && f.Span.Overlaps(wrote) && !it.Deprecated && strings.Trim(f.Span.Of(after), `"[{}] `) != "" && !strings.HasSuffix(string(f.Code), "-syntax") {
				t.Errorf("%q gives %s: %s\n%s\n%s", it.Label, f.Code, f.Message, marked, after)
			}
		}
	}
}
