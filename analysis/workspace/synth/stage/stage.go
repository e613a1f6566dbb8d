// Package stage plays with a workspace: two disks to which things happen at
// random, an index that is told of them, and an editor's buffers on top. Tests
// hold what follows the play against what is read from scratch.
package stage

import (
	"context"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"testing/fstest"

	"agentls/analysis/agent"
	"agentls/analysis/config"
	"agentls/analysis/names"
	"agentls/analysis/text"
	"agentls/analysis/workspace"
	"agentls/analysis/workspace/synth"
)

// Stage is a workspace in play: a workspace folder and the home folder.
type Stage struct {
	Folders [2]*workspace.Folder
	Index   *workspace.Index   // of the disks
	Open    map[string]*Buffer // by path
	Typed   map[string]bool    // configuration files that are open, by path
	Log     []string           // what happened

	plays  [2]*synth.Play
	disks  [2]fstest.MapFS
	around [2]workspace.Around
	held   workspace.Held
}

// Buffer is an open file.
type Buffer struct {
	Disk  int // its folder
	Name  string
	Doc   *agent.Document
	Facts *names.Facts
}

// New returns the stage of a seed. The same one gives the same play.
func New(seed uint64) *Stage {
	s := &Stage{Open: map[string]*Buffer{}, Typed: map[string]bool{}}
	s.around = [2]workspace.Around{{Root: "/w", Home: "/home/u"}, {Root: "/home/u", Home: "/home/u", Outside: true}}
	for i := range s.plays {
		s.around[i].Held = &s.held
		s.plays[i] = synth.NewPlay(seed*2+uint64(i), 30-10*i)
		s.disks[i] = fstest.MapFS{}
		s.mirror(i)
	}
	s.Folders = s.Fresh()
	s.Index = s.Scan(s.Folders, nil)
	return s
}

// Fresh returns the folders as somebody opens them who knows nothing of what
// went before.
func (s *Stage) Fresh() (folders [2]*workspace.Folder) {
	for i := range folders {
		folders[i] = workspace.Open(s.disks[i], s.around[i])
	}
	return folders
}

// Scan reads folders of the stage.
func (s *Stage) Scan(folders [2]*workspace.Folder, before *workspace.Index) *workspace.Index {
	x, _ := workspace.Scan(context.Background(), folders[:1], workspace.Options{User: folders[1], Before: before})
	return x
}

// mirror makes the disk what the play says.
func (s *Stage) mirror(i int) {
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

// Step lets one thing happen, to a disk or in the editor.
func (s *Stage) Step() {
	i := 0
	if s.plays[0].Chance(6) {
		i = 1
	}
	if s.plays[0].Chance(4) {
		s.edit(i)
		return
	}
	if s.plays[0].Chance(8) {
		s.hold(i)
		s.replace()
		return
	}
	told := s.plays[i].Step()
	s.mirror(i)
	if s.plays[0].Chance(3) {
		// Somebody asks before the index hears of it.
		s.Folders[i].Place(s.plays[i].Among(slices.Sorted(maps.Keys(s.plays[i].Files))))
	}
	if s.plays[0].Chance(40) {
		// Nobody was told, and everything is read again.
		s.Log = append(s.Log, "read all")
		s.Index = s.Scan(s.Folders, s.Index)
	} else {
		paths := make([]string, len(told))
		for k, name := range told {
			paths[k] = path.Join(s.around[i].Root, name)
		}
		s.Log = append(s.Log, fmt.Sprint(paths))
		s.Index, _ = s.Index.Refresh(context.Background(), paths...)
	}
	s.replace()
}

// replace asks again where the open files lie.
func (s *Stage) replace() {
	for _, b := range s.Open {
		b.Doc = b.Doc.At(s.Folders[b.Disk].Place(b.Name))
		b.Facts = names.Of(b.Doc, b.Facts)
	}
}

// hold opens, edits or closes a configuration file. Nobody looks at the files
// again unless others count.
func (s *Stage) hold(i int) {
	name, src := s.plays[i].Config()
	at := path.Join(s.around[i].Root, name)
	var differs config.Difference
	if s.plays[0].Chance(3) {
		s.Log = append(s.Log, "release "+at)
		delete(s.Typed, at)
		differs = s.held.Release(at, s.Folders[:]...)
	} else {
		s.Log = append(s.Log, fmt.Sprintf("hold %s %q", at, src))
		s.Typed[at] = true
		differs = s.held.Hold(workspace.ParseSettings(at, src), s.Folders[:]...)
	}
	if differs == config.OtherFiles {
		s.Index, _ = s.Index.Refresh(context.Background(), at)
	}
}

// edit opens, edits or closes a buffer.
func (s *Stage) edit(i int) {
	p := s.plays[i]
	name := p.Among(slices.Sorted(maps.Keys(p.Files)))
	at := path.Join(s.around[i].Root, name)
	b := s.Open[at]
	switch {
	case name == "":
	case b == nil && len(s.Open) < 4:
		doc := agent.Parse(s.Folders[i].Place(name), p.Files[name])
		s.Open[at] = &Buffer{i, name, doc, names.Of(doc, nil)}
		s.Log = append(s.Log, "open "+at)
	case b == nil || p.Chance(4):
		s.Log = append(s.Log, "close")
		clear(s.Open)
	default:
		from, to, fresh := p.Edit(b.Doc.Src())
		b.Doc = b.Doc.Edit(text.Edit{Span: text.Span{Start: from, End: to}, New: fresh})
		b.Facts = names.Of(b.Doc, b.Facts)
		s.Log = append(s.Log, fmt.Sprintf("type %s %d-%d %q", at, from, to, fresh))
	}
}

// Overlaid returns the index with the open buffers on top.
func (s *Stage) Overlaid() *workspace.Index {
	var open []*workspace.File
	for _, b := range s.Open {
		open = append(open, s.Folders[b.Disk].Opened(b.Name, b.Doc, b.Facts))
	}
	return s.Index.Overlay(open...)
}

// Scratch returns what [Stage.Overlaid] should be: everything read from the
// disks, and the buffers from their texts alone.
func (s *Stage) Scratch() (*workspace.Index, [2]*workspace.Folder) {
	folders := s.Fresh()
	x := s.Scan(folders, nil)
	var open []*workspace.File
	for _, b := range s.Open {
		doc := agent.Parse(folders[b.Disk].Place(b.Name), b.Doc.Src())
		open = append(open, folders[b.Disk].Opened(b.Name, doc, names.Of(doc, nil)))
	}
	return x.Overlay(open...), folders
}

// Late returns the last things that happened.
func (s *Stage) Late() []string { return s.Log[max(0, len(s.Log)-6):] }
