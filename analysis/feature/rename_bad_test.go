package feature

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"agentls/analysis/agent"
	"agentls/analysis/lint"
	"agentls/analysis/workspace"
)

// badWorld is what bad renames are tried in.
var badWorld = map[string]string{
	"/w/.claude/agents/reviewer.md":    "---\nname: reviewer\ndescription: d\n---\n# Role\n\nYou review. See [it](#role).\n",
	"/w/.claude/agents/lead.md":        "---\nname: lead\ndescription: Use the `reviewer` agent.\ntools: Read, Agent(reviewer), mcp__git_hub__x\n---\nHand it to the reviewer subagent, @agent-reviewer or\n`subagent_type: \"reviewer\"`.\n",
	"/w/.claude/skills/pdf/SKILL.md":   "---\nname: pdf\ndescription: d\n---\nHow to.\n",
	"/w/.claude/skills/taken/notes.md": "# Notes\n",
	"/w/.claude/agents/taken.md":       "---\nname: other\ndescription: d\n---\nDo it.\n",
	"/w/.opencode/agents/writer.md":    "---\ndescription: Writes.\nmode: subagent\n---\nDo.\n",
	"/w/.opencode/agents/lead.md":      "---\ndescription: Leads.\nmode: primary\n---\nAsk @writer.\n",
	"/w/.gemini/agents/scout.md":       "---\nname: scout\ndescription: d\n---\nDo.\n",
	"/w/.mcp.json":                     "{\"mcpServers\": {\"git hub\": {\"command\": \"x\"}}}\n",
}

// renameOf renames what a marked line of the world names.
func renameOf(t *testing.T, st *stage, file, at, fresh string, can Asking) (*Change, error) {
	t.Helper()
	off := strings.Index(st.srcs[file], at)
	if off < 0 {
		t.Fatalf("%q is not in %s", at, file)
	}
	return Rename(st.scene(t, file), off+len(at)-1, fresh, can)
}

// TestBadNames refuses names in sentences that say what to write instead.
func TestBadNames(t *testing.T) {
	st := stageOf(badWorld)
	for _, c := range []struct{ file, at, fresh, want string }{
		{"/w/.claude/agents/reviewer.md", "name: reviewer", "", "A name cannot be empty."},
		{"/w/.claude/agents/reviewer.md", "name: reviewer", " \t", "A name cannot be empty."},
		{"/w/.claude/agents/reviewer.md", "name: reviewer", "lead", "There is `lead` already, in `.claude/agents/lead.md`."},
		{"/w/.claude/agents/reviewer.md", "name: reviewer", "Explore", "`Explore` is what the product calls its own; take another name."},
		{"/w/.claude/agents/reviewer.md", "name: reviewer", "true", "YAML does not read `true` as text; take another name."},
		{"/w/.claude/agents/reviewer.md", "name: reviewer", "1e3", "YAML does not read `1e3` as text; take another name."},
		{"/w/.claude/agents/reviewer.md", "name: reviewer", "0x1F", "YAML does not read `0x1F` as text; take another name."},
		{"/w/.claude/agents/reviewer.md", "name: reviewer", "2026-11-22", "YAML does not read `2026-11-22` as text; take another name."},
		{"/w/.claude/agents/reviewer.md", "name: reviewer", "-x", "`-x` cannot be mentioned everywhere: a name begins with a letter or a digit."},
		{"/w/.claude/agents/reviewer.md", "name: reviewer", "a[b", "`a[b` cannot be written everywhere"},
		{"/w/.claude/agents/reviewer.md", "name: reviewer", "..", "cannot be"},
		{"/w/.claude/agents/reviewer.md", "name: reviewer", strings.Repeat("x", 300), "too long"},
		{"/w/.opencode/agents/lead.md", "Ask @writer", "../../x", "cannot be"},
		{"/w/.claude/skills/pdf/SKILL.md", "name: pdf", "a/b", "`a/b` cannot be written everywhere"},
		{"/w/.claude/agents/reviewer.md", "name: reviewer", "a, b", "`a, b` would"},
		{"/w/.claude/agents/reviewer.md", "name: reviewer", "a: b", "Claude Code does not take `a: b` for a name: it must not begin"},
		{"/w/.opencode/agents/lead.md", "Ask @writer", "a//b", "cannot be"},
		{"/w/.gemini/agents/scout.md", "name: scout", "Scout", "Gemini CLI does not take `Scout` for a name: it is made of lower-case letters, digits, `-` and `_`."},
		{"/w/.claude/skills/pdf/SKILL.md", "name: pdf", "taken", "There is `.claude/skills/taken` already."},
		{"/w/.claude/agents/reviewer.md", "# Role", "", "A heading is one line of text."},
		{"/w/.claude/agents/reviewer.md", "# Role", "a\nb", "A heading is one line of text."},
		{"/w/.claude/agents/reviewer.md", "# Role", "#", "As a heading, `#` could not be linked to; write a title with letters."},
		{"/w/.claude/agents/reviewer.md", "# Role", "!!!", "As a heading, `!!!` could not be linked to; write a title with letters."},
	} {
		_, err := renameOf(t, st, c.file, c.at, c.fresh, Asking{Moves: true, Agree: true})
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q to %q: %v, want %s", c.at, c.fresh, err, c.want)
		}
		if err != nil && !strings.HasSuffix(err.Error(), ".") {
			t.Errorf("no sentence: %v", err)
		}
	}
}

