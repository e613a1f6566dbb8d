package server

import (
	"context"
	"sync"
	"time"

	"go.lsp.dev/uri"

	"agentls/analysis/agent"
	"agentls/analysis/finding"
	"agentls/analysis/lint"
)

// memo is what the versions of one open document share: the newest result of
// the rules, from which the next one is made, and the news that the
// surroundings are known. Its lock makes everyone who asks about one version
// wait for one computation.
type memo struct {
	settled chan struct{}
	once    sync.Once

	mu     sync.Mutex
	doc    *agent.Document
	env    lint.Env
	result *lint.Result
	timed  *openDoc // the version whose held findings have a timer
}

// time reports whether a version has no timer yet, and notes that it has one
// from now on: however often a client pulls, it is asked to pull again once.
func (m *memo) time(d *openDoc) bool {
	m.mu.Lock()
	defer m.mu.Unlock()
	first := m.timed != d
	m.timed = d
	return first
}

func newMemo() *memo { return &memo{settled: make(chan struct{})} }

func (m *memo) settle() { m.once.Do(func() { close(m.settled) }) }

// lint returns what the rules say of a document.
func (m *memo) lint(env lint.Env, doc *agent.Document) *lint.Result {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.result == nil || m.doc != doc || m.env != env {
		m.result = lint.Run(env, doc, m.result)
		m.doc, m.env = doc, env
	}
	return m.result
}

func (s *Server) today() lint.Date { return lint.Date(time.Now().Format(time.DateOnly)) }

// env returns what findings about a document depend on beside it.
func (s *Server) env(d *openDoc) lint.Env {
	return lint.Env{Today: s.today(), Config: d.file}
}

// findings returns everything the rules say of a document.
func (s *Server) findings(d *openDoc) []finding.Finding {
	return d.memo.lint(s.env(d), d.doc).Findings()
}

// spoken returns the findings to show, without those that wait until their
// author has stopped typing; held says that there are such. Of a file in which
// nothing is written there are none, however long it stays so.
func (s *Server) spoken(d *openDoc) (show []finding.Finding, held bool) {
	if lint.HoldsNothing(d.doc) {
		return nil, false
	}
	all := s.findings(d)
	if d.caret >= 0 {
		now, later := lint.Hold(d.doc, all, d.caret)
		all, held = now, len(later) > 0
	}
	for _, f := range all {
		if s.shows(d, f) {
			show = append(show, f)
		}
	}
	return show, held
}

// shows reports whether a finding is worth a mark in the editor. A hint is
// only where someone asked for hints, or for this one in the configuration;
// its fixes are offered all the same.
func (s *Server) shows(d *openDoc, f finding.Finding) bool {
	if f.Severity != finding.Hint || s.store.load().settings.hints {
		return f.Severity != finding.Off
	}
	return d.file != nil && d.file.Severity(f.Code, finding.Off) == finding.Hint
}

// mayHold reports whether a document is worth parsing: by its path, by the
// files beside it, because the user names its dialect, or because it has no
// path yet.
func mayHold(d *openDoc) bool {
	if d.in == nil {
		return d.uri.Scheme() == "untitled"
	}
	if d.file != nil && d.file.Excluded {
		return false
	}
	return d.in.MayHold(d.name) || d.place.Collection || d.file != nil && d.file.Dialect != ""
}

// isAgent reports whether a document is one to speak about. languageId counts
// only for a document without a path.
func (d *openDoc) isAgent() bool {
	return d.doc != nil && (d.in == nil && d.lang == "chatagent" || d.doc.IsAgent())
}

// speaks reports whether a document has findings: it is an agent, or the prompt
// of one.
func (d *openDoc) speaks() bool { return d.isAgent() || d.doc != nil && d.doc.IsPrompt() }

// textAt is agentAt for what concerns the text alone, so that it serves the
// prompt of an agent too.
func (s *Server) textAt(ctx context.Context, at *snapshot, u uri.URI) (*openDoc, error) {
	d, err := s.settled(ctx, at.docs[u])
	if err != nil || d == nil || !d.speaks() {
		return nil, err
	}
	return d, nil
}

// agentAt returns the document a request is about, with its surroundings
// known; nil when there is nothing to say about it.
func (s *Server) agentAt(ctx context.Context, at *snapshot, u uri.URI) (*openDoc, error) {
	d, err := s.settled(ctx, at.docs[u])
	if err != nil || d == nil || !d.isAgent() {
		return nil, err
	}
	return d, nil
}
