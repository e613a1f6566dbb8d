package lint

import (
	"slices"
	"strings"

	"agentls/analysis/agent"
	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/syntax"
	"agentls/analysis/text"
)

// checkBelow speaks of keys of the agent that stand below a table of TOML: they
// belong to that table, whatever the blank line between says to people.
func checkBelow(p *filePass) {
	for _, b := range swallowedKeys(p.doc) {
		p.below(b)
	}
}

// belowTable is a key of the agent that a table has taken.
type belowTable struct {
	pair  *syntax.MapPair
	field *dialect.Field
	head  text.Span // of the table
	first int       // where the first table begins
}

// apart are the roles of tables that have nothing in common with an agent. Other
// tables, such as profiles, may well hold settings that agents have too.
var apart = []dialect.Role{dialect.ServersRole, dialect.SkillsRole, dialect.HooksRole}

// swallowedKeys returns the keys of an agent in TOML that stand below a table
// of something else. Names that a table could have of its own do not count.
func swallowedKeys(doc *agent.Document) []belowTable {
	if doc.Tree == nil || doc.Tree.Lang != syntax.TOML || len(doc.Parts) != 1 || !doc.Parts[0].Lone {
		return nil
	}
	var all []belowTable
	root, first := &doc.Tree.Root, -1
	for i := range root.Pairs {
		table := &root.Pairs[i]
		if table.Head.IsEmpty() {
			continue
		}
		if first < 0 {
			first = table.Head.Start
		}
		known := doc.Dialect().Field(table.Key.Name)
		if known == nil || !slices.Contains(apart, known.Role) {
			continue
		}
		for pair := range pairsBelow(&table.Value, table.Head.End) {
			f := doc.Dialect().Field(pair.Key.Name)
			if f == nil || f.Name != pair.Key.Name || !strings.Contains(f.Name, "_") || known.Sub(f.Name).Class == dialect.Exact || hasPair(root, f.Name) {
				continue
			}
			all = append(all, belowTable{pair, f, table.Head, first})
		}
	}
	return all
}

// pairsBelow yields the pairs of a table that stand below its header, which
// ends at head.
func pairsBelow(v *syntax.Value, head int) func(yield func(*syntax.MapPair) bool) {
	return func(yield func(*syntax.MapPair) bool) {
		for v.Kind == syntax.Mapping && len(v.Pairs) > 0 && v.Pairs[0].Key.Span.Start < head {
			v = &v.Pairs[0].Value // a segment of the header
			if v.Kind == syntax.Sequence && len(v.Items) > 0 {
				v = &v.Items[len(v.Items)-1]
			}
		}
		for i := range v.Pairs {
			if !yield(&v.Pairs[i]) {
				return
			}
		}
	}
}

// hasBelow reports whether entry i is a table that has taken a key of the agent.
func (p *blockPass) hasBelow(i int, key string) bool {
	e, known := p.front.Entries[i], p.entries[i].field
	if !e.Section || known == nil || !slices.Contains(apart, known.Role) || !strings.Contains(key, "_") {
		return false
	}
	for pair := range pairsBelow(&e.Value, strings.IndexByte(e.Text, '\n')) {
		if pair.Key.Name == key {
			return true
		}
	}
	return false
}

// hasPair reports whether a map has a key.
func hasPair(v *syntax.Value, key string) bool {
	for i := range v.Pairs {
		if v.Pairs[i].Key.Name == key {
			return true
		}
	}
	return false
}

func (p *filePass) below(b belowTable) {
	src := p.doc.Src()
	f := finding.Finding{
		Code: "ignored-field", Span: b.pair.Key.Span, Consequence: finding.Lost,
		Message: tick(b.field.Name) + " stands below " + tick(b.head.Of(src)) + " and belongs to that table, so the " + p.w.noun() + " does not have it. Move it above the first table.",
		Related: []finding.Related{{Span: b.head, Message: "Everything below this line belongs to the table, up to the next one."}},
	}
	if binding(b.field.Role) || b.field.Role == dialect.ModeRole {
		f.Consequence = finding.NotBound
	}
	if len(p.doc.Tree.Faults) == 0 {
		at := p.doc.Text.Line(p.doc.Text.LineOf(b.pair.Key.Span.Start))
		at.End = p.doc.Text.Line(p.doc.Text.LineOf(b.pair.Value.Span.End)).End
		line := at.Of(src)
		if at.End < len(src) {
			at.End += len(eolAt(src[at.End:]))
		}
		above := p.doc.Text.Line(p.doc.Text.LineOf(b.first)).Start
		f.Fixes = []finding.Fix{{
			Title: "Move " + tick(b.field.Name) + " above the tables", Preferred: true,
			Edits: []text.Edit{{Span: text.At(above), New: line + text.LineEnd(src)}, {Span: at}},
		}}
	}
	p.report(f, b.field.Trust)
}

// eolAt returns the line end that s begins with.
func eolAt(s string) string {
	for _, end := range []string{"\r\n", "\n", "\r"} {
		if strings.HasPrefix(s, end) {
			return end
		}
	}
	return ""
}
