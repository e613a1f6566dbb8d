package feature

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
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

// stage is a workspace of a txtar file: its index, and the carets in its files.
type stage struct {
	index  *workspace.Index
	srcs   map[string]string // by absolute path
	carets []caret
	ask    []string
}

type caret struct {
	path string
	off  int
}

// The roots of the workspace folder and the home folder of a stage.
const (
	stageRoot = "/w"
	stageHome = "/home/u"
)

// readStage reads the files of an archive; names that begin with ~ lie in the
// home folder. A section called ask lists what is asked at each caret.
func readStage(t testing.TB, archive *txtar.Archive) *stage {
	disk, home := fstest.MapFS{}, fstest.MapFS{}
	st := &stage{srcs: map[string]string{}}
	for _, f := range archive.Files {
		switch f.Name {
		case "want":
			continue
		case "ask":
			st.ask = strings.Fields(string(f.Data))
			continue
		}
		path, src := stageRoot+"/"+f.Name, string(f.Data)
		if rest, ok := strings.CutPrefix(f.Name, "~/"); ok {
			path = stageHome + "/" + rest
		}
		for {
			i := strings.Index(src, mark)
			if i < 0 {
				break
			}
			st.carets = append(st.carets, caret{path, i})
			src = src[:i] + src[i+len(mark):]
		}
		st.srcs[path] = src
		if rest, ok := strings.CutPrefix(f.Name, "~/"); ok {
			home[rest] = &fstest.MapFile{Data: []byte(src)}
		} else {
			disk[f.Name] = &fstest.MapFile{Data: []byte(src)}
		}
	}
	folder := workspace.Open(disk, workspace.Around{Root: stageRoot, Home: stageHome})
	user := workspace.Open(home, workspace.Around{Root: stageHome, Home: stageHome, Outside: true})
	st.index, _ = workspace.Scan(context.Background(), []*workspace.Folder{folder}, workspace.Options{User: user})
	return st
}

// scene opens a file of the stage as an editor would.
func (st *stage) scene(t testing.TB, path string) Scene {
	closed := st.index.File(path)
	var folder *workspace.Folder
	for f := range st.index.Files() {
		if folder == nil || strings.HasPrefix(path, f.Folder.Root()+"/") {
			folder = f.Folder
		}
	}
	if closed != nil {
		folder = closed.Folder
	}
	if folder == nil {
		t.Fatalf("nothing of the workspace is in the index")
	}
	name := strings.TrimPrefix(path, folder.Root()+"/")
	doc := agent.Parse(folder.Place(name), st.srcs[path])
	index := st.index.Overlay(folder.Opened(name, doc, names.Of(doc, nil)))
	return Scene{Env: lint.Env{Today: today, Config: folder.Config(name)}, Index: index, File: index.File(path), Doc: doc}
}

// show writes a place as its file and line, the name in brackets.
func (st *stage) show(p Place) string {
	src, ok := st.srcs[p.Path]
	short := strings.TrimPrefix(strings.Replace(p.Path, stageHome, "~", 1), stageRoot+"/")
	if !ok || p.Span.IsEmpty() && p.Select.IsEmpty() {
		return short
	}
	if p.Select.IsEmpty() {
		return short + ", from its beginning"
	}
	return short + ": " + bracketed(src, p.Select)
}

// bracketed returns the line of a span with the span in brackets.
func bracketed(src string, at text.Span) string {
	start := strings.LastIndexByte(src[:at.Start], '\n') + 1
	end := len(src)
	if i := strings.IndexByte(src[at.End:], '\n'); i >= 0 {
		end = at.End + i
	}
	return strings.TrimSpace(src[start:at.Start] + "[" + at.Of(src) + "]" + src[at.End:end])
}

