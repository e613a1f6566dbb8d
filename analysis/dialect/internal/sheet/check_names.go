package sheet

import (
	"agentls/analysis/dialect"
)

func (s *sheetChecker) tools() {
	t := &s.d.Tools
	names := map[string]*dialect.Tool{}
	claim := func(tool *dialect.Tool, name string) {
		if name == "" || names[name] != nil {
			s.errorf(tool, "the tool name %q is empty or there twice", name)
		}
		names[name] = tool
	}
	for i := range t.Builtin {
		tool := &t.Builtin[i]
		claim(tool, tool.Name)
		for _, a := range tool.Aliases {
			claim(tool, a)
		}
	}
	for i := range t.Builtin {
		s.tool(&t.Builtin[i], names)
	}
	for i := range t.Patterns {
		s.pattern(&t.Patterns[i])
	}
	s.regexp(s.d, t.Doubt)
	s.note(s.d, t.Note)
	s.note(s.d, t.SpecDoc)
}

func (s *sheetChecker) tool(t *dialect.Tool, names map[string]*dialect.Tool) {
	s.sentence(t, "doc", t.Doc)
	s.note(t, t.Note)
	s.consumers(t, t.Consumers)
	if len(t.Can) == 0 {
		s.errorf(t, "the tool %s has no capability", t.Name)
	}
	if t.Status == dialect.Current && len(t.Use) > 0 {
		s.errorf(t, "a current tool needs no replacement")
	}
	for _, use := range t.Use {
		if u := names[use]; u == nil || u.Status != dialect.Current {
			s.errorf(t, "use names %q, which is no current tool", use)
		}
	}
	for _, m := range t.Members {
		if names[m] == nil || names[m].Set != t.Name {
			s.errorf(t, "members names %q, which is no tool of this set", m)
		}
	}
	if t.Set != "" && (names[t.Set] == nil || len(names[t.Set].Members) == 0) {
		s.errorf(t, "there is no set %q", t.Set)
	}
	if t.Permission != "" && names[t.Permission] == nil {
		s.errorf(t, "permission names %q, which is no tool", t.Permission)
	}
}

func (s *sheetChecker) models() {
	m := &s.d.Models
	names := map[string]*dialect.Model{}
	claim := func(model *dialect.Model, name string) {
		if name == "" || names[name] != nil {
			s.errorf(model, "the model name %q is empty or there twice", name)
		}
		names[name] = model
	}
	for i := range m.Builtin {
		model := &m.Builtin[i]
		claim(model, model.Name)
		for _, a := range model.Aliases {
			claim(model, a)
		}
	}
	for i := range m.Builtin {
		s.model(&m.Builtin[i], names)
	}
	for i := range m.Shapes {
		if sh := &m.Shapes[i]; sh.Form == "" || sh.Match == "" {
			s.errorf(sh, "form and match are needed")
		}
		s.regexp(&m.Shapes[i], m.Shapes[i].Match)
	}
	s.regexp(s.d, m.Suffix)
	s.note(s.d, m.Note)
	s.note(s.d, m.Order)
}

func (s *sheetChecker) model(m *dialect.Model, names map[string]*dialect.Model) {
	s.note(m, m.Doc)
	s.date(m, m.Ends)
	s.date(m, m.Deprecated)
	s.consumers(m, m.Consumers)
	if m.IsAlias && m.Doc == "" {
		s.errorf(m, "an alias needs a doc")
	}
	if m.Use != "" && (names[m.Use] == nil || names[m.Use].Status != dialect.Current) {
		s.errorf(m, "use names %q, which is no current model", m.Use)
	}
	if m.Resolves != "" && names[m.Resolves] == nil {
		s.errorf(m, "resolves names %q, which is no model", m.Resolves)
	}
	if m.Status == dialect.Current && m.Ends != "" {
		s.errorf(m, "a model with an end is older or retired")
	}
}
