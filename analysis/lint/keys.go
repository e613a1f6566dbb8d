package lint

import (
	"slices"
	"strings"

	"agentls/analysis/config"
	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/syntax"
	"agentls/analysis/text"
)

// keyFault is a key that the product does not read, and what to write instead.
type keyFault struct {
	at   int // index of the entry
	name string
	code finding.Code
	use  string // the key to write instead; "" for none
	from string // the product whose key it is, as messages call it
	say  string // what the sheet says of it
	// harmless says that nobody misses the value.
	harmless bool
	binds    bool
	meant    bool // the value, too, is that product's
	trust    dialect.Trust
}

// checkKeys speaks of keys that the product does not read. Those that no key
// here can stand for are folded into one note.
func checkKeys(p *blockPass) {
	if p.w.docs {
		return
	}
	var sure, rest []keyFault
	for i, e := range p.front.Entries {
		if e.Kind != syntax.Pair || e.Key.Name == "" || p.isLost(i) || p.entries[i].field != nil || p.w.accepts(config.FieldName, e.Key.Name) {
			continue
		}
		f, ok := p.classify(i)
		switch {
		case !ok:
		case f.use != "" && p.find(f.use) < 0:
			sure = append(sure, f)
			p.corrected[f.use] = true
		default:
			rest = append(rest, f)
		}
	}
	for _, f := range sure {
		p.misplacedKey(f)
	}
	p.foldKeys(rest)
}

// classify says what an unread key is; it returns false where the dialect says
// nothing of unknown keys.
func (p *blockPass) classify(i int) (keyFault, bool) {
	m := p.entries[i].key
	f := keyFault{at: i, name: p.front.Entries[i].Key.Name, code: "unknown-field", trust: p.w.d.Unknown.Trust}
	switch {
	case m.Mistake != nil:
		f.use, f.say, f.harmless, f.binds = m.Mistake.Use, m.Mistake.Say, m.Mistake.Harmless, m.Mistake.Binds
		f.trust = max(f.trust, m.Mistake.Trust)
		f.code = "foreign-field"
		if from := dialect.ByID(m.Mistake.From); from != nil {
			f.from = from.Name
		} else if f.use == "" {
			f.code = "unknown-field"
		}
		if f.use != "" && f.from == "" {
			if _, slip := dialect.Nearest(f.name, []string{f.use}); slip {
				f.code = "misspelt-field"
			}
		}
	case m.Class == dialect.OtherCase || m.Class == dialect.Near:
		f.code, f.use = "misspelt-field", m.Correct
	case m.Class == dialect.Foreign:
		f.code, f.use = "foreign-field", m.Ours
		if m.From != nil {
			f.from = m.From.Name
		}
		if p.w.template() {
			return f, false
		}
	case p.w.d.Unknown.Effect == dialect.UnknownEffect && p.w.d.Unknown.Doc == "":
		return f, false
	}
	if f.use == "" && f.from == "" {
		if from := p.meant(i); from != nil {
			f.code, f.from, f.meant = "foreign-field", from.Name, true
		}
	}
	return f, true
}

// meant returns the product that a key belongs to by its value: one of the few
// that the key takes there.
func (p *blockPass) meant(i int) *dialect.Dialect {
	e := p.front.Entries[i]
	for _, d := range dialect.All() {
		f := d.Field(e.Key.Name)
		if f == nil || d == p.w.d || f.Open || len(f.Values) == 0 || e.Value.Kind != syntax.Scalar {
			continue
		}
		if class, _, _ := f.Value(e.Value.Text); class == dialect.Exact {
			return d
		}
	}
	return nil
}

