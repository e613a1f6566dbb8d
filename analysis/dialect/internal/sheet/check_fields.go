package sheet

import (
	"errors"
	"slices"

	"agentls/analysis/dialect"
)

var errNoGeneric = errors.New("generic.yaml:1: the dialect for unknown products is missing")

func (s *sheetChecker) fields(at any, fields []dialect.Field) {
	seen := map[string]bool{}
	for i := range fields {
		f := &fields[i]
		if f.Name == "" || seen[f.Name] {
			s.errorf(f, "the name %q is missing or there twice", f.Name)
		}
		seen[f.Name] = true
		s.field(f)
		if f.Use != "" && fieldNamed(fields, f.Use) == nil {
			s.errorf(f, "use names %q, which is no field here", f.Use)
		}
		if f.Replaces != "" && fieldNamed(fields, f.Replaces) == nil {
			s.errorf(f, "replaces names %q, which is no field here", f.Replaces)
		}
	}
}

func (s *sheetChecker) field(f *dialect.Field) {
	s.sentence(f, "doc", f.Doc)
	s.note(f, f.Note)
	s.source(f, f.Source)
	s.consumers(f, f.Consumers)
	s.consumers(f, f.RequiredBy)
	s.consumers(f, f.RefusedBy)
	if len(f.Shapes) == 0 {
		s.errorf(f, "shapes are missing")
	}
	if slices.Contains(f.Shapes, dialect.EnumShape) && len(f.Values) == 0 {
		s.errorf(f, "an enum needs values")
	}
	if f.Min != nil && f.Max != nil && *f.Min > *f.Max {
		s.errorf(f, "min is above max")
	}
	if f.Pattern != "" {
		s.sentence(f, "patternDoc", f.PatternDoc)
		if re := s.regexp(f, f.Pattern); re != nil {
			for _, v := range f.Values {
				if !re.MatchString(v.Name) {
					s.errorf(f, "the value %q does not match the pattern", v.Name)
				}
			}
		}
	}
	s.values(f)
	if f.Schema != "" && f.Schema != "v1" && f.Schema != "v2" {
		s.errorf(f, "%q is no version of a schema", f.Schema)
	}
	for _, list := range [][]dialect.Sign{f.Waived, f.When, f.Idle} {
		s.conditions(list)
	}
	s.fields(f, f.Keys)
	s.mistakes(f, f.Mistakes, f.Keys)
	for i := range f.Patterns {
		s.pattern(&f.Patterns[i])
	}
	if f.Each != nil {
		s.field(f.Each)
	}
}

// conditions checks signs that are met or not, whatever else speaks for a
// dialect.
func (s *sheetChecker) conditions(list []dialect.Sign) {
	for i := range list {
		if w := &list[i]; w.Key == "" || w.Weight != 0 {
			s.errorf(w, "a condition is a key without a weight")
		}
	}
}

func (s *sheetChecker) values(f *dialect.Field) {
	seen := map[string]bool{}
	for _, v := range f.Values {
		if v.Name == "" || seen[v.Name] {
			s.errorf(f, "the value %q is empty or there twice", v.Name)
		}
		seen[v.Name] = true
	}
	for i := range f.Values {
		v := &f.Values[i]
		s.note(v, v.Doc)
		if v.Alias != "" && !seen[v.Alias] {
			s.errorf(v, "alias names %q, which is no value here", v.Alias)
		}
		if v.Consumer != "" {
			s.consumers(v, []string{v.Consumer})
		}
	}
}

func (s *sheetChecker) mistakes(at any, mistakes []dialect.Mistake, fields []dialect.Field) {
	seen := map[string]bool{}
	for i := range mistakes {
		m := &mistakes[i]
		if m.Key == "" || seen[m.Key] || fieldNamed(fields, m.Key) != nil {
			s.errorf(m, "the key %q is missing, there twice, or a field", m.Key)
		}
		seen[m.Key] = true
		s.sentence(m, "say", m.Say)
		if m.Use != "" && fieldNamed(fields, m.Use) == nil {
			s.errorf(m, "use names %q, which is no field here", m.Use)
		}
		s.otherIDs(m, m.From)
		if m.Harmless && m.Binds {
			s.errorf(m, "a key that binds something is not harmless")
		}
	}
}

func (s *sheetChecker) pattern(p *dialect.Pattern) {
	if p.Form == "" || p.Match == "" {
		s.errorf(p, "form and match are needed")
	}
	s.regexp(p, p.Match)
	s.sentence(p, "doc", p.Doc)
	s.otherIDs(p, p.From)
	if !p.Refused && (p.Use != "" || p.From != "") {
		s.errorf(p, "use and from belong to refused forms")
	}
}
