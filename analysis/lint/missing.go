package lint

import (
	"slices"
	"strings"

	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/syntax"
	"agentls/analysis/text"
)

// required reports whether a reader of this file requires the field.
func (w *world) required(f *dialect.Field) bool {
	return f.Required || len(f.RequiredBy) > 0 && w.reads(f.RequiredBy)
}

// checkMissing speaks of required keys that are not there. A file without any
// agent key is documentation, and one whose block is not closed has an earlier
// cause.
func checkMissing(p *blockPass) {
	if p.front.State != syntax.Closed || p.keys == 0 || !p.hasKey() || p.swallowed() || p.changesOwn() {
		return
	}
	for i := range p.w.d.Fields {
		f := &p.w.d.Fields[i]
		if !p.w.required(f) && p.met(f.When) == nil || p.corrected[f.Name] || p.present(f) || p.waived(f) {
			continue
		}
		p.missing(f)
	}
}

// swallowed reports whether an entry of JSON, TOML or a YAML file lacks a quote
// or bracket, so that it may have swallowed the ones below it.
func (p *blockPass) swallowed() bool {
	return p.w.lang != syntax.FrontYAML && slices.ContainsFunc(p.front.Entries, func(e *syntax.Entry) bool {
		return slices.ContainsFunc(e.Faults, func(f syntax.Fault) bool {
			return f.Kind == syntax.FaultQuote || f.Kind == syntax.FaultBracket
		})
	})
}

// changesOwn reports whether the agent is one that the product brings along,
// named by its key: it has what it needs and is only changed here.
func (p *blockPass) changesOwn() bool {
	return p.w.d.Identity.From == "key" && slices.Contains(p.w.d.Builtin, p.w.name)
}

// present reports whether the file has the field, be it broken or still
// without a colon, or the field of the other schema that stands for it.
func (p *blockPass) present(f *dialect.Field) bool {
	for i, e := range p.front.Entries {
		if e.Key.Name == f.Name || p.hasBelow(i, f.Name) {
			return true
		}
		if g := p.entries[i].field; g != nil && (g.Replaces == f.Name || g.Name == f.Name) {
			return true
		}
	}
	return false
}

// waived reports whether another key frees the file from the field.
func (p *blockPass) waived(f *dialect.Field) bool {
	for _, s := range f.Waived {
		i := p.find(s.Key)
		if i < 0 {
			continue
		}
		if len(s.Values) == 0 || slices.Contains(s.Values, p.front.Entries[i].Value.Text) {
			return true
		}
	}
	return false
}

// hasKey reports whether any entry is a key. A block without has another fault,
// or is a list of agents.
func (p *blockPass) hasKey() bool {
	for _, e := range p.front.Entries {
		if e.Kind == syntax.Pair {
			return true
		}
	}
	return false
}

func (p *blockPass) missing(f *dialect.Field) {
	name := tick(f.Name)
	out := finding.Finding{Code: "missing-field", Span: p.front.Open, Consequence: consequenceOf(f.Missing, false)}
	refuser := p.w.refuser(f.RefusedBy)
	switch {
	case refuser != "":
		out.Consequence = finding.NotLoaded
		out.Message = refuser + " passes over this " + p.w.noun() + ": " + name + " is missing."
	case !f.Required && len(f.RequiredBy) > 0 && p.w.consumer == "":
		// Only some of the programs that read the file require it.
		out.Consequence = finding.Lost
		out.Message = upper(words(p.w.consumerNames(f.RequiredBy))) + " " + plural(len(f.RequiredBy), "requires", "require") + " " + name + ", and it is missing."
	case fatal(f.Missing):
		out.Message = p.w.whenWrong(f, f.Missing, name+" is missing", "")
	default:
		out.Consequence = max(out.Consequence, finding.Fragile)
		out.Message = p.w.d.Name + " asks for " + name + ", and it is missing."
		if f.Missing == dialect.UnknownEffect && f.Note != "" {
			out.Message += " " + sentence(f.Note)
		}
	}
	if f.Role == dialect.NameRole && p.w.name != "" {
		value := kebab(p.w.name)
		if value != "" && f.Matches(value) {
			line := f.Name + ": " + syntax.Quote(value, false) // a file may be called `7`
			if p.w.lang == syntax.FrontYAML {
				out.Message += " Write " + tick(line) + "."
			}
			out.Fixes = []finding.Fix{replace("Add "+tick(line), text.At(p.front.Inner.Start), line+"\n", false)}
		}
	}
	p.report(out, wrongTrust(f, f.Missing))
}

// kebab writes a name in lower case with hyphens, as every product takes it.
func kebab(s string) string {
	var b strings.Builder
	dash := false
	for _, r := range s {
		switch {
		case r >= 'A' && r <= 'Z':
			r += 'a' - 'A'
			fallthrough
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
			if dash && b.Len() > 0 {
				b.WriteByte('-')
			}
			dash = false
			b.WriteRune(r)
		default:
			dash = true
		}
	}
	return b.String()
}

