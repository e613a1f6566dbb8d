package workspace

import (
	"context"
	"flag"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"reflect"
	"slices"
	"testing"
	"testing/fstest"

	"agentls/analysis/agent"
	"agentls/analysis/names"
	"agentls/analysis/text"
	"agentls/analysis/workspace/synth"
)

// steps is how long each play of TestPlay is. A long run:
//
//	go test ./analysis/workspace -run TestPlay -steps 100000 -timeout 2h
var (
	steps = flag.Int("steps", 300, "how many steps TestPlay makes")
	first = flag.Uint64("seed", 1, "the seed of TestPlay")
)

// stage is a workspace in play: two disks, the index that follows what happens
// to them, and the buffers of an editor.
type stage struct {
	t      testing.TB
	plays  [2]*synth.Play
	disks  [2]fstest.MapFS
	around [2]Around
	folder [2]*Folder
	index  *Index
	open   map[string]*buffer
	log    []string
}

// buffer is an open file.
type buffer struct {
	disk  int
	name  string
	doc   *agent.Document
	facts *names.Facts
}

func newStage(t testing.TB, seed uint64) *stage {
	s := &stage{t: t, open: map[string]*buffer{}}
	s.around = [2]Around{{Root: "/w", Home: "/home/u"}, {Root: "/home/u", Home: "/home/u", Outside: true}}
	for i := range s.plays {
		s.plays[i] = synth.NewPlay(seed*2+uint64(i), 30-10*i)
		s.disks[i] = fstest.MapFS{}
		s.mirror(i)
		s.folder[i] = Open(s.disks[i], s.around[i])
	}
	s.index, _ = Scan(context.Background(), []*Folder{s.folder[0]}, Options{User: s.folder[1]})
	return s
}

// mirror makes the disk what the play says.
func (s *stage) mirror(i int) {
	p, disk := s.plays[i], s.disks[i]
	maps.DeleteFunc(disk, func(name string, f *fstest.MapFile) bool {
		_, file := p.Files[name]
		_, link := p.Links[name]
		return !file && !link
	})
	for name, src := range p.Files {
		if f := disk[name]; f == nil || string(f.Data) != src || f.Mode != 0 {
			disk[name] = &fstest.MapFile{Data: []byte(src)}
		}
	}
	for name, to := range p.Links {
		disk[name] = &fstest.MapFile{Data: []byte(to), Mode: fs.ModeSymlink}
	}
}

// step lets one thing happen, to the disk or in the editor.
func (s *stage) step() {
	i := 0
	if s.plays[0].Chance(6) {
		i = 1
	}
	if s.plays[0].Chance(4) {
		s.type_(i)
		return
	}
	told := s.plays[i].Step()
	s.mirror(i)
	if s.plays[0].Chance(40) {
		// Nobody was told, and everything is read again.
		s.log = append(s.log, "read all")
		s.index, _ = Scan(context.Background(), []*Folder{s.folder[0]}, Options{User: s.folder[1], Before: s.index})
		s.look()
		return
	}
	paths := make([]string, len(told))
	for k, name := range told {
		paths[k] = path.Join(s.around[i].Root, name)
	}
	s.log = append(s.log, fmt.Sprint(paths))
	s.index, _ = s.index.Refresh(context.Background(), paths...)
	s.look()
}

// look asks again where the open files lie.
func (s *stage) look() {
	for _, b := range s.open {
		b.doc = b.doc.At(s.folder[b.disk].Place(b.name))
		b.facts = names.Of(b.doc, b.facts)
	}
}

