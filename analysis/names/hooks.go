package names

import (
	"strings"

	"agentls/analysis/dialect"
	"agentls/analysis/syntax"
	"agentls/analysis/text"
)

// commandKeys are the keys of a hook that hold a shell command.
var commandKeys = map[string]bool{"command": true, "bash": true, "powershell": true, "windows": true, "linux": true, "osx": true}

// hooks reads a map of hooks by their events: the scripts they run, however
// deep these stand, and what they are for.
func (r *entryReader) hooks(_ *dialect.Field, v *syntax.Value) {
	for i := range v.Pairs {
		r.matchers(v.Pairs[i].Key.Name, &v.Pairs[i].Value)
	}
	r.commands(v)
}

// commands reads the shell commands in a value.
func (r *entryReader) commands(v *syntax.Value) {
	for i := range v.Items {
		r.commands(&v.Items[i])
	}
	for i := range v.Pairs {
		p := &v.Pairs[i]
		if p.Value.Kind == syntax.Scalar && commandKeys[p.Key.Name] {
			r.command(&p.Value)
			continue
		}
		r.commands(&p.Value)
	}
}

// command reads the scripts in a shell command.
func (r *entryReader) command(v *syntax.Value) {
	decoded, runs := syntax.Decode(r.e.Lang, r.e.Text, v)
	for _, m := range scripts(decoded) {
		place(&m, runs)
		r.mentions = append(r.mentions, m)
	}
}

// scripts returns the files that a shell command runs. The first word of a
// command, and the first behind an interpreter, is certainly one when it is a
// path; of other words only those that look like a script count.
func scripts(command string) []Mention {
	var list []Mention
	first, behind := true, false
	for w := range shellWords(command) {
		switch {
		case w.ends:
			first, behind = true, false
			continue
		case first && isAssignment(w.text), behind && strings.HasPrefix(w.text, "-"):
			continue
		}
		if m, ok := w.script(); ok {
			m.Certain = first || behind
			list = append(list, m)
		}
		behind = first && interpreters[w.text]
		first = false
	}
	return list
}

// interpreters are the programs whose first argument is a script.
var interpreters = map[string]bool{
	"sh": true, "bash": true, "zsh": true, "dash": true, "fish": true, "source": true, ".": true, "exec": true,
	"python": true, "python3": true, "node": true, "bun": true, "deno": true, "ruby": true, "perl": true, "php": true, "pwsh": true, "tsx": true,
}

// scriptEnds are what the names of scripts end in.
var scriptEnds = [...]string{".sh", ".bash", ".zsh", ".fish", ".py", ".js", ".mjs", ".cjs", ".ts", ".mts", ".rb", ".pl", ".php", ".ps1", ".bat", ".cmd"}

// script returns the path that a word is, if it is one in the project.
func (w *shellWord) script() (Mention, bool) {
	m := Mention{Kind: File, Form: InHook, In: -1, Whole: text.Span{Start: w.at, End: w.end}}
	name, at := w.text, 0
	if root, rest, ok := variable(name); ok {
		m.Root, at = root, len(name)-len(rest)
		name = rest
	}
	switch {
	case name == "" || strings.ContainsAny(name, "$`*?<>|&;(){}[]=\n\\ ") || strings.Contains(name, "://"):
		return m, false
	case m.Root == "" && (name[0] == '/' || name[0] == '-' || name[0] == '~' || strings.HasSuffix(name, "/")):
		return m, false
	case m.Root == "" && !strings.HasPrefix(name, "./") && !strings.HasPrefix(name, "../") && !isScript(name):
		return m, false
	}
	m.Name = name
	m.At = w.span(at, len(w.text))
	return m, true
}

func isScript(name string) bool {
	for _, end := range scriptEnds {
		if strings.HasSuffix(name, end) && len(name) > len(end) {
			return true
		}
	}
	return false
}

// variable takes `$NAME/` or `${NAME}/` off the beginning of a path.
func variable(s string) (name, rest string, ok bool) {
	if !strings.HasPrefix(s, "$") {
		return "", s, false
	}
	name, rest, ok = strings.Cut(s[1:], "/")
	if n := strings.TrimPrefix(name, "{"); n != name {
		name = strings.TrimSuffix(n, "}")
		name, _, _ = strings.Cut(name, ":-")
	}
	for i := 0; i < len(name); i++ {
		if c := name[i]; c != '_' && (c|0x20 < 'a' || c|0x20 > 'z') && (c < '0' || c > '9') {
			return "", s, false
		}
	}
	return name, rest, ok && name != "" && rest != ""
}

// isAssignment reports whether a word sets a variable for the command behind it.
func isAssignment(s string) bool {
	i := strings.IndexByte(s, '=')
	return i > 0 && !strings.ContainsAny(s[:i], "/.$-")
}
