package workspace

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
)

// walked returns the names that a walk of part of a folder finds.
func walked(t *testing.T, root, name string) []string {
	t.Helper()
	var mu sync.Mutex
	var found []string
	w := Walk{
		Folder:  Open(os.DirFS(root), Around{Root: root}),
		Found:   func(name string) { mu.Lock(); defer mu.Unlock(); found = append(found, name) },
		Trouble: func(name string, err error) { t.Errorf("%s: %v", name, err) },
	}
	w.From(context.Background(), name)
	slices.Sort(found)
	return found
}

func TestWalk(t *testing.T) {
	for _, tt := range []struct {
		name string
		tree []string // files; `name: content` for those that have one
		from string
		want []string
	}{
		{"products' folders and folders called agents",
			[]string{".claude/agents/a.md", ".claude/agents/deep/b.md", ".github/agents/c.agent.md", ".gemini/agents/d.md",
				".opencode/agents/e.md", "plugins/x/agents/f.md", "docs/guide.md", "main.go", ".claude/commands/g.md"},
			".", []string{".claude/agents/a.md", ".claude/agents/deep/b.md", ".claude/commands/g.md", ".gemini/agents/d.md",
				".github/agents/c.agent.md", ".opencode/agents/e.md", "plugins/x/agents/f.md"}},
		{"only below the folder that was named",
			[]string{".claude/agents/a.md", "x/.claude/agents/b.md", "y/.claude/agents/c.md"}, "x",
			[]string{"x/.claude/agents/b.md"}},
		{"what git ignores",
			[]string{".gitignore: build/\n/top.md\n*.local.md\n", "build/agents/a.md", "agents/b.local.md", "agents/c.md", "x/build/agents/d.md"},
			".", []string{"agents/c.md"}},
		{"a nested .gitignore, and a way back in",
			[]string{".gitignore: *.md\n", "x/.gitignore: !kept.md\n", "x/agents/kept.md", "x/agents/lost.md", "agents/lost.md"},
			".", []string{"x/agents/kept.md"}},
		{"products' folders that git ignores are searched",
			[]string{".gitignore: .claude/\n.github\n**/.gemini/*\n*.md\n", ".claude/agents/a.md", ".claude/worktrees/w/agents/b.md",
				".github/agents/c.agent.md", ".github/workflows/agents/d.md", "x/.gemini/agents/e.md"},
			".", []string{".claude/agents/a.md", ".github/agents/c.agent.md", "x/.gemini/agents/e.md"}},
		{"not inside an ignored folder of nobody's",
			[]string{".gitignore: dist/\n", "dist/.claude/agents/a.md"}, ".", nil},
		{"an ignored folder that was named",
			[]string{".gitignore: dist/**\n", "dist/x/agents/a.md", "dist/agents/b.md"}, "dist",
			[]string{"dist/agents/b.md", "dist/x/agents/a.md"}},
		{"rules of the folders above the named one",
			[]string{".gitignore: skip.md\n", "x/.gitignore: out/\n", "x/y/agents/skip.md", "x/y/out/agents/a.md", "x/y/agents/b.md"}, "x/y",
			[]string{"x/y/agents/b.md"}},
		{"folders that hold other people's files",
			[]string{"node_modules/p/agents/a.md", ".git/agents/b.md", ".opencode/node_modules/agents/c.md", "agents/d.md"},
			".", []string{"agents/d.md"}},
		{"the repository's private excludes",
			[]string{".git/info/exclude: mine/\n", "mine/agents/a.md", "agents/b.md"}, ".", []string{"agents/b.md"}},
		{"what the configuration excludes",
			[]string{".agentls.yaml: exclude: [\"vendor/**\"]\n", "vendor/agents/a.md", "agents/b.md"}, ".", []string{"agents/b.md"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := walked(t, plant(t, tt.tree), tt.from); !slices.Equal(got, tt.want) {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
		})
	}
}

// plant writes files that are listed as `name` or `name: content`.
func plant(t *testing.T, tree []string) string {
	t.Helper()
	contents := map[string]string{}
	for _, line := range tree {
		name, content, _ := strings.Cut(line, ": ")
		contents[name] = content
	}
	return files(t, contents)
}

// files writes files into a fresh folder; a name that ends in a slash is a
// folder.
func files(t *testing.T, contents map[string]string) string {
	t.Helper()
	root := t.TempDir()
	for name, content := range contents {
		disk := filepath.Join(root, filepath.FromSlash(name))
		if strings.HasSuffix(name, "/") {
			must(t, os.MkdirAll(disk, 0o755))
			continue
		}
		must(t, os.MkdirAll(filepath.Dir(disk), 0o755))
		must(t, os.WriteFile(disk, []byte(content), 0o644))
	}
	return root
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func TestWalkFollowsLinksInsideTheRootOnly(t *testing.T) {
	outside := files(t, map[string]string{"agents/secret.md": claudish})
	root := files(t, map[string]string{"shared/a.md": claudish, "shared/deep/b.md": claudish, ".claude/": "", ".gemini/agents/": "", "loop/agents/": ""})
	for link, target := range map[string]string{
		".claude/agents":       filepath.Join(root, "shared"),
		".gemini/agents/c.md":  filepath.Join(root, "shared/a.md"),
		"agents":               filepath.Join(outside, "agents"),
		".gemini/agents/no.md": filepath.Join(outside, "agents/secret.md"),
		"loop/agents/again":    root,
		"loop/agents/up":       "..",
		"shared/deep/back":     "..",
	} {
		must(t, os.Symlink(target, filepath.Join(root, link)))
	}
	want := []string{".claude/agents/a.md", ".claude/agents/deep/b.md", ".gemini/agents/c.md"}
	if got := walked(t, root, "."); !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

// git itself is the oracle for what its ignore files mean.
func TestIgnoreAsGitDoes(t *testing.T) {
	git, err := exec.LookPath("git")
	if err != nil {
		t.Skip("git is not installed")
	}
	root := files(t, map[string]string{
		".gitignore": "# a comment\n\n*.log\n!keep.log\n/only-top\nfoo/bar\nslash/\n**/deep\na/**/z\nspaces   \n" +
			"escaped\\ \n\\#hash\n\\!bang\n{x,y}\nq?.md\n[ab].md\n[!c]-not\nall/**\n!all/kept.md\ndoc/*.md\ntrail\\\\\n",
		"sub/.gitignore": "!only-here.log\nlocal\n/anchored\n",
	})
	must(t, exec.Command(git, "-C", root, "init", "-q").Run())
	names := []string{
		"x.log", "keep.log", "sub/x.log", "sub/keep.log", "sub/only-here.log", "only-top", "sub/only-top", "foo/bar", "sub/foo/bar",
		"slash", "sub/slash", "deep", "p/q/deep", "a/z", "a/b/z", "a/b/c/z", "b/a/z", "spaces", "spaces   ", "escaped ", "#hash", "!bang",
		"{x,y}", "x", "y", "qq.md", "q.md", "q/.md", "a.md", "b.md", "c.md", "d-not", "c-not", "all", "all/x", "all/kept.md", "doc/a.md",
		"doc/sub/a.md", "p/doc/a.md", "sub/local", "local", "sub/p/local", "sub/anchored", "sub/p/anchored", ".gitignore",
	}
	var top *ignores
	top = top.with(os.DirFS(root), ".gitignore", ".")
	sub := top.with(os.DirFS(root), "sub/.gitignore", "sub")
	for _, name := range names {
		g := top
		if strings.HasPrefix(name, "sub/") {
			g = sub
		}
		got := false
		parts := strings.Split(name, "/")
		for i := range parts {
			got = got || g.ignored(strings.Join(parts[:i+1], "/"), i+1 < len(parts))
		}
		// With --no-index and -q the exit code is 0 for an ignored path.
		want := exec.Command(git, "-C", root, "check-ignore", "-q", "--no-index", "--", name).Run() == nil
		if got != want {
			t.Errorf("%q: ignored %v, git says %v", name, got, want)
		}
	}
}
