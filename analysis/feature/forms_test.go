package feature

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"agentls/analysis/names"
	"agentls/analysis/text"

	"golang.org/x/tools/txtar"
)

// formWorld is what the mentions of [forms] may name.
const formWorld = `
-- .claude/agents/reviewer.md --
---
name: reviewer
description: Reviews what was written.
---
You review.
-- .claude/skills/pdf/SKILL.md --
---
name: pdf
description: Reads PDF files.
---
How to.
-- .claude/commands/deploy.md --
---
description: Deploys.
---
Deploy it.
-- .github/agents/implement.agent.md --
---
description: Implements.
---
You write.
-- .opencode/agents/writer.md --
---
description: Writes.
mode: subagent
---
You write.
-- .opencode/skills/write-up/SKILL.md --
---
name: write-up
description: Writes things up.
---
How to.
-- .kiro/agents/helper.md --
---
name: helper
description: Helps.
---
You help.
-- .mcp.json --
{"mcpServers": {"github": {"command": "gh-mcp"}}}
-- .vscode/mcp.json --
{"servers": {"linear": {"command": "linear-mcp"}}}
-- .kiro/settings/mcp.json --
{"mcpServers": {"github": {"command": "gh-mcp"}}}
-- .claude/hooks/check.sh --
true
-- docs/servers.json --
{"mcpServers": {"here": {"command": "x"}}}
-- docs/guide.md --
# Guide

## Set up

Do it.
`

// form is one way to write a mention: a file with a name in it, and where the
// name is defined.
type form struct {
	form   names.Form
	path   string
	src    string // with « and » around the name
	target string // the file that defines it; "" for what the product defines
}

