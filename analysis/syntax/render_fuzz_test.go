package syntax

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzRender checks that what is written of a text, as a key and as a value,
// reads as that text in every language.
func FuzzRender(f *testing.F) {
	for _, s := range []string{"", "a", "a b", "it's", `say "hi"`, "a: b", "# c", "true", "1", "a\nb", "\t\x01\x7f", "é\u2028\U0001F600", `back\slash`, "[x]", "- a", "a.b", "~", "'''", `"""`, " a "} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > maxKey/8 || !utf8.ValidString(s) || strings.ContainsRune(s, '\ufffd') {
			return
		}
		for _, lang := range []Lang{JSON, TOML, YAML} {
			src := RenderKey(lang, s) + Between(lang) + RenderString(lang, s) + "\n"
			if lang == JSON {
				src = "{" + src + "}"
			}
			tree := ReadTree(lang, src)
			if len(tree.Faults)+len(tree.Relaxed) > 0 || len(tree.Root.Pairs) != 1 {
				t.Fatalf("%q is written as %q, which has the faults %+v %+v", s, src, tree.Faults, tree.Relaxed)
			}
			if p := tree.Root.Pairs[0]; p.Key.Name != s || p.Value.Text != s || p.Value.Type != String {
				t.Fatalf("%q is written as %q, which reads as %q and %q", s, src, p.Key.Name, p.Value.Text)
			}
		}
	})
}

// FuzzInside checks that a text goes into a string, at any place of it, as what
// it is, where [Inside] says so.
func FuzzInside(f *testing.F) {
	for lang, seeds := range map[Lang][]string{JSON: jsonSeeds, TOML: tomlSeeds, YAML: yamlSeeds} {
		for i, src := range seeds {
			f.Add(byte(lang), src, i*7, "a\n\"b\"\\ c'\t: #\n\nd")
			f.Add(byte(lang), src, i*3, "word")
		}
	}
	f.Fuzz(func(t *testing.T, l byte, src string, at int, s string) {
		lang := Lang(l%3) + JSON
		tree := ReadTree(lang, src)
		var all []*Value
		eachString(&tree.Root, func(v *Value) { all = append(all, v) })
		if len(tree.Faults) > 0 || len(all) == 0 || !utf8.ValidString(src+s) || strings.ContainsRune(s, '\ufffd') || strings.Contains(s, "\r") || at < 0 {
			return
		}
		v := all[at%len(all)]
		text, runs := Decode(tree.Lang, src, v)
		off := at % (len(text) + 1)
		for off > 0 && off < len(text) && !utf8.RuneStart(text[off]) {
			off--
		}
		if v.Style != DoubleQuoted || tree.Lang == YAML || len(runs) == 0 {
			return // what is read of the others depends on what is around
		}
		written, ok := Inside(tree.Lang, src, v, s)
		place := FileOffset(runs, off)
		after := src[:place] + written + src[place:]
		if !ok {
			t.Fatalf("%q cannot be written into %q", s, v.Span.Of(src))
		}
		next := ReadTree(tree.Lang, after)
		var now []*Value
		eachString(&next.Root, func(v *Value) { now = append(now, v) })
		if want := text[:off] + s + text[off:]; len(now) != len(all) || now[at%len(all)].Text != want || len(next.Faults) > 0 {
			t.Fatalf("%q at %d of %q gives %q: %+v", s, off, v.Span.Of(src), after, next.Faults)
		}
	})
}

func eachString(v *Value, f func(*Value)) {
	if v.Kind == Scalar && v.Type == String {
		f(v)
	}
	for i := range v.Items {
		eachString(&v.Items[i], f)
	}
	for i := range v.Pairs {
		eachString(&v.Pairs[i].Value, f)
	}
}
