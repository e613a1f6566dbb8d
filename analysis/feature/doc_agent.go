package feature

import (
	"slices"
	"strings"

	"agentls/analysis/agent"
	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/lint"
	"agentls/analysis/syntax"
)

// agentDoc says what the agent really gets: whether it loads, its model, its
// tools, how long its prompt is, what it lacks.
func agentDoc(s *Scene, doc *agent.Document, findings []finding.Finding) string {
	head, why := loads(doc, findings)
	return article(
		head,
		words(why, effectiveModel(s.Env, doc), effectiveTools(doc), promptSize(doc), missingFields(doc), s.standing(doc)),
	)
}

// loads says whose agent it is, of which scope, and whether it loads.
func loads(doc *agent.Document, findings []finding.Finding) (head, why string) {
	d := doc.Dialect()
	parts := []string{"**" + d.Name + "**"}
	if l := doc.Detection.Location; l != nil && l.Scope != "" {
		parts = append(parts, l.Scope)
	}
	i := slices.IndexFunc(findings, func(f finding.Finding) bool {
		return f.Consequence == finding.NotLoaded && f.Severity == finding.Error
	})
	switch {
	case i >= 0:
		parts = append(parts, "does not load")
		why = firstLine(findings[i].Message)
	case d == dialect.Generic():
		parts = append(parts, "no known product")
	case doc.Detection.Strength <= dialect.Weak:
		parts = append(parts, "loads, if it is read at all")
	default:
		parts = append(parts, "loads")
	}
	return strings.Join(parts, " · "), why
}

func effectiveModel(env lint.Env, doc *agent.Document) string {
	d := doc.Dialect()
	e, _, f := doc.ByRole(dialect.ModelRole)
	if e == nil || e.Value.Kind == syntax.Absent || dropped(e, f) {
		if f = d.ByRole(dialect.ModelRole); f == nil || f.Default == "" {
			return ""
		}
		return "Model: " + defaultWords(f.Default) + "."
	}
	items, _ := e.Items()
	if e.Value.Kind == syntax.Scalar {
		return "Model: " + modelWords(env, d, e.Value.Text) + "."
	}
	var parts []string
	for _, it := range items {
		parts = append(parts, modelWords(env, d, it.Text))
	}
	if len(parts) == 0 {
		return ""
	}
	return "Model: the first available of " + strings.Join(parts, ", ") + "."
}

// dropped reports whether a list stands where the product reads one name only
// and goes on without it.
func dropped(e *syntax.Entry, f *dialect.Field) bool {
	return e.Value.Kind != syntax.Scalar && !isList(f) && f.Wrong == dialect.DropValue
}

// defaultWords writes a default: a word of the product in back-ticks, words
// for people as they are.
func defaultWords(s string) string {
	if s == inherit {
		return theSessions
	}
	if strings.Contains(s, " ") {
		return s
	}
	return code(s) + " (default)"
}

// inherit is what several products call the model of the session.
const (
	inherit     = "inherit"
	theSessions = "the session's"
)

func modelWords(env lint.Env, d *dialect.Dialect, name string) string {
	if name == inherit {
		return theSessions
	}
	m := d.Model(name)
	switch {
	case m.Model == nil:
		return code(name)
	case m.Class == dialect.GoneName || m.Model.Status == dialect.Retired:
		return code(name) + ", which is retired"
	case m.Model.Ends != "" && env.Today != "" && m.Model.Ends <= string(env.Today):
		return code(name) + ", which is retired"
	case m.Class <= dialect.ByAlias && m.Model.Resolves != "":
		return code(name) + ", now " + code(m.Model.Resolves) + doubt(m.Model.Trust)
	}
	return code(name)
}

// effectiveTools says which tools the agent gets, and which entries give it
// none.
func effectiveTools(doc *agent.Document) string {
	d := doc.Dialect()
	e, _, _ := doc.ByRole(dialect.ToolsRole)
	var except []string
	if deny, _, _ := doc.ByRole(dialect.DenyRole); deny != nil {
		except = entryNames(deny)
	}
	if perm, _, _ := doc.ByRole(dialect.PermissionRole); perm != nil && isMapping(perm) {
		except = append(except, refusedKeys(perm)...)
	}
	switch {
	case e == nil || e.Value.Kind == syntax.Absent:
		if d.ByRole(dialect.ToolsRole) == nil && len(except) == 0 {
			return ""
		}
		return allBut(except) + unread(doc) + "."
	case isMapping(e):
		return allBut(append(refusedKeys(e), except...)) + "."
	}
	given, lost, all := d.Given(entryNames(e), except)
	switch {
	case all:
		return allBut(except) + "."
	case len(given) == 0:
		return words("Tools: none.", lostWords(lost))
	}
	return words("Tools: "+codes(given, 12)+".", lostWords(lost))
}

func allBut(except []string) string {
	if len(except) == 0 {
		return "Tools: all"
	}
	return "Tools: all but " + codes(except, 8)
}

// unread names a key that was meant to restrict tools and is not read.
func unread(doc *agent.Document) string {
	d := doc.Dialect()
	for _, e := range doc.Front.Entries {
		if e.Kind != syntax.Pair {
			continue
		}
		if m := d.Key(e.Key.Name); m.Mistake != nil && m.Mistake.Binds {
			if f := d.Field(m.Mistake.Use); f != nil && (f.Role == dialect.ToolsRole || f.Role == dialect.DenyRole) {
				return " (" + code(e.Key.Name) + " is not read)"
			}
		}
	}
	return ""
}

func lostWords(lost []dialect.LostTool) string {
	if len(lost) == 0 {
		return ""
	}
	parts := make([]string, 0, 6)
	for i, l := range lost {
		if i == 5 {
			parts = append(parts, count(len(lost)-5, "more entry", "more entries"))
			break
		}
		parts = append(parts, code(l.Name)+" ("+l.Why+")")
	}
	return "Not given: " + strings.Join(parts, ", ") + "."
}

func isMapping(e *syntax.Entry) bool { return e.Value.Kind == syntax.Mapping }

// refusedKeys returns the keys of a map whose value is false or deny.
func refusedKeys(e *syntax.Entry) []string {
	var names []string
	for _, m := range e.Value.Pairs {
		if m.Value.Text == "false" || m.Value.Text == "deny" {
			names = append(names, m.Key.Name)
		}
	}
	return names
}

func promptSize(doc *agent.Document) string {
	n := len(strings.TrimSpace(doc.Src()[doc.Body.Start:doc.Body.End]))
	if n == 0 {
		return "Prompt: empty."
	}
	s := "Prompt: " + tokens(n)
	if missing := missingSections(doc.Body.Sections()); len(missing) > 0 && doc.Dialect().Noun() == "agent" {
		s += ", without " + strings.Join(missing, " and ")
	}
	return s + "."
}

func missingFields(doc *agent.Document) string {
	d := doc.Dialect()
	var names []string
	for i := range d.Fields {
		if f := &d.Fields[i]; f.Required {
			if e, _ := doc.Entry(f.Name); e == nil {
				names = append(names, f.Name)
			}
		}
	}
	if len(names) == 0 {
		return ""
	}
	return "Missing: " + codes(names, 6) + "."
}
