package lint

import (
	"fmt"

	"agentls/analysis/agent"
	"agentls/analysis/config"
	"agentls/analysis/dialect"
	"agentls/analysis/finding"
)

// silent reports whether nothing is said of a file: it is neither an agent nor
// the prompt of one, or nobody could mend it where it lies.
func silent(doc *agent.Document) bool {
	return !doc.IsAgent() && !doc.IsPrompt() || doc.Detection.Installed
}

// harmful are the codes that are said of every file: they harm people wherever
// the text comes from.
var harmful = map[finding.Code]bool{"secret": true, "hidden-unicode": true}

// holdBack leaves out what is below an error in a file that a program writes
// or fills in: it is mended elsewhere. One finding says where.
func (r *Result) holdBack(all []finding.Finding) []finding.Finding {
	if r.doc.IsPart() || len(all) == 0 {
		return all
	}
	o := r.doc.Origin()
	if !o.Generated && !o.Template {
		return all
	}
	var kept []finding.Finding
	held, loudest := 0, finding.Off
	for _, f := range all {
		if said(o, f) {
			kept = append(kept, f)
			continue
		}
		held++
		loudest = max(loudest, f.Severity)
	}
	if held == 0 {
		return all
	}
	p := &reporter{w: &r.world}
	f := finding.Finding{Code: "generated-file", Span: o.At, Severity: min(loudest, finding.Information), Consequence: finding.Fragile}
	f.Message = originSay(o, held)
	p.report(f, dialect.Verified)
	own := config.Suppress(p.list, r.directives(), r.doc.Text)
	return sorted(append(kept, own.Kept...))
}

// said reports whether a finding is worth saying where a program writes the
// file. What a template holds is no agent yet, so nothing in it is an error.
func said(o agent.Origin, f finding.Finding) bool {
	return harmful[f.Code] || f.Severity == finding.Error && (o.Generated || o.At.IsEmpty())
}

func originSay(o agent.Origin, held int) string {
	findings, them := "1 finding is", "it"
	if held > 1 {
		findings, them = fmt.Sprintf("%d findings are", held), "them"
	}
	switch {
	case o.Template:
		return "A generator fills this file in, so " + findings + " held back. Check what it writes."
	case o.Source != "":
		return "This file is generated from " + tick(clip(o.Source)) + ", so " + findings + " held back. Mend " + them + " there."
	}
	return "This file is generated and a change here is lost, so " + findings + " held back. Mend " + them + " in its source."
}
