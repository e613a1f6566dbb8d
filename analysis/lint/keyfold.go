package lint

import (
	"slices"

	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/text"
)

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
		if !p.unbound(k) && !p.remark(k) {
			notes = append(notes, k)
		}
	}
	p.noteKeys(p.foreignKeys(notes))
}

// remark speaks of a key that does something elsewhere and of which the sheet
// has something to say.
func (p *blockPass) remark(k keyFault) bool {
	if k.say == "" || k.harmless || k.use != "" || p.w.d.Unknown.Effect != dialect.IgnoreKey {
		return false
	}
	p.report(finding.Finding{
		Code: k.code, Span: p.keyAt(k.at), Consequence: finding.Fragile, Message: sentence(k.say),
		Fixes: []finding.Fix{p.removeKey(k)},
	}, k.trust)
	return true
}

// foreignKeys speaks once of the keys of another product that have that
// product's values, and returns the others.
func (p *blockPass) foreignKeys(notes []keyFault) []keyFault {
	from := p.sender(notes)
	if from == nil || p.w.d.Unknown.Effect != dialect.IgnoreKey || p.w.template() {
		return notes
	}
	theirs, rest := parted(notes, func(k *keyFault) bool { return k.from == from })
	f := finding.Finding{
		Code: "foreign-field", Span: p.keyAt(theirs[0].at), Consequence: finding.Fragile,
		Message: ticks(keyNames(theirs)) + plural(len(theirs), " is a key of ", " are keys of ") + from.Name + "; " + p.w.d.Name + " ignores " + plural(len(theirs), "it", "them") + ".",
	}
	p.relate(&f, theirs[1:], " is a key of "+from.Name+" too.")
	p.report(f, theirs[0].trust)
	return rest
}

// parted splits keys into those of which one thing is said, and the others.
func parted(list []keyFault, of func(*keyFault) bool) (theirs, rest []keyFault) {
	for i := range list {
		if of(&list[i]) {
			theirs = append(theirs, list[i])
		} else {
			rest = append(rest, list[i])
		}
	}
	return theirs, rest
}

// sender returns the product of a key that does something there, and which has
// one of that product's values.
func (p *blockPass) sender(notes []keyFault) *dialect.Dialect {
	for i := range notes {
		if k := &notes[i]; k.meant && k.role() != dialect.NoRole {
			return k.from
		}
	}
	return nil
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
	code := notes[0].code
	if slices.ContainsFunc(notes, func(k keyFault) bool { return k.code != code }) {
		code = "unknown-field"
	}
	subject := p.w.d.Name
	if p.w.d.Unknown.Effect == dialect.UnknownEffect {
		subject, verb = "No page of "+subject, " names "
	}
	f := finding.Finding{
		Code: code, Span: p.keyAt(notes[0].at), Consequence: finding.Tidy,
		Message:    subject + verb + ticks(keyNames(notes)) + ".",
		Incomplete: dialect.Prefix(notes[0].name, p.w.fieldNames()),
	}
	p.relate(&f, notes[1:], " is not read either.")
	p.report(f, notes[0].trust)
}

// relate points at further keys that a finding speaks of.
func (p *blockPass) relate(f *finding.Finding, list []keyFault, say string) {
	for _, k := range list[:min(len(list), related)] {
		f.Related = append(f.Related, finding.Related{Span: p.keyAt(k.at), Message: tick(k.name) + say})
	}
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

// refusedKeys speaks of keys that keep the agent from loading: all at once
// where they are many, or came along from one product.
func (p *blockPass) refusedKeys(list []keyFault) {
	if len(list) >= fold {
		whose := "no keys of it"
		if from := list[0].from; from != nil && !slices.ContainsFunc(list, func(k keyFault) bool { return k.from != from }) {
			whose = "keys of " + from.Name
		}
		p.refuseAll(list, ticks(keyNames(list))+" are "+whose, " is one of them.")
		return
	}
	for _, k := range p.refuseTogether(list) {
		fact := tick(k.name) + " is no key of it"
		switch {
		case k.use != "" && p.find(k.use) >= 0:
			fact = tick(k.name) + " is no key of it, and " + tick(k.use) + " is there already"
		case k.from != nil && k.instead != "":
			fact = tick(k.name) + " is a key of " + k.from.Name + "; here " + tick(k.instead) + " serves that purpose"
		case k.from != nil:
			fact = tick(k.name) + " is a key of " + k.from.Name
		}
		p.report(finding.Finding{
			Code: k.code, Span: p.keyAt(k.at), Consequence: finding.NotLoaded,
			Message:    p.w.because(p.w.d.Unknown.Effect, fact, ""),
			Incomplete: dialect.Prefix(k.name, p.w.fieldNames()),
			Fixes:      []finding.Fix{p.removeKey(k)},
		}, k.trust)
	}
}

// refuseTogether speaks once of several keys of one other product for which
// there is nothing to write instead, and returns the others.
func (p *blockPass) refuseTogether(list []keyFault) []keyFault {
	for i := range list {
		from := list[i].from
		theirs, rest := parted(list, func(k *keyFault) bool { return from != nil && k.from == from && k.use == "" })
		if len(theirs) > 1 {
			p.refuseAll(theirs, ticks(keyNames(theirs))+" are keys of "+theirs[0].from.Name, " is one of them.")
			return rest
		}
	}
	return list
}

// refuseAll speaks once of keys that keep the agent from loading.
func (p *blockPass) refuseAll(list []keyFault, fact, again string) {
	f := finding.Finding{
		Code: list[0].code, Span: p.keyAt(list[0].at), Consequence: finding.NotLoaded,
		Message: p.w.because(p.w.d.Unknown.Effect, fact, ""),
	}
	var edits []text.Edit
	for _, k := range list {
		edits = append(edits, text.Edit{Span: p.entryLine(k.at)})
	}
	p.relate(&f, list[1:], again)
	f.Fixes = []finding.Fix{{Title: "Remove all", Edits: edits, Preferred: true}}
	p.report(f, list[0].trust)
}

func (p *blockPass) removeKey(k keyFault) finding.Fix {
	return replace("Remove "+tick(k.name), p.entryLine(k.at), "", false)
}

// entryLine is entry i without the blank and comment lines after it.
func (p *blockPass) entryLine(i int) text.Span {
	return lineOf(p.front.Entries[i]).Shift(p.front.Starts[i])
}
