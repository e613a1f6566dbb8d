package lint

import (
	"slices"
	"strings"

	"agentls/analysis/finding"
	"agentls/analysis/syntax"
	"agentls/analysis/text"
)

// Rules write their fixes in YAML, whatever language the agent is written in.
// What they write is one of few things: a key, a value, a name inside of
// quotes, a fresh pair, or nothing. For an agent in JSON, TOML or a YAML file a
// translator finds out by the place which of them is meant and writes it anew;
// a fix with anything else is not offered.
type translator struct {
	front *syntax.Front
	src   string
	gone  []int  // entries to remove
	fresh string // the pair that is added, as it is written
}

// translated returns findings whose fixes are written in the language of the
// agent. Fixes of the prompt stay as they are.
func (r *Result) translated(all []finding.Finding) []finding.Finding {
	if r.world.lang == syntax.FrontYAML {
		return all
	}
	for i, f := range all {
		var fixes []finding.Fix
		for _, x := range f.Fixes {
			t := translator{front: r.doc.Front, src: r.doc.Src()}
			if edits, ok := t.edits(x.Edits); ok {
				x.Edits = edits
				if t.fresh != "" {
					x.Title = "Add " + tick(t.fresh)
				}
				fixes = append(fixes, x)
			}
		}
		all[i].Fixes = fixes
	}
	return all
}

func (t *translator) edits(edits []text.Edit) ([]text.Edit, bool) {
	var out []text.Edit
	for _, e := range edits {
		if e.Span.Start >= t.front.Body {
			out = append(out, e)
			continue
		}
		written, drop, ok := t.edit(e)
		if !ok {
			return nil, false
		}
		if !drop {
			out = append(out, written)
		}
	}
	removed, ok := t.removals()
	return append(out, removed...), ok
}

// edit translates one edit. drop says that it removes an entry, which is done
// with others of the kind.
func (t *translator) edit(e text.Edit) (out text.Edit, drop, ok bool) {
	if e.Span == text.At(t.front.Inner.Start) && strings.HasSuffix(e.New, "\n") {
		out, ok = t.freshPair(e)
		return out, false, ok
	}
	i := t.front.IndexAt(e.Span.Start)
	if i < 0 {
		return e, false, false
	}
	entry, start := t.front.Entries[i], t.front.Starts[i]
	at := e.Span.Shift(-start)
	if e.New == "" && at == lineOf(entry) {
		t.gone = append(t.gone, i)
		return e, true, len(entry.Faults) == 0 // what is broken may hold what belongs to others
	}
	if slices.ContainsFunc(entry.Comments, func(c syntax.Comment) bool { return at.Overlaps(c.Span) }) {
		return e, false, true
	}
	if entry.Kind != syntax.Pair {
		return e, false, false
	}
	w := spot{entry: entry, at: at, edit: e.New}
	out, ok = w.write()
	out.Span = out.Span.Shift(start)
	return out, false, ok
}

// spot is what an edit of an entry replaces. Spans are relative to the entry.
type spot struct {
	entry *syntax.Entry
	at    text.Span
	edit  string
}

// write returns the edit in the language of the entry.
func (s *spot) write() (text.Edit, bool) {
	e := s.entry
	if s.at == e.Key.Span {
		return text.Edit{Span: s.at, New: syntax.RenderKey(e.Lang, keyOf(s.edit))}, s.edit != ""
	}
	v := &e.Value
	// A value goes with the blanks before it where it is to begin on a new line.
	if s.at.Start > e.Colon && s.at.Start <= v.Span.Start && s.at.End == v.Span.End && !e.Section &&
		strings.TrimSpace(text.Span{Start: s.at.Start, End: v.Span.Start}.Of(e.Text)) == "" {
		return s.value(v.Span)
	}
	return s.in(v)
}

// in writes the edit into a value, or into what holds it.
func (s *spot) in(v *syntax.Value) (text.Edit, bool) {
	if s.at == v.Span && v.Style != syntax.Block && (v.Kind != syntax.Scalar || s.at != v.Inner) {
		return s.value(s.at)
	}
	switch v.Kind {
	case syntax.Scalar:
		if s.at == v.Inner && v.Span == v.Inner {
			return s.value(s.at)
		}
		if !v.Inner.Covers(s.at) {
			return text.Edit{}, false
		}
		written, ok := syntax.Inside(s.entry.Lang, s.entry.Text, v, s.edit)
		return text.Edit{Span: s.at, New: written}, ok
	case syntax.Sequence:
		for i := range v.Items {
			if v.Items[i].Span.Covers(s.at) {
				return s.in(&v.Items[i])
			}
		}
		return text.Edit{Span: s.at}, s.edit == "" && v.Style == syntax.Flow && v.Inner.Covers(s.at)
	case syntax.Mapping:
		for i := range v.Pairs {
			p := &v.Pairs[i]
			switch {
			case p.Key.Span == s.at:
				return text.Edit{Span: s.at, New: syntax.RenderKey(s.entry.Lang, keyOf(s.edit))}, s.edit != ""
			case p.Value.Span.Covers(s.at) && p.Value.Span.Len() > 0:
				return s.in(&p.Value)
			}
		}
	}
	return text.Edit{}, false
}

