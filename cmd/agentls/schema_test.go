package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"

	"agentls/analysis/config"
	"agentls/analysis/workspace"
)

// TestSchemaIsCurrent holds the copy for editors to what the program prints.
func TestSchemaIsCurrent(t *testing.T) {
	name := filepath.Join(repository(t), "editors", "vscode", "schemas", "agentls.schema.json")
	got := try(t, repository(t), "schema")
	if got.code != 0 || got.err != "" {
		t.Fatalf("got %+v", got)
	}
	if *update {
		must(t, os.WriteFile(name, []byte(got.out), 0o644))
	}
	if kept, err := os.ReadFile(name); err != nil || string(kept) != got.out {
		t.Errorf("editors/vscode/schemas/agentls.schema.json is not what `agentls schema` prints (run with -update): %v", err)
	}
}

// TestSchemaAgrees puts every key, at the top and in an override, together with
// values of every kind: the schema must accept what the reader accepts, and
// refuse what it complains about.
func TestSchemaAgrees(t *testing.T) {
	v := newValidator(t)
	values := []string{
		"", "null", "x", `""`, "5", "2.1", "-1", "true", "[]", "[x]", `["x", "y*"]`, `[""]`, "[null]", "[[x]]", "[{a: b}]", "[1, true]", "{}", "{x: y}", "{x: }", "{secret: off}", "{secret: warn}",
		"{secret: }", "{secret: [off]}", "{secrets: off}", "{a/**: claude-code}", "{a/**: claude}", `{"": codex}`, "{claude-code: 2.1.268}", "{claude-code: 2.1}", "{claude-code: v3}", "{claude-code: newest}", "{claude-code: }", "{codex: true}", "{nobody: 1.0}",
		"[{files: a}]", "[{files: [a], rules: {secret: off}}]", "[{files: []}]", "[{files: }]", "[{rules: {secret: off}}]", "[{files: a, overrides: []}]", "[{files: a, wibble: 1}]", "[{files: a, tools: x}]",
	}
	var names []string
	for _, k := range append(config.Keys(), config.OverrideKeys()...) {
		names = append(names, k.Name)
	}
	names = append(names, "wibble", "Rules")
	accepted := 0
	for _, name := range names {
		for _, value := range values {
			for _, src := range []string{
				name + ": " + value + "\n",
				"overrides: [{files: a, " + name + ": " + value + "}]\n",
				"tools: [a]\noverrides:\n- files: [a, b]\n  " + name + ": " + value + "\n",
			} {
				if name == "files" && strings.HasPrefix(src, "overrides") || name == "files" && strings.HasPrefix(src, "tools") {
					src = "overrides: [{files: " + value + "}]\n"
				}
				if v.agrees(t, src) {
					accepted++
				}
			}
		}
	}
	for _, src := range []string{"", "# nothing\n", "null\n", "[]\n", "x\n", "- rules\n", "{}\n", "5\n", "overrides: [null]\n", "overrides: [x]\n", "overrides: {files: a}\n"} {
		v.agrees(t, src)
	}
	if accepted < 100 {
		t.Errorf("only %d configurations were sound", accepted)
	}
}

// validator is as much of JSON Schema as the schema makes use of.
type validator struct{ root map[string]any }

func newValidator(t *testing.T) *validator {
	var v validator
	must(t, json.Unmarshal([]byte(try(t, repository(t), "schema").out), &v.root))
	return &v
}

// agrees checks one configuration and reports whether it is sound.
func (v *validator) agrees(t *testing.T, src string) bool {
	t.Helper()
	var value any
	if err := yaml.Unmarshal([]byte(src), &value); err != nil {
		t.Fatalf("%q: %v", src, err)
	}
	problems := workspace.ParseSettings("/w/.agentls.yaml", src).Problems
	why := v.refuses(v.root, value)
	switch {
	case len(problems) > 0 && why == "":
		t.Errorf("the schema accepts %q: %s", src, problems[0].Message)
	case len(problems) == 0 && why != "":
		t.Errorf("the schema refuses %q: %s", src, why)
	}
	return len(problems) == 0
}

// refuses says why a value does not fit a schema; "" when it does.
func (v *validator) refuses(schema map[string]any, value any) string {
	for key, want := range schema {
		why := ""
		switch key {
		case "$schema", "$defs", "title", "description", "markdownDescription", "markdownEnumDescriptions":
		case "$ref":
			defs := v.root["$defs"].(map[string]any)
			why = v.refuses(defs[strings.TrimPrefix(want.(string), "#/$defs/")].(map[string]any), value)
		case "type":
			if !slices.Contains(want.([]any), any(typeName(value))) {
				why = fmt.Sprintf("%v is no %v", value, want)
			}
		case "enum":
			if !slices.Contains(want.([]any), value) {
				why = fmt.Sprintf("%v is none of %v", value, want)
			}
		case "minLength", "pattern":
			if s, ok := value.(string); ok && (key == "minLength" && float64(len(s)) < want.(float64) || key == "pattern" && !regexp.MustCompile(want.(string)).MatchString(s)) {
				why = fmt.Sprintf("%q against %s %v", s, key, want)
			}
		case "minimum":
			if n, ok := number(value); ok && n < want.(float64) {
				why = fmt.Sprint(n, " is too small")
			}
		case "items", "minItems":
			why = v.refusesList(key, want, value)
		case "properties", "additionalProperties", "propertyNames", "required":
			why = v.refusesMap(schema, key, value)
		default:
			why = "the schema makes use of " + key + ", which this test does not know"
		}
		if why != "" {
			return why
		}
	}
	return ""
}

func (v *validator) refusesList(key string, want, value any) string {
	list, ok := value.([]any)
	if key == "minItems" {
		if ok && float64(len(list)) < want.(float64) {
			return "too few items"
		}
		return ""
	}
	for _, item := range list {
		if why := v.refuses(want.(map[string]any), item); why != "" {
			return why
		}
	}
	return ""
}

func (v *validator) refusesMap(schema map[string]any, key string, value any) string {
	pairs, _ := value.(map[string]any)
	properties, _ := schema["properties"].(map[string]any)
	if key == "required" && pairs != nil {
		for _, name := range schema[key].([]any) {
			if _, ok := pairs[name.(string)]; !ok {
				return fmt.Sprint(name, " is missing")
			}
		}
	}
	for name, inner := range pairs {
		property, known := properties[name].(map[string]any)
		why := ""
		switch of := schema[key].(type) {
		case bool:
			if !known && !of {
				why = name + " is no property"
			}
		case map[string]any:
			switch {
			case key == "properties" && known:
				why = v.refuses(property, inner)
			case key == "additionalProperties" && !known:
				why = v.refuses(of, inner)
			case key == "propertyNames":
				why = v.refuses(of, name)
			}
		}
		if why != "" {
			return why
		}
	}
	return ""
}

func typeName(value any) string {
	switch value.(type) {
	case nil:
		return "null"
	case string:
		return "string"
	case bool:
		return "boolean"
	case []any:
		return "array"
	case map[string]any:
		return "object"
	}
	return "number"
}

func number(value any) (float64, bool) {
	switch n := value.(type) {
	case int:
		return float64(n), true
	case float64:
		return n, true
	}
	return 0, false
}
