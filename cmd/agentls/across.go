package main

import (
	"cmp"
	"context"
	"path/filepath"
	"slices"
	"sync"

	"agentls/analysis/agent"
	"agentls/analysis/finding"
	"agentls/analysis/lint"
	"agentls/analysis/text"
	"agentls/analysis/workspace"
)

// looked is what is kept of a file until all others are known: neither its
// document nor, as a rule, its text.
type looked struct {
	target
	shown string
	brief *lint.Brief
	file  *workspace.File
	own   []finding.Finding // where comments may need what others say; else printed by now
	text  *text.Text        // of standard input, and with own; nil: read it again
}

// note keeps what the rules of workspace scope will need of a file. It reports
// whether the findings of the file itself wait for these.
func (r *checkRun) note(t target, shown string, env lint.Env, doc *agent.Document, own []finding.Finding) (later bool) {
	l := looked{target: t, shown: shown, brief: lint.NewBrief(env, doc), file: t.folder.Closed(t.name, doc)}
	if later = l.brief.Waits(); later {
		l.own = own
	}
	if later || t.src != nil {
		l.text = doc.Text
	}
	l.src = nil
	r.mu.Lock()
	defer r.mu.Unlock()
	r.looked = append(r.looked, l)
	if len(r.looked)%everyFiles == 0 {
		makeRoom()
	}
	return later
}

// across adds what is said of the files that were looked at because of all the
// others: those of the folders that they lie in, and the user's own.
func (r *checkRun) across() {
	if len(r.looked) == 0 {
		return
	}
	known := make(map[string]*workspace.File, len(r.looked))
	for _, l := range r.looked {
		known[l.file.Path] = l.file
	}
	index, _ := workspace.Scan(context.Background(), r.folders.all(), workspace.Options{
		User:  r.folders.home(),
		Known: func(path string) *workspace.File { return known[path] },
	})
	// What was named and is no part of the folders, or standard input, counts too.
	var more []workspace.Change
	for _, l := range r.looked {
		if index.File(l.file.Path) != l.file {
			more = append(more, workspace.Change{Path: l.file.Path, File: l.file})
		}
	}
	r.index = index.With(more...)
	r.sum = lint.NewWhole(r.index)
	slices.SortFunc(r.looked, func(a, b looked) int { return cmp.Compare(a.disk, b.disk) })
	next := make(chan *looked)
	var wg sync.WaitGroup
	for range parallel() {
		wg.Go(func() {
			for l := range next {
				r.aboutOthers(l)
			}
		})
	}
	for i := range r.looked {
		next <- &r.looked[i]
	}
	close(next)
	wg.Wait()
}

// aboutOthers adds what is said of one file because of the others.
func (r *checkRun) aboutOthers(l *looked) {
	all := l.brief.AcrossIn(r.sum, r.index, l.file).With(l.own)
	if len(all) == 0 {
		return
	}
	if l.text == nil {
		src, ok := l.file.Read()
		if !ok {
			return // it has changed since, and so have its places
		}
		l.text = text.New(src)
	}
	items, hidden := r.items(l.shown, l.text, all)
	l.text = nil
	r.mu.Lock()
	defer r.mu.Unlock()
	r.found.items = append(r.found.items, items...)
	r.found.hidden += hidden
}

// elsewhere says how the path of another file is printed, and the line of a
// place in it.
func (r *checkRun) elsewhere(path string, at text.Span) (shown string, line int) {
	shown = r.folders.shown(filepath.FromSlash(path))
	if r.index == nil {
		return shown, 0
	}
	if f := r.index.File(path); f != nil {
		line = f.Positions().OffsetPosition(at.Start, text.UTF8).Line + 1
	}
	return shown, line
}
