package workspace

import (
	"errors"
	"io/fs"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"agentls/analysis/config"
	"agentls/analysis/finding"
)

func file(s string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(s)} }

// severity is what the configuration of a file makes of a code that is a
// warning by default.
func severity(f *Folder, name string) finding.Severity {
	return f.Config(name).Severity("unknown-tool", finding.Warning)
}

func TestConfigChain(t *testing.T) {
	disk := fstest.MapFS{
		".agentls.yaml":           file("rules: {unknown-tool: hint, bad-value: off}\n"),
		"pkg/a/.agentls.yaml":     file("rules: {unknown-tool: error}\nexclude: [\"old/**\"]\ntools: [deploy]\n"),
		"pkg/b/sub/.agentls.yaml": file("rules: [\n"),
	}
	user, _ := config.Parse("user", "", "rules: {unknown-tool: information, heading-skip: error}\ntools: [mine]\n")
	f := Open(disk, Around{User: user})
	for name, want := range map[string]finding.Severity{
		"agents/x.md":               finding.Hint,
		"./agents/x.md":             finding.Hint,
		"pkg/a/agents/x.md":         finding.Error,
		"pkg/a/deep/er/agents/x.md": finding.Error,
		"pkg/b/agents/x.md":         finding.Hint,
		"pkg/b/sub/x.md":            finding.Hint,
		"../outside/x.md":           finding.Hint,
	} {
		if got := severity(f, name); got != want {
			t.Errorf("%s: %v, want %v", name, got, want)
		}
	}
	inner := f.Config("pkg/a/agents/x.md")
	if inner.Severity("bad-value", finding.Error) != finding.Off || inner.Severity("heading-skip", finding.Hint) != finding.Error {
		t.Error("an outer file lost its say")
	}
	if !inner.Accepts(config.ToolName, "deploy") || !inner.Accepts(config.ToolName, "mine") || f.Config("x.md").Accepts(config.ToolName, "deploy") {
		t.Error("accepted names are not those of the chain")
	}
	if !f.Config("pkg/a/old/x.md").Excluded || f.Config("old/x.md").Excluded {
		t.Error("globs are not relative to their own file")
	}
	if f.Config("pkg/a/agents/x.md") != inner {
		t.Error("one file has two configurations")
	}
	if p := f.Problems(); len(p) != 1 || p[0].Path != "pkg/b/sub/.agentls.yaml" || p[0].Code != "config-syntax" {
		t.Errorf("problems: %+v", p)
	}
}

func TestEditorWins(t *testing.T) {
	editor, _ := config.Parse("editor", "", "rules: {unknown-tool: off}\n")
	f := Open(fstest.MapFS{"a/.agentls.yaml": file("rules: {unknown-tool: error}\n")}, Around{Editor: editor})
	if got := severity(f, "a/x.md"); got != finding.Off {
		t.Errorf("%v", got)
	}
}

// broken fails in a way that is not absence.
type broken struct {
	fs.FS
	err error
}

func (b broken) Open(name string) (fs.File, error) {
	if strings.HasSuffix(name, ConfigName) {
		return nil, &fs.PathError{Op: "open", Path: name, Err: b.err}
	}
	return b.FS.Open(name)
}

func TestUnreadableConfig(t *testing.T) {
	for err, problems := range map[error]int{fs.ErrPermission: 1, errors.New("not a directory"): 0, fs.ErrNotExist: 0} {
		f := Open(broken{fstest.MapFS{}, err}, Around{})
		if got := severity(f, "x.md"); got != finding.Warning {
			t.Errorf("%v: %v", err, got)
		}
		if p := f.Problems(); len(p) != problems {
			t.Errorf("%v: %+v", err, p)
		}
	}
	big := fstest.MapFS{ConfigName: file(strings.Repeat("# x\n", maxConfig))}
	f := Open(big, Around{})
	f.Config("x.md")
	if p := f.Problems(); len(p) != 1 || !strings.Contains(p[0].Message, "larger") {
		t.Errorf("%+v", p)
	}
	folder := fstest.MapFS{ConfigName + "/x": file("")}
	f = Open(folder, Around{})
	f.Config("x.md")
	if p := f.Problems(); len(p) != 1 || !strings.Contains(p[0].Message, "folder") {
		t.Errorf("%+v", p)
	}
}

func TestPlaces(t *testing.T) {
	disk := fstest.MapFS{
		"plug/.claude-plugin/plugin.json": file("{}"),
		"plug/agents/x.md":                file("---\nname: x\ndescription: y\n---\n"),
		".agentls.yaml":                   file("dialects: {\"src/**\": claude-code}\n"),
	}
	for _, test := range []struct {
		around  Around
		name    string
		path    string
		plugin  bool
		dialect string
	}{
		{Around{}, "plug/agents/x.md", "plug/agents/x.md", true, ""},
		{Around{}, "other/agents/x.md", "other/agents/x.md", false, ""},
		{Around{}, "src/made/x.md", "src/made/x.md", false, "claude-code"},
		{Around{Root: "/home/u/.claude", Home: "/home/u"}, "agents/x.md", "~/.claude/agents/x.md", false, ""},
		{Around{Root: "/home/u/repo", Home: "/home/u"}, ".claude/agents/x.md", ".claude/agents/x.md", false, ""},
		{Around{Root: "/srv/repo/.claude"}, "agents/x.md", "/srv/repo/.claude/agents/x.md", false, ""},
		{Around{Root: "/", Home: "/home/u", Outside: true}, "home/u/.claude/agents/x.md", "~/.claude/agents/x.md", false, ""},
		{Around{Root: "/", Home: "/home/u", Outside: true}, "tmp/x.md", "/tmp/x.md", false, ""},
	} {
		place := Open(disk, test.around).Place(test.name)
		if place.Path != test.path || place.Plugin != test.plugin || place.Dialect != test.dialect {
			t.Errorf("%+v %s: %+v", test.around, test.name, place)
		}
		if quick := Open(disk, test.around).Quick(test.name); quick.Path != test.path || quick.Plugin || quick.Dialect != "" {
			t.Errorf("%+v %s: quick %+v", test.around, test.name, quick)
		}
	}
}

