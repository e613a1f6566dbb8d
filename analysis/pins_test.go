package analysis_test

import (
	"os"
	"path"
	"strings"
	"testing"
)

// pins are the libraries whose behaviour the code was measured against. For
// the go.lsp.dev modules `go get @latest` even resolves to an older release.
var pins = map[string]string{
	"go.lsp.dev/protocol":      "v1.0.1",
	"go.lsp.dev/jsonrpc2":      "v1.0.1",
	"go.lsp.dev/uri":           "v1.0.1",
	"gopkg.in/yaml.v3":         "v3.0.1",
	"github.com/yuin/goldmark": "v1.8.7",
}

func TestPins(t *testing.T) {
	src, err := os.ReadFile(path.Join(root, "go.mod"))
	if err != nil {
		t.Fatal(err)
	}
	have := map[string]string{}
	block := ""
	for line := range strings.Lines(string(src)) {
		line, _, _ = strings.Cut(line, "//")
		words := strings.Fields(line)
		switch {
		case len(words) == 2 && words[1] == "(":
			block = words[0]
			continue
		case len(words) == 1 && words[0] == ")":
			block = ""
			continue
		case block != "":
			words = append([]string{block}, words...)
		}
		if len(words) < 2 {
			continue
		}
		switch words[0] {
		case "require":
			have[words[1]] = words[2]
		case "replace", "exclude":
			if pins[words[1]] != "" {
				t.Errorf("go.mod: %s of a pinned module: %s", words[0], strings.TrimSpace(line))
			}
		}
	}
	for module, want := range pins {
		if have[module] != want {
			t.Errorf("go.mod requires %s %q, want %s", module, have[module], want)
		}
	}
}
