package lint

import (
	"slices"

	"agentls/analysis/config"
	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/syntax"
	"agentls/analysis/text"
)

// parts checks what stands in a list or map.
func (p *entryPass) parts(f *dialect.Field, v *syntax.Value) {
	switch v.Kind {
	case syntax.Sequence:
		for i := range v.Items[:min(len(v.Items), longest)] {
			p.item(f, &v.Items[i])
		}
	case syntax.Mapping:
		p.pairs(f, v)
	}
}

// item checks one element of a list.
func (p *entryPass) item(f *dialect.Field, v *syntax.Value) {
	want := ""
	switch {
	case v.Kind == syntax.Alias, accepts(f, dialect.MixedListShape, dialect.AnyShape):
	case accepts(f, dialect.MapListShape):
		if v.Kind != syntax.Mapping {
			want = "maps"
		}
	case accepts(f, dialect.ListShape):
		if v.Kind == syntax.Mapping || v.Kind == syntax.Sequence {
			want = "names"
		}
	}
	if want != "" && !isNull(v) && v.Kind != syntax.Absent {
		p.strangeItem(f, v, want)
		return
	}
	if v.Kind == syntax.Mapping && len(f.Keys) > 0 {
		p.pairs(f, v)
	}
	if v.Kind == syntax.Scalar && len(f.Values) > 0 && !f.Open && f.Role == dialect.NoRole && isText(v) {
		p.word(f, syntax.Key{Name: f.Name}, v)
	}
	if v.Kind == syntax.Scalar && (f.Role == dialect.NoRole || f.Role == dialect.AllowRole) && isText(v) && !f.Matches(v.Text) {
		p.pattern(f, syntax.Key{Name: f.Name}, v)
	}
}

func (p *entryPass) strangeItem(f *dialect.Field, v *syntax.Value, want string) {
	out := finding.Finding{
		Code: "wrong-type", Span: v.Span, Consequence: consequenceOf(f.Wrong, binding(f.Role)),
		Message: p.w.whenWrong(f, f.Wrong, tick(f.Name)+" is a list of "+want+", not of "+p.valueSay(v), ""),
	}
	if out.Consequence < finding.Lost {
		out.Severity = finding.Warning
	}
	p.report(out, wrongTrust(f, f.Wrong))
}

// pairs checks the keys and values of a map.
func (p *entryPass) pairs(f *dialect.Field, v *syntax.Value) {
	seen := make(map[string]text.Span, len(v.Pairs))
	for i := range v.Pairs[:min(len(v.Pairs), longest)] {
		pair := &v.Pairs[i]
		if first, again := seen[pair.Key.Name]; again {
			p.repeatedPair(pair, first)
			continue
		}
		seen[pair.Key.Name] = pair.Key.Span
		p.pair(f, pair)
	}
	for i := range f.Keys {
		k := &f.Keys[i]
		if _, there := seen[k.Name]; there || !p.w.required(k) && !calledFor(k, v) || p.claimed(f, v, k.Name) {
			continue
		}
		out := finding.Finding{
			Code: "missing-field", Span: v.Span, Consequence: consequenceOf(k.Missing, false),
			Message: p.w.whenWrong(k, k.Missing, owner(f, v)+" lacks "+tick(k.Name), "the entry counts for nothing"),
		}
		if k.Missing == dialect.UnknownEffect && k.Note != "" {
			out.Message += " " + sentence(k.Note)
		}
		if len(v.Pairs) > 0 {
			out.Span = v.Pairs[0].Key.Span
		}
		if out.Consequence < finding.Lost {
			out.Severity = finding.Warning
		}
		p.report(out, wrongTrust(k, k.Missing))
	}
}

// owner says which of the maps under a field lacks a key: it is called by its
// first required text that is free to choose.
func owner(f *dialect.Field, v *syntax.Value) string {
	for i := range f.Keys {
		k := &f.Keys[i]
		if !k.Required || !accepts(k, dialect.StringShape) || len(k.Values) > 0 {
			continue
		}
		for n := range v.Pairs {
			if pair := &v.Pairs[n]; pair.Key.Name == k.Name && isText(&pair.Value) && pair.Value.Text != "" {
				return tick(clip(pair.Value.Text)) + " under " + tick(f.Name)
			}
		}
		break
	}
	if accepts(f, dialect.MapListShape, dialect.MixedListShape) {
		return "an entry of " + tick(f.Name)
	}
	return tick(f.Name)
}

// calledFor reports whether the other keys of a map call for one.
func calledFor(f *dialect.Field, v *syntax.Value) bool {
	return slices.ContainsFunc(v.Pairs, func(p syntax.MapPair) bool {
		return slices.ContainsFunc(f.When, func(s dialect.Sign) bool {
			return s.Key == p.Key.Name && (len(s.Values) == 0 || slices.Contains(s.Values, p.Value.Text))
		})
	})
}

// claimed reports whether a misspelt key of the map means the name.
func (p *entryPass) claimed(f *dialect.Field, v *syntax.Value, name string) bool {
	for i := range v.Pairs {
		m := f.Sub(v.Pairs[i].Key.Name)
		if m.Correct == name || m.Ours == name {
			return true
		}
	}
	return false
}

