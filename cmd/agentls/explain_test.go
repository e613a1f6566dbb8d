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
		must(t, explain(&console{out: &page}, rule))
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

func TestDialects(t *testing.T) {
	dir := t.TempDir()
	got := try(t, dir, "dialects")
	for _, d := range dialect.All() {
		if !strings.Contains("\n"+got.out, "\n"+d.ID+"  "+d.Name) {
			t.Errorf("%s is not listed", d.ID)
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
