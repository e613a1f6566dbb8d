package lint

import (
	"slices"
	"strings"

	"agentls/analysis/dialect"
	"agentls/analysis/names"
)

// sought says where names of a kind were looked for.
func (p *acrossPass) sought(l *nameList) string {
	if l.kind.far {
		return "is configured here"
	}
	if d := p.agents(); d != nil && l.kind.kind == names.Agent {
		for i := range d.Locations {
			loc := &d.Locations[i]
			if dir := literalDir(loc.Glob); loc.Scope == "user" && strings.HasPrefix(dir, "~/") && !loc.Legacy {
				return "here or in " + tick(dir)
			}
		}
	}
	return "here"
}

// agents returns the sheet that says where the agents lie which the file may name;
// nil where it speaks to several products.
func (p *acrossPass) agents() *dialect.Dialect {
	if !p.w.d.Apart {
		return p.w.d
	}
	whose := p.w.d.Speaks(p.file.Detection.Location)
	for _, d := range dialect.All() {
		if !d.Apart && d.Product() == whose {
			return d
		}
	}
	return nil
}

// literalDir returns the folders that a glob names in so many words.
func literalDir(glob string) string {
	i := strings.IndexAny(glob, "*?[{")
	if i < 0 {
		i = len(glob)
	}
	dir := glob[:i]
	if n := strings.LastIndexByte(dir, '/'); n > 0 {
		return dir[:n]
	}
	return ""
}

// near returns the name that an unknown one is most likely a slip of, or "".
func (p *acrossPass) near(kind names.Kind, m *names.Mention) string {
	known, _ := p.index.Near(kind, m.Name)
	known = slices.Concat(known, p.builtin(kind))
	for len(known) > 0 {
		near, ok := dialect.Nearest(m.Name, known)
		if !ok {
			return ""
		}
		as := *m
		as.Name = near
		if r := p.index.Resolve(p.file, as); r.Found() {
			return near
		}
		// It is there and out of reach of this file.
		known = slices.DeleteFunc(known, func(n string) bool { return n == near })
	}
	return ""
}

// builtin returns the names of a kind that the product brings along.
func (p *acrossPass) builtin(kind names.Kind) []string {
	switch kind {
	case names.Agent:
		return p.w.d.Builtin
	case names.Server:
		return p.w.d.Servers
	}
	return nil
}

// beginsName reports whether a word is the beginning of a name.
func (p *acrossPass) beginsName(kind names.Kind, word string) bool {
	_, begins := p.index.Near(kind, word)
	return begins || dialect.Prefix(word, p.builtin(kind))
}

// fits reports whether a name can stand in place of what is written: blanks can
// where blanks are.
func fits(name, written string) bool {
	if strings.Contains(written, " ") {
		name = strings.ReplaceAll(name, " ", "-")
	}
	return plainName(name)
}

// plainName reports whether a name can stand in place of another whatever is
// around it.
func plainName(s string) bool {
	return s != "" && strings.IndexFunc(s, func(r rune) bool {
		return r != '-' && r != '_' && r != '.' && (r < '0' || r > '9') && (r < 'a' || r > 'z') && (r < 'A' || r > 'Z')
	}) < 0
}
