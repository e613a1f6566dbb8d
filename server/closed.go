package server

import (
	"sync"

	"go.lsp.dev/protocol"

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

// findings returns the id of what is said of a file, and the list unless known
// is its id. ok is false where nothing is ever said, or the file is another one
// by now: then news of it are under way.
func (c *closedFiles) findings(s *Server, at *snapshot, v *view, f *workspace.File, known string) (id string, list []protocol.Diagnostic, ok bool) {
	e := c.entry(f.Path)
	e.mu.Lock()
	defer e.mu.Unlock()
	cfg := f.Folder.Config(f.Name)
	if cfg.Excluded || !e.read(s, at, f, cfg) || e.quiet {
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
func (e *closedFile) read(s *Server, at *snapshot, f *workspace.File, cfg *config.File) bool {
	env := lint.Env{Today: s.today(), Config: cfg}
	if e.file == f && e.config == cfg && e.set == at.settings && e.today == env.Today {
		return true
	}
	src, ok := f.Read()
	if !ok {
		return false
	}
	doc := agent.Parse(f.Place, src)
	d := openDoc{doc: doc, in: &folder{Folder: f.Folder}}
	e.file, e.config, e.set, e.today, e.id = f, cfg, at.settings, env.Today, ""
	e.own, e.brief = nil, nil
	if e.quiet = !d.speaks() || lint.HoldsNothing(doc); !e.quiet {
		e.own, e.brief = lint.Run(env, doc, nil).Findings(), lint.NewBrief(env, doc)
	}
	return true
}
