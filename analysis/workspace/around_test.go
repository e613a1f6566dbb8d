package workspace

import (
	"fmt"
	"testing"
	"testing/fstest"

	"agentls/analysis/agent"
)

const gemini = "---\nname: x\ndescription: y\nkind: local\nmax_turns: 3\n---\n"

// TestSiblingsAbove asks folders upward until one says something.
func TestSiblingsAbove(t *testing.T) {
	f := Open(fstest.MapFS{
		"a/agents/one.md":           file(gemini),
		"a/agents/two.md":           file(gemini),
		"a/agents/deep/x.md":        file(vague),
		"a/agents/deep/er/x.md":     file(vague),
		"a/agents/own/one.md":       file(opencode),
		"a/agents/own/x.md":         file(vague),
		"a/agents/mixed/one.md":     file(opencode),
		"a/agents/mixed/two.md":     file(claudish),
		"a/agents/mixed/x.md":       file(vague),
		"a/agents/mixed/under/x.md": file(vague),
		"b/agents/x.md":             file(vague),
	}, Around{})
	for name, want := range map[string]string{
		"a/agents/deep/x.md": "gemini-cli", "a/agents/deep/er/x.md": "gemini-cli", "a/agents/deep/new.md": "gemini-cli",
		"a/agents/own/x.md": "opencode", "a/agents/own/one.md": "gemini-cli",
		"a/agents/mixed/x.md": "", "a/agents/mixed/under/x.md": "",
		"b/agents/x.md": "",
	} {
		if got := f.Place(name).Siblings; got != want {
			t.Errorf("%s: beside %q, want %q", name, got, want)
		}
	}
}

// TestWantsWhatPluginsHold asks that commands count in a plugin, and only there.
func TestWantsWhatPluginsHold(t *testing.T) {
	f := Open(fstest.MapFS{
		"p/.claude-plugin/plugin.json": file("{}"),
		"p/commands/one.md":            file(nothing),
		"p/commands/README.md":         file(nothing),
		"p/docs/one.md":                file(nothing),
		"commands/one.md":              file(nothing),
	}, Around{})
	for name, want := range map[string]bool{
		"p/commands/one.md": true, "p/commands/README.md": false, "p/docs/one.md": false, "commands/one.md": false,
	} {
		if got := f.Wants(name); got != want {
			t.Errorf("Wants(%s) is %v", name, got)
		}
	}
}

const product = "---\nname: Hammer\ndescription: Drives nails.\ncolor: red\n---\n"

// TestCollects asks which files of folders with any name are agents.
func TestCollects(t *testing.T) {
	disk := fstest.MapFS{
		"categories/web/README.md": file(nothing),
		"docs/one.md":              file(claudish),
		"docs/two.md":              file(nothing),
		"docs/three.md":            file(nothing),
		"alone/one.md":             file(claudish),
		"shop/one.md":              file(product),
		"shop/two.md":              file(product),
		"x/commands/one.md":        file(claudish),
		"x/commands/two.md":        file(claudish),
		"toml/one.toml":            file("name = \"a\"\ndescription = \"b\"\ndeveloper_instructions = \"\"\"\nDo it.\n\"\"\"\n"),
		"toml/two.toml":            file("name = \"c\"\ndescription = \"d\"\ndeveloper_instructions = \"Do it.\"\n"),
		"toml/one.md":              file(nothing),
		"listed/one.md":            file("---\nname: a\ndescription: b\ntools:\n  - Read\n  - Grep\n---\n"),
		"listed/two.md":            file("---\nname: a\ndescription: b\ntools: [read_file]\n---\n"),
		"garage/one.md":            file("---\nname: a\ndescription: b\ntools: [Hammer, Saw]\n---\n"),
		"garage/two.md":            file("---\nname: a\ndescription: b\ntools: Hammer, Saw\n---\n"),
		"kit/agents/one.json":      file("{\"name\": \"a\", \"description\": \"b\", \"toolsSettings\": {}}"),
		"kit/agents/two.json":      file("{\"name\": \"a\", \"description\": \"b\", \"includeMcpJson\": true}"),
		"data/one.json":            file("{\"name\": \"a\", \"description\": \"b\", \"toolsSettings\": {}}"),
		"data/two.json":            file("{\"name\": \"a\", \"description\": \"b\", \"toolsSettings\": {}}"),
		".hidden/one.md":           file(claudish),
		".hidden/two.md":           file(claudish),
	}
	for i := range 4 {
		disk[fmt.Sprintf("categories/web/%d.md", i)] = file(claudish)
		disk[fmt.Sprintf("skills/%d.md", i)] = file(claudish)
	}
	disk["categories/web/vague.md"] = file(vague)
	f := Open(disk, Around{})
	for name, want := range map[string]bool{
		"categories/web/0.md": true, "categories/web/vague.md": true, "categories/web/README.md": false, "categories/web/0.txt": false,
		"docs/one.md": false, "alone/one.md": false, "shop/one.md": false, "x/commands/one.md": false, "skills/0.md": false,
		"toml/one.toml": true, "toml/one.md": false, ".hidden/one.md": false, "kit/agents/one.json": true, "data/one.json": false, "listed/one.md": true, "garage/one.md": false,
	} {
		if got := f.Collects(name); got != want {
			t.Errorf("Collects(%s) is %v", name, got)
		}
		if got := f.Wants(name); got != want {
			t.Errorf("Wants(%s) is %v", name, got)
		}
		if got := f.Place(name).Collection; got != want {
			t.Errorf("%s lies in a collection: %v", name, got)
		}
	}
}

