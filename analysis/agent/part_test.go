package agent

import (
	"strings"
	"testing"
	"unicode/utf8"

	"agentls/analysis/text"
)

// partFiles are files of other languages with their places, whole and broken.
var partFiles = []struct {
	place Place
	src   string
}{
	{Place{Path: "opencode.json"}, "{\n  // who reviews\n  \"agent\": {\n    \"review\": {\n      \"description\": \"Reviews\",\n      \"tools\": {\"write\": false},\n      \"prompt\": \"You review.\\n\\n# A\\n\\nRead \\u0022x\\u0022 \\ud83e\\udd8a.\\n\"\n    },\n    \"build\": {\"prompt\": \"Two\\n\\nlines\", \"model\": \"a/b\"}\n  }\n}\n"},
	{Place{Path: "opencode.jsonc"}, "{\"agents\": {\"a\": {\"system\": \"x\", \"mode\": \"all\"}, \"b\": {\"system\": \"y\\ty\"},}, \"agent\": {\"c\": {\"prompt\": \"z\"}}}"},
	{Place{Path: "opencode.json"}, "{\n\t\"agent\": {\n\t\t\"a\": {\n\t\t\t\"mode\": \"all\"\n\t\t\t\"prompt\": \"never closed\n\t\t},\n\t\t\"b\": [],\n\t\t\"c\": {\"model\": \n"},
	{Place{Path: ".kiro/agents/a.json"}, "{\r\n  \"name\": \"a\",\r\n  \"tools\": [\"read\", \"write\"],\r\n  \"prompt\": \"One.\\r\\n\\r\\nTwo.\"\r\n}\r\n"},
	{Place{Path: ".codex/agents/a.toml"}, "name = \"a\"\n# who\ndescription = 'Runs'\ndeveloper_instructions = \"\"\"\nYou run.\n\n## A\n\nOne \\\n   line, \\u00e9.\n\"\"\"\n\n[mcp_servers.docs]\nurl = \"http://x\"\n"},
	{Place{Path: ".codex/agents/a.toml"}, "name = \"a\ndeveloper_instructions = '''\nRaw \\n text\n'''\nmodel = [1,\n"},
	{Place{Path: ".roomodes"}, "customModes:\n  - slug: a\n    name: A\n    roleDefinition: |-\n      You are it.\n\n      # Do\n    groups:\n      - read\n  - slug: b\n    roleDefinition: >-\n      Folded\n      text.\n\n      More.\n"},
	{Place{Path: ".roomodes"}, "{\"customModes\": [{\"slug\": \"a\", \"roleDefinition\": \"x\\ny\"}]}"},
	{Place{Path: ".codex/agents/a.toml"}, ""},
	{Place{Path: ".kiro/agents/a.json"}, ""},
}

// partSnippets are what may be typed into such files.
var partSnippets = []string{
	"\"", "\\", "\\n", "{", "}", "[", "]", ",", ":", "\n", " ", "// x\n", "/*", "*/", "# x\n", "\"\"\"", "'''", "=", "[a]\n", "\"agent\": {\"n\": {}}", "\"prompt\": \"p\",",
	"name = \"b\"\n", "- slug: c\n", "  ", "|", "é", "🦊", "\\u00e9", "\ufeff", "\x00", "\xff", "\r\n", "# H\n", "```\n", "a", "1", "true", "null", "customModes:\n", "developer_instructions = \"\"\"\nx\n\"\"\"\n",
}

func partEdit(src string, ops []byte) (text.Edit, []byte) {
	e, rest := nextEdit(src, ops)
	e.New = partSnippets[int(ops[2])%len(partSnippets)]
	return e, rest
}

// FuzzPartEdit drives files of several languages through edits and compares
// them, parts and all, with what is parsed from their text (I3).
func FuzzPartEdit(f *testing.F) {
	for i := range partFiles {
		f.Add(uint8(i), []byte{100, 4, 0, 120, 0, 10, 5, 0, 12, 200, 13, 1})
		f.Add(uint8(i), []byte{200, 9, 5, 40, 0, 9, 150, 7, 30, 180, 3, 31})
	}
	f.Fuzz(func(t *testing.T, seed uint8, ops []byte) {
		file := partFiles[int(seed)%len(partFiles)]
		d, model := Parse(file.place, file.src), file.src
		for n := 0; len(ops) >= 3 && n < 24; n++ {
			var e text.Edit
			e, ops = partEdit(model, ops)
			before := model
			model = before[:e.Span.Start] + e.New + before[e.Span.End:]
			d = d.Edit(e)
			fresh := Parse(d.Place, model)
			if diff := difference(d, fresh); diff != "" {
				t.Fatalf("%q after %+v is %q:\n%s", before, e, model, diff)
			}
			checkParts(t, d, fresh)
		}
	})
}

