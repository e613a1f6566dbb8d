package server

import (
	"context"
	"fmt"
	"io/fs"
	"net"
	"strings"
	"testing"
	"testing/fstest"
	"testing/synctest"
	"time"

	"agentls/server/internal/fake"
)

// The clock of these tests is virtual: it moves only when every goroutine
// waits, and each session must leave no goroutine behind.

const (
	uriA     = "file:///w/.claude/agents/reviewer.md"
	reviewer = "---\nname: reviewer\ndescription: Reviews changes. Use it before a merge.\ntools: Read\n---\n\nYou review changes.\n"
)

// session runs a server in this process with an editor at its other end.
func session(t *testing.T, disk fs.FS, params map[string]any, test func(e *fake.Editor)) {
	synctest.Test(t, func(t *testing.T) {
		here, there := net.Pipe()
		opts := Options{Version: "test", Log: silent, Disk: func(string) fs.FS { return disk }}
		defer here.Close() // lets the session end where the test has failed
		code := make(chan int, 1)
		go func() { code <- Run(context.Background(), there, opts) }()
		e := fake.New(t, here)
		all := map[string]any{"workspaceFolders": []any{map[string]any{"uri": "file:///w", "name": "w"}}}
		for k, v := range params {
			all[k] = v
		}
		e.Begin(all)
		// Two goroutines that wait for one slow read stop the clock, so that
		// where the disk is slow only the open file may be read.
		if _, wait := disk.(slow); !wait {
			e.Notify("initialized", map[string]any{})
		}
		test(e)
		e.Call("shutdown", nil)
		e.Notify("exit", nil)
		if c := <-code; c != 0 {
			t.Errorf("exit code %d", c)
		}
	})
}

func says(code string) func(fake.Published) bool {
	return func(p fake.Published) bool { return holds(p, code) }
}

func holds(p fake.Published, code string) bool {
	for _, d := range p.Diagnostics {
		if d.Code == code {
			return true
		}
	}
	return false
}

func first(p fake.Published) bool { return p.Times > 0 }

// typed types words after a place, letter by letter, 50 ms apart.
func typed(e *fake.Editor, after, words string) {
	text, _ := e.Text(uriA)
	off := strings.Index(text, after) + len(after)
	for i := range len(words) {
		time.Sleep(50 * time.Millisecond)
		e.Change(uriA, fake.Change{From: off + i, To: off + i, New: words[i : i+1]})
	}
	synctest.Wait()
}

func TestTypingGrace(t *testing.T) {
	for name, test := range map[string]struct {
		act  func(e *fake.Editor)
		wait time.Duration // until `Gre` is reported
	}{
		"quiet": {func(*fake.Editor) {}, 400 * time.Millisecond},
		"save": {func(e *fake.Editor) {
			e.Notify("textDocument/didSave", map[string]any{"textDocument": map[string]any{"uri": uriA}})
		}, 0},
		"an edit elsewhere": {func(e *fake.Editor) {
			text, _ := e.Text(uriA)
			e.Change(uriA, fake.Change{From: len(text), To: len(text), New: "More.\n"})
		}, 0},
		"an edit of another document": {func(e *fake.Editor) {
			e.Open("file:///w/b.txt", "text", "")
			e.Change("file:///w/b.txt", fake.Change{New: "x"})
		}, 0},
		"more typing": {func(e *fake.Editor) {
			time.Sleep(300 * time.Millisecond)
			text, _ := e.Text(uriA)
			off := strings.Index(text, "Gre") + 3
			e.Change(uriA, fake.Change{From: off - 1, To: off, New: "e"})
		}, 700 * time.Millisecond},
	} {
		t.Run(name, func(t *testing.T) {
			session(t, fstest.MapFS{}, nil, func(e *fake.Editor) {
				e.Open(uriA, "markdown", reviewer)
				e.WaitDiagnosed(uriA, first)
				typed(e, "tools: Read", ", Gre")
				if p, _ := e.Published(uriA); len(p.Diagnostics) > 0 {
					t.Fatalf("reported while it was typed: %+v", p.Diagnostics)
				}
				start := time.Now()
				test.act(e)
				e.WaitDiagnosed(uriA, func(p fake.Published) bool { return len(p.Diagnostics) > 0 })
				if took := time.Since(start); took != test.wait {
					t.Errorf("reported after %v, want %v", took, test.wait)
				}
			})
		})
	}
}

