package lint_test

import (
	"encoding/json"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"agentls/analysis/agent"
	"agentls/analysis/dialect"

	"github.com/pelletier/go-toml/v2"
	"gopkg.in/yaml.v3"
)

// TestBaseFilesHaveNoFault holds the file that every fault is planted in to
// its dialect, and to having none.
func TestBaseFilesHaveNoFault(t *testing.T) {
	for _, b := range bases() {
		src, _ := b.build(rand.New(rand.NewPCG(1, 1)), nil)
		if d := agent.Parse(b.place, src).Dialect(); d != b.d {
			t.Errorf("%s at %s is taken for %s", b.d.ID, b.place.Path, d.ID)
		}
		if err := verify(src, findingsAt(b.place, src), nil); err != nil {
			t.Errorf("%s: %v", b.d.ID, err)
		}
	}
}

// TestGoodValuesHaveNoFault writes each field with what it takes, in every way
// to write it.
func TestGoodValuesHaveNoFault(t *testing.T) {
	n := 0
	for _, b := range bases() {
		for i := range b.d.Fields {
			f := &b.d.Fields[i]
			for _, value := range b.good(f) {
				n += b.mustBeRight(t, f, value)
			}
		}
	}
	t.Logf("%d values", n)
}

// TestGoodNamesHaveNoFault writes each tool and model that a product has, by
// each of its names and in each form.
func TestGoodNamesHaveNoFault(t *testing.T) {
	n := 0
	for _, b := range bases() {
		for i := range b.d.Fields {
			f := &b.d.Fields[i]
			switch {
			case f.Deprecated || len(f.Values) > 0:
			case f.Role == dialect.ModelRole && has(f, dialect.StringShape):
				for _, name := range b.goodModels() {
					for _, st := range b.lang.texts(name) {
						n += b.mustBeRight(t, f, text1(name, st))
					}
				}
			case (f.Role == dialect.ToolsRole || f.Role == dialect.DenyRole) && lists(f):
				for _, name := range b.goodEntries(f) {
					names := []string{name}
					for _, s := range f.Shapes {
						if s == dialect.ListShape || s == dialect.CommaShape {
							n += b.mustBeRight(t, f, b.listForms(s, names)[0])
						}
					}
				}
			}
		}
	}
	t.Logf("%d names", n)
}

// TestGoodFieldsTogetherHaveNoFault writes about half of the fields of a
// product with what they take, in 20 files.
func TestGoodFieldsTogetherHaveNoFault(t *testing.T) {
	for _, b := range bases() {
		for seed := range uint64(20) {
			r := rand.New(rand.NewPCG(seed, 5))
			src, _ := b.build(r, b.someFields(r))
			if err := verify(src, findingsAt(b.place, src), nil); err != nil {
				t.Errorf("%s seed %d: %v", b.d.ID, seed, err)
			}
		}
	}
}

// someFields picks right entries that do not touch each other, of one version
// of the product's keys.
func (b *base) someFields(r *rand.Rand) []mutation {
	schema := []string{"v1", "v2"}[r.IntN(2)]
	taken := map[string]bool{}
	var chosen []mutation
	for _, i := range r.Perm(len(b.d.Fields)) {
		f := &b.d.Fields[i]
		good := b.good(f)
		if f.Schema != "" && f.Schema != schema || r.IntN(2) == 0 || len(good) == 0 {
			continue
		}
		m := mutation{field: f, slots: b.takes(f), schema: f.Schema, pairs: []pair{{key: f.Name, value: good[r.IntN(len(good))]}}}
		if !b.settle(&m) || slices.ContainsFunc(m.slots, func(s string) bool { return taken[s] }) {
			continue
		}
		for _, s := range m.slots {
			taken[s] = true
		}
		chosen = append(chosen, m)
	}
	return chosen
}

// mustBeRight writes a field with a value that is right. It returns how many
// files it looked at.
func (b *base) mustBeRight(t *testing.T, f *dialect.Field, value node) int {
	t.Helper()
	m := mutation{field: f, slots: b.takes(f), schema: f.Schema, pairs: []pair{{key: f.Name, value: value}}}
	if f.Role == dialect.DenyRole {
		m.slots = append(m.slots, b.listSlots(f)...)
	}
	if !b.settle(&m) {
		return 0
	}
	src, _ := b.build(rand.New(rand.NewPCG(3, 3)), []mutation{m})
	if err := verify(src, findingsAt(b.place, src), nil); err != nil {
		t.Errorf("%s %s (%s): %v", b.d.ID, f.Name, value.shape(), err)
	}
	if err := b.strictly(src); err != nil {
		t.Errorf("%s %s (%s): what was written is no %s: %v\n%s", b.d.ID, f.Name, value.shape(), b.lang.name, err, src)
	}
	return 1
}

// strictly asks the reader of a library for what it makes of a file.
func (b *base) strictly(src string) error {
	switch b.lang {
	case jsonFile:
		return json.Unmarshal([]byte(src), new(any))
	case tomlFile:
		return toml.Unmarshal([]byte(src), new(map[string]any))
	case frontmatter:
		_, src, _ = strings.Cut(src, "---\n")
		src, _, _ = strings.Cut(src, "\n---\n")
	}
	return yaml.Unmarshal([]byte(src), new(any))
}

// goodModels returns every name of every model that is current.
func (b *base) goodModels() []string {
	var all []string
	for _, m := range b.d.Models.Builtin {
		if m.Status == dialect.Current && m.Ends == "" && m.Deprecated == "" && !m.Pointless {
			all = append(append(all, m.Name), m.Aliases...)
		}
	}
	return all
}

// goodEntries returns every name of every tool that an agent gets, and each
// form that can be written as it is.
func (b *base) goodEntries(f *dialect.Field) []string {
	var all []string
	for _, t := range b.d.Tools.Builtin {
		if t.Status == dialect.Current && t.Subagent != "never" && len(t.Needs) == 0 && (t.Schema == "" || t.Schema == f.Schema) {
			all = append(append(all, t.Name), t.Aliases...)
		}
	}
	for _, p := range b.d.Tools.Patterns {
		if !p.Refused && fullMatch(p.Match, p.Form) && (len(p.Only) == 0 || slices.Contains(p.Only, f.Role)) {
			all = append(all, p.Form)
		}
	}
	return all
}
