package main

import (
	"encoding/json"
	"runtime/debug"
	"strings"
	"testing"

	"agentls/analysis/dialect"
	"agentls/analysis/finding"
)

func TestExplainEveryCode(t *testing.T) {
	dir := t.TempDir()
	list := try(t, dir, "explain")
	for _, rule := range finding.Catalogue() {
		if !strings.Contains(list.out, "\n  "+string(rule.Code)+" ") {
			t.Errorf("%s is not listed", rule.Code)
		}
		var page strings.Builder
		must(t, explain(&console{out: &page}, rule, false))
		if !strings.HasPrefix(page.String(), string(rule.Code)+": "+rule.Title+"\n") {
			t.Errorf("%s: got\n%s", rule.Code, page.String())
		}
		for line := range strings.Lines(page.String()) {
			if n := len([]rune(line)); n > 101 && !strings.HasPrefix(line, "    ") && strings.Count(line, "`") == 0 {
				t.Errorf("%s: a line of %d characters: %s", rule.Code, n, line)
			}
		}
	}
}

func TestExplainForgivesCase(t *testing.T) {
	if got := try(t, t.TempDir(), "explain", "YAML-Colon"); got.code != 0 || !strings.HasPrefix(got.out, "yaml-colon: ") {
		t.Errorf("got %+v", got)
	}
}

func TestPage(t *testing.T) {
	for _, tt := range []struct{ name, in, out string }{
		{"paragraphs are filled", "one two three\nfour\n\nfive\n", "one two\nthree four\n\nfive\n"},
		{"code is not", "see\n\n```yaml\na:   b\n\n  c: d\n```\n\nend", "see\n\n    a:   b\n\n      c: d\n\nend\n"},
		{"a longer fence holds a shorter one", "````markdown\n```\n````\n", "    ```\n"},
		{"code spans stay whole", "xx `a b c d e` y", "xx\n`a b c d e`\ny\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var b strings.Builder
			writePage(&b, newStyle(false), tt.in, 11)
			if b.String() != tt.out {
				t.Errorf("got\n%q\nwant\n%q", b.String(), tt.out)
			}
		})
	}
}

// The table has a row for every dialect, and no line wider than the terminal
// but for a word that cannot be broken.
func TestDialectsTable(t *testing.T) {
	dir := t.TempDir()
	for _, width := range []int{60, 100, 120} {
		got := tryWith(t, dir, &console{in: strings.NewReader(""), width: width}, "dialects").out
		for _, d := range dialect.All() {
			if lineWith(got, d.ID+" ") == "" {
				t.Errorf("%s is not listed at %d columns", d.ID, width)
			}
		}
		for line := range strings.Lines(got) {
			if n := len([]rune(line)); width >= 120 && n > width*5/4 {
				t.Errorf("a line of %d characters in %d columns: %s", n, width, line)
			}
		}
	}
	row := lineWith(try(t, dir, "dialects").out, "gemini-cli ")
	for _, want := range []string{".gemini/agents/*.md", "name, description", "list", "refused"} {
		if !strings.Contains(row, want) {
			t.Errorf("no %q in %q", want, row)
		}
	}
}

func TestDialects(t *testing.T) {
	dir := t.TempDir()
	for _, args := range [][]string{{"dialects", "cursor"}, {"explain", "cursor"}, {"dialects"}} {
		if got := try(t, dir, args...).out; !strings.Contains(strings.Join(strings.Fields(got), " "), "the folders of") {
			t.Errorf("%v does not say whose folders Cursor reads too:\n%s", args, got)
		}
	}
	one := try(t, dir, "dialects", "claude-code").out
	for _, want := range []string{".claude/agents/**/*.md", "requires name (string), description (string)", "tools (comma list or list)"} {
		if !strings.Contains(one, want) {
			t.Errorf("no %q in\n%s", want, one)
		}
	}
	var r struct {
		Version  int
		Dialects []jsonDialect
	}
	must(t, json.Unmarshal([]byte(try(t, dir, "dialects", "--format", "json").out), &r))
	if r.Version != 1 || len(r.Dialects) != len(dialect.All()) {
		t.Errorf("got version %d and %d dialects", r.Version, len(r.Dialects))
	}
	for _, d := range r.Dialects {
		is := dialect.ByID(d.ID)
		if (is.ByRole(dialect.ToolsRole) != nil) != (d.Tools != nil) || (is.ByRole(dialect.ModelRole) != nil) != (d.Model != nil) {
			t.Errorf("%s: tools %v, model %v", d.ID, d.Tools, d.Model)
		}
		if d.Syntax == "" || d.Unknown == "" || len(d.Sources) != len(is.Sources) {
			t.Errorf("%s: incomplete: %+v", d.ID, d)
		}
	}
}