// A word that is no beginning of a name, and every removal, goes out at once.
func TestRestGoesOutAtOnce(t *testing.T) {
	session(t, fstest.MapFS{}, nil, func(e *fake.Editor) {
		e.Open(uriA, "markdown", reviewer)
		e.WaitDiagnosed(uriA, first)
		start := time.Now()
		text, _ := e.Text(uriA)
		off := strings.Index(text, "tools: ")
		e.Change(uriA, fake.Change{From: off, To: off, New: "name: twice\n"})
		e.WaitDiagnosed(uriA, says("duplicate-key"))
		e.Change(uriA, fake.Change{From: off, To: off + len("name: twice\n")})
		e.WaitDiagnosed(uriA, func(p fake.Published) bool { return len(p.Diagnostics) == 0 })
		if took := time.Since(start); took != 0 {
			t.Errorf("it took %v", took)
		}
	})
}

// A list that did not change is not sent again, whatever the version.
func TestSameListIsNotSent(t *testing.T) {
	session(t, fstest.MapFS{}, nil, func(e *fake.Editor) {
		e.Open(uriA, "markdown", strings.Replace(reviewer, "tools: Read", "tools: Raed", 1))
		e.WaitDiagnosed(uriA, func(p fake.Published) bool { return len(p.Diagnostics) > 0 })
		before, _ := e.Published(uriA)
		typed(e, "You review changes", " of all kinds")
		time.Sleep(time.Second)
		synctest.Wait()
		if after, _ := e.Published(uriA); after.Times != before.Times {
			t.Errorf("sent %d times more", after.Times-before.Times)
		}
	})
}

// slow is a disk that takes its time below .claude.
type slow struct {
	fs.FS
	wait time.Duration
}

func (s slow) Open(name string) (fs.File, error) {
	if strings.HasPrefix(name, ".claude/") {
		time.Sleep(s.wait)
	}
	return s.FS.Open(name)
}

// The first findings wait for the configuration, so that none of them flashes
// up and goes; but they do not wait forever.
func TestSurroundingsComeFirst(t *testing.T) {
	config := fstest.MapFS{".claude/.agentls.yaml": {Data: []byte("tools: [Raed]\n")}}
	text := strings.Replace(reviewer, "tools: Read", "tools: Raed", 1)
	for wait, flashes := range map[time.Duration]bool{20 * time.Millisecond: false, 5 * time.Second: true} {
		t.Run(wait.String(), func(t *testing.T) {
			session(t, slow{config, wait}, nil, func(e *fake.Editor) {
				e.Open(uriA, "markdown", text)
				start := time.Now()
				p := e.WaitDiagnosed(uriA, first)
				if flashed := len(p.Diagnostics) > 0; flashed != flashes {
					t.Errorf("first list: %+v", p.Diagnostics)
				}
				if took := time.Since(start); took > patience {
					t.Errorf("the first list took %v", took)
				}
				e.WaitDiagnosed(uriA, func(p fake.Published) bool { return len(p.Diagnostics) == 0 })
				time.Sleep(time.Minute)
			})
		})
	}
}

func TestExcludedFilesGetNothing(t *testing.T) {
	disk := fstest.MapFS{
		".agentls.yaml":                     {Data: []byte("exclude: [\".claude/agents/reviewer.md\"]\n")},
		"docs/.agentls.yaml":                {Data: []byte("rules: {no-such-rule: off}\n")},
		"docs/.claude/agents/reviewer.md":   {},
		".claude/agents/ignored/.gitignore": {},
	}
	session(t, disk, nil, func(e *fake.Editor) {
		e.Open(uriA, "markdown", strings.Replace(reviewer, "tools: Read", "tools: Raed", 1))
		other := "file:///w/docs/.claude/agents/reviewer.md"
		e.Open(other, "markdown", reviewer)
		e.WaitDiagnosed(other, first)
		e.WaitNote("window/logMessage", "docs/.agentls.yaml:1")
		time.Sleep(time.Second)
		synctest.Wait()
		if p, ok := e.Published(uriA); ok {
			t.Errorf("an excluded file was published: %+v", p)
		}
	})
}

// A folder that goes takes its configuration with it.
func TestFoldersChange(t *testing.T) {
	disk := fstest.MapFS{".agentls.yaml": {Data: []byte("tools: [Raed]\n")}}
	session(t, disk, nil, func(e *fake.Editor) {
		e.Open(uriA, "markdown", strings.Replace(reviewer, "tools: Read", "tools: Raed", 1))
		e.WaitDiagnosed(uriA, first)
		change := func(key string) {
			event := map[string]any{"added": []any{}, "removed": []any{}}
			event[key] = []any{map[string]any{"uri": "file:///w/.claude", "name": "c"}}
			e.Notify("workspace/didChangeWorkspaceFolders", map[string]any{"event": event})
		}
		change("added")
		time.Sleep(time.Second)
		synctest.Wait()
		var dump state
		e.Result(&dump, "workspace/executeCommand", map[string]any{"command": dumpCommand})
		if len(dump.Folders) != 2 || !strings.HasSuffix(dump.Documents[0].Place, "agents/reviewer.md") {
			t.Errorf("%+v", dump)
		}
		change("removed")
		synctest.Wait()
		e.Result(&dump, "workspace/executeCommand", map[string]any{"command": dumpCommand})
		if len(dump.Folders) != 1 {
			t.Errorf("%+v", dump.Folders)
		}
	})
}

