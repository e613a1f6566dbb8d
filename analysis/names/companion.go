package names

import (
	"strings"

	"agentls/analysis/agent"
	"agentls/analysis/dialect"
	"agentls/analysis/prose"
	"agentls/analysis/syntax"
	"agentls/analysis/text"
)

// things are the kinds of name by the words of the sheet.
var things = map[dialect.Thing]Kind{
	dialect.AgentThing:        Agent,
	dialect.SkillThing:        Skill,
	dialect.CommandThing:      Command,
	dialect.ServerThing:       Server,
	dialect.PluginThing:       Plugin,
	dialect.InstructionsThing: Instructions,
	dialect.FileThing:         File,
}

// companionReader reads the names in a file that is no agent, where the table
// of companions says that they stand.
type companionReader struct {
	entryReader
	c    *dialect.Companion
	n    *dialect.CompanionName
	form Form // of the agents that a key names
}

// readTree reads the names in a whole file of JSON, TOML or YAML.
func readTree(doc *agent.Document, c *dialect.Companion) *piece {
	e := &syntax.Entry{Lang: doc.Tree.Lang, Text: doc.Src(), Kind: syntax.Pair, Value: doc.Tree.Root}
	r := companionReader{entryReader: entryReader{d: c.Dialect(), e: e}, c: c, form: InSettings}
	for i := range c.Names {
		if n := &c.Names[i]; n.Without == "" || pair(&e.Value, n.Without) == nil {
			r.n = n
			r.walk(&e.Value, n.Path, e.Value.Span)
		}
	}
	return r.piece()
}

// readEntry reads the names in one entry of the frontmatter of a companion.
func readEntry(e *syntax.Entry, c *dialect.Companion) *piece {
	r := companionReader{entryReader: entryReader{d: c.Dialect(), e: e}, c: c, form: InAgentKey}
	for i := range c.Names {
		r.n = &c.Names[i]
		key, rest, _ := strings.Cut(r.n.Path, ".")
		if name := strings.TrimSuffix(key, "[]"); e.Kind != syntax.Pair || name != e.Key.Name {
			continue
		} else if name != key {
			r.items(e.Written(), rest, e.Body)
		} else {
			r.value(e.Written(), rest, e.Body)
		}
	}
	return r.piece()
}

// pair returns the last pair of a map with the key, or nil.
func pair(v *syntax.Value, key string) *syntax.MapPair {
	for i := len(v.Pairs) - 1; i >= 0; i-- {
		if v.Pairs[i].Key.Name == key {
			return &v.Pairs[i]
		}
	}
	return nil
}

// walk follows a path into a map. whole is the innermost thing on the way that
// a name at the end of the path may be the name of.
func (r *companionReader) walk(v *syntax.Value, path string, whole text.Span) {
	key, rest, _ := strings.Cut(path, ".")
	name := strings.TrimSuffix(key, "[]")
	for i := range v.Pairs {
		p := &v.Pairs[i]
		at := p.Key.Span.Union(p.Value.Span)
		switch {
		case key == "*" && rest == "":
			r.key(p, at)
		case key == "*":
			r.value(&p.Value, rest, at)
		case p.Key.Name != name:
		case name != key:
			r.items(&p.Value, rest, whole)
		default:
			r.value(&p.Value, rest, whole)
		}
	}
}

// items goes on with each item of a list, or with a value in its place.
func (r *companionReader) items(v *syntax.Value, rest string, whole text.Span) {
	if v.Kind != syntax.Sequence || rest == "" {
		r.value(v, rest, whole)
		return
	}
	for i := range v.Items {
		r.value(&v.Items[i], rest, v.Items[i].Span)
	}
}

// value reads what the path ends at.
func (r *companionReader) value(v *syntax.Value, rest string, whole text.Span) {
	if rest != "" {
		r.walk(v, rest, whole)
		return
	}
	if !r.fits(v) {
		return
	}
	before := len(r.mentions)
	switch r.n.Mentions {
	case dialect.NoThing:
		r.defineValue(v, whole)
	case dialect.ToolsThing:
		role := dialect.AllowRole
		if r.n.Denied {
			role = dialect.DenyRole
		}
		r.tools(&dialect.Field{Role: role}, v)
	case dialect.HooksThing:
		r.hooks(nil, v)
	case dialect.ShellThing:
		if v.Kind == syntax.Scalar {
			r.command(v)
		}
	case dialect.PermissionThing:
		r.permissions(&dialect.Field{Role: dialect.PermissionRole}, v)
	case dialect.ProseThing:
		r.prose(nil, v)
	default:
		r.names(v)
	}
	r.doubt(before)
}

// fits reports whether a value has the shape that the table asks for.
func (r *companionReader) fits(v *syntax.Value) bool {
	switch r.n.Shape {
	case dialect.MapShape:
		return v.Kind == syntax.Mapping
	case dialect.StringShape:
		return v.Kind != syntax.Mapping
	}
	return true
}