// type_ opens, edits or closes a buffer.
func (s *stage) type_(i int) {
	p := s.plays[i]
	name := p.Among(slices.Sorted(maps.Keys(p.Files)))
	at := path.Join(s.around[i].Root, name)
	b := s.open[at]
	switch {
	case name == "":
	case b == nil && len(s.open) < 4:
		doc := agent.Parse(s.folder[i].Place(name), p.Files[name])
		s.open[at] = &buffer{i, name, doc, names.Of(doc, nil)}
		s.log = append(s.log, "open "+at)
	case b == nil || p.Chance(4):
		s.log = append(s.log, "close")
		clear(s.open)
	default:
		from, to, fresh := p.Edit(b.doc.Src())
		b.doc = b.doc.Edit(text.Edit{Span: text.Span{Start: from, End: to}, New: fresh})
		b.facts = names.Of(b.doc, b.facts)
		s.log = append(s.log, fmt.Sprintf("type %s %d-%d %q", at, from, to, fresh))
	}
}

// overlaid returns an index with the open buffers; fresh ones are read from
// their texts alone.
func (s *stage) overlaid(x *Index, folder [2]*Folder, fresh bool) *Index {
	var open []*File
	for _, b := range s.open {
		doc, facts := b.doc, b.facts
		if fresh {
			doc = agent.Parse(folder[b.disk].Place(b.name), b.doc.Src())
			facts = names.Of(doc, nil)
		}
		open = append(open, folder[b.disk].Opened(b.name, doc, facts))
	}
	return x.Overlay(open...)
}

// check asks that the index that followed equals one made from scratch.
func (s *stage) check() {
	s.t.Helper()
	var folder [2]*Folder
	for i := range folder {
		folder[i] = Open(s.disks[i], s.around[i])
	}
	scratch, _ := Scan(context.Background(), []*Folder{folder[0]}, Options{User: folder[1]})
	got, want := s.overlaid(s.index, s.folder, false), s.overlaid(scratch, folder, true)
	if why := differ(got, want); why != "" {
		s.t.Fatalf("after %q:\n%s", s.log[max(0, len(s.log)-6):], why)
	}
	for i := range folder {
		for f := range want.Files() {
			if got, want := s.folder[i].Config(f.Name), folder[i].Config(f.Name); got.Dialect != want.Dialect || got.Excluded != want.Excluded || got.Template != want.Template {
				s.t.Fatalf("after %q: the configuration of %s is %+v, want %+v", s.log[max(0, len(s.log)-6):], f.Path, got, want)
			}
		}
	}
}

// differ says in what an index is not another one; "" where nothing is.
func differ(got, want *Index) string {
	if g, w := paths(got), paths(want); !slices.Equal(g, w) {
		return fmt.Sprintf("files\n%q, want\n%q", g, w)
	}
	if g, w := got.Len(), want.Len(); g != w {
		return fmt.Sprintf("%d files, want %d", g, w)
	}
	keys := map[key]bool{}
	for w := range want.Files() {
		if why := differFile(got.File(w.Path), w); why != "" {
			return w.Path + ": " + why
		}
		for _, k := range keysOf(w.Facts) {
			keys[k] = true
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

func differFile(g, w *File) string {
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

// said returns who defines or mentions a name.
func said(x *Index, k key) (all []string) {
	if k.use {
		for _, u := range x.Uses(k.kind, k.name) {
			all = append(all, fmt.Sprint(u.File.Path, u.Mention))
		}
		return all
	}
	for _, t := range x.Named(k.kind, k.name) {
		all = append(all, fmt.Sprint(t.File.Path, t.Def.At, t.Def.Whole))
	}
	return all
}

// meaning writes a resolution without pointers.
func meaning(r Resolution) string {
	var to []string
	for _, t := range r.Targets {
		to = append(to, fmt.Sprint(t.File.Path, t.Def.Whole))
	}
	return fmt.Sprint(to, r.Ties, r.Builtin, r.Accepted, r.NoAnchor, r.Unknowable)
}

func TestPlay(t *testing.T) {
	for seed := range uint64(4) {
		s := newStage(t, *first+seed)
		s.check()
		for range *steps / 4 {
			s.step()
			s.check()
		}
	}
}
