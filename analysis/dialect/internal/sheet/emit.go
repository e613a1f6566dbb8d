package sheet

import (
	"bytes"
	"fmt"
	"go/format"
	"reflect"
	"strconv"
	"strings"

	"agentls/analysis/dialect"
)

// header opens every generated file. Without the tables (build tag dialectgen)
// the package still builds, so that a generator can always be run.
const header = `// Code generated from sheets/%s by go generate; DO NOT EDIT.

//go:build !dialectgen

package dialect

`

// lazy names, for each type with regular expressions, the exported fields
// that hold their sources and the unexported ones that hold their compiled
// forms.
var lazy = map[reflect.Type][]struct{ from, to string }{
	reflect.TypeFor[dialect.Field]():      {{"Pattern", "pattern"}},
	reflect.TypeFor[dialect.Pattern]():    {{"Match", "match"}},
	reflect.TypeFor[dialect.Tools]():      {{"Doubt", "doubt"}},
	reflect.TypeFor[dialect.Models]():     {{"Suffix", "suffix"}},
	reflect.TypeFor[dialect.ModelShape](): {{"Match", "match"}},
	reflect.TypeFor[dialect.Look]():       {{"If", "ifRe"}, {"Has", "hasRe"}},
}

// Files returns the generated files by name. Their variables are composite
// literals that the linker lays out: nothing runs at start.
func (s *Set) Files() (map[string][]byte, error) {
	files := map[string][]byte{}
	shared := s.shared()
	add := func(name, source string, body func(*writer)) error {
		w := &writer{shared: shared}
		fmt.Fprintf(&w.Buffer, header, source)
		body(w)
		text, err := format.Source(w.Bytes())
		if err != nil {
			return fmt.Errorf("%s: %w\n%s", name, err, w.Bytes())
		}
		files[name] = text
		return nil
	}
	for _, d := range s.Dialects {
		name := "tables_" + strings.ReplaceAll(d.ID, "-", "_") + "_gen.go"
		err := add(name, d.ID+".yaml", func(w *writer) {
			w.variable(goName(d.ID)+"Dialect", reflect.ValueOf(*d))
		})
		if err != nil {
			return nil, err
		}
	}
	err := add("tables_companions_gen.go", companionsFile, func(w *writer) {
		w.variable("companions", reflect.ValueOf(s.Companions))
	})
	if err != nil {
		return nil, err
	}
	err = add("tables_gen.go", "*.yaml", func(w *writer) {
		w.WriteString("// all holds every dialect, generic last.\nvar all = []*Dialect{\n")
		for _, d := range s.Dialects {
			fmt.Fprintf(w, "&%sDialect,\n", goName(d.ID))
		}
		w.WriteString("}\n\n")
		w.variable("sections", reflect.ValueOf(s.Sections))
		w.variable("products", reflect.ValueOf(s.Products))
		w.variable("neverAgents", reflect.ValueOf(s.Never))
		w.variable("installed", reflect.ValueOf(s.Installed))
		w.variable("strangers", reflect.ValueOf(s.Strangers))
		folders, files := s.names()
		w.variable("folderNames", reflect.ValueOf(folders))
		w.variable("fileNames", reflect.ValueOf(files))
	})
	return files, err
}

// writer writes Go values as literals.
type writer struct {
	bytes.Buffer
	apart  []string         // declarations of what literals refer to by name
	shared map[slice]string // shared by all writers
}

func (w *writer) variable(name string, v reflect.Value) {
	fmt.Fprintf(w, "var %s = ", name)
	w.literal(v, name, true)
	w.WriteString("\n\n")
	for _, decl := range w.apart {
		w.WriteString(decl + "\n")
	}
	w.apart = nil
}

func (w *writer) literal(v reflect.Value, prefix string, typed bool) {
	if words, ok := vocabulary[v.Type()]; ok {
		for _, word := range words {
			if word.value == v.Interface() {
				w.WriteString(word.name)
				return
			}
		}
	}
	switch v.Kind() {
	case reflect.String:
		w.WriteString(strconv.Quote(v.String()))
	case reflect.Bool, reflect.Int:
		fmt.Fprint(w, v.Interface())
	case reflect.Pointer:
		if v.Elem().Kind() == reflect.Struct {
			w.WriteString("&")
			w.literal(v.Elem(), prefix, true)
			return
		}
		name := fmt.Sprintf("%sN%d", prefix, len(w.apart))
		w.apart = append(w.apart, fmt.Sprintf("var %s float64 = %v", name, v.Elem().Interface()))
		w.WriteString("&" + name)
	case reflect.Slice:
		if name, ok := w.shared[sliceOf(v)]; ok {
			w.WriteString(w.named(v, name, prefix))
			return
		}
		w.slice(v, prefix)
	case reflect.Struct:
		w.structure(v, prefix, typed)
	default:
		panic("no literal for " + v.Type().String())
	}
}

func (w *writer) slice(v reflect.Value, prefix string) {
	lines := v.Type().Elem().Kind() == reflect.Struct
	w.WriteString(typeName(v.Type()) + "{")
	for i := range v.Len() {
		if lines {
			w.WriteString("\n")
		}
		w.literal(v.Index(i), prefix, false)
		w.WriteString(", ")
	}
	if lines {
		w.WriteString("\n")
	}
	w.WriteString("}")
}

func (w *writer) structure(v reflect.Value, prefix string, typed bool) {
	if typed {
		w.WriteString(typeName(v.Type()))
	}
	w.WriteString("{")
	for i := range v.NumField() {
		f := v.Type().Field(i)
		if !f.IsExported() || v.Field(i).IsZero() {
			continue
		}
		w.WriteString("\n" + f.Name + ": ")
		w.literal(v.Field(i), prefix, true)
		w.WriteString(",")
	}
	for _, l := range lazy[v.Type()] {
		if src := v.FieldByName(l.from).String(); src != "" {
			fmt.Fprintf(w, "\n%s: &lazyRegexp{src: %s},", l.to, strconv.Quote(src))
		}
	}
	w.WriteString("\n}")
}

func typeName(t reflect.Type) string { return strings.ReplaceAll(t.String(), "dialect.", "") }

// goName turns "claude-code" into "claudeCode".
func goName(id string) string {
	words := strings.Split(id, "-")
	for i := range words[1:] {
		words[i+1] = strings.ToUpper(words[i+1][:1]) + words[i+1][1:]
	}
	return strings.Join(words, "")
}
