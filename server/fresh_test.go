package server_test

import (
	"strings"
	"testing"

	"agentls/server/internal/fake"
)

// A file in which a product looks for agents is offered one while it holds
// nothing yet. A file of another name is not.
func TestFreshFiles(t *testing.T) {
	root := workspace(t, nil)
	p := serve(t)
	params := folders(root)
	params["capabilities"] = fake.Capabilities("utf-16")
	p.Initialize(params)
	for name, want := range map[string]string{
		"opencode.json": `"agent": {`, ".roomodes": "customModes:", "kilo.jsonc": `"agent": {`,
		".kiro/agents/a.json": `"name": "${1:a}"`, ".codex/agents/a.toml": `name = "${1:a}"`, "package.json": "", "docs/a.md": "",
	} {
		uri := fileURI(root, name)
		p.Open(uri, "", "\n")
		var list struct{ Items []item }
		p.Result(&list, "textDocument/completion", map[string]any{"textDocument": map[string]any{"uri": uri}, "position": p.At(uri, 0)})
		switch {
		case want == "" && len(list.Items) > 0:
			t.Errorf("%s: offers %+v", name, list.Items)
		case want != "" && (len(list.Items) != 1 || !strings.Contains(list.Items[0].TextEdit.NewText, want)):
			t.Errorf("%s: %+v, want %s", name, list.Items, want)
		}
	}
}
