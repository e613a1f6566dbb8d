package syntax

import (
	"encoding/json"
	"fmt"
	"io"
	"reflect"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"agentls/analysis/text"
)

// checkTree fails when a span of t lies outside its parent, a fault says
// nothing, or the entries of some map do not tile it.
func checkTree(t *Tree, src string) error {
	at := 0
	for _, f := range t.Faults {
		if f.Message == "" || f.Span.Start < at || f.Span.End > len(src) || f.Span.Start > f.Span.End || f.Span.IsEmpty() && t.Root.Kind != Absent {
			return fmt.Errorf("fault %+v says nothing, stands nowhere or before its turn", f)
		}
		at = f.Span.Start
	}
	whole := &Entry{Lang: t.Lang, Text: src}
	if err := checkValue(&t.Root, whole, text.Span{End: len(src)}); err != nil {
		return err
	}
	return checkMaps(t, src, &t.Root, 0)
}

// checkMaps checks the entries and the decoded texts of v and all in it.
func checkMaps(t *Tree, src string, v *Value, depth int) error {
	if v.Kind == Scalar {
		return checkDecode(t, src, v)
	}
	for i := range v.Items {
		if err := checkMaps(t, src, &v.Items[i], depth+1); err != nil {
			return err
		}
	}
	for i := range v.Pairs {
		if err := checkMaps(t, src, &v.Pairs[i].Value, depth+1); err != nil {
			return err
		}
	}
	if v.Kind != Mapping || depth > 4 {
		return nil
	}
	f := t.Front(src, v, nil)
	at := f.Inner.Start
	for i, e := range f.Entries {
		if f.Starts[i] != at || f.Span(i).Of(src) != e.Text {
			return fmt.Errorf("entry %d of %v begins at %d, not %d", i, v.Span, f.Starts[i], at)
		}
		at += e.Len()
		if err := check(e); err != nil {
			return fmt.Errorf("entry %d %q of %v: %w", i, e.Text, v.Span, err)
		}
	}
	if at != f.Inner.End {
		return fmt.Errorf("the entries of %v end at %d, not %d", v.Span, at, f.Inner.End)
	}
	if again := t.Front(src, v, f); !reflect.DeepEqual(again, f) {
		return fmt.Errorf("the entries of %v are others the second time", v.Span)
	}
	return nil
}

// checkDecode checks that the segments tile the text of a scalar, and rise and
// lie inside it in the file.
func checkDecode(t *Tree, src string, v *Value) error {
	s, segs := Decode(t.Lang, src, v)
	if s != v.Text {
		return fmt.Errorf("%q decodes to %q, not %q", v.Span.Of(src), s, v.Text)
	}
	at, last := 0, v.Span.Start
	for _, g := range segs {
		if g.Text.Start != at || g.Text.End <= at || g.File.Start < last || g.File.End < g.File.Start || g.File.End > len(src) {
			return fmt.Errorf("segment %v of %q is out of order", g, v.Span.Of(src))
		}
		at, last = g.Text.End, g.File.End
	}
	if at != len(s) {
		return fmt.Errorf("the segments of %q end at %d", s, at)
	}
	for off := range len(s) {
		if last := len(segs) - 1; off >= segs[last].Text.Start && segs[last].File.IsEmpty() {
			break // a line end that a cut off file lacks
		}
		if file := FileOffset(segs, off); !v.Inner.Touches(file) && v.Style != Literal && v.Style != Folded {
			return fmt.Errorf("byte %d of %q stands at %d", off, s, file)
		}
	}
	return nil
}

// FuzzJSON checks trees of JSON: against the standard library, which decides
// what is well-formed and what it means, and in themselves.
func FuzzJSON(f *testing.F) {
	for _, s := range jsonSeeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, src string) {
		tree := ReadTree(JSON, src)
		if err := checkTree(tree, src); err != nil {
			t.Fatal(err)
		}
		strict := strings.TrimPrefix(src, bom)
		valid := json.Valid([]byte(strict))
		if found := len(tree.Faults)+len(tree.Relaxed) > 0; found == valid && !tree.Unchecked {
			t.Fatalf("valid: %v, found: %+v %+v", valid, tree.Faults, tree.Relaxed)
		}
		if valid && !tree.Unchecked {
			d := json.NewDecoder(strings.NewReader(strict))
			d.UseNumber()
			if err := likeJSON(&tree.Root, d); err != nil {
				t.Fatal(err)
			}
		}
	})
}

