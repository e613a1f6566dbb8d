package lint

import (
	"slices"

	"agentls/analysis/agent"
	"agentls/analysis/config"
	"agentls/analysis/finding"
	"agentls/analysis/text"
	"agentls/analysis/workspace"
)

// AcrossResult is what the rules of workspace scope say of one file. It is
// immutable.
type AcrossResult struct {
	brief *Brief
	index *workspace.Index
	file  *workspace.File
	doc   *agent.Document // nil when only a brief of it was at hand
	all   []finding.Finding
	// spent holds where suppression comments, and codes in them, stand that
	// silence something here: [Run] alone would call them unused.
	spent []int
}

// acrossRule is one row of the table of rules that look at the workspace.
type acrossRule struct {
	codes []finding.Code
	check func(*acrossPass)
}

// acrossPass is what a rule of workspace scope receives: the facts of one file,
// and the index to ask about all others. Spans are offsets in the file.
type acrossPass struct {
	reporter
	index *workspace.Index
	file  *workspace.File
	brief *Brief
	whole *Whole
}

// Across applies the rules of workspace scope to f, whose text is doc. What they
// say depends on the index too, so that a change of another file may change it;
// previous, nil for none, is given back when nothing did.
//
// Findings about names stand in the file that uses the name. Related places in
// other files carry the absolute path of theirs.
func Across(env Env, x *workspace.Index, f *workspace.File, doc *agent.Document, previous *AcrossResult) *AcrossResult {
	var b *Brief
	if p := previous; p != nil && p.doc == doc && p.brief.env == env {
		if p.index == x && p.file == f {
			return p
		}
		b = p.brief
	} else {
		b = NewBrief(env, doc)
	}
	r := b.AcrossIn(env.Whole, x, f)
	r.doc = doc
	return r
}

// Across applies the rules of workspace scope to the file that the brief is of.
func (b *Brief) Across(x *workspace.Index, f *workspace.File) *AcrossResult {
	return b.AcrossIn(b.env.Whole, x, f)
}

// AcrossIn is Across for a brief that is older than what is known of the
// workspace as a whole.
func (b *Brief) AcrossIn(whole *Whole, x *workspace.Index, f *workspace.File) *AcrossResult {
	r := &AcrossResult{brief: b, index: x, file: f}
	if b.quiet || f == nil || f.ReadOnly {
		return r
	}
	p := &acrossPass{reporter: reporter{w: &b.world}, index: x, file: f, brief: b, whole: whole}
	for _, rule := range acrossRules {
		rule.check(p)
	}
	h := heap{counts: map[finding.Code]int{}}
	h.add(b.own, 0)
	h.add(p.list, 0)
	r.all, r.spent = b.suppress(sorted(h.all), lines{f.Positions()})
	return r
}

// Findings returns all findings with spans in the file, sorted by place, hints
// included, suppressed ones left out. The slice is shared: do not change it.
func (r *AcrossResult) Findings() []finding.Finding {
	if r == nil {
		return nil
	}
	return r.all
}

// Together returns what [Run] and [Across] say of one file, sorted by place.
// Either may be nil.
func Together(r *Result, a *AcrossResult) []finding.Finding {
	var own []finding.Finding
	if r != nil {
		own = r.Findings()
	}
	return a.With(own)
}

// With returns the findings that [Run] has of the file and those of a, sorted
// by place.
func (r *AcrossResult) With(own []finding.Finding) []finding.Finding {
	if r == nil || len(r.all) == 0 && len(r.spent) == 0 {
		return own
	}
	all := slices.Clone(own)
	if len(r.spent) > 0 {
		all = slices.DeleteFunc(all, func(f finding.Finding) bool {
			return f.Code == "unused-suppression" && slices.Contains(r.spent, f.Span.Start)
		})
	}
	return sorted(append(all, r.all...))
}

// lines says on which line an offset stands, with or without the text at hand.
type lines struct{ workspace.Positions }

var _ config.Lines = lines{}

// LineOf returns the line of an offset, from zero.
func (l lines) LineOf(off int) int { return l.OffsetPosition(off, text.UTF8).Line }
