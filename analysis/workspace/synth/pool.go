package synth

import "strings"

// sort is a kind of file that a play writes.
type sort struct {
	name string // with letters for [Play.fill]
	text func(*Play) string
}

// pool are the files that a play writes.
var pool = []sort{
	{".claude/agents/%a.md", (*Play).claude},
	{".claude/agents/%a.md", (*Play).claude},
	{".claude/agents/deep/%a.md", (*Play).claude},
	{"packages/%d/.claude/agents/%a.md", (*Play).claude},
	{"packages/%d/agents/%a.md", (*Play).vague},
	{"agents/%a.md", (*Play).vague},
	{"agents/%a.md", (*Play).opencode},
	{"agents/sub/%a.md", (*Play).vague},
	{"categories/%d/%a.md", (*Play).vague},
	{"categories/%d/%a.md", (*Play).claude},
	{"categories/%d/README.md", (*Play).prose},
	{"shared/%a.md", (*Play).claude},
	{"plugins/kit/agents/%a.md", (*Play).claude},
	{"plugins/kit/skills/%s/SKILL.md", (*Play).skill},
	{"plugins/kit/commands/%c.md", (*Play).command},
	{"extension/agents/%a.md", (*Play).vague},
	{".github/agents/%a.agent.md", (*Play).copilot},
	{".github/prompts/%c.prompt.md", (*Play).command},
	{".opencode/agent/%a.md", (*Play).opencode},
	{".gemini/agents/%a.md", (*Play).vague},
	{".kiro/agents/%a.json", (*Play).kiro},
	{".kiro/agents/prompts/%a.md", (*Play).prose},
	{".codex/agents/%a.toml", (*Play).codex},
	{".claude/skills/%s/SKILL.md", (*Play).skill},
	{".claude/skills/%s/notes.md", (*Play).prose},
	{".claude/commands/%c.md", (*Play).command},
	{".claude/settings.json", (*Play).hooks},
	{".mcp.json", (*Play).servers},
	{"packages/%d/.mcp.json", (*Play).servers},
	{".vscode/mcp.json", (*Play).servers},
	{"opencode.json", (*Play).opencodeJSON},
	{".roomodes", (*Play).roomodes},
	{"CLAUDE.md", (*Play).prose},
	{"docs/guide.md", (*Play).prose},
	{"docs/%a.md", (*Play).claude},
	{"notes/%d/%a.md", (*Play).claude},
	{"notes/%d/%a.md", (*Play).prose},
	{"dist/agents/%a.md", (*Play).claude},
	{"vendor/.claude/agents/%a.md", (*Play).claude},
}

// governing are files that say something about others.
var governing = []sort{
	{".agentls.yaml", (*Play).config},
	{"packages/%d/.agentls.yaml", (*Play).config},
	{"categories/.agentls.yaml", (*Play).config},
	{".gitignore", (*Play).ignore},
	{"packages/.gitignore", (*Play).ignore},
	{"plugins/kit/.claude-plugin/plugin.json", (*Play).manifest},
	{"packages/app/.claude-plugin/plugin.json", (*Play).manifest},
	{"extension/gemini-extension.json", (*Play).manifest},
}

func (p *Play) config() string {
	return p.fill(p.one([]string{
		"exclude: [\"vendor/**\"]\n",
		"exclude: [\"categories/**\", \"agents/sub\"]\n",
		"dialects: {\"docs/*.md\": claude-code, \"agents/**\": opencode}\n",
		"dialects: {\"categories/**\": gemini-cli}\nagents: [%a]\n",
		"agents: [%a, gone-agent]\ntemplates: [\"shared/**\"]\n",
		"dialects: {\"**/*.txt\": claude-code}\nrules: {unknown-agent: off}\n",
		"nonsense: [\n",
		"",
	}))
}

// Config returns a configuration file of the folder and what somebody types
// into it: half of the time nothing that decides which files count.
func (p *Play) Config() (name, src string) {
	name = p.fill(p.one([]string{".agentls.yaml", ".agentls.yaml", "packages/%d/.agentls.yaml"}))
	if p.Chance(2) {
		return name, p.config()
	}
	return name, p.fill(p.one([]string{"rules: {secret: off}\n", "rules: {unknown-agent: hint}\nagents: [%a]\n", "\n"}))
}

func (p *Play) ignore() string {
	return p.one([]string{"dist/\n", "agents/\n", "*.md\n!alpha.md\n", "app/\n.claude\n", "categories/lib\n/shared\n", ".mcp.json\n", ""})
}

func (p *Play) manifest() string {
	return p.fill(p.one([]string{"{\"name\": \"kit\"}", "{\"name\": \"%a\", \"version\": \"1\"}", "{}", "{"}))
}

func (p *Play) claude() string {
	return p.fill("---\nname: %a\ndescription: Does it. "+p.maybe("Use the `%a` agent. ")+"\n"+
		p.maybe("tools: Read, Task(%a, %a), mcp__%m__find\n")+p.maybe("skills: [%s, %s]\n")+p.maybe("color: blue\n")+
		p.maybe("permissionMode: plan\n")+"---\n") + p.prose()
}

