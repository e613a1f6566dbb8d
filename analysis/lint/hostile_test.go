package lint_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"agentls/analysis/agent"
	"agentls/analysis/lint"
	"agentls/analysis/text"
)

// hostile are files of about 1 MB that make a careless rule quadratic.
func hostile() map[string]string {
	const size = 1 << 20
	front := func(fill string) string {
		return "---\nname: a\ndescription: Is hostile. Use to test.\n" + fill + "---\n\nYou test.\n"
	}
	many := func(form string) string {
		var b strings.Builder
		for n := 0; b.Len() < size; n++ {
			fmt.Fprintf(&b, form, n)
		}
		return b.String()
	}
	body := func(fill string) string { return front("") + "\n" + fill }
	word := strings.NewReplacer("0", "a", "1", "b", "2", "c", "3", "d", "4", "e", "5", "f", "6", "g", "7", "h", "8", "i", "9", "j")
	return map[string]string{
		"keys":       front(word.Replace(many("ky%d: x\n"))),
		"same key":   front(strings.Repeat("mood: x\n", size/8)),
		"bare lines": front(strings.Repeat("lost\n", size/5)),
		"tools":      front("tools: [" + word.Replace(many("to%d, ")) + "]\n"),
		"retired":    front("tools: " + strings.Repeat("MultiEdit, ", size/11) + "\n"),
		"foreign":    front("tools: [" + strings.Repeat("read_file, run_shell_command, ", size/30) + "]\n"),
		"conflict":   front("tools: [" + word.Replace(many("to%d, ")[:size/2]) + "]\ndisallowedTools: [" + word.Replace(many("ot%d, ")[:size/2]) + "]\n"),
		"models":     "---\ndescription: x\nmodel:\n" + word.Replace(many("  - mo%d\n")) + "---\n\nYou test.\n",
		"pairs":      "---\ndescription: x\nmode: subagent\npermission:\n" + word.Replace(many("  pe%d: allow\n")) + "---\n\nYou test.\n",
		"open tags":  body(strings.Repeat("<rules>\n\n", size/9)),
		"close tags": body(word.Replace(many("</ta%d>\n\n"))),
		"all tags":   body(word.Replace(many("<ta%d>\n\n"))),
		"headings":   body(strings.Repeat("## a\n\n", size/6)),
		"fences":     body(strings.Repeat("```a\n```b\n```\n", size/13)),
		"hidden":     body(strings.Repeat("a\u200b", size/4)),
		"todo":       body(strings.Repeat("TODO\n\n", size/6)),
		"brackets":   body(strings.Repeat("[YOUR ", size/6)),
		"comments":   body(strings.Repeat("<!-- agentls-disable-next-line placeholder -->\n\n", size/48)),
		"dashes":     front("x: " + strings.Repeat("- ", size/2) + "\n"),
		"blanks":     body(strings.Repeat("- [YOUR NAME] and [a name]\n", size/27)),
		"blank line": body(strings.Repeat("[YOUR NAME] ", size/12)),
		"alternates": body(strings.Repeat("`Write` or `Edit` ", size/18)),
		"tool lines": body(strings.Repeat("Use `Write` or `Edit`.\n\n", size/24)),
		"uneven":     body(strings.Repeat("<example>\nx\n</example>\n\n", 200) + "<example>\n\n" + strings.Repeat("example\n\n", size/9)),
		"titles":     body(strings.Repeat("### Report: `a`\n\n# Sample\n\n", size/27)),
		"keys' key":  body(strings.Repeat("sk-ant-", size/7)),
	}
}

// TestHostile holds opening to a second and an edit to 50 ms (I8), with room
// for a machine that is shared: what is quadratic is out by far more.
func TestHostile(t *testing.T) {
	files := hostile()
	for _, name := range slices.Sorted(maps.Keys(files)) {
		src := files[name]
		path := ".claude/agents/a.md"
		if strings.Contains(src, "mode: subagent") {
			path = ".opencode/agents/a.md"
		} else if strings.HasPrefix(src, "---\ndescription") {
			path = ".github/agents/a.agent.md"
		}
		doc := agent.Parse(agent.Place{Path: path}, src)
		start := time.Now()
		result := lint.Run(today, doc, nil)
		found := result.Findings()
		opened := time.Since(start)
		typed := doc.Edit(text.Edit{Span: text.At(len(src) / 2), New: "x"})
		start = time.Now()
		lint.Run(today, typed, result).Findings()
		edited := time.Since(start)
		t.Logf("%-12s open %8v edit %8v findings %d", name, opened.Round(time.Microsecond), edited.Round(time.Microsecond), len(found))
		if opened > 10*time.Second || edited > 10*time.Second {
			t.Errorf("%s: open %v, edit %v", name, opened, edited)
		}
	}
}