// likeJSON compares v with the next value that the library reads.
func likeJSON(v *Value, d *json.Decoder) error {
	token, err := d.Token()
	if err != nil {
		return err
	}
	switch token {
	case json.Delim('{'):
		for i := 0; d.More(); i++ {
			key, err := d.Token()
			if err != nil || i >= len(v.Pairs) || v.Pairs[i].Key.Name != key && utf8.ValidString(v.Pairs[i].Key.Name) {
				return fmt.Errorf("pair %d is %v in %+v: %v", i, key, v, err)
			}
			if err := likeJSON(&v.Pairs[i].Value, d); err != nil {
				return err
			}
		}
	case json.Delim('['):
		for i := 0; d.More(); i++ {
			if i >= len(v.Items) {
				return io.ErrUnexpectedEOF
			}
			if err := likeJSON(&v.Items[i], d); err != nil {
				return err
			}
		}
	default:
		return likeScalar(v, token)
	}
	_, err = d.Token()
	return err
}

func likeScalar(v *Value, token json.Token) error {
	ok := false
	switch x := token.(type) {
	case nil:
		ok = v.Type == Null && v.Text == "null"
	case bool:
		ok = v.Type == Bool && v.Text == strconv.FormatBool(x)
	case json.Number:
		ok = (v.Type == Int || v.Type == Float) && v.Text == string(x)
	case string:
		ok = v.Type == String && (v.Text == x || !utf8.ValidString(v.Text))
	}
	if !ok || v.Kind != Scalar {
		return fmt.Errorf("%v reads as %+v", token, v)
	}
	return nil
}

// FuzzTreeEdit checks invariant I3 for trees, and that entries taken from an
// earlier version are what they would be if read afresh.
func FuzzTreeEdit(f *testing.F) {
	for lang, seeds := range map[Lang][]string{JSON: jsonSeeds, TOML: tomlSeeds, YAML: yamlSeeds} {
		for i, s := range seeds {
			f.Add(byte(lang), s, []byte{byte(i), 3, 1, 2, 7, 1, 0, byte(i), 200, 9, 5, 5})
		}
	}
	f.Fuzz(func(t *testing.T, lang byte, src string, script []byte) {
		if len(src) > 4096 || len(script) > 200 {
			return
		}
		tree := ReadTree(Lang(lang%4), src)
		fronts := map[string]*Front{}
		for ; len(script) >= 4; script = script[4:] {
			e := scriptedEdit(src, script)
			src = src[:e.Span.Start] + e.New + src[e.Span.End:]
			tree = tree.Edit(src, e)
			if fresh := ReadTree(Lang(lang%4), src); !reflect.DeepEqual(tree, fresh) {
				t.Fatalf("after %+v on\n%q\n got %+v\nwant %+v", e, src, tree, fresh)
			}
			eachMap(&tree.Root, "", func(path string, v *Value) {
				got := tree.Front(src, v, fronts[path])
				if want := tree.Front(src, v, nil); !reflect.DeepEqual(got, want) {
					t.Fatalf("%s after %+v on\n%q\n got %s\nwant %s", path, e, src, dump(got), dump(want))
				}
				fronts[path] = got
			})
		}
	})
}

// eachMap calls f for every map in v, with the keys that lead to it.
func eachMap(v *Value, path string, f func(path string, v *Value)) {
	if len(path) > 20 {
		return
	}
	if v.Kind == Mapping {
		f(path, v)
	}
	for i := range v.Items {
		eachMap(&v.Items[i], path+"/"+strconv.Itoa(i), f)
	}
	for i := range v.Pairs {
		eachMap(&v.Pairs[i].Value, path+"/"+v.Pairs[i].Key.Name, f)
	}
}

// FuzzYAMLTree checks trees of whole YAML files in themselves, and against the
// library.
func FuzzYAMLTree(f *testing.F) {
	for _, s := range yamlSeeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, src string) {
		tree := ReadTree(YAML, src)
		if err := checkTree(tree, src); err != nil {
			t.Fatal(err)
		}
		if tree.Lang != YAML || tree.Unchecked || differs(src) || strings.Contains(src, "---") || strings.Contains(src, "...") || len(src) > maxLibrary {
			return
		}
		root, err := document(src)
		bare := false
		for _, e := range tree.front.Entries {
			bare = bare || e.Kind == Bare
		}
		switch {
		case err != nil && len(tree.Faults) == 0:
			t.Fatalf("the library refuses %q: %v; we find nothing", src, err)
		case err == nil && len(tree.Faults) > 0 && !bare:
			t.Fatalf("the library accepts %q, we find %+v", src, tree.Faults)
		case err == nil && len(tree.Faults) == 0 && root != nil && !equal(&tree.Root, root):
			t.Fatalf("%q: the library reads %+v, we %+v", src, root, tree.Root)
		}
	})
}
