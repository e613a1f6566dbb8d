package workspace

import (
	"context"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"testing/fstest"

	"agentls/analysis/names"
)

// scans reads a disk as a workspace folder, with a home folder or without.
func scans(root string, disk fs.FS, home fs.FS, opts Options) (*Index, Report) {
	if home != nil {
		opts.User = Open(home, Around{Root: "/home/u", Home: "/home/u", Outside: true})
	}
	return Scan(context.Background(), []*Folder{Open(disk, Around{Root: root, Home: "/home/u"})}, opts)
}

// TestScanUser asks which folders below the home folder are read: those that
// the sheets name, as deep as they say, and what programs fill.
func TestScanUser(t *testing.T) {
	home := fstest.MapFS{
		".claude/agents/deep/a.md":                                      file(claudish),
		".claude/skills/pdf/SKILL.md":                                   file("---\nname: pdf\ndescription: Reads.\n---\n"),
		".claude/skills/pdf/deeper/SKILL.md":                            file("---\nname: pdf\ndescription: Reads.\n---\n"),
		".claude/settings.json":                                         file("{}"),
		".claude/plugins/cache/shop/kit/1.0/agents/b.md":                file(claudish),
		".claude/plugins/cache/shop/kit/1.0/.claude-plugin/plugin.json": file(`{"name": "kit"}`),
		".codex/agents/deep/no.toml":                                    file("name = \"no\"\n"),
		".codex/agents/c.toml":                                          file("name = \"c\"\ndescription = \"d\"\ndeveloper_instructions = \"e\"\n"),
		"projects/x/.claude/agents/no.md":                               file(claudish),
		"agents/no.md":                                                  file(claudish),
	}
	x, report := scans("/w", fstest.MapFS{"agents/here.md": file(claudish)}, home, Options{})
	want := []string{
		"/home/u/.claude/agents/deep/a.md",
		"/home/u/.claude/plugins/cache/shop/kit/1.0/.claude-plugin/plugin.json",
		"/home/u/.claude/plugins/cache/shop/kit/1.0/agents/b.md",
		"/home/u/.claude/settings.json", "/home/u/.claude/skills/pdf/SKILL.md",
		"/home/u/.codex/agents/c.toml", "/w/agents/here.md",
	}
	if got := paths(x); !slices.Equal(got, want) {
		t.Errorf("%q, want\n%q", got, want)
	}
	if len(report.Bounded) > 0 || report.Failed > 0 {
		t.Errorf("%+v", report)
	}
	for at, want := range map[string]struct {
		scope    Scope
		base     string
		plugin   string
		readOnly bool
	}{
		"/home/u/.claude/agents/deep/a.md":                       {UserScope, "/home/u", "", false},
		"/home/u/.claude/settings.json":                          {UserScope, "/home/u", "", false},
		"/home/u/.codex/agents/c.toml":                           {UserScope, "/home/u", "", false},
		"/home/u/.claude/plugins/cache/shop/kit/1.0/agents/b.md": {PluginScope, "/home/u/.claude/plugins/cache/shop/kit/1.0", "kit", true},
		"/w/agents/here.md":                                      {OtherScope, "/w", "", false},
	} {
		f := x.File(at)
		if f == nil || f.Scope != want.scope || f.Base != want.base || f.Plugin != want.plugin || f.ReadOnly != want.readOnly {
			t.Errorf("%s: %+v, want %+v", at, f, want)
		}
	}
}

// TestScanBroad asks that nobody's whole disk is read.
func TestScanBroad(t *testing.T) {
	home := fstest.MapFS{".claude/agents/a.md": file(claudish), "projects/x/.claude/agents/no.md": file(claudish)}
	disk := fstest.MapFS{"srv/agents/no.md": file(claudish)}
	for name, f := range home {
		disk["home/u/"+name] = f
	}
	for root, disk := range map[string]fs.FS{"/home/u": home, "/": disk} {
		for _, own := range []fs.FS{nil, home} {
			x, report := scans(root, disk, own, Options{})
			if got := paths(x); !slices.Equal(got, []string{"/home/u/.claude/agents/a.md"}) {
				t.Errorf("%s: %q", root, got)
			}
			if len(report.Bounded) != 1 || !strings.Contains(report.Bounded[0], "`"+root+"`") {
				t.Errorf("%s: said %q", root, report.Bounded)
			}
			if x.Covers(&File{Path: "/srv/agents/no.md", Base: "/srv"}) || !x.Covers(x.File("/home/u/.claude/agents/a.md")) {
				t.Errorf("%s: all of it counts as known", root)
			}
		}
	}
}

