package lint_test

import (
	"context"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"agentls/analysis/agent"
	"agentls/analysis/finding"
	"agentls/analysis/lint"
	"agentls/analysis/workspace"

	"golang.org/x/tools/txtar"
)

const acrossDir = "../../testdata/across"

// soundWorld reads a workspace in which nothing is wrong.
func soundWorld(t *testing.T, name string) map[string]string {
	t.Helper()
	archive, err := txtar.ParseFile(filepath.Join(acrossDir, name+".txtar"))
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for _, f := range archive.Files {
		files[f.Name] = string(f.Data)
	}
	return files
}

// worldOf indexes a workspace that lies in memory.
func worldOf(files map[string]string) (*workspace.Folder, *workspace.Index) {
	disk := fstest.MapFS{}
	for name, src := range files {
		disk[name] = &fstest.MapFile{Data: []byte(src)}
	}
	folder := workspace.Open(fs.FS(disk), workspace.Around{Root: "/w"})
	index, _ := workspace.Scan(context.Background(), []*workspace.Folder{folder}, workspace.Options{})
	return folder, index
}

// saidOfWorld returns what is said across the files of a workspace, by file.
func saidOfWorld(t testing.TB, files map[string]string) map[string][]finding.Finding {
	t.Helper()
	folder, index := worldOf(files)
	whole := lint.NewWhole(index)
	said := map[string][]finding.Finding{}
	for f := range index.Files() {
		doc := agent.Parse(folder.Place(f.Name), files[f.Name])
		env := lint.Env{Today: today.Today, Config: folder.Config(f.Name), Whole: whole}
		all := lint.Across(env, index, f, doc, nil).Findings()
		if len(all) > 0 {
			said[f.Name] = all
		}
		for _, x := range all {
			if x.Span.Start < 0 || x.Span.End > len(files[f.Name]) || x.Span.IsEmpty() {
				t.Errorf("%s: %s stands at %v", f.Name, x.Code, x.Span)
			}
		}
	}
	return said
}

// cutMarks cuts the marks « and » out of a text and returns what stands between.
func cutMarks(s string) (text string, start, end int) {
	before, rest, ok := strings.Cut(s, "«")
	if !ok {
		return s, -1, -1
	}
	inside, after, _ := strings.Cut(rest, "»")
	return before + inside + after, len(before), len(before) + len(inside)
}

// acrossFault is one fault to plant: new in place of old, with the place of
// the finding in marks. Without old, new is a file of its own. A finding may
// stand in the files of also, which are at fault as well or suffer from it.
type acrossFault struct {
	world, file, old, new string
	code                  finding.Code
	severity              finding.Severity
	fix                   string // what the file holds in place of the mark after the first fix; empty: none is offered
	also                  []string
}

