package lint_test

import (
	"strings"
	"testing"

	"agentls/analysis/finding"
)

// almostThere are faults in mentions that could be something else: they are told
// by a name that is almost theirs.
var almostThere = []acrossFault{
	{"claude-code", ".claude/agents/lead.md", "@agent-reviewer", "@agent-«revewer»", "unknown-agent", finding.Warning, "reviewer", nil},
	{"claude-code", ".claude/agents/lead.md", "ask @agent-reviewer", "ask the **«revewer»** agent", "unknown-agent", finding.Information, "reviewer", nil},
	{"claude-code", ".claude/agents/lead.md", "ask @agent-reviewer", "delegate to `«revewer»`", "unknown-agent", finding.Information, "reviewer", nil},
	{"claude-code", ".claude/agents/lead.md", "ask @agent-reviewer", "call mcp__«trackr»__search", "unknown-mcp-server", finding.Information, "tracker", nil},
	{"claude-code", ".claude/agents/lead.md", "ask @agent-reviewer", "run /«stlye»", "unknown-command", finding.Information, "style", nil},
	{"claude-code", ".claude/agents/lead.md", "ask @agent-reviewer", "delegate to `«revewer»`, or to `revewer`", "unknown-agent", finding.Information, "", nil},
	{"plugin", "agents/builder.md", "the plan says.", "the plan says. Then run /kit:«quuxify».", "unknown-command", finding.Information, "", nil},
	{"opencode", "opencode.json", `"default_agent": "lead",`, `"default_agent": "lead", "command": {"x": {"template": "Build.", "agent": "«bilder»"}},`, "unknown-agent", finding.Information, "builder", nil},
	{"opencode", ".opencode/commands/make.md", "", "---\ndescription: Makes one step of the plan\nagent: «bilder»\n---\nMake it.\n", "unknown-agent", finding.Information, "builder", nil},
}

// noSlips are words in sentences that are near a name and mean themselves.
var noSlips = []string{
	"delegate to the **review** agent", "delegate to `reviewers`", "ask the **Reviewer** agent",
	"delegate to `viewer`", "delegate to `previewer`", "delegate to `stranger`", "ask @revewer",
	"call mcp__quuxify__search", "run /quuxify", "run /styles", "run /kid:style", "run /usr", "write `revewer`",
	"write:\n\n```\ndelegate to `revewer` or @agent-revewer\n```\n\nThen",
}

func TestAlmostNames(t *testing.T) {
	for _, x := range almostThere {
		t.Run(x.world+"/"+x.new[:min(len(x.new), 40)], func(t *testing.T) { x.try(t) })
	}
	for _, words := range noSlips {
		files := soundWorld(t, "claude-code")
		lead := ".claude/agents/lead.md"
		files[lead] = strings.Replace(files[lead], "ask @agent-reviewer", words, 1)
		for _, all := range saidOfWorld(t, files) {
			t.Errorf("%s: %s", words, all[0].Message)
		}
	}
}

// What is almost two names is neither for certain.
func TestAlmostTwoNames(t *testing.T) {
	files := soundWorld(t, "claude-code")
	files[".claude/agents/reviewers.md"] = strings.Replace(files[".claude/agents/reviewer.md"], "name: reviewer", "name: reverer", 1)
	lead := ".claude/agents/lead.md"
	files[lead] = strings.Replace(files[lead], "ask @agent-reviewer", "delegate to `revewer`", 1)
	for _, all := range saidOfWorld(t, files) {
		t.Error(all[0].Message)
	}
}

// A name that nobody knows is looked for where the agents of the product lie.
func TestSoughtFolder(t *testing.T) {
	files := soundWorld(t, "claude-code")
	skill := ".claude/skills/style/SKILL.md"
	files[skill] = strings.Replace(files[skill], "name: style\n", "name: style\nagent: stranger\ncontext: fork\n", 1)
	all := saidOfWorld(t, files)[skill]
	if len(all) != 1 || !strings.Contains(all[0].Message, "`~/.claude/agents`") {
		t.Errorf("got %v", all)
	}
}

// What cannot be known is not counted among what is there.
func TestCountOfNames(t *testing.T) {
	files := soundWorld(t, "claude-code")
	lead := ".claude/agents/lead.md"
	files[lead] = strings.Replace(files[lead], "Agent(builder, reviewer)", "Agent(builder, away:one, stranger)", 1)
	all := saidOfWorld(t, files)[lead]
	if len(all) != 1 || !strings.Contains(all[0].Message, "(1 of 3 in this list exists)") {
		t.Errorf("got %v", all)
	}
}

// A name that a list and the text lack is one mistake.
func TestUnknownInListAndText(t *testing.T) {
	files := soundWorld(t, "claude-code")
	lead := ".claude/agents/lead.md"
	files[lead] = strings.NewReplacer("skills: [style]", "skills: [quuxify]", "The `style` skill", "The `quuxify` skill").Replace(files[lead])
	all := saidOfWorld(t, files)[lead]
	if len(all) != 1 || all[0].Severity != finding.Warning || len(all[0].Related) != 1 {
		t.Errorf("got %v", all)
	}
}
