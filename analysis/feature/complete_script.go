package feature

import (
	"strings"

	"agentls/analysis/agent"
	"agentls/analysis/dialect"
	"agentls/analysis/names"
	"agentls/analysis/text"
)

// commandKey is the key of a hook that holds a shell command.
const commandKey = "command"

// scriptNames offers the files that a hook in the frontmatter of an agent may
// run.
func scriptNames(s *Scene, doc *agent.Document, p *place) []Item {
	if p.zone != atValue || len(p.path) < 2 || p.path[len(p.path)-1] != commandKey {
		return nil
	}
	if top := fieldAt(doc, p.path[:1]); top == nil || top.Role != dialect.HooksRole {
		return nil
	}
	return scriptItems(s, doc.Src(), p.token.Start, p.caret)
}

// scriptItems offers the files that may go on with the last word of a command
// that begins at from. A word without a slash may be any program.
func scriptItems(s *Scene, src string, from, off int) []Item {
	a, ok := askScript(src[from:off], off)
	if !ok {
		return nil
	}
	a = a.extended(src)
	return pathItems(s, &a)
}

// askScript reads the last word of a command: `.claude/hooks/`, behind a
// variable too, with or without quotes around it.
func askScript(before string, off int) (ask, bool) {
	start := strings.LastIndexAny(before, " \t\"'=;|&()<>`\\") + 1
	word, root := before[start:], ""
	if name, rest, ok := strings.Cut(word, "/"); ok && strings.HasPrefix(name, "$") {
		root, word = variable(name), rest
	} else if ok && name == "" {
		lead := strings.TrimRight(before[:start], `"'\`)
		if i := strings.LastIndexByte(lead, '$'); i >= 0 && len(lead) < start {
			root, word = variable(lead[i:]), rest
		}
	}
	slash := strings.LastIndexByte(word, '/') + 1
	if root == "" && (slash == 0 || word[0] == '$') {
		return ask{}, false
	}
	at := text.Span{Start: off - len(word) + slash, End: off}
	return ask{kind: names.File, form: names.InHook, caret: off, token: at, root: root, dir: word[:slash]}, true
}

// variable returns the name of a variable of the shell, written $x or ${x}; ""
// for anything else.
func variable(s string) string {
	name := strings.TrimPrefix(s, "$")
	if inner, ok := strings.CutPrefix(name, "{"); ok {
		name = strings.TrimSuffix(inner, "}")
	}
	for i := range len(name) {
		if c := name[i]; !isLetterOrDigit(c) && c != '_' {
			return ""
		}
	}
	return name
}