var acrossFaults = []acrossFault{
	// Names in lists.
	{"claude-code", ".claude/agents/lead.md", "Agent(builder, reviewer)", "Agent(builder, «revewer»)", "unknown-agent", finding.Warning, "reviewer", nil},
	{"claude-code", ".claude/agents/lead.md", "Agent(builder, reviewer)", "Agent(«stranger», reviewer)", "unknown-agent", finding.Warning, "", nil},
	{"claude-code", ".claude/agents/lead.md", "Agent(builder, reviewer)", "Agent(reviewer, «Explorer»)", "unknown-agent", finding.Warning, "Explore", nil},
	{"claude-code", ".claude/agents/lead.md", "Agent(builder, reviewer)", "Agent(builder, a1), Agent(b2, c3), Task(d4)", "unknown-agent", finding.Warning, "", nil},
	{"claude-code", ".claude/agents/lead.md", "Skill(style)", "Skill(«stile»)", "unknown-skill", finding.Warning, "style", nil},
	{"claude-code", ".claude/agents/lead.md", "skills: [style]", "skills: [«quuxify»]", "unknown-skill", finding.Warning, "", nil},
	{"claude-code", ".claude/agents/lead.md", "mcpServers: [tracker]", "mcpServers: [«trackr»]", "unknown-mcp-server", finding.Warning, "tracker", nil},
	{"claude-code", ".claude/agents/lead.md", "mcpServers: [tracker]", "mcpServers: [«quuxify»]", "unknown-mcp-server", finding.Information, "", nil},
	{"claude-code", ".claude/agents/lead.md", "mcp__tracker__search", "mcp__«trackr»__search", "unknown-mcp-server", finding.Warning, "tracker", nil},
	{"claude-code", ".claude/settings.json", `"agent": "lead"`, `"agent": "«builderr»"`, "unknown-agent", finding.Warning, "builder", nil},
	{"claude-code", ".claude/settings.json", `Agent(builder)`, `Agent(«bilder»)`, "unknown-agent", finding.Warning, "builder", nil},
	{"copilot-vscode", ".github/agents/lead.agent.md", "agents: [builder, Reviewer]", "agents: [builder, «Reviwer»]", "unknown-agent", finding.Warning, "Reviewer", nil},
	{"copilot-vscode", ".github/agents/lead.agent.md", "agent: reviewer", "agent: «stranger»", "unknown-agent", finding.Warning, "", nil},
	{"copilot-vscode", ".github/agents/lead.agent.md", "tracker/*", "«trackr»/*", "unknown-mcp-server", finding.Warning, "tracker", nil},
	{"copilot-vscode", ".github/prompts/release.prompt.md", "agent: lead", "agent: «leader»", "unknown-agent", finding.Warning, "", nil},
	{"opencode", ".opencode/agents/lead.md", "builder: allow", "«bilder»: allow", "unknown-agent", finding.Warning, "builder", nil},
	{"opencode", ".opencode/agents/lead.md", "reviewer: deny", "«revewer»: deny", "unknown-agent", finding.Warning, "reviewer", nil},
	{"opencode", "opencode.json", `"default_agent": "lead"`, `"default_agent": "«stranger»"`, "unknown-agent", finding.Warning, "", nil},
	{"gemini-cli", ".gemini/agents/lead.md", "mcp_tracker_search", "mcp_«trackr»_search", "unknown-mcp-server", finding.Warning, "tracker", nil},
	{"kiro", ".kiro/agents/lead.md", `"@tracker"`, `"@«trakker»"`, "unknown-mcp-server", finding.Warning, "tracker", nil},
	{"kiro", ".kiro/agents/lead.md", "@pages/search", "@«page»/search", "unknown-mcp-server", finding.Warning, "pages", nil},
	{"plugin", "agents/lead.md", "kit:builder", "kit:«bilder»", "unknown-agent", finding.Warning, "", nil},
	{"plugin", "agents/builder.md", "kit:style", "kit:«quuxify»", "unknown-skill", finding.Warning, "", nil},

	// Names in prose.
	{"claude-code", ".claude/agents/lead.md", "the `builder` agent", "the `«bilder»` agent", "unknown-agent", finding.Warning, "builder", nil},
	{"claude-code", ".claude/agents/lead.md", "the `builder` agent", "the `«stranger»` agent", "unknown-agent", finding.Information, "", nil},
	{"claude-code", "CLAUDE.md", "the `reviewer` agent", "the `«revewer»` agent", "unknown-agent", finding.Warning, "reviewer", nil},

	// Paths.
	{"claude-code", ".claude/agents/lead.md", "../../docs/rules.md#naming", "«../../docs/rulez.md»#naming", "broken-link", finding.Warning, "../../docs/rules.md", nil},
	{"claude-code", ".claude/agents/lead.md", "rules.md#naming", "rules.md#«nameing»", "broken-anchor", finding.Warning, "naming", nil},
	{"claude-code", ".claude/agents/lead.md", "rules.md#naming", "rules.md#«quuxify»", "broken-anchor", finding.Information, "", nil},
	{"claude-code", ".claude/agents/lead.md", "#when-done", "#«when-don»", "missing-heading", finding.Warning, "when-done", nil},
	{"claude-code", ".claude/agents/lead.md", "## When done", "## At last", "missing-heading", finding.Information, "", nil},
	{"claude-code", ".claude/skills/style/SKILL.md", "references/list.md#words", "«references/lists.md»#words", "broken-link", finding.Warning, "references/list.md", nil},
	{"claude-code", "CLAUDE.md", "@docs/rules.md", "@«docs/rulez.md»", "broken-import", finding.Warning, "docs/rules.md", nil},
	{"claude-code", ".claude/agents/lead.md", "hooks/guard.sh", "hooks/gard.sh", "missing-script", finding.Warning, "", nil},
	{"claude-code", ".claude/settings.json", ".claude/hooks/guard.sh", "«.claude/hooks/gone.sh»", "missing-script", finding.Warning, "", nil},
	{"plugin", "hooks/hooks.json", "hooks/guard.sh", "«hooks/gone.sh»", "missing-script", finding.Warning, "", nil},
	{"gemini-cli", "GEMINI.md", "@docs/rules.md", "@«docs/gone.md»", "broken-import", finding.Warning, "", nil},
	{"gemini-cli", ".gemini/agents/lead.md", "../../docs/rules.md", "«../../docs/gone.md»", "broken-link", finding.Warning, "", nil},
	{"copilot-vscode", ".github/prompts/release.prompt.md", "../../docs/rules.md", "«../docs/rules.md»", "broken-link", finding.Warning, "../../docs/rules.md", nil},

	// Hooks of settings.
	{"claude-code", ".claude/settings.json", `"PostToolUse"`, `«"PostTolUse"»`, "unknown-hook-event", finding.Warning, `"PostToolUse"`, nil},
	{"claude-code", ".claude/settings.json", `"Edit|Write"`, `«"edit|write"»`, "hook-shape", finding.Warning, `"Edit|Write"`, nil},
	{"claude-code", ".claude/settings.json", `"Edit|Write"`, `«"Bash(git *)"»`, "hook-shape", finding.Warning, `"Bash"`, nil},
	{"claude-code", ".claude/settings.json", `"Edit|Write"`, `«"(Edit"»`, "hook-shape", finding.Warning, "", nil},
	{"claude-code", ".claude/settings.json", `"type": "command", `, `"type": «"comand"», `, "hook-shape", finding.Warning, "", nil},
	{"plugin", "hooks/hooks.json", `"hooks": [{"type": "command", "command": "${CLAUDE_PLUGIN_ROOT}/hooks/guard.sh"}]`, `"hooks": «"hooks/guard.sh"»`, "hook-shape", finding.Warning, "", nil},

	// Servers.
	{"claude-code", ".mcp.json", `["-y", "tracker-server"]`, `«"-y tracker-server"»`, "mcp-shape", finding.Warning, `["-y", "tracker-server"]`, nil},
	{"claude-code", ".mcp.json", `"command": "npx", "args": ["-y", "tracker-server"]`, `"command": «["npx", "-y", "tracker-server"]»`, "mcp-shape", finding.Warning, `"npx", "args": ["-y", "tracker-server"]`, nil},
	{"claude-code", ".mcp.json", `"command"`, `«"comand"»`, "mcp-shape", finding.Warning, `"command"`, nil},
	{"claude-code", ".mcp.json", `{"LEVEL": "info"}`, `«["LEVEL=info"]»`, "mcp-shape", finding.Warning, "", nil},
	{"claude-code", ".mcp.json", `{"type": "http", "url": "https://pages.example/mcp"}`, `{"type": «"http"»}`, "mcp-shape", finding.Warning, "", nil},
	{"claude-code", ".mcp.json", `"args": ["-y", "tracker-server"]`, `«"arg"»: ["-y", "tracker-server"]`, "mcp-shape", finding.Warning, `"args"`, nil},
	{"claude-code", ".mcp.json", `{"type": "http", "url": "https://pages.example/mcp"}`, `{«"typ"»: "http", "url": "https://pages.example/mcp"}`, "mcp-shape", finding.Warning, `"type"`, nil},
	{"claude-code", ".mcp.json", `"pages": {"type": "http", "url": "https://pages.example/mcp"}`, `«"pages"»: {"typ": "stdio"}`, "mcp-shape", finding.Warning, "", nil},
	{"claude-code", ".mcp.json", `"url": "https://pages.example/mcp"`, `"url": «3»`, "mcp-shape", finding.Warning, "", nil},
	{"claude-code", ".mcp.json", `"command": "npx"`, `"command": «true»`, "mcp-shape", finding.Warning, "", nil},
	{"copilot-vscode", ".vscode/mcp.json", `"servers"`, `«"mcpServers"»`, "mcp-shape", finding.Warning, `"servers"`, nil},
	{"opencode", "opencode.json", `["npx", "-y", "tracker-server"]`, `«"npx"»`, "mcp-shape", finding.Warning, `["npx"]`, nil},
	{"gemini-cli", ".gemini/settings.json", `{"command": "npx", "args": ["-y", "tracker-server"]}`, `«"npx -y tracker-server"»`, "mcp-shape", finding.Warning, "", []string{".gemini/agents/lead.md"}},
	{"codex", ".codex/config.toml", `url = "https://pages.example/mcp"`, `args = «"-y"»` + "\ncommand = \"x\"", "mcp-shape", finding.Warning, `["-y"]`, nil},
	{"plugin", ".mcp.json", `["-y", "tracker-server"]`, `«{}»`, "mcp-shape", finding.Warning, "", nil},

	// Names that are there twice, and who calls whom.
	{"claude-code", ".claude/agents/more/again.md", "", "---\nname: «reviewer»\ndescription: Reviews what others have reviewed before. Use it last.\ntools: Read\n---\nYou review once more.\n", "duplicate-name", finding.Warning, "", []string{".claude/agents/reviewer.md"}},
	{"claude-code", ".claude/agents/builder.md", "tools: Read, Edit, Bash", "tools: Read, Edit, Bash, Agent(«lead»)", "delegation-cycle", finding.Information, "", nil},
	{"copilot-vscode", ".github/agents/builder.agent.md", "tools: [edit, search]", "tools: [edit, agent]\nagents: [«lead»]", "delegation-cycle", finding.Information, "", nil},
	{"claude-code", ".claude/skills/hidden/SKILL.md", "", "---\nname: «hidden»\ndescription: How secrets are kept in this project. Use it for nothing.\nuser-invocable: false\ndisable-model-invocation: true\n---\nKeep them.\n", "unreachable-agent", finding.Warning, "", nil},
	{"claude-code", ".augment/agents/builder.md", "", "---\nname: «builder»\ndescription: Builds what nobody has planned before and asks for no leave.\n---\nYou build what the plan says.\n", "twin-differs", finding.Hint, "", nil},
}