// checkParts holds the maps between file and parts to what they promise.
func checkParts(t *testing.T, d, fresh *Document) {
	t.Helper()
	last := 0
	for i, p := range d.Parts {
		src := p.Doc.Src()
		if p.At < last || p.At+p.size > d.Text.Len() {
			t.Fatalf("%q: part %d stands at %d", d.Src(), i, p.At)
		}
		last = p.At
		if src[:p.size] != d.Src()[p.At:p.At+p.size] {
			t.Fatalf("%q: the piece of part %d is %q", d.Src(), i, src[:p.size])
		}
		if !p.Doc.Analysed() || p.Doc.Body.Start != p.size+1 || src[p.size+1:] != p.prompt.text {
			t.Fatalf("%q: part %d has no body", d.Src(), i)
		}
		at := 0
		for off := 0; off <= len(src); off++ {
			s := p.Span(text.At(off))
			if q := fresh.Parts[i].Span(text.At(off)); s != q {
				t.Fatalf("%q: offset %d of part %d is at %v, and %v when parsed", d.Src(), off, i, s, q)
			}
			if s.Start < p.At || s.End > p.At+p.size {
				t.Fatalf("%q: offset %d of part %d is at %v", d.Src(), off, i, s)
			}
			if off > p.size+1 && s.Start < at {
				t.Fatalf("%q: offset %d of the prompt of part %d goes back to %v", d.Src(), off, i, s)
			}
			at = s.Start
		}
		for off := p.At; off <= p.At+p.size; off++ {
			if v := p.Virtual(off); v < 0 || v > len(src) || v != fresh.Parts[i].Virtual(off) {
				t.Fatalf("%q: %d is %d in part %d", d.Src(), off, v, i)
			}
		}
	}
}

// TestPartEdits writes texts into prompts of every kind of string: what is
// written must read as what was meant, or is not written.
func TestPartEdits(t *testing.T) {
	news := []string{"", "x", "\n", "# H\n", "a \"b\" 'c' \\ d", "```\n", "\t", "é🦊", "\n\n  deep\n", "\"\"\"", "'''"}
	written, refused := 0, 0
	for _, file := range partFiles {
		d := Parse(file.place, file.src)
		if len(d.Tree.Faults) > 0 {
			continue
		}
		for i, p := range d.Parts {
			prompt := p.prompt.text
			for from := 0; from <= len(prompt); from++ {
				for _, length := range []int{0, 1, 7} {
					to := from + length
					if to > len(prompt) || !utf8.ValidString(prompt[:from]) || !utf8.ValidString(prompt[:to]) {
						continue
					}
					for _, s := range news {
						start := p.Doc.Body.Start
						edits, ok := p.Edits([]text.Edit{{Span: text.Span{Start: start + from, End: start + to}, New: s}})
						if !ok {
							refused++
							continue
						}
						written++
						after, err := text.Apply(d.Src(), edits)
						if err != nil {
							t.Fatal(err)
						}
						next := Parse(d.Place, after)
						want := prompt[:from] + s + prompt[to:]
						if to == len(prompt) && !strings.HasSuffix(prompt, "\n") && len(next.Parts) > i && !strings.HasSuffix(next.Parts[i].prompt.text, "\n") {
							want = strings.TrimRight(want, "\n") // a block that keeps no line end
						}
						if len(next.Tree.Faults) > 0 || len(next.Parts) != len(d.Parts) || next.Parts[i].prompt.text != want {
							t.Fatalf("%q with %q for [%d:%d] of %q is %q", d.Src(), s, from, to, prompt, after)
						}
					}
				}
			}
		}
	}
	if written < 10*refused {
		t.Errorf("%d written, %d refused", written, refused)
	}
}

func TestPartAgents(t *testing.T) {
	tests := []struct {
		place Place
		src   string
		want  string // names with the text they stand for
	}{
		{Place{Path: "opencode.json"}, `{"agent": {"a": {}, "b/c": {"mode": "all"}}}`, "a=a b/c=b/c"},
		{Place{Path: "opencode.json"}, `{"agents": {"z": {}}, "agent": {"a": {"name": "n"}}}`, "z=z n=n"},
		{Place{Path: "opencode.json"}, `{"agent": {"a": 1}}`, ""},
		{Place{Path: "opencode.json"}, `{"model": "x/y"}`, ""},
		{Place{Path: "package.json"}, `{"name": "x", "agent": {"a": {"prompt": "b"}}}`, ""},
		{Place{Path: ".kiro/agents/x.json"}, `{"description": "d"}`, "x="},
		{Place{Path: ".kiro/agents/x.json"}, `{"name": "y"}`, "y=y"},
		{Place{Path: "bots/x.json", Dialect: "kiro-json"}, `{"name": "y"}`, "y=y"},
		{Place{Path: "bots/x.json", Dialect: "kiro"}, `{"name": "y"}`, "y=y"},
		{Place{Path: "bots/x.json", Dialect: "claude-code"}, `{"name": "y"}`, ""},
		{Place{Path: ".codex/agents/x.toml"}, "name = 'y'\n", "y=y"},
		{Place{Path: ".roomodes"}, "customModes:\n  - slug: a\n    name: A\n  - slug: b\n", "a=a b=b"},
	}
	for _, tt := range tests {
		d := Parse(tt.place, tt.src)
		var got []string
		for _, a := range d.Agents {
			got = append(got, a.Name+"="+a.NameAt.Of(tt.src))
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("%s %s: %q, want %q (%s)", tt.place.Path, tt.src, got, tt.want, d.Detection.Reason)
		}
	}
}

// TestPartShares types into one agent: the others keep their documents, and
// the entries that were not touched stay the same.
func TestPartShares(t *testing.T) {
	file := partFiles[0]
	d := Parse(file.place, file.src)
	at := strings.Index(file.src, "You review")
	next := d.Edit(text.Edit{Span: text.At(at), New: "x"})
	if next.Parts[1].Doc != d.Parts[1].Doc || next.Parts[1].At != d.Parts[1].At+1 {
		t.Error("the agent below is read again")
	}
	was, now := d.Parts[0].Doc.Front.Entries, next.Parts[0].Doc.Front.Entries
	for i := range was {
		if same := was[i] == now[i]; same != (was[i].Key.Name != "prompt") {
			t.Errorf("%s: shared %v", was[i].Key.Name, same)
		}
	}
}
