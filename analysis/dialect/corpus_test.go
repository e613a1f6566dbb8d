package dialect_test

import (
	"bufio"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"agentls/analysis/dialect"

	"gopkg.in/yaml.v3"
)

// corpus is a collection of real agent files, with the dialect of each in the
// second column of its index. It is no part of the project.
const corpus = "../../../shared/corpus"

// TestDetectCorpus detects every file of the corpus from its path, its keys
// and whether it lies in a plugin. The index says how each file was found,
// not how a product reads it, so a few disagreements are right; -v lists all.
func TestDetectCorpus(t *testing.T) {
	index, err := os.Open(filepath.Join(corpus, "INDEX.tsv"))
	if err != nil {
		t.Skip("the corpus is not here")
	}
	defer index.Close()
	want := map[string]struct {
		id    string
		share float64 // of agreement, at least
	}{
		"claude":        {"claude-code", 0.97},
		"claude-plugin": {"claude-code", 0.97},
		"copilot":       {"copilot-vscode", 0.97},
		"opencode":      {"opencode", 0.97},
		"gemini":        {"gemini-cli", 0.97},
		"codex":         {"codex", 0},
	}
	total, agree := map[string]int{}, map[string]int{}
	lines := bufio.NewScanner(index)
	for lines.Scan() {
		cols := strings.Split(lines.Text(), "\t")
		w, ok := want[cols[1]]
		if !ok {
			continue
		}
		e := evidence(t, cols[0])
		d := dialect.Detect(e)
		total[cols[1]]++
		if d.Dialect.ID == w.id {
			agree[cols[1]]++
			continue
		}
		t.Logf("%s: %s is %s (strength %d, plugin %v): %s", cols[1], cols[0], d.Dialect.ID, d.Strength, e.Plugin, d.Reason)
	}
	for kind, n := range total {
		t.Logf("%s: %d of %d", kind, agree[kind], n)
		if share := float64(agree[kind]) / float64(n); share < want[kind].share {
			t.Errorf("%s: only %d of %d are %s", kind, agree[kind], n, want[kind].id)
		}
	}
}

// evidence gathers what the workspace would know of a file. The repository
// is the first folder of its path.
func evidence(t *testing.T, path string) dialect.Evidence {
	repo, rel, _ := strings.Cut(path, "/")
	e := dialect.Evidence{Path: rel}
	for dir := filepath.Dir(rel); ; dir = filepath.Dir(dir) {
		if _, err := os.Stat(filepath.Join(corpus, repo, dir, ".claude-plugin", "plugin.json")); err == nil {
			e.Plugin = true
		}
		if dir == "." {
			break
		}
	}
	data, err := os.ReadFile(filepath.Join(corpus, path))
	if err != nil {
		t.Fatal(err)
	}
	e.Front, e.Keys = keys(string(data))
	return e
}

// keys reads the frontmatter as far as yaml.v3 does.
func keys(src string) (bool, []dialect.Key) {
	rest, found := strings.CutPrefix(src, "---\n")
	if !found {
		return false, nil
	}
	block, _, found := strings.Cut(rest, "\n---")
	if !found {
		return false, nil
	}
	var doc yaml.Node
	if yaml.Unmarshal([]byte(block), &doc) != nil || len(doc.Content) == 0 || doc.Content[0].Kind != yaml.MappingNode {
		return true, roughKeys(block)
	}
	var list []dialect.Key
	pairs := doc.Content[0].Content
	for i := 0; i < len(pairs); i += 2 {
		k := dialect.Key{Name: pairs[i].Value, Text: pairs[i+1].Value}
		switch v := pairs[i+1]; {
		case v.Kind == yaml.SequenceNode:
			k.Shape = dialect.ListShape
		case v.Kind == yaml.MappingNode && slices.ContainsFunc(v.Content, func(n *yaml.Node) bool { return n.Tag == "!!bool" }):
			k.Shape = dialect.BoolMapShape
		case v.Kind == yaml.MappingNode:
			k.Shape = dialect.MapShape
		case strings.Contains(v.Value, ","):
			k.Shape = dialect.CommaShape
		default:
			k.Shape = dialect.StringShape
		}
		list = append(list, k)
	}
	return true, list
}

// roughKeys is what is left where the YAML is broken.
func roughKeys(block string) (found []dialect.Key) {
	for line := range strings.Lines(block) {
		name, text, ok := strings.Cut(strings.TrimRight(line, "\n"), ":")
		if ok && name != "" && !strings.ContainsAny(name, " -#") {
			found = append(found, dialect.Key{Name: name, Text: strings.TrimSpace(text), Shape: dialect.StringShape})
		}
	}
	return found
}
