package lint

import (
	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/syntax"
	"agentls/analysis/text"
)

// checkRepeats speaks of keys that stand more than once, once a key.
func checkRepeats(p *blockPass) {
	if p.w.lang == syntax.TOML {
		return // sections share keys, and TOML itself refuses others
	}
	places := map[string][]int{}
	for i, e := range p.front.Entries {
		if e.Kind == syntax.Pair && e.Key.Name != "" && !p.isLost(i) {
			places[e.Key.Name] = append(places[e.Key.Name], i)
		}
	}
	for i, e := range p.front.Entries {
		if at := places[e.Key.Name]; len(at) > 1 && at[len(at)-1] == i {
			p.repeat(at)
		}
	}
}

// repeat reports the last of several entries with one key.
func (p *blockPass) repeat(at []int) {
	effect := p.w.d.Front.Repeat
	first, last := at[0], at[len(at)-1]
	key := tick(p.front.Entries[last].Key.Name)
	times := "twice"
	if len(at) > 2 {
		times = number(len(at)) + " times"
	}
	f := finding.Finding{
		Code: "duplicate-key", Span: p.keyAt(last), Consequence: finding.Lost,
		Message: key + " stands " + times + "; only the last one counts" + unproven(p.w.d.Front.RepeatTrust) + ".",
		Related: []finding.Related{{Span: p.keyAt(first), Message: "The first " + key + "."}},
		Fixes: []finding.Fix{
			{Title: "Keep only this " + key, Edits: p.removeLines(at[:len(at)-1]), Preferred: true},
			{Title: "Keep only the first " + key, Edits: p.removeLines(at[1:])},
		},
	}
	switch {
	case fatal(effect):
		f.Consequence = finding.NotLoaded
		f.Message = p.w.because(effect, key+" stands "+times, "")
	case effect == dialect.UnknownEffect && p.w.lang != syntax.JSON: // whose readers keep the last
		f.Message = key + " stands " + times + "; strict readers refuse that, others read one of them."
	}
	p.report(f, dialect.Verified)
}

func (p *blockPass) removeLines(at []int) []text.Edit {
	edits := make([]text.Edit, len(at))
	for n, i := range at {
		edits[n] = text.Edit{Span: p.entryLine(i)}
	}
	return edits
}
