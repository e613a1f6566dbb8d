package lint

import (
	"errors"
	"regexp/syntax"
	"slices"
	"strings"

	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	tree "agentls/analysis/syntax"
	"agentls/analysis/text"
)

// toolEvents are the events whose `matcher` is compared with names of tools.
// That of others is compared with something else, or not read.
var toolEvents = []string{"PreToolUse", "PostToolUse", "PostToolUseFailure", "PermissionRequest", "PermissionDenied"}

// plainMatcher is a matcher that is nothing but names of tools; ruleMatcher one
// that is written as a permission rule.
var (
	plainMatcher = text.Lazy(`^[A-Za-z]+(?:\|[A-Za-z]+)*$`)
	ruleMatcher  = text.Lazy(`^([A-Za-z]+)\([^|?]*\)$`)
)

// matchesAll reports whether a value is the empty matcher, which is for every
// tool.
func (p *entryPass) matchesAll(key tree.Key, v *tree.Value) bool {
	return p.field.Role == dialect.HooksRole && key.Name == "matcher" && isText(v) && v.Text == ""
}

// checkMatchers looks at the matchers of an agent's hooks.
func checkMatchers(p *entryPass) {
	if p.field == nil || p.field.Role != dialect.HooksRole || p.unread || p.broken {
		return
	}
	p.shapes().matchers(&p.e.Value)
}

// matchers looks at the matchers in a map from events to hooks.
func (p *shapePass) matchers(hooks *tree.Value) {
	if hooks.Kind != tree.Mapping || len(p.w.d.Events) == 0 {
		return
	}
	for i := range hooks.Pairs[:min(len(hooks.Pairs), longest)] {
		pair := &hooks.Pairs[i]
		if !slices.Contains(p.w.d.Events, pair.Key.Name) {
			continue
		}
		about := slices.Contains(toolEvents, pair.Key.Name)
		for n := range pair.Value.Items[:min(len(pair.Value.Items), longest)] {
			if m := pairOf(&pair.Value.Items[n], "matcher"); m != nil && isText(&m.Value) && !templated(m.Value.Text) {
				p.matcher(&m.Value, about)
			}
		}
	}
}

// matcher looks at one. about says that it is for names of tools.
func (p *shapePass) matcher(v *tree.Value, about bool) {
	m := strings.TrimSpace(v.Text)
	if m == "" || m == "*" {
		return
	}
	f := finding.Finding{Code: "hook-shape", Span: v.Span, Consequence: finding.Lost}
	rule := ruleMatcher().FindStringSubmatch(m)
	switch {
	case about && rule != nil && p.w.d.Tool(rule[1], dialect.AllowRole).Class == dialect.Exact:
		f.Message = "A `matcher` is a regular expression for the names of tools, so " + tick(m) + " matches none and the hook never runs. Write " + tick(rule[1]) + ", and let the hook look at the rest."
		f.Fixes = []finding.Fix{replace("Replace with "+tick(rule[1]), v.Inner, rule[1], false)}
	case unreadable(m):
		f.Message = tick(m) + " is no regular expression that can be read, so the hook never runs."
		f.Incomplete = true
	case about && plainMatcher().MatchString(m):
		if !p.noTool(v, m, &f) {
			return
		}
	default:
		return
	}
	p.say(f)
}

// noTool reports whether not one of the names is that of a tool, and at least
// one is the slip of such.
func (p *shapePass) noTool(v *tree.Value, m string, f *finding.Finding) bool {
	names := strings.Split(m, "|")
	slips, gone := 0, 0
	for i, name := range names {
		match := p.w.d.Tool(name, dialect.AllowRole)
		f.Incomplete = f.Incomplete || p.w.beginsTool(name)
		switch match.Class {
		case dialect.OtherCase, dialect.Near:
			slips++
			names[i] = match.Correct
		case dialect.GoneName:
			if len(match.Ours) > 0 {
				slips++
				gone++
				names[i] = match.Ours[0]
			}
		case dialect.Foreign:
		default:
			return false
		}
	}
	if slips == 0 {
		return false
	}
	use := strings.Join(unique(names), "|")
	why := "names are compared letter by letter"
	if gone == slips {
		why = "there is none of the name any more"
	}
	f.Message = tick(m) + " matches no tool: " + why + ", so the hook never runs. Write " + tick(use) + "."
	if v.Inner.Of(p.src) == m {
		f.Fixes = []finding.Fix{replace("Replace with "+tick(use), v.Inner, use, true)}
	}
	return true
}

// unique drops what stands in a list before.
func unique(names []string) []string {
	var once []string
	for _, n := range names {
		if !slices.Contains(once, n) {
			once = append(once, n)
		}
	}
	return once
}

// beginsTool reports whether a name is the beginning of a tool's.
func (w *world) beginsTool(name string) bool {
	return slices.ContainsFunc(w.d.Tools.Builtin, func(t dialect.Tool) bool {
		return len(name) < len(t.Name) && strings.EqualFold(t.Name[:len(name)], name)
	})
}

// unreadable reports whether an expression is one that no reader of regular
// expressions takes. What only some of them know is let pass.
func unreadable(expr string) bool {
	_, err := syntax.Parse(expr, syntax.Perl)
	var why *syntax.Error
	if !errors.As(err, &why) {
		return false
	}
	switch why.Code {
	case syntax.ErrMissingParen, syntax.ErrMissingBracket, syntax.ErrUnexpectedParen, syntax.ErrTrailingBackslash:
		return !strings.Contains(expr, "(?")
	case syntax.ErrMissingRepeatArgument:
		return strings.HasPrefix(expr, "*") || strings.HasPrefix(expr, "+") || strings.HasPrefix(expr, "?")
	}
	return false
}
