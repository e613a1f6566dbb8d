package lint_test

import (
	"regexp"
	"strings"
	"testing"

	"agentls/analysis/finding"

	"gopkg.in/yaml.v3"
)

var (
	toolsLine = regexp.MustCompile(`(?m)^tools:[ \t]*(.*(?:\n(?:[ \t]+|- ).*)*)`)
	goneName  = regexp.MustCompile(`(?m)(?:^|[\s,\[\-"'])(MultiEdit|LS|NotebookRead|SlashCommand|BashOutput|TaskOutput|KillBash|View)(?:$|[\s,\]"'])`)
)

// TestCorpusRetired finds retired Claude Code names by a plain search and
// compares file by file with what the rules say.
func TestCorpusRetired(t *testing.T) {
	lists, plain, ours, both := 0, 0, 0, 0
	for _, x := range corpus(t) {
		doc := x.doc
		if doc.Dialect().ID != "claude-code" || doc.Front.Open.IsEmpty() {
			continue
		}
		m := toolsLine.FindStringSubmatch(doc.Front.Inner.Of(doc.Src()))
		if m == nil {
			continue
		}
		lists++
		searched := goneName.MatchString(m[1])
		said := false
		for _, f := range x.said {
			said = said || speaksOfRetired(f)
		}
		if searched {
			plain++
		}
		if said {
			ours++
		}
		if said && searched {
			both++
		}
		if said != searched {
			t.Logf("%s: plain search %v, rules %v: %s", x.path, searched, said, strings.TrimSpace(m[1]))
		}
	}
	t.Logf("tool lists %d, with retired names by plain search %d, by the rules %d, by both %d", lists, plain, ours, both)
	if both < plain {
		t.Errorf("%d lists with retired names got no finding", plain-both)
	}
}

func speaksOfRetired(f finding.Finding) bool {
	if f.Code == "retired-tool" || f.Code == "lost-ability" {
		return true
	}
	for _, r := range f.Related {
		if strings.Contains(r.Message, "read no more") {
			return true
		}
	}
	return false
}

// TestCorpusRefused asks yaml.v3 about the text between the first two fences
// and compares with what the rules say of the block.
func TestCorpusRefused(t *testing.T) {
	blocks, refused, both := 0, 0, 0
	for _, x := range corpus(t) {
		doc := x.doc
		rest, opened := strings.CutPrefix(doc.Src(), "---\n")
		block, _, closed := strings.Cut(rest, "\n---")
		if !opened || !closed {
			continue
		}
		blocks++
		var node yaml.Node
		no := yaml.Unmarshal([]byte(block), &node) != nil
		var m map[string]any
		no = no || node.Kind != 0 && node.Content[0].Kind == yaml.MappingNode && node.Decode(&m) != nil
		said := false
		for _, f := range x.said {
			switch f.Code {
			case "yaml-colon", "yaml-syntax", "duplicate-key", "frontmatter-unclosed", "frontmatter-not-a-map":
				said = true
			}
		}
		if no {
			refused++
		}
		if no && said {
			both++
		}
		if no != said {
			t.Logf("%s: yaml.v3 refuses %v, rules speak %v [%s, agent %v]", x.path, no, said, doc.Dialect().ID, doc.IsAgent())
		}
		if no && !said && doc.IsAgent() && doc.AgentKeys() > 0 {
			t.Errorf("%s: yaml.v3 refuses the block and no rule says so", x.path)
		}
	}
	t.Logf("blocks %d, refused by yaml.v3 %d, of these spoken of %d", blocks, refused, both)
}
