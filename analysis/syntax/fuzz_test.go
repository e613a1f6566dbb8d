package syntax

import (
	"fmt"
	"reflect"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"agentls/analysis/text"
)

// seeds are files, good and broken, that every fuzz target starts from.
var seeds = []string{
	"",
	"# no frontmatter\n",
	"---\nname: x\ndescription: y\ntools: [Read, Grep]\n---\n# Body\n",
	"\ufeff---\r\nname: x\r\ntools: Read, Write\r\n---\r\nbody\r\n",
	"---\rname: x\r---\rbody",
	"\n\n--- \nname: x\n...\nbody",
	"---\nname: x\ndescription: Use when: user says \"hi\"\nmodel: sonnet\n---\n",
	"---\nname: x\ndescription: foo:\nmodel:sonnet\n---\n",
	"---\nname: x\ntools: [Read, Wr\nmodel: \"son\ncolor: 'red\n---\n",
	"---\ntools:\n- Read\n- \n  - x\n-   Grep # c\nhooks:\n  Pre:\n    - matcher: a\n      hooks:\n        - {type: command, command: \"x y\"}\n---\n",
	"---\nd: |\n  # not a heading\n\n   more\n  text\ne: >-\n  a\n  b\n\n  c\nf: |2+\n   x\n\n\n---\n",
	"---\na: &x 1\nb: *x\nc: *y\n? k\n: v\n!!str d: !!int 5\n---\n",
	"---\n\tname: x\ndesc: a\n\tb\nlist:\n\t- a\n---\n",
	"---\nd: \"a\\n\\u00e9 \\\n  b\n\n  c\"\ne: 'it''s\n  x'\nf: \"\\q\"\n---\n",
	"---\nname: x\ndescription: y\n\n## Role\nYou are an expert.\n\nDo things well.\n\n---\nmore\n",
	"---\nname: x\nYou are an expert.\n\n# T\n",
	"---\n{name: x, tools: [a, b]}\n---\n",
	"---\n- name: a\n- name: b\n---\n",
	"---\ntools: [\nRead,\n\"Write\"\n]\nd: \"a\nb: c\"\n---\n",
	"---\nd: a --- b\n----\nname: x\n---\n",
	"---\ntools: @x\nb: `y`\nc: *\nd: %z\ne: - a\nf: > q\n---\n",
	"---\nd: a\u2028b: c\u0085d\ne: \x01\nf: \xff\n---\n",
	"---\nkey : v\n\"quoted key\": v\n'it''s': [a, {b: c}, [d]]\nx: [a: b, \"c\":d, ? e : f]\n---\n",
	"---\ntools: Bash(git log, git diff), Read, \nx: [a,,b]\ny: [a b \"c\"]\nz: [a}\n---\n",
	"---\na:\n  b: 1\n   c: 2\n  d\n e: 3\n---\n",
	"---\n  name: x\n  tools: y\n---\n",
	"---\nd: text # comment\n# own\nx: # none\ny:\n  # inner\n  - a # b\n\n# last\n---\n",
}

// check fails when a span of e lies outside its entry or its parent, or when a
// token does not hold its text.
func check(e *Entry) error {
	all := text.Span{End: e.Len()}
	in := func(what string, s text.Span) error {
		if s.Start > s.End || !all.Covers(s) {
			return fmt.Errorf("%s %v outside the entry of %d bytes", what, s, e.Len())
		}
		return nil
	}
	for what, s := range map[string]text.Span{"key": e.Key.Span, "body": e.Body, "value": e.Value.Span} {
		if err := in(what, s); err != nil {
			return err
		}
	}
	for _, f := range e.Faults {
		if err := in("fault "+f.Message, f.Span); err != nil {
			return err
		}
		if f.Message == "" || f.Span.IsEmpty() {
			return fmt.Errorf("fault %v says nothing or stands nowhere", f)
		}
	}
	last := -1
	for _, c := range e.Comments {
		if err := in("comment", c.Span); err != nil {
			return err
		}
		if commentLen(e.Lang, e.Text[c.Span.Start:]) != c.Span.Len() || c.Span.Start <= last {
			return fmt.Errorf("comment %v is none, or out of order", c)
		}
		last = c.Span.Start
	}
	items, shape := e.Items()
	for _, it := range items {
		for _, s := range []text.Span{it.Span, it.Full, it.Drop} {
			if err := in("item", s); err != nil {
				return err
			}
		}
		if !it.Full.Covers(it.Span) {
			return fmt.Errorf("item %v does not cover its name", it)
		}
	}
	end := 0
	for _, s := range Drops(items, shape, func(int) bool { return true }) {
		if s.Start < end {
			return fmt.Errorf("what to drop overlaps at %v", s)
		}
		end = s.End
	}
	return checkValue(&e.Value, e, all)
}

