package lint_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"agentls/analysis/dialect"
)

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

// mutations returns every planted fault that the sheet of b allows.
func (b base) mutations() []mutation {
	var all []mutation
	for i := range b.d.Fields {
		f := &b.d.Fields[i]
		for _, m := range slices.Concat(wrongShapes(f), slips(b.d, f), badNumbers(f), yamlFaults(f)) {
			m.schema = f.Schema
			all = append(all, m)
		}
	}
	all = append(all, b.toolFaults()...)
	all = append(all, b.modelFaults()...)
	all = append(all, b.keyMistakes()...)
	all = append(all, b.permissionFaults()...)
	all = append(all, b.repeatedKey()...)
	all = append(all, bodyFaults()...)
	return all
}

// wrongShapes writes each field with a value of a shape it does not take.
func wrongShapes(f *dialect.Field) []mutation {
	if f.Deprecated || len(f.Ignored) > 0 && f.Role == dialect.HooksRole {
		return nil
	}
	wrong := map[string]string{}
	has := func(shapes ...dialect.Shape) bool {
		return slices.ContainsFunc(shapes, func(s dialect.Shape) bool { return slices.Contains(f.Shapes, s) })
	}
	if len(f.Shapes) == 0 || has(dialect.AnyShape) {
		return nil
	}
	if !has(dialect.MapShape, dialect.BoolMapShape) {
		wrong["map"] = "{left: right}"
	}
	if !has(dialect.ListShape, dialect.MapListShape, dialect.MixedListShape) {
		wrong["list"] = "[one, two]"
	}
	if has(dialect.BoolShape) && !has(dialect.StringShape, dialect.EnumShape) {
		wrong["word"] = "perhaps"
	}
	if has(dialect.IntShape, dialect.FloatShape) && !has(dialect.StringShape, dialect.EnumShape) {
		wrong["word"] = "several"
	}
	if has(dialect.MapShape, dialect.MapListShape, dialect.BoolMapShape) && !has(dialect.StringShape, dialect.CommaShape, dialect.EnumShape) {
		wrong["word"] = "something"
	}
	var all []mutation
	for _, shape := range sortedKeys(wrong) {
		all = append(all, mutation{
			name:  "type/" + f.Name + "/" + shape,
			slot:  f.Name,
			piece: planted(f.Name+": «"+wrong[shape]+"»\n", "wrong-type|model-shape"),
		})
	}
	return all
}

// slips writes each enum value and each key with one edit.
func slips(d *dialect.Dialect, f *dialect.Field) []mutation {
	var all []mutation
	if !f.Open && slices.Contains(f.Shapes, dialect.EnumShape) {
		for _, v := range f.Values {
			for kind, slip := range oneEdit(v.Name) {
				if class, _, _ := f.Value(slip); class == dialect.Exact || class == dialect.ByAlias {
					continue
				}
				all = append(all, mutation{
					name:  "value/" + f.Name + "/" + v.Name + "/" + kind,
					slot:  f.Name,
					piece: planted(f.Name+": «"+slip+"»\n", "bad-value"),
				})
			}
		}
	}
	if len(f.Name) < 4 {
		return all
	}
	misspelt := "misspelt-field"
	if f.Role == dialect.ToolsRole {
		misspelt += "|unrestricted-tools" // what follows is worse than the slip
	}
	for kind, slip := range oneEdit(f.Name) {
		if knownKey(slip) {
			continue
		}
		all = append(all, mutation{
			name:  "key/" + f.Name + "/" + kind,
			slot:  f.Name,
			piece: planted("«"+slip+"»: "+goodValue(f)+"\n", misspelt),
		})
	}
	return all
}

