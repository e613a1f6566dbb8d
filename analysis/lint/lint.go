// Package lint holds the rules. Each is a row in one table with its codes, a
// scope and a function that receives nothing wider than its scope. The package
// knows what is wrong, how loudly to say it and how to mend it; it knows no
// editor.
package lint

import (
	"sync"

	"agentls/analysis/agent"
	"agentls/analysis/config"
	"agentls/analysis/dialect"
	"agentls/analysis/finding"
)

// Date is a calendar day, YYYY-MM-DD. The empty date is before all others.
type Date string

// Env is what findings depend on beside the file.
type Env struct {
	Today  Date
	Config *config.File // nil: the default
	Whole  *Whole       // for [Across]; nil: nothing is said of the workspace as a whole
}

// Result is what the rules say of one document, in a form that the next run
// can reuse piece by piece. It is immutable; Findings may be asked for from
// several goroutines.
type Result struct {
	doc   *agent.Document
	world world
	keys  int  // how many keys the product reads, slips included
	quiet bool // nothing but whole, block and parts is filled

	parts []*Result // of a file that is no markdown: one for each agent

	entries []entryResult // one for each entry of the frontmatter
	block   []finding.Finding
	lost    []bool  // entries that speak through the first of their run; nil for none
	pieces  []piece // what chunks hold, sparse
	outline []placed
	grants  []finding.Finding
	blocks  []finding.Finding // code blocks, with spans in the file
	whole   []finding.Finding

	once sync.Once
	all  []finding.Finding
}

// Run applies the rules to doc. Entries and chunks that doc shares with the
// document of the previous result (nil: none) are not looked at again.
func Run(env Env, doc *agent.Document, previous *Result) *Result {
	if doc.Syntax != dialect.Markdown && !doc.IsPart() {
		return runTree(env, doc, previous)
	}
	r := &Result{doc: doc}
	if previous != nil && previous.doc.Dialect() == doc.Dialect() && sameFront(previous.doc.Front, doc.Front) {
		r.keys = previous.keys
	} else {
		r.keys = doc.AgentKeys()
	}
	r.world = worldOf(env, doc, r.keys)
	if silent(doc) {
		r.quiet = true
		return r
	}
	if !r.world.prompt {
		r.whole = r.checkFile()
	}
	if doc.Condition == agent.TooLarge || doc.Condition == agent.Binary {
		r.quiet = true
		return r
	}
	if previous != nil && (previous.quiet || previous.world != r.world) {
		previous = nil
	}
	if r.world.prompt {
		r.checkBody(previous)
		r.checkBlocks()
		return r
	}
	if r.world.docs {
		r.quiet = true
		if !doc.IsPart() {
			r.block = r.checkDocs()
		}
		return r
	}
	r.checkFront(previous)
	r.checkBody(previous)
	r.checkGrants()
	r.checkBlocks()
	return r
}

// Findings returns all findings with spans in the file, sorted by place, hints
// included, suppressed ones left out. The slice is shared: do not change it.
func (r *Result) Findings() []finding.Finding {
	r.once.Do(func() { r.all = r.holdBack(r.merge()) })
	return r.all
}
