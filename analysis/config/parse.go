package config

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"slices"

	"agentls/analysis/finding"
)

// The codes of mistakes in a configuration file, beside unknown-code.
const (
	configSyntax finding.Code = "config-syntax"
	configValue  finding.Code = "config-value"
)

// Known is what a configuration can name that this package does not know.
type Known struct {
	Dialects []string // ids; empty: any id is taken
	// Near returns the word that the first one is most likely a slip of; nil:
	// no word is suggested.
	Near func(word string, words []string) (string, bool)
}

// Parse reads one configuration file. root is the slash-separated folder its
// globs are relative to; path names the file in messages. The result holds
// what could be read even when there are problems, which are sorted by place.
func Parse(path, root string, src string) (*Config, []finding.Finding) {
	return Known{}.Parse(path, root, src)
}

// Parse is [Parse] for a caller who can say which names exist.
func (k Known) Parse(path, root string, src string) (*Config, []finding.Finding) {
	r := &reader{known: k, layer: layer{path: path, root: root}, seen: map[string]bool{}}
	r.read(src)
	for i := range r.problems {
		rate(&r.problems[i])
	}
	slices.SortStableFunc(r.problems, func(a, b finding.Finding) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	return &Config{layers: []layer{r.layer}}, r.problems
}

// rate gives a finding the loudness that the catalogue says.
func rate(f *finding.Finding) {
	if rule, ok := finding.Lookup(f.Code); ok {
		f.Severity, f.Consequence = rule.Severity, rule.Consequence
	}
}

// ParseJSON reads editor settings, which have the same shape as a
// configuration file. JSON is YAML but for the tabs that may indent it, so it
// is compacted first: the spans of problems speak of the compacted text.
func (k Known) ParseJSON(path, root string, src []byte) (*Config, []finding.Finding) {
	var b bytes.Buffer
	if err := json.Compact(&b, src); err != nil {
		broken := finding.Finding{Code: configSyntax, Message: "The settings are not valid JSON, so none of them count: " + err.Error() + "."}
		rate(&broken)
		return &Config{}, []finding.Finding{broken}
	}
	return k.Parse(path, root, b.String())
}

// Unreadable is what there is to say of a configuration file that cannot be
// read.
func Unreadable(name string, err error) finding.Finding {
	f := finding.Finding{Code: configSyntax, Message: fmt.Sprintf("`%s` cannot be read, so nothing in it counts: %v.", name, err)}
	rate(&f)
	return f
}