// badNumbers goes past the ends of each range.
func badNumbers(f *dialect.Field) []mutation {
	var all []mutation
	add := func(kind, value string) {
		all = append(all, mutation{name: "range/" + f.Name + "/" + kind, slot: f.Name, piece: planted(f.Name+": «"+value+"»\n", "bad-value")})
	}
	if f.Min != nil {
		add("below", fmt.Sprint(int(*f.Min)-1))
	}
	if f.Max != nil {
		add("above", fmt.Sprint(int(*f.Max)+1))
	}
	if slices.Equal(f.Shapes, []dialect.Shape{dialect.IntShape}) {
		all = append(all, mutation{name: "range/" + f.Name + "/fraction", slot: f.Name, piece: planted(f.Name+": «2.5»\n", "bad-value|wrong-type")})
	}
	return all
}

// goodValue returns a value the field takes.
func goodValue(f *dialect.Field) string {
	switch f.Shapes[0] {
	case dialect.EnumShape:
		return f.Values[0].Name
	case dialect.BoolShape:
		return "true"
	case dialect.IntShape, dialect.FloatShape:
		return "1"
	case dialect.ListShape, dialect.MixedListShape:
		return "[one]"
	case dialect.MapListShape:
		return "[{label: one}]"
	case dialect.MapShape, dialect.BoolMapShape:
		return "{}"
	}
	return "something"
}

