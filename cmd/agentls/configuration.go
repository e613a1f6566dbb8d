package main

import (
	"context"
	"path/filepath"
	"slices"

	"agentls/analysis/finding"
	"agentls/analysis/lint"
	"agentls/analysis/workspace"
)

// configuration adds what there is to say of the configuration files that were
// read. What they say of files that are not there is looked into only where
// somebody asked about a folder, or about the configuration itself.
func (r *checkRun) configuration() {
	for _, p := range r.folders.user {
		r.found.items = append(r.found.items, settingsItem(p.Path, p))
	}
	if r.opts.explain {
		return
	}
	for _, folder := range r.folders.open {
		for _, p := range folder.Problems() {
			if p.Unreadable() {
				r.found.items = append(r.found.items, settingsItem(r.folders.shown(disk(folder.Root(), p.Path)), p))
			}
		}
		all := folder.Settings()
		if r.whole[folder] {
			all = r.inWorkspace(folder, all)
		}
		for _, s := range all {
			r.settings(folder, s)
		}
	}
}

// settings adds the findings of one configuration file.
func (r *checkRun) settings(folder *workspace.Folder, s *workspace.Settings) {
	shown := r.folders.shown(filepath.FromSlash(s.Path))
	env := lint.Env{Today: r.opts.today, Config: folder.Config(folder.Name(s.Path))}
	for _, f := range lint.Settings(env, s) {
		if !r.opts.shows(f.Severity) {
			r.found.hidden++
			continue
		}
		r.found.items = append(r.found.items, settingsItem(shown, workspace.Problem{Text: s.Text, Finding: f}))
	}
}

// inWorkspace puts configurations among the files of their workspace, which is
// read for it where nobody has read it yet. Of one that is not read to its end
// nothing is said.
func (r *checkRun) inWorkspace(folder *workspace.Folder, all []*workspace.Settings) []*workspace.Settings {
	x := r.index
	if x == nil && slices.ContainsFunc(all, (*workspace.Settings).Asks) {
		x, _ = workspace.Scan(context.Background(), []*workspace.Folder{folder}, workspace.Options{})
	}
	if x != nil && len(x.Gaps()) > 0 {
		x = nil
	}
	around := make([]*workspace.Settings, len(all))
	for i, s := range all {
		around[i] = s.Among(x, folder.FindsFor(s))
	}
	return around
}

// disk returns where the system finds a file of a folder.
func disk(root, name string) string {
	return filepath.Join(filepath.FromSlash(root), filepath.FromSlash(name))
}

// settingsItem is a finding of a configuration file. A file with a broken
// syntax counts as one that could not be read: what it was to change is
// missing from everything else that was printed.
func settingsItem(shown string, p workspace.Problem) item {
	it := newItem(shown, p.Text, p.Finding, nil)
	it.settings = true
	it.unread = p.Code == "config-syntax" && p.Severity > finding.Off
	return it
}
