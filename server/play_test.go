package server_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"agentls/server/internal/fake"
)

// What happens on the disk and in the editor, in any order, leaves nothing
// behind: a server that lived through it says of every file what one says that
// finds the disk and the open documents as they are now.
func TestPlay(t *testing.T) {
	steps := 300
	if testing.Short() {
		steps = 60
	}
	for name, caps := range map[string]map[string]any{
		"the client watches": fake.Watching(fake.Pulling("utf-16")), "we watch": fake.Pulling("utf-16"),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			g := &game{t: t, dir: workspace(t, team), random: rand.New(rand.NewPCG(20261122, uint64(len(name)))), open: map[string]bool{}, caps: caps}
			g.p = g.start()
			g.watches = strings.HasPrefix(name, "the client")
			for step := range steps {
				g.step()
				if step%10 == 9 {
					g.compare(step)
				}
			}
			t.Logf("%d findings were compared, %d of them about other files", g.findings, g.across)
			if g.across == 0 {
				t.Error("nothing was said about names")
			}
		})
	}
}

// game is a workspace that things happen to.
type game struct {
	t       *testing.T
	dir     string
	p       *process
	caps    map[string]any
	random  *rand.Rand
	open    map[string]bool // names of open documents
	watches bool
	log     []string

	findings, across int // that were compared
}

func (g *game) start() *process {
	p := serve(g.t)
	p.Initialize(merge(folders(g.dir), map[string]any{"capabilities": g.caps}))
	return p
}

// places are where files may lie, and words what they may be called.
var (
	places = []string{".claude/agents/", ".claude/agents/deep/", ".claude/commands/", "pack/.claude/agents/"}
	words  = []string{"lead", "helper", "mason", "scout"}
)

func (g *game) pick(list []string) string { return list[g.random.IntN(len(list))] }

// file returns the name of some file and what might be written to it.
func (g *game) file() (name, text string) {
	switch g.random.IntN(12) {
	case 0:
		return ".agentls.yaml", g.pick([]string{"agents: [scout]\n", "exclude: [\"pack/**\"]\n", "rules: {unknown-agent: error}\n"})
	case 1:
		return ".claude/skills/" + g.pick(words) + "/SKILL.md", fmt.Sprintf("---\nname: %s\ndescription: Knows how to do it.\n---\n\nAsk the `%s` agent.\n", g.pick(words), g.pick(words))
	case 2:
		return ".mcp.json", g.pick([]string{`{"mcpServers": {"db": {"command": "db"}}}`, `{"mcpServers": {}}`, `{`})
	case 3:
		return ".gitignore", g.pick([]string{"pack/\n", "\n", "deep\n"})
	case 4:
		return "pack/.claude-plugin/plugin.json", `{"name": "pack"}`
	}
	in := places
	if g.watches {
		in = append(in[:len(in):len(in)], "docs/") // which we do not watch before the index has a file of it
	}
	name = g.pick(in) + g.pick(words) + ".md"
	return name, fmt.Sprintf("---\nname: %s\ndescription: Does its part of the work. Use it for %s.\ntools: Read, Agent(%s)%s\n---\n\n# %s\n\nHand over to the `%s` agent, see [there](%s.md#%s).\n",
		g.pick(words), g.pick(words), g.pick(words), g.pick([]string{"", "", ", mcp__db__query"}), g.pick(words), g.pick(words), g.pick(words), g.pick(words))
}

func (g *game) note(format string, args ...any) { g.log = append(g.log, fmt.Sprintf(format, args...)) }

// tell tells the server what happened, where the client watches.
func (g *game) tell(kind int, uri string) {
	if g.watches {
		g.p.watched(kind, uri)
	}
}

func (g *game) step() {
	name, text := g.file()
	uri := fileURI(g.dir, name)
	switch n := g.random.IntN(10); {
	case n < 3:
		g.note("write %s\n%s", name, text)
		g.tell(1, write(g.t, g.dir, name, text))
	case n < 4:
		g.note("remove %s", name)
		g.tell(3, remove(g.t, g.dir, name))
	case n < 5:
		dir := filepath.ToSlash(filepath.Dir(name))
		if dir == "." {
			return
		}
		g.note("remove %s", dir)
		g.tell(3, remove(g.t, g.dir, dir))
	case g.open[name] && n < 7:
		g.note("close %s", name)
		g.p.Close(uri)
		delete(g.open, name)
	case g.open[name]:
		g.note("edit %s\n%s", name, text)
		g.p.Change(uri, fake.Change{Whole: true, New: text})
	case strings.HasPrefix(name, ".gitignore"):
	default:
		if b, err := os.ReadFile(filepath.Join(g.dir, name)); err == nil {
			text = string(b)
		}
		g.note("open %s\n%s", name, text)
		g.p.Open(uri, "markdown", text)
		g.open[name] = true
	}
}

// said returns what a server says of every file.
func (g *game) said(p *process) string {
	var all []string
	var r workspaceReport
	p.Result(&r, "workspace/diagnostic", map[string]any{"previousResultIds": []any{}})
	for _, i := range r.Items {
		for _, d := range i.Items {
			all = append(all, g.line(i.URI, d))
		}
	}
	for name := range g.open {
		for _, d := range p.pull(fileURI(g.dir, name)) {
			all = append(all, g.line(fileURI(g.dir, name), d))
		}
	}
	slices.Sort(all)
	return strings.Join(all, "\n")
}

func (g *game) line(uri string, d fake.Diagnostic) string {
	at, _ := json.Marshal(d.Range)
	return strings.TrimPrefix(uri, fileURI(g.dir)) + " " + d.Code + " " + string(at) + " " + d.Message
}

// compare holds the server against a fresh one.
func (g *game) compare(step int) {
	g.t.Helper()
	fresh := g.start()
	for name := range g.open {
		text, _ := g.p.Text(fileURI(g.dir, name))
		fresh.Open(fileURI(g.dir, name), "markdown", text)
	}
	fresh.Result(&[]any{}, "workspace/symbol", map[string]any{"query": "x"})
	var got, want string
	for start := time.Now(); time.Since(start) < 10*time.Second; {
		if got, want = g.said(g.p), g.said(fresh); got == want {
			g.findings += strings.Count(got, "\n")
			g.across += strings.Count(got, " unknown-agent ") + strings.Count(got, " broken-link ")
			fresh.Call("shutdown", nil)
			fresh.Notify("exit", nil)
			return
		}
	}
	g.t.Fatalf("after step %d the server says\n%s\n\na fresh one\n%s\n\nafter\n%s", step, got, want, strings.Join(g.log[max(0, len(g.log)-25):], "\n"))
}
