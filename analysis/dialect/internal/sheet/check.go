package sheet

import (
	"regexp"
	"slices"
	"strings"
	"time"

	"agentls/analysis/dialect"

	"github.com/bmatcuk/doublestar/v4"
)

// check looks for what no single value shows: names that are there twice,
// replacements that do not exist, texts that are missing.
func (c *checker) check(set *Set) {
	for _, d := range set.Dialects {
		s := &sheetChecker{checker: c, set: set, d: d}
		s.dialect()
	}
	if byID(set, "generic") == nil {
		c.errs = append(c.errs, errNoGeneric)
	}
	c.products(set)
	c.sections(set)
	c.companions(set)
}

// sheetChecker checks one sheet.
type sheetChecker struct {
	*checker
	set *Set
	d   *dialect.Dialect
}

func (s *sheetChecker) dialect() {
	d := s.d
	if d.Name == "" || d.Kind == "" {
		s.errorf(d, "name and kind are needed")
	}
	ids := map[string]bool{}
	for i := range d.Sources {
		if src := &d.Sources[i]; src.ID == "" || ids[src.ID] {
			s.errorf(src, "source id %q is missing or there twice", src.ID)
		}
		ids[d.Sources[i].ID] = true
	}
	for i := range d.Locations {
		s.location(&d.Locations[i])
	}
	s.globs(d, d.Files)
	s.signs(d, d.Signs)
	s.otherIDs(d, d.Reads...)
	s.otherIDs(d, d.Base)
	if d.Identity.From == "" || d.Identity.Doc == "" {
		s.errorf(d, "identity needs from and doc")
	}
	if (d.Identity.From == "folder") != (d.Identity.Differ != "") {
		s.errorf(d, "identity.differ goes with the name of a folder")
	}
	s.note(d, d.Identity.Differ)
	s.globs(d, d.Identity.Skip)
	for _, reading := range d.Front.Lenient {
		if reading != "quote-values" && reading != "block-values" {
			s.errorf(d, "%q is no reading; known are quote-values, block-values", reading)
		}
	}
	for _, key := range d.Skeleton {
		if fieldNamed(d.Fields, key) == nil {
			s.errorf(d, "skeleton names %q, which is no field", key)
		}
	}
	s.fields(d, d.Fields)
	s.mistakes(d, d.Mistakes, d.Fields)
	s.tools()
	s.models()
	s.consumers(d, d.Body.MaxFor)
	s.sentence(d, "body.role", d.Body.Role)
	for i := range d.Body.Markers {
		s.pattern(&d.Body.Markers[i])
	}
}

func (s *sheetChecker) location(l *dialect.Location) {
	if (l.Glob == "") == (l.Where == "") {
		s.errorf(l, "a location has either a glob or words that say where it is")
	}
	if l.Scope == "" {
		s.errorf(l, "scope is missing")
	}
	if l.Glob != "" {
		s.globs(l, []string{l.Glob})
	}
	if l.Manifest != "" && !l.Plugin {
		s.errorf(l, "a manifest marks a plugin only")
	}
	s.consumers(l, l.Consumers)
	s.note(l, l.Note)
}

