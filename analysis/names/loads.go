package names

import (
	"agentls/analysis/agent"
	"agentls/analysis/dialect"
	"agentls/analysis/syntax"
)

// drops reports whether an effect keeps the product from loading the file.
func drops(e dialect.Effect) bool { return e == dialect.Refuse || e == dialect.IgnoreAgent }

// loads reports whether nothing in the file alone keeps the product from
// loading it, and otherwise why not. It goes by facts that are verified.
func loads(doc *agent.Document) (bool, string) {
	d := doc.Dialect()
	if doc.Condition == agent.TooLarge || doc.Condition == agent.Binary {
		return true, "" // not looked into
	}
	if !doc.IsPart() && doc.Syntax == dialect.Markdown {
		switch {
		case doc.Front.State == syntax.NoFront && drops(d.Front.Missing):
			return false, "It has no frontmatter."
		case doc.Front.State == syntax.Unclosed && drops(d.Front.Unclosed):
			return false, "Its frontmatter is not closed."
		case !doc.Front.Lead.IsEmpty() && drops(d.Front.Lead):
			return false, "Blank lines stand before its frontmatter."
		case doc.Front.State == syntax.Closed && drops(brokenEffect(doc)) && broken(doc):
			return false, "Its frontmatter is not valid YAML."
		}
	}
	for i := range d.Fields {
		f := &d.Fields[i]
		if !f.Required || !drops(f.Missing) || f.EffectTrust != dialect.Verified || len(f.RequiredBy) > 0 || len(f.Waived) > 0 {
			continue
		}
		if !has(doc, f) {
			return false, "It has no `" + f.Name + "`."
		}
	}
	return true, ""
}

// brokenEffect is what the product does about YAML that it cannot read.
func brokenEffect(doc *agent.Document) dialect.Effect {
	front := &doc.Dialect().Front
	if doc.Place.Plugin && front.BrokenInPlugin != dialect.UnknownEffect {
		return front.BrokenInPlugin
	}
	return front.Broken
}

// broken reports whether the product cannot read the frontmatter, with whatever
// leniency it has: that reads all of it again.
func broken(doc *agent.Document) bool {
	if doc.Front.Lang != syntax.FrontYAML {
		return false
	}
	if doc.Front.Fault != nil {
		return true
	}
	set, faults := agent.Readings(doc.Dialect()), false
	for _, e := range doc.Front.Entries {
		if len(e.Faults) > 0 {
			faults = true
			set &= e.Accepts
		}
	}
	return faults && set == 0
}

// has reports whether the file has a required field, or another one of its role.
func has(doc *agent.Document, f *dialect.Field) bool {
	e, _ := doc.Entry(f.Name)
	if e == nil && f.Role != dialect.NoRole {
		e, _, _ = doc.ByRole(f.Role)
	}
	if f.Role == dialect.PromptRole && doc.Body.End > doc.Body.Start {
		return true
	}
	return e != nil && (!f.NonEmpty || e.Value.Kind != syntax.Absent && (e.Value.Kind != syntax.Scalar || e.Value.Text != ""))
}
