package main

import (
	"bufio"
	"bytes"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

var update = flag.Bool("update", false, "rewrite the golden files and the table in README.md")

// said is what one run of the program answered.
type said struct {
	code     int
	out, err string
}

// try runs the program in a folder, with a fixed date and no configuration of
// the user's own.
func try(t *testing.T, dir string, args ...string) said {
	t.Helper()
	return tryWith(t, dir, &console{in: strings.NewReader(""), inTTY: true}, args...)
}

func tryWith(t *testing.T, dir string, c *console, args ...string) said {
	t.Helper()
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("XDG_CONFIG_HOME", filepath.Join(home, ".config"))
	t.Chdir(dir)
	var out, err bytes.Buffer
	c.out, c.err = &out, &err
	c.today = func() time.Time { return time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC) }
	code := run(args, c)
	return said{code, out.String(), err.String()}
}

// files writes a folder: names with their contents. A name that ends in a
// slash is an empty folder.
func files(t testing.TB, contents map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range contents {
		disk := filepath.Join(dir, filepath.FromSlash(name))
		if strings.HasSuffix(name, "/") {
			must(t, os.MkdirAll(disk, 0o755))
			continue
		}
		must(t, os.MkdirAll(filepath.Dir(disk), 0o755))
		must(t, os.WriteFile(disk, []byte(content), 0o644))
	}
	return dir
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// sound is an agent file that nobody has anything to say about.
const sound = `---
name: reviewer
description: Reviews a change for bugs and missing tests. Use it before every merge.
tools: Read, Grep
model: sonnet
---

You review changes. You read, you do not edit.

## Output format

One line for each finding, worst first: the place, what goes wrong, what to change.
`

func TestBareCommand(t *testing.T) {
	for name, c := range map[string]*console{
		"at a terminal":         {in: strings.NewReader(""), inTTY: true},
		"with an empty pipe":    {in: strings.NewReader("")},
		"with something else":   {in: strings.NewReader("Content, but no header\n")},
		"with a short pipe":     {in: strings.NewReader("Content-Len")},
		"with a file of agents": {in: strings.NewReader(sound)},
	} {
		t.Run(name, func(t *testing.T) {
			got := tryWith(t, t.TempDir(), c)
			if got.code != 0 || !strings.Contains(got.out, "Usage:") {
				t.Errorf("wanted help, got %+v", got)
			}
		})
	}
}

// A client that starts the bare command is answered like one that asks for
// serve, and no byte of what it wrote first is lost.
func TestBareCommandServes(t *testing.T) {
	message := func(body string) string {
		return "content-LENGTH: " + strconv.Itoa(len(body)) + "\r\n\r\n" + body
	}
	talk := message(`{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{},"processId":null,"rootUri":null}}`) +
		message(`{"jsonrpc":"2.0","method":"initialized","params":{}}`) +
		message(`{"jsonrpc":"2.0","id":2,"method":"shutdown"}`) +
		message(`{"jsonrpc":"2.0","method":"exit"}`)
	for name, args := range map[string][]string{"sniffed": nil, "--stdio": {"--stdio"}, "serve": {"serve"}, "serve --stdio": {"serve", "--stdio"}} {
		t.Run(name, func(t *testing.T) {
			got := tryWith(t, t.TempDir(), &console{in: strings.NewReader(talk)}, args...)
			if got.code != 0 || !strings.Contains(got.out, `"capabilities"`) || !strings.Contains(got.out, `"id":2`) {
				t.Errorf("wanted a session, got code %d, output %q, err %q", got.code, got.out, got.err)
			}
		})
	}
}

func TestSilentPipePrintsHelp(t *testing.T) {
	in, hold := io.Pipe()
	defer hold.Close()
	if speaksLSP(bufio.NewReader(in), 10*time.Millisecond) {
		t.Error("a pipe that says nothing was taken for an editor")
	}
}

func TestWrongUse(t *testing.T) {
	dir := files(t, map[string]string{".claude/agents/reviewer.md": sound})
	for _, tt := range []struct {
		args []string
		says string
	}{
		{[]string{"chek"}, "did you mean `agentls check`?"},
		{[]string{"frobnicate"}, "`agentls --help` lists them"},
		{[]string{"check", "--frob"}, "unknown flag: --frob"},
		{[]string{"--frob"}, "unknown flag: --frob"},
		{[]string{"check", "--format", "xml"}, "`text` or `json`, not `xml`"},
		{[]string{"check", "--fail-on", "never"}, "not `never`"},
		{[]string{"check", "--today", "yesterday"}, "not `yesterday`"},
		{[]string{"check", "--today", "2026-02-30"}, "not `2026-02-30`"},
		{[]string{"check", "--color", "blue"}, "not `blue`"},
		{[]string{"check", "missing.md"}, "missing.md: there is no such file or folder"},
		{[]string{"explain", "yaml-colom"}, "did you mean `yaml-colon`?"},
		{[]string{"explain", "retired"}, "there are `retired-tool`, `retired-model`"},
		{[]string{"explain", "zzzzzzzz"}, "lists them all"},
		{[]string{"explain", "yaml-colon", "more"}, "takes one code at a time"},
		{[]string{"explain", "claude-cod"}, "did you mean `claude-code`?"},
		{[]string{"explain", "gemini-cli.tool"}, "did you mean `gemini-cli.tools`?"},
		{[]string{"explain", "gemini-cli.zzzzzz"}, "has no field, tool or model `zzzzzz`"},
		{[]string{"dialects", "claude-cod"}, "did you mean `claude-code`?"},
		{[]string{"dialects", "--format", "xml"}, "not `xml`"},
		{[]string{"version", "now"}, "unknown command"},
	} {
		t.Run(strings.Join(tt.args, " "), func(t *testing.T) {
			got := try(t, dir, tt.args...)
			if got.code != 2 || !strings.Contains(got.err, tt.says) {
				t.Errorf("wanted exit 2 and %q, got exit %d and %q", tt.says, got.code, got.err)
			}
		})
	}
}
