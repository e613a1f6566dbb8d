package feature

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"agentls/analysis/agent"
	"agentls/analysis/lint"
	"agentls/analysis/names"
	"agentls/analysis/text"
	"agentls/analysis/workspace"
)

// lookalikes are files that hold what only looks like a name: %n.
var lookalikes = [][2]string{
	{".claude/agents/task-%n.md", "---\nname: task-%n\ndescription: d\n---\nUse the `task-%n` agent, or @agent-task-%n.\n"},
	{".claude/agents/%n-two.md", "---\nname: %n-two\ndescription: d\ntools: Agent(%n-two, task-%n)\n---\nDo.\n"},
	{".opencode/agents/task-%n.md", "---\ndescription: d\nmode: subagent\n---\nAsk @task-%n.\n"},
	{".github/agents/task-%n.agent.md", "---\ndescription: d\nagents: [task-%n]\n---\nDo.\n"},
	{".claude/skills/task-%n/SKILL.md", "---\nname: task-%n\ndescription: d\n---\nRun /task-%n.\n"},
	{".claude/agents/other.md", "---\nname: other\ndescription: Knows the %n-like and the task-%n agent.\ntools: Read, mcp__%n-two__x, mcp__task-%n__x\n---\n\n# %n\n\nSee https://x.example/%n and <https://x.example/agents/%n.md#%n>, %n.example.\n\n```sh\n%n --help # %n\ncat agents/%n.txt\n```\n\nThe variable `$%n`, the call `%n()`, a/%n/b, %n@x.example, %ns and un%n.\n"},
}

// namesakes are files that define something else of a name.
var namesakes = map[names.Kind][2]string{
	names.Agent:   {".kiro/agents/%n.json", "{\"name\": \"%n\", \"description\": \"d\", \"prompt\": \"Ask @%n.\"}\n"},
	names.Skill:   {".claude/skills/%n/SKILL.md", "---\nname: %n\ndescription: d\n---\nHow to.\n"},
	names.Command: {".claude/commands/%n.md", "---\ndescription: d\n---\nDo it.\n"},
}

// planted returns the files of a form with look-alikes beside them.
func (w *formed) planted(t workspace.Target) map[string]string {
	srcs, with := map[string]string{}, strings.NewReplacer("%n", t.Def.Name)
	for file, src := range w.st.srcs {
		srcs[file] = src
	}
	plant := func(f [2]string) {
		file := stageRoot + "/" + with.Replace(f[0])
		if _, taken := srcs[file]; !taken {
			srcs[file] = with.Replace(f[1])
		}
	}
	for _, f := range lookalikes {
		plant(f)
	}
	for kind, f := range namesakes {
		dialects := t.File.Detection.Dialect
		foreign := kind != names.Agent || dialects == nil || dialects.ID != "kiro"
		slash := w.form.form == names.Slash || kind == names.Command && t.Def.Kind == names.Skill || kind == names.Skill && t.Def.Kind == names.Command
		foreign = foreign && !strings.HasPrefix(w.path, ".claude/commands/") // which other products read
		if foreign && !slash && (kind != t.Def.Kind || kind == names.Agent) {
			plant(f)
		}
	}
	return srcs
}

