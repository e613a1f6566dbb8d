package sheet

import (
	"strings"

	"agentls/analysis/dialect"
)

// companions checks the table of files that are no agents.
func (c *checker) companions(set *Set) {
	ids, globs := map[string]bool{}, map[string]string{}
	for i := range set.Companions {
		p := &set.Companions[i]
		if p.ID == "" || ids[p.ID] || p.Kind == "" {
			c.errorf(p, "id %q is missing or there twice, or the kind is missing", p.ID)
		}
		ids[p.ID] = true
		if len(p.Locations)+len(p.Files) == 0 {
			c.errorf(p, "%s lies nowhere", p.ID)
		}
		for _, id := range p.Products {
			if byID(set, id) == nil {
				c.errorf(p, "%q is no sheet", id)
			}
		}
		for k := range p.Locations {
			l := &p.Locations[k]
			if l.Glob == "" || l.Scope == "" {
				c.errorf(l, "a companion's location has a glob and a scope")
			}
			c.globs(l, []string{l.Glob})
			if globs[l.Glob] != "" {
				c.errorf(l, "%q is a place of %s too", l.Glob, globs[l.Glob])
			}
			globs[l.Glob] = p.ID
			c.note(l, l.Note)
		}
		c.globs(p, p.Files)
		c.note(p, p.Note)
		if p.Defines == dialect.NoThing && len(p.Names) == 0 {
			c.errorf(p, "%s defines and mentions nothing", p.ID)
		}
		for k := range p.Names {
			c.companionName(&p.Names[k])
		}
	}
}

// companionName checks one place of names.
func (c *checker) companionName(n *dialect.CompanionName) {
	if (n.Defines == dialect.NoThing) == (n.Mentions == dialect.NoThing) {
		c.errorf(n, "a name is either defined or mentioned")
	}
	for _, key := range strings.Split(n.Path, ".") {
		if key == "" || key == "[]" || strings.Contains(strings.TrimSuffix(key, "[]"), "[") {
			c.errorf(n, "%q is no path", n.Path)
			return
		}
	}
	if n.Shape != dialect.AnyShape && n.Shape != dialect.MapShape && n.Shape != dialect.StringShape {
		c.errorf(n, "only maps and strings are told apart")
	}
}
