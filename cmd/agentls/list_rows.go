package main

import (
	"cmp"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"agentls/analysis/dialect"
	"agentls/analysis/names"
	"agentls/analysis/text"
	"agentls/analysis/workspace"
)

// listing is what list shows.
type listing struct {
	rows    []listRow
	budgets []workspace.Budget
	twins   []workspace.Twins
	program *program
}

// listRow is one definition.
type listRow struct {
	kind   string // one of listKinds
	target workspace.Target
	view   *workspace.View // nil of servers
	path   string
	line   int
	named  int // how many mentions elsewhere
	state  string
}

// listed says how list calls the kinds.
var listed = map[names.Kind]string{names.Agent: "agents", names.Skill: "skills", names.Command: "commands", names.Server: "servers"}

// list gathers what the paths define: by kind, then by name.
func (p *program) list(o listOptions) *listing {
	l := &listing{program: p}
	var all []workspace.Target
	for f := range p.Files() {
		if !p.shows(f, o) {
			continue
		}
		defs := f.Facts.Defs()
		for i := range defs {
			kind := listed[defs[i].Kind]
			if kind != "" && (len(o.kinds) == 0 || slices.Contains(o.kinds, kind)) {
				all = append(all, workspace.Target{File: f, Def: &defs[i]})
			}
		}
	}
	p.judge(all)
	for _, t := range all {
		l.rows = append(l.rows, p.listRow(listed[t.Def.Kind], t))
	}
	slices.SortStableFunc(l.rows, func(a, b listRow) int {
		return cmp.Or(
			cmp.Compare(slices.Index(listKinds, a.kind), slices.Index(listKinds, b.kind)),
			strings.Compare(strings.ToLower(a.target.Def.Name), strings.ToLower(b.target.Def.Name)), strings.Compare(a.path, b.path),
		)
	})
	if len(o.kinds) == 0 || slices.Contains(o.kinds, "agents") {
		l.across(o)
	}
	return l
}

// shows reports whether a file lies in what was asked for.
func (p *program) shows(f *workspace.File, o listOptions) bool {
	return p.asked(f) || o.user && f.Scope == workspace.UserScope
}

func (p *program) listRow(kind string, t workspace.Target) listRow {
	r := listRow{kind: kind, target: t, view: p.view(t), path: p.folders.shown(filepath.FromSlash(t.File.Path))}
	r.line = t.File.Positions().OffsetPosition(t.Def.At.Start, text.UTF32).Line + 1
	if r.view == nil {
		r.named = len(p.References(t))
		return r
	}
	r.named = len(r.view.NamedBy)
	switch v := r.view; {
	case !v.Loads:
		r.state = "does not load"
	case len(v.Rivals) > 0:
		r.state = "defined " + timesOf(len(v.Rivals)+1)
	case len(v.ShadowedBy) > 0:
		r.state = "shadowed"
	case p.IsUnreachable(t):
		r.state = "nobody can start it"
	}
	return r
}

// across gathers what concerns several files at once.
func (l *listing) across(o listOptions) {
	shows := func(t workspace.Target) bool { return l.program.shows(t.File, o) }
	for _, b := range l.program.Budgets() {
		if slices.ContainsFunc(b.Ranked, func(c workspace.Cost) bool { return shows(c.Target) }) {
			l.budgets = append(l.budgets, b)
		}
	}
	for _, tw := range l.program.Twins() {
		if slices.ContainsFunc(tw.Targets, shows) {
			l.twins = append(l.twins, tw)
		}
	}
}

// product names whose a definition is.
func (r *listRow) product() string {
	d := r.target.File.Product()
	if d == nil {
		return "–"
	}
	return d.Name
}

// model says on what it runs; "session" where that is whatever the session has.
func (r *listRow) model() string {
	switch {
	case r.view == nil:
		return "–"
	case r.view.Inherits || strings.Contains(r.view.Model, " ") && r.view.Def.Profile.Model == "":
		return "session"
	}
	return r.view.Model
}

// fewTools is how many tools a cell has room for.
const fewTools = 6

// tools says which tools it really gets. Skills and commands take none away.
func (r *listRow) tools() string {
	if r.view == nil || r.kind != "agents" || r.view.Tools.Unsaid {
		return "–"
	}
	t := &r.view.Tools
	switch {
	case t.All && len(t.Denied) == 0:
		return "all"
	case t.All:
		return "all but " + fewOf(byServer(r.view.Dialect, t.Denied))
	case len(t.Given)+len(t.ByMemory) == 0:
		return "none"
	}
	return fewOf(byServer(r.view.Dialect, slices.Concat(t.Given, t.ByMemory)))
}

// byServer puts several tools of one MCP server into one entry, where the first
// of them stands.
func byServer(d *dialect.Dialect, list []string) (short []string) {
	count, at := map[string]int{}, map[string]int{}
	for _, name := range list {
		server := d.ToolForm(name, dialect.ToolsRole).Server
		if count[server]++; server == "" || count[server] == 1 {
			at[server] = len(short)
			short = append(short, name)
			continue
		}
		short[at[server]] = strconv.Itoa(count[server]) + " tools of " + server
	}
	return short
}

func fewOf(list []string) string {
	if len(list) <= fewTools {
		return strings.Join(list, ", ")
	}
	return strings.Join(list[:fewTools-1], ", ") + " and " + countOf(len(list)-fewTools+1, "more", "more")
}
