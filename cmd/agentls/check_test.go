package main

import (
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
)

func TestNothingToSay(t *testing.T) {
	dir := files(t, map[string]string{".claude/agents/reviewer.md": sound})
	if got := try(t, dir, "check"); got.code != 0 || got.out != "1 agent, nothing to say.\n" {
		t.Errorf("got %+v", got)
	}
	if got := try(t, t.TempDir(), "check"); got.code != 0 || !strings.HasPrefix(got.out, "No agent files here.") {
		t.Errorf("an empty folder: got %+v", got)
	}
}

// What a file holds never stops the run: it is a finding on that file.
func TestBadContent(t *testing.T) {
	alike := strings.Replace(sound, "reviewer", "bad", 1)
	for _, tt := range []struct{ name, src, code string }{
		{"binary", "---\nname: a\x00b\n---\n", "invalid-encoding"},
		{"not UTF-8", strings.Replace(alike, "bugs", "b\xfcgs", 1), "invalid-encoding"},
		{"5 MB", alike + strings.Repeat("All work and no play.\n", 5<<20/22), "file-too-large"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			dir := files(t, map[string]string{".claude/agents/bad.md": tt.src, ".claude/agents/reviewer.md": sound})
			got := try(t, dir, "check", "--format", "json")
			var r struct {
				Files    int
				Findings []jsonFinding
			}
			must(t, json.Unmarshal([]byte(got.out), &r))
			if r.Files != 2 || len(r.Findings) != 1 || r.Findings[0].Code != tt.code || r.Findings[0].Path != ".claude/agents/bad.md" {
				t.Errorf("wanted one %s in 2 files, got %s", tt.code, got.out)
			}
			if got.code == 2 || got.err != "" {
				t.Errorf("exit %d, %s", got.code, got.err)
			}
			if text := try(t, dir, "check"); strings.Contains(text.out, "\x00") || strings.Contains(text.out, "\xfc") {
				t.Errorf("raw bytes reach the terminal: %q", text.out)
			}
		})
	}
}

// A file that cannot be read is named on standard error with what to do, and
// the others are checked all the same.
func TestUnreadableFile(t *testing.T) {
	dir := files(t, map[string]string{".claude/agents/reviewer.md": sound})
	odd := filepath.Join(dir, ".claude/agents/odd.md")
	says := ".claude/agents/odd.md: cannot be read"
	if os.Geteuid() == 0 {
		// Nothing is forbidden to root; a folder is still no file to read.
		must(t, os.Mkdir(odd, 0o755))
	} else {
		must(t, os.WriteFile(odd, []byte(sound), 0))
		says = ".claude/agents/odd.md: may not be read"
	}
	r := newRun(&console{}, checkOptions{})
	t.Chdir(dir)
	r.folders.cwd = dir
	folder, _ := r.folders.of(dir, true)
	r.push(target{folder: folder, name: ".claude/agents/odd.md", disk: odd})
	r.push(target{folder: folder, name: ".claude/agents/reviewer.md", disk: filepath.Join(dir, ".claude/agents/reviewer.md")})
	found := r.finish()
	if found.files != 1 || len(found.trouble) != 1 || !strings.HasPrefix(found.trouble[0], says) || found.status(checkOptions{}) != exitWrong {
		t.Errorf("got %+v", found)
	}
}

func TestAdvice(t *testing.T) {
	for _, tt := range []struct {
		err  error
		says string
	}{
		{&fs.PathError{Op: "open", Path: "/x/a.md", Err: fs.ErrNotExist}, "a.md: there is no such file or folder; check the path."},
		{&fs.PathError{Op: "open", Path: "/x/a.md", Err: syscall.EACCES}, "a.md: may not be read; give yourself permission to read it, or exclude it in .agentls.yaml."},
		{&fs.PathError{Op: "read", Path: "/x/a.md", Err: syscall.EIO}, "a.md: cannot be read (input/output error)."},
		{errIrregular, "a.md: cannot be read (it is neither a file nor a folder)."},
	} {
		if got := advise("a.md", tt.err); got != tt.says {
			t.Errorf("got %q, want %q", got, tt.says)
		}
	}
}

