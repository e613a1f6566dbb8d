package lint

import (
	"strings"
	"unicode"

	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/syntax"
	"agentls/analysis/text"
)

// checkYAML speaks of entries that strict YAML refuses. In each the first fault
// is the cause of those that follow it, and a value whose text runs on below it
// has its finding there.
func checkYAML(p *blockPass) {
	if p.w.lang != syntax.FrontYAML {
		return // checkTree has spoken
	}
	tolerated := p.tolerated()
	for i, e := range p.front.Entries {
		if len(e.Faults) == 0 || p.isLost(i) || p.isLost(i+1) && e.Faults[0].Kind == syntax.FaultColon {
			continue
		}
		one := &entryPass{reporter: reporter{w: p.w}, e: e, key: p.entries[i].key, field: p.entries[i].field}
		one.yamlFault(e.Faults[0], e.Accepts&p.w.readings() == 0, tolerated)
		for _, f := range one.list {
			p.list = append(p.list, f.Shift(p.front.Starts[i]))
		}
	}
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
	unproven := ""
	if p.w.d.Front.LenTrust != dialect.Verified {
		unproven = " (unverified)"
	}
	what := sentence(p.colonSay(fault))
	if fault.Kind != syntax.FaultColon {
		what = sentence(fault.Message)
	}
	then := " tolerates it" + unproven + ", strict readers drop the file."
	if !tolerated {
		then = " tolerates it" + unproven + " only where it can read the other lines, strict readers never do."
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
	p.report(finding.Finding{
		Code: "yaml-colon", Span: fault.Span, Consequence: p.brokenConsequence(effect),
		Message: p.brokenSay(effect, p.colonSay(fault)),
		Fixes:   p.quoteFixes(false),
	}, dialect.Verified)
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
		return upper(fact) + ", so " + r.w.d.Name + " loads the " + r.w.noun() + " without any of its keys."
	case r.w.shelf && fatal(e):
		return upper(fact) + ", so " + r.w.d.Name + " passes over this " + r.w.noun() + "; as a plugin's it loads without any of its keys."
	}
	return r.w.because(e, fact, "")
}

// brokenConsequence is what that means: where the agent loads all the same, or
// may do so, it loads without its keys.
func (r *reporter) brokenConsequence(e dialect.Effect) finding.Consequence {
	if fatal(e) && !r.w.shelf {
		return finding.NotLoaded
	}
	return finding.Lost
}

// quoteFixes offers to quote a plain value or make it a block.
func (p *entryPass) quoteFixes(safe bool) []finding.Fix {
	v := p.e.Value
	if p.e.Kind != syntax.Pair || v.Kind != syntax.Scalar || v.Style != syntax.Plain || v.Span.IsEmpty() || v.Text == "" {
		return nil
	}
	if strings.Contains(v.Text, "\n") || p.field != nil && (!p.field.Matches(v.Text) || !p.takesText(v.Text)) {
		return nil // in quotes it would still not do
	}
	quoted := quote(v.Text)
	fixes := []finding.Fix{replace("Quote the value", v.Span, quoted, safe)}
	if strings.TrimSpace(v.Text) == v.Text && strings.IndexFunc(v.Text, unwritable) < 0 {
		fixes = append(fixes, finding.Fix{
			Title: "Make it a block",
			Edits: []text.Edit{{Span: v.Span, New: ">-\n  " + v.Text}},
		})
	}
	return fixes
}

// takesList reports whether a list may stand here.
func (p *entryPass) takesList() bool {
	return p.field == nil || accepts(p.field, dialect.AnyShape, dialect.ListShape, dialect.MixedListShape)
}

// takesText reports whether the field takes the text.
func (p *entryPass) takesText(s string) bool {
	if p.field.Role == dialect.ModelRole {
		return false // no model is called so
	}
	if len(p.field.Values) > 0 && !p.field.Open {
		class, _, _ := p.field.Value(s)
		return class == dialect.Exact || class == dialect.ByAlias
	}
	return len(p.field.Shapes) == 0 || accepts(p.field, dialect.AnyShape, dialect.StringShape, dialect.CommaShape, dialect.EnumShape)
}

// unwritable reports whether YAML takes a character only with an escape.
func unwritable(r rune) bool { return r != '\t' && !unicode.IsPrint(r) }

// quote writes s in quotes, whether it needs them or not.
func quote(s string) string {
	if q := syntax.Quote(s, true); strings.HasPrefix(q, `"`) || strings.HasPrefix(q, `'`) {
		return q
	}
	return `"` + s + `"`
}

// syntaxFixes offers the mend of faults that have one.
func (p *entryPass) syntaxFixes(fault syntax.Fault) []finding.Fix {
	v := p.e.Value
	switch fault.Kind {
	case syntax.FaultIndicator:
		return p.quoteFixes(false)
	case syntax.FaultBracket:
		if !p.takesList() {
			return p.quoteFixes(false)
		}
		if raw := v.Span.Of(p.e.Text); strings.HasPrefix(raw, "[") && !strings.ContainsAny(raw[1:], "\n[]{}\"'#") {
			return []finding.Fix{replace("Close the list", text.At(v.Span.End), "]", false)}
		}
	case syntax.FaultQuote:
		if v.Open && !strings.Contains(v.Span.Of(p.e.Text), "\n") && v.Span.Len() > 0 {
			return []finding.Fix{replace("Close the quote", text.At(v.Span.End), p.e.Text[v.Span.Start:v.Span.Start+1], false)}
		}
	case syntax.FaultTab:
		if tabs := fault.Span.Of(p.e.Text); tabs != "" && strings.Trim(tabs, "\t") == "" {
			if m := keyLine.FindStringSubmatch(p.e.Text[fault.Span.End:]); m != nil && p.w.d.Field(m[1]) != nil {
				return []finding.Fix{replace("Remove the tab", fault.Span, "", false)}
			}
			return []finding.Fix{replace("Indent with blanks", fault.Span, strings.Repeat("  ", len(tabs)), false)}
		}
	}
	return nil
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
		Message: key + " stands " + times + "; only the last one counts.",
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

func sentence(s string) string { return strings.TrimSuffix(upper(s), ".") + "." }

// lower begins a clause with a small letter, unless it begins with a name.
func lower(s string) string {
	if len(s) < 2 || (s[1] < 'a' || s[1] > 'z') && s[1] != ' ' {
		return s
	}
	return strings.ToLower(s[:1]) + s[1:]
}
