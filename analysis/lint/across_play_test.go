package lint_test

import (
	"flag"
	"fmt"
	"slices"
	"testing"

	"agentls/analysis/agent"
	"agentls/analysis/finding"
	"agentls/analysis/lint"
	"agentls/analysis/workspace"
	"agentls/analysis/workspace/synth/stage"
)

// A long run of TestPlay:
//
//	go test ./analysis/lint -run TestPlay -steps 100000 -timeout 3h
var (
	playSteps = flag.Int("steps", 200, "how many steps TestPlay makes")
	playSeed  = flag.Uint64("seed", 1, "the seed of TestPlay")
)

// playSpan is how many steps are made with one seed.
const playSpan = 4000

// follower checks a workspace as an editor's server does: with what it found
// before at hand.
type follower struct {
	own    map[string]*lint.Result
	across map[string]*lint.AcrossResult
	briefs map[*workspace.File]brief // of closed files
}

type brief struct {
	env   lint.Env
	brief *lint.Brief
}

// TestPlay asks after each step that the findings about every file, of one file
// and across files, equal those of a fresh look.
func TestPlay(t *testing.T) {
	for seed, left := *playSeed, *playSteps; left > 0; seed, left = seed+1, left-playSpan {
		s := stage.New(seed)
		f := follower{map[string]*lint.Result{}, map[string]*lint.AcrossResult{}, map[*workspace.File]brief{}}
		for range min(left, playSpan) {
			s.Step()
			f.compare(t, seed, s)
		}
	}
}

func (f *follower) compare(t *testing.T, seed uint64, s *stage.Stage) {
	t.Helper()
	got := s.Overlaid()
	want, _ := s.Scratch()
	used := map[*workspace.File]brief{}
	for w := range want.Files() {
		g := got.File(w.Path)
		var mine, theirs []string
		if b := s.Open[w.Path]; b != nil {
			mine = f.open(got, g, b.Doc)
			theirs = fresh(want, w, agent.Parse(w.Place, b.Doc.Src()), true)
		} else {
			mine = f.closed(got, g, used)
			src, _ := w.Read()
			theirs = fresh(want, w, agent.Parse(w.Place, src), false)
		}
		if !slices.Equal(mine, theirs) {
			t.Fatalf("seed %d after %q:\n%s:\n%q, want\n%q", seed, s.Late(), w.Path, mine, theirs)
		}
	}
	f.briefs = used
	for path := range f.across {
		if s.Open[path] == nil {
			delete(f.across, path)
			delete(f.own, path)
		}
	}
}

func env(f *workspace.File) lint.Env {
	return lint.Env{Today: "2026-11-22", Config: f.Folder.Config(f.Name)}
}

// open returns the findings about an open file.
func (f *follower) open(x *workspace.Index, file *workspace.File, doc *agent.Document) []string {
	own := lint.Run(env(file), doc, f.own[file.Path])
	across := lint.Across(env(file), x, file, doc, f.across[file.Path])
	f.own[file.Path], f.across[file.Path] = own, across
	return written(lint.Together(own, across))
}

// closed returns the findings across files about a closed file.
func (f *follower) closed(x *workspace.Index, file *workspace.File, used map[*workspace.File]brief) []string {
	b, known := f.briefs[file]
	if !known || b.env != env(file) {
		src, _ := file.Read()
		b = brief{env(file), lint.NewBrief(env(file), agent.Parse(file.Place, src))}
	}
	used[file] = b
	return written(b.brief.Across(x, file).Findings())
}

// fresh returns the findings about a file as somebody has them who sees it for
// the first time.
func fresh(x *workspace.Index, file *workspace.File, doc *agent.Document, open bool) []string {
	across := lint.Across(env(file), x, file, doc, nil)
	if open {
		return written(lint.Together(lint.Run(env(file), doc, nil), across))
	}
	return written(across.Findings())
}

func written(list []finding.Finding) (all []string) {
	for _, f := range list {
		all = append(all, fmt.Sprintf("%+v", f))
	}
	return all
}