// A file that turns out to be none is named, and the others are checked.
func TestOddFiles(t *testing.T) {
	dir := files(t, map[string]string{".claude/agents/reviewer.md": sound})
	must(t, os.Symlink(filepath.Join(dir, "nowhere"), filepath.Join(dir, "dangling.md")))
	got := try(t, dir, "check", "dangling.md", ".", "gone")
	if got.code != 2 || got.out != "1 agent, nothing to say.\n" ||
		!strings.Contains(got.err, "dangling.md: there is no such file") || !strings.Contains(got.err, "gone: there is no such file") {
		t.Errorf("got %+v", got)
	}
}

func TestBrokenConfiguration(t *testing.T) {
	for _, tt := range []struct {
		name, config, code string
		exit               int
	}{
		{"syntax", "rules: [unclosed\n", "config-syntax", 2},
		{"value", "rules: {yaml-colon: loud}\n", "config-value", 0},
		{"code", "rules: {yaml-colom: off}\n", "unknown-code", 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			dir := files(t, map[string]string{".agentls.yaml": tt.config, ".claude/agents/reviewer.md": sound})
			for _, args := range [][]string{{"check"}, {"check", ".agentls.yaml"}, {"check", ".claude/agents/reviewer.md"}} {
				got := try(t, dir, args...)
				if got.code != tt.exit || !strings.Contains(got.out, "\n.agentls.yaml:1:") || !strings.Contains(got.out, "["+tt.code+"]") {
					t.Errorf("%v: wanted %s and exit %d, got %+v", args, tt.code, tt.exit, got)
				}
			}
		})
	}
}

func TestUsersOwnConfiguration(t *testing.T) {
	dir := files(t, map[string]string{".claude/agents/reviewer.md": strings.Replace(sound, "model: sonnet", "model: sonet", 1)})
	c := &console{in: strings.NewReader(""), inTTY: true}
	if got := tryWith(t, dir, c, "check"); !strings.Contains(got.out, "[misspelt-model]") {
		t.Fatalf("the mistake was not found: %+v", got)
	}
	home := files(t, map[string]string{"agentls/config.yaml": "rules: {misspelt-model: off}\n"})
	t.Setenv("XDG_CONFIG_HOME", home)
	t.Setenv("HOME", home)
	var r report
	o := checkOptions{}
	run := newRun(c, o)
	run.add(".")
	r = *run.finish()
	if runtime.GOOS == "linux" && len(r.items) != 0 {
		t.Errorf("the user's own configuration was not read: %+v", r.items)
	}
}

func TestFailOn(t *testing.T) {
	warning := strings.Replace(sound, "model: sonnet", "model: sonet", 1)
	dir := files(t, map[string]string{".claude/agents/reviewer.md": warning})
	for level, exit := range map[string]int{"off": 0, "error": 0, "warning": 1, "information": 1, "hint": 1} {
		if got := try(t, dir, "check", "--fail-on", level); got.code != exit {
			t.Errorf("--fail-on %s: exit %d, want %d\n%s", level, got.code, exit, got.out)
		}
	}
}

func TestNamedFiles(t *testing.T) {
	broken := strings.Replace(sound, "model: sonnet", "model: sonet", 1)
	dir := files(t, map[string]string{
		".gitignore":                       "drafts/\n",
		".agentls.yaml":                    "exclude: [\"old/**\"]\n",
		"old/.claude/agents/a.md":          broken,
		"drafts/agents/b.md":               broken,
		"notes.md":                         "# Notes\n\nNothing to do with agents.\n",
		".claude/agents/README.md":         "# Our agents\n",
		"opencode.json":                    "{\"model\": \"anthropic/claude-sonnet-5-5\"}\n",
		".kiro/agents/a.json":              "{\"name\": \"a\", \"prompt\": \"file://./a.md\"}\n",
		".kiro/agents/a.md":                "# Only prose\n",
		"node_modules/x/agents/a.agent.md": broken,
	})
	if got := try(t, dir, "check"); strings.Contains(got.out, "misspelt-model") {
		t.Errorf("ignored and excluded files were checked: %s", got.out)
	}
	for _, name := range []string{"old/.claude/agents/a.md", "drafts/agents/b.md", "old", "drafts"} {
		if got := try(t, dir, "check", name); !strings.Contains(got.out, "[misspelt-model]") {
			t.Errorf("%s was named and not checked: %+v", name, got)
		}
	}
	for name, says := range map[string]string{"notes.md": "not taken for an agent", ".claude/agents/README.md": "no product reads",
		"opencode.json": "holds no agent; opencode reads those under `agent` and `agents`.", ".kiro/agents/a.md": "the prompt of the agent in .kiro/agents/a.json",
		"node_modules/x/agents/a.agent.md": "a program put it there"} {
		if got := try(t, dir, "check", name); got.code != 0 || !strings.HasPrefix(got.out, name+": ") || !strings.Contains(got.out, says) {
			t.Errorf("%s: got %+v", name, got)
		}
	}
}