func checkValue(v *Value, e *Entry, in text.Span) error {
	if v.Span.Start > v.Span.End || !in.Covers(v.Span) {
		return fmt.Errorf("value %v outside %v", v.Span, in)
	}
	if v.Kind != Absent && v.Span.IsEmpty() && v.Text != "" {
		return fmt.Errorf("value %q has no span", v.Text)
	}
	if v.Inner.Start > v.Inner.End || !in.Covers(v.Inner) || !v.Span.Covers(v.Inner) {
		return fmt.Errorf("inner %v outside %v", v.Inner, v.Span)
	}
	if v.Kind == Scalar && v.Style == Plain && !v.Span.IsEmpty() {
		if raw := v.Span.Of(e.Text); strings.Join(strings.Fields(raw), "") != strings.Join(strings.Fields(v.Text), "") {
			return fmt.Errorf("plain value %q does not read as %q", raw, v.Text)
		}
	}
	at := v.Span.Start
	for i := range v.Items {
		item := &v.Items[i]
		if item.Span.Start < at {
			return fmt.Errorf("item %v before its turn", item.Span)
		}
		at = item.Span.End
		if err := checkValue(item, e, in); err != nil {
			return err
		}
	}
	for i := range v.Pairs {
		p := &v.Pairs[i]
		if p.Key.Span.Start < at || p.Value.Span.Start < p.Key.Span.End {
			return fmt.Errorf("pair %v before its turn", p.Key)
		}
		if p.Colon >= 0 && e.Text[p.Colon] != ':' && (e.Text[p.Colon] != '=' || e.Lang != JSON && e.Lang != TOML) {
			return fmt.Errorf("no colon at %d", p.Colon)
		}
		at = p.Value.Span.End
		if err := checkValue(&p.Value, e, in); err != nil {
			return err
		}
	}
	return nil
}

// FuzzEntriesTile checks invariant I1, and that every span lies where it may.
func FuzzEntriesTile(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, src string) {
		front := Scan(src)
		if err := tiles(front, src); err != "" {
			t.Fatal(err)
		}
		if front.Lead.End != front.Open.Start || front.Open.End > front.Inner.Start || front.Inner.End > front.Body || front.Body > len(src) {
			t.Fatalf("the parts are out of order: %+v", front)
		}
		for i, e := range front.Entries {
			if err := check(e); err != nil {
				t.Fatalf("entry %d %q: %v", i, e.Text, err)
			}
			if front.IndexAt(front.Starts[i]) != i {
				t.Fatalf("IndexAt(%d) is not %d", front.Starts[i], i)
			}
			alone := e
			if e.alone != nil {
				alone = e.alone
			}
			if again := ParseEntry(e.Text); front.Inner.Len() <= maxBlock && !reflect.DeepEqual(again, alone) {
				t.Fatalf("entry %d reads otherwise alone:\n%+v\n%+v", i, again, alone)
			}
		}
	})
}

// FuzzFrontEdit checks invariant I3: any sequence of edits leads to what a scan
// of the result gives. Each four bytes of script are an edit.
func FuzzFrontEdit(f *testing.F) {
	for i, s := range seeds {
		f.Add(s, []byte{byte(i), 3, 1, 2, 7, 1, 0, byte(i), 200, 9, 5, 5})
	}
	f.Fuzz(func(t *testing.T, src string, script []byte) {
		if len(src) > 4096 || len(script) > 400 {
			return
		}
		front := Scan(src)
		for ; len(script) >= 4; script = script[4:] {
			e := scriptedEdit(src, script)
			src = src[:e.Span.Start] + e.New + src[e.Span.End:]
			front = front.Edit(src, e)
			if want := Scan(src); !reflect.DeepEqual(front, want) {
				t.Fatalf("after %+v on\n%q\n got %s\nwant %s", e, src, dump(front), dump(want))
			}
		}
	})
}

// pieces of text that change the structure when they come or go.
var fragments = []string{
	"", "\n", "\r", "\r\n", "-", "---", "---\n", "\n---\n", "...\n", "\n...\n", "----", " ", "\t", ":", ": ", "#", "# x\n", "\n## Head\n\n",
	"[", "]", "{", "}", "\"", "'", ",", "- ", "\n- a", "key: v\n", "\nkey:\n", "\n  - a\n", "*x", "&x ", "text", "\n\nSome text here.\n", "|\n", "\ufeff", "x",
}

func scriptedEdit(src string, script []byte) text.Edit {
	at := (int(script[0])<<3 | int(script[3])&7) * (len(src) + 1) / 2048
	size := int(script[1] % 16)
	if script[1] >= 240 {
		size = len(src)
	}
	return text.Edit{Span: text.Span{Start: at, End: min(at+size, len(src))}, New: fragments[int(script[2])%len(fragments)]}
}

func dump(f *Front) string {
	var b strings.Builder
	c := *f
	c.Entries = nil
	fmt.Fprintf(&b, "%+v", c)
	for _, e := range f.Entries {
		fmt.Fprintf(&b, "\n  %+v", *e)
	}
	return b.String()
}