var forms = map[string]form{
	"agent in a specifier":     {names.InSpecifier, ".claude/agents/me.md", "---\nname: me\ndescription: d\ntools: Read, Agent(«reviewer»)\n---\nDo.\n", ".claude/agents/reviewer.md"},
	"agent in an old one":      {names.InSpecifier, ".claude/agents/me.md", "---\nname: me\ndescription: d\ntools: [\"Task(«reviewer»)\"]\n---\nDo.\n", ".claude/agents/reviewer.md"},
	"skill in a specifier":     {names.InSpecifier, ".claude/agents/me.md", "---\nname: me\ndescription: d\ntools: Skill(«pdf»)\n---\nDo.\n", ".claude/skills/pdf/SKILL.md"},
	"handoff":                  {names.InHandoff, ".github/agents/me.agent.md", "---\ndescription: d\nhandoffs:\n  - label: Go\n    agent: «implement»\n    prompt: Do it.\n---\nDo.\n", ".github/agents/implement.agent.md"},
	"list of agents":           {names.InAgents, ".github/agents/me.agent.md", "---\ndescription: d\nagents: ['«implement»']\n---\nDo.\n", ".github/agents/implement.agent.md"},
	"list of skills":           {names.InSkills, ".claude/agents/me.md", "---\nname: me\ndescription: d\nskills:\n  - «pdf»\n---\nDo.\n", ".claude/skills/pdf/SKILL.md"},
	"list of servers":          {names.InServers, ".claude/agents/me.md", "---\nname: me\ndescription: d\nmcpServers: [«github»]\n---\nDo.\n", ".mcp.json"},
	"server in a tool":         {names.InServerTool, ".claude/agents/me.md", "---\nname: me\ndescription: d\ntools: Read, mcp__«github»__search\n---\nDo.\n", ".mcp.json"},
	"server before a slash":    {names.InServerTool, ".github/agents/me.agent.md", "---\ndescription: d\ntools: [read, «linear»/search]\n---\nDo.\n", ".vscode/mcp.json"},
	"server of Kiro":           {names.InServerTool, ".kiro/agents/me.md", "---\nname: me\ndescription: d\ntools: [\"@«github»\"]\n---\nDo.\n", ".kiro/settings/mcp.json"},
	"server in prose":          {names.InServerTool, ".claude/agents/me.md", "---\nname: me\ndescription: d\n---\nCall mcp__«github»__search first.\n", ".mcp.json"},
	"key of a permission":      {names.InPermission, ".opencode/agents/me.md", "---\ndescription: d\nmode: primary\npermission:\n  task:\n    «writer»: allow\n---\nDo.\n", ".opencode/agents/writer.md"},
	"permission in JSON":       {names.InPermission, "opencode.json", "{\"agent\": {\"me\": {\"description\": \"d\", \"permission\": {\"task\": {\"«writer»\": \"allow\"}}}}}\n", ".opencode/agents/writer.md"},
	"agent of a command":       {names.InAgentKey, ".claude/commands/go.md", "---\ndescription: d\nagent: «reviewer»\ncontext: fork\n---\nDo.\n", ".claude/agents/reviewer.md"},
	"agent of a skill":         {names.InAgentKey, ".claude/skills/go/SKILL.md", "---\nname: go\ndescription: d\ncontext: fork\nagent: «reviewer»\n---\nDo.\n", ".claude/agents/reviewer.md"},
	"agent of a prompt file":   {names.InAgentKey, ".github/prompts/go.prompt.md", "---\ndescription: d\nagent: «implement»\n---\nDo.\n", ".github/agents/implement.agent.md"},
	"agent in settings":        {names.InSettings, ".claude/settings.json", "{\"agent\": \"«reviewer»\"}\n", ".claude/agents/reviewer.md"},
	"default agent":            {names.InSettings, "opencode.json", "{\"default_agent\": \"«writer»\"}\n", ".opencode/agents/writer.md"},
	"server in settings":       {names.InServers, ".claude/settings.json", "{\"enabledMcpjsonServers\": [\"«github»\"]}\n", ".mcp.json"},
	"agent in a permission":    {names.InSpecifier, ".claude/settings.json", "{\"permissions\": {\"deny\": [\"Agent(«reviewer»)\"]}}\n", ".claude/agents/reviewer.md"},
	"script of a hook":         {names.InHook, ".claude/settings.json", "{\"hooks\": {\"Stop\": [{\"hooks\": [{\"type\": \"command\", \"command\": \"$CLAUDE_PROJECT_DIR/«.claude/hooks/check.sh»\"}]}]}}\n", ".claude/hooks/check.sh"},
	"script in quotes":         {names.InHook, ".claude/settings.json", "{\"hooks\": {\"Stop\": [{\"hooks\": [{\"type\": \"command\", \"command\": \"bash \\\"$CLAUDE_PROJECT_DIR\\\"/«.claude/hooks/check.sh» -q\"}]}]}}\n", ".claude/hooks/check.sh"},
	"script of an agent":       {names.InHook, ".claude/agents/me.md", "---\nname: me\ndescription: d\nhooks:\n  Stop:\n    - hooks:\n        - type: command\n          command: «./.claude/hooks/check.sh»\n---\nDo.\n", ".claude/hooks/check.sh"},
	"subagent_type":            {names.SubagentType, ".claude/agents/me.md", "---\nname: me\ndescription: d\n---\nCall Task(subagent_type=\"«reviewer»\", prompt=\"x\").\n", ".claude/agents/reviewer.md"},
	"subagent_type in code":    {names.SubagentType, ".claude/agents/me.md", "---\nname: me\ndescription: d\n---\nCall:\n\n```yaml\nsubagent_type: «reviewer»\n```\n", ".claude/agents/reviewer.md"},
	"@agent-":                  {names.AtAgent, ".claude/agents/me.md", "---\nname: me\ndescription: d\n---\nAsk @agent-«reviewer» to look.\n", ".claude/agents/reviewer.md"},
	"@":                        {names.AtName, ".opencode/agents/me.md", "---\ndescription: d\nmode: primary\n---\nAsk @«writer» to look.\n", ".opencode/agents/writer.md"},
	"@ in a prompt of JSON":    {names.AtName, "opencode.json", "{\"agent\": {\"me\": {\"description\": \"d\", \"prompt\": \"Ask @«writer» to\\nlook.\"}}}\n", ".opencode/agents/writer.md"},
	"back-ticks":               {names.Marked, ".claude/agents/me.md", "---\nname: me\ndescription: d\n---\nUse the `«reviewer»` agent now.\n", ".claude/agents/reviewer.md"},
	"back-ticks in a sentence": {names.Marked, ".claude/agents/me.md", "---\nname: me\ndescription: After it, use the `«reviewer»` agent.\n---\nDo.\n", ".claude/agents/reviewer.md"},
	"back-ticks beside agents": {names.Marked, "CLAUDE.md", "Use the `«reviewer»` agent now.\n", ".claude/agents/reviewer.md"},
	"plain words":              {names.Plain, ".claude/agents/me.md", "---\nname: me\ndescription: d\n---\nHand it to the «reviewer» subagent now.\n", ".claude/agents/reviewer.md"},
	"link":                     {names.InLink, ".claude/agents/me.md", "---\nname: me\ndescription: d\n---\nRead [it](«../../docs/guide.md»).\n", "docs/guide.md"},
	"link definition":          {names.InLink, ".claude/agents/me.md", "---\nname: me\ndescription: d\n---\nRead [it][1].\n\n[1]: «../../docs/guide.md»\n", "docs/guide.md"},
	"anchor elsewhere":         {names.InLink, ".claude/agents/me.md", "---\nname: me\ndescription: d\n---\nRead [it](../../docs/guide.md#«set-up»).\n", "docs/guide.md"},
	"anchor here":              {names.InLink, ".claude/agents/me.md", "---\nname: me\ndescription: d\n---\nRead [it](#«below»).\n\n## Below\n\nIt.\n", ".claude/agents/me.md"},
	"import":                   {names.InImport, "CLAUDE.md", "See @«docs/guide.md» first.\n", "docs/guide.md"},
	"#tool:":                   {names.ToolMark, ".github/agents/me.agent.md", "---\ndescription: d\ntools: [read]\n---\nUse #tool:«read» first.\n", ""},
	"#file:":                   {names.FileMark, ".github/agents/me.agent.md", "---\ndescription: d\n---\nSee #file:«docs/guide.md» first.\n", "docs/guide.md"},
	"slash command":            {names.Slash, ".claude/agents/me.md", "---\nname: me\ndescription: d\n---\nThen run /«deploy» once.\n", ".claude/commands/deploy.md"},
	"slash skill":              {names.Slash, ".claude/agents/me.md", "---\nname: me\ndescription: d\n---\nThen run /«pdf» once.\n", ".claude/skills/pdf/SKILL.md"},
	"address":                  {names.InAddress, ".kiro/agents/me.json", "{\"name\": \"me\", \"description\": \"d\", \"prompt\": \"file://«../../docs/guide.md»\"}\n", "docs/guide.md"},
	"file in braces":           {names.InAddress, "opencode.json", "{\"agent\": {\"me\": {\"description\": \"d\", \"prompt\": \"{file:«docs/guide.md»}\"}}}\n", "docs/guide.md"},
	"matcher of a hook":        {names.InHook, ".claude/settings.json", "{\"hooks\": {\"SubagentStop\": [{\"matcher\": \"«reviewer»\", \"hooks\": [{\"type\": \"command\", \"command\": \"true\"}]}]}}\n", ".claude/agents/reviewer.md"},
	"server in a matcher":      {names.InHook, ".claude/settings.json", "{\"hooks\": {\"PreToolUse\": [{\"matcher\": \"mcp__«github»__.*\", \"hooks\": [{\"type\": \"command\", \"command\": \"true\"}]}]}}\n", ".mcp.json"},
	"skill in back-ticks":      {names.Marked, ".claude/agents/me.md", "---\nname: me\ndescription: d\n---\nLoad the `«pdf»` skill now.\n", ".claude/skills/pdf/SKILL.md"},
	"skill in plain words":     {names.Plain, ".opencode/agents/me.md", "---\ndescription: d\nmode: primary\n---\nLoad the «write-up» skill now.\n", ".opencode/skills/write-up/SKILL.md"},
	"skill in a permission":    {names.InPermission, "opencode.json", "{\"permission\": {\"skill\": {\"«write-up»\": \"allow\"}}}\n", ".opencode/skills/write-up/SKILL.md"},
	"#tool: of a server":       {names.ToolMark, ".github/agents/me.agent.md", "---\ndescription: d\ntools: [read]\n---\nUse #tool:«linear/search» first.\n", ".vscode/mcp.json"},
	"file of a manifest":       {names.InSettings, ".claude-plugin/plugin.json", "{\"name\": \"kit\", \"description\": \"d\", \"mcpServers\": \"«./docs/servers.json»\"}\n", "docs/servers.json"},
	"skill of a call":          {names.SubagentType, ".claude/agents/me.md", "---\nname: me\ndescription: d\n---\nCall Skill(skill=\"«pdf»\").\n", ".claude/skills/pdf/SKILL.md"},
	"built-in agent":           {names.Marked, ".claude/agents/me.md", "---\nname: me\ndescription: d\n---\nUse the `«Explore»` agent now.\n", ""},
}