// TestOddNames tries every odd character in every place of a name: either the
// name is refused, or it is read everywhere it was written.
func TestOddNames(t *testing.T) {
	st := stageOf(badWorld)
	taken := 0
	for _, c := range "\x00\x07\t\n\r !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~\u007f\u00a0\u200b\u202eäßΩ日😀\u0301" {
		for _, form := range []string{"%cab", "a%cb", "ab%c", "a%c%cb"} {
			fresh := strings.ReplaceAll(form, "%c", string(c))
			for file, at := range map[string]string{"/w/.claude/agents/reviewer.md": "name: reviewer", "/w/.mcp.json": "{\"mcpServers\": {\"git", "/w/.opencode/agents/lead.md": "Ask @writer", "/w/.claude/skills/pdf/SKILL.md": "name: pdf"} {
				s := st.scene(t, file)
				off := strings.Index(st.srcs[file], at) + len(at) - 1
				target, _ := targetAt(s, off)
				change, err := Rename(s, off, fresh, Asking{Moves: true, Agree: true})
				if err != nil {
					continue
				}
				taken++
				now, err := st.after(change)
				if err != nil {
					t.Errorf("%q: %v", fresh, err)
					continue
				}
				if msg := st.kept(stageOf(now), change, target, strings.TrimSpace(fresh)); msg != "" {
					t.Errorf("%s to %q: %s", at, fresh, msg)
				}
			}
		}
	}
	if taken < 20 {
		t.Errorf("only %d names were taken", taken)
	}
}

// TestTakenFile leaves a file where it is when another one has its new name.
func TestTakenFile(t *testing.T) {
	st := stageOf(badWorld)
	c, err := renameOf(t, st, "/w/.claude/agents/reviewer.md", "name: reviewer", "taken", Asking{Moves: true, Agree: true})
	if err != nil || len(c.Moves) != 0 || len(c.Files) != 2 {
		t.Errorf("%+v %v", c, err)
	}
}

