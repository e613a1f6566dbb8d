package config

import (
	"fmt"
	"slices"
	"sync"
	"testing"

	"agentls/analysis/finding"
)

func mustParse(t *testing.T, path, root, src string) *Config {
	t.Helper()
	c, problems := known.Parse(path, root, src)
	if len(problems) > 0 {
		t.Fatalf("%s: %v", path, problems)
	}
	return c
}

func TestMerge(t *testing.T) {
	user := mustParse(t, "user", "", "rules: {secret: off, placeholder: error}\ntools: [mine]\n")
	top := mustParse(t, "top", ".", "rules: {placeholder: hint}\ntools: [deploy, \"mcp__corp__*\"]\ndialects: {\"**\": opencode}\noverrides:\n  - files: [\"legacy/**\", \"*.old.md\"]\n    rules: {retired-model: off}\n    tools: [ancient]\n")
	deep := mustParse(t, "pkg", "pkg", "rules: {placeholder: warning}\ndialects: {\"agents/**\": claude-code}\nexclude: [vendor]\ntemplates: [\"tpl/*.md\"]\nproducts: {claude-code: 2.1.268}\n")
	editor := mustParse(t, "editor", "", "rules: {secret: information}\n")
	c := Merge(user, nil, top, deep, editor)

	in := c.For("pkg/agents/a.md")
	if got := in.Severity("secret", finding.Warning); got != finding.Information {
		t.Errorf("the editor's secret: %v", got)
	}
	if got := in.Severity("placeholder", finding.Error); got != finding.Warning {
		t.Errorf("the nearest file's placeholder: %v", got)
	}
	if got := in.Severity("tool-case", finding.Warning); got != finding.Warning {
		t.Errorf("tool-case that nobody speaks of: %v", got)
	}
	if in.Dialect != "claude-code" || in.DialectFrom != "pkg" {
		t.Errorf("dialect %q from %q", in.Dialect, in.DialectFrom)
	}
	if got := c.For("other/a.md"); got.Dialect != "opencode" || got.DialectFrom != "top" {
		t.Errorf("dialect outside pkg: %q from %q", got.Dialect, got.DialectFrom)
	}
	if got := in.Names(ToolName); !slices.Equal(got, []string{"mine", "deploy"}) {
		t.Errorf("names %v", got)
	}
	if !in.Accepts(ToolName, "mcp__corp__x__y") || in.Accepts(ToolName, "mcp__corp") || in.Accepts(ModelName, "deploy") {
		t.Error("patterns of names")
	}
	if in.Accepts(ToolName, "ancient") || !c.For("legacy/x/y.md").Accepts(ToolName, "ancient") || !c.For("z.old.md").Accepts(ToolName, "ancient") {
		t.Error("names of an override")
	}
	if in.Product("claude-code") != "2.1.268" || in.Product("opencode") != "" {
		t.Error("pinned versions")
	}
	for path, want := range map[string]bool{"pkg/vendor/a.md": true, "pkg/vendor/b/a.md": true, "vendor/a.md": false, "pkg/vendored/a.md": false} {
		if got := c.For(path).Excluded; got != want {
			t.Errorf("%s excluded: %v", path, got)
		}
	}
	for path, want := range map[string]bool{"pkg/tpl/a.md": true, "pkg/tpl/b/a.md": false, "tpl/a.md": false} {
		if got := c.For(path).Template; got != want {
			t.Errorf("%s a template: %v", path, got)
		}
	}
	if c.For("pkg/agents/a.md") != in {
		t.Error("not the same pointer for the same path")
	}
	if c.For("pkg/agents/b.md").settings != in.settings {
		t.Error("files of the same overrides do not share settings")
	}
	if c.For("legacy/a.md").settings == in.settings {
		t.Error("files of other overrides share settings")
	}
}

func TestZero(t *testing.T) {
	var f *File
	if f.Severity("secret", finding.Hint) != finding.Hint || f.Accepts(ToolName, "x") || f.Names(ToolName) != nil || f.Product("x") != "" {
		t.Error("the nil file is not the default")
	}
	f = &File{}
	if f.Severity("secret", finding.Hint) != finding.Hint || f.Accepts(ToolName, "x") || f.Names(ToolName) != nil || f.Product("x") != "" {
		t.Error("the zero file is not the default")
	}
	var none *Config
	if none.For("a").Path != "a" || (&Config{}).For("a").Excluded || Merge().For("a").Dialect != "" {
		t.Error("the zero configuration is not the default")
	}
}

func TestWildcard(t *testing.T) {
	tests := []struct {
		pattern, name string
		want          bool
	}{
		{"a", "a", true}, {"a", "b", false}, {"*", "", true}, {"*", "a/b", true}, {"corp/*", "corp/a/b", true},
		{"corp/*", "corp", false}, {"mcp__*__read", "mcp__x__y__read", true}, {"mcp__*__read", "mcp__read", false},
		{"a?c", "aéc", true}, {"a?c", "ac", false}, {"*a*a*", "banana", true}, {"*a*b", "aaaa", false}, {"", "", true}, {"", "a", false},
	}
	for _, tt := range tests {
		if got := Wildcard(tt.pattern, tt.name); got != tt.want {
			t.Errorf("Wildcard(%q, %q) = %v", tt.pattern, tt.name, got)
		}
	}
}

// TestConcurrentFor asks for the same files from many sides at once: whoever
// comes first, all get the same pointer.
func TestConcurrentFor(t *testing.T) {
	c := mustParse(t, "x", "", "overrides: [{files: \"a*\", tools: [b]}]\n")
	got := make([][]*File, 8)
	var wg sync.WaitGroup
	for i := range got {
		wg.Go(func() {
			for j := range 100 {
				got[i] = append(got[i], c.For(fmt.Sprintf("a%d", j)))
			}
		})
	}
	wg.Wait()
	for i := range got {
		if !slices.Equal(got[i], got[0]) {
			t.Fatal("not the same pointers")
		}
	}
	if got[0][0].settings != got[0][99].settings {
		t.Error("files of the same overrides do not share settings")
	}
}
