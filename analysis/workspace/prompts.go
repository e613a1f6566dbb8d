package workspace

import (
	"path"
	"strings"

	"agentls/analysis/dialect"
	"agentls/analysis/text"
)

// Bounds of the search for files that name the prompt of their agent.
const (
	maxReferrers = 64
	promptBytes  = 64 << 10
	promptDepth  = 3 // directories: that of the prompt, and those above it
)

// promptKey finds the value of a key that names the file of a prompt, in JSON,
// TOML and YAML: promptFile: x.md, "prompt": "file://./x.md", prompt: {file:x.md}.
var promptKey = text.Lazy(`(?i)(?:^|[\s{,"'])(?:system[-_]?)?prompt(?:[-_]?(?:file|path|uri))?["']?[ \t]*[:=][ \t]*["']?(?:\{file:|file://)?([^"'\s{}:]+\.(?:md|markdown|txt))\b`)

// promptOf returns the file that names the given one as the prompt of its
// agent, or "".
func (d *dir) promptOf(name string) string {
	switch path.Ext(name) {
	case ".md", ".markdown", ".txt":
	default:
		return ""
	}
	for at, n := d, 0; at != nil && n < promptDepth; at, n = at.parent, n+1 {
		if from := at.now.Load().prompts.get(at.findPrompts)[name]; from != "" {
			return from
		}
	}
	return ""
}

// findPrompts reads the files of the directory that define agents and are no
// markdown.
func (d *dir) findPrompts() map[string]string {
	asked, prompts := 0, map[string]string{}
	for _, e := range d.files() {
		name := path.Join(d.name, e)
		if path.Ext(name) == ".md" || !d.folder.MayHold(name) {
			continue
		}
		if asked++; asked > maxReferrers {
			break
		}
		if src, ok := readHead(d.folder.fsys, name, promptBytes); ok {
			d.addPrompts(prompts, name, src)
		}
	}
	return prompts
}

// addPrompts notes the files that one file names as prompts. A configuration
// file names them beside agents of their own: what lies where a product looks
// for agents stays one.
func (d *dir) addPrompts(prompts map[string]string, name, src string) {
	config := len(dialect.Detect(dialect.Evidence{Path: d.folder.Quick(name).Path}).Dialect.Agents) > 0
	for _, m := range promptKey().FindAllStringSubmatch(src, -1) {
		if strings.HasPrefix(m[1], "/") || strings.HasPrefix(m[1], "~") {
			continue
		}
		prompt := path.Join(d.name, m[1])
		if config && byPath(d.folder.Quick(prompt)) {
			continue
		}
		if prompts[prompt] == "" {
			prompts[prompt] = name
		}
	}
}