// names reads the name or names in a value: a list in any shape, but one whose
// text may hold a comma is one path.
func (r *companionReader) names(v *syntax.Value) {
	kind := things[r.n.Mentions]
	var items []syntax.Item
	switch {
	case v.Kind == syntax.Sequence:
		items, _ = r.e.ItemsOf(v)
	case v.Kind == syntax.Scalar && v.Type == syntax.String:
		items = []syntax.Item{{Text: strings.TrimSpace(v.Text), Span: v.Inner, Full: v.Span, Scalar: true}}
	}
	for i := range items {
		if it := &items[i]; it.Scalar && !r.excepted(it.Text) {
			r.name(it, text.Span{End: len(it.Text)}, kind)
		}
	}
}

func (r *companionReader) excepted(name string) bool {
	for _, word := range r.n.Except {
		if word == name {
			return true
		}
	}
	return false
}

// name adds a mention of what an item names.
func (r *companionReader) name(it *syntax.Item, at text.Span, kind Kind) {
	form := InSettings
	switch kind {
	case Agent:
		form = r.form
	case Server:
		form = InServers
	case File:
		// What lies elsewhere, or begins at a variable, is no path in the workspace.
		if s := at.Of(it.Text); strings.Contains(s, "://") || strings.HasPrefix(s, "/") || strings.HasPrefix(s, "~") || strings.Contains(s, "$") {
			return
		}
	case Plugin:
		// plugin@marketplace
		if i := strings.IndexByte(it.Text, '@'); i > 0 {
			at.End = i
		}
	}
	r.mention(it, at, Mention{Kind: kind, Form: form, Denied: r.n.Denied})
}

// key reads a key that is a name.
func (r *companionReader) key(p *syntax.MapPair, whole text.Span) {
	if !r.fits(&p.Value) || p.Key.Name == "" || strings.HasPrefix(p.Key.Name, "$") {
		return
	}
	it := r.keyItem(&p.Key)
	if r.n.Defines == dialect.NoThing {
		before := len(r.mentions)
		r.name(&it, text.Span{End: len(it.Text)}, things[r.n.Mentions])
		r.doubt(before)
		return
	}
	// A server without configuration is one that is configured elsewhere.
	if p.Value.Kind != syntax.Mapping {
		return
	}
	d := Def{Kind: things[r.n.Defines], Name: it.Text, Whole: whole}
	d.At, _ = locate(r.e, &it, text.Span{End: len(it.Text)})
	if d.Kind == Command || d.Kind == Agent {
		d.Profile = &Profile{ByModel: true, ByUser: true, Loads: true}
		if about := pair(&p.Value, "description"); about != nil && about.Value.Kind == syntax.Scalar {
			d.Profile.Description, d.Profile.DescriptionAt = strings.TrimSpace(about.Value.Text), about.Value.Inner
		}
	}
	r.defs = append(r.defs, d)
}

// defineValue adds what is named by a value, a map around it.
func (r *companionReader) defineValue(v *syntax.Value, whole text.Span) {
	if v.Kind != syntax.Scalar || v.Text == "" {
		return
	}
	it := syntax.Item{Text: strings.TrimSpace(v.Text), Span: v.Inner, Full: v.Span}
	d := Def{Kind: things[r.n.Defines], Name: it.Text, Whole: whole}
	d.At, _ = locate(r.e, &it, text.Span{End: len(it.Text)})
	r.defs = append(r.defs, d)
}

// doubt takes the certainty from the mentions since before where no page of the
// vendor's was read.
func (r *companionReader) doubt(before int) {
	if r.c.Trust == dialect.Verified && r.n.Trust == dialect.Verified {
		return
	}
	good := max(r.c.Trust, r.n.Trust) == dialect.Good
	for i := range r.mentions[before:] {
		m := &r.mentions[before+i]
		m.Certain, m.Likely = false, m.Certain && good
	}
}

// companion adds what a companion as a whole defines.
func (f *Facts) companion(c *dialect.Companion) {
	kind := things[c.Defines]
	if kind == 0 {
		return
	}
	doc := f.doc
	d := Def{Kind: kind, Name: c.NameOf(doc.Place.Path), Whole: text.Span{End: doc.Text.Len()}}
	if v, start := f.topValue(c.NamedBy); v != nil && v.Kind == syntax.Scalar && strings.TrimSpace(v.Text) != "" {
		d.Name, d.At = strings.TrimSpace(v.Text), v.Inner.Shift(start)
	}
	if kind == Command {
		d.Profile = &Profile{ByUser: true, Loads: true, Tokens: prose.Tokens(doc.Body.End - doc.Body.Start)}
		if v, start := f.topValue("description"); v != nil && v.Kind == syntax.Scalar {
			d.Profile.Description, d.Profile.DescriptionAt = strings.TrimSpace(v.Text), v.Inner.Shift(start)
		}
	}
	f.defs = append(f.defs, d)
}

// topValue returns the value of a top-level key and the offset its spans count
// from; nil for none.
func (f *Facts) topValue(key string) (*syntax.Value, int) {
	if key == "" {
		return nil, 0
	}
	if f.doc.Tree != nil {
		if p := pair(&f.doc.Tree.Root, key); p != nil {
			return &p.Value, 0
		}
		return nil, 0
	}
	if e, start := f.doc.Entry(key); e != nil {
		return &e.Value, start
	}
	return nil, 0
}
