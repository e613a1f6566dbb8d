package workspace

import (
	"bufio"
	"io/fs"
	"path"
	"strings"

	"github.com/bmatcuk/doublestar/v4"
)

// ignores is the .gitignore of one folder on top of those of the folders
// above it (gitignore(5)). A nil *ignores ignores nothing.
type ignores struct {
	above *ignores
	base  string // the folder, slash-separated and relative to the root; "." for the root
	rules []ignoreRule
}

type ignoreRule struct {
	glob   string
	not    bool // a leading `!` takes the file back in
	dirs   bool // a trailing slash: folders only
	inBase bool // a pattern without a slash matches the last element alone
}

// The files that say what git ignores.
const (
	gitIgnore  = ".gitignore"
	gitExclude = ".git/info/exclude"
)

// with returns the ignores that also obey the named file, whose patterns are
// relative to base; the same ignores when there is no such file.
func (g *ignores) with(fsys fs.FS, name, base string) *ignores {
	f, err := fsys.Open(name)
	if err != nil {
		return g
	}
	defer f.Close()
	next := &ignores{above: g, base: base}
	for lines := bufio.NewScanner(f); lines.Scan(); {
		if rule, ok := parseIgnore(lines.Text()); ok {
			next.rules = append(next.rules, rule)
		}
	}
	if len(next.rules) == 0 {
		return g
	}
	return next
}

// ignored reports whether git passes over a file or folder, given that it
// does not pass over the folder it lies in. The last rule that matches
// decides, and a deeper file before a higher one.
func (g *ignores) ignored(name string, isDir bool) bool {
	for ; g != nil; g = g.above {
		rel := name
		if g.base != "." {
			rel = strings.TrimPrefix(name, g.base+"/")
		}
		for i := len(g.rules) - 1; i >= 0; i-- {
			if r := g.rules[i]; r.match(rel, isDir) {
				return !r.not
			}
		}
	}
	return false
}

func (r ignoreRule) match(rel string, isDir bool) bool {
	if r.dirs && !isDir {
		return false
	}
	if r.inBase {
		rel = path.Base(rel)
	}
	ok, err := doublestar.Match(r.glob, rel)
	return ok && err == nil
}

// parseIgnore reads one line of a .gitignore.
func parseIgnore(line string) (ignoreRule, bool) {
	line = strings.TrimSuffix(line, "\r")
	for strings.HasSuffix(line, " ") && !strings.HasSuffix(line, `\ `) {
		line = line[:len(line)-1]
	}
	var r ignoreRule
	if line == "" || line[0] == '#' {
		return r, false
	}
	if line[0] == '!' {
		r.not, line = true, line[1:]
	}
	if strings.HasSuffix(line, "/") {
		r.dirs, line = true, strings.TrimSuffix(line, "/")
	}
	r.inBase = !strings.Contains(line, "/")
	line = strings.TrimPrefix(line, "/")
	// git knows no alternatives, and `x/**` is what lies in x, not x.
	line = strings.NewReplacer("{", `\{`, "}", `\}`).Replace(line)
	if strings.HasSuffix(line, "/**") {
		line += "/*"
	}
	r.glob = line
	return r, line != "" && doublestar.ValidatePattern(line)
}
