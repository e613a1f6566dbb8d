package lint

import (
	"strings"

	"agentls/analysis/agent"
	"agentls/analysis/config"
	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/syntax"
	"agentls/analysis/text"
)

// runTree applies the rules to a file of JSON, TOML or YAML: those that look at
// the file, and all others to each of its agents.
func runTree(env Env, doc *agent.Document, previous *Result) *Result {
	r := &Result{doc: doc, quiet: true}
	r.keys = doc.AgentKeys()
	r.world = worldOf(env, doc, r.keys)
	if silent(doc) {
		return r
	}
	r.whole = r.checkFile()
	for i, p := range doc.Parts {
		r.parts = append(r.parts, runPart(env, p, previous.part(p, i, len(doc.Parts))))
	}
	return r
}

// part returns the result of an earlier version of a part: the i-th of n.
func (r *Result) part(p *agent.Part, i, n int) *Result {
	if r == nil {
		return nil
	}
	// Agents stand where they stood, or as far from the end as before.
	for _, j := range []int{i, i + len(r.parts) - n} {
		if j >= 0 && j < len(r.parts) && r.parts[j].doc == p.Doc {
			return r.parts[j]
		}
	}
	if i < len(r.parts) && n == len(r.parts) {
		return r.parts[i]
	}
	return nil
}

// runPart applies the rules to one agent. What was said of it stands as long
// as nothing changed.
func runPart(env Env, p *agent.Part, previous *Result) *Result {
	if previous != nil && previous.doc == p.Doc && previous.world.cfg == env.Config && previous.world.today == env.Today {
		return previous
	}
	return Run(env, p.Doc, previous)
}

// mergeParts puts the findings of the file and of its agents together, with
// offsets in the file.
func (r *Result) mergeParts() []finding.Finding {
	h := heap{counts: map[finding.Code]int{}}
	h.add(r.whole, 0)
	h.add(r.block, 0)
	for i, one := range r.parts {
		p := r.doc.Parts[i]
		for _, f := range one.Findings() {
			if h.takes(f.Code) {
				h.all = append(h.all, inFile(p, f))
			}
		}
	}
	return sorted(r.suppress(h.all))
}

// inFile returns a finding of a part with places in the file, and with the
// fixes that can be written there.
func inFile(p *agent.Part, f finding.Finding) finding.Finding {
	f.Span = p.Span(f.Span)
	related := make([]finding.Related, len(f.Related))
	for i, r := range f.Related {
		if r.Path == "" {
			r.Span = p.Span(r.Span)
		}
		related[i] = r
	}
	f.Related = related
	var fixes []finding.Fix
	for _, x := range f.Fixes {
		if edits, ok := p.Edits(x.Edits); ok {
			x.Edits = edits
			fixes = append(fixes, x)
		}
	}
	f.Fixes = fixes
	return f
}

// treeDirectives returns the suppression comments of the file: those of the
// entries of its agents, and those that stand outside of every agent.
func (r *Result) treeDirectives() []config.Suppression {
	src := r.doc.Src()
	if !strings.Contains(src, directiveWord) {
		return nil
	}
	var all []config.Suppression
	add := func(d directive, start int) {
		all = append(all, d.inFile(start))
	}
	for i, one := range r.parts {
		at := r.doc.Parts[i].At
		one.entryNotes(func(d directive, start int) { add(d, at+start) })
	}
	for _, at := range looseComments(r.doc) {
		for _, d := range appendDirective(nil, src, at) {
			add(d, 0)
		}
	}
	return all
}

// looseComments returns the comments of the file that may stand between
// agents: all of JSON, and those of YAML that have a line of their own.
func looseComments(doc *agent.Document) []text.Span {
	var list []text.Span
	add := func(at text.Span) {
		if !doc.InPart(at) {
			list = append(list, at)
		}
	}
	for _, f := range doc.Tree.Relaxed {
		if f.Kind == syntax.FaultComment {
			add(f.Span)
		}
	}
	if doc.Tree.Lang == syntax.YAML {
		t, src := doc.Text, doc.Src()
		for i := range t.Lines() {
			line := t.Line(i)
			line.Start += len(line.Of(src)) - len(strings.TrimLeft(line.Of(src), " "))
			if strings.HasPrefix(line.Of(src), "#") {
				add(line)
			}
		}
	}
	return list
}

// treeCodes are the codes of what a language refuses, with what a file of it is
// called.
var treeCodes = map[syntax.Lang]struct {
	code finding.Code
	name string
}{
	syntax.JSON: {"json-syntax", "JSON"},
	syntax.TOML: {"toml-syntax", "TOML"},
	syntax.YAML: {"yaml-syntax", "YAML"},
}

// checkTree speaks of what the language refuses. What is broken in one place
// leaves traces in others, so there are few of them.
func checkTree(p *filePass) {
	if p.doc.Tree == nil {
		return
	}
	faults := p.doc.Tree.Faults
	line := -1 // of a bracket of TOML that is not closed, which breaks the rest of its line
	for i := range faults[:min(len(faults), most)] {
		f := &faults[i]
		at := p.doc.Text.LineOf(f.Span.Start)
		if at == line {
			continue
		}
		if f.Kind == syntax.FaultBracket && p.doc.Tree.Lang == syntax.TOML {
			line = at
		}
		p.treeFault(f)
	}
}

func (p *filePass) treeFault(fault *syntax.Fault) {
	is := treeCodes[p.doc.Tree.Lang]
	effect := p.w.d.Front.Broken
	f := finding.Finding{Code: is.code, Span: fault.Span, Consequence: p.brokenConsequence(effect), Incomplete: true}
	fact := strings.TrimSuffix(lower(fault.Message), ".")
	switch {
	case !fatal(effect):
		f.Message = upper(fact) + ". A strict reader of " + is.name + " refuses the whole file."
	case len(p.doc.Parts) == 0 || p.doc.Parts[0].Lone:
		f.Message = p.brokenSay(effect, fact)
	default:
		f.Message = upper(fact) + ", so " + p.w.d.Name + " reads no " + p.w.noun() + " from this file."
	}
	f.Fixes = p.treeFixes(fault)
	p.report(f, dialect.Verified)
}

// checkRoot speaks of a file that is to be one agent and holds no keys.
func checkRoot(p *filePass) {
	if p.doc.Tree == nil || len(p.w.d.Agents) > 0 {
		return
	}
	root := &p.doc.Tree.Root
	what := map[syntax.ValueKind]string{syntax.Sequence: "a list", syntax.Scalar: "a single value"}[root.Kind]
	if what == "" {
		return
	}
	at := root.Span
	at.End = min(at.End, at.Start+1)
	p.report(finding.Finding{
		Code: "frontmatter-not-a-map", Span: at, Consequence: finding.NotLoaded,
		Message: "This file holds " + what + " where " + p.w.d.Name + " looks for keys, so it finds no " + p.w.noun() + " here.",
	}, dialect.Verified)
}
