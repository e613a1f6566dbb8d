package lint

import (
	"agentls/analysis/config"
	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/syntax"
)

// keyFault is a key that the product does not read, and what to write instead.
type keyFault struct {
	at      int // index of the entry
	name    string
	code    finding.Code
	use     string           // the key to write instead; "" for none
	opposed bool             // with the opposite value
	instead string           // a key that serves the purpose in another way
	from    *dialect.Dialect // whose key it is; nil for nobody's
	theirs  *dialect.Field   // the field it is there
	say     string           // what the sheet says of it
	// harmless says that nobody misses the value.
	harmless bool
	binds    bool
	meant    bool // the value, too, is that product's
	trust    dialect.Trust
}

// role is what the key means to the product whose key it is.
func (k *keyFault) role() dialect.Role {
	if k.theirs == nil {
		return dialect.NoRole
	}
	return k.theirs.Role
}

// checkKeys speaks of keys that the product does not read. Those that no key
// here can stand for are folded into one note.
func checkKeys(p *blockPass) {
	if p.w.docs {
		return
	}
	var sure, rest []keyFault
	list := p.unreadKeys()
	source := p.broughtFrom(list)
	readers := p.w.readers()
	for _, i := range list {
		f, ok := p.classify(i, source)
		switch {
		case !ok:
		case readers.has(&f):
			rest = append(rest, f)
		case f.use != "" && p.find(f.use) < 0 && !p.corrected[f.use]:
			sure = append(sure, f)
			p.corrected[f.use] = true
		default:
			rest = append(rest, f)
		}
	}
	for _, f := range sure {
		p.misplacedKey(f)
	}
	p.foldKeys(readers.take(p, rest))
}

// unreadKeys returns the entries whose keys the product does not read.
func (p *blockPass) unreadKeys() []int {
	var list []int
	for i, e := range p.front.Entries {
		if e.Kind != syntax.Pair || e.Key.Name == "" || p.isLost(i) || p.entries[i].field != nil || p.w.accepts(config.FieldName, e.Key.Name) || p.w.forEditors(e.Key.Name) {
			continue
		}
		list = append(list, i)
	}
	return list
}

// classify says what an unread key is; it returns false where the dialect says
// nothing of unknown keys. source is the product that the keys of the file come
// from.
func (p *blockPass) classify(i int, source *dialect.Dialect) (keyFault, bool) {
	name := p.front.Entries[i].Key.Name
	m := p.w.d.KeyFrom(p.entries[i].key, name, source)
	f := keyFault{at: i, name: name, code: "unknown-field", trust: p.w.d.Unknown.Trust}
	switch {
	case m.Mistake != nil:
		f.byMistake(m)
	case m.Class == dialect.OtherCase || m.Class == dialect.Near:
		f.code, f.use = "misspelt-field", m.Correct
	case m.Class == dialect.Foreign:
		if p.w.template() {
			return f, false
		}
		f.code, f.use, f.opposed, f.instead = "foreign-field", m.Ours, m.Opposed, m.Instead
		f.from, f.theirs = m.From, m.Theirs
		f.meant = p.hasValueOf(i, m.Theirs)
	case p.w.d.Unknown.Effect == dialect.UnknownEffect && p.w.d.Unknown.Doc == "":
		return f, false
	}
	if f.use == "" && f.from == nil {
		f.lay(p.meant(i))
	}
	return f, true
}

// byMistake takes over what the sheet says of the key. It says so of its own
// knowledge, however far it is known what happens to keys in general.
func (k *keyFault) byMistake(m dialect.KeyMatch) {
	k.use, k.say, k.harmless, k.binds = m.Mistake.Use, m.Mistake.Say, m.Mistake.Harmless, m.Mistake.Binds
	k.trust = m.Mistake.Trust
	k.from, k.theirs, k.instead = m.From, m.Theirs, m.Instead
	k.code = "foreign-field"
	if k.from == nil && k.use == "" {
		k.code = "unknown-field"
	}
	if k.use == "" || k.from != nil {
		return
	}
	if _, slip := dialect.Nearest(k.name, []string{k.use}); slip {
		k.code = "misspelt-field"
	}
}

// lay lays a key that nobody names to the product whose value it has.
func (k *keyFault) lay(from *dialect.Dialect) {
	if from != nil {
		k.code, k.from, k.theirs, k.meant = "foreign-field", from, from.Field(k.name), true
	}
}

// fieldNames returns the names of all fields, for words still being typed.
func (w *world) fieldNames() []string {
	names := make([]string, 0, len(w.d.Fields))
	for _, f := range w.d.Fields {
		names = append(names, f.Name)
	}
	return names
}

// forEditors reports whether a key of JSON, TOML or YAML only tells editors
// which schema the file has.
func (w *world) forEditors(key string) bool { return w.lang != syntax.FrontYAML && key == "$schema" }
