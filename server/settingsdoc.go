package server

import (
	"context"
	"path"
	"sync"

	"agentls/analysis/feature"
	"agentls/analysis/finding"
	"agentls/analysis/lint"
	"agentls/analysis/text"
	"agentls/analysis/workspace"
)

// isSettings reports whether a document is a configuration file of agentls.
func (d *openDoc) isSettings() bool {
	return d.in != nil && workspace.IsSettings(path.Join(d.in.Root(), d.name))
}

// settingsMemo keeps what was read of a configuration file, and what its globs
// found on the disk, which is not asked again with every key.
type settingsMemo struct {
	mu    sync.Mutex
	text  *text.Text
	read  *workspace.Settings
	base  *workspace.Index
	found map[string][2]bool
}

// settings returns the configuration that a document holds, in its workspace.
func (s *Server) settings(d *asked) *workspace.Settings {
	m := &d.memo.settings
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.text != d.text {
		m.text, m.read = d.text, workspace.ParseSettings(path.Join(d.in.Root(), d.name), d.text.String())
	}
	base := d.at.base
	if base == nil || len(base.Gaps()) > 0 {
		return m.read
	}
	if m.base != base {
		m.base, m.found = base, map[string][2]bool{}
	}
	return m.read.Among(s.view(d.at).index, func(glob string) (found, ok bool) { return m.finds(d, glob) })
}

// finds asks the disk once for each glob, until something happens on it.
func (m *settingsMemo) finds(d *asked, glob string) (found, ok bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.found == nil {
		m.found = map[string][2]bool{}
	}
	known, asked := m.found[glob]
	if !asked {
		known[0], known[1] = d.in.Finds(path.Dir(d.name), glob)
		m.found[glob] = known
	}
	return known[0], known[1]
}

// settingsFindings returns what there is to say of a configuration file, and
// what waits until its author has stopped typing.
func (s *Server) settingsFindings(d *asked) (now, later []finding.Finding) {
	all := lint.Settings(s.env(d.openDoc), s.settings(d))
	if d.caret < 0 {
		return all, nil
	}
	return lint.HoldSettings(d.text, all, d.caret)
}

// settingsAt returns a document that is a configuration file, or nil.
func (s *Server) settingsAt(ctx context.Context, d *asked) *workspace.Settings {
	if d == nil || !d.isSettings() || ctx.Err() != nil {
		return nil
	}
	return s.settings(d)
}

// settingsActions offers the fixes of a configuration file.
func (s *Server) settingsActions(d *asked, set *workspace.Settings, span text.Span) []feature.Action {
	all, _ := s.settingsFindings(d)
	return feature.ConfigActions(set, all, span)
}
