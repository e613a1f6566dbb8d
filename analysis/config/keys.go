package config

import (
	"github.com/bmatcuk/doublestar/v4"
	"gopkg.in/yaml.v3"

	"agentls/analysis/finding"
	"agentls/analysis/text"
)

// key is one key of a configuration file that counts at the top and in
// overrides.
type key struct {
	name string
	read func(r *reader, s *settings, n *yaml.Node)
}

var keys = []key{
	{"dialects", (*reader).dialects},
	{"rules", (*reader).rules},
	{"tools", accepted(ToolName, "tools", "deploy, \"mcp__corp__*\"")},
	{"models", accepted(ModelName, "models", "planner-hard, \"corp/*\"")},
	{"fields", accepted(FieldName, "fields", "category, owner")},
	{"agents", accepted(AgentName, "agents", "external-reviewer")},
	{"exclude", func(r *reader, s *settings, n *yaml.Node) {
		s.exclude = append(s.exclude, r.globs(n, "`exclude`")...)
	}},
	{"templates", func(r *reader, s *settings, n *yaml.Node) {
		s.templates = append(s.templates, r.globs(n, "`templates`")...)
	}},
	{"products", (*reader).products},
}

// accepted reads a list of accepted names.
func accepted(kind NameKind, what, example string) func(*reader, *settings, *yaml.Node) {
	return func(r *reader, s *settings, n *yaml.Node) {
		for _, name := range r.texts(n, "`"+what+"`", example) {
			s.names[kind].add(name.Value)
		}
	}
}

// dialects reads the map from glob to dialect.
func (r *reader) dialects(s *settings, n *yaml.Node) {
	r.pairs(n, "`dialects`", "globs to dialects, such as `\"agents/**\": claude-code`", map[string]bool{}, func(k, v *yaml.Node) {
		id := resolve(v)
		if !r.glob(k) || !r.dialect(id, v) {
			return
		}
		s.dialects = append(s.dialects, dialectRule{k.Value, id.Value})
	})
}

// rules reads the map from code to severity.
func (r *reader) rules(s *settings, n *yaml.Node) {
	r.pairs(n, "`rules`", "codes to severities, such as `name-mismatch: off`", map[string]bool{}, func(k, v *yaml.Node) {
		code := finding.Code(k.Value)
		_, known := finding.Lookup(code)
		if !known {
			r.unaccepted(unknownCode, k, "No finding has the code `"+k.Value+"`, so this line has no effect", "", finding.Codes())
		}
		word := resolve(v)
		sev, ok := finding.ParseSeverity(word.Value)
		switch {
		case word.Kind != yaml.ScalarNode:
			r.wrongType(v, "The severity of `"+k.Value+"`", "one of `off`, `hint`, `information`, `warning` and `error`")
		case !ok:
			r.severity(k, v, word.Value)
		case known:
			if s.rules == nil {
				s.rules = map[finding.Code]finding.Severity{}
			}
			s.rules[code] = sev
		}
	})
}

// otherSeverities are words that people write for a severity.
var otherSeverities = map[string]string{
	"false": "off", "no": "off", "none": "off", "ignore": "off", "disable": "off", "disabled": "off", "silent": "off", "0": "off", "~": "off", "": "off",
	"info": "information", "note": "information", "notice": "information",
	"warn": "warning", "1": "warning", "true": "warning", "on": "warning", "yes": "warning",
	"err": "error", "fatal": "error", "2": "error", "suggestion": "hint", "style": "hint",
}

func (r *reader) severity(k, v *yaml.Node, word string) {
	span := r.piece.span(v)
	near, ok := otherSeverities[word]
	if !ok {
		near, ok = r.near(word, finding.Severities())
	}
	p := Problem{Code: configValue, Span: span}
	p.Message = "`" + k.Value + "` keeps its severity: `" + word + "` is none. Use " + orList(finding.Severities()) + "."
	if word == "" {
		p.Message = "`" + k.Value + "` keeps its severity: none is given. Use " + orList(finding.Severities()) + "."
	} else if ok {
		p.Fixes = []finding.Fix{replaceFix(span, near)}
	}
	r.problems = append(r.problems, p)
}

// version is a release number; what follows its digits is up to the product.
var version = text.Lazy(`^v?\d+(\.\d+)*([-+.][0-9A-Za-z.-]+)?$`)

// products reads the map from dialect to pinned version.
func (r *reader) products(s *settings, n *yaml.Node) {
	r.pairs(n, "`products`", "dialects to versions, such as `claude-code: 2.1.268`", map[string]bool{}, func(k, v *yaml.Node) {
		pinned := resolve(v)
		if !r.dialect(k, k) {
			return
		}
		if pinned.Kind != yaml.ScalarNode || !version().MatchString(pinned.Value) {
			r.wrongType(v, "The version of `"+k.Value+"`", "a release number, such as `2.1.268`")
			return
		}
		if s.products == nil {
			s.products = map[string]string{}
		}
		s.products[k.Value] = pinned.Value
	})
}

// dialect reports whether a node names a dialect.
func (r *reader) dialect(id, at *yaml.Node) bool {
	if id.Kind != yaml.ScalarNode || id.Value == "" || isNull(id) {
		r.wrongType(at, "A dialect", "the id of one, such as `claude-code`; `agentls dialects` lists them")
		return false
	}
	for _, known := range r.known.Dialects {
		if known == id.Value {
			return true
		}
	}
	if len(r.known.Dialects) == 0 {
		return true
	}
	r.unaccepted(configValue, at, "agentls knows no dialect `"+id.Value+"`", "dialects", r.known.Dialects)
	return false
}

// glob reports whether a node holds a well-formed glob.
func (r *reader) glob(n *yaml.Node) bool {
	if doublestar.ValidatePattern(n.Value) && n.Value != "" {
		return true
	}
	r.problem(configValue, r.piece.span(n), "`"+n.Value+"` matches no file: the glob is not complete. Close its brackets and braces; `**` stands for any folders.")
	return false
}
