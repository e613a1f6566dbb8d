package lint

import (
	"slices"
	"strings"

	"agentls/analysis/agent"
	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/syntax"
	"agentls/analysis/text"
)

// accompanies reports whether a file is no agent and speaks of agents, servers
// or hooks all the same: settings, instructions.
func accompanies(doc *agent.Document) bool { return doc.Companion() != nil }

// checkCompanion looks at the servers and hooks of settings, where the table of
// companions says that they stand.
func checkCompanion(w *world, doc *agent.Document) []finding.Finding {
	c := doc.Companion()
	if c == nil || doc.Tree == nil || len(doc.Tree.Faults) > 0 {
		return nil
	}
	own := *w
	own.d = c.Dialect()
	p := &companionPass{w: &own, c: c, lang: doc.Tree.Lang, src: doc.Src(), root: &doc.Tree.Root}
	for i := range c.Names {
		switch n := &c.Names[i]; {
		case n.Defines == dialect.ServerThing:
			p.serversAt(n)
		case n.Mentions == dialect.HooksThing:
			p.hooksAt(n)
		}
	}
	p.wrongKey()
	return p.list
}

// companionPass looks at one file of settings.
type companionPass struct {
	w    *world
	c    *dialect.Companion
	lang syntax.Lang
	src  string
	root *syntax.Value
	list []finding.Finding
}

// trust is how far it is known that a place of names is one.
func (p *companionPass) trust(n *dialect.CompanionName) dialect.Trust { return max(p.c.Trust, n.Trust) }

// take keeps what a pass has found.
func (p *companionPass) take(r *reporter) {
	for _, f := range r.list {
		var fixes []finding.Fix
		for _, x := range f.Fixes {
			if p.written(&x) {
				fixes = append(fixes, x)
			}
		}
		f.Fixes = fixes
		p.list = append(p.list, f)
	}
}

// written puts what a fix writes in the place of a quoted word into quotes. It
// reports whether the fix can be written in the language of the file.
func (p *companionPass) written(x *finding.Fix) bool {
	if p.lang == syntax.YAML {
		return true
	}
	edits := make([]text.Edit, len(x.Edits))
	for i, e := range x.Edits {
		if is := e.Span.Of(p.src); len(is) >= 2 && is[0] == '"' && is[len(is)-1] == '"' && plainName(e.New) {
			e.New = `"` + e.New + `"`
		} else if is != "" && plainName(e.New) && (e.Span.Start == 0 || p.src[e.Span.Start-1] != '"') {
			return false
		}
		edits[i] = e
	}
	x.Edits = edits
	return true
}

// serversAt looks at the servers that a path leads to.
func (p *companionPass) serversAt(n *dialect.CompanionName) {
	at, ok := strings.CutSuffix(n.Path, "*")
	if !ok || n.Without != "" && hasPair(p.root, n.Without) {
		return
	}
	r := &reporter{w: p.w}
	s := &shapePass{reporter: r, src: p.src, trust: p.trust(n)}
	at = strings.TrimSuffix(at, ".")
	form := formUnder(at[strings.LastIndexByte(at, '.')+1:])
	if form == nil {
		form = &serverForms[0]
	}
	eachAt(p.root, at, func(v *syntax.Value) {
		if at != "" {
			// Where servers may stand in a file of their own, its path stands here.
			if v.Kind == syntax.Mapping || !p.namesFiles(at) {
				s.servers(form, v)
			}
			return
		}
		for i := range v.Pairs {
			// Among other keys only what looks like a server is one.
			if pair := &v.Pairs[i]; hasAnyPair(&pair.Value, "command", "type", "args", "url") {
				s.server(form, pair.Key, &pair.Value)
			}
		}
	})
	p.take(r)
}

// namesFiles reports whether a place may hold the paths of files in place of
// what would stand there.
func (p *companionPass) namesFiles(at string) bool {
	return slices.ContainsFunc(p.c.Names, func(n dialect.CompanionName) bool {
		return strings.TrimSuffix(n.Path, "[]") == at && n.Mentions == dialect.FileThing
	})
}

