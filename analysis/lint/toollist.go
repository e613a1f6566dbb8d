package lint

import (
	"slices"
	"strings"

	"agentls/analysis/config"
	"agentls/analysis/dialect"
	"agentls/analysis/syntax"
	"agentls/analysis/text"
)

// tool is one entry of a tool list and what it is to the product.
type tool struct {
	dialect.ToolMatch
	item  syntax.Item
	nth   int       // which item of the list it is
	at    text.Span // the name without its argument
	known bool      // the user accepts the name
}

// resolves reports whether the product finds a tool by the entry.
func (t *tool) resolves() bool {
	switch t.Class {
	case dialect.Exact, dialect.ByAlias, dialect.OldName:
		return true
	case dialect.ByPattern:
		return !t.Pattern.Refused && !t.Misplaced
	}
	return t.known
}

// all reports whether the entry stands for every tool.
func (t *tool) all(d *dialect.Dialect) bool {
	return t.Name == "*" || d.Tools.Wildcard != "" && t.Name == d.Tools.Wildcard
}

// listShaped reports whether the field holds names in a list or comma string.
func listShaped(f *dialect.Field) bool {
	return f != nil && (f.Role == dialect.ToolsRole || f.Role == dialect.DenyRole) &&
		accepts(f, dialect.CommaShape, dialect.ListShape, dialect.StringShape, dialect.MixedListShape)
}

// longest is how many elements of a list or map are looked at. No list that
// somebody wrote is as long, and looking names up is not free.
const longest = 1000

// toolItems looks every entry of a tool list up.
func (p *entryPass) toolItems() ([]tool, syntax.ListShape) {
	if !listShaped(p.field) || p.e.Kind != syntax.Pair {
		return nil, syntax.NotList
	}
	items, shape := p.e.Items()
	v := &p.e.Value
	if shape == syntax.NotList || templated(v.Span.Of(p.e.Text)) || !p.broken && !p.w.fits(p.field, v) && !isText(v) {
		return nil, syntax.NotList
	}
	items = items[:min(len(items), longest)]
	list := make([]tool, 0, len(items))
	for i, it := range items {
		if !it.Scalar || it.Text == "" || templated(it.Text) {
			continue
		}
		if it = unbracketed(it, p.e); it.Text == "" {
			continue
		}
		t := tool{ToolMatch: p.w.d.Tool(it.Text, p.field.Role), item: it, nth: i, at: it.Span}
		t.known = p.w.accepts(config.ToolName, it.Text) || p.w.accepts(config.ToolName, t.Name)
		if t.HasSpec && it.Span.Len() == len(it.Text) {
			t.at.End = t.at.Start + len(t.Name)
		}
		list = append(list, t)
	}
	return list, shape
}

// layToOne lays names of other products to the one that explains most of the
// list, where it knows them.
func (p *entryPass) layToOne(list []tool) {
	if !slices.ContainsFunc(list, func(t tool) bool { return t.Class == dialect.Foreign }) {
		return
	}
	from := p.broughtFrom(list)
	foreign := 0
	for i := range list {
		list[i].ToolMatch = p.w.d.TakenFrom(list[i].ToolMatch, from)
		if list[i].Class == dialect.Foreign && list[i].From == from {
			foreign++
		}
	}
	if foreign < 2 {
		return
	}
	// A name that is ours but for its case came along with the others.
	for i := range list {
		list[i].ToolMatch = p.w.d.CaseFrom(list[i].ToolMatch, from)
	}
}

// broughtFrom returns the product that explains most of a list. A form that is
// one product's alone decides between those that explain equally much.
func (p *entryPass) broughtFrom(list []tool) *dialect.Dialect {
	texts := make([]string, len(list))
	var form *dialect.Dialect
	for i := range list {
		texts[i] = list[i].item.Text
		if list[i].Class == dialect.ByPattern && form == nil {
			form = list[i].From
		}
	}
	from := dialect.Explains(texts, p.w.d)
	if form != nil && (from == nil || len(p.knownTo(form, list)) > len(p.knownTo(from, list))) {
		return form
	}
	return from
}

// knownTo returns the entries that a product reads, or once did.
func (p *entryPass) knownTo(d *dialect.Dialect, list []tool) []string {
	var names []string
	for i := range list {
		switch m := d.Tool(list[i].item.Text, p.field.Role); m.Class {
		case dialect.Exact, dialect.ByAlias, dialect.OldName, dialect.GoneName:
			names = append(names, list[i].Name)
		case dialect.ByPattern:
			if !m.Pattern.Refused && !m.Pattern.Loose {
				names = append(names, list[i].Name)
			}
		}
	}
	return names
}

// with returns the entry of a list with another name and the same argument,
// whose parenthesis is closed.
func (t *tool) with(name string) string {
	if name == "" {
		return ""
	}
	if t.Open {
		return name + t.item.Text[len(t.Name):] + ")"
	}
	return name + t.item.Text[len(t.Name):]
}

// unbracketed returns the item without a bracket of a list that is not closed,
// which has a finding of its own.
func unbracketed(it syntax.Item, e *syntax.Entry) syntax.Item {
	if len(e.Faults) == 0 || it.Span != it.Full || it.Span.Len() != len(it.Text) {
		return it
	}
	if rest := strings.TrimLeft(it.Text, "[ "); rest != it.Text && strings.HasPrefix(it.Text, "[") {
		it.Span.Start += len(it.Text) - len(rest)
		it.Text = rest
	}
	if rest := strings.TrimRight(it.Text, "] "); rest != it.Text && strings.HasSuffix(it.Text, "]") {
		it.Span.End -= len(it.Text) - len(rest)
		it.Text = rest
	}
	it.Full = it.Span
	return it
}
