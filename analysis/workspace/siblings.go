package workspace

import (
	"io"
	"io/fs"
	"path"

	"agentls/analysis/agent"
	"agentls/analysis/dialect"
	"agentls/analysis/syntax"
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

// siblings returns the dialect that the files around the named one agree on:
// those of its own directory, or of the nearest one above whose files say
// something. It is empty when nothing is said, or when the first that speak
// disagree.
func (d *dir) siblings(name string) string {
	for at := d; at != nil; at = at.parent {
		id := ""
		for _, n := range at.now.Load().neighbours.get(at.look) {
			if at == d && n.name == name {
				continue
			}
			if id != "" && n.dialect != id {
				return ""
			}
			id = n.dialect
		}
		if id != "" {
			return id
		}
	}
	return ""
}

// look reads the heads of the first files in the directory that may be agents.
func (d *dir) look() (told []neighbour) {
	asked := 0
	for _, e := range d.files() {
		name := path.Join(d.name, e)
		if path.Ext(name) != ".md" {
			continue
		}
		collected := false
		if !d.folder.MayHold(name) {
			if collected = d.folder.Collects(name); !collected {
				continue
			}
		}
		if asked++; asked > maxNeighbours {
			break
		}
		if doc := d.head(name, collected); doc != nil {
			if is := doc.Detection; is.Strength >= dialect.Fair && !is.Never && !is.Guess {
				told = append(told, neighbour{e, is.Dialect.ID})
			}
		}
	}
	return told
}

// head reads the beginning of a file, nil when there is none to read. What
// lies around it has no say, but that it is in a collection.
func (d *dir) head(name string, collected bool) *agent.Document {
	head, ok := readHead(d.folder.fsys, name, headBytes)
	if !ok {
		return nil
	}
	place := d.folder.Quick(name)
	place.Plugin, place.Extension = d.read().plugin != nil, d.extension()
	place.Collection = collected
	if path.Ext(name) == ".md" {
		head = head[:syntax.Scan(head).Body] // the body tells nothing
	}
	return agent.Parse(place, head)
}

func readHead(fsys fs.FS, name string, limit int64) (string, bool) {
	f, err := fsys.Open(name)
	if err != nil {
		return "", false
	}
	defer f.Close()
	head, err := io.ReadAll(io.LimitReader(f, limit))
	return string(head), err == nil && len(head) > 0
}