func (c *checker) globs(at any, globs []string) {
	for _, g := range globs {
		if g == "" || !doublestar.ValidatePattern(g) || strings.HasPrefix(g, "/") || strings.Contains(g, `\`) {
			c.errorf(at, "%q is no glob", g)
		}
	}
}

func (c *checker) signs(at any, signs []dialect.Sign) {
	for i := range signs {
		if sg := &signs[i]; sg.Key == "" || sg.Weight < 1 || sg.Weight > 3 {
			c.errorf(sg, "a sign needs a key and a weight from 1 to 3")
		}
	}
}

// otherIDs checks ids of dialects, with or without a sheet. Empty ones are
// left out by their owner.
func (s *sheetChecker) otherIDs(at any, ids ...string) {
	for _, id := range ids {
		if id != "" && byID(s.set, id) == nil {
			s.errorf(at, "there is no dialect %q", id)
		}
	}
}

func (s *sheetChecker) consumers(at any, ids []string) {
	for _, id := range ids {
		if !slices.ContainsFunc(s.d.Consumers, func(c dialect.Consumer) bool { return c.ID == id }) {
			s.errorf(at, "there is no consumer %q", id)
		}
	}
}

func (s *sheetChecker) source(at any, id string) {
	if id != "" && !slices.ContainsFunc(s.d.Sources, func(src dialect.Source) bool { return src.ID == id }) {
		s.errorf(at, "there is no source %q", id)
	}
}

func (c *checker) regexp(at any, src string) *regexp.Regexp {
	re, err := regexp.Compile(src)
	if err != nil {
		c.errorf(at, "%v", err)
	}
	return re
}

// sentence asks for a text that may stand in a hover.
func (c *checker) sentence(at any, what, text string) {
	if text == "" {
		c.errorf(at, "%s is missing", what)
		return
	}
	c.note(at, text)
}

// note asks that a text, if there is one, is made of sentences.
func (c *checker) note(at any, text string) {
	if text == "" {
		return
	}
	if last := text[len(text)-1]; !strings.ContainsRune(".?!", rune(last)) || text != strings.TrimSpace(text) {
		c.errorf(at, "the text %q does not end like a sentence", text)
	}
	if len(text) > 300 {
		c.errorf(at, "the text %q is too long for a hover", text)
	}
}

func (c *checker) date(at any, text string) {
	if text == "" {
		return
	}
	if _, err := time.Parse(time.DateOnly, text); err != nil {
		c.errorf(at, "%q is no date", text)
	}
}

func (c *checker) products(set *Set) {
	seen := map[string]bool{}
	for _, d := range set.Dialects {
		seen[d.ID] = true
	}
	for i := range set.Products {
		p := &set.Products[i]
		if p.ID == "" || p.Name == "" || seen[p.ID] {
			c.errorf(p, "id %q is missing or there twice, or the name is missing", p.ID)
		}
		seen[p.ID] = true
		c.globs(p, p.Globs)
		c.signs(p, p.Signs)
		c.note(p, p.Note)
	}
}

func (c *checker) sections(set *Set) {
	ids, aliases := map[string]bool{}, map[string]string{}
	for i := range set.Sections {
		s := &set.Sections[i]
		if s.ID == "" || ids[s.ID] || s.Title == "" {
			c.errorf(s, "id %q is missing or there twice, or the title is missing", s.ID)
		}
		ids[s.ID] = true
		c.sentence(s, "purpose", s.Purpose)
		c.sentence(s, "good", s.Good)
		c.note(s, s.Pitfalls)
		if len(s.Sources) == 0 || len(s.Aliases) == 0 {
			c.errorf(s, "sources and aliases are needed")
		}
		if s.Order > 0 && s.Outline == "" {
			c.errorf(s, "a section that is offered needs an outline")
		}
		for _, a := range s.Aliases {
			if aliases[a] != "" {
				c.errorf(s, "the alias %q is that of %s too", a, aliases[a])
			}
			aliases[a] = s.ID
		}
	}
	for i := range set.Sections {
		s := &set.Sections[i]
		for _, a := range slices.Concat(s.Begins, s.Ends) {
			if a == "" || a != strings.ToLower(a) || aliases[a] != "" && aliases[a] != s.ID {
				c.errorf(s, "%q is no beginning or end of a heading, or is another section's name", a)
			}
		}
		c.looks(s.Facts)
		c.looks(s.Wants)
	}
}

func (c *checker) looks(looks []dialect.Look) {
	for i := range looks {
		l := &looks[i]
		if l.Has == "" || l.Say == "" || strings.HasSuffix(l.Say, ".") {
			c.errorf(l, "a look needs has, and words to say that stand in a list")
		}
		c.regexp(l, l.If)
		c.regexp(l, l.Has)
	}
}
