package lint

import (
	"slices"
	"strings"

	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/syntax"
)

// checkYAML speaks of entries that strict YAML refuses. In each the first fault
// is the cause of those that follow it, and a value whose text runs on below it
// has its finding there.
func checkYAML(p *blockPass) {
	if p.w.lang != syntax.FrontYAML {
		return // checkTree has spoken
	}
	tolerated, mixed := p.tolerated(), p.mixed()
	for i, e := range p.front.Entries {
		if len(e.Faults) == 0 || p.isLost(i) || p.isLost(i+1) && e.Faults[0].Kind == syntax.FaultColon {
			continue
		}
		one := &entryPass{reporter: reporter{w: p.w}, e: e, key: p.entries[i].key, field: p.entries[i].field}
		one.yamlFault(e.Faults[0], e.Accepts&p.w.readings() == 0, tolerated)
		for _, f := range one.list {
			if mixed {
				f.Fixes = nil // what YAML refuses then is the block
			}
			p.list = append(p.list, f.Shift(p.front.Starts[i]))
		}
	}
}

// mixed reports whether the block holds keys beside something that is none, such
// as an item of a list: no mend of a value makes one document of it.
func (p *blockPass) mixed() bool {
	return slices.ContainsFunc(p.front.Entries, func(e *syntax.Entry) bool { return e.Kind == syntax.Opaque })
}

// tolerated reports whether a lenient reading of the product accepts the block:
// it reads all of it again, so one entry that it refuses spoils the others.
func (p *blockPass) tolerated() bool {
	set := p.w.readings()
	for _, e := range p.front.Entries {
		if len(e.Faults) > 0 {
			set &= e.Accepts
		}
	}
	return set != 0 && p.front.Fault == nil
}

func (p *entryPass) yamlFault(fault syntax.Fault, broken, tolerated bool) {
	switch {
	case !broken:
		p.lenient(fault, tolerated)
	case fault.Kind == syntax.FaultColon:
		p.refusedColon(fault)
	default:
		p.syntaxFault(fault)
	}
}

// lenient speaks of what the product's second, lenient reading accepts, while
// strict readers drop the file. Where that reading fails elsewhere in the block,
// the product tolerates nothing here either.
func (p *entryPass) lenient(fault syntax.Fault, tolerated bool) {
	what := sentence(p.colonSay(fault))
	if fault.Kind != syntax.FaultColon {
		what = sentence(fault.Message)
	}
	then := " tolerates it" + unproven(p.w.d.Front.LenTrust) + ", strict readers drop the file."
	if !tolerated {
		then = " tolerates it" + unproven(p.w.d.Front.LenTrust) + " only where it can read the other lines, strict readers never do."
	}
	p.report(finding.Finding{
		Code: "yaml-colon", Span: fault.Span, Consequence: finding.Fragile, Severity: finding.Warning,
		Message: what + " " + p.w.d.Name + then,
		Fixes:   p.lenientFixes(fault, tolerated),
	}, dialect.Verified)
}

// colonSay says what is wrong with a colon.
func (p *entryPass) colonSay(fault syntax.Fault) string {
	if endsLine(p.e.Text[fault.Span.End:]) {
		return "an unquoted value that ends in a colon is not valid YAML"
	}
	return "unquoted `: ` is not valid YAML"
}

// endsLine reports whether nothing but blanks stands before the next line end.
func endsLine(rest string) bool {
	rest = strings.TrimLeft(rest, " \t\r")
	return rest == "" || rest[0] == '\n'
}

// lenientFixes offers to write what the lenient reading makes of the value. A
// list that is not closed is hardly meant as the text that reading makes of it.
func (p *entryPass) lenientFixes(fault syntax.Fault, safe bool) []finding.Fix {
	if fault.Kind == syntax.FaultBracket && p.takesList() {
		return p.syntaxFixes(fault)
	}
	return p.quoteFixes(safe)
}

func (p *entryPass) refusedColon(fault syntax.Fault) {
	effect := p.brokenEffect()
	f := finding.Finding{
		Code: "yaml-colon", Span: fault.Span, Consequence: p.brokenConsequence(effect),
		Message: p.brokenSay(effect, p.colonSay(fault)),
		Fixes:   p.quoteFixes(false),
	}
	if len(f.Fixes) > 0 {
		f.Message += " Quote the value."
	}
	p.report(f, dialect.Verified)
}

func (p *entryPass) syntaxFault(fault syntax.Fault) {
	effect := p.brokenEffect()
	f := finding.Finding{
		Code: "yaml-syntax", Span: fault.Span, Consequence: p.brokenConsequence(effect),
		Message: p.brokenSay(effect, strings.TrimSuffix(lower(fault.Message), ".")),
		Fixes:   p.syntaxFixes(fault),
	}
	if p.e.Kind == syntax.Bare {
		f.Incomplete = dialect.Prefix(p.e.Key.Name, p.w.fieldNames())
	}
	p.report(f, dialect.Verified)
}

// brokenEffect is what the product does about YAML that it cannot read.
func (r *reporter) brokenEffect() dialect.Effect {
	if r.w.plugin && r.w.d.Front.BrokenInPlugin != dialect.UnknownEffect {
		return r.w.d.Front.BrokenInPlugin
	}
	return r.w.d.Front.Broken
}

// brokenSay says what broken YAML does to the agent.
func (r *reporter) brokenSay(e dialect.Effect, fact string) string {
	switch {
	case e == dialect.Accept:
		return upper(fact) + ", so " + r.w.d.Name + " loads the " + r.w.noun() + " under its file name with none of its keys" + r.w.unlimited() + "."
	case r.w.shelf && fatal(e):
		return upper(fact) + ", so " + r.w.d.Name + " passes over this " + r.w.noun() + ". A plugin's " + r.w.noun() + " still loads, under its file name, with none of these keys" + r.w.unlimited() + "."
	}
	return r.w.because(e, fact, "")
}

// unlimited says what it means that no key is read where one of them limits the
// tools.
func (w *world) unlimited() string {
	if w.d.ByRole(dialect.ToolsRole) == nil {
		return ""
	}
	return ", so with every tool"
}

// brokenConsequence is what that means: where the agent loads all the same, or
// may do so, it loads without its keys.
func (r *reporter) brokenConsequence(e dialect.Effect) finding.Consequence {
	if fatal(e) && !r.w.shelf {
		return finding.NotLoaded
	}
	return finding.Lost
}

// checkWhole speaks of what YAML refuses of the block although each entry
// alone is well-formed.
func checkWhole(p *blockPass) {
	fault := p.front.Fault
	if fault == nil || p.front.State == syntax.LateClose || p.front.State == syntax.Unclosed {
		return
	}
	effect := p.brokenEffect()
	p.report(finding.Finding{
		Code: "yaml-syntax", Span: fault.Span, Consequence: p.brokenConsequence(effect),
		Message: p.brokenSay(effect, strings.TrimSuffix(lower(fault.Message), ".")),
	}, dialect.Verified)
}

func sentence(s string) string { return strings.TrimSuffix(upper(s), ".") + "." }

// lower begins a clause with a small letter, unless it begins with a name.
func lower(s string) string {
	if len(s) < 2 || (s[1] < 'a' || s[1] > 'z') && s[1] != ' ' {
		return s
	}
	return strings.ToLower(s[:1]) + s[1:]
}
