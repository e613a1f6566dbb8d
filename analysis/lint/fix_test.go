package lint_test

import (
	"encoding/json"
	"strings"
	"testing"

	"agentls/analysis/agent"
	"agentls/analysis/finding"
	"agentls/analysis/lint"
	"agentls/analysis/syntax"
	"agentls/analysis/text"

	"github.com/pelletier/go-toml/v2"
	"gopkg.in/yaml.v3"
)

// TestFixes holds every fix of every golden file to invariant I7: it removes
// its finding and adds none on the text it wrote.
func TestFixes(t *testing.T) {
	for _, s := range samples(t) {
		checkFixes(t, agent.Place{Path: s.path}, s.src)
	}
}

// TestCorpusFixes does the same on every fifth real file.
func TestCorpusFixes(t *testing.T) {
	for n, x := range corpus(t) {
		if n%5 == 0 {
			checkFixes(t, x.doc.Place, x.doc.Src())
		}
	}
}

func FuzzFix(f *testing.F) {
	for i, s := range samples(f) {
		f.Add(s.path, s.src, []byte{byte(i * 5), 3, byte(i)})
	}
	f.Fuzz(func(t *testing.T, path, src string, script []byte) {
		if len(src) > 4000 || len(path) > 80 || len(script) > 30 {
			t.Skip()
		}
		for ; len(script) >= 3; script = script[3:] {
			e := editOf(src, script)
			src = src[:e.Span.Start] + e.New + src[e.Span.End:]
		}
		checkFixes(t, agent.Place{Path: path}, src)
	})
}

// said is what makes two findings the same one, wherever they stand.
type said struct {
	code    finding.Code
	message string
}

func checkFixes(t *testing.T, place agent.Place, src string) {
	t.Helper()
	doc := agent.Parse(place, src)
	all := lint.Run(today, doc, nil).Findings()
	before := map[said]int{}
	broken := false // YAML that cannot be read hides what else is wrong with a value
	for _, f := range all {
		before[said{f.Code, f.Message}]++
		broken = broken || f.Code == "yaml-syntax" || f.Code == "json-syntax" || f.Code == "toml-syntax"
	}
	for _, f := range all {
		for _, x := range f.Fixes {
			after, err := text.Apply(src, x.Edits)
			if err != nil {
				t.Errorf("%s: fix %q of %s: %v", place.Path, x.Title, f.Code, err)
				continue
			}
			mended := agent.Parse(place, after)
			if msg := lessWellFormed(doc, mended); msg != "" {
				t.Errorf("%s: fix %q of %s: %s\n--- before\n%s\n--- after\n%s", place.Path, x.Title, f.Code, msg, head(src), head(after))
			}
			rest := lint.Run(today, mended, nil).Findings()
			left := false
			for _, r := range rest {
				left = left || r.Code == f.Code && r.Message == f.Message && r.Span.Start == moved(f.Span.Start, x.Edits)
				if added(r, x.Edits) && !broken && !uncovered(x, r) && before[said{r.Code, r.Message}] == 0 && r.Severity > finding.Hint {
					t.Errorf("%s: fix %q of %s adds %s (%s): %s\n--- before\n%s\n--- after\n%s", place.Path, x.Title, f.Code, r.Code, r.Severity, r.Message, head(src), head(after))
				}
			}
			if left {
				t.Errorf("%s: fix %q leaves its finding %s: %s\n--- before\n%s\n--- after\n%s", place.Path, x.Title, f.Code, f.Message, head(src), head(after))
			}
		}
	}
}

// lessWellFormed says what strict readers refuse of a file of JSON, TOML or
// YAML after a fix that they took before, or "".
func lessWellFormed(before, after *agent.Document) string {
	if before.Tree == nil || len(before.Tree.Faults) > 0 {
		return ""
	}
	if len(after.Tree.Faults) > 0 {
		return "it leaves " + after.Tree.Faults[0].Message
	}
	switch before.Tree.Lang {
	case syntax.JSON:
		if json.Valid([]byte(before.Src())) && !json.Valid([]byte(after.Src())) {
			return "it is no JSON any more"
		}
	case syntax.TOML:
		if toml.Unmarshal([]byte(before.Src()), new(map[string]any)) == nil {
			if err := toml.Unmarshal([]byte(after.Src()), new(map[string]any)); err != nil {
				return err.Error()
			}
		}
	case syntax.YAML:
		if yaml.Unmarshal([]byte(before.Src()), new(any)) == nil {
			if err := yaml.Unmarshal([]byte(after.Src()), new(any)); err != nil {
				return err.Error()
			}
		}
	}
	return ""
}

// moved returns where an offset lies after the edits; -1 when they delete it.
func moved(off int, edits []text.Edit) int {
	shift := 0
	for _, e := range edits {
		if e.Span.Start < off && off < e.Span.End && e.New == "" {
			return -1
		}
		if e.Span.End <= off && e.Span.Start < off {
			shift += e.Delta()
		}
	}
	return off + shift
}

// uncovered reports whether a fix lets a rule speak at last of what it did not
// write: of the value of a key that now has its right name, say.
func uncovered(x finding.Fix, f finding.Finding) bool {
	if f.Code == "empty-body" || f.Code == "missing-field" {
		// A file that was no agent is one now, and is judged as one.
		return strings.HasPrefix(x.Title, "Close it after") || x.Title == "Write `---`" || strings.HasPrefix(x.Title, "Put the keys") || strings.HasPrefix(x.Title, "Rename to")
	}
	if (f.Code == "tool-pattern" || f.Code == "tool-unavailable") && f.Severity == finding.Information {
		// A tool that has its right name at last has its argument looked at, and
		// what it needs beside it.
		return strings.HasPrefix(x.Title, "Replace with") || strings.HasPrefix(x.Title, "Map all")
	}
	if f.Code == "yaml-syntax" && strings.HasSuffix(f.Message, "indented differently from the first key.") {
		// How lines stand to each other is asked when each can be read alone.
		return x.Title == "Quote the value" || x.Title == "Make it a block"
	}
	if x.Title == "Quote the value" && f.Code == "name-mismatch" {
		return true // a name that is a text at last is held beside that of the file
	}
	if f.Code == "wrong-type" && strings.HasPrefix(x.Title, "Replace with") {
		return true // it was wrong before, and is now wrong by its right name
	}
	if strings.HasPrefix(x.Title, "Move `") {
		return true // what a table had taken is judged as the agent's
	}
	if strings.HasPrefix(x.Title, "Make it") {
		return strings.Contains(string(f.Code), "model") || strings.Contains(string(f.Code), "tool") // names that were one text are looked at one by one
	}
	// A key that is read at last has its value looked at.
	return strings.HasPrefix(x.Title, "Rename to") && f.Code != "misspelt-field" && f.Code != "duplicate-key"
}

// added reports whether a finding stands on text that the edits wrote.
func added(f finding.Finding, edits []text.Edit) bool {
	shift := 0
	for _, e := range edits {
		start := e.Span.Start + shift
		if e.New != "" && f.Span.Overlaps(text.Span{Start: start, End: start + len(e.New)}) && !f.Span.IsEmpty() {
			return true
		}
		shift += e.Delta()
	}
	return false
}

func head(s string) string {
	if lines := strings.SplitAfter(s, "\n"); len(lines) > 14 {
		return strings.Join(lines[:14], "")
	}
	return s
}
