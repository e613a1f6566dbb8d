package main

import (
	"strings"

	"agentls/analysis/agent"
	"agentls/analysis/finding"
)

// fate gathers which agents of a file do not load.
type fate struct {
	doc   *agent.Document
	whole finding.Severity                 // of what concerns all of them
	parts map[*agent.Part]finding.Severity // of what concerns one of several
}

func (a *fate) add(f finding.Finding) {
	if f.Consequence != finding.NotLoaded {
		return
	}
	sev := f.Severity
	if sev < finding.Error && strings.Contains(f.Message, "(unverified)") {
		sev = min(sev, finding.Information) // it says itself that it may be otherwise
	}
	p := a.doc.PartAt(f.Span.Start)
	// A fault of the language stands somewhere and concerns the whole file.
	if p == nil || strings.HasSuffix(string(f.Code), "-syntax") {
		a.whole = max(a.whole, sev)
		return
	}
	if a.parts == nil {
		a.parts = map[*agent.Part]finding.Severity{}
	}
	a.parts[p] = max(a.parts[p], sev)
}

// count returns how many agents surely do not load, and how many perhaps.
func (a *fate) count() (sure, unsure int) {
	tally := func(worst finding.Severity) {
		switch {
		case worst >= finding.Warning:
			sure++
		case worst > finding.Off:
			unsure++
		}
	}
	if len(a.doc.Parts) == 0 {
		tally(a.whole)
	}
	for _, p := range a.doc.Parts {
		tally(max(a.whole, a.parts[p]))
	}
	return sure, unsure
}