// asks are the questions that a stage can ask at a caret.
var asks = map[string]func(b *strings.Builder, st *stage, s Scene, off int){
	"definition": func(b *strings.Builder, st *stage, s Scene, off int) {
		for _, l := range Definition(s, off) {
			to := l.Virtual
			if to == "" {
				to = st.show(l.Target)
			}
			fmt.Fprintf(b, "definition of %s → %s\n", bracketed(s.Doc.Src(), l.Origin), to)
		}
	},
	"references": func(b *strings.Builder, st *stage, s Scene, off int) {
		for _, p := range References(s, off, true) {
			fmt.Fprintf(b, "reference %s\n", st.show(p))
		}
	},
	"highlights": func(b *strings.Builder, st *stage, s Scene, off int) {
		for _, h := range Highlights(s, off) {
			kind := "read"
			if h.Write {
				kind = "write"
			}
			fmt.Fprintf(b, "%s %s\n", kind, bracketed(s.Doc.Src(), h.Span))
		}
	},
	"hover": func(b *strings.Builder, st *stage, s Scene, off int) {
		if h, ok := HoverIn(s, nil, off); ok {
			fmt.Fprintf(b, "hover %s\n%s\n", bracketed(s.Doc.Src(), h.Span), h.Markdown)
		}
	},
	"completion": func(b *strings.Builder, st *stage, s Scene, off int) {
		items, _ := CompleteIn(s, off)
		listLabels(b, items)
		if len(items) > 0 {
			acceptItem(b, s.Doc.Src(), items[0])
		}
	},
	"links": func(b *strings.Builder, st *stage, s Scene, _ int) {
		for _, l := range DocumentLinks(s) {
			l = ResolveLink(s, l)
			fmt.Fprintf(b, "link %s → %s (%s)\n", bracketed(s.Doc.Src(), l.Span), st.show(l.Target), l.Tooltip)
		}
	},
	"lenses": func(b *strings.Builder, st *stage, s Scene, _ int) {
		for _, l := range Lenses(s, LensOptions{References: true, Tokens: true}) {
			l, ok := ResolveLens(s, l)
			fmt.Fprintf(b, "lens %s · %s %v\n", bracketed(s.Doc.Src(), l.Span), l.Title, ok)
		}
	},
	"calls": func(b *strings.Builder, st *stage, s Scene, off int) {
		for _, c := range PrepareCalls(s, off) {
			fmt.Fprintf(b, "call %s · %s\n", c.Name, c.Detail)
			for _, e := range Incoming(s.Index, c) {
				fmt.Fprintf(b, "  from %s · %s\n", e.Call.Name, st.ranges(e.Call.Place.Path, e.At))
			}
			for _, e := range Outgoing(s.Index, c) {
				fmt.Fprintf(b, "  to %s · %s\n", e.Call.Name, st.ranges(c.Place.Path, e.At))
			}
		}
	},
}

func (st *stage) ranges(path string, at []text.Span) string {
	var all []string
	for _, s := range at {
		all = append(all, bracketed(st.srcs[path], s))
	}
	return strings.Join(all, " | ")
}

// TestScenes asks every question of the files under testdata/scenes.
func TestScenes(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("..", "..", "testdata", "scenes", "*.txtar"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no scenes: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			raw, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			archive := txtar.Parse(raw)
			if strings.TrimSpace(string(archive.Comment)) == "" {
				t.Error("the file does not begin with a sentence of intent")
			}
			st := readStage(t, archive)
			if len(st.ask) == 0 || len(st.carets) == 0 {
				t.Fatal("nothing is asked")
			}
			var b strings.Builder
			for _, c := range st.carets {
				s := st.scene(t, c.path)
				fmt.Fprintf(&b, "==== %s: %s\n", strings.TrimPrefix(c.path, stageRoot+"/"), bracketed(st.srcs[c.path], text.At(c.off)))
				for _, q := range st.ask {
					if asks[q] == nil {
						t.Fatalf("no question is called %s", q)
					}
					was := b.Len()
					asks[q](&b, st, s, c.off)
					if b.Len() == was {
						fmt.Fprintf(&b, "no %s\n", q)
					}
				}
			}
			check(t, file, archive, b.String())
		})
	}
}

// TestWorkspaceSymbols looks for names of a workspace.
func TestWorkspaceSymbols(t *testing.T) {
	st := readStage(t, txtar.Parse([]byte(symbolStage)))
	for query, want := range map[string][]string{
		"rev":              {"reverter", "reviewer", "code-reviewer"},
		"cr":               {"code-reviewer"},
		"code-reviewer":    {"code-reviewer"},
		"CODE rev":         {"code-reviewer"},
		"zzz":              nil,
		"pdf":              {"pdf"},
		"git":              {"github"},
		"deploy":           {"deploy"},
		"Overview":         nil,
		"codereviewerplus": nil,
	} {
		var got []string
		for _, sym := range WorkspaceSymbols(st.index, query, 3) {
			got = append(got, sym.Name)
			if sym.Container == "" || sym.Place.File == nil || !sym.Place.Span.Covers(sym.Place.Select) {
				t.Errorf("%q: %+v", query, sym)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: %v, want %v", query, got, want)
		}
	}
	if all := WorkspaceSymbols(st.index, "", 0); len(all) < 6 {
		t.Errorf("the empty query finds %d", len(all))
	}
}

const symbolStage = `
-- .claude/agents/reviewer.md --
---
name: reviewer
description: Reviews.
---
# Overview
-- .claude/agents/code.md --
---
name: code-reviewer
description: Reviews code.
---
You review.
-- .claude/agents/reverter.md --
---
name: reverter
description: Reverts.
---
You revert.
-- .claude/skills/pdf/SKILL.md --
---
name: pdf
description: Reads PDF files.
---
How to.
-- .claude/commands/deploy.md --
---
description: Deploys.
---
Deploy it.
-- .mcp.json --
{"mcpServers": {"github": {"command": "gh-mcp"}}}
`
