package workspace_test

import (
	"flag"
	"fmt"
	"path"
	"reflect"
	"slices"
	"testing"

	"agentls/analysis/names"
	"agentls/analysis/workspace"
	"agentls/analysis/workspace/synth/stage"
)

// A long run of TestPlay:
//
//	go test ./analysis/workspace -run TestPlay -steps 100000 -timeout 2h
var (
	steps = flag.Int("steps", 300, "how many steps TestPlay makes")
	first = flag.Uint64("seed", 1, "the seed of TestPlay")
)

// perSeed is how many steps are made with one seed.
const perSeed = 4000

// TestPlay asks after each step that the index which follows what happens
// equals one that is read from scratch.
func TestPlay(t *testing.T) {
	for seed, left := *first, *steps; left > 0; seed, left = seed+1, left-perSeed {
		s := stage.New(seed)
		for range min(left, perSeed) {
			compare(t, seed, s)
			s.Step()
		}
		compare(t, seed, s)
	}
}

func compare(t *testing.T, seed uint64, s *stage.Stage) {
	t.Helper()
	got := s.Overlaid()
	want, fresh := s.Scratch()
	if why := differ(got, want); why != "" {
		t.Fatalf("seed %d after %q:\n%s", seed, s.Late(), why)
	}
	if got, want := got.Postings(), want.Postings(); !reflect.DeepEqual(got, want) {
		t.Fatalf("seed %d after %q: the tables hold\n%q, want\n%q", seed, s.Late(), got, want)
	}
	for f := range want.Files() {
		for i := range fresh {
			if got, want := s.Folders[i].Config(f.Name), fresh[i].Config(f.Name); got.Dialect != want.Dialect || got.Excluded != want.Excluded || got.Template != want.Template {
				t.Fatalf("seed %d after %q: the configuration of %s is %+v, want %+v", seed, s.Late(), f.Path, got, want)
			}
		}
	}
	for i := range fresh {
		// A configuration speaks once somebody asks for it.
		for _, p := range s.Folders[i].Problems() {
			fresh[i].Config(path.Join(path.Dir(p.Path), "x"))
		}
		for _, p := range fresh[i].Problems() {
			s.Folders[i].Config(path.Join(path.Dir(p.Path), "x"))
		}
		if got, want := problems(s, s.Folders[i]), problems(s, fresh[i]); !slices.Equal(got, want) {
			t.Fatalf("seed %d after %q: problems %q, want %q", seed, s.Late(), got, want)
		}
	}
}

// problems returns what is wrong with the configuration files that no editor
// has open: of the others it speaks itself.
func problems(s *stage.Stage, f *workspace.Folder) (all []string) {
	for _, p := range f.Problems() {
		if !s.Typed[path.Join(f.Root(), p.Path)] {
			all = append(all, p.Path+": "+p.Message)
		}
	}
	return all
}

func paths(x *workspace.Index) (all []string) {
	for f := range x.Files() {
		all = append(all, f.Path)
	}
	return all
}

// differ says in what an index is not another one; "" where nothing is.
func differ(got, want *workspace.Index) string {
	if g, w := paths(got), paths(want); !slices.Equal(g, w) {
		return fmt.Sprintf("files\n%q, want\n%q", g, w)
	}
	if g, w := got.Len(), want.Len(); g != w {
		return fmt.Sprintf("%d files, want %d", g, w)
	}
	keys := map[key]bool{}
	for kind := names.Agent; kind <= names.Heading; kind++ {
		if g, w := got.Names(kind), want.Names(kind); !slices.Equal(g, w) {
			return fmt.Sprintf("kind %d: names\n%q, want\n%q", kind, g, w)
		}
	}
	for w := range want.Files() {
		if why := differFile(got.File(w.Path), w); why != "" {
			return w.Path + ": " + why
		}
		for _, d := range w.Facts.Defs() {
			keys[key{d.Kind, d.Name}] = true
		}
		for _, m := range w.Facts.Mentions() {
			keys[key{m.Kind, m.Name}] = true
		}
	}
	for k := range keys {
		if g, w := said(got, k), said(want, k); !slices.Equal(g, w) {
			return fmt.Sprintf("%+v\n%q, want\n%q", k, g, w)
		}
	}
	for w := range want.Files() {
		g := got.File(w.Path)
		for i, m := range w.Facts.Mentions() {
			a, b := got.Resolve(g, g.Facts.Mentions()[i]), want.Resolve(w, m)
			if a, b := meaning(a), meaning(b); a != b {
				return fmt.Sprintf("%s: %+v means %s, want %s", w.Path, m, a, b)
			}
		}
	}
	return ""
}

func differFile(g, w *workspace.File) string {
	switch {
	case g == nil:
		return "not found"
	case g.Place != w.Place:
		return fmt.Sprintf("lies\n%+v, want\n%+v", g.Place, w.Place)
	case g.Detection != w.Detection:
		return fmt.Sprintf("is\n%+v, want\n%+v", g.Detection, w.Detection)
	case g.Name != w.Name || g.Scope != w.Scope || g.Base != w.Base || g.Plugin != w.Plugin || g.Open != w.Open || g.ReadOnly != w.ReadOnly:
		return fmt.Sprintf("reaches\n%+v, want\n%+v", *g, *w)
	case g.Facts.Hash() != w.Facts.Hash():
		return "its text is another one"
	case !reflect.DeepEqual(g.Facts.Defs(), w.Facts.Defs()):
		return fmt.Sprintf("defines\n%+v, want\n%+v", g.Facts.Defs(), w.Facts.Defs())
	case !reflect.DeepEqual(g.Facts.Anchors(), w.Facts.Anchors()):
		return fmt.Sprintf("has headings\n%+v, want\n%+v", g.Facts.Anchors(), w.Facts.Anchors())
	case !reflect.DeepEqual(g.Facts.Mentions(), w.Facts.Mentions()):
		return fmt.Sprintf("mentions\n%+v, want\n%+v", g.Facts.Mentions(), w.Facts.Mentions())
	}
	return ""
}

// key is a name that is asked for.
type key struct {
	kind names.Kind
	name string
}

// said returns who defines and who mentions a name.
func said(x *workspace.Index, k key) (all []string) {
	for _, t := range x.Named(k.kind, k.name) {
		all = append(all, fmt.Sprint(t.File.Path, t.Def.At, t.Def.Whole))
	}
	for _, u := range x.Uses(k.kind, k.name) {
		all = append(all, fmt.Sprint(u.File.Path, u.Mention))
	}
	return all
}

// meaning writes a resolution without pointers.
func meaning(r workspace.Resolution) string {
	var to []string
	for _, t := range r.Targets {
		to = append(to, fmt.Sprint(t.File.Path, t.Def.Whole))
	}
	return fmt.Sprint(to, r.Ties, r.Builtin, r.Accepted, r.NoAnchor, r.Unknowable)
}
