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
