package workspace

import (
	"errors"
	"io/fs"
	"path"
	"strings"
	"sync"

	"agentls/analysis/agent"
	"agentls/analysis/names"
)

// places is what was asked of the disk about files that links name and that
// are no part of the index. It is shared by all indexes of a workspace, since
// the disk has one state; what happens to a file is told with [Index.Refresh] and [Index.With].
type places struct {
	mu    sync.Mutex
	epoch int // rises when something is forgotten: what was asked before counts no more
	known map[string]*located
}

func newPlaces() *places { return &places{known: map[string]*located{}} }

// maxPlaces bounds how many places are remembered.
const maxPlaces = 50_000

// located is what lies at a path.
type located struct {
	is   presence
	file *File // of a file, without names
	size int64

	once   sync.Once
	whole  *File // with its names, from when somebody asks for its headings
	opaque bool  // its headings are not known
}

// presence says what lies at a path.
type presence uint8

const (
	unseen presence = iota // outside of what can be read
	absent
	aFile
	aFolder
)

// at returns what lies at a path in a folder.
func (p *places) at(f *Folder, name string) *located {
	whole := path.Join(f.around.Root, name)
	p.mu.Lock()
	known, epoch := p.known[whole], p.epoch
	p.mu.Unlock()
	if known != nil {
		return known
	}
	known = look(f, name, whole)
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.epoch != epoch {
		return known
	}
	if len(p.known) >= maxPlaces {
		clear(p.known)
	}
	p.known[whole] = known
	return known
}

func look(f *Folder, name, whole string) *located {
	stat, err := fs.Stat(f.fsys, name)
	switch {
	case errors.Is(err, fs.ErrNotExist) || errors.Is(err, fs.ErrInvalid):
		return &located{is: absent}
	case err != nil:
		return &located{is: unseen}
	case stat.IsDir():
		return &located{is: aFolder}
	}
	return &located{is: aFile, file: &File{Folder: f, Name: name, Path: whole, Facts: &names.Facts{}, Scope: OtherScope, Base: path.Dir(whole)}, size: stat.Size()}
}

// maxLinked is the size in bytes above which no file is read for its headings.
const maxLinked = 1 << 20

// read returns the file with its headings; ok is false when these cannot be
// read.
func (p *located) read() (file *File, ok bool) {
	p.once.Do(func() {
		f, src := p.file, ""
		p.whole = f
		if p.opaque = p.size > maxLinked; !p.opaque {
			src, p.opaque = readText(f.Folder.fsys, f.Name)
		}
		if p.opaque {
			return
		}
		whole := *f
		doc := agent.Parse(f.Folder.Quick(f.Name), src)
		whole.Facts = names.Of(doc, nil).Pack()
		p.whole = &whole
	})
	return p.whole, !p.opaque
}

// readText reads a file that is not large.
func readText(fsys fs.FS, name string) (src string, failed bool) {
	b, err := fs.ReadFile(fsys, name)
	return string(b), err != nil || len(b) > maxLinked
}

func isMarkdown(name string) bool {
	ext := strings.ToLower(path.Ext(name))
	return ext == ".md" || ext == ".markdown" || ext == ".mdc"
}

// forget drops what is known of paths and of what lies below them; without
// paths, everything.
func (p *places) forget(paths ...string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.epoch++
	if len(paths) == 0 {
		clear(p.known)
		return
	}
	for known := range p.known {
		for _, gone := range paths {
			// A folder may come and go with a file in it.
			if within(gone, known) || within(known, gone) {
				delete(p.known, known)
			}
		}
	}
}
