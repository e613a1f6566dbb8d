package feature

import (
	"bytes"
	"encoding/json"

	"agentls/analysis/config"
	"agentls/analysis/dialect"
	"agentls/analysis/finding"
)

// schema is a piece of JSON Schema (draft 2020-12).
type schema map[string]any

// ConfigSchema returns the JSON Schema of .agentls.yaml, made of the tables
// that read the file. What a schema cannot say is left to the findings: that a
// key stands twice, and that the brackets of a glob are closed.
func ConfigSchema() []byte {
	keys := config.Keys()
	defs := schema{}
	for _, k := range keys {
		defs[k.Name] = keySchema(k)
	}
	files := schema{"type": schemaTypes("string", "number", "boolean", "array"), "minLength": 1, "minItems": 1, "items": wordSchema(config.GlobWord)}
	describe(files, configKeyDoc(fileKey()))
	defs["files"] = files

	for w, name := range choiceDefs {
		defs[name] = choiceSchema(w)
	}

	root := mapSchema(nil)
	root["$schema"] = "https://json-schema.org/draft/2020-12/schema"
	root["title"] = "Configuration of agentls"
	describe(root, "What `.agentls.yaml` may say: names to accept, severities, files to leave out. Every key may be missing.")
	root["properties"] = references(keys)
	root["$defs"] = defs

	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(root); err != nil {
		panic(err) // maps of texts, numbers and booleans can be written
	}
	return b.Bytes()
}

// fileKey returns the key that says which files an override counts for.
func fileKey() config.Key { return config.OverrideKeys()[0] }

// references returns the properties of a map with these keys.
func references(keys []config.Key) schema {
	properties := schema{}
	for _, k := range keys {
		properties[k.Name] = schema{"$ref": "#/$defs/" + k.Name}
	}
	return properties
}

// mapSchema is a map with these properties and no other.
func mapSchema(properties schema) schema {
	return schema{"type": schemaTypes("object", "null"), "properties": properties, "additionalProperties": false}
}

// keySchema returns the schema of what stands below a key. A key without value
// says nothing and is no mistake.
func keySchema(k config.Key) schema {
	var s schema
	switch k.Shape {
	case config.MapOf:
		s = pairsSchema(k)
	case config.OverridesOf:
		item := mapSchema(references(config.OverrideKeys()))
		item["required"] = []string{fileKey().Name}
		s = schema{"type": schemaTypes("array", "null"), "items": item}
	case config.GlobsOf:
		s = schema{"type": schemaTypes("string", "number", "boolean", "array", "null"), "minLength": 1, "items": wordSchema(k.Values)}
	default:
		s = schema{"type": schemaTypes("array", "null"), "items": wordSchema(k.Values)}
	}
	describe(s, configKeyDoc(k))
	return s
}

// pairsSchema returns the schema of a map of words to words.
func pairsSchema(k config.Key) schema {
	names := configWords(k.Keys)
	if names == nil {
		return schema{
			"type": schemaTypes("object", "null"), "additionalProperties": wordSchema(k.Values),
			"propertyNames": schema{"minLength": 1},
		}
	}
	properties := schema{}
	for _, n := range names {
		value := wordSchema(k.Values)
		describe(value, n.doc)
		properties[n.name] = value
	}
	return mapSchema(properties)
}

// wordSchema returns the schema of a word of a kind.
func wordSchema(w config.Word) schema {
	if name, ok := choiceDefs[w]; ok {
		return schema{"$ref": "#/$defs/" + name}
	}
	kind := w.Kind()
	s := schema{"type": schemaTypes("string", "number", "boolean"), "minLength": 1}
	if kind.Pattern != "" {
		s = schema{"type": schemaTypes("string", "number"), "pattern": kind.Pattern, "minimum": 0}
	}
	describe(s, kind.Doc)
	return s
}

// choiceDefs are the kinds of words of which there are few, with the name that
// their schema goes by.
var choiceDefs = map[config.Word]string{config.DialectWord: "dialect", config.SeverityWord: "severity"}

// choiceSchema is one of the words of a kind.
func choiceSchema(w config.Word) schema {
	choice := configWords(w)
	names, docs := make([]string, len(choice)), make([]string, len(choice))
	for i, c := range choice {
		names[i], docs[i] = c.name, c.doc
	}
	return schema{"enum": names, "markdownEnumDescriptions": docs}
}

// describe says in plain words, and in markdown for those who show it, what a
// schema is of.
func describe(s schema, doc string) {
	s["description"] = Plain(doc)
	s["markdownDescription"] = doc
}

func schemaTypes(types ...string) []string { return types }

// configWord is a word that a configuration may hold, with its explanation.
type configWord struct {
	name, detail, doc string
}

// configWords returns the words of a kind, nil where any will do.
func configWords(w config.Word) []configWord {
	var list []configWord
	switch w {
	case config.DialectWord:
		for _, d := range dialect.All() {
			list = append(list, configWord{d.ID, d.Name + " · " + d.Kind, configDialectDoc(d)})
		}
	case config.CodeWord:
		for _, r := range finding.Catalogue() {
			list = append(list, configWord{string(r.Code), r.Severity.String() + " · " + r.Title, codeDoc(r)})
		}
	case config.SeverityWord:
		for _, s := range severityWords {
			list = append(list, configWord{s.is.String(), s.short, sentence(s.doc)})
		}
	}
	return list
}

// severityWords says what the severities are for, from the loudest.
var severityWords = []struct {
	is         finding.Severity
	short, doc string
}{
	{finding.Error, "fails check", "an error, as for what keeps an agent from loading: `agentls check` fails"},
	{finding.Warning, "a certain mistake", "a warning, as for a restriction that binds nothing and an ability that is lost"},
	{finding.Information, "works today, or here only", "information, as for what works today or in one product only"},
	{finding.Hint, "tidiness", "a hint, as for what is merely untidy: shown in editors where it is asked for here, and by `agentls check --hints`"},
	{finding.Off, "says nothing", "nothing is said"},
}
