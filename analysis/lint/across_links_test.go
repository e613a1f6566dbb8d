package lint_test

import (
	"strings"
	"testing"
)

// What is said of one link in place of that to the rules.
func saidOfLink(t *testing.T, link string) string {
	t.Helper()
	files := soundWorld(t, "claude-code")
	lead := ".claude/agents/lead.md"
	files[lead] = strings.Replace(files[lead], "../../docs/rules.md#naming", link, 1)
	all := saidOfWorld(t, files)[lead]
	if len(all) == 0 {
		return ""
	}
	return all[0].Message
}

func TestBrokenLinks(t *testing.T) {
	for link, want := range map[string]string{
		"../docs/rules.md":       "There is no file `../docs/rules.md`. Did you mean `../../docs/rules.md`?",
		"../../../docs/rules.md": "",
		"/docs/rules.md":         "",
		"/etc/quuxify":           "There is no `/etc/quuxify` below the root of this workspace.",
		"../../instructions/standards/of-code/general/coding-standards-instructions.md": "There is no file `../../instructions/…/coding-standards-instructions.md`.",
		"./your-file.md":     "",
		"./my-notes.md":      "",
		"docs/path/to/it.md": "",
		"./yours.md":         "There is no file `./yours.md`.",
	} {
		got := saidOfLink(t, link)
		if want == "" && got != "" || !strings.Contains(got, want) {
			t.Errorf("%s: %q", link, got)
		}
	}
}