// FuzzValueSpans checks entries against the library: what it accepts has no
// fault and reads the same, what it refuses has one.
func FuzzValueSpans(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(compare)
}

// compare checks the frontmatter src against the library, entry by entry and
// as a whole.
func compare(t *testing.T, src string) {
	if differs(src) {
		return
	}
	src = "---\n" + src + "\n---\n"
	front := Scan(src)
	if front.State == LateClose {
		block := src[front.Inner.Start:front.Close.Start]
		if root, err := document(block); err == nil && root != nil && onlyFields(root) {
			t.Fatalf("a frontmatter in order is taken for a body: %q", block)
		}
	}
	if front.State != Closed || front.Inner.Len() > maxLibrary {
		return
	}
	faulty, bare := front.Fault != nil, false
	for _, e := range front.Entries {
		faulty = faulty || len(e.Faults) > 0
		bare = bare || e.Kind == Bare
		against(t, e)
	}
	block := front.Inner.Of(src)
	_, err := document(block)
	if err == nil && faulty && !bare {
		t.Fatalf("the library accepts %q, we find %s", block, dump(front))
	}
	if err != nil && !faulty {
		t.Fatalf("the library refuses %q: %v; we find nothing: %s", block, err, dump(front))
	}
}

// onlyFields reports whether n is a block map all of whose keys could be fields.
func onlyFields(n *node) bool {
	for i := 0; n.Kind == mappingNode && i < len(n.Content); i += 2 {
		if !isIdentifier(n.Content[i].Value) {
			return false
		}
	}
	return n.Kind == mappingNode && n.Style&flowStyle == 0
}

// idleTab matches a tab before nothing or a comment, which the library refuses
// and YAML 1.2 allows.
var idleTab = regexp.MustCompile(`(?m)(^|\r) *\t[ \t]*(#|\r|$)`)

// looseBlock matches a block scalar that begins at the margin, below its key,
// which the library takes for the value and no other reader does.
var looseBlock = regexp.MustCompile(`(?m)(^|\r)[|>]`)

// differs reports whether the library and YAML 1.2 read src differently by
// what the package says about them, or the library is not asked.
func differs(src string) bool {
	return idleTab.MatchString(src) || looseBlock.MatchString(src) || !utf8.ValidString(src) || sanitize(src) != src || strings.ContainsAny(src, "?%") || strings.Contains(src, `\/`) || len(controls(src)) > 0
}

// against compares one entry with what the library says of its text.
func against(t *testing.T, e *Entry) {
	t.Helper()
	if e.Kind != Pair && e.Kind != Opaque || e.alone != nil {
		return
	}
	root, err := document(e.Text)
	if err != nil {
		if len(e.Faults) == 0 {
			t.Fatalf("the library refuses %q: %v", e.Text, err)
		}
		return
	}
	if len(e.Faults) > 0 {
		t.Fatalf("the library accepts %q, we find %+v", e.Text, e.Faults)
	}
	if e.Kind == Pair {
		if root.Kind != mappingNode || len(root.Content) != 2 {
			t.Fatalf("%q is no single pair for the library", e.Text)
		}
		root = root.Content[1]
	}
	if !equal(&e.Value, root) {
		t.Fatalf("%q: the library reads %+v, we %+v", e.Text, root, e.Value)
	}
	if l := newLocator(e.Text, 0).value(root); !strings.ContainsAny(e.Text, "&!") && !placed(e.Text, &e.Value, &l) {
		t.Fatalf("%q: the library places %+v, we %+v", e.Text, l, e.Value)
	}
}

// placed checks every span of v against where the library begins the node and
// where [locator] ends it, two ways that share no code with our reader but the
// scanners of single tokens.
func placed(src string, v, l *Value) bool {
	if v.Kind == Absent || l.Kind == Absent {
		return v.Kind == l.Kind
	}
	// A collection whose last value is missing reaches to where it would stand;
	// the library has no fixed opinion on that.
	missing := len(v.Items) > 0 && v.Items[len(v.Items)-1].Kind == Absent || len(v.Pairs) > 0 && v.Pairs[len(v.Pairs)-1].Value.Kind == Absent
	// Nor does [locator] know how much white space alone a block scalar holds.
	missing = missing || (v.Style == Literal || v.Style == Folded) && strings.TrimSpace(v.Text) == ""
	end := trimEnd(src, v.Span.Start, v.Span.End) == trimEnd(src, l.Span.Start, l.Span.End)
	if v.Span.Start != l.Span.Start || !end && !missing || len(v.Items) != len(l.Items) || len(v.Pairs) != len(l.Pairs) {
		return false
	}
	for i := range v.Items {
		if !placed(src, &v.Items[i], &l.Items[i]) {
			return false
		}
	}
	for i := range v.Pairs {
		if v.Pairs[i].Key.Name != "" && v.Pairs[i].Key.Span != l.Pairs[i].Key.Span || !placed(src, &v.Pairs[i].Value, &l.Pairs[i].Value) {
			return false
		}
	}
	return true
}
