package feature

import (
	"flag"
	"fmt"
	"maps"
	"math/rand/v2"
	"path"
	"slices"
	"strings"
	"testing"

	"agentls/analysis/names"
	"agentls/analysis/workspace"
)

// A long run:
//
//	go test ./analysis/feature -run ThereAndBack -renames 20000 -timeout 1h
var (
	renames   = flag.Int("renames", 400, "how many renames and moves are made there and back")
	firstSeed = flag.Uint64("seed", 1, "the seed of the first workspace")
)

// perWorld is how many renames are made in one workspace.
const perWorld = 40

// TestRenameThereAndBack renames something of a random workspace and back: what
// meant it means it still, nothing else means another thing, and in the end
// every byte and every path are as before.
func TestRenameThereAndBack(t *testing.T) {
	counts := map[string]int{}
	for seed, left := *firstSeed, *renames; left > 0; seed++ {
		r := rand.New(rand.NewPCG(seed, 5))
		st := stageOf(oddWorld(r))
		for range min(left, perWorld) {
			what, msg := st.anyRename(r)
			counts[what]++
			if msg != "" {
				t.Fatalf("seed %d: %s: %s", seed, what, msg)
			}
		}
		left -= perWorld
	}
	for _, what := range slices.Sorted(maps.Keys(counts)) {
		t.Logf("%6d %s", counts[what], what)
	}
	if done := counts["renamed"]; done < *renames/4 {
		t.Errorf("only %d of %d renames were made: %v", done, *renames, counts)
	}
}

// anyRename renames something and back, and says what became of it.
func (st *stage) anyRename(r *rand.Rand) (what, wrong string) {
	files := slices.Sorted(maps.Keys(st.srcs))
	file := st.index.File(files[r.IntN(len(files))])
	if r.IntN(4) == 0 {
		return st.anyMove(r, files)
	}
	if file == nil {
		return "not in the index", ""
	}
	offs := caretsOf(file)
	if len(offs) == 0 {
		return "without names", ""
	}
	return st.thereAndBack(file.Path, offs[r.IntN(len(offs))], r.IntN(4) > 0)
}

// caretsOf returns where the names of a file stand.
func caretsOf(f *workspace.File) (offs []int) {
	for _, list := range [][]names.Def{f.Facts.Defs(), f.Facts.Anchors()} {
		for _, d := range list {
			if !d.At.IsEmpty() {
				offs = append(offs, d.At.Start)
			}
		}
	}
	for _, m := range f.Facts.Mentions() {
		if m.AnchorAt.IsEmpty() {
			offs = append(offs, m.At.Start)
		} else {
			offs = append(offs, m.AnchorAt.Start)
		}
	}
	return offs
}

// newName is what random renames give to whatever they find: its shape says
// that it is a name. A title becomes one that no other heading has.
const newName = "zz-fresh"

func (st *stage) thereAndBack(file string, off int, agree bool) (what, wrong string) {
	can := Asking{Moves: true, Agree: agree}
	s := st.scene(nil, file)
	_, old, err := PrepareRename(s, off)
	if err != nil {
		return "refused", ""
	}
	t, _ := targetAt(s, off)
	there, err := Rename(s, off, newName, can)
	if err != nil {
		return "refused: " + kindOfError(err), ""
	}
	where := fmt.Sprintf("%s at %d, %q", file, off, old)
	now, err := st.after(there)
	if err != nil {
		return where, err.Error()
	}
	next := stageOf(now)
	if t.Def.Kind != names.Heading && agree {
		named := t.Def.Name
		if named == old {
			named = newName
		}
		if msg := st.kept(next, there, t, named); msg != "" {
			return where, msg
		}
	}
	at := t.Def.At
	if at.IsEmpty() || t.Def.Name != old && t.Def.Kind != names.Heading {
		return "renamed", st.backByMention(next, there, t, old, where, can)
	}
	path := moved(there.Moves, t.File.Path)
	return "renamed", st.back(next, path, there.shift(t.File.Path, at).Start, old, where, can)
}

// backByMention renames back what no bytes of its file name, from a mention.
func (st *stage) backByMention(next *stage, there *Change, t workspace.Target, old, where string, can Asking) string {
	for f := range next.index.Files() {
		for _, m := range f.Facts.Mentions() {
			r := next.index.Resolve(f, m)
			if len(r.Targets) > 0 && r.Ties == 1 && r.Targets[0].File.Path == moved(there.Moves, t.File.Path) && m.Kind == t.Def.Kind && strings.HasSuffix(m.Name, newName) && !m.At.IsEmpty() {
				return st.back(next, f.Path, m.At.Start, old, where, can)
			}
		}
	}
	return ""
}