// A product and each of its names can be explained, with the sources.
func TestExplainNames(t *testing.T) {
	dir := t.TempDir()
	for _, d := range dialect.All() {
		got := try(t, dir, "explain", d.ID)
		if got.code != 0 || !strings.HasPrefix(got.out, d.ID+"  "+d.Name) {
			t.Errorf("%s: %+v", d.ID, got)
		}
		for _, s := range d.Sources {
			if !strings.Contains(got.out, s.URL) || !strings.Contains(got.out, s.Seen) {
				t.Errorf("%s: no source %s", d.ID, s.ID)
			}
		}
	}
	for word, says := range map[string]string{
		"claude-code.tools": "https://code.claude.com/docs/en/sub-agents · seen 2026-08-22", "claude-code.Bash": "tools-reference",
		"gemini-cli.run_shell_command": "Sources", "claude-code.sonnet": "model-config",
	} {
		if got := try(t, dir, "explain", "--sources", word); got.code != 0 || !strings.Contains(got.out, says) || strings.Contains(got.out, "**") {
			t.Errorf("%s: no %q in\n%s%s", word, says, got.out, got.err)
		}
	}
}

func TestExplainSources(t *testing.T) {
	dir := t.TempDir()
	got := try(t, dir, "explain", "--sources", "retired-tool").out
	for _, want := range []string{"\nSources\n", "  Claude Code\n    https://code.claude.com/docs/en/sub-agents · seen 2026-08-22", "    https://code.claude.com/docs/en/tools-reference", "  Gemini CLI\n"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
	for line := range strings.Lines(got) {
		if strings.HasPrefix(line, "    ") && strings.Count(got, line) > 1 && !strings.Contains(line, "http") {
			t.Errorf("said more than once: %s", line)
		}
	}
	if strings.Contains(got, "model-deprecations") {
		t.Error("what is said of tools has a page about models for a source")
	}
	if got := try(t, dir, "explain", "--sources", "unclosed-fence").out; !strings.Contains(got, "None: ") {
		t.Errorf("got\n%s", got)
	}
	if got := try(t, dir, "explain", "retired-tool").out; strings.Contains(got, "Sources") {
		t.Error("sources are named without --sources")
	}
}

func TestEveryShapeHasAName(t *testing.T) {
	for _, d := range dialect.All() {
		for _, f := range d.Fields {
			for _, shape := range f.Shapes {
				if shapeNames[shape] == "" {
					t.Errorf("%s of %s has a shape without a name: %d", f.Name, d.ID, shape)
				}
			}
		}
	}
}

func TestVersion(t *testing.T) {
	for _, tt := range []struct {
		name string
		info debug.BuildInfo
		want string
	}{
		{"nothing known", debug.BuildInfo{}, "agentls (devel), go1."},
		{"a release", debug.BuildInfo{Main: debug.Module{Version: "v1.2.3"}}, "agentls v1.2.3, go1."},
		{"a checkout", debug.BuildInfo{Main: debug.Module{Version: "(devel)"}, Settings: []debug.BuildSetting{
			{Key: "vcs.revision", Value: "0123456789abcdef"}, {Key: "vcs.time", Value: "2026-11-22T08:00:00Z"}, {Key: "vcs.modified", Value: "true"}}},
			"agentls (devel) (0123456789ab, 2026-11-22, modified), go1."},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := versionLine(&tt.info); !strings.HasPrefix(got, tt.want) {
				t.Errorf("got %q, want %q…", got, tt.want)
			}
		})
	}
	if got := try(t, t.TempDir(), "version"); got.code != 0 || !strings.HasPrefix(got.out, "agentls ") {
		t.Errorf("got %+v", got)
	}
}
