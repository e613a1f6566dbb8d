package config

import (
	"slices"
	"strings"

	"agentls/analysis/finding"
	"agentls/analysis/text"

	"gopkg.in/yaml.v3"
)

func (r *reader) problem(code finding.Code, span text.Span, message string) {
	r.problems = append(r.problems, finding.Finding{Code: code, Span: span, Message: message})
}

// wrongType says that a node is not what a key holds.
func (r *reader) wrongType(n *yaml.Node, what, want string) {
	r.problem(configValue, r.piece.first(n), what+" is "+want+"; this "+kindName(resolve(n))+" has no effect.")
	if resolve(n).Kind == yaml.ScalarNode {
		r.incomplete()
	}
}

// unaccepted says that a word is not one of the accepted ones, and offers the
// nearest. kind names them in the plural where the message shall list them.
func (r *reader) unaccepted(code finding.Code, n *yaml.Node, what, kind string, words []string) {
	p := finding.Finding{Code: code, Span: r.piece.span(n), Message: what + "."}
	word := resolve(n).Value
	near, ok := r.near(word, words)
	if !ok {
		near, ok = beginning(word, words)
	}
	p.Incomplete = begins(word, words)
	switch {
	case ok:
		p.Message = what + ". Did you mean `" + near + "`?"
		p.Fixes = []finding.Fix{replaceFix(p.Span, near)}
	case kind != "" && len(words) <= maxListed:
		p.Message = what + ". The " + kind + " are " + andList(words) + "."
	case kind != "":
		p.Message = what + ". `agentls " + kind + "` lists them."
	default:
		p.Message = what + ". `agentls explain` lists the codes."
	}
	r.problems = append(r.problems, p)
}

// maxListed is how many words a message lists.
const maxListed = 12

// beginning returns the word that another one is the beginning of, where that
// is but one, with whatever else begins with it.
func beginning(word string, words []string) (short string, ok bool) {
	if word == "" {
		return "", false
	}
	for _, w := range words {
		if strings.HasPrefix(w, word) && (short == "" || strings.HasPrefix(short, w)) {
			short = w
		}
	}
	one := !slices.ContainsFunc(words, func(w string) bool { return strings.HasPrefix(w, word) && !strings.HasPrefix(w, short) })
	return short, short != "" && one
}

// incomplete says of the last problem that it is none while its author still
// writes there.
func (r *reader) incomplete() { r.problems[len(r.problems)-1].Incomplete = true }

// begins reports whether a word is the beginning of one of others.
func begins(word string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.HasPrefix(w, word) })
}

// syntax says that YAML refuses a piece.
func (r *reader) syntax(p piece, err error) {
	what := "This file"
	if p.key != "" {
		what = "`" + p.key + "`"
	}
	reason, span := p.fault(err)
	r.problem(configSyntax, span, what+" is not valid YAML and has no effect: "+reason+".")
}

func kindName(n *yaml.Node) string {
	switch n.Kind {
	case yaml.MappingNode:
		return "map"
	case yaml.SequenceNode:
		return "list"
	}
	return "value"
}

func andList(words []string) string { return list(words, " and ") }
func orList(words []string) string  { return list(words, " or ") }

// list writes words in back-ticks as a sentence does.
func list(words []string, last string) string {
	quoted := make([]string, len(words))
	for i, w := range words {
		quoted[i] = "`" + w + "`"
	}
	if len(quoted) < 2 {
		return strings.Join(quoted, "")
	}
	return strings.Join(quoted[:len(quoted)-1], ", ") + last + quoted[len(quoted)-1]
}