// cells are what can be asked at a mention. Each returns what is wrong.
var cells = map[string]func(w *formed) string{
	"definition": (*formed).definition,
	"references": (*formed).references,
	"highlight":  (*formed).highlight,
	"hover":      (*formed).hover,
	"rename":     (*formed).rename,
	"completion": (*formed).completion,
}

// formed is a form in its workspace.
type formed struct {
	form
	st   *stage
	s    Scene
	name string
	at   text.Span
}

func (f form) play(t *testing.T) *formed {
	a := txtar.Parse([]byte(formWorld))
	at := strings.Index(f.src, "«")
	name, _, ok := strings.Cut(f.src[at+len("«"):], "»")
	if !ok {
		t.Fatal("no name")
	}
	src := strings.NewReplacer("«", "", "»", "").Replace(f.src)
	a.Files = append(a.Files, txtar.File{Name: f.path, Data: []byte(src)})
	st := readStage(t, a)
	return &formed{f, st, st.scene(t, stageRoot+"/"+f.path), name, text.Span{Start: at, End: at + len(name)}}
}

func (w *formed) definition() string {
	links := Definition(w.s, w.at.Start+1)
	switch {
	case len(links) != 1:
		return fmt.Sprintf("%d definitions", len(links))
	case links[0].Origin != w.at:
		return fmt.Sprintf("the name is said to be %q", links[0].Origin.Of(w.s.Doc.Src()))
	case (links[0].Virtual != "") != (w.target == ""):
		return "a page " + links[0].Virtual
	case w.target != "" && links[0].Target.Path != stageRoot+"/"+w.target:
		return "it leads to " + links[0].Target.Path
	}
	return ""
}