// eachAt calls found for each value that a path of keys leads to, where `*`
// stands for any key and `[]` for each item.
func eachAt(v *syntax.Value, path string, found func(*syntax.Value)) {
	if path == "" {
		found(v)
		return
	}
	key, rest, _ := strings.Cut(path, ".")
	name, items := strings.CutSuffix(key, "[]")
	for i := range v.Pairs {
		pair := &v.Pairs[i]
		if key != "*" && (pair.Key.Name != name || pairOf(v, name) != pair) {
			continue
		}
		if !items {
			eachAt(&pair.Value, rest, found)
			continue
		}
		for n := range pair.Value.Items {
			eachAt(&pair.Value.Items[n], rest, found)
		}
	}
}

// wrongKey speaks of servers below the key of another product.
func (p *companionPass) wrongKey() {
	use := ""
	for i := range p.c.Names {
		n := &p.c.Names[i]
		if key, ok := strings.CutSuffix(n.Path, ".*"); ok && n.Defines == dialect.ServerThing && !strings.Contains(key, ".") {
			use = key
			break
		}
	}
	ours := formUnder(use)
	if ours == nil || hasPair(p.root, use) {
		return
	}
	for i := range p.root.Pairs {
		pair := &p.root.Pairs[i]
		theirs := formUnder(pair.Key.Name)
		if theirs == nil || !holdsServers(&pair.Value) {
			continue
		}
		r := &reporter{w: p.w}
		f := finding.Finding{
			Code: "mcp-shape", Span: pair.Key.Span, Consequence: finding.Lost,
			Message: p.w.d.Name + " reads servers under " + tick(use) + " here, not under " + tick(pair.Key.Name) + ", so it has none of them.",
		}
		if theirs.list == ours.list {
			f.Fixes = []finding.Fix{replace("Rename to "+tick(use), unquoted(p.src, pair.Key.Span), use, true)}
		}
		r.report(f, p.c.Trust)
		p.take(r)
	}
}

// holdsServers reports whether a map has values that start or reach a server.
func holdsServers(v *syntax.Value) bool {
	for i := range v.Pairs {
		if hasAnyPair(&v.Pairs[i].Value, append([]string{"command"}, connecting...)...) {
			return true
		}
	}
	return false
}

// hooksAt looks at the hooks that a path leads to.
func (p *companionPass) hooksAt(n *dialect.CompanionName) {
	path := strings.TrimSuffix(n.Path, "[]")
	dir, key := cutLast(path)
	eachAt(p.root, dir, func(v *syntax.Value) {
		pair := pairOf(v, key)
		if pair == nil || n.Shape == dialect.MapShape && pair.Value.Kind != syntax.Mapping {
			return
		}
		p.hooks(pair, p.trust(n))
	})
}

// cutLast cuts a path before its last key.
func cutLast(path string) (dir, key string) {
	i := strings.LastIndexByte(path, '.')
	if i < 0 {
		return "", path
	}
	return path[:i], path[i+1:]
}

// hooks looks at a map from events to hooks as the rules for agents do. What
// they call by many codes has one here.
func (p *companionPass) hooks(pair *syntax.MapPair, trust dialect.Trust) {
	field := p.hooksField(pair.Key.Name, trust)
	e := &syntax.Entry{Lang: p.lang, Text: p.src, Kind: syntax.Pair, Key: pair.Key, Value: pair.Value}
	pass := &entryPass{reporter: reporter{w: p.w, as: "hook-shape"}, e: e, key: dialect.KeyMatch{Class: dialect.Exact, Field: field}, field: field}
	checkHooks(pass)
	checkValue(pass)
	checkMatchers(pass)
	p.take(&pass.reporter)
}

// hooksField returns what the product knows of hooks. That a whole agent goes
// with them is true of agents only.
func (p *companionPass) hooksField(name string, trust dialect.Trust) *dialect.Field {
	field := anyHooks
	if own := p.w.d.ByRole(dialect.HooksRole); own != nil && (own.Each != nil || len(own.Keys) > 0) {
		field = *own
	}
	field.Name, field.Wrong, field.Consumers, field.Ignored = name, dialect.DropValue, nil, nil
	field.Trust, field.EffectTrust = max(field.Trust, trust), max(field.EffectTrust, trust)
	return &field
}

// anyHooks is what all products agree on: a map from events to lists of maps.
var anyHooks = dialect.Field{
	Role: dialect.HooksRole, Shapes: []dialect.Shape{dialect.MapShape}, OpenKeys: true,
	Each: &dialect.Field{Shapes: []dialect.Shape{dialect.MapListShape}, OpenKeys: true, Keys: []dialect.Field{
		{Name: "hooks", Shapes: []dialect.Shape{dialect.MapListShape}, OpenKeys: true},
	}},
}