// TestScanAroundHome asks that a project with the home folder in it is read.
func TestScanAroundHome(t *testing.T) {
	disk := fstest.MapFS{".git/HEAD": file("ref: x\n"), "agents/a.md": file(claudish), ".home/.claude/agents/b.md": file(claudish)}
	f := Open(disk, Around{Root: "/project", Home: "/project/.home"})
	x, report := Scan(context.Background(), []*Folder{f}, Options{})
	if got := paths(x); len(got) != 2 || len(report.Bounded) > 0 {
		t.Errorf("%q, said %q", got, report.Bounded)
	}
	delete(disk, ".git/HEAD")
	if x, report = Scan(context.Background(), []*Folder{f}, Options{}); x.Len() != 1 || len(report.Bounded) != 1 {
		t.Errorf("%q, said %q", paths(x), report.Bounded)
	}
}

// TestScanLimits asks that each bound holds and is told.
func TestScanLimits(t *testing.T) {
	disk := fstest.MapFS{}
	for i := range 50 {
		disk[fmt.Sprintf("p%02d/agents/a.md", i)] = file(claudish)
	}
	disk["a/b/c/d/e/agents/deep.md"] = file(claudish)
	for _, tt := range []struct {
		limits Limits
		most   int
		says   string
	}{
		{Limits{Files: 10}, 10, "more than 10 files"},
		{Limits{Dirs: 20}, 19, "more than 20 folders"},
		{Limits{Depth: 3}, 50, "more than 3 folders deep"},
		{Limits{}, 51, ""},
	} {
		x, report := scans("/w", disk, nil, Options{Limits: tt.limits})
		if x.Len() > tt.most || tt.says == "" && x.Len() != tt.most {
			t.Errorf("%+v: %d files", tt.limits, x.Len())
		}
		if said := strings.Join(report.Bounded, "\n"); !strings.Contains(said, tt.says) || (said == "") != (tt.says == "") {
			t.Errorf("%+v: %q", tt.limits, said)
		}
		if x.Covers(&File{Path: "/w/p00/agents/a.md", Base: "/w"}) != (tt.says == "") {
			t.Errorf("%+v: covers what it has not read", tt.limits)
		}
	}
}

func TestScanCanceled(t *testing.T) {
	disk := fstest.MapFS{}
	for i := range 2000 {
		disk[fmt.Sprintf("agents/%04d.md", i)] = file(claudish)
	}
	ctx, cancel := context.WithCancel(context.Background())
	var told atomic.Int64
	x, report := Scan(ctx, []*Folder{Open(disk, Around{Root: "/w"})}, Options{Progress: func(done, total int) {
		if told.Add(1); done > 0 && done < total {
			cancel()
		}
	}})
	if !report.Canceled || x.Len() == 2000 || told.Load() == 0 {
		t.Errorf("canceled %v with %d files, told %d times", report.Canceled, x.Len(), told.Load())
	}
}

// moody is a disk of which some names may not be read, and some are gone by the
// time somebody reads them.
type moody struct {
	fstest.MapFS
	forbidden, vanish string
}

