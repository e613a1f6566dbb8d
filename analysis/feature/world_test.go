package feature

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"
	"testing/fstest"

	"agentls/analysis/names"
	"agentls/analysis/text"
	"agentls/analysis/workspace"
)

// stageOf reads files from scratch, by absolute path.
func stageOf(srcs map[string]string) *stage {
	disk, home := fstest.MapFS{}, fstest.MapFS{}
	for name, src := range srcs {
		if rest, ok := strings.CutPrefix(name, stageHome+"/"); ok {
			home[rest] = &fstest.MapFile{Data: []byte(src)}
		} else {
			disk[strings.TrimPrefix(name, stageRoot+"/")] = &fstest.MapFile{Data: []byte(src)}
		}
	}
	folder := workspace.Open(disk, workspace.Around{Root: stageRoot, Home: stageHome})
	user := workspace.Open(home, workspace.Around{Root: stageHome, Home: stageHome, Outside: true})
	st := &stage{srcs: srcs}
	st.index, _ = workspace.Scan(context.Background(), []*workspace.Folder{folder}, workspace.Options{User: user})
	return st
}

// after returns the files as a change leaves them: edited, then moved.
func (st *stage) after(c *Change, moves ...Move) (map[string]string, error) {
	srcs := maps.Clone(st.srcs)
	for _, f := range c.Files {
		src, ok := srcs[f.Path]
		if !ok {
			return nil, fmt.Errorf("no file %s", f.Path)
		}
		var edits []text.Edit
		for _, e := range f.Edits {
			edits = append(edits, e.Edit)
		}
		now, err := text.Apply(src, edits)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", f.Path, err)
		}
		srcs[f.Path] = now
	}
	moves = append(slices.Clone(c.Moves), moves...)
	out := map[string]string{}
	for p, src := range srcs {
		to := moved(moves, p)
		if _, taken := srcs[to]; taken && to != p {
			return nil, fmt.Errorf("%s is moved onto %s", p, to)
		}
		out[to] = src
	}
	return out, nil
}

// shift returns where a span of a file stands after a change.
func (c *Change) shift(file string, at text.Span) text.Span {
	by := func(off int, end bool) int {
		d := 0
		for _, f := range c.Files {
			for _, e := range f.Edits {
				if f.Path == file && (e.Span.End <= off && (e.Span.Start < at.Start || end) && e.Span.Start <= off) {
					if e.Span == at && !end {
						continue
					}
					d += len(e.New) - e.Span.Len()
				}
			}
		}
		return off + d
	}
	return text.Span{Start: by(at.Start, false), End: by(at.End, true)}
}

// meant writes what a mention stands for, by the names that files and
// definitions have after a change.
func meant(r workspace.Resolution, now func(workspace.Target) string) string {
	var all []string
	for _, t := range r.Best() {
		all = append(all, now(t))
	}
	slices.Sort(all)
	return cmp.Or(strings.Join(all, " "), r.Builtin, r.Unknowable)
}

// called writes a definition by its file, kind and name.
func called(file string, d *names.Def) string {
	name := d.Name
	if d.Kind == names.File {
		name = path.Base(file)
	}
	return fmt.Sprintf("%s#%d:%s", file, d.Kind, name)
}

// differing names the first file in which two sets of files differ.
func differing(got, want map[string]string) string {
	for _, p := range slices.Sorted(maps.Keys(want)) {
		src, ok := got[p]
		switch {
		case !ok:
			return p + " is gone"
		case src != want[p]:
			return fmt.Sprintf("%s is\n%q, want\n%q", p, src, want[p])
		}
	}
	for _, p := range slices.Sorted(maps.Keys(got)) {
		if _, ok := want[p]; !ok {
			return p + " is new"
		}
	}
	return ""
}