// older returns the field of the older schema that f stands for, when the value
// fits that one and not f: it is under the wrong key.
func (w *world) older(f *dialect.Field, v *syntax.Value) *dialect.Field {
	if f == nil || f.Replaces == "" {
		return nil
	}
	o := w.d.Field(f.Replaces)
	if o == nil || w.fits(f, v) || !w.fits(o, v) {
		return nil
	}
	if v.Kind == syntax.Scalar && len(o.Values) > 0 {
		if class, _, _ := o.Value(v.Text); class == dialect.NoName {
			return nil
		}
	}
	return o
}

// valueOrKey returns the span of the value of entry i, or of its key where the
// value has several lines.
func (p *blockPass) valueOrKey(i int) text.Span {
	e := p.front.Entries[i]
	if strings.Contains(e.Value.Span.Of(e.Text), "\n") {
		return p.keyAt(i)
	}
	return e.Value.Span.Shift(p.front.Starts[i])
}

// checkVersions speaks of a value that stands under the key of another version
// of the schema.
func checkVersions(p *blockPass) {
	for i, e := range p.entries {
		v := &p.front.Entries[i].Value
		o := p.w.older(e.field, v)
		if o == nil || len(p.front.Entries[i].Faults) > 0 {
			continue
		}
		is := max(finding.Lost, consequenceOf(e.field.Wrong, false))
		f := finding.Finding{
			Code: "wrong-type", Span: p.valueOrKey(i), Consequence: is,
			Message: tick(e.field.Name) + " takes " + takes(e.field) + ". What stands here goes under " + tick(o.Name),
		}
		renamed, edits := p.asGoverned(i, o)
		for _, r := range renamed {
			f.Message += ", " + r
		}
		f.Message += "."
		if o.LastWins && starBelow(v) {
			f.Message += " Put " + tick("*") + " first there: the last pattern that matches counts."
		}
		if binding(o.Role) && is == finding.Lost {
			f.Consequence = finding.NotBound
			f.Message = "These rules bind nothing: " + f.Message
		}
		if p.find(o.Name) < 0 {
			fix := replace("Rename to "+tick(o.Name), p.keyAt(i), o.Name, false)
			fix.Edits = append(fix.Edits, edits...)
			f.Fixes = []finding.Fix{fix}
		}
		p.report(f, e.field.Trust)
	}
}

// starBelow reports whether a map, or one in it, has rules above the one for
// everything, which they lose to where the last rule counts.
func starBelow(v *syntax.Value) bool {
	for i := range v.Pairs {
		if i > 0 && v.Pairs[i].Key.Name == "*" || starBelow(&v.Pairs[i].Value) {
			return true
		}
	}
	return false
}

// asGoverned returns what the keys of the map in entry i are called under field
// o where a rule of their name would bind nothing, in words and as edits.
func (p *blockPass) asGoverned(i int, o *dialect.Field) (say []string, edits []text.Edit) {
	v := &p.front.Entries[i].Value
	if v.Kind != syntax.Mapping || o.Role != dialect.PermissionRole {
		return nil, nil
	}
	taken := map[string]bool{}
	for n := range v.Pairs {
		taken[v.Pairs[n].Key.Name] = true
	}
	for n := range v.Pairs[:min(len(v.Pairs), longest)] {
		k := v.Pairs[n].Key
		t := p.w.d.Tool(k.Name, o.Role).Tool
		if t == nil || t.Permission == "" || t.Permission == k.Name {
			continue
		}
		if taken[t.Permission] {
			say = append(say, "without "+tick(k.Name)+", which "+tick(t.Permission)+" governs")
			continue
		}
		taken[t.Permission] = true
		say = append(say, tick(k.Name)+" as "+tick(t.Permission))
		edits = append(edits, text.Edit{Span: k.Span.Shift(p.front.Starts[i]), New: t.Permission})
	}
	return say, edits
}

// checkSchemas speaks of a file that mixes two versions of the product's keys.
func checkSchemas(p *blockPass) {
	first := map[string]int{}
	var order []string
	for i, e := range p.entries {
		if e.field == nil || e.field.Schema == "" || p.w.older(e.field, &p.front.Entries[i].Value) != nil {
			continue
		}
		if _, seen := first[e.field.Schema]; !seen {
			first[e.field.Schema] = i
			order = append(order, e.field.Schema)
		}
	}
	if len(order) < 2 {
		return
	}
	a, b := first[order[0]], first[order[1]]
	keyA, keyB := p.front.Entries[a].Key.Name, p.front.Entries[b].Key.Name
	p.report(finding.Finding{
		Code: "mixed-schema", Span: p.keyAt(b), Consequence: finding.Lost,
		Message: tick(keyA) + " and " + tick(keyB) + " belong to two versions of " + p.w.d.Name + "'s keys (" + order[0] + " and " + order[1] + "); one file must not mix them.",
		Related: []finding.Related{{Span: p.keyAt(a), Message: tick(keyA) + " is a key of " + order[0] + "."}},
	}, dialect.Verified)
}
