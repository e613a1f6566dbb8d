package syntax

import (
	"slices"
	"strings"

	"agentls/analysis/text"
)

// maxLibrary is the size of an entry in bytes above which the library is not
// asked, maxBlock that of a whole frontmatter. The library needs about 5 µs
// and 8 KB of memory for the shortest entry.
const (
	maxLibrary = 64 << 10
	maxBlock   = 256 << 10
)

// ParseEntry reads one entry from its own text.
func ParseEntry(src string) *Entry { return parseEntry(FrontYAML, src, true) }

// parseEntry reads an entry; ask says that the library may be asked. Lenient
// readings are tried between fences only.
func parseEntry(lang Lang, src string, ask bool) *Entry {
	e := &Entry{Lang: lang, Text: src, Colon: -1}
	s := newSplitter(src, 0, len(src))
	i, col := s.at(0)
	if s.idle(i) {
		e.Value = absentAt(0)
		e.comments()
		return e
	}
	ask = ask && len(src) <= maxLibrary
	e.read(s, i, col, ask)
	if lang == FrontYAML && e.Kind == Pair && len(e.Faults) > 0 {
		e.lenient(ask)
	}
	e.comments()
	return e
}

// read reads the entry strictly. Its first byte that is no blank stands at i,
// in column col.
func (e *Entry) read(s *splitter, i, col int, ask bool) {
	var h head
	e.Kind, h = s.classify(i)
	e.Key, e.Colon = h.key, h.colon
	r := newReader(e.Text)
	r.pos, r.bol = i, i-col
	if tab := strings.IndexByte(e.Text[:i], '\t'); tab >= 0 {
		r.tabbed(tab)
	}
	switch e.Kind {
	case Pair:
		r.take(h)
		e.Value = r.node(col, true)
	case Bare:
		e.bare(r, col)
	case Opaque:
		e.Value = r.block(col-1, col, "")
	}
	r.leftovers(col)
	e.anchors = r.anchors
	e.Faults = r.faults
	e.judge(r, ask && !r.full())
	e.Unchecked = e.Unchecked || r.full()
	slices.SortStableFunc(e.Faults, func(a, b Fault) int { return a.Span.Start - b.Span.Start })
	e.body()
}

func absentAt(i int) Value { return Value{Span: text.At(i), Inner: text.At(i), Type: Null} }

// bare reads a line that is no pair. What follows a missing blank after the
// colon is its value, and so is a list below a lone word.
func (e *Entry) bare(r *reader, col int) {
	end := e.Key.Span.End
	if e.Colon >= 0 {
		r.pos = e.Colon + 1
		e.Value = r.scalar(col, "")
		r.faults = append(r.faults[:0], Fault{Kind: FaultNotPair, NoSpace: true, Span: text.Span{Start: e.Colon, End: e.Colon + 1},
			Message: "No blank follows the colon, so this is no `key: value`."})
		return
	}
	r.fault(FaultNotPair, e.Key.Span.Start, end, notPairMessage)
	e.Value = absentAt(end)
	if at, found, ok := r.peek(end); ok && found >= col && isDash(r.src, at, r.end) {
		r.content(end)
		r.pos = at
		e.Value = r.sequence(found)
		return
	}
	r.skipText(end, col-1)
}

// leftovers notes lines that belong to the entry but not to its value.
func (r *reader) leftovers(col int) {
	at, _, ok := r.peek(r.pos)
	if !ok || r.full() {
		return
	}
	if len(r.faults) == 0 {
		eol := lineEnd(r.src, at, r.end)
		r.fault(FaultIndent, at, trimEnd(r.src, at, eol), "This line does not belong to the value above it.")
	}
	r.pos = r.end
}

// judge asks the library about an entry that our scanner finds faulty or
// cannot judge. What the library accepts is no fault.
func (e *Entry) judge(r *reader, ask bool) {
	control := controls(e.Text)
	if e.Kind == Bare {
		e.Faults = append(e.Faults, control...)
		return
	}
	if len(e.Faults) == 0 && len(control) == 0 && !r.odd {
		return
	}
	if len(control) > 0 {
		e.Faults = append(e.Faults, control...)
		return
	}
	if !ask {
		e.Unchecked = true
		if r.hasTab {
			e.Faults = append(e.Faults, Fault{Kind: FaultTab, Span: r.tab, Message: tabMessage})
		}
		return
	}
	before, lines := e.prelude()
	root, err := document(before + r.washed())
	if err == nil {
		e.agree(root, lines)
		return
	}
	switch {
	case r.hasTab && (len(e.Faults) == 0 || only(e.Faults, FaultIndent) || isTabError(err)):
		e.Faults = []Fault{{Kind: FaultTab, Span: r.tab, Message: tabMessage}}
	case len(e.Faults) == 0 || only(e.Faults, FaultAnchor):
		f := complain(err)
		f.Span = e.content()
		e.Faults = append(e.Faults, f)
	}
}

// prelude sets the anchors that the entry alone does not know, in an element
// of its own, so that the library looks further.
func (e *Entry) prelude() (src string, elements int) {
	var names []string
	for _, f := range e.Faults {
		if f.Kind == FaultAnchor {
			names = append(names, "&"+f.Span.Of(e.Text)[1:]+" 0")
		}
	}
	if len(names) == 0 {
		return "", 0
	}
	_, col := newSplitter(e.Text, 0, len(e.Text)).at(0)
	lead := "- "
	if e.Kind == Pair {
		lead = "anchors: "
	}
	return strings.Repeat(" ", col) + lead + "[" + strings.Join(names, ", ") + "]\n", 1
}

// only reports whether all faults are of one kind.
func only(faults []Fault, kind FaultKind) bool {
	return !slices.ContainsFunc(faults, func(f Fault) bool { return f.Kind != kind })
}

// content is the span of the value, or of the key when it has none.
func (e *Entry) content() text.Span {
	if e.Value.Span.IsEmpty() {
		return e.Key.Span
	}
	return e.Value.Span
}

// controls returns a fault for the first control character that YAML forbids
// (YAML 1.2.2 §5.1).
func controls(s string) []Fault {
	for i := 0; i < len(s); i++ {
		c := s[i]
		n := 1
		switch {
		case c >= 0x20 && c < 0x7f || c == '\t' || c == '\n' || c == '\r':
			continue
		case c == 0xc2 && i+1 < len(s) && s[i+1] < 0xa0 && s[i+1] >= 0x80 && s[i+1] != 0x85:
			n = 2
		case c >= 0x80:
			continue
		}
		return []Fault{{Kind: FaultControl, Span: text.Span{Start: i, End: i + n}, Message: controlMessage}}
	}
	return nil
}

// body sets the span without trailing blank and comment lines.
func (e *Entry) body() {
	if e.Unchecked {
		e.Body = text.Span{End: trimEnd(e.Text, 0, len(e.Text))}
		return
	}
	last := max(e.Value.Span.End, e.Key.Span.End, e.Colon+1)
	last = max(0, min(last, len(e.Text)))
	end := lineEnd(e.Text, last, len(e.Text))
	if len(e.Faults) > 0 {
		for i := afterBreak(e.Text, end, len(e.Text)); i < len(e.Text); i = nextLine(e.Text, i, len(e.Text)) {
			at := skipBlanks(e.Text, i, len(e.Text))
			if eol := lineEnd(e.Text, i, len(e.Text)); at < eol && e.Text[at] != '#' {
				end = eol
			}
		}
	}
	e.Body = text.Span{Start: 0, End: end}
}
