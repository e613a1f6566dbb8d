package agent

import (
	"testing"
	"unicode/utf8"

	"agentls/analysis/text"
)

// seeds are files as people write them, whole and broken.
var seeds = []string{
	"",
	"---\n---\n",
	"---\nname: tester\ndescription: Runs the tests\ntools: Read, Grep, Bash(go test *)\nmodel: sonnet\n---\n\n# Tester\n\nYou run tests. See [the guide](docs/guide.md#run) and `Bash`.\n\n## Output\n\n- one line a failure\n- `file:line`\n",
	"---\r\nname: 'a b'\r\ntools:\r\n  - Read   # first\r\n  - \"Grep\"\r\nhooks:\r\n  PreToolUse:\r\n    - matcher: Bash\r\n      hooks: [{type: command, command: x}]\r\n---\r\nBody\r\n====\r\n\r\n> quote\r\n",
	"---\nname: x\ndescription: Use it. Example: user: \"hi\"\ntools: [Read, Grep\nmodel: |\n  a\n  b\nname: y\n\nYou have no closing fence.\n\n## Head\n",
	"\ufeff---\nname: é🦊\ncolor: \"red\n---\n<rules>\nNever push.\n</rules>\n\n````md\n```go\nx\n```\n````\n\n```\nopen\n",
	"no front\n\n| a | b |\n|---|---|\n| 1 | [x][y] |\n\n[y]: http://example.com 'title'\n\n1. one\n   - two\n\n     three\n",
	"---\n- name: one\n  kind: remote\n- name: two\n  kind: remote\n---\nbody\n",
	"---\nbase: &b [Read]\ntools: *b\n? odd\n: key\n---\ntext <!-- agentls-disable x --> *em* **Title:**\n",
	"\n\n---\nname: late\n---\n",
	"---\ndescription: a --- b\ntools:\n\t- Read\n...\nbody --- x\n---\n",
}

// snippets are what one keystroke, paste or completion may insert; those that
// change the structure far away come often.
var snippets = []string{
	"a", " ", "\n", "\r", "\r\n", "---\n", "\n---\n", "---", "...\n", "-", ":", ": ", "#", "# ", "\n## H\n\n", "`", "```\n", "\n```\n", "~~~\n",
	"[", "]", "(", ")", "](", "[a]: /b\n", "{", "}", "\"", "'", "|", "|\n", ">-\n  ", "- ", "  ", "\t", ",", "*", "&a ", "*a", "!", "@x", "<!--", "-->", "<a>", "</a>\n", "<div>\n", "\n\n",
	"name: b\n", "tools: [Read]\n", "description: d\n", "mode: subagent\n", "kind: local\n", "permission:\n  edit: deny\n", "é", "🦊", "\ufeff", "\u2028", "\x00", "\xff", "\xe2\x82", "\u200b", "    ", "===\n", "| a |\n|--|\n",
	"name: tester\ndescription: again\n",
}

// FuzzDocumentEdit drives a document through edits and compares it, after each
// of them, with the document parsed from a plain string that went the same way
// (I3, I5).
func FuzzDocumentEdit(f *testing.F) {
	for i := range seeds {
		f.Add(uint8(i), []byte{1, 20, 0, 3, 0, 10, 5, 0, 50, 2, 13, 1})
		f.Add(uint8(i), []byte{0, 4, 0, 5, 0, 0, 0, 7, 200, 3, 90, 2, 44, 60, 5})
	}
	f.Fuzz(func(t *testing.T, seed uint8, ops []byte) {
		src := seeds[int(seed)%len(seeds)]
		place := places[int(seed)/len(seeds)%len(places)]
		checkEdits(t, Parse(place, src), src, ops)
	})
}

var places = []Place{
	{Path: ".claude/agents/a.md"},
	{Path: "docs/a.md"},
	{Path: ".gemini/agents/a.md"},
	{Path: ".opencode/agents/x/a.md"},
	{Path: "agents/a.md", Siblings: "copilot-vscode"},
	{Path: "untitled:Untitled-1"},
}

func checkEdits(t *testing.T, d *Document, model string, ops []byte) {
	t.Helper()
	for n := 0; len(ops) >= 3 && n < 32; n++ {
		var e text.Edit
		e, ops = nextEdit(model, ops)
		before := model
		model = before[:e.Span.Start] + e.New + before[e.Span.End:]
		d = d.Edit(e)
		if d.Src() != model {
			t.Fatalf("%q after %+v: text is %q, want %q", before, e, d.Src(), model)
		}
		if diff := difference(d, Parse(d.Place, model)); diff != "" {
			t.Fatalf("%q after %+v is %q:\n%s", before, e, model, diff)
		}
	}
}

// nextEdit takes three bytes for an edit: where, how much goes, what comes.
// Spans stand on rune boundaries, as the server's do.
func nextEdit(src string, ops []byte) (text.Edit, []byte) {
	at := boundary(src, int(ops[0])*len(src)/255)
	length := [...]int{0, 0, 0, 0, 1, 1, 2, 5, 20, 80}[int(ops[1])%10]
	if ops[1] >= 0xf0 {
		// Close to a line's beginning, where structure is.
		for at > 0 && src[at-1] != '\n' {
			at--
		}
	}
	end := boundary(src, at+length)
	return text.Edit{Span: text.Span{Start: at, End: max(at, end)}, New: snippets[int(ops[2])%len(snippets)]}, ops[3:]
}

func boundary(src string, off int) int {
	off = max(0, min(off, len(src)))
	for off > 0 && off < len(src) && !utf8.RuneStart(src[off]) {
		off--
	}
	return off
}
