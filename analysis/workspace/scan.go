package workspace

import (
	"context"
	"fmt"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"
)

// Options say how a scan is made.
type Options struct {
	// User is the folder that the user's own folders of agents lie in: the home
	// folder, opened as [Around.Outside]. Nil: they are not read.
	User *Folder
	// Progress is told now and then how many files were read of how many that
	// were found so far. It is called by one goroutine at a time.
	Progress func(done, total int)
	// Limits bound what is read; zero values stand for the defaults.
	Limits Limits
	// Known returns a file of which the caller has read the text by now, by its
	// absolute path; nil for others. It may be called by several goroutines.
	Known func(path string) *File
	// Before is an earlier index: facts of files that are as they were are taken
	// from it. What was read of the folders is read again.
	Before *Index
}

// Limits bound a scan.
type Limits struct {
	Files int // that are read
	Dirs  int // that are looked into, in each folder
	Depth int // of directories
}

// defaults fills in what is not said.
func (l Limits) defaults() Limits {
	for _, d := range []struct {
		n   *int
		def int
	}{{&l.Files, 50_000}, {&l.Dirs, 200_000}, {&l.Depth, 40}} {
		if *d.n <= 0 {
			*d.n = d.def
		}
	}
	return l
}

// Report says what a scan did and could not do.
type Report struct {
	Files, Dirs int
	// Bounded says in sentences for the user what was not read, and why.
	Bounded []string
	// Unreadable are the first files and directories that could not be read, by
	// path, and Failed is how many there were.
	Unreadable []Trouble
	Failed     int
	// Canceled says that the scan was given up: the index has what was read.
	Canceled bool
}

// Trouble is a file or directory that could not be read.
type Trouble struct {
	Path string
	Err  error
}

// maxTroubles bounds how many of a kind a report lists.
const maxTroubles = 100

// scan is one scan while it lasts.
type scan struct {
	survey
	opts  Options
	queue chan spot

	// Guarded by the survey's lock.
	seen  map[string]bool
	files []*File
	done  int
}

// Scan reads the files that define or mention names in the workspace folders,
// and in the user's own folders of agents. Files that change or go meanwhile do
// no harm: whoever watches them tells [Index.Refresh] afterwards. It is the only
// place of the analysis that starts goroutines, and none outlives it.
func Scan(ctx context.Context, folders []*Folder, opts Options) (*Index, Report) {
	s := &scan{opts: opts, queue: make(chan spot, 256), seen: map[string]bool{}}
	s.ctx, s.found, s.limits = ctx, s.push, opts.Limits.defaults()
	s.regions, s.bounded = regionsOf(folders, opts.User)
	if opts.Before != nil {
		for i := range s.regions {
			s.regions[i].folder.drop(".")
		}
	}
	var readers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		readers.Go(func() {
			for f := range s.queue {
				s.read(f)
				runtime.Gosched() // whoever types meanwhile need not wait
			}
		})
	}
	for i := range s.regions {
		s.region(&s.regions[i])
	}
	close(s.queue)
	readers.Wait()
	return s.finish()
}

// finish puts together what the readers found.
func (s *scan) finish() (*Index, Report) {
	slices.SortFunc(s.unreadable, func(a, b Trouble) int { return strings.Compare(a.Path, b.Path) })
	if s.opts.Progress != nil {
		s.opts.Progress(s.done, len(s.seen))
	}
	return &Index{store: newStore(s.files), memo: newMemo(nil), source: s.source}, Report{
		Files: len(s.files), Dirs: s.dirs, Bounded: s.bounded,
		Unreadable: s.unreadable, Failed: s.failed, Canceled: s.ctx.Err() != nil,
	}
}

// push hands a file to the readers, unless they had it already.
func (s *scan) push(folder *Folder, name string) {
	if s.take(path.Join(folder.around.Root, name)) {
		select {
		case s.queue <- spot{folder, name}:
		case <-s.ctx.Done():
		}
	}
}

// take reports whether a file is to be read.
func (s *scan) take(at string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.seen[at] || s.full {
		return false
	}
	if s.full = len(s.seen) >= s.limits.Files; s.full {
		s.gap("/", fmt.Sprintf("There are more than %d files that may hold agents; the others are not read.", s.limits.Files))
		return false
	}
	s.seen[at] = true
	return true
}

// everyFiles is how often progress is told.
const everyFiles = 64

// read reads one file.
func (s *scan) read(c spot) {
	if s.ctx.Err() != nil {
		return
	}
	at := path.Join(c.folder.around.Root, c.name)
	var was *File
	if s.opts.Before != nil {
		was = s.opts.Before.store.file(at)
	}
	var file *File
	var err error
	if s.opts.Known != nil {
		file = s.opts.Known(at)
	}
	if file == nil {
		file, err = c.folder.index(c.name, was)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if err != nil {
		s.trouble(at, err)
	} else {
		s.files = append(s.files, file)
	}
	if s.done++; s.opts.Progress != nil && s.done%everyFiles == 0 {
		s.opts.Progress(s.done, len(s.seen))
	}
}
