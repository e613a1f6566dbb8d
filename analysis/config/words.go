package config

import (
	"slices"

	"github.com/bmatcuk/doublestar/v4"
	"gopkg.in/yaml.v3"

	"agentls/analysis/finding"
	"agentls/analysis/text"
)

// Word is a kind of word that a configuration file holds.
type Word uint8

// The kinds of words.
const (
	NoWord Word = iota
	GlobWord
	DialectWord
	CodeWord
	SeverityWord
	ToolWord
	ModelWord
	FieldWord
	AgentWord
	VersionWord
)

// WordKind says what a kind of word is.
type WordKind struct {
	Plural  string
	Doc     string // one sentence, markdown
	Pattern string // the regular expression that a text of it matches, where there is one

	// check reports whether n is such a word; at is where it stands and key the
	// key it belongs to, nil in a list.
	check func(r *reader, n, at, key *yaml.Node) bool
}

// Kind returns what a kind of word is.
func (w Word) Kind() WordKind { return wordKinds[w] }

// releaseNumber is what a version looks like; what follows its digits is up to
// the product.
const releaseNumber = `^v?\d+(\.\d+)*([-+.][0-9A-Za-z.-]+)?$`

var version = text.Lazy(releaseNumber)

var wordKinds = [...]WordKind{
	NoWord:       {},
	GlobWord:     {Plural: "globs", Doc: "A glob, relative to the folder of the configuration: `*` stands for any characters but `/`, `**` for any folders. The name of a folder stands for all in it.", check: isGlob},
	DialectWord:  {Plural: "dialects", Doc: "The id of a dialect; `agentls dialects` lists them.", check: isDialect},
	CodeWord:     {Plural: "codes", Doc: "The code of a finding; `agentls explain` lists them.", check: isCode},
	SeverityWord: {Plural: "severities", Doc: "How loudly to say it: `off`, `hint`, `information`, `warning` or `error`.", check: isSeverity},
	ToolWord:     {Plural: "tools", Doc: "The name of a tool.", check: isName},
	ModelWord:    {Plural: "models", Doc: "The name of a model.", check: isName},
	FieldWord:    {Plural: "fields", Doc: "A key of agent files.", check: isName},
	AgentWord:    {Plural: "agents", Doc: "The name of an agent.", check: isName},
	VersionWord:  {Plural: "versions", Doc: "A release number, such as `2.1.268`.", Pattern: releaseNumber, check: isVersion},
}

// word reports whether a node holds a word of a kind, and says what is wrong
// with it otherwise.
func (r *reader) word(w Word, n, at, key *yaml.Node) bool { return wordKinds[w].check(r, n, at, key) }

// isName reports true: any text is a name.
func isName(*reader, *yaml.Node, *yaml.Node, *yaml.Node) bool { return true }

// isGlob reports whether a node holds a well-formed glob.
func isGlob(r *reader, n, at, _ *yaml.Node) bool {
	if doublestar.ValidatePattern(n.Value) && n.Value != "" {
		return true
	}
	r.problem(configValue, r.piece.span(at), "`"+n.Value+"` matches no file: the glob is not complete. Close its brackets and braces; `**` stands for any folders.")
	r.incomplete()
	return false
}

// isDialect reports whether a node names a dialect.
func isDialect(r *reader, id, at, _ *yaml.Node) bool {
	switch {
	case id.Kind != yaml.ScalarNode || id.Value == "" || isNull(id):
		r.wrongType(at, "A dialect", "the id of one, such as `claude-code`; `agentls dialects` lists them")
		return false
	case len(r.known.Dialects) == 0 || slices.Contains(r.known.Dialects, id.Value):
		return true
	}
	r.unaccepted(configValue, at, "agentls knows no dialect `"+id.Value+"`", "dialects", r.known.Dialects)
	return false
}

// isCode reports whether a node names the code of a finding.
func isCode(r *reader, n, at, _ *yaml.Node) bool {
	if _, known := finding.Lookup(finding.Code(n.Value)); known {
		return true
	}
	r.unaccepted(unknownCode, at, "No finding has the code `"+n.Value+"`, so this line has no effect", "", finding.Codes())
	return false
}

// isVersion reports whether a node holds a release number.
func isVersion(r *reader, n, at, key *yaml.Node) bool {
	if n.Kind == yaml.ScalarNode && version().MatchString(n.Value) {
		return true
	}
	r.wrongType(at, "The version of `"+key.Value+"`", "a release number, such as `2.1.268`")
	return false
}

// isSeverity reports whether a node holds a severity.
func isSeverity(r *reader, n, at, key *yaml.Node) bool {
	if n.Kind != yaml.ScalarNode {
		r.wrongType(at, "The severity of `"+key.Value+"`", "one of "+andList(finding.Severities()))
		return false
	}
	if _, ok := finding.ParseSeverity(n.Value); ok {
		return true
	}
	span := r.piece.span(at)
	near, ok := otherSeverities[n.Value]
	if !ok {
		near, ok = r.near(n.Value, finding.Severities())
	}
	p := finding.Finding{Code: configValue, Span: span, Incomplete: n.Value == "" || begins(n.Value, finding.Severities())}
	p.Message = "`" + key.Value + "` keeps its severity: `" + n.Value + "` is none. Use " + orList(finding.Severities()) + "."
	if n.Value == "" {
		p.Message = "`" + key.Value + "` keeps its severity: none is given. Use " + orList(finding.Severities()) + "."
	} else if ok {
		p.Fixes = []finding.Fix{replaceFix(span, near)}
	}
	r.problems = append(r.problems, p)
	return false
}

// otherSeverities are words that people write for a severity.
var otherSeverities = map[string]string{
	"false": "off", "no": "off", "none": "off", "ignore": "off", "disable": "off", "disabled": "off", "silent": "off", "0": "off", "~": "off", "": "off",
	"info": "information", "note": "information", "notice": "information",
	"warn": "warning", "1": "warning", "true": "warning", "on": "warning", "yes": "warning",
	"err": "error", "fatal": "error", "2": "error", "suggestion": "hint", "style": "hint",
}
