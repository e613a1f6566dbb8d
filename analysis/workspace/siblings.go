package workspace

import (
	"io"
	"io/fs"
	"path"
	"strings"

	"agentls/analysis/agent"
	"agentls/analysis/dialect"
)

// maxNeighbours bounds how many files of a directory are asked, and headBytes
// how much of each: frontmatter stands at the top.
const (
	maxNeighbours = 24
	headBytes     = 8 << 10
)

// neighbour is a file that tells its dialect by place or content. One whose
// dialect is itself a guess tells nothing.
type neighbour struct{ name, dialect string }

// siblings returns the dialect that the files beside the named one agree on;
// empty when they say nothing or disagree.
func (d *dir) siblings(name string) string {
	d.around.Do(func() { d.neighbours = d.look() })
	id := ""
	for _, n := range d.neighbours {
		if n.name == name {
			continue
		}
		if id != "" && n.dialect != id {
			return ""
		}
		id = n.dialect
	}
	return id
}

// look reads the heads of the first markdown files in the directory.
func (d *dir) look() []neighbour {
	entries, err := fs.ReadDir(d.folder.fsys, d.name)
	if err != nil {
		return nil
	}
	var found []neighbour
	asked := 0
	for _, e := range entries {
		name := path.Join(d.name, e.Name())
		if e.IsDir() || !strings.HasSuffix(e.Name(), ".md") || !d.folder.MayHold(name) {
			continue
		}
		if asked++; asked > maxNeighbours {
			break
		}
		if head, ok := readHead(d.folder.fsys, name); ok {
			place := d.folder.Quick(name)
			place.Plugin = d.plugin
			if is := agent.Parse(place, head).Detection; is.Strength >= dialect.Fair && !is.Never && !is.Guess {
				found = append(found, neighbour{e.Name(), is.Dialect.ID})
			}
		}
	}
	return found
}

func readHead(fsys fs.FS, name string) (string, bool) {
	f, err := fsys.Open(name)
	if err != nil {
		return "", false
	}
	defer f.Close()
	head, err := io.ReadAll(io.LimitReader(f, headBytes))
	return string(head), err == nil && len(head) > 0
}
