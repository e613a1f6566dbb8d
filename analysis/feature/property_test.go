package feature

import (
	"fmt"
	"math/rand/v2"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"agentls/analysis/agent"
	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/lint"
	"agentls/analysis/text"

	"golang.org/x/tools/txtar"
)

// source is a file to begin with.
type source struct{ path, src string }

// sources returns the agent files of all feature tests, without their marks.
func sources(t testing.TB) []source {
	var out []source
	files, err := filepath.Glob(filepath.Join("..", "..", "testdata", "*", "*.txtar"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		a, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range a.Files {
			if slices.Contains([]string{".md", ".json", ".jsonc", ".toml", ".roomodes", ".kilocodemodes"}, path.Ext(f.Name)) {
				out = append(out, source{f.Name, strings.ReplaceAll(string(f.Data), mark, "")})
			}
		}
	}
	if len(out) < 10 {
		t.Fatalf("only %d files to begin with", len(out))
	}
	return out
}

// shreds is what random edits insert: everything the scanners look at.
var shreds = []string{
	",", ", ", ":", ": ", "\n", "\r\n", "  ", "- ", "-", "[", "]", "{", "}", "(", ")", "\"", "'", "#", " #", "---\n", "|", "> ",
	"tools", "tools: ", "model:", "Read", "é", "日本", "🧪", "\t", "*", "&", "`Bash`", "## ", "<role>\n", "</role>\n", "```\n",
	"<!-- ", "-->", "\ufeff", "permission:\n  ", "handoffs:\n  - ", "Agent(", "\\", "\x00", "\xff",
	"\\n", "\\u00e9", "\"mode\": ", "// x\n", "/*", "*/", "= ", "\"\"\"\n", "[a]\n", "- slug: x\n",
}

// scramble makes a few random edits.
func scramble(r *rand.Rand, src string) string {
	for range r.IntN(6) {
		at := r.IntN(len(src) + 1)
		end := min(len(src), at+r.IntN(12))
		if r.IntN(2) == 0 {
			end = at
		}
		src = src[:at] + shreds[r.IntN(len(shreds))] + src[end:]
	}
	return src
}

func TestAnyDocumentAnyCaret(t *testing.T) {
	all := sources(t)
	env := lint.Env{Today: today}
	n := 1500
	if testing.Short() {
		n = 300
	}
	for seed := range n {
		r := rand.New(rand.NewPCG(uint64(seed), 7))
		s := all[r.IntN(len(all))]
		src := scramble(r, s.src)
		doc := agent.Parse(agent.Place{Path: s.path}, src)
		if msg := survey(r, env, doc); msg != "" {
			t.Fatalf("seed %d, %s: %s\n%q", seed, s.path, msg, src)
		}
	}
}

func FuzzAnyDocumentAnyCaret(f *testing.F) {
	for i, s := range sources(f) {
		f.Add(s.path, s.src, uint64(i))
	}
	f.Fuzz(func(t *testing.T, path, src string, seed uint64) {
		doc := agent.Parse(agent.Place{Path: path}, src)
		if msg := survey(rand.New(rand.NewPCG(seed, 1)), lint.Env{Today: today}, doc); msg != "" {
			t.Fatalf("%s\n%q", msg, src)
		}
	})
}

// survey asks a document everything at a few carets and returns the first
// answer that cannot be right.
func survey(r *rand.Rand, env lint.Env, doc *agent.Document) string {
	for range 4 {
		off := doc.Text.Boundary(r.IntN(doc.Text.Len() + 1))
		if strings.HasSuffix(doc.Src()[:off], "\r") && strings.HasPrefix(doc.Src()[off:], "\n") {
			off-- // no caret stands inside of a line end
		}
		for _, it := range Complete(env, doc, off) {
			if msg := wrongItem(doc, it, off, Documentation); msg != "" {
				return fmt.Sprintf("caret %d: %s", off, msg)
			}
		}
		if h, ok := HoverAt(env, doc, off); ok {
			if !within(doc, h.Span) || h.Span.IsEmpty() || !h.Span.Touches(off) || h.Markdown == "" {
				return fmt.Sprintf("caret %d: hover %+v", off, h)
			}
			if p := Plain(h.Markdown); p == "" || !utf8.ValidString(doc.Src()) != !utf8.ValidString(p) && utf8.ValidString(doc.Src()) {
				return fmt.Sprintf("caret %d: plain %q", off, p)
			}
		}
	}
	findings := lint.Run(env, doc, nil).Findings()
	for _, a := range Actions(doc, findings, text.Span{Start: 0, End: doc.Text.Len()}) {
		if _, err := text.Apply(doc.Src(), a.Edits); err != nil || a.Title == "" || len(a.Edits) == 0 {
			return fmt.Sprintf("action %q: %v", a.Title, err)
		}
	}
	if msg := wrongSymbols(Symbols(doc), text.Span{Start: 0, End: doc.Text.Len()}); msg != "" {
		return msg
	}
	return wrongFolds(doc)
}

func within(doc *agent.Document, s text.Span) bool {
	return 0 <= s.Start && s.Start <= s.End && s.End <= doc.Text.Len()
}

func wrongItem(doc *agent.Document, it Item, off int, docs func(string) string) string {
	src := doc.Src()
	switch {
	case it.Label == "" || it.Insert == "":
		return fmt.Sprintf("%+v is empty", it)
	case !within(doc, it.InsertAt) || !within(doc, it.ReplaceAt):
		return fmt.Sprintf("%+v lies outside", it)
	case !it.ReplaceAt.Covers(it.InsertAt) || it.ReplaceAt.Start != it.InsertAt.Start:
		return fmt.Sprintf("%q: replace %v does not begin with insert %v", it.Label, it.ReplaceAt, it.InsertAt)
	case it.InsertAt.End != off && it.InsertAt != it.ReplaceAt || !it.ReplaceAt.Touches(off):
		return fmt.Sprintf("%q: %v %v does not meet the caret", it.Label, it.InsertAt, it.ReplaceAt)
	case strings.ContainsAny(it.ReplaceAt.Of(src), "\r\n"):
		return fmt.Sprintf("%q replaces several lines: %q", it.Label, it.ReplaceAt.Of(src))
	}
	if docs(it.Doc) == "" {
		return fmt.Sprintf("%q has no documentation under %q", it.Label, it.Doc)
	}
	if it.Snippet != "" && strings.Contains(unsnip(it.Snippet), "${") {
		return fmt.Sprintf("%q: snippet %q", it.Label, it.Snippet)
	}
	return ""
}

func wrongSymbols(list []Symbol, outer text.Span) string {
	for _, s := range list {
		switch {
		case strings.TrimSpace(s.Name) == "":
			return fmt.Sprintf("symbol at %v has no name", s.Span)
		case !outer.Covers(s.Span) || s.Span.Start > s.Span.End:
			return fmt.Sprintf("symbol %q %v is not in %v", s.Name, s.Span, outer)
		case !s.Span.Covers(s.Select):
			return fmt.Sprintf("symbol %q: %v is not in %v", s.Name, s.Select, s.Span)
		}
		if msg := wrongSymbols(s.Children, s.Span); msg != "" {
			return msg
		}
	}
	return ""
}

func wrongFolds(doc *agent.Document) string {
	last := -1
	for _, f := range Folds(doc) {
		first := doc.Text.LineOf(f.Span.Start)
		switch {
		case !within(doc, f.Span):
			return fmt.Sprintf("fold %v lies outside", f.Span)
		case first <= last:
			return fmt.Sprintf("two folds begin on line %d", first)
		case doc.Text.LineOf(f.Span.End) == first:
			return fmt.Sprintf("fold %v is one line", f.Span)
		case f.Kind != "region" && f.Kind != "comment":
			return fmt.Sprintf("fold kind %q", f.Kind)
		}
		last = first
	}
	return ""
}

// lists is one file for each shape of a list of names, with a caret at the end
// of a token.
var lists = []source{
	{".claude/agents/a.md", "---\nname: a\ndescription: b\n%s: ▮\n---\nYou do it.\n"},
	{".claude/agents/a.md", "---\nname: a\ndescription: b\n%s:▮\n---\nYou do it.\n"},
	{".claude/agents/a.md", "---\nname: a\ndescription: b\n%s: %s, ▮\n---\nYou do it.\n"},
	{".claude/agents/a.md", "---\nname: a\ndescription: b\n%s: %s,▮\n---\nYou do it.\n"},
	{".claude/agents/a.md", "---\nname: a\ndescription: b\n%s: ▮, %s\n---\nYou do it.\n"},
	{".claude/agents/a.md", "---\nname: a\ndescription: b\n%s: [▮]\n---\nYou do it.\n"},
	{".claude/agents/a.md", "---\nname: a\ndescription: b\n%s: [%s, \"▮\"]\n---\nYou do it.\n"},
	{".claude/agents/a.md", "---\nname: a\ndescription: b\n%s: [%s,▮]\n---\nYou do it.\n"},
	{".claude/agents/a.md", "---\nname: a\ndescription: b\n%s:\n  - ▮\n---\nYou do it.\n"},
	{".claude/agents/a.md", "---\nname: a\ndescription: b\n%s:\n  - %s\n  -▮\n---\nYou do it.\n"},
	{".claude/agents/a.md", "---\nname: a\ndescription: b\n%s:\n- %s\n- '▮'\n---\nYou do it.\n"},
	{".claude/agents/a.md", "---\nname: a\ndescription: b\n%s:\n  - %s\n  ▮\n---\nYou do it.\n"},
	{".claude/agents/a.md", "---\r\nname: a\r\ndescription: b\r\n%s: %s, ▮\r\n---\r\nYou do it.\r\n"},
	{".github/agents/a.agent.md", "---\nname: a\ndescription: b\n%s: [▮]\n---\nYou do it.\n"},
	{".github/agents/a.agent.md", "---\nname: a\ndescription: b\n%s: ['%s', '▮']\n---\nYou do it.\n"},
	{".github/agents/a.agent.md", "---\nname: a\ndescription: b\n%s:\n  - ▮\n---\nYou do it.\n"},
	{".gemini/agents/a.md", "---\nname: a\ndescription: b\n%s: ▮\n---\nYou do it.\n"},
	{".gemini/agents/a.md", "---\nname: a\ndescription: b\n%s: [%s, ▮]\n---\nYou do it.\n"},
	{".gemini/agents/a.md", "---\nname: a\ndescription: b\n%s:\n  - %s\n  - ▮\n---\nYou do it.\n"},
}

// TestToolsAreAccepted takes every tool in every shape of list and asks the
// rules what they think of the token that was written.
func TestToolsAreAccepted(t *testing.T) {
	first := map[string]string{"claude-code": "Read", "copilot-vscode": "read", "gemini-cli": "read_file"}
	for i, l := range lists {
		doc := agent.Parse(agent.Place{Path: l.path}, "---\nname: a\n---\n")
		f := doc.Dialect().ByRole(dialect.ToolsRole)
		src := fmt.Sprintf(strings.Replace(l.src, "%s", f.Name, 1), fill(l.src, first[doc.Dialect().ID])...)
		acceptAll(t, fmt.Sprintf("shape %d", i), l.path, src, 15)
	}
}

func fill(format, name string) []any {
	if strings.Count(format, "%s") > 1 {
		return []any{name}
	}
	return nil
}

// TestValuesAreAccepted takes every value that is offered for every field.
func TestValuesAreAccepted(t *testing.T) {
	for _, path := range []string{".claude/agents/a.md", ".github/agents/a.agent.md", ".opencode/agents/a.md", ".gemini/agents/a.md"} {
		d := agent.Parse(agent.Place{Path: path}, "---\nname: a\n---\n").Dialect()
		total := 0
		for i := range d.Fields {
			f := &d.Fields[i]
			if f.Deprecated || f.Role == dialect.ToolsRole || f.Role == dialect.DenyRole {
				continue
			}
			others := "name: a\ndescription: b\n"
			if f.Role == dialect.NameRole || f.Role == dialect.DescriptionRole {
				others = ""
			}
			for _, form := range []string{"%s: ▮", "%s:▮", "%s: \"▮\"", "%s: '▮'"} {
				if strings.ContainsAny(form, `"'`) && !has(f, dialect.StringShape) && !has(f, dialect.EnumShape) {
					continue
				}
				src := "---\n" + others + fmt.Sprintf(form, f.Name) + "\n---\nYou do it.\n"
				total += acceptAll(t, d.ID+" "+fmt.Sprintf(form, f.Name), path, src, 0)
			}
		}
		if total < 10 {
			t.Errorf("%s: only %d values were offered", d.ID, total)
		}
	}
}

// acceptAll accepts each item at the mark, in both modes, and reports findings
// on the text that was written. least is how many items there must be.
func acceptAll(t *testing.T, what, path, marked string, least int) int {
	t.Helper()
	env := lint.Env{Today: today}
	off := strings.Index(marked, mark)
	src := strings.Replace(marked, mark, "", 1)
	doc := agent.Parse(agent.Place{Path: path}, src)
	items := Complete(env, doc, off)
	if len(items) < least {
		t.Errorf("%s: %d items\n%s", what, len(items), marked)
	}
	before := map[string]bool{}
	for _, f := range lint.Run(env, doc, nil).Findings() {
		before[string(f.Code)+f.Message] = true
	}
	for _, it := range items {
		if it.Deprecated || strings.Contains(it.Label, "(…)") {
			continue // these are offered with a word of warning
		}
		for _, at := range []text.Span{it.InsertAt, it.ReplaceAt} {
			after, err := text.Apply(src, []text.Edit{{Span: at, New: it.Insert}})
			if err != nil {
				t.Fatal(err)
			}
			wrote := text.Span{Start: at.Start, End: at.Start + len(it.Insert)}
			for _, f := range lint.Run(env, agent.Parse(agent.Place{Path: path}, after), nil).Findings() {
				if f.Severity > finding.Hint && f.Span.Overlaps(wrote) && !before[string(f.Code)+f.Message] {
					t.Errorf("%s: %q gives %s: %s\n%s", what, it.Label, f.Code, f.Message, after)
				}
			}
		}
	}
	return len(items)
}

// TestKeysAreWellFormed accepts every key and looks whether YAML can read the
// entry that comes of it.
func TestKeysAreWellFormed(t *testing.T) {
	for _, s := range []source{
		{".claude/agents/a.md", "---\nname: a\n▮\n---\nYou do it.\n"},
		{".claude/agents/a.md", "---\nname: a\nto▮\nmodel: sonnet\n---\nYou do it.\n"},
		{".github/agents/a.agent.md", "---\ndescription: a\n▮\n---\nYou do it.\n"},
		{".github/agents/a.agent.md", "---\r\ndescription: a\r\n▮\r\n---\r\nYou do it.\r\n"},
		{".opencode/agents/a.md", "---\ndescription: a\n▮\n---\nYou do it.\n"},
		{".opencode/agents/a.md", "---\ndescription: a\npermission:\n  ▮\n---\nYou do it.\n"},
		{".gemini/agents/a.md", "---\nname: a\n▮\n---\nYou do it.\n"},
		{".github/agents/a.agent.md", "---\ndescription: a\nhandoffs:\n  - ▮\n---\nYou do it.\n"},
		{".github/agents/a.agent.md", "---\ndescription: a\nhandoffs:\n  - label: x\n    ▮\n---\nYou do it.\n"},
	} {
		off := strings.Index(s.src, mark)
		src := strings.Replace(s.src, mark, "", 1)
		doc := agent.Parse(agent.Place{Path: s.path}, src)
		items := Complete(lint.Env{Today: today}, doc, off)
		if len(items) < 4 {
			t.Errorf("%d items\n%s", len(items), s.src)
		}
		for _, it := range items {
			for _, written := range []string{it.Insert, unsnip(it.Snippet)} {
				if written == "" {
					continue
				}
				after, err := text.Apply(src, []text.Edit{{Span: it.ReplaceAt, New: written}})
				if err != nil {
					t.Fatal(err)
				}
				keyStands(t, s, it.Label, after, off)
			}
		}
	}
}

func keyStands(t *testing.T, s source, label, after string, off int) {
	t.Helper()
	doc := agent.Parse(agent.Place{Path: s.path}, after)
	for i, e := range doc.Front.Entries {
		if len(e.Faults) > 0 && doc.Front.Span(i).Touches(off) {
			t.Errorf("%q makes %q: %s", label, e.Text, e.Faults[0].Message)
		}
	}
	if !strings.Contains(after, label) {
		t.Errorf("%q is not in %q", label, after)
	}
}

// TestMendAll mends every file of the tests and looks whether anything is left
// that could be mended the same way.
func TestMendAll(t *testing.T) {
	env := lint.Env{Today: today}
	mended := 0
	for _, s := range sources(t) {
		doc := agent.Parse(agent.Place{Path: s.path}, s.src)
		edits := MendAll(env, doc, lint.Run(env, doc, nil).Findings())
		if len(edits) == 0 {
			continue
		}
		mended++
		after, err := text.Apply(s.src, edits)
		if err != nil {
			t.Fatalf("%s: %v\n%s", s.path, err, s.src)
		}
		again := agent.Parse(doc.Place, after)
		if more := MendAll(env, again, lint.Run(env, again, nil).Findings()); len(more) > 0 {
			t.Errorf("%s: a second time makes %v\n%s", s.path, more, after)
		}
	}
	if mended < 3 {
		t.Errorf("only %d files had something to mend", mended)
	}
}

// TestComposer compares edits that were put together with making them one
// batch after the other.
func TestComposer(t *testing.T) {
	for seed := range 500 {
		r := rand.New(rand.NewPCG(uint64(seed), 3))
		src := strings.Repeat("abcdefgh", 1+r.IntN(6))
		c, want := newComposer(src), src
		for range r.IntN(5) {
			var edits []text.Edit
			for at := r.IntN(4); at < len(want); at += 1 + r.IntN(9) {
				end := min(len(want), at+r.IntN(3))
				edits = append(edits, text.Edit{Span: text.Span{Start: at, End: end}, New: strings.Repeat("X", r.IntN(3))})
				at = end
			}
			next, err := text.Apply(want, edits)
			if err != nil {
				t.Fatal(err)
			}
			want = next
			c.apply(edits)
		}
		got, err := text.Apply(src, c.edits())
		if err != nil || got != want {
			t.Fatalf("seed %d: got %q, want %q, %v", seed, got, want, err)
		}
	}
}
