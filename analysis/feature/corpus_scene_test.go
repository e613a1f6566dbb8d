package feature

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"agentls/analysis/agent"
	"agentls/analysis/names"
	"agentls/analysis/workspace"
)

// TestCorpusScenes asks real collections: where a mention leads lies in its
// file, and what it leads to knows of the mention.
func TestCorpusScenes(t *testing.T) {
	dirs, _ := filepath.Glob(filepath.Join("..", "..", "..", "shared", "corpus", "*__*"))
	if len(dirs) == 0 {
		t.Skip("no corpus here")
	}
	led := 0
	for _, dir := range dirs {
		root, err := filepath.Abs(dir)
		if err != nil {
			t.Fatal(err)
		}
		folder := workspace.Open(os.DirFS(dir), workspace.Around{Root: filepath.ToSlash(root)})
		x, _ := workspace.Scan(context.Background(), []*workspace.Folder{folder}, workspace.Options{})
		for f := range x.Files() {
			src, ok := f.Read()
			if !ok {
				t.Errorf("%s cannot be read again", f.Path)
				continue
			}
			doc := agent.Parse(folder.Place(f.Name), src)
			open := folder.Opened(f.Name, doc, names.Of(doc, nil))
			s := Scene{Index: x.Overlay(open), File: open, Doc: doc}
			mentions := s.facts().Mentions()
			for i := 0; i < len(mentions); i += 1 + len(mentions)/4 {
				led += corpusMention(t, s, &mentions[i])
			}
		}
	}
	if led < 100 {
		t.Errorf("only %d mentions lead somewhere", led)
	}
}

// corpusMention returns how many places a mention leads to.
func corpusMention(t *testing.T, s Scene, m *names.Mention) int {
	off := tokenOf(m).Start
	links := Definition(s, off)
	for _, l := range links {
		if l.Virtual != "" {
			continue
		}
		if l.Target.File.Facts != nil && l.Target.File.Path == s.File.Path && !within(s.Doc, l.Target.Span) || !l.Target.Span.Covers(l.Target.Select) {
			t.Errorf("%s: %q leads to %+v", s.File.Path, m.Name, l.Target)
		}
		at := l.Origin
		if !slices.ContainsFunc(References(s, off, false), func(p Place) bool { return p.Path == s.File.Path && p.Span.Overlaps(at) }) {
			t.Errorf("%s: what %q stands for does not know of it", s.File.Path, m.Name)
		}
	}
	if h, ok := HoverIn(s, nil, off); ok && !h.Span.Touches(off) {
		t.Errorf("%s: the hover of %q is about %v", s.File.Path, m.Name, h.Span)
	}
	return len(links)
}
