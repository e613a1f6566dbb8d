package sheet

import (
	"fmt"
	"reflect"
)

// slice is the identity of a slice: what a variant takes over from its base is
// the base's very slice.
type slice struct {
	at  uintptr
	len int
	of  reflect.Type
}

func sliceOf(v reflect.Value) slice { return slice{v.Pointer(), v.Len(), v.Type()} }

// shared finds the slices of structs that stand in several places of the
// sheets. The value is the name of the variable, once it is written.
func (s *Set) shared() map[slice]string {
	seen, shared := map[slice]bool{}, map[slice]string{}
	var walk func(v reflect.Value)
	walk = func(v reflect.Value) {
		switch v.Kind() {
		case reflect.Pointer:
			if !v.IsNil() {
				walk(v.Elem())
			}
		case reflect.Struct:
			for i := range v.NumField() {
				if v.Type().Field(i).IsExported() {
					walk(v.Field(i))
				}
			}
		case reflect.Slice:
			if v.Len() == 0 || v.Type().Elem().Kind() != reflect.Struct {
				return
			}
			id := sliceOf(v)
			if seen[id] {
				shared[id] = ""
				return // what it holds is shared with it
			}
			seen[id] = true
			for i := range v.Len() {
				walk(v.Index(i))
			}
		}
	}
	for _, d := range s.Dialects {
		walk(reflect.ValueOf(d))
	}
	return shared
}

// named returns the name of the variable that holds a shared slice, and
// declares it where it is met for the first time.
func (w *writer) named(v reflect.Value, name, prefix string) string {
	if name != "" {
		return name
	}
	name = fmt.Sprintf("%sS%d", prefix, len(w.apart))
	w.shared[sliceOf(v)] = name
	own := &writer{shared: w.shared}
	own.slice(v, name)
	w.apart = append(w.apart, "\nvar "+name+" = "+own.String())
	w.apart = append(w.apart, own.apart...)
	return name
}
