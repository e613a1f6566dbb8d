package names

import (
	"strings"

	"agentls/analysis/agent"
	"agentls/analysis/syntax"
	"agentls/analysis/text"
)

// kinds are what files of a dialect define, by the last word of what its sheet
// calls one.
var kinds = map[string]Kind{"skill": Skill, "command": Command, "check": 0}

// KindOf returns what a file of the document's dialect defines: an agent, a
// skill, a command, or 0 for nothing that is called by name.
func KindOf(doc *agent.Document) Kind {
	d := doc.Dialect()
	if !d.Apart {
		return Agent
	}
	return kinds[d.Kind[strings.LastIndexByte(d.Kind, ' ')+1:]]
}

// own adds what the document as a whole defines.
func (f *Facts) own() {
	doc := f.doc
	if !f.world.fields || len(doc.Parts) > 0 || doc.Tree != nil {
		return
	}
	kind := KindOf(doc)
	if kind == 0 {
		return
	}
	var one *Profile
	for _, a := range doc.Agents {
		d := Def{Kind: kind, Name: a.Name, At: a.NameAt, Whole: text.Span{End: doc.Text.Len()}}
		if len(doc.Agents) > 1 {
			d.Whole, d.Profile = listed(doc, a.NameAt)
		} else {
			one = profileOf(doc)
			d.Profile = one
		}
		f.defs = append(f.defs, d)
	}
}

// listed returns where in a list of agents one stands whose name is at a place,
// and what is known of it: the keys of a list are not those of the product.
func listed(doc *agent.Document, name text.Span) (text.Span, *Profile) {
	for i, e := range doc.Front.Entries {
		at := text.Span{End: e.Len()}.Shift(doc.Front.Starts[i])
		if at.Covers(name) {
			return at, &Profile{ByModel: true, ByUser: true, Loads: true}
		}
	}
	return text.Span{End: doc.Text.Len()}, &Profile{ByModel: true, ByUser: true, Loads: true}
}

// scalar returns the text of a value that is one.
func scalar(e *syntax.Entry) string {
	if e == nil || e.Value.Kind != syntax.Scalar || e.Value.Type == syntax.Null {
		return ""
	}
	return strings.TrimSpace(e.Value.Text)
}