func (w *formed) references() string {
	if !w.isIn(References(w.s, w.at.Start+1, false)) {
		return "the mention is no reference of what it names"
	}
	if w.target == "" {
		return ""
	}
	// The definition, asked for its references, must know of the mention.
	def := Definition(w.s, w.at.Start+1)[0].Target
	other := w.st.index.Overlay(w.s.File)
	s := Scene{Env: w.s.Env, Index: other, File: other.File(def.Path)}
	if s.File == nil || def.Select.IsEmpty() {
		return "" // nothing of the file stands for it
	}
	if !w.isIn(References(s, def.Select.Start, false)) {
		return "the definition does not know of it"
	}
	return ""
}

func (w *formed) isIn(places []Place) bool {
	return slices.ContainsFunc(places, func(p Place) bool { return p.Path == w.s.File.Path && p.Select == w.at })
}

func (w *formed) highlight() string {
	if !slices.ContainsFunc(Highlights(w.s, w.at.Start+1), func(h Highlight) bool { return h.Span == w.at && !h.Write }) {
		return "the mention is not read"
	}
	return ""
}

func (w *formed) hover() string {
	h, ok := HoverIn(w.s, nil, w.at.Start+1)
	switch {
	case !ok:
		return "no hover"
	case !h.Span.Overlaps(w.at):
		return fmt.Sprintf("it is about %q", h.Span.Of(w.s.Doc.Src()))
	case w.target != "" && !strings.Contains(h.Markdown, w.target):
		return "it does not say where the name is defined: " + h.Markdown
	case !strings.Contains(strings.ReplaceAll(strings.ToLower(h.Markdown), "-", " "), strings.ReplaceAll(w.last(), "-", " ")):
		return "it does not say the name: " + h.Markdown
	}
	return ""
}

// last returns the last element of a path, or the name.
func (w *formed) last() string {
	if server, _, ok := strings.Cut(w.name, "/"); ok && w.form.form == names.ToolMark {
		return server
	}
	name := strings.ToLower(w.name[strings.LastIndexByte(w.name, '/')+1:])
	return strings.TrimSuffix(name, ".md")
}

// completion takes the end of the name away and looks whether it is offered, and
// whether accepting it makes the file again.
func (w *formed) completion() string {
	cut := w.at.Start + strings.LastIndexByte(w.name, '/') + 3
	src := w.s.Doc.Src()
	path := w.s.File.Path
	was := w.st.srcs[path]
	defer func() { w.st.srcs[path] = was }()
	w.st.srcs[path] = src[:cut] + src[w.at.End:]
	s := w.st.scene(nil, path)
	items, _ := CompleteIn(s, cut)
	var labels []string
	for _, it := range items {
		labels = append(labels, it.Label)
		after, err := text.Apply(s.Doc.Src(), []text.Edit{{Span: it.ReplaceAt, New: it.Insert}})
		if err == nil && (after == src || strings.HasPrefix(after, src[:w.at.End]) && w.form.form == names.InServerTool) {
			return ""
		}
	}
	return fmt.Sprintf("%q is not offered: %q", w.name, labels)
}
