package feature

import (
	"math/rand/v2"
	"strings"

	"agentls/analysis/workspace/synth"
)

// oddFiles are what renames meet beside the files of a play: all ways to write
// a name. %a is an agent, %s a skill, %m a server, %c a command.
var oddFiles = [][2]string{
	{".claude/agents/%a.md", "---\nname: \"%a\"\ndescription: >-\n  Folded. Use the `%a` agent,\n  then @agent-%a.\ntools: [Read, 'Task(%a)', \"Agent(%a, %a)\"]\n---\nDo it.\n"},
	{".claude/agents/%a.md", "---\nname: '%a'\ndescription: |\n  Kept: use the `%a` agent.\n\n  Or %a.\ntools:\n- Read\n- Task(%a)\nskills: [%s, \"%s\"]\n---\nDo it.\n"},
	{".claude/agents/%a.md", "---\nname: %a # whose name\ndescription: \"Use \\\"%a\\\", the `%a` agent, when\\nit is late.\"\nmcpServers: [%m]\ndisallowedTools: Task(%a)\n---\n\nSee [x](%a.md#do-it), [y](<./%a.md>) and [z][z].\n\n## Do it\n\n## Do it\n\n[a](#do-it) [b](#do-it-1)\n\n[z]: ../skills/%s/SKILL.md\n"},
	{".claude/agents/team/%a.md", "---\nname: %a\ndescription: Nested.\n---\nSee [x](../%a.md), @../skills/%s/notes.md and [y](../../skills/%s/notes.md#top).\n"},
	{".claude/skills/%s/SKILL.md", "---\nname: %s\ndescription: A skill.\n---\nSee [notes](notes.md), [deep](deep/more.md#b), [agent](../../agents/%a.md). Run scripts/run.sh.\n"},
	{".claude/skills/%s/notes.md", "# Top\n\nSee [it](SKILL.md) and [more](deep/more.md).\n"},
	{".claude/skills/%s/deep/more.md", "# A\n\n# B\n\nSee [it](../SKILL.md), [other](../../%s/SKILL.md), [agent](../../../agents/%a.md).\n"},
	{".claude/commands/%c.md", "---\ndescription: Runs.\nagent: \"%a\"\n---\nUse the %s skill, /%c and /%s. See @.claude/agents/%a.md and @docs/guide.md.\n"},
	{".claude/settings.json", "{\"agent\": \"%a\", \"enabledMcpjsonServers\": [\"%m\"],\n \"permissions\": {\"deny\": [\"Agent(%a)\", \"mcp__%m__find\", \"Skill(%s)\"]}}\n"},
	{".mcp.json", "{\n  \"mcpServers\": {\n    \"%m\": {\"command\": \"x\"},\n    \"my %m\": {\"command\": \"y\"}\n  }\n}\n"},
	{".claude/agents/%a.md", "---\nname: %a\ndescription: d\ntools: Read, mcp__%m__find, mcp__my_%m__find, mcp__%m__*\n---\nUse mcp__my_%m__find.\n"},
	{"plugins/kit/.claude-plugin/plugin.json", "{\"name\": \"kit\"}\n"},
	{"plugins/kit/agents/%a.md", "---\nname: %a\ndescription: Of the kit.\ntools: Task(kit:%a)\n---\nUse the `kit:%a` agent, or subagent_type: \"kit:%a\".\n"},
	{"plugins/kit/agents/deep/%a.md", "---\nname: %a\ndescription: Deep in the kit.\n---\nSee [x](../%a.md).\n"},
	{".claude/agents/%a.md", "---\nname: %a\ndescription: Calls plugins. Use the `kit:%a` agent.\n---\nAsk @agent-kit:%a or @agent-kit:deep:%a.\n"},
	{"opencode.json", "{\n  // ours\n  \"default_agent\": \"%a\",\n  \"agent\": {\n    \"%a\": {\"description\": \"Uses the `%a` agent.\", \"prompt\": \"Ask @%a.\\nSee \\u0060%a\\u0060.\", \"permission\": {\"task\": {\"%a\": \"allow\", \"*\": \"deny\"}}}\n  }\n}\n"},
	{".opencode/agents/%a.md", "---\ndescription: Named by its path. Use @%a.\nmode: subagent\n---\nAsk @%a. See [x](./%a.md).\n"},
	{".opencode/agents/in/%a.md", "---\ndescription: Named by its folders too.\nmode: subagent\n---\nAsk @in/%a.\n"},
	{".github/agents/%a.agent.md", "---\ndescription: d\nhandoffs:\n  - {label: Go, agent: %a, prompt: \"Do it.\"}\n  - label: On\n    agent: '%a'\n    prompt: Go on.\nagents: ['%a', \"%a\"]\n---\nSee #file:docs/guide.md and [x](%a.agent.md).\n"},
	{".github/prompts/%c.prompt.md", "---\ndescription: d\nagent: %a\n---\nDo it.\n"},
	{".codex/agents/%a.toml", "name = '%a'\ndescription = \"Uses the `%a` agent.\"\ndeveloper_instructions = '''\nAsk the `%a` agent.\n\n# End\n'''\n"},
	{".roomodes", "customModes:\n  - slug: '%a'\n    name: A\n    roleDefinition: >-\n      Ask the `%a`\n      agent.\n    groups: [read]\n"},
	{".kiro/agents/%a.json", "{\"name\": \"%a\", \"description\": \"d\", \"prompt\": \"file://./prompts/%a.md\", \"tools\": [\"@%m\", \"@%m/find\"], \"mcpServers\": {\"%m\": {\"command\": \"x\"}}}\n"},
	{".kiro/agents/prompts/%a.md", "Ask the `%a` agent. See [x](../%a.json).\n"},
	{"docs/guide.md", "# Guide\n\n## Steps & more\n\n## Steps\n\n## Steps\n\n## Steps\n\nSee [a](#steps), [b](#steps-1), [c](#steps-2), [d](#steps--more), [e](../.claude/agents/%a.md).\n"},
	{"docs/more notes.md", "# More `notes`\n\nSee [guide](guide.md#steps-1), [self](<more notes.md#more-notes>), [self](more%20notes.md), [agent](/.claude/agents/%a.md).\n"},
	{"CLAUDE.md", "Use the `%a` agent, the %a agent, the %s skill.\n\n@docs/guide.md @.claude/agents/%a.md\n\n[x](docs/guide.md#steps-2) [y](.claude/skills/%s/) [z](docs/more%20notes.md)\n"},
	{"team/agents/%a.md", "---\nname: %a\ndescription: Of a collection.\ntools: Read\n---\n# Role\n\nUse the `%a` agent, never task-%a nor %a-two. https://x.example/%a [x](%a.md#role)\n"},
}