// Each way of placing a file has its reason, in text and in JSON.
func TestExplainDialect(t *testing.T) {
	dir := files(t, map[string]string{
		".agentls.yaml":              "dialects: {\"src/**\": gemini-cli}\ntemplates: [\"src/**\"]\n",
		".claude/agents/reviewer.md": sound,
		"docs/agents/index.md":       "# Our agents\n",
		"agents/plain.md":            sound,
		"lists/web/a.md":             sound,
		"lists/web/b.md":             sound,
		"src/c.md":                   sound,
		".kiro/agents/a.json":        "{\"name\": \"a\", \"prompt\": \"file://./a.md\"}\n",
		".kiro/agents/a.md":          "# Only prose\n",
		".claude/agents/made.md":     strings.Replace(sound, "---\n", "---\n# Generated from src/made.md\n", 1),
		"agents/kit.template.md":     sound,
		"opencode.json":              "{\"agent\": {\"a\": {\"mode\": \"primary\"}, \"b\": {}}}\n",
		".github/agents/x.agent.md":  "---\ndescription: Plans.\ntarget: vscode\n---\nPlan.\n",
	})
	var r struct {
		Version int
		Files   []placed
	}
	must(t, json.Unmarshal([]byte(try(t, dir, "check", "--explain-dialect", "--format", "json").out), &r))
	found := map[string]placed{}
	for _, p := range r.Files {
		found[p.Path] = p
		if p.Reason == "" || p.Name == "" {
			t.Errorf("%s is not explained: %+v", p.Path, p)
		}
	}
	if r.Version != 1 || len(found) != 12 {
		t.Errorf("version %d, %d files", r.Version, len(found))
	}
	text := try(t, dir, "check", "--explain-dialect")
	for _, tt := range []struct {
		path string
		want placed
		says string
	}{
		{".claude/agents/reviewer.md", placed{Dialect: "claude-code", Agent: true, Agents: 1, Strength: "path", Location: ".claude/agents/**/*.md", Scope: "project"}, "Claude Code, by its place"},
		{"docs/agents/index.md", placed{Dialect: "generic", Strength: "none"}, "not an agent"},
		{"agents/plain.md", placed{Dialect: "claude-code", Agent: true, Agents: 1, Strength: "content"}, "a folder of agents"},
		{"lists/web/a.md", placed{Dialect: "claude-code", Agent: true, Agents: 1, Strength: "content"}, "the files beside it look like agents too"},
		{"src/c.md", placed{Dialect: "gemini-cli", Agent: true, Agents: 1, Strength: "configuration", Origin: "template"}, "Gemini CLI, by configuration"},
		{".kiro/agents/a.json", placed{Dialect: "kiro-json", Agent: true, Agents: 1, Strength: "path", Location: ".kiro/agents/*.json", Scope: "project"}, "Kiro, by its place"},
		{".kiro/agents/a.md", placed{Dialect: "kiro", Strength: "path", Location: ".kiro/agents/*.md", Scope: "project", PromptOf: ".kiro/agents/a.json"}, "not an agent: It is the prompt of the agent in `.kiro/agents/a.json`."},
		{".claude/agents/made.md", placed{Dialect: "claude-code", Agent: true, Agents: 1, Strength: "path", Location: ".claude/agents/**/*.md", Scope: "project", Origin: "generated", Source: "src/made.md"}, "It is generated from `src/made.md`"},
		{"agents/kit.template.md", placed{Dialect: "claude-code", Agent: true, Agents: 1, Strength: "content", Origin: "template"}, "It is a template"},
		{"opencode.json", placed{Dialect: "opencode-json", Agent: true, Agents: 2, Strength: "path", Location: "opencode.json", Scope: "config"}, "opencode, by its place"},
		{".github/agents/x.agent.md", placed{Dialect: "copilot-vscode", Agent: true, Agents: 1, Strength: "path", Location: ".github/agents/*.agent.md", Scope: "project", Consumer: "vscode"}, "GitHub Copilot, by its place"},
	} {
		got := found[tt.path]
		got.Path, got.Name, got.Reason = "", "", ""
		if got != tt.want {
			t.Errorf("%s: got %+v, want %+v", tt.path, got, tt.want)
		}
		if line := lineWith(text.out, tt.path+": "); !strings.Contains(line, tt.says) {
			t.Errorf("%q does not say %q", line, tt.says)
		}
	}
}

