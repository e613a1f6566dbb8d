package server

import (
	"sync"
	"time"

	"agentls/analysis/agent"
	"agentls/analysis/finding"
	"agentls/analysis/lint"
	"agentls/analysis/workspace"
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
	across across
	timed  *openDoc // the version whose held findings have a timer
	told   told

	facts    facts
	settings settingsMemo
}

// across is what the rules say of a document in its workspace, as long as the
// names in the workspace are the same.
type across struct {
	doc    *agent.Document
	env    lint.Env
	stamp  uint64
	result *lint.AcrossResult
}

// told is what a client that pulls was answered last.
type told struct {
	version int32
	id      string // of the list, see [resultID]; empty when it never asked
}

// tell notes what the client was answered about a version.
func (m *memo) tell(version int32, id string) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.told = told{version, id}
}

// believes reports whether the client has another answer than id about a
// version. About one that it has not asked for yet, it will ask.
func (m *memo) believes(version int32, id string) bool {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.told.version == version && m.told.id != "" && m.told.id != id
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

// lintAcross returns what the rules say of a document in its workspace.
func (m *memo) lintAcross(env lint.Env, v *view, f *workspace.File, doc *agent.Document) *lint.AcrossResult {
	m.mu.Lock()
	defer m.mu.Unlock()
	if a := &m.across; a.result == nil || a.doc != doc || a.env != env || a.stamp != v.stamp {
		*a = across{doc, env, v.stamp, lint.Across(env, v.index, f, doc, a.result)}
	}
	return m.across.result
}

func (s *Server) today() lint.Date { return lint.Date(time.Now().Format(time.DateOnly)) }

// env returns what findings about a document depend on beside it.
func (s *Server) env(d *openDoc) lint.Env {
	return lint.Env{Today: s.today(), Config: d.file}
}

// findings returns everything the rules say of a document. What other files
// have to do with it is left out until all of them were read once.
func (s *Server) findings(d *asked) []finding.Finding {
	own := d.memo.lint(s.env(d.openDoc), d.doc)
	if d.at.base == nil {
		return own.Findings()
	}
	v := s.view(d.at)
	f := v.files[d.uri]
	if f == nil {
		return own.Findings()
	}
	return lint.Together(own, d.memo.lintAcross(s.env(d.openDoc), v, f, d.doc))
}

// spoken returns the findings to show, without those that wait until their
// author has stopped typing; held says that there are such. Of a file in which
// nothing is written there are none, however long it stays so.
func (s *Server) spoken(d *asked) (show []finding.Finding, held bool) {
	var all []finding.Finding
	switch {
	case d.isSettings():
		now, later := s.settingsFindings(d)
		all, held = now, len(later) > 0
	case lint.HoldsNothing(d.doc):
		return nil, false
	case d.caret >= 0:
		now, later := lint.Hold(d.doc, s.findings(d), d.caret)
		all, held = now, len(later) > 0
	default:
		all = s.findings(d)
	}
	for _, f := range all {
		if d.shows(f) {
			show = append(show, f)
		}
	}
	return show, held
}

// shows reports whether a finding is worth a mark in the editor. A hint is
// only where someone asked for hints, or for this one in the configuration;
// its fixes are offered all the same.
func (d *asked) shows(f finding.Finding) bool {
	if f.Severity != finding.Hint || d.at.settings.hints {
		return f.Severity != finding.Off
	}
	return d.file != nil && d.file.Severity(f.Code, finding.Off) == finding.Hint
}
