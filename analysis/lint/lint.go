// Package lint holds the rules. Each is a row in one table with a code, a
// scope and a function that receives nothing wider than its scope. The package
// knows what is wrong, how loudly to say it and how to mend it; it knows no
// editor.
package lint

import (
	"agentls/analysis/agent"
	"agentls/analysis/config"
	"agentls/analysis/finding"
)

// Date is a calendar day, YYYY-MM-DD. The empty date is before all others.
type Date string

// Env is what findings depend on beside the file.
type Env struct {
	Today  Date
	Config *config.File // nil: the default
}

// Result is what the rules say of one document, in a form that the next run
// can reuse piece by piece.
type Result struct {
	doc *agent.Document
	env Env
}

// Run applies the rules to doc. Entries and chunks that doc shares with the
// document of the previous result (nil: none) are not looked at again.
func Run(env Env, doc *agent.Document, previous *Result) *Result { panic("pending") }

// Findings returns all findings with spans in the file, sorted by place, hints
// included, suppressed ones left out. The slice is shared: do not change it.
func (r *Result) Findings() []finding.Finding { panic("pending") }

// Hold splits findings for someone who has just typed: a finding marked
// Incomplete whose token the caret (the end of the last edit, an offset in the
// file) touches is held back.
func Hold(doc *agent.Document, all []finding.Finding, caret int) (now, held []finding.Finding) {
	panic("pending")
}
