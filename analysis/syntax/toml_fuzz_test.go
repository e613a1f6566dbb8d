package syntax

import (
	"fmt"
	"math"
	"reflect"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/pelletier/go-toml/v2"
)

// FuzzTOML checks trees of TOML in themselves, and against a library that
// reads TOML 1.1: what it refuses has a fault, what it accepts has none and
// means the same.
func FuzzTOML(f *testing.F) {
	for _, s := range tomlSeeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, src string) {
		tree := ReadTree(TOML, src)
		if err := checkTree(tree, src); err != nil {
			t.Fatal(err)
		}
		if tree.Unchecked {
			return
		}
		var want map[string]any
		err := toml.Unmarshal([]byte(strings.TrimPrefix(src, bom)), &want)
		switch {
		case err != nil && len(tree.Faults) == 0:
			t.Fatalf("the library refuses %q: %v; we find nothing in %+v", src, err, tree.Root)
		case err == nil && len(tree.Faults) > 0:
			t.Fatalf("the library accepts %q as %v, we find %+v", src, want, tree.Faults)
		case err == nil:
			got := map[string]any{}
			merge(got, &tree.Root)
			if err := alikeTOML(got, want); err != nil {
				t.Fatalf("%q: %v", src, err)
			}
		}
	})
}

// merge puts the pairs of v into m, sections into tables.
func merge(m map[string]any, v *Value) {
	for i := range v.Pairs {
		p := &v.Pairs[i]
		old := m[p.Key.Name]
		if list, ok := old.([]any); ok && p.Value.Kind == Mapping {
			old = list[len(list)-1]
		}
		table, isTable := old.(map[string]any)
		switch {
		case p.Value.Kind == Mapping && isTable:
			merge(table, &p.Value)
		case p.Value.Kind == Sequence && p.Value.Style == Block && old != nil:
			m[p.Key.Name] = append(m[p.Key.Name].([]any), plain(&p.Value.Items[0]))
		default:
			m[p.Key.Name] = plain(&p.Value)
		}
	}
}

// plain returns what v means, numbers and dates as they are written.
func plain(v *Value) any {
	switch {
	case v.Kind == Mapping:
		m := map[string]any{}
		merge(m, v)
		return m
	case v.Kind == Sequence:
		list := []any{}
		for i := range v.Items {
			list = append(list, plain(&v.Items[i]))
		}
		return list
	case v.Type == String:
		return v.Text
	}
	return *v
}

func alikeTOML(got, want any) error {
	switch w := want.(type) {
	case map[string]any:
		g, ok := got.(map[string]any)
		if !ok || len(g) != len(w) {
			return fmt.Errorf("%v is no %v", got, want)
		}
		for k := range w {
			if err := alikeTOML(g[k], w[k]); err != nil {
				return fmt.Errorf("%q: %w", k, err)
			}
		}
		return nil
	case []map[string]any:
		g, ok := got.([]any)
		if !ok || len(g) != len(w) {
			return fmt.Errorf("%v is no %v", got, want)
		}
		for i := range w {
			if err := alikeTOML(g[i], w[i]); err != nil {
				return fmt.Errorf("%d: %w", i, err)
			}
		}
		return nil
	case []any:
		g, ok := got.([]any)
		if !ok || len(g) != len(w) {
			return fmt.Errorf("%v is no %v", got, want)
		}
		for i := range w {
			if err := alikeTOML(g[i], w[i]); err != nil {
				return fmt.Errorf("%d: %w", i, err)
			}
		}
		return nil
	case string:
		if g, ok := got.(string); !ok || strings.ReplaceAll(g, "\r\n", "\n") != strings.ReplaceAll(w, "\r\n", "\n") {
			return fmt.Errorf("%q is no %q", got, w)
		}
		return nil
	}
	g, ok := got.(Value)
	if !ok || !means(g, want) {
		return fmt.Errorf("%+v is no %v", got, want)
	}
	return nil
}

// means reports whether v, no string, is the value that the library read.
func means(v Value, want any) bool {
	digits := strings.ReplaceAll(v.Text, "_", "")
	switch w := want.(type) {
	case bool:
		return v.Type == Bool && v.Text == strconv.FormatBool(w)
	case int64:
		n, err := strconv.ParseInt(digits, 0, 64)
		if len(digits) > 1 && strings.Trim(digits, "+-0123456789") == "" {
			n, err = strconv.ParseInt(digits, 10, 64)
		}
		return v.Type == Int && err == nil && n == w
	case float64:
		n, _ := strconv.ParseFloat(digits, 64)
		if strings.HasSuffix(digits, "nan") {
			n = math.NaN()
		}
		return v.Type == Float && (n == w || math.IsNaN(n) && math.IsNaN(w))
	case time.Time, toml.LocalDate, toml.LocalTime, toml.LocalDateTime:
		return v.Type == Timestamp
	}
	return reflect.DeepEqual(v, want)
}