func (p *entryPass) repeatedPair(pair *syntax.MapPair, first text.Span) {
	effect := p.w.d.Front.Repeat
	key := tick(pair.Key.Name)
	f := finding.Finding{
		Code: "duplicate-key", Span: pair.Key.Span, Consequence: finding.Lost,
		Message: key + " stands twice in this map; only the last one counts" + unproven(p.w.d.Front.RepeatTrust) + ".",
		Related: []finding.Related{{Span: first, Message: "The first " + key + "."}},
	}
	if fatal(effect) {
		f.Consequence = finding.NotLoaded
		f.Message = p.w.because(effect, key+" stands twice in this map", "")
	}
	p.report(f, dialect.Verified)
}

// pair checks one key of a map and its value.
func (p *entryPass) pair(f *dialect.Field, pair *syntax.MapPair) {
	tools := (f.Role == dialect.PermissionRole || f.Role == dialect.ToolsRole) && !accepts(f, dialect.MapListShape)
	if tools || pair.Key.Name == "" {
		return // these keys are tools: rules of their own speak of them
	}
	m := f.Sub(pair.Key.Name)
	switch {
	case p.w.noEvent(f, pair.Key):
		// checkHooks speaks of it, and nothing reads what stands there.
	case m.Class == dialect.Exact:
		if m.Field.Deprecated {
			p.deprecated(m.Field, pair.Key.Span, &pair.Value)
		}
		if !templated(pair.Value.Span.Of(p.e.Text)) {
			p.value(m.Field, pair.Key, &pair.Value, true)
		}
	case m.Class == dialect.ByPattern, p.w.accepts(config.FieldName, pair.Key.Name):
	case m.Class == dialect.OtherCase, m.Class == dialect.Near && !f.OpenKeys:
		p.misspeltPair(f, pair, m.Correct, dialect.Verified)
	case m.Mistake != nil && m.Mistake.Use != "":
		p.misspeltPair(f, pair, m.Mistake.Use, m.Mistake.Trust)
	case f.OpenKeys && f.Each != nil:
		if !templated(pair.Value.Span.Of(p.e.Text)) {
			each := *f.Each
			each.Name = pair.Key.Name
			p.value(&each, pair.Key, &pair.Value, true)
		}
	case f.Role == dialect.HooksRole:
		p.event(pair)
	case f.OpenKeys, len(f.Keys) == 0:
	default:
		p.unknownPair(f, pair)
	}
}

// event checks what stands under an event of hooks: in every product that has
// them, a list of maps.
func (p *entryPass) event(pair *syntax.MapPair) {
	v := &pair.Value
	if v.Kind == syntax.Absent || isNull(v) || templated(v.Span.Of(p.e.Text)) {
		return
	}
	p.value(&dialect.Field{Name: pair.Key.Name, Shapes: []dialect.Shape{dialect.MapListShape}, OpenKeys: true}, pair.Key, v, true)
}

func (p *entryPass) misspeltPair(f *dialect.Field, pair *syntax.MapPair, correct string, trust dialect.Trust) {
	effect := p.w.innerUnknown(f)
	out := finding.Finding{
		Code: "misspelt-field", Span: pair.Key.Span, Consequence: consequenceOf(effect, false), Severity: finding.Warning,
		Message:    p.w.because(effect, tick(pair.Key.Name)+" is no key of "+tick(f.Name)+"; write "+tick(correct), ""),
		Fixes:      []finding.Fix{replace("Rename to "+tick(correct), pair.Key.Span, correct, true)},
		Incomplete: dialect.Prefix(pair.Key.Name, fieldsOf(f.Keys)),
	}
	if fatal(effect) {
		out.Severity = finding.Off
	} else {
		out.Message = tick(pair.Key.Name) + " is not read in " + tick(f.Name) + ". Write " + tick(correct) + "."
	}
	p.report(out, trust)
}

func (p *entryPass) unknownPair(f *dialect.Field, pair *syntax.MapPair) {
	effect := p.w.innerUnknown(f)
	out := finding.Finding{
		Code: "unknown-field", Span: pair.Key.Span, Consequence: finding.Tidy,
		Message:    tick(f.Name) + " has no key " + tick(pair.Key.Name) + " that " + p.w.d.Name + " reads; it knows " + ticks(fieldsOf(f.Keys)) + ".",
		Incomplete: dialect.Prefix(pair.Key.Name, fieldsOf(f.Keys)),
	}
	if fatal(effect) {
		out.Consequence = finding.NotLoaded
		out.Message = p.w.because(effect, tick(pair.Key.Name)+" is no key of "+tick(f.Name), "")
	}
	p.report(out, f.Trust)
}

// innerUnknown is what the product does about a key it does not know inside
// the map of a field: a strict schema is strict all the way down.
func (w *world) innerUnknown(f *dialect.Field) dialect.Effect {
	if fatal(w.d.Unknown.Effect) && !f.OpenKeys {
		return w.d.Unknown.Effect
	}
	return dialect.IgnoreKey
}

func fieldsOf(fields []dialect.Field) []string {
	names := make([]string, len(fields))
	for i := range fields {
		names[i] = fields[i].Name
	}
	return names
}
