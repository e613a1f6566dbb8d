package workspace

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"agentls/analysis/names"
)

// TestReferencesAreExact holds references against the resolution of every
// mention there is, in random workspaces full of names that are alike.
func TestReferencesAreExact(t *testing.T) {
	uses, targets := 0, 0
	for seed := range 120 {
		r := rand.New(rand.NewPCG(uint64(seed), 4))
		files := jumble(r)
		x := program(t, files)
		for f := range x.Files() {
			defs := append(slices.Clone(f.Facts.Defs()), f.Facts.Anchors()...)
			defs = append(defs, names.Def{Kind: names.File, Name: f.Path[strings.LastIndexByte(f.Path, '/')+1:]})
			for i := range defs {
				target := Target{f, &defs[i]}
				got, want := x.References(target), exhaustively(x, target)
				targets, uses = targets+1, uses+len(want)
				if !slices.EqualFunc(got, want, func(a, b Use) bool { return compareUses(a, b) == 0 }) {
					t.Fatalf("seed %d: %s %q is named\n%v\nwant\n%v\nin %q", seed, f.Path, defs[i].Name, got, want, files)
				}
			}
		}
	}
	if uses < targets/4 {
		t.Errorf("only %d uses of %d targets: the workspaces say nothing", uses, targets)
	}
}

// exhaustively resolves every mention of every file.
func exhaustively(x *Index, t Target) (found []Use) {
	for f := range x.Files() {
		for _, m := range f.Facts.Mentions() {
			r := x.Resolve(f, m)
			if slices.ContainsFunc(r.Best(), t.Is) {
				found = append(found, Use{f, m})
			}
		}
	}
	slices.SortFunc(found, compareUses)
	return found
}

// jumble writes a workspace in which few names stand for many things.
func jumble(r *rand.Rand) map[string]string {
	words := []string{"a", "a-b", "b", "b-c", "my.db", "c"}
	word := func() string { return words[r.IntN(len(words))] }
	call := func() string {
		if r.IntN(4) == 0 {
			return [...]string{"kit", "set", "gone"}[r.IntN(3)] + ":" + word()
		}
		return word()
	}
	body := func() string {
		var b strings.Builder
		for range r.IntN(6) {
			switch r.IntN(7) {
			case 0:
				fmt.Fprintf(&b, "Use the `%s` agent.\n\n", call())
			case 1:
				fmt.Fprintf(&b, "Ask @agent-%s and run /%s.\n\n", word(), call())
			case 2:
				fmt.Fprintf(&b, "See [x](%s.md) and [y](../%s.md#%s).\n\n", word(), word(), word())
			case 3:
				fmt.Fprintf(&b, "## %s\n\nSee [here](#%s).\n\n", word(), word())
			case 4:
				fmt.Fprintf(&b, "Read [s](../skills/%s/SKILL.md), [d](../skills/%s/) and /.claude/agents/%s.md.\n\n", word(), word(), word())
			case 5:
				fmt.Fprintf(&b, "Call mcp__%s__go and mcp__plugin_kit_%s__go.\n\n", Sanitized(word()), Sanitized(word()))
			case 6:
				fmt.Fprintf(&b, "See #tool:%s/x and #file:docs/%s.md and @docs/%s.md.\n\n", word(), word(), word())
			}
		}
		return b.String()
	}
	agent := func() string {
		return fmt.Sprintf("---\nname: %s\ndescription: x\ntools: Agent(%s, %s), Skill(%s), mcp__%s__x\nskills: [%s, %s]\nmcpServers: [%s, {%s: {command: x}}]\n---\n%s",
			word(), call(), call(), call(), Sanitized(word()), call(), word(), word(), word(), body())
	}
	copilot := func() string {
		return fmt.Sprintf("---\nname: %s\ndescription: x\nagents: [%s, %s]\ntools: [%s/x]\nhandoffs: [{label: x, agent: %s}]\n---\n%s", word(), word(), word(), Sanitized(word()), word(), body())
	}
	servers := func(key string) string {
		return fmt.Sprintf(`{%q: {%q: {"command": "x"}, %q: {"url": "y"}}}`, key, word(), word())
	}
	places := []struct {
		path  string
		write func() string
	}{
		{".claude/agents/%s.md", agent}, {"pkg/.claude/agents/%s.md", agent}, {"pkg/deep/.claude/agents/%s.md", agent}, {"~/.claude/agents/%s.md", agent},
		{"kit/agents/%s.md", agent}, {"kit/agents/sub/%s.md", agent}, {"set/agents/%s.md", agent},
		{"lists/agents/%s.md", agent}, {".gemini/agents/%s.md", agent}, {".agents/agents/%s.md", agent},
		{".github/agents/%s.agent.md", copilot}, {".claude/skills/%s/SKILL.md", func() string { return skill(word(), "agent: "+word()+"\n") + body() }},
		{".agents/skills/%s/SKILL.md", func() string { return skill(word(), "") + body() }}, {"kit/skills/%s/SKILL.md", func() string { return skill(word(), "") + body() }},
		{".claude/commands/%s.md", func() string { return "---\ndescription: x\n---\n" + body() }}, {".github/prompts/%s.prompt.md", func() string { return "---\nagent: " + word() + "\n---\n" + body() }},
		{"docs/%s.md", body},
	}
	files := map[string]string{"kit/.claude-plugin/plugin.json": `{"name": "kit"}`, "set/.claude-plugin/plugin.json": `{"name": "set"}`, "CLAUDE.md": body()}
	for range 4 + r.IntN(14) {
		p := places[r.IntN(len(places))]
		files[fmt.Sprintf(p.path, word())] = p.write()
	}
	for path, key := range map[string]string{".mcp.json": "mcpServers", "kit/.mcp.json": "mcpServers", ".vscode/mcp.json": "servers"} {
		if r.IntN(2) == 0 {
			files[path] = servers(key)
		}
	}
	return files
}

// TestAnswersAreTheFiles asks that an answer which is kept for one file serves
// only those to which it is the same.
func TestAnswersAreTheFiles(t *testing.T) {
	for seed := range 60 {
		x := program(t, jumble(rand.New(rand.NewPCG(uint64(seed), 5))))
		for f := range x.Files() {
			for _, m := range f.Facts.Mentions() {
				alone := *x
				alone.memo = newMemo(x.memo)
				kept, fresh := x.Resolve(f, m), alone.Resolve(f, m)
				if got, want := answer(kept), answer(fresh); got != want || kept.Ties != fresh.Ties {
					t.Fatalf("seed %d: %s: %q is %s, asked alone %s", seed, f.Path, m.Name, got, want)
				}
			}
		}
	}
}