// TestSoundWorldsAreQuiet holds the workspaces that faults are planted in to
// having none.
func TestSoundWorldsAreQuiet(t *testing.T) {
	archives, _ := filepath.Glob(acrossDir + "/*.txtar")
	if len(archives) == 0 {
		t.Fatal("no worlds")
	}
	for _, a := range archives {
		name := strings.TrimSuffix(filepath.Base(a), ".txtar")
		for file, said := range saidOfWorld(t, soundWorld(t, name)) {
			for _, f := range said {
				t.Errorf("%s: %s: %s: %s", name, file, f.Code, f.Message)
			}
		}
	}
}

// TestCalledByFile asks about an agent whose file is called otherwise, and which
// a sentence calls by its file.
func TestCalledByFile(t *testing.T) {
	files := soundWorld(t, "plugin")
	files["agents/code-lead.md"] = "---\nname: kit-code-lead\ndescription: Leads the work on code. Use it for whole features.\n---\nYou lead.\n"
	src, start, end := cutMarks(strings.Replace(files["agents/builder.md"], "the plan says.", "the plan of «code-lead» says, as kit-code-lead would.", 1))
	files["agents/builder.md"] = src
	said := saidOfWorld(t, files)
	all := said["agents/builder.md"]
	if len(said) != 1 || len(all) != 1 || all[0].Code != "unknown-agent" || all[0].Severity != finding.Information || all[0].Span.Start != start || all[0].Span.End != end {
		t.Errorf("got %v", said)
	}
}