func (m moody) Open(name string) (fs.File, error) {
	switch {
	case strings.Contains(name, m.forbidden):
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	case strings.Contains(name, m.vanish):
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return m.MapFS.Open(name)
}

func (m moody) ReadDir(name string) ([]fs.DirEntry, error) {
	if strings.Contains(name, m.forbidden) {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return m.MapFS.ReadDir(name)
}

// TestScanTrouble asks that folders which may not be read, and files that go
// while they are looked at, are no reason to know less of the others.
func TestScanTrouble(t *testing.T) {
	disk := moody{fstest.MapFS{
		"agents/a.md": file(claudish), "agents/secret.md": file(claudish), "agents/gone.md": file(claudish),
		"secret/agents/b.md": file(claudish), "skills/gone/SKILL.md": file(vague),
	}, "secret", "gone"}
	x, report := scans("/w", disk, nil, Options{})
	if got := paths(x); !slices.Equal(got, []string{"/w/agents/a.md"}) {
		t.Errorf("%q", got)
	}
	var said []string
	for _, u := range report.Unreadable {
		said = append(said, u.Path)
	}
	if !slices.Equal(said, []string{"/w/agents/secret.md", "/w/secret"}) || report.Failed != 2 {
		t.Errorf("%q", said)
	}
	if x.Covers(x.File("/w/agents/a.md")) || !slices.Contains(x.Gaps(), "/w/secret") {
		t.Errorf("gaps: %q", x.Gaps())
	}
	disk.forbidden = "\x00"
	// The folder can be read from now on, as the index learns.
	x.regions[0].folder.fsys = disk
	x, _ = x.Refresh(context.Background(), "/w/secret", "/w/agents/secret.md")
	if x.Len() != 3 || !x.Covers(x.File("/w/agents/a.md")) {
		t.Errorf("%q, gaps %q", paths(x), x.Gaps())
	}
}

// TestScanMany asks that a thousand agents of one name are found, and looked up
// in time.
func TestScanMany(t *testing.T) {
	disk := fstest.MapFS{}
	for i := range 1000 {
		disk[fmt.Sprintf("p%03d/.claude/agents/x.md", i)] = file(claudish)
	}
	x, _ := scans("/w", disk, nil, Options{})
	found := x.Named(names.Agent, "x")
	if len(found) != 1000 || !slices.IsSortedFunc(found, func(a, b Target) int { return strings.Compare(a.File.Path, b.File.Path) }) {
		t.Errorf("%d found", len(found))
	}
	for i := range 999 {
		x = x.With(Change{Path: fmt.Sprintf("/w/p%03d/.claude/agents/x.md", i)})
	}
	if found = x.Named(names.Agent, "x"); len(found) != 1 || found[0].File.Path != "/w/p999/.claude/agents/x.md" {
		t.Errorf("%+v", found)
	}
}

// TestScanFolders asks that a folder in a folder is read once, by itself.
func TestScanFolders(t *testing.T) {
	inner := fstest.MapFS{"agents/a.md": file(claudish)}
	outer := fstest.MapFS{"in/agents/a.md": file(claudish), "agents/b.md": file(claudish)}
	in, out := Open(inner, Around{Root: "/w/in"}), Open(outer, Around{Root: "/w"})
	x, _ := Scan(context.Background(), []*Folder{out, in}, Options{})
	if got := paths(x); !slices.Equal(got, []string{"/w/agents/b.md", "/w/in/agents/a.md"}) || x.File("/w/in/agents/a.md").Folder != in {
		t.Errorf("%q", got)
	}
	inner["agents/c.md"], outer["in/agents/c.md"] = file(claudish), file(claudish)
	x, _ = x.Refresh(context.Background(), "/w/in/agents/c.md")
	if f := x.File("/w/in/agents/c.md"); f == nil || f.Folder != in {
		t.Errorf("%+v", f)
	}
}

// TestScanHomeLinks asks that the user's folders may be links inside of the
// home folder, and are not followed out of it.
func TestScanHomeLinks(t *testing.T) {
	link := func(to string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(to), Mode: fs.ModeSymlink} }
	home := fstest.MapFS{
		".claude/agents": link("../dots/agents"), "dots/agents/a.md": file(claudish),
		".codex/agents": link("../../elsewhere/agents"),
	}
	x, report := scans("/w", fstest.MapFS{}, home, Options{})
	if got := paths(x); !slices.Equal(got, []string{"/home/u/.claude/agents/a.md"}) {
		t.Errorf("%q", got)
	}
	if len(report.Bounded) != 1 || !strings.Contains(report.Bounded[0], ".codex/agents") || x.Covers(&File{Path: "/w/x.md", Base: "/w"}) {
		t.Errorf("%q", report.Bounded)
	}
	home["dots/agents/b.md"] = file(claudish)
	x, _ = x.Refresh(context.Background(), "/home/u/dots/agents/b.md")
	if x.Len() != 2 {
		t.Errorf("what lies behind the link is not known to change: %q", paths(x))
	}
}

// TestScanOwnFolder asks that a folder of the user's own which is opened as a
// workspace holds its files, also after they change.
func TestScanOwnFolder(t *testing.T) {
	home, own := fstest.MapFS{".claude/agents/a.md": file(claudish)}, fstest.MapFS{"agents/a.md": file(claudish)}
	f := Open(own, Around{Root: "/home/u/.claude", Home: "/home/u"})
	user := Open(home, Around{Root: "/home/u", Home: "/home/u", Outside: true})
	x, _ := Scan(context.Background(), []*Folder{f}, Options{User: user})
	home[".claude/agents/a.md"], own["agents/a.md"] = file(vague), file(vague)
	home[".claude/agents/b.md"], own["agents/b.md"] = file(vague), file(vague)
	after, changes := x.Refresh(context.Background(), "/home/u/.claude/agents/a.md", "/home/u/.claude/agents/b.md")
	if len(changes) != 2 || after.Len() != 2 {
		t.Errorf("%d changes, %q", len(changes), paths(after))
	}
	for file := range after.Files() {
		if file.Folder != f || file.Scope != UserScope || file.Place.Path != "~/.claude/"+file.Name {
			t.Errorf("%+v", file)
		}
	}
	if _, changes = after.Refresh(context.Background(), "/home/u/.claude/agents"); len(changes) != 0 {
		t.Errorf("%+v", changes)
	}
}
