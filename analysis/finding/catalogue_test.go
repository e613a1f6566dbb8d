package finding

import (
	"regexp"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"
)

func TestCatalogueRows(t *testing.T) {
	kebab := regexp.MustCompile(`^[a-z]+(-[a-z]+)*$`)
	seen := map[Code]bool{}
	titles := map[string]Code{}
	for _, f := range families {
		if len(f.rows) == 0 {
			t.Errorf("family %q is empty", f.name)
		}
		for _, r := range f.rows {
			if !kebab.MatchString(string(r.code)) {
				t.Errorf("%q is not kebab-case", r.code)
			}
			if seen[r.code] {
				t.Errorf("%s stands twice", r.code)
			}
			seen[r.code] = true
			if other, ok := titles[r.title]; ok {
				t.Errorf("%s and %s share a title", other, r.code)
			}
			titles[r.title] = r.code
			if r.severity == Off {
				t.Errorf("%s is off by default, so nobody ever sees it", r.code)
			}
			if (r.severity == Error) != (r.consequence == NotLoaded) && r.code != "wrong-location" {
				t.Errorf("%s: an error is an agent that is not loaded, got %v and %v", r.code, r.severity, r.consequence)
			}
			if r.bad == "" || r.good == "" || r.bad == r.good {
				t.Errorf("%s has no example", r.code)
			}
			checkSentences(t, r)
		}
	}
}

// checkSentences holds the texts to plain whole sentences, as voice.md of the
// project asks: no exclamation, no jargon of a linter, closed back-ticks.
func checkSentences(t *testing.T, r row) {
	t.Helper()
	sentences := []string{r.means, r.happens, r.write}
	if r.accept != "" {
		sentences = append(sentences, r.accept)
	}
	for _, s := range sentences {
		if !strings.HasSuffix(s, ".") || strings.TrimSpace(s) != s {
			t.Errorf("%s: not a sentence: %q", r.code, s)
		}
		if strings.Count(s, "`")%2 != 0 {
			t.Errorf("%s: back-tick left open: %q", r.code, s)
		}
		for _, bad := range []string{"!", "\n", "  ", "Error:", "invalid ", "please", "TODO"} {
			if strings.Contains(s, bad) {
				t.Errorf("%s: %q in %q", r.code, bad, s)
			}
		}
	}
	if strings.HasSuffix(r.title, ".") || len(r.title) > 60 {
		t.Errorf("%s: title is no short phrase: %q", r.code, r.title)
	}
}

// TestDesignedCodes holds the catalogue to the codes that the first release
// promises: no released code may go.
func TestDesignedCodes(t *testing.T) {
	for _, code := range strings.Fields(`
		invalid-encoding file-too-large byte-order-mark wrong-location
		frontmatter-missing frontmatter-unclosed frontmatter-cut frontmatter-not-a-map yaml-syntax yaml-colon duplicate-key
		missing-field empty-value wrong-type bad-value unknown-field foreign-field misspelt-field deprecated-field ignored-field mixed-schema
		name-format name-mismatch reserved-name description-length
		unknown-tool misspelt-tool tool-case foreign-tool deprecated-tool retired-tool duplicate-tool tool-conflict tool-pattern
		tool-unavailable no-tools unrestricted-tools lost-ability no-op-permission tool-not-granted
		unknown-model misspelt-model model-shape foreign-model deprecated-model retired-model
		empty-body body-too-long unclosed-fence nested-fence unclosed-tag mismatched-tag empty-section heading-skip placeholder
		unknown-agent unknown-skill unknown-command unknown-mcp-server broken-link broken-anchor broken-import missing-heading delegation-cycle
		duplicate-name shadowed-agent unknown-hook-event hook-shape mcp-shape
		hidden-unicode secret
		config-syntax config-value unknown-code unused-suppression`) {
		if _, ok := Lookup(Code(code)); !ok {
			t.Errorf("%s is missing", code)
		}
	}
}

// TestExamplesParse reads every frontmatter example that is meant to be right
// with a strict YAML reader: advice must not be broken itself.
func TestExamplesParse(t *testing.T) {
	for _, f := range families {
		for _, r := range f.rows {
			if r.in != inFront && r.in != inConfig {
				continue
			}
			var v map[string]any
			if err := yaml.Unmarshal([]byte(r.good), &v); err != nil {
				t.Errorf("%s: the good example does not parse: %v", r.code, err)
			}
		}
	}
}

func TestDocFences(t *testing.T) {
	for _, r := range Catalogue() {
		open := ""
		blocks := 0
		for line := range strings.Lines(r.Doc) {
			line = strings.TrimSuffix(line, "\n")
			run := line[:len(line)-len(strings.TrimLeft(line, "`"))]
			switch {
			case open == "" && len(run) >= 3:
				open = run
			case open != "" && line == open:
				open = ""
				blocks++
			}
		}
		if open != "" || blocks != 2 {
			t.Errorf("%s: want two closed examples, have %d:\n%s", r.Code, blocks, r.Doc)
		}
		if !strings.Contains(r.Doc, string(r.Code)+": off}") {
			t.Errorf("%s: doc does not say how to silence it", r.Code)
		}
	}
}

func TestWords(t *testing.T) {
	for s := Off; s <= Error; s++ {
		if got, ok := ParseSeverity(s.String()); !ok || got != s {
			t.Errorf("ParseSeverity(%q) = %v, %v", s, got, ok)
		}
	}
	if got, ok := ParseSeverity("fatal"); ok || got != Off {
		t.Errorf("ParseSeverity(fatal) = %v, %v", got, ok)
	}
	if got := NotBound.String(); got != "not bound" {
		t.Errorf("NotBound = %q", got)
	}
	if got := Consequence(99).String(); got != "?" {
		t.Errorf("Consequence(99) = %q", got)
	}
	if _, ok := Lookup("no-such-code"); ok {
		t.Error("found a code that does not exist")
	}
}

func BenchmarkCatalogue(b *testing.B) {
	for b.Loop() {
		for _, f := range families {
			for _, r := range f.rows {
				_ = r.doc()
			}
		}
	}
}