// pooled are the names that the letters of the pool stand for.
var pooled = map[byte][]string{
	'a': {"alpha", "beta", "gamma", "task-alpha", "alpha-two", "reviewer", "Delta"},
	's': {"pdf", "charts", "alpha", "beta"},
	'm': {"docs", "tickets", "alpha"},
	'c': {"ship", "alpha"},
}

func poured(r *rand.Rand, pattern string) string {
	var b strings.Builder
	for i := 0; i < len(pattern); i++ {
		if list := pooled[pattern[min(i+1, len(pattern)-1)]]; pattern[i] == '%' && list != nil {
			b.WriteString(list[r.IntN(len(list))])
			i++
			continue
		}
		b.WriteByte(pattern[i])
	}
	return b.String()
}

// oddWorld returns the files of a workspace in which names are written in all
// ways: some of a play, some of the odd ones, some with CRLF at the ends of
// their lines.
func oddWorld(r *rand.Rand) map[string]string {
	srcs := map[string]string{}
	put := func(name, src string) {
		for other := range srcs {
			if strings.HasPrefix(other, name+"/") || strings.HasPrefix(name, other+"/") {
				return
			}
		}
		if r.IntN(8) == 0 {
			src = strings.ReplaceAll(src, "\n", "\r\n")
		}
		srcs[name] = src
	}
	for i, root := range []string{stageRoot, stageHome} {
		play := synth.NewPlay(r.Uint64(), 12-8*i)
		for name, src := range play.Files {
			put(root+"/"+name, src)
		}
	}
	for range 25 {
		odd := oddFiles[r.IntN(len(oddFiles))]
		put(stageRoot+"/"+poured(r, odd[0]), poured(r, odd[1]))
	}
	return srcs
}