func (st *stage) back(next *stage, file string, off int, old, where string, can Asking) string {
	if _, ok := next.srcs[file]; !ok {
		return where + ": the file is lost: " + file
	}
	back, err := Rename(next.scene(nil, file), off, old, can)
	if err != nil {
		if slices.Contains([]string{"already", "product calls", "does not take", "take another name"}, kindOfError(err)) {
			return "" // the name is one that nobody may choose
		}
		return where + ": there is no way back: " + err.Error()
	}
	was, err := next.after(back)
	if err != nil {
		return where + ": back: " + err.Error()
	}
	if msg := differing(was, st.srcs); msg != "" {
		return where + ": back: " + msg
	}
	return ""
}

func targetAt(s Scene, off int) (workspace.Target, bool) {
	sub, ok := s.subject(off)
	if !ok {
		return workspace.Target{}, false
	}
	return sub.target()
}

func kindOfError(err error) string {
	for _, words := range []string{"already", "product calls", "escapes", "take another name", "does not take", "rename the file itself", "is called by"} {
		if strings.Contains(err.Error(), words) {
			return words
		}
	}
	return err.Error()
}

// kept asks whether every mention of a workspace means after a change what it
// meant before.
func (st *stage) kept(next *stage, c *Change, of workspace.Target, fresh string) string {
	home := func(t workspace.Target) string { return called(t.File.Path, t.Def) }
	now := func(t workspace.Target) string {
		d := *t.Def
		if t.Is(of) {
			d.Name = fresh
		}
		return called(moved(c.Moves, t.File.Path), &d)
	}
	for f := range st.index.Files() {
		g := next.index.File(moved(c.Moves, f.Path))
		if g == nil {
			return "not found any more: " + f.Path
		}
		if a, b := len(f.Facts.Mentions()), len(g.Facts.Mentions()); a != b {
			return fmt.Sprintf("%s has %d mentions, had %d\n%q", g.Path, b, a, next.srcs[g.Path])
		}
		for i, m := range f.Facts.Mentions() {
			was, is := st.index.Resolve(f, m), next.index.Resolve(g, g.Facts.Mentions()[i])
			if was.Ties > 1 && slices.ContainsFunc(was.Best(), of.Is) {
				continue // its mentions stay with the others of the name
			}
			if a, b := meant(was, now), meant(is, home); a != b {
				return fmt.Sprintf("%s: %s %q means %s, want %s\n%q", g.Path, m.Form, g.Facts.Mentions()[i].Name, b, a, next.srcs[g.Path])
			}
		}
	}
	return ""
}

// anyMove moves a file or folder to another place, and back.
func (st *stage) anyMove(r *rand.Rand, files []string) (what, wrong string) {
	from := files[r.IntN(len(files))]
	for range r.IntN(3) {
		if up := path.Dir(from); strings.Count(up, "/") > 2 {
			from = up
		}
	}
	to := path.Join(path.Dir(from), newName)
	if r.IntN(3) == 0 {
		root := stageRoot
		if strings.HasPrefix(from, stageHome+"/") {
			root = stageHome
		}
		to = path.Join(root, "moved", newName)
	}
	if _, file := st.srcs[from]; file {
		_, ext, _ := strings.Cut(path.Base(from), ".")
		to += "." + ext
	}
	there, err := WillMove(st.index, []Move{{From: from, To: to}}, Asking{Moves: true, Agree: true})
	if err != nil {
		return "move refused: " + kindOfError(err), ""
	}
	where := fmt.Sprintf("move %s to %s", from, to)
	now, err := st.after(there, Move{From: from, To: to})
	if err != nil {
		return where, err.Error()
	}
	next := stageOf(now)
	back, err := WillMove(next.index, []Move{{From: to, To: from}}, Asking{Moves: true, Agree: true})
	if err != nil {
		return where, "there is no way back: " + err.Error()
	}
	was, err := next.after(back, Move{From: to, To: from})
	if err != nil {
		return where, err.Error()
	}
	if msg := differing(was, st.srcs); msg != "" && (path.Dir(from) == path.Dir(to) || st.followable(next, from, to)) {
		return where, "back: " + msg
	}
	return "moved", ""
}

// followable reports whether what is written can go with a move to another
// folder and come back: the files stay in the index, each path is the shortest
// there is, and none leads nowhere, as it may lead somewhere from there, or is
// relative to the project, which may be another one there.
func (st *stage) followable(next *stage, from, to string) bool {
	for f := range st.index.Files() {
		now := moved([]Move{{From: from, To: to}}, f.Path)
		if next.index.File(now) == nil {
			return false
		}
		goes := func(abs string) bool { return abs == from || strings.HasPrefix(abs, from+"/") }
		for _, m := range f.Facts.Mentions() {
			if m.Kind != names.File {
				continue
			}
			p, ok := st.index.Lead(f, m)
			if (!ok || p.From != path.Dir(f.Path)) && goes(f.Path) || ok && (goes(p.To) || goes(f.Path)) && m.Name != workspace.RelativePath(p.From, p.To) {
				return false
			}
		}
	}
	return true
}
