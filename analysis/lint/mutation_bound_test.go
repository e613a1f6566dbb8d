package lint_test

import (
	"slices"
	"strings"

	"agentls/analysis/dialect"
)

// boundFaults plants restrictions that bind nothing, hooks that never run, and
// prompts that ask for what the list of tools does not grant.
func (b *base) boundFaults() []mutation {
	return slices.Concat(b.nestedLists(), b.eventFaults(), b.delegation(), b.ungranted())
}

// nestedLists puts a list of tools into a map that nobody reads.
func (b *base) nestedLists() []mutation {
	e := b.d.Unknown.Effect
	if e != dialect.IgnoreKey && e != dialect.PassThrough || len(b.tools) == 0 || silent(b.d) {
		return nil
	}
	var slots []string // the file restricts the tools nowhere else
	for _, f := range b.d.Fields {
		if restricts(f.Role) {
			slots = append(slots, f.Name)
		}
	}
	m := &mark{codes: codesOf("unrestricted-tools"), is: notBound, trust: b.d.Unknown.Trust}
	var all []mutation
	for _, key := range []string{"restricted_tools", "allowed-tools"} {
		for _, st := range b.lang.maps {
			for _, list := range b.listForms(dialect.ListShape, b.tools) {
				if st == flow && list.style != flow {
					continue
				}
				value := node{kind: mapKind, style: st, pairs: []pair{{key: key, value: list, mark: m}}}
				all = append(all, mutation{
					name: "nested/" + key + "/" + value.shape() + "/" + list.shape(), slots: append(slices.Clone(slots), "limits"), alone: true,
					pairs: []pair{{key: "limits", value: value}},
				})
			}
		}
	}
	return all
}

// eventFaults hangs hooks on slips of events.
func (b *base) eventFaults() []mutation {
	f := b.d.ByRole(dialect.HooksRole)
	if f == nil || len(b.d.Events) == 0 || len(f.Keys) > 0 || f.Deprecated || !has(f, dialect.MapShape) {
		return nil
	}
	known := map[string]bool{}
	for _, d := range dialect.All() {
		for _, e := range d.Events {
			known[strings.ToLower(e)] = true
		}
	}
	var all []mutation
	for _, event := range b.d.Events {
		if len(event) < 6 {
			continue
		}
		for i, s := range oneEdit(event) {
			if known[strings.ToLower(s.word)] {
				continue
			}
			m := &mark{codes: codesOf("unknown-hook-event"), is: lost, trust: f.Trust}
			for _, good := range b.good(f) {
				if len(good.pairs) == 0 || i > 0 && good.style != flow {
					continue
				}
				good.pairs = []pair{{key: s.word, value: good.pairs[0].value, mark: m}}
				all = append(all, mutation{
					name: "event/" + s.word + "/" + good.shape(), field: f, slots: b.takes(f), schema: f.Schema,
					pairs: []pair{{key: f.Name, value: good}},
				})
			}
		}
	}
	return all
}

// delegates reports whether the product has a tool that starts agents.
func (b *base) delegates() bool {
	return slices.ContainsFunc(b.d.Tools.Builtin, func(t dialect.Tool) bool {
		return t.Status == dialect.Current && !t.Special && len(t.Can) > 0 && t.Can[0] == dialect.CapDelegate
	})
}

// delegation names agents to call where the list of tools does not grant the
// tool that calls them.
func (b *base) delegation() []mutation {
	f := b.d.ByRole(dialect.AgentsRole)
	if f == nil || f.Deprecated || b.list == nil || !b.delegates() || !lists(f) {
		return nil
	}
	for _, name := range b.tools {
		if t := b.tool(name); t != nil && slices.Contains(t.Can, dialect.CapDelegate) {
			return nil
		}
	}
	var all []mutation
	for _, value := range b.good(f) {
		if value.kind != listKind && value.kind != commaKind {
			continue
		}
		all = append(all, mutation{
			name: "delegates/" + f.Name + "/" + value.shape(), slots: []string{f.Name}, alone: true,
			pairs: []pair{{key: f.Name, value: value, mark: &mark{codes: codesOf("tool-not-granted"), is: lost}}},
		})
	}
	return all
}

// readers are what a tool may be able to do without changing anything.
var readers = []dialect.Capability{dialect.CapRead, dialect.CapSearch, dialect.CapGlob, dialect.CapList, dialect.CapLSP}

// ungranted asks in the prompt for what a list of tools that only read does
// not grant.
func (b *base) ungranted() []mutation {
	if b.list == nil || len(b.list.Values) > 0 {
		return nil
	}
	var reading []string
	for _, name := range b.tools {
		if t := b.tool(name); t != nil && !slices.ContainsFunc(t.Can, func(c dialect.Capability) bool { return !slices.Contains(readers, c) }) {
			reading = append(reading, name)
		}
	}
	if len(reading) == 0 || b.promptKey() == "" && b.lang != frontmatter {
		return nil
	}
	m := &mark{is: lost, trust: max(dialect.Unverified, b.d.Tools.Trust)} // information at most
	var all []mutation
	for _, s := range b.list.Shapes {
		if s != dialect.CommaShape && s != dialect.ListShape {
			continue
		}
		for _, form := range b.listForms(s, reading) {
			for _, ask := range b.asks(reading) {
				all = append(all, mutation{
					name: "asks/" + ask + "/" + form.shape(), slots: []string{b.list.Name}, alone: true,
					pairs: []pair{{key: b.list.Name, value: form}},
					body:  &piece{text: ask, codes: []string{"tool-not-granted"}, mark: m},
				})
			}
		}
	}
	return all
}

// asks returns sentences that ask for more than reading.
func (b *base) asks(granted []string) []string {
	all := []string{
		"## Report\n\nSave the report to `«notes.md»`.\n",
		"## Tests\n\nRun the tests:\n\n```«sh»\nmake test\n```\n",
	}
	for _, t := range b.d.Tools.Builtin {
		telling := strings.Contains(t.Name, "_") || strings.ToLower(t.Name[1:]) != t.Name[1:] && strings.ToUpper(t.Name[:1]) == t.Name[:1]
		plain := t.Status == dialect.Current && t.Trust == dialect.Verified && t.Subagent == "" && len(t.Needs) == 0 && len(t.Consumers) == 0 && t.Schema == ""
		if telling && plain && len(t.Name) > 6 && len(t.Members) == 0 && t.Set == "" && !slices.Contains(granted, t.Name) {
			all = append(all, "## First\n\nCall `«"+t.Name+"»` before anything else.\n")
			break
		}
	}
	return all
}
