package syntax

import "strings"

// Render writes a value on one line of a file in the language. ok is false for
// what the language cannot say: null in TOML, a value that could not be read.
func Render(lang Lang, v *Value) (s string, ok bool) {
	switch v.Kind {
	case Scalar:
		return renderScalar(lang, v)
	case Sequence:
		items := make([]string, len(v.Items))
		for i := range v.Items {
			if items[i], ok = Render(lang, &v.Items[i]); !ok {
				return "", false
			}
		}
		return "[" + strings.Join(items, ", ") + "]", !v.Open
	case Mapping:
		return renderMap(lang, v)
	}
	return "", false
}

func renderScalar(lang Lang, v *Value) (string, bool) {
	switch v.Type {
	case String, Timestamp:
		return RenderString(lang, v.Text), true
	case Null:
		return "null", lang != TOML
	case Bool:
		return strings.ToLower(v.Text), true
	}
	return v.Text, jsonNumber(v.Text) == len(v.Text)
}

func renderMap(lang Lang, v *Value) (string, bool) {
	pairs := make([]string, len(v.Pairs))
	for i := range v.Pairs {
		value, ok := Render(lang, &v.Pairs[i].Value)
		if !ok {
			return "", false
		}
		pairs[i] = RenderKey(lang, v.Pairs[i].Key.Name) + Between(lang) + value
	}
	return "{" + strings.Join(pairs, ", ") + "}", !v.Open
}

// RenderString writes a text as a string on one line.
func RenderString(lang Lang, s string) string {
	switch lang {
	case JSON, TOML:
		return `"` + escaped(s, "", "") + `"`
	}
	return Quote(s, true)
}

// RenderKey writes the key of a pair.
func RenderKey(lang Lang, name string) string {
	switch {
	case lang == TOML && isBareTOML(name):
		return name
	case lang == JSON, lang == TOML:
		return RenderString(lang, name)
	}
	return Quote(name, true)
}

// isBareTOML reports whether a key of TOML needs no quotes.
func isBareTOML(s string) bool {
	for i := range len(s) {
		if c := s[i]; c != '-' && c != '_' && (c < '0' || c > '9') && (c|0x20 < 'a' || c|0x20 > 'z') {
			return false
		}
	}
	return s != ""
}

// Between is what stands between the key and the value of a pair.
func Between(lang Lang) string {
	if lang == TOML {
		return " = "
	}
	return ": "
}