// rename gives what the mention names another name in a world of look-alikes,
// makes the change, reads everything again, and looks.
func (w *formed) rename() string {
	m, _ := w.s.facts().At(w.at.Start + 1)
	at, name, err := PrepareRename(w.s, w.at.Start+1)
	if err != nil {
		return err.Error()
	}
	want := w.at
	if m.Kind == names.Tool {
		want.End = want.Start + strings.IndexByte(w.name, '/')
	}
	t, _ := targetAt(w.s, w.at.Start+1)
	st := stageOf(w.planted(t))
	s := st.scene(nil, w.s.File.Path)
	fresh := newName
	if t.Def.Kind == names.Heading {
		fresh = "Zz fresh"
	}
	c, err := Rename(s, w.at.Start+1, fresh, Asking{Moves: true, Agree: true})
	switch {
	case err != nil:
		return err.Error()
	case at != want:
		return fmt.Sprintf("%q would be replaced", at.Of(s.Doc.Src()))
	case name != want.Of(s.Doc.Src()) && t.Def.Kind != names.Heading:
		return fmt.Sprintf("it begins with %q", name)
	case m.Form == names.Plain:
		if c, err := Rename(s, w.at.Start+1, fresh, Asking{Moves: true}); err != nil || w.edits(c) {
			return fmt.Sprintf("a plain word is changed unasked: %v", err)
		}
	}
	return st.wrongAfter(c, t, fresh)
}

// edits reports whether a change writes over the mention.
func (w *formed) edits(c *Change) bool {
	return slices.ContainsFunc(c.Files, func(f FileEdits) bool {
		return f.Path == w.s.File.Path && slices.ContainsFunc(f.Edits, func(e Noted) bool { return e.Span == w.at })
	})
}

// wrongAfter makes a change and says what is wrong then.
func (st *stage) wrongAfter(c *Change, t workspace.Target, fresh string) string {
	srcs, err := st.after(c)
	if err != nil {
		return err.Error()
	}
	next := stageOf(srcs)
	named := fresh
	if t.Def.Kind == names.Heading {
		named = strings.ReplaceAll(strings.ToLower(fresh), " ", "-")
	}
	if msg := st.kept(next, c, t, named); msg != "" {
		return msg
	}
	for file := range st.srcs {
		touched := slices.ContainsFunc(c.Files, func(f FileEdits) bool { return f.Path == file }) || moved(c.Moves, file) != file
		base := path.Base(file)
		if touched && (strings.Contains(base, "task-") || strings.Contains(base, "-two") || base == "other.md") {
			return "a look-alike was touched: " + file
		}
	}
	before := st.found(func(file, msg string) string { return moved(c.Moves, file) + msg })
	for found := range next.found(func(file, msg string) string { return file + strings.ReplaceAll(msg, named, t.Def.Name) }) {
		if !before[found] {
			return "check finds what it did not: " + found
		}
	}
	return ""
}

// found returns what check says of all files.
func (st *stage) found(key func(file, msg string) string) map[string]bool {
	found := map[string]bool{}
	for f := range st.index.Files() {
		doc := agent.Parse(f.Place, st.srcs[f.Path])
		env := lint.Env{Today: today, Config: f.Folder.Config(f.Name)}
		all := lint.Run(env, doc, nil).Findings()
		for _, one := range append(all, lint.Across(env, st.index, f, doc, nil).Findings()...) {
			found[key(f.Path, " "+string(one.Code)+": "+one.Message)] = true
		}
	}
	return found
}

// move renames the file that a mention leads to, and looks whether the mention
// follows.
func (w *formed) move() string {
	t, ok := targetAt(w.s, w.at.Start+1)
	if !ok {
		return "no file"
	}
	dir, base := path.Split(t.File.Path)
	m := Move{From: t.File.Path, To: dir + "zz-" + base}
	st := stageOf(w.st.srcs)
	c, err := WillMove(st.index, []Move{m}, Asking{Moves: true, Agree: true})
	if err != nil {
		return err.Error()
	}
	srcs, err := st.after(c, m)
	if err != nil {
		return err.Error()
	}
	next := stageOf(srcs)
	file := next.index.File(w.s.File.Path)
	for _, mention := range file.Facts.Mentions() {
		if mention.At.Start == w.at.Start {
			if r := next.index.Resolve(file, mention); len(r.Targets) == 1 && r.Targets[0].File.Path == m.To {
				return ""
			}
		}
	}
	return fmt.Sprintf("it does not follow the file: %q", text.Span{Start: w.at.Start, End: len(srcs[file.Path])}.Of(srcs[file.Path]))
}