// TestChangedOnDisk edits no file that is another one by now.
func TestChangedOnDisk(t *testing.T) {
	dir := t.TempDir()
	for name, src := range badWorld {
		file := filepath.Join(dir, filepath.FromSlash(strings.TrimPrefix(name, "/w/")))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(src), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	root := filepath.ToSlash(dir)
	folder := workspace.Open(os.DirFS(dir), workspace.Around{Root: root})
	x, _ := workspace.Scan(context.Background(), []*workspace.Folder{folder}, workspace.Options{})
	f := x.File(root + "/.claude/agents/reviewer.md")
	doc := agent.Parse(f.Place, badWorld["/w/.claude/agents/reviewer.md"])
	s := Scene{Env: lint.Env{Today: today}, Index: x, File: f, Doc: doc}
	other := filepath.Join(dir, ".claude", "agents", "lead.md")
	for what, happen := range map[string]func() error{
		"changed": func() error { return os.WriteFile(other, []byte("Another text.\n"), 0o644) },
		"gone":    func() error { return os.Remove(other) },
	} {
		if err := happen(); err != nil {
			t.Fatal(err)
		}
		_, err := Rename(s, strings.Index(doc.Src(), "reviewer"), "brand-new", Asking{})
		if err == nil || !strings.Contains(err.Error(), "`lead.md` has changed on the disk or cannot be read, so nothing was renamed") {
			t.Errorf("%s: %v", what, err)
		}
		// A move is made whatever we say.
		move := Move{From: f.Path, To: root + "/.claude/agents/brand-new.md"}
		if c, err := WillMove(x, []Move{move}, Asking{}); err != nil || len(c.Files) != 1 || c.Files[0].Path != f.Path {
			t.Errorf("%s: %+v %v", what, c, err)
		}
	}
}

// TestCrowdOfOneName renames one of a thousand agents of one name: its mentions
// stay with the others.
func TestCrowdOfOneName(t *testing.T) {
	srcs := map[string]string{"/w/CLAUDE.md": "Use the `crowded` agent.\n"}
	for i := range 1000 {
		srcs[fmt.Sprintf("/w/.claude/agents/a%d.md", i)] = "---\nname: crowded\ndescription: Use the `crowded` agent.\n---\nAsk @agent-crowded.\n"
	}
	st := stageOf(srcs)
	c, err := renameOf(t, st, "/w/.claude/agents/a7.md", "name: crowded", "brand-new", Asking{Moves: true, Agree: true})
	if err != nil || len(c.Files) != 1 || len(c.Files[0].Edits) != 1 || len(c.Moves) != 0 {
		t.Errorf("%+v %v", c, err)
	}
	_, err = renameOf(t, st, "/w/CLAUDE.md", "the `crowded", "brand-new", Asking{})
	if err == nil || err.Error() != "1000 files define `crowded`; rename it in the one you mean." {
		t.Errorf("%v", err)
	}
}

// TestReadOnly edits no file that a program installed.
func TestReadOnly(t *testing.T) {
	installed := stageHome + "/.claude/plugins/cache/market/kit/1.0.0/agents/helper.md"
	st := stageOf(map[string]string{
		"/w/.claude/agents/lead.md": "---\nname: lead\ndescription: Use the `kit:helper` agent.\n---\nAsk @agent-kit:helper.\n",
		installed:                   "---\nname: helper\ndescription: Use the `helper` agent.\n---\nDo.\n",
		stageHome + "/.claude/plugins/cache/market/kit/1.0.0/.claude-plugin/plugin.json": "{\"name\": \"kit\"}\n",
	})
	f := st.index.File(installed)
	if f == nil {
		t.Fatal("plugins that are installed are not read")
	}
	if _, err := renameOf(t, st, installed, "name: helper", "brand-new", Asking{Moves: true}); err == nil || !strings.Contains(err.Error(), "is installed, not written here") {
		t.Errorf("%v", err)
	}
	if _, err := renameOf(t, st, "/w/.claude/agents/lead.md", "Ask @agent-kit:helper", "brand-new", Asking{Moves: true}); err == nil {
		t.Error("a mention renames what is installed")
	}
	c, err := WillMove(st.index, []Move{{From: installed, To: strings.Replace(installed, "helper", "other", 1)}}, Asking{})
	if err != nil || len(c.Files) > 0 {
		t.Errorf("%+v %v", c, err)
	}
}
