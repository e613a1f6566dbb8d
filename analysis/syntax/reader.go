package syntax

import "agentls/analysis/text"

// maxDepth bounds how deep values nest; the library stops at 10,000.
const maxDepth = 500

// retries bounds how often one entry looks for the end of an unclosed bracket
// twice, so that many of them cost no more than the text is long.
const retries = 8

// MaxElements bounds the items and pairs of one entry, and the items that
// [Entry.Items] returns. What comes after is not read; no honest file comes
// near it, and every reader of a tree is the faster for it.
const MaxElements = 10_000

// reader reads the value of one entry from the entry's own text, whatever
// state it is in. Where it is certain that YAML reads the same, the library is
// not asked.
//
// Columns count from bol, the start of the line that holds pos.
type reader struct {
	src     string
	end     int // reading stops here; len(src), or less while a bracket is tried again
	pos     int
	bol     int
	depth   int
	retries int
	count   int  // elements so far; above MaxElements nothing more is read
	odd     bool // something was met that only the library can judge
	faults  []Fault
	tab     text.Span // the first tab that stands where YAML wants spaces
	hasTab  bool
	wash    []text.Span // tabs on blank and comment lines, which only the library minds
	anchors []string
}

func newReader(src string) *reader { return &reader{src: src, end: len(src), retries: retries} }

func (r *reader) fault(kind FaultKind, start, end int, message string) {
	if r.full() {
		return
	}
	r.faults = append(r.faults, Fault{Kind: kind, Span: text.Span{Start: start, End: end}, Message: message})
}

// element counts one more element and reports whether it may be read.
func (r *reader) element() bool {
	r.count++
	if r.full() {
		r.pos = r.end
		return false
	}
	return true
}

func (r *reader) full() bool { return r.count > MaxElements }

// tabbed notes a tab at i; whether it is a fault, the library says.
func (r *reader) tabbed(i int) {
	r.odd = true
	if !r.hasTab {
		end := i
		for end < r.end && r.src[end] == '\t' {
			end++
		}
		r.tab, r.hasTab = text.Span{Start: i, End: end}, true
	}
}

// washed returns the text with the tabs that YAML allows and the library does
// not replaced by spaces.
func (r *reader) washed() string {
	if len(r.wash) == 0 {
		return r.src
	}
	b := []byte(r.src)
	for _, s := range r.wash {
		for i := s.Start; i < s.End; i++ {
			b[i] = ' '
		}
	}
	return string(b)
}

// lineDone reports whether nothing but a comment follows at i on its line; i
// stands behind blanks.
func (r *reader) lineDone(i int) bool {
	return i >= r.end || isBreak(r.src[i]) || r.src[i] == '#'
}

// indent returns the offset of the first byte behind the indentation of the
// line at bol and its column. A tab counts as two columns, as Claude Code's
// second reading has it.
func (r *reader) indent(bol int) (i, col, tab int) {
	i, tab = bol, -1
	for ; i < r.end; i++ {
		switch r.src[i] {
		case ' ':
			col++
		case '\t':
			if tab < 0 {
				tab = i
			}
			col += 2
		default:
			return i, col, tab
		}
	}
	return i, col, tab
}

// content finds the first line after the one that holds i that is neither
// blank nor a comment. It returns the offset of its first byte behind the
// indentation, and its column; ok is false when there is none.
func (r *reader) content(i int) (at, col int, ok bool) {
	for {
		bol := nextLine(r.src, i, r.end)
		if bol >= r.end {
			return r.end, 0, false
		}
		at, col, tab := r.indent(bol)
		if !r.lineDone(at) {
			if tab >= 0 {
				r.tabbed(tab)
			}
			r.bol = at - col
			return at, col, true
		}
		if tab >= 0 {
			r.wash = append(r.wash, text.Span{Start: tab, End: at})
		}
		i = bol
		if at < r.end && isBreak(r.src[at]) {
			i = at
		}
	}
}

// peek is content without moving bol.
func (r *reader) peek(i int) (at, col int, ok bool) {
	bol := r.bol
	at, col, ok = r.content(i)
	r.bol = bol
	return at, col, ok
}

// skipText returns the end of the lines from i on that are indented deeper
// than parent, without trailing blanks, and moves pos to the end of the last.
func (r *reader) skipText(i, parent int) int {
	last := lineEnd(r.src, i, r.end)
	for {
		at, col, ok := r.peek(last)
		if !ok || col <= parent {
			break
		}
		last = lineEnd(r.src, at, r.end)
	}
	r.pos = last
	return trimEnd(r.src, i, last)
}