// lineWith returns the first line with a beginning.
func lineWith(out, head string) string {
	for line := range strings.Lines(out) {
		if strings.HasPrefix(line, head) {
			return line
		}
	}
	return ""
}

func TestColours(t *testing.T) {
	dir := files(t, map[string]string{".claude/agents/reviewer.md": strings.Replace(sound, "model: sonnet", "model: sonet", 1)})
	tty := func() *console { return &console{in: strings.NewReader(""), inTTY: true, outTTY: true, width: 80} }
	for _, tt := range []struct {
		name    string
		console *console
		noColor string
		args    []string
		want    bool
	}{
		{"a pipe", &console{inTTY: true}, "", []string{"check"}, false},
		{"a terminal", tty(), "", []string{"check"}, true},
		{"NO_COLOR", tty(), "1", []string{"check"}, false},
		{"never", tty(), "", []string{"check", "--color=never"}, false},
		{"always", &console{inTTY: true}, "1", []string{"check", "--color", "always"}, true},
		{"before the command", tty(), "", []string{"--color=never", "check"}, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Setenv("NO_COLOR", tt.noColor)
			t.Setenv("TERM", "xterm")
			got := tryWith(t, dir, tt.console, tt.args...)
			if strings.Contains(got.out, "\x1b[") != tt.want {
				t.Errorf("colours: want %v, got %q", tt.want, got.out)
			}
		})
	}
}

func TestStandardInput(t *testing.T) {
	dir := files(t, map[string]string{".agentls.yaml": "rules: {misspelt-model: error}\n"})
	in := func(src string) *console { return &console{in: strings.NewReader(src)} }
	broken := strings.Replace(sound, "model: sonnet", "model: sonet", 1)
	got := tryWith(t, dir, in(broken), "check", "-", "--stdin-path", ".claude/agents/new.md")
	if got.code != 1 || !strings.Contains(got.out, "\n.claude/agents/new.md:5:8: error: ") {
		t.Errorf("got %+v", got)
	}
	if got := tryWith(t, dir, in(""), "check", "-", "--stdin-path", "notes.md"); got.code != 0 || !strings.Contains(got.out, "not taken for an agent") {
		t.Errorf("an empty text: got %+v", got)
	}
	for _, args := range [][]string{{"check", "-"}, {"check", "--stdin-path", "a.md"}} {
		if got := tryWith(t, dir, in(sound), args...); got.code != 2 || !strings.Contains(got.err, "go together") {
			t.Errorf("%v: got %+v", args, got)
		}
	}
}

// The summary promises no more than its findings: what may be otherwise is
// counted apart.
func TestCountsWhatMayNotLoad(t *testing.T) {
	dir := files(t, map[string]string{".kilo/agents/a.md": "---\ndescription: Does it.\nmode: primry\n---\n\nDo it.\n"})
	got := try(t, dir, "check")
	if !strings.HasPrefix(got.out, "1 agent may not load\n") || !strings.Contains(got.out, "warning: Kilo Code may not load") {
		t.Errorf("got %s", got.out)
	}
}

// Agents are counted, not files: one of opencode.json keeps the others.
func TestCountsAgentsThatDoNotLoad(t *testing.T) {
	agents := func(a, b, c string) string {
		return "{\"agent\": {\n\"a\": {\"description\": \"x\", \"mode\": " + a + "},\n\"b\": {\"description\": \"x\", \"mode\": " + b + "},\n\"c\": {\"description\": \"x\", \"mode\": " + c + "}}}\n"
	}
	for src, want := range map[string]string{
		agents(`"all"`, `"none"`, `"some"`):                                  "2 agents will not load",
		agents(`"all"`, `"none"`, `"all", "color": 1`):                       "2 agents will not load",
		agents(`"all"`, `"none", "color": 1`, `"all"`):                       "1 agent will not load",
		strings.Replace(agents(`"all"`, `"all"`, `"all"`), "},\n", "}\n", 1): "3 agents will not load",
	} {
		got := try(t, files(t, map[string]string{"opencode.json": src}), "check")
		if first, _, _ := strings.Cut(got.out, "\n"); !strings.HasPrefix(first, want) {
			t.Errorf("got %q, want %q for\n%s\n%s", first, want, src, got.out)
		}
	}
}
