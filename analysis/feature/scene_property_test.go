package feature

import (
	"context"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"agentls/analysis/agent"
	"agentls/analysis/lint"
	"agentls/analysis/names"
	"agentls/analysis/text"
	"agentls/analysis/workspace"

	"golang.org/x/tools/txtar"
)

// plays returns the files of each scene, without their marks, and at the end
// those of all feature tests.
func plays(t testing.TB) [][]source {
	files, err := filepath.Glob(filepath.Join("..", "..", "testdata", "scenes", "*.txtar"))
	if err != nil || len(files) < 5 {
		t.Fatalf("%d scenes: %v", len(files), err)
	}
	var out [][]source
	for _, file := range files {
		a, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var play []source
		for _, f := range a.Files {
			if f.Name != "want" && f.Name != "ask" && !strings.HasPrefix(f.Name, "~") {
				play = append(play, source{f.Name, strings.ReplaceAll(string(f.Data), mark, "")})
			}
		}
		out = append(out, play)
	}
	return append(out, sources(t))
}

// randomStage returns a workspace of the files of one scene and some others,
// and the file to edit.
func randomStage(r *rand.Rand, all [][]source) (*stage, *workspace.Folder, source) {
	disk := fstest.MapFS{}
	st := &stage{srcs: map[string]string{}}
	put := func(s source) {
		disk[s.path] = &fstest.MapFile{Data: []byte(s.src)}
		st.srcs[stageRoot+"/"+s.path] = s.src
	}
	last := all[len(all)-1]
	for range r.IntN(5) {
		put(last[r.IntN(len(last))])
	}
	play := all[r.IntN(len(all)-1)]
	for _, s := range play {
		put(s)
	}
	folder := workspace.Open(disk, workspace.Around{Root: stageRoot, Home: stageHome})
	st.index, _ = workspace.Scan(context.Background(), []*workspace.Folder{folder}, workspace.Options{})
	return st, folder, play[r.IntN(len(play))]
}

// wrongScene asks a scene everything at a few carets and returns the first
// answer that cannot be right.
func (st *stage) wrongScene(r *rand.Rand, s Scene) string {
	for range 4 {
		off := s.Doc.Text.Boundary(r.IntN(s.Doc.Text.Len() + 1))
		if off > 0 && off < s.Doc.Text.Len() && s.Doc.Src()[off-1] == '\r' && s.Doc.Src()[off] == '\n' {
			off--
		}
		if msg := st.wrongAt(s, off); msg != "" {
			return fmt.Sprintf("caret %d: %s", off, msg)
		}
	}
	for _, l := range DocumentLinks(s) {
		if !within(s.Doc, l.Span) || l.Span.IsEmpty() {
			return fmt.Sprintf("link %+v", l)
		}
		if to := ResolveLink(s, l).Target; to.Path != "" {
			if msg := st.wrongPlace(to); msg != "" {
				return "link: " + msg
			}
		}
	}
	for _, l := range Lenses(s, LensOptions{References: true, Tokens: true}) {
		full, ok := ResolveLens(s, l)
		if !within(s.Doc, l.Span) || !ok || full.Title == "" || l.Kind == ReferencesLens && len(full.Places) == 0 {
			return fmt.Sprintf("lens %+v", full)
		}
	}
	return ""
}

func (st *stage) wrongAt(s Scene, off int) string {
	for _, l := range Definition(s, off) {
		switch {
		case !within(s.Doc, l.Origin) || !l.Origin.Touches(off):
			return fmt.Sprintf("definition from %v", l.Origin)
		case l.Virtual != "":
			if page, ok := Virtual(l.Virtual); !ok || page == "" {
				return "no page at " + l.Virtual
			}
		default:
			if msg := st.wrongPlace(l.Target); msg != "" {
				return "definition: " + msg
			}
		}
	}
	for _, p := range References(s, off, true) {
		if msg := st.wrongPlace(p); msg != "" {
			return "reference: " + msg
		}
	}
	last := text.Span{}
	for _, h := range Highlights(s, off) {
		if !within(s.Doc, h.Span) || h.Span.Start < last.Start {
			return fmt.Sprintf("highlight %v", h.Span)
		}
		last = h.Span
	}
	if h, ok := HoverIn(s, nil, off); ok && (!within(s.Doc, h.Span) || h.Span.IsEmpty() || !h.Span.Touches(off) || h.Markdown == "") {
		return fmt.Sprintf("hover %+v", h)
	}
	items, _ := CompleteIn(s, off)
	for _, it := range items {
		if msg := wrongItem(s.Doc, it, off, func(key string) string { return DocumentationIn(s.Index, key) }); msg != "" {
			return msg
		}
	}
	for _, c := range PrepareCalls(s, off) {
		if msg := st.wrongCall(s, c); msg != "" {
			return msg
		}
	}
	return ""
}

