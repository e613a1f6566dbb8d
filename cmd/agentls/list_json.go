package main

import (
	"encoding/json"
	"io"
	"path/filepath"
	"strings"

	"agentls/analysis/workspace"
)

// The JSON form of a list. Lists are never null.
type (
	jsonList struct {
		Version int          `json:"version"`
		Entries []jsonEntry  `json:"entries"`
		Budgets []jsonBudget `json:"budgets"`
		Twins   []jsonTwins  `json:"twins"`
	}
	jsonEntry struct {
		Kind        string     `json:"kind"`
		Name        string     `json:"name"`
		Description string     `json:"description"`
		Dialect     string     `json:"dialect"`
		Product     string     `json:"product"`
		Scope       string     `json:"scope"`
		Plugin      string     `json:"plugin"`
		Path        string     `json:"path"`
		Line        int        `json:"line"`
		Loads       bool       `json:"loads"`
		Why         string     `json:"why"` // it does not
		Model       string     `json:"model"`
		Inherits    bool       `json:"inherits"` // the model is that of the session
		Tools       *jsonTools `json:"tools"`    // null where nothing in the file is about tools
		Memory      string     `json:"memory"`
		Tokens      int        `json:"tokens"`
		SkillTokens int        `json:"skillTokens"`
		Skills      []jsonLink `json:"skills"`
		Servers     []jsonLink `json:"servers"`
		Delegates   []jsonLink `json:"delegates"`
		NamedBy     int        `json:"namedBy"`
		ShadowedBy  []string   `json:"shadowedBy"`
		Rivals      []string   `json:"rivals"` // of the same name in the same place
		ByModel     bool       `json:"byModel"`
		ByUser      bool       `json:"byUser"`
		State       string     `json:"state"`
	}
	jsonTools struct {
		All    bool              `json:"all"`
		Given  []string          `json:"given"`
		Memory []string          `json:"byMemory"` // what memory brings beside these
		Denied []string          `json:"denied"`
		Lost   map[string]string `json:"lost"` // from the entry to why it gives nothing
	}
	jsonLink struct {
		Name    string `json:"name"`
		Path    string `json:"path"` // empty where no file defines it
		Builtin bool   `json:"builtin"`
		Tokens  int    `json:"tokens,omitempty"`
	}
	jsonBudget struct {
		Dialect string     `json:"dialect"`
		Base    string     `json:"base"`
		Limit   int        `json:"limit"`
		Total   int        `json:"total"`
		Ranked  []jsonCost `json:"ranked"`
	}
	jsonCost struct {
		Name   string `json:"name"`
		Path   string `json:"path"`
		Tokens int    `json:"tokens"`
	}
	jsonTwins struct {
		Name    string   `json:"name"`
		Paths   []string `json:"paths"`
		Differs []string `json:"differs"`
	}
)

func (l *listing) writeJSON(out io.Writer) error {
	all := jsonList{Version: 1, Entries: []jsonEntry{}, Budgets: []jsonBudget{}, Twins: []jsonTwins{}}
	for i := range l.rows {
		all.Entries = append(all.Entries, l.entry(&l.rows[i]))
	}
	for _, b := range l.budgets {
		one := jsonBudget{Dialect: b.Dialect.ID, Base: l.shown(b.Base), Limit: b.Limit, Total: b.Total, Ranked: []jsonCost{}}
		for _, c := range b.Ranked {
			one.Ranked = append(one.Ranked, jsonCost{c.Def.Name, l.shown(c.File.Path), c.Tokens})
		}
		all.Budgets = append(all.Budgets, one)
	}
	for _, tw := range l.twins {
		all.Twins = append(all.Twins, jsonTwins{tw.Name, l.paths(tw.Targets), append([]string{}, tw.Differs...)})
	}
	enc := json.NewEncoder(out)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	return enc.Encode(all)
}

func (l *listing) entry(r *listRow) jsonEntry {
	f := r.target.File
	e := jsonEntry{
		Kind: strings.TrimSuffix(r.kind, "s"), Name: r.target.Def.Name, Scope: scopeNames[f.Scope], Plugin: f.Plugin, Path: r.path, Line: r.line,
		Loads: true, NamedBy: r.named, State: r.state, Skills: []jsonLink{}, Servers: []jsonLink{}, Delegates: []jsonLink{},
		ShadowedBy: []string{}, Rivals: []string{}, ByModel: true, ByUser: true,
	}
	if d := f.Product(); d != nil {
		e.Dialect, e.Product = d.ID, d.Name
	}
	v := r.view
	if v == nil {
		return e
	}
	e.Description, e.Loads, e.Why, e.Model, e.Inherits = v.Def.Profile.Description, v.Loads, v.Why, v.Model, v.Inherits
	e.Memory, e.Tokens, e.SkillTokens, e.ByModel, e.ByUser = v.Memory, v.Tokens, v.SkillTokens(), v.ByModel, v.ByUser
	if r.kind == "agents" && !v.Tools.Unsaid {
		e.Tools = &jsonTools{v.Tools.All, append([]string{}, v.Tools.Given...), append([]string{}, v.Tools.ByMemory...), append([]string{}, v.Tools.Denied...), map[string]string{}}
		for _, lost := range v.Tools.Lost {
			e.Tools.Lost[lost.Name] = lost.Why
		}
	}
	for _, s := range v.Skills {
		link := l.link(s.Link)
		link.Tokens = s.Tokens
		e.Skills = append(e.Skills, link)
	}
	for _, s := range v.Servers {
		e.Servers = append(e.Servers, l.link(s))
	}
	for _, d := range v.Delegates {
		e.Delegates = append(e.Delegates, l.link(d))
	}
	e.ShadowedBy, e.Rivals = l.paths(v.ShadowedBy), l.paths(v.Rivals)
	return e
}

func (l *listing) link(from workspace.Link) jsonLink {
	one := jsonLink{Name: from.Name, Builtin: from.Builtin}
	if from.Target != nil {
		one.Path = l.shown(from.Target.File.Path)
	}
	return one
}

func (l *listing) paths(list []workspace.Target) []string {
	all := []string{}
	for _, t := range list {
		all = append(all, l.shown(t.File.Path))
	}
	return all
}

func (l *listing) shown(path string) string { return l.program.folders.shown(filepath.FromSlash(path)) }
