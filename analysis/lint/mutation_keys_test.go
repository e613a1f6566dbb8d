package lint_test

import (
	"slices"
	"strings"

	"agentls/analysis/agent"
	"agentls/analysis/dialect"
)

// keyFaults writes keys that the product does not read, or not so.
func (b *base) keyFaults() []mutation {
	var all []mutation
	for i := range b.d.Fields {
		f := &b.d.Fields[i]
		good := b.good(f)
		if len(good) == 0 {
			continue
		}
		all = append(all, b.misspeltKeys(f, good)...)
		all = append(all, b.casedKeys(f, good)...)
		all = append(all, b.repeatedKeys(f, good)...)
		all = append(all, b.standings(f, good)...)
	}
	all = append(all, b.mistakes()...)
	all = append(all, b.foreignKeys()...)
	all = append(all, b.missing()...)
	return all
}

// takes returns the keys of the base file that must go when f is written: a
// list of agents to call would ask for the tool that calls them.
func (b *base) takes(f *dialect.Field) []string {
	slots := []string{f.Name}
	if f.Role == dialect.AgentsRole && b.list != nil {
		slots = append(slots, b.list.Name)
	}
	bare := strings.NewReplacer("-", "", "_", "")
	for _, g := range b.d.Fields { // of two ways to write one key, a slip means either
		if g.Name != f.Name && strings.EqualFold(bare.Replace(g.Name), bare.Replace(f.Name)) {
			slots = append(slots, g.Name)
		}
	}
	return slots
}

// unreadCodes are the codes of a key that means f and is not read. That the
// agent has every tool then is worse than the slip.
func (b *base) unreadCodes(f *dialect.Field, code string) string {
	if e := b.d.Unknown.Effect; f.Role == dialect.ToolsRole && !fatalEffect(e) && e != dialect.PassThrough {
		return "unrestricted-tools"
	}
	return code
}

func (b *base) unreadKey(kind string, f *dialect.Field, key, code string, value node) mutation {
	return mutation{
		name: kind + "/" + key + "/" + value.shape(), field: f, slots: b.takes(f), schema: f.Schema,
		pairs: []pair{{key: key, value: value, mark: &mark{codes: codesOf(b.unreadCodes(f, code)), is: b.unread(f), trust: b.d.Unknown.Trust}}},
	}
}

// misspeltKeys makes a slip in a key: each slip once, and each value once.
func (b *base) misspeltKeys(f *dialect.Field, good []node) []mutation {
	if len(f.Name) < 4 || silent(b.d) {
		return nil
	}
	slips := slices.DeleteFunc(oneEdit(f.Name), func(s slip) bool { return knownKey(s.word) })
	if len(slips) == 0 {
		return nil
	}
	var all []mutation
	for i := range max(len(slips), len(good)) {
		s := slips[i%len(slips)]
		all = append(all, b.unreadKey("key/"+f.Name+"/"+s.kind, f, s.word, "misspelt-field", good[i%len(good)]))
	}
	return all
}

// casedKeys writes a key in another case.
func (b *base) casedKeys(f *dialect.Field, good []node) []mutation {
	var all []mutation
	for i, key := range otherCases(f.Name) {
		if b.d.Field(key) == nil && !b.isMistake(key) {
			all = append(all, b.unreadKey("key-case/"+f.Name, f, key, "misspelt-field", good[i%len(good)]))
		}
	}
	return all
}

func (b *base) isMistake(key string) bool {
	return slices.ContainsFunc(b.d.Mistakes, func(m dialect.Mistake) bool { return m.Key == key })
}

// repeatedKeys writes a key twice.
func (b *base) repeatedKeys(f *dialect.Field, good []node) []mutation {
	var all []mutation
	for _, value := range good {
		all = append(all, mutation{
			name: "repeat/" + f.Name + "/" + value.shape(), field: f, slots: b.takes(f), schema: f.Schema,
			pairs: []pair{{key: f.Name, value: value}, {key: f.Name, value: value, mark: b.repeatMark()}},
		})
	}
	return all
}

// repeatMark says what is found of a key that is there already. TOML itself
// refuses it.
func (b *base) repeatMark() *mark {
	if b.lang == tomlFile {
		return &mark{codes: codesOf("toml-syntax"), is: follows(b.d.Front.Broken, false)}
	}
	return &mark{codes: codesOf("duplicate-key"), is: follows(b.d.Front.Repeat, false)}
}

// standings writes keys that are old, or not read in a certain place.
func (b *base) standings(f *dialect.Field, good []node) []mutation {
	var all []mutation
	for _, value := range good {
		if f.Deprecated {
			all = append(all, mutation{
				name: "deprecated/" + f.Name + "/" + value.shape(), field: f, slots: b.takes(f), schema: f.Schema,
				pairs: []pair{{key: f.Name, value: value, mark: &mark{codes: codesOf("deprecated-field"), is: harmlessly, trust: f.Trust}}},
			})
		}
		if place := b.inPlugin(); slices.Contains(f.Ignored, "plugin") && place != nil {
			binds := restricts(f.Role) || f.Role == dialect.ModeRole
			all = append(all, mutation{
				name: "plugin/" + f.Name + "/" + value.shape(), field: f, slots: b.takes(f), place: place,
				pairs: []pair{{key: f.Name, value: value, mark: &mark{codes: codesOf("ignored-field"), is: follows(dialect.IgnoreKey, binds), trust: f.Trust}}},
			})
		}
	}
	return all
}

// inPlugin returns a place in a plugin, where the product reads agents there.
func (b *base) inPlugin() *agent.Place {
	for _, l := range b.d.Locations {
		if l.Plugin && l.Glob != "" {
			return &agent.Place{Path: instance(l.Glob), Plugin: true}
		}
	}
	return nil
}