// P6: the connection is known before the first message is read.
func TestP6StartIsNoRace(t *testing.T) {
	for i := range 20 {
		session(t, fstest.MapFS{}, nil, func(e *fake.Editor) {
			e.Open(uriA, "markdown", reviewer)
			e.Change(uriA, fake.Change{Whole: true, New: fmt.Sprint(i, reviewer)})
			e.WaitDiagnosed(uriA, first)
		})
	}
}

// Pull: the same findings, an unchanged report for the same list, a request to
// pull again when the disk answers late or held findings become due. It is one
// test because the library keeps channels of calls for the next session, and
// those of another bubble may not be used.
func TestPull(t *testing.T) {
	config := fstest.MapFS{".claude/.agentls.yaml": {Data: []byte("tools: [Raed]\n")}}
	params := map[string]any{"capabilities": fake.Pulling("utf-16")}
	session(t, slow{config, time.Second}, params, func(e *fake.Editor) {
		pull := func(previous string) (kind, id string, n int) {
			var r struct {
				Kind, ResultID string
				Items          []fake.Diagnostic
			}
			e.Result(&r, "textDocument/diagnostic", map[string]any{"textDocument": map[string]any{"uri": uriA}, "previousResultId": previous})
			return r.Kind, r.ResultID, len(r.Items)
		}
		e.Open(uriA, "markdown", strings.Replace(reviewer, "tools: Read", "tools: Raed", 1))
		start := time.Now()
		if kind, _, n := pull(""); kind != "full" || n == 0 || time.Since(start) != patience {
			t.Errorf("before the disk answered: %s with %d after %v", kind, n, time.Since(start))
		}
		e.WaitNote("workspace/diagnostic/refresh", "")
		kind, id, n := pull("")
		if kind != "full" || id == "" || n != 0 {
			t.Errorf("with the configuration: %s %q with %d", kind, id, n)
		}
		if kind, same, _ := pull(id); kind != "unchanged" || same != id {
			t.Errorf("again: %s %q", kind, same)
		}
		typed(e, "tools: Raed", ", Gre")
		for range 3 {
			if kind, _, _ := pull(id); kind != "unchanged" {
				t.Errorf("while typing: %s", kind)
			}
		}
		time.Sleep(quiet)
		synctest.Wait()
		if n := len(e.Notes("workspace/diagnostic/refresh")); n != 2 {
			t.Errorf("asked %d times to pull again, not once for each reason", n)
		}
		if kind, _, n := pull(id); kind != "full" || n == 0 {
			t.Errorf("when due: %s with %d", kind, n)
		}
		if got := e.Notes("textDocument/publishDiagnostics"); len(got) > 0 {
			t.Errorf("pushed as well: %s", got)
		}
	})
}

// One channel can be forced.
func TestForcedChannel(t *testing.T) {
	params := map[string]any{"capabilities": fake.Pulling("utf-16"), "initializationOptions": map[string]any{"diagnostics": "push"}}
	session(t, fstest.MapFS{}, params, func(e *fake.Editor) {
		e.Open(uriA, "markdown", reviewer)
		e.WaitDiagnosed(uriA, first)
	})
}

// An empty file is no mistake to whoever is about to write it.
func TestEmptyFileIsLeftAlone(t *testing.T) {
	const u = "file:///w/.gemini/agents/new.md"
	session(t, fstest.MapFS{}, nil, func(e *fake.Editor) {
		e.Open(u, "markdown", "")
		time.Sleep(5 * time.Second)
		synctest.Wait()
		if p, _ := e.Published(u); len(p.Diagnostics) > 0 {
			t.Fatalf("an empty file has findings: %+v", p.Diagnostics)
		}
		e.Change(u, fake.Change{New: "You review changes.\n"})
		e.WaitDiagnosed(u, says("frontmatter-missing"))
		e.Change(u, fake.Change{From: 0, To: len("You review changes.\n")})
		e.WaitDiagnosed(u, func(p fake.Published) bool { return len(p.Diagnostics) == 0 })
	})
}