const (
	claudish = "---\nname: x\ndescription: y\ntools: Read, Grep\npermissionMode: plan\ncolor: blue\n---\n"
	opencode = "---\ndescription: y\nmode: subagent\ntemperature: 0.1\npermission:\n  edit: deny\n---\n"
	vague    = "---\nname: x\ndescription: y\n---\n"
	nothing  = "# Only prose\n"
)

func TestSiblings(t *testing.T) {
	disk := fstest.MapFS{
		"same/agents/a.md":  file(claudish),
		"same/agents/b.md":  file(claudish),
		"same/agents/c.md":  file(nothing),
		"mixed/agents/a.md": file(claudish),
		"mixed/agents/b.md": file(opencode),
		"mixed/agents/c.md": file(nothing),
		"alone/agents/a.md": file(claudish),
		"vague/agents/a.md": file(vague),
		"vague/agents/b.md": file(vague),
		"clear/agents/a.md": file(opencode),
		"clear/agents/b.md": file(vague),
	}
	f := Open(disk, Around{})
	one := f.Place("same/agents/a.md").Siblings
	if one == "" || one != f.Place("same/agents/c.md").Siblings || one != f.Place("same/agents/new.md").Siblings {
		t.Errorf("neighbours that agree: %q", one)
	}
	if got := f.Place("mixed/agents/c.md").Siblings; got != "" {
		t.Errorf("neighbours that do not: %q", got)
	}
	if a, b := f.Place("mixed/agents/a.md").Siblings, f.Place("mixed/agents/b.md").Siblings; a == b || a == one {
		t.Errorf("a file counted itself: %q %q", a, b)
	}
	if got := f.Place("alone/agents/a.md").Siblings; got != "" {
		t.Errorf("a file is its own neighbour: %q", got)
	}
	if got := f.Place("vague/agents/a.md").Siblings; got != "" {
		t.Errorf("a guess is taken for evidence: %q", got)
	}
	if got := f.Place("clear/agents/c.md").Siblings; got != "opencode" {
		t.Errorf("a guess speaks against what is sure: %q", got)
	}
}

// counting counts what is opened.
type counting struct {
	fs.FS
	mu    sync.Mutex
	opens map[string]int
}

func (c *counting) Open(name string) (fs.File, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.opens[name]++
	return c.FS.Open(name)
}

// Many files at a time read each directory once, and only what they need.
func TestReadOnce(t *testing.T) {
	c := &counting{FS: fstest.MapFS{"a/.agentls.yaml": file("tools: [x]\n"), "a/agents/y.md": file(claudish)}, opens: map[string]int{}}
	f := Open(c, Around{})
	var all sync.WaitGroup
	for range 50 {
		all.Go(func() {
			f.Config("a/agents/y.md")
			f.Place("a/agents/y.md")
			f.Place("a/.claude/agents/z.md")
			f.MayHold("a/agents/y.md")
		})
	}
	all.Wait()
	for name, n := range c.opens {
		if n > 2 { // a stat and a read
			t.Errorf("%s was opened %d times", name, n)
		}
	}
	f.Quick("b/c/d/x.md")
	if c.opens["b/"+ConfigName] > 0 {
		t.Error("a look at the path alone read the disk")
	}
}

func FuzzPlace(f *testing.F) {
	for _, name := range []string{"", "/", "..", "a/../../b", "a//b", "C:\\x", "\x00", "a/.agentls.yaml/x.md"} {
		f.Add(name)
	}
	disk := fstest.MapFS{".agentls.yaml": file("tools: [x]\n"), "a/agents/y.md": file(claudish)}
	f.Fuzz(func(t *testing.T, name string) {
		folder := Open(disk, Around{Root: "/w", Home: "/"})
		folder.Place(name)
		if folder.Config(name) == nil {
			t.Fatal("no configuration")
		}
	})
}

// A slip in a configuration is found as slips elsewhere are.
func TestConfigSlips(t *testing.T) {
	f := Open(fstest.MapFS{ConfigName: file("rules: {unknown-tol: error}\ndialects: {\"a/**\": claude-kode}\nuknown: 1\ntempaltes: []\n")}, Around{})
	f.Config("x.md")
	var said strings.Builder
	for _, p := range f.Problems() {
		said.WriteString(p.Message + "\n")
	}
	for _, want := range []string{"Did you mean `unknown-tool`?", "Did you mean `claude-code`?", "Did you mean `templates`?"} {
		if !strings.Contains(said.String(), want) {
			t.Errorf("no %q in\n%s", want, said.String())
		}
	}
}
