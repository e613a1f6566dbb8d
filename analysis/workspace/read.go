package workspace

import (
	"errors"
	"io"
	"io/fs"
	"strings"
	"sync"

	"agentls/analysis/agent"
	"agentls/analysis/names"
)

// What keeps a file out of the index beside what its file system says.
var (
	errTooLarge  = errors.New("it is too large")
	errIrregular = errors.New("it is no file")
)

// readFile reads a file as a whole, unless it is too large to be analysed.
// Opening what is no file (a pipe) could wait for ever.
func readFile(fsys fs.FS, name string) (string, error) {
	stat, err := fs.Stat(fsys, name)
	switch {
	case err != nil:
		return "", err
	case !stat.Mode().IsRegular():
		return "", errIrregular
	case stat.Size() > agent.MaxSize:
		return "", errTooLarge
	}
	f, err := fsys.Open(name)
	if err != nil {
		return "", err
	}
	defer f.Close()
	var src strings.Builder
	src.Grow(int(stat.Size()))
	buffer := buffers.Get().(*[]byte)
	defer buffers.Put(buffer)
	// One byte more than may be there tells of a file that grew.
	n, err := io.CopyBuffer(struct{ io.Writer }{&src}, struct{ io.Reader }{io.LimitReader(f, agent.MaxSize+1)}, *buffer)
	if err == nil && n > agent.MaxSize {
		err = errTooLarge
	}
	return src.String(), err
}

// buffers are what files are read through.
var buffers = sync.Pool{New: func() any { b := make([]byte, 32<<10); return &b }}

// index reads and parses a file of the folder. Facts that are known are kept
// where neither the text nor what decides whose it is differ, and so is the file
// where nothing does.
func (f *Folder) index(name string, was *File) (*File, error) {
	src, err := readFile(f.fsys, name)
	if err != nil {
		return nil, err
	}
	place := f.Place(name)
	if was == nil || was.Name != name || was.Place != place || was.Facts.Hash() != names.Hash(src) {
		return f.closed(name, agent.Parse(place, src)), nil
	}
	again := *was
	again.Folder = f
	again.Scope, again.Base, again.Plugin = f.reach(&again)
	if again.Folder == was.Folder && again.Scope == was.Scope && again.Base == was.Base && again.Plugin == was.Plugin {
		return was, nil
	}
	return &again, nil
}