// misplacedKey speaks of a key for which the product has another.
func (p *blockPass) misplacedKey(k keyFault) {
	e := p.front.Entries[k.at]
	want := p.w.d.Field(k.use)
	role := dialect.NoRole
	if want != nil {
		role = want.Role
	}
	f := finding.Finding{
		Code: k.code, Span: p.keyAt(k.at),
		Consequence: consequenceOf(p.w.d.Unknown.Effect, k.binds || binding(role)),
		Message:     p.keyMessage(k, role),
		Incomplete:  e.Value.Kind == syntax.Absent && dialect.Prefix(k.name, p.w.fieldNames()),
	}
	if k.older() {
		f.Code, f.Consequence, f.Tags = "deprecated-field", finding.Fragile, []finding.Tag{finding.Deprecated}
	}
	if k.code == "misspelt-field" && f.Consequence < finding.Lost {
		f.Severity = finding.Warning
	}
	if want != nil && p.w.required(want) && fatal(want.Missing) {
		f.Consequence = finding.NotLoaded
		f.Message = p.w.because(want.Missing, tick(k.name)+" is not read", "")
		f.Message = f.Message[:len(f.Message)-1] + "; write " + tick(k.use) + "."
	}
	if role == dialect.ToolsRole && !fatal(p.w.d.Unknown.Effect) && p.w.d.Unknown.Effect != dialect.PassThrough {
		f.Code, f.Consequence = "unrestricted-tools", finding.NotBound
	}
	if want == nil || p.w.fits(want, &e.Value) || e.Value.Kind == syntax.Absent {
		safe := want != nil && strings.TrimSuffix(k.use, "s") != strings.TrimSuffix(k.name, "s")
		f.Fixes = []finding.Fix{replace("Rename to "+tick(k.use), f.Span, k.use, safe)}
	}
	p.report(f, k.trust)
}

// older reports whether the sheet knows the key as an earlier spelling, which
// nobody has seen to be read no more.
func (k *keyFault) older() bool {
	return k.trust == dialect.Unverified && k.use != "" && k.from == "" && k.say != ""
}

func (p *blockPass) keyMessage(k keyFault, role dialect.Role) string {
	d := p.w.d
	subject := tick(k.name)
	effect := d.Unknown.Effect
	switch {
	case k.older():
		return subject + " is " + lower(sentence(k.say))
	case fatal(effect) && k.from != "":
		return p.w.because(effect, subject+" is a key of "+k.from+"; here it is "+tick(k.use), "")
	case fatal(effect):
		return p.w.because(effect, subject+" is no key of it; write "+tick(k.use), "")
	case role == dialect.ToolsRole && effect != dialect.PassThrough:
		return d.Name + " agents read " + tick(k.use) + "; this line is ignored, so the agent has every tool."
	case effect == dialect.PassThrough:
		return d.Name + " does not read " + subject + " itself and hands it on to the model's provider. Write " + tick(k.use) + "."
	case k.from != "":
		return subject + " is a key of " + k.from + "; " + d.Name + " ignores it. Write " + tick(k.use) + "."
	}
	return d.Name + " does not read " + subject + ", so this line has no effect. Write " + tick(k.use) + "."
}

// foldKeys speaks of keys for which there is nothing to write instead. Where
// the product refuses them each is an error, up to a few; elsewhere all are
// one note a file.
func (p *blockPass) foldKeys(list []keyFault) {
	if len(list) == 0 {
		return
	}
	if fatal(p.w.d.Unknown.Effect) {
		p.refusedKeys(list)
		return
	}
	var notes []keyFault
	for _, k := range list {
		// A sheet that speaks of a key that does something elsewhere is worth
		// a line of its own.
		if k.say != "" && !k.harmless && k.use == "" && p.w.d.Unknown.Effect == dialect.IgnoreKey {
			p.report(finding.Finding{
				Code: k.code, Span: p.keyAt(k.at), Consequence: finding.Fragile, Message: sentence(k.say),
				Fixes: []finding.Fix{p.removeKey(k)},
			}, k.trust)
			continue
		}
		notes = append(notes, k)
	}
	p.noteKeys(p.foreignKeys(notes))
}

