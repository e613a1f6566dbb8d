package workspace

import (
	"context"
	"errors"
	"io/fs"
	"sync"
	"testing"
	"testing/fstest"
)

// TestPlacesFollowTheDisk creates, changes and deletes what a link names and no
// index holds.
func TestPlacesFollowTheDisk(t *testing.T) {
	disk := fstest.MapFS{".claude/agents/a.md": file(claude("a", "", "See [n](../../docs/new.md) and [h](../../docs/new.md#one)."))}
	x, _ := Scan(context.Background(), []*Folder{Open(disk, Around{Root: "/w"})}, Options{})
	is := func(when, link, heading string) {
		t.Helper()
		f := x.File("/w/.claude/agents/a.md")
		m := f.Facts.Mentions()
		if got := answer(x.Resolve(f, m[0])); got != link {
			t.Errorf("%s: the link is %s, want %s", when, got, link)
		}
		if got := answer(x.Resolve(f, m[1])); got != heading {
			t.Errorf("%s: the heading is %s, want %s", when, got, heading)
		}
	}
	told := func(path string) { x, _ = x.Refresh(context.Background(), path) }
	is("at first", "unknown", "unknown")
	disk["docs/new.md"] = file("# Two\n")
	is("before anybody tells", "unknown", "unknown")
	told("/w/docs/new.md")
	is("created", "docs/new.md", "docs/new.md no anchor")
	disk["docs/new.md"] = file("# One\n")
	told("/w/docs/new.md")
	is("changed", "docs/new.md", "docs/new.md#one docs/new.md")
	delete(disk, "docs/new.md")
	told("/w/docs")
	is("folder gone", "unknown", "unknown")
}

// forbidden is a file system that does not let anybody into one folder.
type forbidden struct {
	fstest.MapFS
	dir string
}

func (f forbidden) Stat(name string) (fs.FileInfo, error) {
	if within(f.dir, name) {
		return nil, &fs.PathError{Op: "stat", Path: name, Err: fs.ErrPermission}
	}
	return f.MapFS.Stat(name)
}

// TestWhatCannotBeSeenIsNotMissing asks that a link into a folder that may not
// be read is no mistake.
func TestWhatCannotBeSeenIsNotMissing(t *testing.T) {
	disk := forbidden{fstest.MapFS{".claude/agents/a.md": file(claude("a", "", "See [n](../../secret/x.md)."))}, "secret"}
	x, _ := Scan(context.Background(), []*Folder{Open(disk, Around{Root: "/w"})}, Options{})
	f := x.File("/w/.claude/agents/a.md")
	if r := x.Resolve(f, f.Facts.Mentions()[0]); r.Unknowable == "" {
		t.Errorf("it is %s", answer(r))
	}
	if _, err := disk.Stat("secret/x.md"); !errors.Is(err, fs.ErrPermission) {
		t.Error("the folder can be read")
	}
}

// TestPlacesAreAskedAtOnce resolves from several goroutines, for the race
// detector.
func TestPlacesAreAskedAtOnce(t *testing.T) {
	disk := fstest.MapFS{
		".claude/agents/a.md": file(claude("a", "", "See [n](../../docs/new.md) and [h](../../docs/new.md#one) and the `a-b` agent.")),
		"docs/new.md":         file("# One\n"),
	}
	x, _ := Scan(context.Background(), []*Folder{Open(disk, Around{Root: "/w"})}, Options{})
	f := x.File("/w/.claude/agents/a.md")
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			for _, m := range f.Facts.Mentions() {
				x.Resolve(f, m)
			}
			x.CycleOf(agentAt(t, x, f.Path))
			x.memo.places.forget("/w/docs")
		})
	}
	group.Wait()
}
