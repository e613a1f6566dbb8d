package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"agentls/analysis/workspace"
)

// program is a workspace read as a whole, for the commands that speak of all of it.
type program struct {
	*workspace.Index
	folders *folders
	paths   []string // of the command line, absolute and slash-separated
	fates   fates
	today   func() time.Time
}

// readProgram reads the workspaces that the paths lie in, and the user's own
// folders of agents. What could not be read it says on the error output.
func readProgram(c *console, args []string) (*program, error) {
	p := &program{folders: newFolders(), today: c.today}
	var roots []*workspace.Folder
	for _, arg := range args {
		disk, err := filepath.Abs(arg)
		if err != nil {
			return nil, err
		}
		stat, err := os.Stat(disk)
		if err != nil {
			return nil, fmt.Errorf("%s", advise(arg, err))
		}
		p.paths = append(p.paths, filepath.ToSlash(disk))
		if f, _ := p.folders.of(disk, stat.IsDir()); !slices.Contains(roots, f) {
			roots = append(roots, f)
		}
	}
	var report workspace.Report
	p.Index, report = workspace.Scan(context.Background(), roots, workspace.Options{User: p.folders.home()})
	for _, said := range report.Bounded {
		fmt.Fprintln(c.err, "agentls: "+said)
	}
	for _, t := range report.Unreadable {
		fmt.Fprintln(c.err, "agentls: "+advise(p.folders.shown(filepath.FromSlash(t.Path)), t.Err))
	}
	return p, nil
}

// asked reports whether a file lies in what the command line names.
func (p *program) asked(f *workspace.File) bool {
	for _, at := range p.paths {
		if f.Path == at || strings.HasPrefix(f.Path, strings.TrimSuffix(at, "/")+"/") {
			return true
		}
	}
	return false
}

// home opens the folder that the user's own folders of agents lie in; nil where
// the system names none.
func (f *folders) home() *workspace.Folder {
	if f.around.Home == "" {
		return nil
	}
	around := f.around
	around.Root, around.Outside = f.around.Home, true
	return workspace.Open(os.DirFS(filepath.FromSlash(f.around.Home)), around)
}
