package feature

import (
	"slices"
	"strconv"
	"strings"

	"agentls/analysis/agent"
	"agentls/analysis/dialect"
)

// skeletons offers a whole file: of the dialect that the path tells, or one of
// each dialect. open says that the opening fence stands already.
func skeletons(doc *agent.Document, p *place, open bool) []Item {
	var items []Item
	d := doc.Dialect()
	for _, each := range dialect.All() {
		known := d.ID == each.ID || d == dialect.Generic()
		if known && each.Syntax == dialect.Markdown && len(each.Skeleton) > 0 && each != dialect.Generic() {
			items = append(items, skeleton(doc, p, each, open))
		}
	}
	return items
}

func skeleton(doc *agent.Document, p *place, d *dialect.Dialect, open bool) Item {
	it := p.item(SkeletonItem, d.Name+" "+d.Kind)
	it.Detail, it.Doc = "a whole file", "skeleton|"+d.ID
	it.Snippet = skeletonBody(doc, d)
	switch {
	case open:
		it.Detail = "the rest of the file"
	default:
		it.Snippet = "---\n" + it.Snippet
		if !p.token.IsEmpty() {
			it.Filter = "--- " + it.Label
		}
	}
	it.Insert = unsnip(it.Snippet)
	return it
}

// skeletonBody returns the snippet of a file from behind its opening fence.
func skeletonBody(doc *agent.Document, d *dialect.Dialect) string {
	var b strings.Builder
	stop := 1
	for _, key := range d.Skeleton {
		f := d.Field(key)
		if f == nil {
			continue
		}
		b.WriteString(key + ":")
		stop = skeletonValue(&b, doc, d, f, stop)
		b.WriteByte('\n')
	}
	b.WriteString("---\n\n")
	if d.Apart { // what a skill or command says is said to an agent that has a role
		if s := sectionByID("workflow"); s != nil {
			b.WriteString(stops(s.Outline, &stop) + "\n")
		}
		return b.String() + "$0"
	}
	b.WriteString("You are ${" + strconv.Itoa(stop) + ":a specialist who does one job}.\n")
	for _, id := range essentials {
		if s := sectionByID(id); s != nil {
			b.WriteString("\n## " + escape(s.Title) + "\n\n" + stops(s.Outline, &stop) + "\n")
		}
	}
	b.WriteString("$0")
	return b.String()
}

// skeletonValue writes the value of a key in a fresh file and returns the next
// free tab stop.
func skeletonValue(b *strings.Builder, doc *agent.Document, d *dialect.Dialect, f *dialect.Field, stop int) int {
	value := f.Example
	if s := placeName(doc); f.Role == dialect.NameRole && s != "" {
		value = s
	}
	switch {
	case strings.Contains(value, "\n"):
		b.WriteString("\n  " + strings.ReplaceAll(escape(strings.TrimSpace(value)), "\n", "\n  "))
		return stop
	case value == "" && f.Role == dialect.PermissionRole:
		return skeletonRules(b, d, f, stop)
	case value == "" && len(offered(f)) > 0, has(f, dialect.EnumShape) && slices.Contains(offered(f), value):
		b.WriteString(" " + choice(stop, beginning(f)))
	default:
		b.WriteString(" ${" + strconv.Itoa(stop) + ":" + escape(value) + "}")
	}
	return stop + 1
}

// skeletonRules writes the permissions that decide most: editing and running.
func skeletonRules(b *strings.Builder, d *dialect.Dialect, f *dialect.Field, stop int) int {
	for i := range f.Keys {
		k := &f.Keys[i]
		t := d.Tool(k.Name, f.Role).Tool
		if t == nil || len(t.Can) == 0 || t.Can[0] != dialect.CapEdit && t.Can[0] != dialect.CapRun {
			continue
		}
		if values := offered(k); len(values) > 0 {
			b.WriteString("\n  " + k.Name + ": " + choice(stop, values))
			stop++
		}
	}
	return stop
}

func sectionByID(id string) *dialect.Section {
	all := dialect.Sections()
	for i := range all {
		if all[i].ID == id {
			return &all[i]
		}
	}
	return nil
}
