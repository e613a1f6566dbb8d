package feature

import (
	"strings"

	"agentls/analysis/names"
	"agentls/analysis/text"
)

// ask is a name that is being written in prose: what it will be, and what of it
// stands there.
type ask struct {
	kind  names.Kind
	form  names.Form
	caret int
	token text.Span // what stands of the name, on both sides of the caret
	// dir is what stands of a path before the token; of an anchor the whole path
	// before the `#`.
	dir  string
	root string // of a path in a command: the variable that it begins with
}

// typed returns what stands of the name before the caret.
func (a *ask) typed(src string) string { return src[a.token.Start:a.caret] }

// askAt says what name is being written at off, in text that begins at from.
// In code, which a name in back-ticks is too, only agents are named.
func askAt(src string, from, off int, code bool) (ask, bool) {
	from = max(from, off-maxToken)
	if off > len(src) || from > off {
		return ask{}, false
	}
	line := from + strings.LastIndexAny(src[from:off], "\r\n") + 1
	before := src[line:off]
	if a, ok := askTyped(before, off); ok {
		return a.extended(src), true
	}
	start := strings.LastIndexAny(before, " \t`\"'()[]{}<>,;|=*") + 1
	word := before[start:]
	if start > 0 && before[start-1] == '`' && isNameText(word) && handsOver(before[:start-1]) {
		a := ask{kind: names.Agent, form: names.Marked, caret: off, token: text.Span{Start: off - len(word), End: off}}
		return a.extended(src), true
	}
	if code {
		return ask{}, false
	}
	if a, ok := askLink(before, off); ok {
		return a.extended(src), true
	}
	if start > 0 && before[start-1] == '<' {
		return ask{}, false // a tag is closed
	}
	a, ok := askMarked(word, off)
	return a.extended(src), ok
}

// marks are the beginnings of words that are names, the longest first.
var marks = []struct {
	begin string
	kind  names.Kind
	form  names.Form
}{
	{"#file:", names.File, names.FileMark},
	{"#tool:", names.Tool, names.ToolMark},
	{"@agent-", names.Agent, names.AtAgent},
	{"mcp__", names.Server, names.InServerTool},
	{"@", names.Agent, names.AtName},
	{"/", names.Command, names.Slash},
}

// askMarked reads a word that begins with a mark. After `@`, a slash makes it a
// path; after `/` it makes it none that is a command.
func askMarked(word string, off int) (ask, bool) {
	for _, m := range marks {
		rest, ok := strings.CutPrefix(word, m.begin)
		if !ok {
			continue
		}
		a := ask{kind: m.kind, form: m.form, caret: off}
		slash := strings.LastIndexByte(rest, '/')
		switch {
		case m.form == names.AtName && slash >= 0:
			a.kind, a.form = names.File, names.InImport
		case m.kind != names.File && slash >= 0, m.kind == names.Server && strings.Contains(rest, "__"):
			return ask{}, false
		}
		if a.kind == names.File {
			a.dir, rest = rest[:slash+1], rest[slash+1:]
		}
		a.token = text.Span{Start: off - len(rest), End: off}
		return a, true
	}
	return ask{}, false
}

// askTyped reads the value of subagent_type, in whatever language.
func askTyped(before string, off int) (ask, bool) {
	const key = "subagent_type"
	i := strings.LastIndex(before, key)
	if i < 0 {
		return ask{}, false
	}
	rest := strings.TrimLeft(strings.TrimLeft(before[i+len(key):], `"'`+"`"), " \t")
	if rest == "" || rest[0] != ':' && rest[0] != '=' {
		return ask{}, false
	}
	name := strings.TrimLeft(rest[1:], " \t\"'`")
	if !isNameText(name) {
		return ask{}, false
	}
	return ask{kind: names.Agent, form: names.SubagentType, caret: off, token: text.Span{Start: off - len(name), End: off}}, true
}

// askLink reads the destination of a link or link reference definition.
func askLink(before string, off int) (ask, bool) {
	at := strings.LastIndex(before, "](")
	if at < 0 {
		if at = strings.Index(before, "]:"); at < 0 || !strings.HasPrefix(strings.TrimLeft(before, " "), "[") {
			return ask{}, false
		}
	}
	dest := strings.TrimLeft(before[at+2:], " \t<")
	if strings.ContainsAny(dest, " \t)>") || strings.Contains(dest, "://") || strings.HasPrefix(dest, "mailto:") {
		return ask{}, false
	}
	a := ask{kind: names.File, form: names.InLink, caret: off}
	if file, anchor, ok := strings.Cut(dest, "#"); ok {
		a.kind, a.dir, a.token = names.Heading, file, text.Span{Start: off - len(anchor), End: off}
		return a, true
	}
	slash := strings.LastIndexByte(dest, '/') + 1
	a.dir, a.token = dest[:slash], text.Span{Start: off - len(dest) + slash, End: off}
	return a, true
}

// extended returns the ask with its token up to the end of the word.
func (a ask) extended(src string) ask {
	if a.kind == 0 {
		return a
	}
	for a.token.End < len(src) && isNameByte(src[a.token.End]) {
		a.token.End++
	}
	for a.token.End > a.caret && strings.IndexByte(".:", src[a.token.End-1]) >= 0 {
		a.token.End-- // they end the sentence
	}
	return a
}

func isNameByte(c byte) bool {
	return isLetterOrDigit(c) || c == '-' || c == '_' || c == '.' || c == ':'
}

// isNameText reports whether s holds nothing but what a name may hold.
func isNameText(s string) bool {
	for i := range len(s) {
		if !isNameByte(s[i]) {
			return false
		}
	}
	return true
}

// leads are the words after which a name in back-ticks is that of an agent.
var leads = []string{"use", "using", "ask", "call", "invoke", "run", "launch", "spawn", "start", "delegate to", "hand over to", "hand off to", "hand it to", "pass it to", "via", "with", "task"}

// handsOver reports whether a sentence hands work to whom it names next.
func handsOver(before string) bool {
	s := strings.ToLower(strings.TrimRight(before, " \t"))
	for _, article := range []string{" the", " an", " a"} {
		if cut, ok := strings.CutSuffix(s, article); ok {
			s = strings.TrimRight(cut, " \t")
			break
		}
	}
	for _, lead := range leads {
		if rest, ok := strings.CutSuffix(s, lead); ok && (rest == "" || !isLetterOrDigit(rest[len(rest)-1])) {
			return true
		}
	}
	return false
}
