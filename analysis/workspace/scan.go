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
	// Before is an earlier index: facts of files that are as they were are taken
	// from it.
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

// maxTroubles bounds how many a report lists.
const maxTroubles = 100

// scan is one scan while it lasts.
type scan struct {
	ctx   context.Context
	opts  Options
	found chan found

	mu     sync.Mutex
	seen   map[string]bool
	files  []*File
	done   int
	full   bool // the limit of files is reached
	report Report
	source source
}

// found is a file to read.
type found struct {
	folder *Folder
	name   string
}

// Scan reads the files that define or mention names in the workspace folders,
// and in the user's own folders of agents. Files that change or go meanwhile do
// no harm: whoever watches them tells [Index.Refresh] afterwards. It is the only
// place of the analysis that starts goroutines, and none outlives it.
func Scan(ctx context.Context, folders []*Folder, opts Options) (*Index, Report) {
	opts.Limits = opts.Limits.defaults()
	s := &scan{source: source{limits: opts.Limits}, ctx: ctx, opts: opts, found: make(chan found, 256), seen: map[string]bool{}}
	s.source.regions, s.report.Bounded = regionsOf(folders, opts.User)
	var readers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		readers.Go(func() {
			for f := range s.found {
				s.read(f)
			}
		})
	}
	for i := range s.source.regions {
		s.walk(&s.source.regions[i])
	}
	close(s.found)
	readers.Wait()
	return s.finish()
}

// finish puts together what the readers found.
func (s *scan) finish() (*Index, Report) {
	r := &s.report
	r.Files, r.Canceled = len(s.files), s.ctx.Err() != nil
	slices.SortFunc(r.Unreadable, func(a, b Trouble) int { return strings.Compare(a.Path, b.Path) })
	if s.opts.Progress != nil {
		s.opts.Progress(s.done, len(s.seen))
	}
	return &Index{store: newStore(s.files), source: s.source, memo: newMemo(nil)}, *r
}

// walk finds the files of one region.
func (s *scan) walk(r *region) {
	if r.file {
		if w := r.walker(s.opts.Limits); w.counts(r.name) && exists(r.folder, r.name) {
			s.push(r.folder, r.name)
		}
		return
	}
	from := step{name: r.name}
	if !r.whole() {
		_, stat, ok := r.folder.target(r.name)
		if !ok || !stat.IsDir() {
			s.astray(r, ok)
			return
		}
	}
	dirs, limit := 0, r.dirs(s.opts.Limits)
	w := r.walker(s.opts.Limits)
	w.Found = func(name string) { s.push(r.folder, name) }
	w.Trouble = func(name string, err error) { s.trouble(r.folder, name, err) }
	w.linked = func(name, target string) {
		s.mu.Lock()
		defer s.mu.Unlock()
		s.source.links = append(s.source.links, link{r.folder, name, target})
	}
	w.enter = func(name string) bool {
		s.mu.Lock()
		defer s.mu.Unlock()
		if s.full || s.source.elsewhere(r, name) {
			return false
		}
		if dirs++; dirs <= limit {
			s.report.Dirs++
			return true
		}
		if dirs == limit+1 {
			s.gap(r, fmt.Sprintf("`%s` has more than %d folders; the others are not read.", r.path(), limit))
		}
		return false
	}
	if r.whole() {
		from.ignores = w.above(".")
	}
	w.start(s.ctx, from)
}

// astray notes a folder of the user's that is a link which leads out of the
// home folder. One that is not there is nothing to speak of.
func (s *scan) astray(r *region, leads bool) {
	if leads || !exists(r.folder, r.name) {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.gap(r, fmt.Sprintf("`%s` is a link that leads out of the home folder; it is not followed.", r.path()))
}

// gap notes that not all of a region is read; the lock is held.
func (s *scan) gap(r *region, why string) {
	s.report.Bounded = append(s.report.Bounded, why)
	s.source.gaps = append(s.source.gaps, r.path())
}

// push hands a file to the readers, unless they had it already.
func (s *scan) push(folder *Folder, name string) {
	at := path.Join(folder.around.Root, name)
	s.mu.Lock()
	known := s.seen[at] || s.full
	if !known {
		if len(s.seen) >= s.opts.Limits.Files {
			s.full = true
			s.report.Bounded = append(s.report.Bounded, fmt.Sprintf("There are more than %d files that may hold agents; the others are not read.", s.opts.Limits.Files))
			s.source.gaps = append(s.source.gaps, "/")
			known = true
		} else {
			s.seen[at] = true
		}
	}
	s.mu.Unlock()
	if !known {
		select {
		case s.found <- found{folder, name}:
		case <-s.ctx.Done():
		}
	}
}

// everyFiles is how often progress is told.
const everyFiles = 64

// read reads one file.
func (s *scan) read(f found) {
	if s.ctx.Err() != nil {
		return
	}
	var was *File
	if s.opts.Before != nil {
		was = s.opts.Before.store.file(path.Join(f.folder.around.Root, f.name))
	}
	file, err := f.folder.index(f.name, was)
	if err != nil {
		s.trouble(f.folder, f.name, err)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if file != nil {
		s.files = append(s.files, file)
	}
	if s.done++; s.opts.Progress != nil && s.done%everyFiles == 0 {
		s.opts.Progress(s.done, len(s.seen))
	}
}

// trouble notes what could not be read. What is gone by now is no trouble.
func (s *scan) trouble(folder *Folder, name string, err error) {
	if gone(err) {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.report.Failed++; len(s.report.Unreadable) < maxTroubles {
		s.report.Unreadable = append(s.report.Unreadable, Trouble{path.Join(folder.around.Root, name), err})
	}
	s.source.gaps = append(s.source.gaps, path.Join(folder.around.Root, name))
}
