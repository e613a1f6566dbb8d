package main

import (
	"cmp"
	"context"
	"io"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"sync/atomic"

	"agentls/analysis/agent"
	"agentls/analysis/lint"
	"agentls/analysis/workspace"
)

// target is one file to check.
type target struct {
	folder *workspace.Folder
	name   string // slash-separated, relative to the folder
	disk   string // where the system finds it
	named  bool   // on the command line
	src    []byte // the content, when it came from standard input
}

// report is what one run of check found.
type report struct {
	files   int // agent files, readable or not
	agents  int // agents they define
	hidden  int // hints that were not asked for
	items   []item
	sure    int      // agents that will not load
	unsure  int      // agents of which that is not verified
	trouble []string // files that could not be read, and what to do
	bounded []string // what was not read because it is too much, in sentences
	notes   []string // of files named on the command line
	placed  []placed // --explain-dialect
}

// checkRun is one run of check while it lasts. Paths are added by one goroutine
// and looked at by several.
type checkRun struct {
	opts    checkOptions
	console *console
	folders *folders
	seen    map[string]bool            // under mu
	whole   map[*workspace.Folder]bool // folders that were searched, or whose configuration was asked about; under mu
	work    chan target
	workers sync.WaitGroup
	done    atomic.Int64 // files looked at, for the progress line

	mu    sync.Mutex
	found report

	looked []looked         // under mu
	index  *workspace.Index // of everything, once all was looked at
	sum    *lint.Whole
}

func newRun(c *console, o checkOptions) *checkRun {
	r := &checkRun{
		opts: o, console: c, folders: newFolders(),
		seen: map[string]bool{}, whole: map[*workspace.Folder]bool{}, work: make(chan target, 64),
	}
	for range parallel() {
		r.workers.Go(func() {
			for t := range r.work {
				r.look(t)
				r.done.Add(1)
			}
		})
	}
	return r
}

// add checks one path of the command line.
func (r *checkRun) add(arg string) {
	if arg == "-" {
		r.addInput()
		return
	}
	disk, err := filepath.Abs(arg)
	if err != nil {
		r.complain(arg, err)
		return
	}
	stat, err := os.Stat(disk)
	if err != nil {
		r.complain(arg, err)
		return
	}
	if !stat.IsDir() && !stat.Mode().IsRegular() {
		// Opening a pipe would wait for somebody to write into it.
		r.complain(arg, errIrregular)
		return
	}
	folder, root := r.folders.of(disk, stat.IsDir())
	rel, err := filepath.Rel(root, disk)
	if err != nil {
		r.complain(arg, err)
		return
	}
	name := filepath.ToSlash(rel)
	if !stat.IsDir() {
		r.push(target{folder: folder, name: name, disk: disk, named: true})
		return
	}
	// Reading a configuration is what finds its mistakes, even where no agent
	// lies under it.
	r.ask(folder)
	excluded := name != "." && folder.Config(name).Excluded
	folder.Config(filepath.ToSlash(filepath.Join(name, "x")))
	on := func(name string) string { return filepath.Join(root, filepath.FromSlash(name)) }
	found := func(name string) { r.push(target{folder: folder, name: name, disk: on(name)}) }
	trouble := func(name string, err error) { r.trouble(on(name), err) }
	if folder.Broad(name) {
		r.bounded(folder.Survey(context.Background(), name, found, trouble))
		return
	}
	w := workspace.Walk{Folder: folder, Excluded: excluded, Beside: true, Found: found, Trouble: trouble}
	w.From(context.Background(), name)
}

// ask notes that the configuration of a folder is asked about.
func (r *checkRun) ask(folder *workspace.Folder) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.whole[folder] = true
}

// addInput checks standard input as if it were the file at --stdin-path, which
// need not exist.
func (r *checkRun) addInput() {
	src, err := io.ReadAll(io.LimitReader(r.console.in, agent.MaxSize+1))
	if err != nil {
		r.complain("standard input", err)
		return
	}
	disk, err := filepath.Abs(r.opts.stdinPath)
	if err != nil {
		r.complain(r.opts.stdinPath, err)
		return
	}
	folder, root := r.folders.of(disk, false)
	if rel, err := filepath.Rel(root, disk); err == nil {
		r.push(target{folder: folder, name: filepath.ToSlash(rel), disk: disk, named: true, src: append([]byte{}, src...)})
	}
}

// push hands a file to the workers, unless they had it already.
func (r *checkRun) push(t target) {
	r.mu.Lock()
	known := r.seen[t.disk]
	r.seen[t.disk] = true
	r.mu.Unlock()
	if !known {
		r.work <- t
	}
}

// trouble reports a file that was found and could not be read.
func (r *checkRun) trouble(disk string, err error) { r.complain(r.folders.shown(disk), err) }

// complain reports a path in the words of whoever named it.
func (r *checkRun) complain(path string, err error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.found.trouble = append(r.found.trouble, advise(path, err))
}

// bounded notes what was not read because it is too much.
func (r *checkRun) bounded(said []string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.found.bounded = append(r.found.bounded, said...)
}

// finish waits for the workers and puts what they found in order.
func (r *checkRun) finish() *report {
	close(r.work)
	r.workers.Wait()
	r.across()
	r.configuration()
	f := &r.found
	slices.SortFunc(f.items, compareItems)
	// A configuration that two workspace folders share was read for each.
	f.items = slices.CompactFunc(f.items, func(a, b item) bool { return compareItems(a, b) == 0 })
	slices.SortFunc(f.placed, func(a, b placed) int { return cmp.Compare(a.Path, b.Path) })
	for _, lines := range [][]string{f.trouble, f.notes, f.bounded} {
		slices.Sort(lines)
	}
	f.bounded = slices.Compact(f.bounded)
	return f
}

func compareItems(a, b item) int {
	return cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column),
		cmp.Compare(a.EndLine, b.EndLine), cmp.Compare(a.EndColumn, b.EndColumn),
		cmp.Compare(a.Code, b.Code), cmp.Compare(a.Message, b.Message))
}