func (p *Play) vague() string {
	return p.fill("---\nname: %a\ndescription: Does it.\n"+p.maybe("tools: [read_file, grep]\n")+p.maybe("kind: local\nmax_turns: 3\n")+"---\n") + p.prose()
}

func (p *Play) opencode() string {
	return p.fill("---\ndescription: Does it.\nmode: subagent\n"+p.maybe("permission:\n  edit: deny\n  task:\n    %a: allow\n    \"*\": deny\n")+"---\n") + p.prose()
}

func (p *Play) copilot() string {
	return p.fill("---\nname: %a\ndescription: Does it.\n"+p.maybe("agents: [%a, %a]\n")+p.maybe("tools: [read, %m/find]\n")+
		p.maybe("handoffs:\n  - label: Go\n    agent: %a\n    prompt: Go.\n")+"---\n") + p.prose()
}

func (p *Play) skill() string {
	return p.fill("---\nname: %s\ndescription: Reads it.\n"+p.maybe("agent: %a\n")+"---\n") + p.prose()
}

func (p *Play) command() string {
	return p.fill("---\ndescription: Ships it.\n"+p.maybe("agent: %a\n")+"---\n") + p.prose()
}

func (p *Play) kiro() string {
	return p.fill("{\"name\": \"%a\", \"description\": \"Does it.\", \"prompt\": " + p.one([]string{"\"file://./prompts/%a.md\"", "\"Ask the `%a` agent.\""}) +
		", \"tools\": [\"@%m/find\"], \"mcpServers\": {\"%m\": {\"command\": \"x\"}}}\n")
}

func (p *Play) codex() string {
	return p.fill("name = \"%a\"\ndescription = \"Does it.\"\ndeveloper_instructions = \"\"\"\nAsk the `%a` agent.\n\"\"\"\n")
}

func (p *Play) opencodeJSON() string {
	return p.fill("{\n  \"default_agent\": \"%a\",\n  \"agent\": {\n    \"%a\": {\"description\": \"Does it.\", \"prompt\": \"Use the `%a` agent.\\n\\n## End\\n\"},\n" +
		"    \"%a\": {\"description\": \"Too.\", \"mode\": \"subagent\"}\n  },\n  \"mcp\": {\"%m\": {\"type\": \"local\", \"command\": [\"x\"]}}\n}\n")
}

func (p *Play) roomodes() string {
	return p.fill("customModes:\n  - slug: %a\n    name: A\n    roleDefinition: Ask the `%a` agent.\n    groups: [read]\n  - slug: %a\n    name: B\n    roleDefinition: Does it.\n    groups: [read, edit]\n")
}

func (p *Play) servers() string {
	return p.fill("{\"" + p.one([]string{"mcpServers", "servers"}) + "\": {\"%m\": {\"command\": \"x\"}, \"%m\": {\"url\": \"http://localhost\"}}}\n")
}

func (p *Play) hooks() string {
	return p.fill("{\"permissions\": {\"allow\": [\"mcp__%m__find\", \"Task(%a)\"]}, \"agent\": \"%a\", \"hooks\": {\"Stop\": [{\"hooks\": [{\"type\": \"command\", \"command\": \"$CLAUDE_PROJECT_DIR/.claude/hooks/stop.sh\"}]}]}}\n")
}

// prose writes a body that may name anything.
func (p *Play) prose() string {
	var b strings.Builder
	b.WriteString("# Top\n\nDo it.\n")
	for range p.r.IntN(5) {
		b.WriteString("\n" + p.fill(p.one(paragraphs)) + "\n")
	}
	return b.String()
}

// maybe returns a text half of the time.
func (p *Play) maybe(text string) string {
	if p.Chance(2) {
		return text
	}
	return ""
}

var paragraphs = []string{
	"Use the `%a` agent, then the %a subagent.",
	"Ask @agent-%a, or @%a.",
	"## Steps\n\n1. Load the `%s` skill.\n2. Run /%c.\n3. Call it with `subagent_type: %a`.",
	"See [the guide](../../docs/guide.md#steps) and [the agent](%a.md).",
	"Read @docs/guide.md first, and [here](#steps).",
	"Look it up with mcp__%m__find, #tool:%m/find.",
	"```md\nUse the `%a` agent.\n```",
	"## Wörter 😀\n\nÄpfel für `%a`, das 日本語.",
	"[ref]: ./%a.md\n\nAs in [ref].",
	"<example>\nUse the `%a` agent.\n</example>",
}

// bits are what somebody types.
var bits = []string{"", "", "a", "\n", "\n\n", "---\n", "alpha", "`beta`", "name: ", "  ", "#", "## New\n", "😀", "ü", "\r\n", "[x](alpha.md)", "@", "/", "\"", "}", "{", ",", "-two", "Task("}