// mistakes writes the keys that people write and the product does not read.
func (b *base) mistakes() []mutation {
	var all []mutation
	for _, m := range b.d.Mistakes {
		if m.Harmless {
			continue // folded into one hint a file
		}
		use := b.d.Field(m.Use)
		values := []node{text1("something", b.lang.texts("something")[0])}
		slots := []string{m.Key}
		if use != nil {
			slots = b.takes(use)
			if good := b.good(use); len(good) > 0 {
				values = good
			}
		}
		for _, value := range values {
			all = append(all, mutation{
				name: "mistake/" + m.Key + "/" + value.shape(), folds: "keys", slots: slots,
				pairs: []pair{{key: m.Key, value: value, mark: b.mistakeMark(&m, use)}},
			})
		}
	}
	return all
}

// mistakeMark says what is found of a mistake; use is our key for it, if there
// is one. The sheet speaks of the key itself, however far it is known what
// happens to keys in general.
func (b *base) mistakeMark(m *dialect.Mistake, use *dialect.Field) *mark {
	k := &mark{trust: m.Trust}
	effect := b.d.Unknown.Effect
	ignored := !fatalEffect(effect) && effect != dialect.PassThrough
	var theirs dialect.Role // what the key means to whose it is
	from := dialect.ByID(m.From)
	if from != nil {
		if f := from.Field(m.Key); f != nil {
			theirs = f.Role
		}
	}
	switch {
	case use != nil && use.Role == dialect.ToolsRole && ignored, m.Use == "" && m.Binds && theirs == dialect.ToolsRole && ignored:
		k.codes = codesOf("unrestricted-tools")
	case m.Use == "" && m.From == "" && !b.elsewhere(m.Key):
		k.codes = codesOf("unknown-field")
	case m.Use == "" && m.From == "":
		k.codes = codesOf("unknown-field|foreign-field")
	case m.From != "":
		k.codes = codesOf("foreign-field")
	default:
		k.codes = codesOf("foreign-field|misspelt-field")
	}
	if m.Trust == dialect.Unverified && m.Use != "" && m.From == "" {
		k.codes = append(k.codes, "deprecated-field") // an earlier spelling, perhaps still read
		return k
	}
	switch {
	case fatalEffect(effect), use != nil && use.Required && fatalEffect(use.Missing):
		k.is = notLoaded
	case from != nil && slices.Contains(from.Reads, b.d.ID):
		k.is = harmlessly // whose key it is reads the file too
	case m.Use != "" && (effect == dialect.IgnoreKey || effect == dialect.DropValue):
		k.is = follows(effect, m.Binds || use != nil && restricts(use.Role) || restricts(theirs))
	case m.Binds && ignored && effect != dialect.UnknownEffect && restricts(theirs):
		k.is = notBound
	}
	return k
}

// elsewhere reports whether another product has the key.
func (b *base) elsewhere(key string) bool {
	return slices.ContainsFunc(strangers(b.d), func(d *dialect.Dialect) bool { return d.Field(key) != nil })
}

// bindsElsewhere reports whether the key lists tools in another product.
func (b *base) bindsElsewhere(key string) bool {
	return slices.ContainsFunc(strangers(b.d), func(d *dialect.Dialect) bool {
		f := d.Field(key)
		return f != nil && f.Role == dialect.ToolsRole
	})
}

// foreignKeys writes keys that only other products have.
func (b *base) foreignKeys() []mutation {
	if silent(b.d) {
		return nil
	}
	own := map[string]bool{} // keys of a relative are nobody else's
	for _, d := range dialect.All() {
		for _, f := range d.Fields {
			if kin(b.d, d) {
				own[strings.ToLower(f.Name)] = true
			}
		}
	}
	for _, m := range b.d.Mistakes {
		own[strings.ToLower(m.Key)] = true
	}
	var all []mutation
	for _, other := range strangers(b.d) {
		for i := range other.Fields {
			f := &other.Fields[i]
			if own[strings.ToLower(f.Name)] || !plainText.MatchString(f.Name) {
				continue
			}
			own[strings.ToLower(f.Name)] = true
			ours := b.d.ByRole(f.Role)
			slots := []string{f.Name}
			k := &mark{codes: codesOf("foreign-field"), trust: b.d.Unknown.Trust}
			if ours != nil && f.Role != dialect.NoRole {
				slots = b.takes(ours)
				k.codes = codesOf(b.unreadCodes(ours, "foreign-field"))
			}
			switch e := b.d.Unknown.Effect; {
			case fatalEffect(e):
				k.is = notLoaded
			case b.bindsElsewhere(f.Name):
				k.codes, k.is = codesOf("unrestricted-tools|foreign-field"), nil // as it is with whoever is said to own it
			}
			value := text1("something", b.lang.texts("something")[len(all)%len(b.lang.texts("something"))])
			all = append(all, mutation{name: "foreign/" + f.Name, folds: "keys", slots: slots, pairs: []pair{{key: f.Name, value: value, mark: k}}})
		}
	}
	return all
}

// missing leaves required keys out.
func (b *base) missing() []mutation {
	var all []mutation
	for i := range b.d.Fields {
		f := &b.d.Fields[i]
		if !f.Required || len(b.front) < 2 || f.Role == dialect.PromptRole {
			continue
		}
		is := harmlessly
		if fatalEffect(f.Missing) {
			is = notLoaded
		}
		all = append(all, mutation{
			name: "missing/" + f.Name, slots: []string{f.Name},
			open: &mark{codes: codesOf("missing-field"), is: is, trust: trustOf(f, f.Missing)},
		})
	}
	return all
}
