// Package analysis_test holds the project to its own map: imports point one
// way, and each library is known to one place only.
package analysis_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// root is the module's folder, seen from this package.
const root = ".."

const module = "agentls"

// layers are the parts of the project from the top to the bottom. A part may
// import parts of the layers below its own, never its neighbours.
var layers = [][]string{
	{"cmd"},
	{"server"},
	{"analysis/feature"},
	{"analysis/lint"},
	{"analysis/workspace"},
	{"analysis/names"},
	{"analysis/agent"},
	{"analysis/config", "analysis/dialect", "analysis/prose", "analysis/syntax"},
	{"analysis/finding"},
	{"analysis/text"},
}

// homes says who may import a library; a path stands for all below it. Tests
// may use any of them, as long as the binary does not.
var homes = []struct {
	library string
	parts   []string
	files   int // in how many files at most; 0: any number
}{
	{"go.lsp.dev", []string{"server"}, 0},
	{"gopkg.in/yaml.v3", []string{"analysis/syntax"}, 1},
	{"gopkg.in/yaml.v3", []string{"analysis/config", "analysis/dialect/internal"}, 0},
	{"github.com/yuin/goldmark", []string{"analysis/prose"}, 0},
}

// impure are the packages that the analysis does without: it has no disk, no
// network, no clock and no log of its own.
var impure = []string{"os", "net", "time", "log", "syscall", "math/rand", "go.lsp.dev", "io/ioutil", "path/filepath"}

// pure are packages below those that ask nothing of the world.
var pure = []string{"net/url"}

// programs are parts of the analysis that run when the tables are made or in
// tests, not in the product.
var programs = []string{"analysis/dialect/internal", "analysis/workspace/synth"}

// source is one Go file with what it imports.
type source struct {
	file    string // slash-separated, from the module's folder
	dir     string
	imports []string
	test    bool
}

func sources(t *testing.T) []source {
	t.Helper()
	var all []source
	err := fs.WalkDir(os.DirFS(root), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		base := path.Base(name)
		if d.IsDir() && name != "." && (base[0] == '.' || base[0] == '_' || base == "testdata" || base == "node_modules") {
			return fs.SkipDir
		}
		if d.IsDir() || !strings.HasSuffix(name, ".go") {
			return nil
		}
		src, err := fs.ReadFile(os.DirFS(root), name)
		if err != nil {
			return err
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, src, parser.ImportsOnly)
		if err != nil {
			return err
		}
		s := source{file: name, dir: path.Dir(name), test: strings.HasSuffix(name, "_test.go")}
		for _, i := range f.Imports {
			p, err := strconv.Unquote(i.Path.Value)
			if err != nil {
				return err
			}
			s.imports = append(s.imports, p)
		}
		all = append(all, s)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(all) < 50 {
		t.Fatalf("only %d Go files found: the walk does not see the project", len(all))
	}
	return all
}

// in reports whether p is one of parts or lies below one.
func in(p string, parts ...string) bool {
	return slices.ContainsFunc(parts, func(part string) bool { return p == part || strings.HasPrefix(p, part+"/") })
}

// layerOf returns the layer and the part a folder belongs to.
func layerOf(dir string) (int, string) {
	for i, layer := range layers {
		for _, part := range layer {
			if in(dir, part) {
				return i, part
			}
		}
	}
	return -1, ""
}

func TestImportsPointDown(t *testing.T) {
	seen := map[string]bool{}
	for _, s := range sources(t) {
		from, part := layerOf(s.dir)
		if from < 0 {
			if s.dir != "analysis" || !strings.HasSuffix(s.file, "_test.go") {
				t.Errorf("%s belongs to no layer", s.file)
			}
			continue
		}
		seen[part] = true
		for _, p := range s.imports {
			own, ok := strings.CutPrefix(p, module+"/")
			if !ok {
				continue
			}
			to, target := layerOf(own)
			if target != part && to <= from {
				t.Errorf("%s imports %s: %s may not know %s", s.file, p, part, target)
			}
		}
	}
	for _, layer := range layers {
		for _, part := range layer {
			if !seen[part] {
				t.Errorf("no Go file in %s: the map is out of date", part)
			}
		}
	}
}

func TestLibrariesHaveHomes(t *testing.T) {
	files := make([]int, len(homes))
	for _, s := range sources(t) {
		if s.test {
			continue
		}
		for _, p := range s.imports {
			known, home := false, -1
			for i, h := range homes {
				if !in(p, h.library) {
					continue
				}
				known = true
				if in(s.dir, h.parts...) {
					home = i
				}
			}
			switch {
			case known && home < 0:
				t.Errorf("%s imports %s, which has its home elsewhere", s.file, p)
			case home >= 0:
				files[home]++
			}
		}
	}
	for i, h := range homes {
		if files[i] == 0 {
			t.Errorf("nobody in %v imports %s: the map is out of date", h.parts, h.library)
		}
		if h.files > 0 && files[i] > h.files {
			t.Errorf("%d files of %v import %s, want at most %d", files[i], h.parts, h.library, h.files)
		}
	}
}

func TestAnalysisIsPure(t *testing.T) {
	for _, s := range sources(t) {
		if s.test || !in(s.dir, "analysis") || in(s.dir, programs...) {
			continue
		}
		for _, p := range s.imports {
			if in(p, impure...) && !in(p, pure...) {
				t.Errorf("%s imports %s: the analysis has no disk, network, clock or log", s.file, p)
			}
		}
	}
}