// TestAcrossFaults plants one fault at a time and asks for exactly one finding,
// on the exact place, whose fix leaves a workspace in which nothing is wrong.
func TestAcrossFaults(t *testing.T) {
	for _, x := range acrossFaults {
		t.Run(fmt.Sprintf("%s/%s/%s", x.world, x.code, x.new[:min(len(x.new), 40)]), func(t *testing.T) { x.try(t) })
	}
}

// try plants the fault.
func (x *acrossFault) try(t *testing.T) {
	files := soundWorld(t, x.world)
	src, start, end := x.plant(t, files)
	files[x.file] = src
	said := saidOfWorld(t, files)
	for file, all := range said {
		if file != x.file && !slices.Contains(x.also, file) {
			t.Errorf("unasked in %s: %s: %s", file, all[0].Code, all[0].Message)
		}
	}
	all := said[x.file]
	if len(all) != 1 || all[0].Code != x.code {
		t.Fatalf("wanted one %s, got %v", x.code, all)
	}
	f := all[0]
	if f.Severity != x.severity {
		t.Errorf("it is %s: %s", f.Severity, f.Message)
	}
	if start >= 0 && (f.Span.Start != start || f.Span.End != end) {
		t.Errorf("it stands on %q: %s", f.Span.Of(src), f.Message)
	}
	x.checkFix(t, files, f, start, end)
}