// value writes the edit as a value of its own.
func (s *spot) value(at text.Span) (text.Edit, bool) {
	e := syntax.ParseEntry("x: " + strings.TrimLeft(s.edit, " "))
	if strings.HasPrefix(s.edit, "\n") {
		e = syntax.ParseEntry("x:" + s.edit)
	}
	if e.Kind != syntax.Pair || len(e.Faults) > 0 {
		return text.Edit{}, false
	}
	written, ok := syntax.Render(s.entry.Lang, &e.Value)
	return text.Edit{Span: at, New: written}, ok
}

// keyOf returns the name that is written as a YAML key.
func keyOf(s string) string {
	if e := syntax.ParseEntry(s + ": x"); e.Kind == syntax.Pair && len(e.Faults) == 0 {
		return e.Key.Name
	}
	return s
}

// freshPair writes a pair before the first one.
func (t *translator) freshPair(e text.Edit) (text.Edit, bool) {
	p := syntax.ParseEntry(e.New)
	if p.Kind != syntax.Pair || len(p.Faults) > 0 {
		return e, false
	}
	lang := t.front.Lang
	value, ok := syntax.Render(lang, &p.Value)
	pair := syntax.RenderKey(lang, p.Key.Name) + syntax.Between(lang) + value
	t.fresh = pair
	first := t.firstKey()
	if first < 0 {
		return text.Edit{Span: e.Span, New: pair}, ok && strings.TrimSpace(t.front.Inner.Of(t.src)) == ""
	}
	line := strings.LastIndexAny(t.src[:first], "\r\n") + 1
	indent := t.src[line:first]
	switch {
	case lang == syntax.JSON && strings.TrimSpace(indent) == "" && line > t.front.Inner.Start:
		return text.Edit{Span: text.At(first), New: pair + "," + text.LineEnd(t.src) + indent}, ok
	case lang == syntax.JSON:
		return text.Edit{Span: text.At(first), New: pair + ", "}, ok
	case strings.Trim(indent, " -") != "":
		return e, false
	}
	return text.Edit{Span: text.At(first), New: pair + text.LineEnd(t.src) + strings.Repeat(" ", len(indent))}, ok
}

// firstKey returns where the first pair begins, or -1.
func (t *translator) firstKey() int {
	for i, e := range t.front.Entries {
		if e.Kind == syntax.Pair && !e.Section {
			return t.front.Starts[i] + e.Key.Span.Start
		}
	}
	return -1
}

// indentOf returns how many blanks a text begins with.
func indentOf(s string) int { return len(s) - len(strings.TrimLeft(s, " ")) }

// removals returns the edits that remove the entries that are to go. In JSON
// the comma before the last of all goes where it would stand before nothing.
func (t *translator) removals() ([]text.Edit, bool) {
	var out []text.Edit
	slices.Sort(t.gone)
	for _, i := range t.gone {
		at := lineOf(t.front.Entries[i]).Shift(t.front.Starts[i])
		if i == 0 && t.front.Lang == syntax.YAML && len(t.front.Entries) > 1 {
			// Beside a dash the next pair takes its place, without its indentation.
			deeper := indentOf(t.front.Entries[1].Text) - indentOf(t.front.Entries[0].Text)
			if deeper > 0 && (at.End != t.front.Starts[1] || slices.Contains(t.gone, 1)) {
				return nil, false
			}
			at.End += max(0, deeper)
		}
		at.End = t.pastComma(at.End)
		out = append(out, text.Edit{Span: at})
	}
	last := len(t.front.Entries) - 1
	if t.front.Lang != syntax.JSON || !slices.Contains(t.gone, last) {
		return out, true
	}
	for slices.Contains(t.gone, last) {
		last--
	}
	if last < 0 || t.front.Entries[last].Kind != syntax.Pair {
		return out, true
	}
	e, start := t.front.Entries[last], t.front.Starts[last]
	if comma := strings.IndexByte(e.Text[e.Value.Span.End:], ','); comma >= 0 && e.Value.Span.End+comma < e.Body.End {
		at := start + e.Value.Span.End + comma
		out = append([]text.Edit{{Span: text.Span{Start: at, End: at + 1}}}, out...)
	}
	return out, true
}

// pastComma returns where what goes with a removed entry of a map in braces
// ends: behind the comma that stands on a later line, or the blanks before
// another entry on its own.
func (t *translator) pastComma(end int) int {
	inner := t.front.Inner
	if t.front.Lang == syntax.TOML || inner.Start == 0 || t.src[inner.Start-1] != '{' {
		return end
	}
	rest := t.src[end:inner.End]
	if next := strings.TrimLeft(rest, " \t\r\n"); strings.HasPrefix(next, ",") {
		return end + len(rest) - len(next) + 1
	}
	if t.src[end-1] != '\n' {
		return end + len(rest) - len(strings.TrimLeft(rest, " \t"))
	}
	return end
}