// oneEdit returns the word after one slip of each kind.
func oneEdit(word string) map[string]string {
	slips := map[string]string{}
	i := len(word) / 2
	if c := word[i]; !isLetter(c) || !isLetter(word[i-1]) {
		i = 2
	}
	if len(word) <= i || !isLetter(word[i]) || !isLetter(word[i-1]) {
		return slips
	}
	slips["drop"] = word[:i] + word[i+1:]
	slips["double"] = word[:i] + word[i:i+1] + word[i:]
	if word[i] != word[i-1] {
		slips["swap"] = word[:i-1] + string(word[i]) + string(word[i-1]) + word[i+1:]
	}
	return slips
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

func knownKey(key string) bool {
	for _, d := range dialect.All() {
		if d.Field(key) != nil || slices.ContainsFunc(d.Mistakes, func(m dialect.Mistake) bool { return m.Key == key }) {
			return true
		}
	}
	return false
}

// toolNames returns every name of every dialect, lower-cased.
func toolNames() map[string]bool {
	names := map[string]bool{}
	for _, d := range dialect.All() {
		for _, t := range d.Tools.Builtin {
			for _, n := range append([]string{t.Name}, append(t.Aliases, t.Members...)...) {
				names[strings.ToLower(n)] = true
			}
		}
	}
	return names
}

func (b base) toolFaults() []mutation {
	if len(b.tools) == 0 {
		return nil
	}
	known := toolNames()
	var all []mutation
	add := func(kind, name, code string, beside ...string) {
		all = append(all, mutation{name: "tool/" + kind + "/" + name, slot: "tools", tool: "«" + name + "»", code: code, beside: beside})
	}
	for _, t := range b.d.Tools.Builtin {
		switch {
		case t.Status == dialect.Retired:
			add("retired", t.Name, "retired-tool", t.Use...)
		case t.Status == dialect.Older:
			add("older", t.Name, "deprecated-tool")
		case len(t.Name) >= 5 && !strings.Contains(t.Name, "/"):
			for kind, slip := range oneEdit(t.Name) {
				if !known[strings.ToLower(slip)] {
					add("slip-"+kind+"/"+t.Name, slip, "misspelt-tool")
				}
			}
			if lower := strings.ToLower(t.Name); !b.d.Tools.AnyCase && lower != t.Name && !exactAnywhere(lower) {
				add("case", lower, "tool-case")
			}
		}
	}
	for _, name := range b.tools {
		add("twice", name, "duplicate-tool")
	}
	for _, other := range bases {
		if other.d == b.d {
			continue
		}
		for _, t := range other.d.Tools.Builtin {
			name := t.Name
			if t.Status == dialect.Current && len(t.Can) > 0 && len(name) >= 5 && !strings.Contains(name, "/") && !ours(b.d, name) {
				add("foreign-"+other.d.ID, name, "foreign-tool|misspelt-tool|tool-case")
			}
		}
	}
	return all
}

// ours reports whether the name, in whatever case, is one of the dialect's.
func ours(d *dialect.Dialect, name string) bool {
	for _, t := range d.Tools.Builtin {
		for _, n := range append([]string{t.Name}, append(t.Aliases, t.Members...)...) {
			if strings.EqualFold(n, name) || strings.EqualFold(strings.TrimPrefix(n, t.Name+"/"), name) {
				return true
			}
		}
	}
	return false
}

func exactAnywhere(name string) bool {
	for _, d := range dialect.All() {
		if slices.ContainsFunc(d.Tools.Builtin, func(t dialect.Tool) bool { return t.Name == name || slices.Contains(t.Aliases, name) }) {
			return true
		}
	}
	return false
}

func (b base) modelFaults() []mutation {
	f := b.d.ByRole(dialect.ModelRole)
	if f == nil {
		return nil
	}
	var all []mutation
	add := func(kind, name, code string) {
		all = append(all, mutation{name: "model/" + kind + "/" + name, slot: f.Name, piece: planted(f.Name+": «"+name+"»\n", code)})
	}
	for _, m := range b.d.Models.Builtin {
		switch {
		case m.Status == dialect.Retired:
			add("retired", m.Name, "retired-model")
		case m.Deprecated != "" || m.Status == dialect.Older:
			add("deprecated", m.Name, "deprecated-model")
		case m.IsAlias && len(m.Name) >= 5 && !strings.ContainsAny(m.Name, "[-"):
			for kind, slip := range oneEdit(m.Name) {
				add("slip-"+kind, slip, "misspelt-model")
			}
		}
	}
	switch b.d.ID {
	case "opencode":
		add("shape", "sonnet", "model-shape")
		add("shape", "claude-sonnet-4-6", "model-shape")
	case "gemini-cli":
		add("foreign", "sonnet", "foreign-model")
	case "claude-code":
		add("foreign", "gemini-2.5-pro", "foreign-model")
	}
	return all
}

// keyMistakes writes the keys that people write and the product does not read.
func (b base) keyMistakes() []mutation {
	var all []mutation
	for _, m := range b.d.Mistakes {
		if m.Harmless {
			continue // folded into one hint a file
		}
		slot := m.Use
		if slot == "" {
			slot = m.Key
		}
		value := "something"
		if f := b.d.Field(m.Use); f != nil {
			value = goodValue(f)
		}
		all = append(all, mutation{
			name:  "mistake/" + m.Key,
			slot:  slot,
			piece: planted("«"+m.Key+"»: "+value+"\n", "foreign-field|unknown-field|misspelt-field|deprecated-field|unrestricted-tools"),
		})
	}
	return all
}

// permissionFaults makes slips in the keys and effects of a permission map.
func (b base) permissionFaults() []mutation {
	f := b.d.ByRole(dialect.PermissionRole)
	if f == nil {
		return nil
	}
	var all []mutation
	add := func(name, entry, code string) {
		all = append(all, mutation{
			name:   "permission/" + name,
			slot:   f.Name,
			schema: f.Schema,
			piece:  planted(f.Name+":\n  doom_loop: ask\n  "+entry+"\n", code),
		})
	}
	for _, key := range f.Keys {
		if len(key.Name) >= 4 && !key.Deprecated {
			for kind, slip := range oneEdit(key.Name) {
				if !ours(b.d, slip) {
					add("key-"+kind+"/"+key.Name, "«"+slip+"»: deny", "misspelt-tool|misspelt-field")
				}
			}
		}
	}
	for _, effect := range []string{"allow", "deny"} {
		for kind, slip := range oneEdit(effect) {
			add("effect-"+kind+"/"+effect, "webfetch: «"+slip+"»", "bad-value")
		}
	}
	add("no-op", "«multiedit»: deny", "no-op-permission")
	return all
}
