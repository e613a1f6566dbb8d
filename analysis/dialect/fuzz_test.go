package dialect

import (
	"strings"
	"testing"
)

// FuzzLookUps asks everything about one name, and checks what must hold of
// every answer.
func FuzzLookUps(f *testing.F) {
	for _, s := range []string{"Read", "Raed", "Bash(git *)", "mcp__a__b", "a/b", "sonnet[1m]", "GPT-5.4 (copilot)", "claude-opus-4-8", "é(", "\x00", "()", "__", "# 1. Output format:"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, name string) {
		for _, d := range All() {
			m := d.Tool(name, ToolsRole)
			if (m.Class == OtherCase || m.Class == Near) && d.Tool(m.Correct, ToolsRole).Class > ByPattern && d.Tool(m.Correct, ToolsRole).Class != OldName {
				t.Errorf("%s: %q should be %q, which is no tool", d.ID, name, m.Correct)
			}
			if (m.Class == Foreign) != (m.From != nil && m.Pattern == nil) {
				t.Errorf("%s: %q: %+v", d.ID, name, m)
			}
			if mm := d.Model(name); (mm.Class == OtherCase || mm.Class == Near) && d.Model(mm.Correct).Model == nil {
				t.Errorf("%s: %q should be %q, which is no model", d.ID, name, mm.Correct)
			}
			if k := d.Key(name); (k.Class == OtherCase || k.Class == Near) && d.Key(k.Correct).Class != Exact {
				t.Errorf("%s: %q should be %q, which is no key", d.ID, name, k.Correct)
			}
			for i := range d.Fields {
				d.Fields[i].Sub(name)
				d.Fields[i].Value(name)
				d.Fields[i].Matches(name)
			}
		}
		SectionOf(name)
	})
}

func FuzzNearest(f *testing.F) {
	f.Add("sonet", "sonnet")
	f.Add("ſonnet", "SONNET")
	f.Fuzz(func(t *testing.T, a, b string) {
		got, ok := Nearest(a, []string{b})
		if ok && got != b || ok && b == "" {
			t.Errorf("Nearest(%q, %q) = %q", a, b, got)
		}
		if a == b && a != "" && len(a) <= longestName && !ok {
			t.Errorf("%q is not near itself", a)
		}
		Prefix(a, []string{b})
	})
}

func FuzzDetect(f *testing.F) {
	f.Add(".claude/agents/a.md", "name", "x", uint8(1), true, "claude-code")
	f.Add("~/.github/agents//a.agent.md", "mode", "primary", uint8(6), false, "")
	f.Add("/home/x/.config/opencode/agents/.agents/agents/x/agent.md", "mode", "primary", uint8(6), false, "")
	f.Add("a/opencode.json", "agent", "", uint8(6), false, "")
	f.Fuzz(func(t *testing.T, path, key, text string, shape uint8, plugin bool, siblings string) {
		keys := []Key{{Name: key, Shape: Shape(shape), Text: text, Items: strings.Split(text, " ")}, {Name: "name", Shape: StringShape, Text: text}}
		d := Detect(Evidence{Path: path, Keys: keys, Front: plugin, Plugin: plugin, Siblings: siblings})
		if d.Dialect == nil || d.Reason == "" {
			t.Errorf("no answer for %q", path)
		}
		if d.Location != nil && strings.HasSuffix(path, ".md") && !plugin && !MayHold(path) {
			t.Errorf("%q is at %s, and yet may not hold an agent", path, d.Location.Glob)
		}
		MayHold(path)
		// No location hides from the index by folders.
		nearest, found := -1, located(path)
		for _, p := range places() {
			if at, ok := match(p.Location.Glob, path); ok && !p.Location.Plugin {
				nearest = max(nearest, at)
			}
		}
		if (nearest >= 0) != (len(found) > 0) {
			t.Errorf("%q matches at %d, and %d locations are found", path, nearest, len(found))
		}
		for _, c := range found {
			if at, ok := match(c.Location.Glob, path); !ok || at != nearest {
				t.Errorf("%q matches at %d, and %s is taken", path, nearest, c.Location.Glob)
			}
		}
	})
}

func BenchmarkLookUps(b *testing.B) {
	d := ByID("claude-code")
	for name, f := range map[string]func(){
		"ToolExact":    func() { d.Tool("Write", ToolsRole) },
		"ToolMCP":      func() { d.Tool("mcp__github__create_issue", ToolsRole) },
		"ToolNear":     func() { d.Tool("Wirte", ToolsRole) },
		"ToolForeign":  func() { d.Tool("run_shell_command", ToolsRole) },
		"ToolUnknown":  func() { d.Tool("deploy_everything", ToolsRole) },
		"ModelExact":   func() { d.Model("sonnet") },
		"ModelUnknown": func() { d.Model("claude-sonnet-9-9") },
		"KeyExact":     func() { d.Key("omitClaudeMd") },
		"KeyUnknown":   func() { d.Key("owner") },
		"Section":      func() { SectionOf("Your Output Format:") },
		"Detect":       func() { Detect(Evidence{Path: "a/b/.claude/agents/x.md"}) },
		"MayHoldNo":    func() { MayHold("node_modules/some/package/README.txt.js") },
		"MayHoldMd":    func() { MayHold("docs/guide/some/page.md") },
		"MayHoldYes":   func() { MayHold("a/.claude/agents/page.md") },
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				f()
			}
		})
	}
}
