package synth

import (
	"fmt"
	"strings"
)

// settings yields what surrounds the agents: MCP servers, settings, manifests
// of plugins and instructions.
func (w *world) settings(yield func(string, string) bool) {
	var servers []string
	for _, s := range w.servers {
		servers = append(servers, fmt.Sprintf("    %q: {\"command\": \"serve\", \"args\": [%q]}", s, s))
	}
	mcp := "{\n  \"mcpServers\": {\n" + strings.Join(servers, ",\n") + "\n  }\n}\n"
	files := [][2]string{
		{".mcp.json", mcp},
		{".claude/settings.json", "{\n  \"permissions\": {\"allow\": [\"Bash(go test:*)\"]},\n  \"hooks\": {\"Stop\": [{\"hooks\": [{\"type\": \"command\", \"command\": \"$CLAUDE_PROJECT_DIR/.claude/hooks/stop.sh\"}]}]}\n}\n"},
		{".claude/hooks/stop.sh", "#!/bin/sh\nexit 0\n"},
		{"CLAUDE.md", "# The ferries\n\nRead @docs/fares.md and [the map](docs/map.md#islands).\nUse the `" + w.agents[0].name + "` agent first.\n"},
		{"docs/fares.md", "# Fares\n\n## Islanders\n\nThey pay half.\n"},
		{"docs/map.md", "# Map\n\n## Islands\n\nThree.\n"},
		{".gitignore", "dist/\n*.log\n"},
	}
	for team := 0; team*perTeam < len(w.agents); team++ {
		base := strings.SplitN(w.agents[team*perTeam].file, "/", 3)
		at := strings.Join(base[:2], "/")
		switch base[0] {
		case "plugins":
			files = append(files, [2]string{at + "/.claude-plugin/plugin.json", fmt.Sprintf("{\"name\": %q, \"version\": \"1.0.0\", \"description\": \"For ferries.\"}\n", base[1])})
		case "packages":
			files = append(files, [2]string{at + "/.mcp.json", mcp}, [2]string{at + "/.vscode/mcp.json", strings.Replace(mcp, "mcpServers", "servers", 1)},
				[2]string{at + "/CLAUDE.md", "# A package\n\nIts agents look after " + nouns[team%len(nouns)] + ".\n"})
		}
	}
	for _, f := range files {
		if !yield(f[0], f[1]) {
			return
		}
	}
}

func (w *world) skillFiles(yield func(string, string) bool) {
	for i, name := range w.skills {
		r := w.random(-1 - i)
		var b strings.Builder
		fmt.Fprintf(&b, "---\nname: %s\ndescription: %s %s. Use it %s.\n---\n\n# %s\n", name, pick(r, verbs), pick(r, nouns), pick(r, whys), name)
		for range 20 {
			sentence(&b, r)
			b.WriteByte('\n')
		}
		b.WriteString("\nMore is in [the details](references/details.md#cases).\n")
		dir := ".claude/skills/" + name
		if !yield(dir+"/SKILL.md", b.String()) || !yield(dir+"/references/details.md", "# Details\n\n## Cases\n\nFour.\n") {
			return
		}
	}
}

func (w *world) commandFiles(yield func(string, string) bool) {
	for i, name := range w.commands {
		r := w.random(-1 - len(w.skills) - i)
		var b strings.Builder
		fmt.Fprintf(&b, "---\ndescription: %s %s.\nagent: %s\n---\n\nUse the `%s` agent on $ARGUMENTS.\n", pick(r, verbs), pick(r, nouns), w.mate(r, 0), w.mate(r, 0))
		if !yield(".claude/commands/"+name+".md", b.String()) {
			return
		}
	}
}