func TestWantsWhatIsConfigured(t *testing.T) {
	f := Open(fstest.MapFS{".agentls.yaml": file("dialects: {\"src/**/*.md\": claude-code}\n")}, Around{})
	for name, want := range map[string]bool{"src/a/b.md": true, "lib/b.md": false, "src/main.go": false} {
		if got := f.Wants(name); got != want {
			t.Errorf("Wants(%s) is %v", name, got)
		}
	}
}

// TestPromptOf asks for the agents that keep their prompt in a file of its own.
func TestPromptOf(t *testing.T) {
	f := Open(fstest.MapFS{
		".kiro/agents/a.json":       file("{\"name\": \"a\", \"prompt\": \"file://./a.md\", \"resources\": [\"file://notes.md\"]}"),
		".kiro/agents/b.json":       file("{\"name\": \"b\",\n  \"prompt\" : \"file://prompts/b.md\"}"),
		".kiro/agents/c.json":       file("{\"name\": \"c\", \"prompt\": \"Read c.md first.\"}"),
		".kiro/agents/d.json":       file("{\"name\": \"d\", \"promptFile\": \"../shared/d.md\"}"),
		".kiro/agents/e.json":       file("{\"name\": \"e\", \"prompt\": \"file:///etc/e.md\"}"),
		".kiro/agents/a.md":         file(nothing),
		".kiro/agents/prompts/b.md": file(nothing),
		".kiro/agents/notes.md":     file(nothing),
		".cline/agents/f.yaml":      file("name: f\npromptFile: f.md\n"),
		".codex/agents/g.toml":      file("name = \"g\"\nprompt_file = 'g.md'\n"),
		"opencode.json":             file("{\"agent\": {\"h\": {\"prompt\": \"{file:./prompts/h.txt}\"}, \"i\": {\"prompt\": \"{file:.opencode/agents/i.md}\"}}}"),
	}, Around{})
	for name, want := range map[string]string{
		".kiro/agents/a.md":         ".kiro/agents/a.json",
		".kiro/agents/prompts/b.md": ".kiro/agents/b.json",
		".kiro/agents/c.md":         "",
		".kiro/agents/notes.md":     "",
		".kiro/agents/e.md":         "",
		".cline/agents/f.md":        ".cline/agents/f.yaml",
		".codex/agents/g.md":        ".codex/agents/g.toml",
		"prompts/h.txt":             "opencode.json",
		".opencode/agents/i.md":     "",
	} {
		place := f.Place(name)
		if place.PromptOf != want {
			t.Errorf("%s is the prompt of %q, want %q", name, place.PromptOf, want)
		}
		if want != "" && agent.Parse(place, nothing).IsAgent() {
			t.Errorf("%s is an agent beside %s", name, want)
		}
	}
}

// TestNeighboursInCollection asks that files of a collection tell each other's
// product as those of a folder called agents do.
func TestNeighboursInCollection(t *testing.T) {
	f := Open(fstest.MapFS{
		"lists/web/a.md": file(gemini), "lists/web/b.md": file(gemini), "lists/web/c.md": file(gemini), "lists/web/x.md": file(vague),
		"lists/ops/a.md": file(gemini), "lists/ops/b.md": file(opencodeNamed), "lists/ops/c.md": file(opencodeNamed), "lists/ops/x.md": file(vague),
	}, Around{})
	for name, want := range map[string]string{"lists/web/x.md": "gemini-cli", "lists/ops/x.md": "", "lists/web/new.md": "gemini-cli"} {
		if got := f.Place(name).Siblings; got != want {
			t.Errorf("%s: beside %q, want %q", name, got, want)
		}
	}
}

const opencodeNamed = "---\nname: x\ndescription: y\nmode: subagent\n---\n"

// TestExtension asks which manifest counts for a file: the nearest one.
func TestExtension(t *testing.T) {
	f := Open(fstest.MapFS{
		"ext/gemini-extension.json":       file("{}"),
		"ext/agents/a.md":                 file(vague),
		"ext/inner/qwen-extension.json":   file("{}"),
		"ext/inner/agents/a.md":           file(vague),
		"both/gemini-extension.json":      file("{}"),
		"both/.claude-plugin/plugin.json": file("{}"),
		"both/agents/a.md":                file(vague),
		"none/agents/a.md":                file(vague),
	}, Around{})
	for name, want := range map[string]string{
		"ext/agents/a.md": "gemini-cli", "ext/inner/agents/a.md": "qwen-code", "both/agents/a.md": "claude-code", "none/agents/a.md": "claude-code",
	} {
		if got := agent.Parse(f.Place(name), vague).Dialect().ID; got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
}
