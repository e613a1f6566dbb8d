package dialect

import (
	"slices"
	"strings"
)

// Model looks a model name up. A name that is on no list and has an accepted
// shape is NoName with Shape set. Shapes that are not the product's own, such
// as those of cloud services, are taken as they are: nobody here knows the
// names behind them.
func (d *Dialect) Model(name string) ModelMatch {
	m := ModelMatch{Class: NoName, Name: name}
	if d.exactModel(&m) {
		return m
	}
	d.cutSuffix(&m)
	if m.Suffix != "" && d.exactModel(&m) {
		return m
	}
	for i := range d.Models.Shapes {
		if d.Models.Shapes[i].Matches(m.Name) {
			m.Shape = &d.Models.Shapes[i]
			break
		}
	}
	if d.foldedModel(&m) || d.knowsLittle() || len(d.Models.Builtin) == 0 {
		return m
	}
	switch {
	case m.Shape == nil:
		_ = d.foreignModel(&m) || d.nearModel(&m) || d.foreignShape(&m)
	case m.Shape.Own:
		d.nearModel(&m)
	}
	return m
}

// StatusOn returns the status of a model on a day, YYYY-MM-DD: a deprecated
// one is retired from the day of its end.
func (m *Model) StatusOn(day string) Status {
	switch {
	case m.Status == Retired && m.Ends == "":
		return Retired
	case m.Ends != "" && day >= m.Ends:
		return Retired
	case m.Status != Current && day >= m.Deprecated:
		return Older
	}
	return Current
}

// cutSuffix takes off what may follow any name.
func (d *Dialect) cutSuffix(m *ModelMatch) {
	for _, s := range d.Models.Suffixes {
		if rest, found := strings.CutSuffix(m.Name, s); found && rest != "" {
			m.Name, m.Suffix = rest, s
			return
		}
	}
	if d.Models.Suffix == "" {
		return
	}
	if at := compiled(d.Models.suffix, d.Models.Suffix).FindStringIndex(m.Name); at != nil && at[0] > 0 {
		m.Name, m.Suffix = m.Name[:at[0]], m.Name[at[0]:]
	}
}

func (m *ModelMatch) take(model *Model, class NameClass) bool {
	m.Model, m.Class = model, class
	switch model.Status {
	case Older:
		m.Class = OldName
	case Retired:
		m.Class = GoneName
	}
	return true
}

func (d *Dialect) exactModel(m *ModelMatch) bool {
	if model, class := d.modelNamed(m.Name); model != nil {
		return m.take(model, class)
	}
	if !d.Models.AnyCase {
		return false
	}
	if model, _, class := d.modelFolded(m.Name); model != nil {
		return m.take(model, class)
	}
	return false
}

func (d *Dialect) modelNamed(name string) (*Model, NameClass) {
	for i := range d.Models.Builtin {
		model := &d.Models.Builtin[i]
		if model.Name == name {
			return model, Exact
		}
		for _, a := range model.Aliases {
			if a == name {
				return model, ByAlias
			}
		}
	}
	return nil, NoName
}

func (d *Dialect) modelFolded(name string) (*Model, string, NameClass) {
	for i := range d.Models.Builtin {
		model := &d.Models.Builtin[i]
		if strings.EqualFold(model.Name, name) {
			return model, model.Name, Exact
		}
		for _, a := range model.Aliases {
			if strings.EqualFold(a, name) {
				return model, a, ByAlias
			}
		}
	}
	return nil, "", NoName
}

func (d *Dialect) foldedModel(m *ModelMatch) bool {
	model, spelling, class := d.modelFolded(m.Name)
	if model == nil {
		return false
	}
	if model.Status == Retired {
		return m.take(model, class)
	}
	m.Class, m.Model, m.Correct = OtherCase, model, spelling
	return true
}

func (d *Dialect) nearModel(m *ModelMatch) bool {
	s := newSearch(m.Name)
	for i := range d.Models.Builtin {
		model := &d.Models.Builtin[i]
		s.try(model.Name)
		for _, a := range model.Aliases {
			s.try(a)
		}
	}
	if s.best == "" {
		return false
	}
	m.Model, _ = d.modelNamed(s.best)
	m.Class, m.Correct = Near, s.best
	return true
}

// foreignModel finds a model of this very name in another dialect. A name that a
// relative of d has is nobody else's.
func (d *Dialect) foreignModel(m *ModelMatch) bool {
	for _, other := range all {
		if other != d && other.relatedTo(d) {
			if model, _ := other.modelNamed(m.Name); model != nil {
				return false
			}
		}
	}
	for _, other := range all {
		if other == d || other.knowsLittle() || other.relatedTo(d) {
			continue
		}
		if model, _ := other.modelNamed(m.Name); model != nil {
			m.Class, m.Model, m.From = Foreign, model, other
			m.Ours = d.sameFamily(m.Name, model.Family)
			return true
		}
	}
	return false
}

// foreignShape finds another dialect that alone has names of this shape.
func (d *Dialect) foreignShape(m *ModelMatch) bool {
	for _, other := range all {
		if other == d || other.knowsLittle() || other.relatedTo(d) {
			continue
		}
		for i := range other.Models.Shapes {
			s := &other.Models.Shapes[i]
			if s.Own && s.Matches(m.Name) {
				m.Class, m.From = Foreign, other
				m.Ours = d.sameFamily(m.Name, "")
				return true
			}
		}
	}
	return false
}

// sameFamily returns the current models of the family that a name belongs to
// or speaks of, those of the same version first.
func (d *Dialect) sameFamily(name, family string) []string {
	var same, rest []string
	for i := range d.Models.Builtin {
		model := &d.Models.Builtin[i]
		if model.Status != Current || model.Family == "" {
			continue
		}
		if model.Family != family && (family != "" || !speaksOf(name, model.Family)) {
			continue
		}
		if digits(model.Name) == digits(name) {
			same = append(same, model.Name)
		} else {
			rest = append(rest, model.Name)
		}
	}
	return slices.Concat(same, rest)
}

// speaksOf reports whether a name holds a word, whatever its case.
func speaksOf(name, word string) bool {
	for part := range strings.FieldsFuncSeq(name, func(r rune) bool { return strings.ContainsRune("-_./ @:", r) }) {
		if strings.EqualFold(part, word) {
			return true
		}
	}
	return false
}

func digits(name string) string {
	return strings.Map(func(r rune) rune {
		if '0' <= r && r <= '9' {
			return r
		}
		return -1
	}, name)
}