// foreignKeys speaks once of the keys of another product that have that
// product's values, and returns the others.
func (p *blockPass) foreignKeys(notes []keyFault) []keyFault {
	one := slices.IndexFunc(notes, func(k keyFault) bool { return k.meant })
	if one < 0 || p.w.d.Unknown.Effect != dialect.IgnoreKey || p.w.template() {
		return notes
	}
	from := notes[one].from
	var theirs, rest []keyFault
	for _, k := range notes {
		if k.from == from && k.use == "" {
			theirs = append(theirs, k)
		} else {
			rest = append(rest, k)
		}
	}
	f := finding.Finding{
		Code: "foreign-field", Span: p.keyAt(theirs[0].at), Consequence: finding.Fragile,
		Message: ticks(keyNames(theirs)) + plural(len(theirs), " is a key of ", " are keys of ") + from + "; " + p.w.d.Name + " ignores " + plural(len(theirs), "it", "them") + ".",
	}
	for _, k := range theirs[1:min(len(theirs), related+1)] {
		f.Related = append(f.Related, finding.Related{Span: p.keyAt(k.at), Message: tick(k.name) + " is a key of " + from + " too."})
	}
	p.report(f, theirs[0].trust)
	return rest
}

// noteKeys folds keys that are not read into one hint.
func (p *blockPass) noteKeys(notes []keyFault) {
	if len(notes) == 0 {
		return
	}
	verb := " does not read "
	if p.w.d.Unknown.Effect == dialect.PassThrough {
		verb = " hands on to the model's provider what it does not read itself: "
	}
	f := finding.Finding{
		Code: notes[0].code, Span: p.keyAt(notes[0].at), Consequence: finding.Tidy,
		Message:    p.w.d.Name + verb + ticks(keyNames(notes)) + ".",
		Incomplete: dialect.Prefix(notes[0].name, p.w.fieldNames()),
	}
	for _, k := range notes[1:min(len(notes), related+1)] {
		f.Related = append(f.Related, finding.Related{Span: p.keyAt(k.at), Message: tick(k.name) + " is not read either."})
	}
	p.report(f, notes[0].trust)
}

func keyNames(list []keyFault) []string {
	names := make([]string, len(list))
	for i, k := range list {
		names[i] = k.name
	}
	return names
}

// fold is the number of faults of one kind from which a list gets one finding.
const fold = 4

func (p *blockPass) refusedKeys(list []keyFault) {
	if len(list) >= fold {
		f := finding.Finding{
			Code: list[0].code, Span: p.keyAt(list[0].at), Consequence: finding.NotLoaded,
			Message: p.w.because(p.w.d.Unknown.Effect, ticks(keyNames(list))+" are no keys of it", ""),
		}
		var edits []text.Edit
		for i, k := range list {
			edits = append(edits, text.Edit{Span: p.entryLine(k.at)})
			if i > 0 && i <= related {
				f.Related = append(f.Related, finding.Related{Span: p.keyAt(k.at), Message: tick(k.name) + " is no key either."})
			}
		}
		f.Fixes = []finding.Fix{{Title: "Remove all", Edits: edits, Preferred: true}}
		p.report(f, list[0].trust)
		return
	}
	for _, k := range list {
		fact := tick(k.name) + " is no key of it"
		switch {
		case k.use != "" && p.find(k.use) >= 0:
			fact = tick(k.name) + " is no key of it, and " + tick(k.use) + " is there already"
		case k.from != "":
			fact = tick(k.name) + " is a key of " + k.from
		}
		p.report(finding.Finding{
			Code: k.code, Span: p.keyAt(k.at), Consequence: finding.NotLoaded,
			Message:    p.w.because(p.w.d.Unknown.Effect, fact, ""),
			Incomplete: dialect.Prefix(k.name, p.w.fieldNames()),
			Fixes:      []finding.Fix{p.removeKey(k)},
		}, k.trust)
	}
}

func (p *blockPass) removeKey(k keyFault) finding.Fix {
	return replace("Remove "+tick(k.name), p.entryLine(k.at), "", false)
}

// entryLine is entry i without the blank and comment lines after it.
func (p *blockPass) entryLine(i int) text.Span {
	return lineOf(p.front.Entries[i]).Shift(p.front.Starts[i])
}

// fieldNames returns the names of all fields, for words still being typed.
func (w *world) fieldNames() []string {
	names := make([]string, 0, len(w.d.Fields))
	for _, f := range w.d.Fields {
		names = append(names, f.Name)
	}
	return names
}
