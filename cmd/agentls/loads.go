package main

import (
	"sync"
	"time"

	"agentls/analysis/agent"
	"agentls/analysis/lint"
	"agentls/analysis/workspace"
)

// fates are what check says of the loading of agents, by the paths of their
// files. The index knows only what a look at a file alone makes certain.
type fates map[string]*fate

// judge reads again the files of some definitions, and keeps what is against
// their loading.
func (p *program) judge(all []workspace.Target) {
	p.fates = fates{}
	var files []*workspace.File
	for _, t := range all {
		if f := t.File; t.Def.Profile != nil && p.fates[f.Path] == nil {
			p.fates[f.Path] = &fate{doc: &agent.Document{}}
			files = append(files, f)
		}
	}
	today := lint.Date(p.today().Format(time.DateOnly))
	next := make(chan *workspace.File)
	var wg sync.WaitGroup
	for range parallel() {
		wg.Go(func() {
			for f := range next {
				if src, ok := f.Read(); ok {
					p.fates[f.Path].judge(agent.Parse(f.Place, src), lint.Env{Today: today, Config: f.Folder.Config(f.Name)})
				}
			}
		})
	}
	for _, f := range files {
		next <- f
	}
	close(next)
	wg.Wait()
}

func (a *fate) judge(doc *agent.Document, env lint.Env) {
	a.doc = doc
	for _, f := range lint.Run(env, doc, nil).Findings() {
		a.add(f)
	}
}

// view returns what a product makes of a definition, as far as the index and
// check know; nil where there is nothing to make of it.
func (p *program) view(t workspace.Target) *workspace.View {
	v := p.Effective(t)
	if v == nil || !v.Loads {
		return v
	}
	if a := p.fates[t.File.Path]; a != nil {
		if against := a.of(t.Def.Whole); against.sure() {
			v.Loads, v.Why = false, against.why
		}
	}
	return v
}
