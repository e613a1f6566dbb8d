package agent

import (
	"fmt"
	"reflect"

	"agentls/analysis/dialect"
)

// difference says where two documents say different things, or "". Only what
// others can see counts: exported fields, nil and empty lists alike.
func difference(a, b *Document) string {
	if a.Src() != b.Src() {
		return fmt.Sprintf("text: %q and %q", a.Src(), b.Src())
	}
	if d := unlike("document", reflect.ValueOf(*a), reflect.ValueOf(*b)); d != "" {
		return d
	}
	return unlike("sections", reflect.ValueOf(a.Body.Sections()), reflect.ValueOf(b.Body.Sections()))
}

// tables are shared: the same table is the same pointer.
var tables = []reflect.Type{
	reflect.TypeFor[*dialect.Dialect](),
	reflect.TypeFor[*dialect.Location](),
}

func unlike(at string, a, b reflect.Value) string {
	for _, t := range tables {
		if a.Type() == t {
			if a.Pointer() != b.Pointer() {
				return at + ": another table"
			}
			return ""
		}
	}
	switch a.Kind() {
	case reflect.Pointer:
		if a.IsNil() || b.IsNil() {
			return unlike(at+" is nil", reflect.ValueOf(a.IsNil()), reflect.ValueOf(b.IsNil()))
		}
		if a.Pointer() == b.Pointer() {
			return ""
		}
		return unlike(at, a.Elem(), b.Elem())
	case reflect.Struct:
		for i := range a.NumField() {
			if f := a.Type().Field(i); f.IsExported() {
				if d := unlike(at+"."+f.Name, a.Field(i), b.Field(i)); d != "" {
					return d
				}
			}
		}
	case reflect.Slice:
		if a.Len() != b.Len() {
			return fmt.Sprintf("%s: %d and %d: %+v and %+v", at, a.Len(), b.Len(), a.Interface(), b.Interface())
		}
		for i := range a.Len() {
			if d := unlike(fmt.Sprintf("%s[%d]", at, i), a.Index(i), b.Index(i)); d != "" {
				return d
			}
		}
	default:
		if !a.Equal(b) {
			return fmt.Sprintf("%s: %v and %v", at, a.Interface(), b.Interface())
		}
	}
	return ""
}
