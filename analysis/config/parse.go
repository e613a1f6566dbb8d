package config

import (
	"bytes"
	"cmp"
	"encoding/json"
	"slices"

	"agentls/analysis/finding"
	"agentls/analysis/text"
)

// The codes of mistakes in a configuration file, beside unknown-code.
const (
	configSyntax finding.Code = "config-syntax"
	configValue  finding.Code = "config-value"
)

// Problem is a mistake in a configuration file.
type Problem struct {
	Code    finding.Code // config-syntax, config-value, unknown-code
	Span    text.Span    // in the configuration file
	Message string
	Fixes   []finding.Fix
}

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
func Parse(path, root string, src string) (*Config, []Problem) {
	return Known{}.Parse(path, root, src)
}

// Parse is [Parse] for a caller who can say which names exist.
func (k Known) Parse(path, root string, src string) (*Config, []Problem) {
	r := &reader{known: k, layer: layer{path: path, root: root}, seen: map[string]bool{}}
	r.read(src)
	slices.SortStableFunc(r.problems, func(a, b Problem) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	return &Config{layers: []layer{r.layer}}, r.problems
}

// ParseJSON reads editor settings, which have the same shape as a
// configuration file. JSON is YAML but for the tabs that may indent it, so it
// is compacted first: the spans of problems speak of the compacted text.
func (k Known) ParseJSON(path, root string, src []byte) (*Config, []Problem) {
	var b bytes.Buffer
	if err := json.Compact(&b, src); err != nil {
		return &Config{}, []Problem{{Code: configSyntax, Message: "The settings are not valid JSON, so none of them count: " + err.Error() + "."}}
	}
	return k.Parse(path, root, b.String())
}