// plant returns the file with the fault, and where it is marked.
func (x *acrossFault) plant(t *testing.T, files map[string]string) (src string, start, end int) {
	t.Helper()
	if x.old == "" {
		return cutMarks(x.new)
	}
	if strings.Count(files[x.file], x.old) != 1 {
		t.Fatalf("%q stands %d times in %s", x.old, strings.Count(files[x.file], x.old), x.file)
	}
	at := strings.Index(files[x.file], x.old)
	piece, start, end := cutMarks(x.new)
	if start >= 0 {
		start, end = start+at, end+at
	}
	return strings.Replace(files[x.file], x.old, piece, 1), start, end
}

// checkFix applies the first fix.
func (x *acrossFault) checkFix(t *testing.T, files map[string]string, f finding.Finding, start, end int) {
	t.Helper()
	if x.fix == "" {
		return
	}
	if len(f.Fixes) == 0 {
		t.Fatalf("no fix is offered: %s", f.Message)
	}
	src := files[x.file]
	doc := agent.Parse(agent.Place{Path: x.file}, src)
	for _, e := range slices.Backward(f.Fixes[0].Edits) {
		doc = doc.Edit(e)
	}
	if want := src[:start] + x.fix + src[end:]; doc.Src() != want {
		t.Errorf("the fix writes\n%s", doc.Src())
	}
	files[x.file] = doc.Src()
	for file, all := range saidOfWorld(t, files) {
		t.Errorf("after the fix: %s: %s: %s", file, all[0].Code, all[0].Message)
	}
}

// togetherIn returns all that is said of one file, of it alone and across files.
func togetherIn(t *testing.T, files map[string]string, file string) []finding.Finding {
	t.Helper()
	folder, index := worldOf(files)
	f := index.File("/w/" + file)
	doc := agent.Parse(folder.Place(file), files[file])
	env := lint.Env{Today: today.Today, Config: folder.Config(file)}
	return lint.Together(lint.Run(env, doc, nil), lint.Across(env, index, f, doc, nil))
}
