package main

import (
	"strings"

	"agentls/analysis/agent"
	"agentls/analysis/finding"
	"agentls/analysis/text"
)

// fate gathers which agents of a file do not load.
type fate struct {
	doc   *agent.Document
	whole verdict                 // of what concerns all of them
	parts map[*agent.Part]verdict // of what concerns one of several
}

// verdict is the worst that keeps an agent from being loaded.
type verdict struct {
	severity finding.Severity // Off: nothing does
	why      string
}

// worse returns the worse of two, the first where they are alike.
func (v verdict) worse(o verdict) verdict {
	if o.severity > v.severity {
		return o
	}
	return v
}

// sure reports whether the agent certainly does not load.
func (v verdict) sure() bool { return v.severity >= finding.Warning }

func (a *fate) add(f finding.Finding) {
	if f.Consequence != finding.NotLoaded {
		return
	}
	sev := f.Severity
	if sev < finding.Error && strings.Contains(f.Message, "(unverified)") {
		sev = min(sev, finding.Information) // it says itself that it may be otherwise
	}
	v := verdict{sev, f.Message}
	p := a.doc.PartAt(f.Span.Start)
	// A fault of the language stands somewhere and concerns the whole file.
	if p == nil || strings.HasSuffix(string(f.Code), "-syntax") {
		a.whole = a.whole.worse(v)
		return
	}
	if a.parts == nil {
		a.parts = map[*agent.Part]verdict{}
	}
	a.parts[p] = a.parts[p].worse(v)
}

// of returns what there is against the agent that is defined at a place.
func (a *fate) of(at text.Span) verdict {
	v := a.whole
	for _, p := range a.doc.Parts {
		if p.Piece().Covers(at) {
			v = v.worse(a.parts[p])
		}
	}
	return v
}

// count returns how many agents surely do not load, and how many perhaps.
func (a *fate) count() (sure, unsure int) {
	tally := func(v verdict) {
		switch {
		case v.sure():
			sure++
		case v.severity > finding.Off:
			unsure++
		}
	}
	if len(a.doc.Parts) == 0 {
		tally(a.whole)
	}
	for _, p := range a.doc.Parts {
		tally(a.whole.worse(a.parts[p]))
	}
	return sure, unsure
}
