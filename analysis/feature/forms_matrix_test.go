package feature

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"agentls/analysis/names"
)

// fileRename is why no path is renamed where it is mentioned. That it follows
// its file is asked of each such form.
const fileRename = "a file is renamed where files are; the path follows (willRenameFiles)"

// unsupported says, by form and question, why nothing is answered.
var unsupported = map[string]string{
	"plain words/completion":           "any word may follow in a sentence; a list would pop up while people write",
	"skill in plain words/completion":  "any word may follow in a sentence; a list would pop up while people write",
	"skill in back-ticks/completion":   "back-ticks stand around any code; only where the words before them call an agent are names offered",
	"matcher of a hook/completion":     "a matcher is a pattern",
	"server in a matcher/completion":   "a matcher is a pattern",
	"skill in a permission/completion": "the keys of this map are written for tools and patterns of names",
	"skill of a call/completion":       "a call in text is code, in which only agents are offered",
	"file of a manifest/rename":        fileRename,
	"address/completion":               "a path is offered behind the signs of text; here the whole value is one",
	"file in braces/completion":        "a path is offered behind the signs of text; here the whole value is one",
	"#tool: of a server/completion":    "which tools a server has, it says when it runs",

	"link/rename":               fileRename,
	"link definition/rename":    fileRename,
	"import/rename":             fileRename,
	"#file:/rename":             fileRename,
	"address/rename":            fileRename,
	"file in braces/rename":     fileRename,
	"script of a hook/rename":   fileRename,
	"script in quotes/rename":   fileRename,
	"script of an agent/rename": fileRename,

	"#tool:/rename":         "the product gives its tools their names",
	"built-in agent/rename": "the product gives its agents their names",
}

// holds says what each form of mention names, and why nothing else.
var holds = map[names.Form]struct {
	kinds []names.Kind
	why   string
}{
	names.InSpecifier:  {[]names.Kind{names.Agent, names.Skill}, "the tool before the parenthesis says what it is for: Agent, Task, Skill"},
	names.InHandoff:    {[]names.Kind{names.Agent}, "a handoff goes to an agent"},
	names.InAgents:     {[]names.Kind{names.Agent}, "the field lists agents"},
	names.InSkills:     {[]names.Kind{names.Skill}, "the field lists skills"},
	names.InServers:    {[]names.Kind{names.Server}, "the field lists servers"},
	names.InServerTool: {[]names.Kind{names.Server}, "what stands before the tool is its server"},
	names.InPermission: {[]names.Kind{names.Agent, names.Skill}, "the key above says whose permission it is: task, skill"},
	names.InAgentKey:   {[]names.Kind{names.Agent}, "the key is called agent"},
	names.InSettings:   {[]names.Kind{names.Agent, names.File}, "settings choose an agent or a file; plugins that they switch on are named for their marketplace, and no file of the workspace defines them"},
	names.InHook:       {[]names.Kind{names.Agent, names.Server, names.File}, "a matcher names agents and tools, a command runs files"},
	names.SubagentType: {[]names.Kind{names.Agent, names.Skill}, "the parameter is an agent's or a skill's"},
	names.AtAgent:      {[]names.Kind{names.Agent}, "the mark says so"},
	names.AtName:       {[]names.Kind{names.Agent}, "behind the sign stands an agent, or a path, which is an import"},
	names.Marked:       {[]names.Kind{names.Agent, names.Skill}, "the words around say agent or skill; of commands and servers they say it too seldom"},
	names.Plain:        {[]names.Kind{names.Agent, names.Skill}, "the words around say agent or skill"},
	names.InLink:       {[]names.Kind{names.File, names.Heading}, "a link leads to a file or a heading"},
	names.InImport:     {[]names.Kind{names.File}, "an import is a path"},
	names.ToolMark:     {[]names.Kind{names.Tool}, "the mark says so"},
	names.FileMark:     {[]names.Kind{names.File}, "the mark says so"},
	names.Slash:        {[]names.Kind{names.Command}, "behind a slash stands what a chat runs: a command, or a skill like one"},
	names.InAddress:    {[]names.Kind{names.File}, "the scheme says so"},
}

// questions are the columns of the table.
var questions = []string{"definition", "references", "highlight", "rename", "hover", "completion"}

// TestFormsMatrix asks everything of every form of mention. The table:
//
//	go test ./analysis/feature -run FormsMatrix -v
func TestFormsMatrix(t *testing.T) {
	seen := map[names.Form]map[names.Kind]bool{}
	var b strings.Builder
	fmt.Fprintf(&b, "\n%-26s %-14s %-8s %s\n", "mention", "form", "kind", strings.Join(questions, "  "))
	for _, name := range slices.Sorted(maps.Keys(forms)) {
		w := forms[name].play(t)
		m, ok := w.s.facts().At(w.at.Start + 1)
		if !ok || m.Form != w.form.form {
			t.Errorf("%s: the mention is in form %v, want %v (%v)", name, m.Form, w.form.form, ok)
			continue
		}
		kind := m.Kind
		if m.Anchor != "" {
			kind = names.Heading
		}
		if seen[m.Form] == nil {
			seen[m.Form] = map[names.Kind]bool{}
		}
		seen[m.Form][kind] = true
		fmt.Fprintf(&b, "%-26s %-14v %-8v %s\n", name, m.Form, kind, strings.Join(w.ask(t, name), "  "))
		if unsupported[name+"/rename"] == fileRename {
			if msg := w.move(); msg != "" {
				t.Errorf("%s: %s", name, msg)
			}
		}
	}
	b.WriteString("\nwhere there is no answer:\n")
	for _, key := range slices.Sorted(maps.Keys(unsupported)) {
		name, q, _ := strings.Cut(key, "/")
		if _, ok := forms[name]; !ok || cells[q] == nil {
			t.Errorf("nothing is called %s", key)
		}
		fmt.Fprintf(&b, "  %-34s %s\n", key, unsupported[key])
	}
	b.WriteString("\nwhat a form never names:\n")
	for f := names.InSpecifier; f <= names.InAddress; f++ {
		fmt.Fprintf(&b, "  %-14v other than %v: %s\n", f, holds[f].kinds, holds[f].why)
		for k := names.Agent; k <= names.Heading; k++ {
			if holds[f].why == "" || seen[f][k] != slices.Contains(holds[f].kinds, k) {
				t.Errorf("%v in the form %v: asked %v, the table says %v", k, f, seen[f][k], holds[f])
			}
		}
	}
	t.Log(b.String())
}

// ask puts all questions and returns the cells of the row.
func (w *formed) ask(t *testing.T, name string) (row []string) {
	for _, q := range questions {
		why, not := unsupported[name+"/"+q]
		cell := "yes"
		switch msg := cells[q](w); {
		case msg != "" && !not:
			t.Errorf("%s: %s: %s", name, q, msg)
			cell = "WRONG"
		case msg == "" && not:
			t.Errorf("%s: %s works, and is said not to, because %s", name, q, why)
		case not:
			cell = "-"
		}
		row = append(row, fmt.Sprintf("%-*s", len(q), cell))
	}
	return row
}
