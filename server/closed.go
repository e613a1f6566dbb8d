package server

import (
	"context"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"

	"agentls/analysis/agent"
	"agentls/analysis/config"
	"agentls/analysis/finding"
	"agentls/analysis/lint"
	"agentls/analysis/workspace"
)

// closedFiles remembers what was said of files that are not open, for clients
// that ask for all of them again and again. It holds no text.
type closedFiles struct {
	mu    sync.Mutex
	files map[string]*closedFile // by path
	texts atomic.Int32           // that were read since memory was given back
}

// manyTexts is how many texts may be read before what they took is given back.
const manyTexts = 500

// forget gives memory back after a round that has read much.
func (c *closedFiles) forget() {
	if c.texts.Load() >= manyTexts {
		c.texts.Store(0)
		debug.FreeOSMemory()
	}
}

// closedFile is what is said of one file.
type closedFile struct {
	mu     sync.Mutex
	file   *workspace.File
	config *config.File
	set    *settings
	today  lint.Date
	quiet  bool // it has no findings at all
	own    []finding.Finding
	brief  *lint.Brief
	stamp  uint64
	id     string // of the result; empty: not known
}

// answer is what there is to say of one file.
type answer struct {
	file  *workspace.File
	uri   uri.URI
	known string // id of the result that the client has
	id    string
	list  []protocol.Diagnostic // nil when that is the one
	ok    bool
}

// answer fills in what there is to say of files, on as many processors as there
// are.
func (c *closedFiles) answer(ctx context.Context, s *Server, at *snapshot, v *view, files []answer) {
	var next atomic.Int32
	var all sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		all.Go(func() {
			for ctx.Err() == nil {
				i := int(next.Add(1)) - 1
				if i >= len(files) {
					return
				}
				func(a *answer) {
					defer s.contain("findings of a file", nil)
					a.id, a.list, a.ok = c.findings(s, at, v, a.file, a.known)
				}(&files[i])
			}
		})
	}
	all.Wait()
}

// findings returns the id of what is said of a file, and the list unless known
// is its id. ok is false where nothing is ever said, or the file is another one
// by now: then news of it are under way.
func (c *closedFiles) findings(s *Server, at *snapshot, v *view, f *workspace.File, known string) (id string, list []protocol.Diagnostic, ok bool) {
	e := c.entry(f.Path)
	e.mu.Lock()
	defer e.mu.Unlock()
	cfg := f.Folder.Config(f.Name)
	if cfg.Excluded || !e.read(s, at, f, cfg, &c.texts) || e.quiet {
		return "", nil, false
	}
	if e.stamp == v.stamp && e.id != "" && e.id == known {
		return e.id, nil, true
	}
	d := &asked{&openDoc{uri: v.uri(f.Path), file: cfg}, at}
	var show []finding.Finding
	for _, one := range e.brief.Across(v.index, f).With(e.own) {
		if d.shows(one) {
			show = append(show, one)
		}
	}
	list = s.diagnosticsIn(d, f.Positions(), show)
	if id, ok = resultID(list); ok {
		e.id, e.stamp = id, v.stamp
	}
	return id, list, ok
}

func (c *closedFiles) entry(path string) *closedFile {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.files == nil {
		c.files = map[string]*closedFile{}
	}
	e := c.files[path]
	if e == nil {
		e = &closedFile{}
		c.files[path] = e
	}
	return e
}

// read applies the rules of one file, unless it is as it was.
func (e *closedFile) read(s *Server, at *snapshot, f *workspace.File, cfg *config.File, texts *atomic.Int32) bool {
	env := lint.Env{Today: s.today(), Config: cfg}
	if e.file == f && e.config == cfg && e.set == at.settings && e.today == env.Today {
		return true
	}
	src, ok := f.Read()
	if !ok {
		return false
	}
	texts.Add(1)
	doc := agent.Parse(f.Place, src)
	d := openDoc{doc: doc, in: &folder{Folder: f.Folder}}
	e.file, e.config, e.set, e.today, e.id = f, cfg, at.settings, env.Today, ""
	e.own, e.brief = nil, nil
	if e.quiet = !d.speaks() || lint.HoldsNothing(doc); !e.quiet {
		e.own, e.brief = slim(lint.Run(env, doc, nil).Findings()), lint.NewBrief(env, doc)
	}
	return true
}

// slim returns findings as far as they are shown, without any piece of the text
// they are about: one word of it would keep all of it.
func slim(all []finding.Finding) []finding.Finding {
	own := slices.Clone(all)
	for i := range own {
		f := &own[i]
		f.Message = strings.Clone(f.Message)
		f.Related, f.Fixes = slices.Clone(f.Related), nil
		for k := range f.Related {
			f.Related[k].Message = strings.Clone(f.Related[k].Message)
			f.Related[k].Path = strings.Clone(f.Related[k].Path)
		}
		for _, fix := range all[i].Fixes {
			f.Fixes = append(f.Fixes, finding.Fix{Title: strings.Clone(fix.Title)})
		}
	}
	return own
}
