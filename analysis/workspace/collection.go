package workspace

import (
	"path"

	"agentls/analysis/dialect"
)

// Collects reports whether a file lies in a folder of agents that is not
// called so, as collections keep them by category: the files of its kind there
// look like agents, but for a few.
func (f *Folder) Collects(name string) bool {
	name = clean(name)
	return dialect.MayCollect(name) && f.dir(path.Dir(name)).collects(path.Ext(name))
}

// A folder is a collection from this many agents on, and when at most one file
// in so many is something else.
const (
	leastAgents = 2
	strangerIn  = 4
)

// collects reports whether the files of the directory with an extension look
// like agents.
func (d *dir) collects(ext string) bool {
	return d.now.Load().looks.get(d.count)[ext].collect()
}

// tally counts files that look like agents, and those that do not.
type tally struct{ agents, others int }

func (n tally) collect() bool {
	return n.agents >= leastAgents && n.others*strangerIn <= n.agents+n.others
}

func (d *dir) count() map[string]tally {
	looks := map[string]tally{}
	for _, e := range d.files() {
		name, ext := path.Join(d.name, e), path.Ext(e)
		n := looks[ext]
		if n.agents+n.others == maxNeighbours || !dialect.MayCollect(name) {
			continue
		}
		if doc := d.head(name, false); doc != nil && doc.LooksLikeAgent() {
			n.agents++
		} else {
			n.others++
		}
		looks[ext] = n
	}
	return looks
}