// wrongCall follows an item of the hierarchy as a client would: it sends back
// what it got.
func (st *stage) wrongCall(s Scene, c Call) string {
	if s.Index.File(c.Place.Path) == nil {
		return "" // the index was taken away
	}
	again, ok := FindCall(s.Index, c.Place.Path, c.Name, c.Kind, c.Place.Select.Start)
	if !ok || again.Place != c.Place {
		return fmt.Sprintf("call %+v is found again as %+v", c, again)
	}
	for _, e := range Incoming(s.Index, c) {
		if msg := st.wrongEdge(e, e.Call.Place.Path); msg != "" {
			return "incoming: " + msg
		}
		back := false
		for _, o := range Outgoing(s.Index, e.Call) {
			back = back || o.Call.Name == c.Name && o.Call.Place == c.Place
		}
		if !back {
			return fmt.Sprintf("%s calls %s, and does not say so", e.Call.Name, c.Name)
		}
	}
	for _, e := range Outgoing(s.Index, c) {
		if msg := st.wrongEdge(e, c.Place.Path); msg != "" {
			return "outgoing: " + msg
		}
	}
	return ""
}

func (st *stage) wrongEdge(e Edge, caller string) string {
	if msg := st.wrongPlace(e.Call.Place); msg != "" {
		return msg
	}
	if len(e.At) == 0 {
		return "no mention makes it"
	}
	for _, at := range e.At {
		if msg := st.wrongPlace(Place{Path: caller, Span: at, Select: at}); msg != "" {
			return msg
		}
	}
	return ""
}

func (st *stage) wrongPlace(p Place) string {
	src, ok := st.srcs[p.Path]
	switch {
	case p.Path == "":
		return "no path"
	case !ok:
		return "no file " + p.Path
	case p.Span.Start < 0 || p.Span.Start > p.Span.End || p.Span.End > len(src):
		return fmt.Sprintf("%v lies outside of %s", p.Span, p.Path)
	case !p.Span.Covers(p.Select):
		return fmt.Sprintf("%v is not in %v of %s", p.Select, p.Span, p.Path)
	}
	return ""
}

func TestAnySceneAnyCaret(t *testing.T) {
	all := plays(t)
	n := 300
	if testing.Short() {
		n = 60
	}
	for seed := range n {
		r := rand.New(rand.NewPCG(uint64(seed), 11))
		if msg := anyScene(r, all, ""); msg != "" {
			t.Fatalf("seed %d: %s", seed, msg)
		}
	}
}

func FuzzAnyScene(f *testing.F) {
	all := plays(f)
	for i, play := range all[:len(all)-1] {
		f.Add(play[0].src, uint64(i))
	}
	f.Fuzz(func(t *testing.T, src string, seed uint64) {
		if msg := anyScene(rand.New(rand.NewPCG(seed, 1)), all, src); msg != "" {
			t.Fatal(msg)
		}
	})
}

// anyScene opens a file of a random workspace with src in it, or with its own
// text edited, asks it everything, and asks again without what should be there.
func anyScene(r *rand.Rand, all [][]source, src string) string {
	st, folder, s := randomStage(r, all)
	if src == "" {
		src = scramble(r, s.src)
	}
	path := stageRoot + "/" + s.path
	st.srcs[path] = src
	doc := agent.Parse(folder.Place(s.path), src)
	index := st.index.Overlay(folder.Opened(s.path, doc, names.Of(doc, nil)))
	env := lint.Env{Today: today}
	for _, scene := range []Scene{
		{env, index, index.File(path), doc, false},
		{env, workspace.NewIndex(), nil, doc, false},
		{env, workspace.NewIndex(), index.File(path), doc, false},
		{env, nil, nil, doc, false},
	} {
		if msg := st.wrongScene(r, scene); msg != "" {
			return fmt.Sprintf("%s (%d files known): %s\n%q", s.path, len(st.srcs), msg, src)
		}
	}
	for _, sym := range WorkspaceSymbols(index, shreds[r.IntN(len(shreds))], 20) {
		if msg := st.wrongPlace(sym.Place); msg != "" || sym.Name == "" {
			return fmt.Sprintf("symbol %q: %s", sym.Name, msg)
		}
	}
	return ""
}
