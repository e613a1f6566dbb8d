package syntax

import (
	"slices"
	"strings"

	"agentls/analysis/text"
)

// jsonScanner reads JSON (RFC 8259) in whatever state it is in.
//
// Brackets say where a value ends as long as they match. When they do not, the
// file is read once more with an eye on how its lines are indented: a key that
// stands no deeper than the line of the brace around it is outside of it.
type jsonScanner struct {
	src    string
	pos    int
	bol    int // the start of the line that holds pos
	first  int // the first token of that line; -1 before it
	before int // the end of the last token
	open   []jsonOpen
	indent bool // read by indentation
	uneven bool // brackets do not match
	count  int
	fuel   int // bytes that may be looked at in vain for a closing quote
	gaveUp bool
	hushed bool // a comment that is not closed hides the rest: nothing else is missing

	faults, relaxed []Fault
}

// jsonOpen is an object or array around pos.
type jsonOpen struct {
	at     int  // its bracket
	closer byte // the bracket that closes it
	col    int  // how far the line of its bracket is indented
}

// readJSON reads a whole file.
func readJSON(src string) *Tree {
	s := newJSONScanner(src)
	root := s.file()
	if s.uneven && !s.gaveUp {
		again := newJSONScanner(src)
		again.indent = true
		if other := again.file(); len(again.faults) <= len(s.faults) {
			s, root = again, other
		}
	}
	slices.SortStableFunc(s.faults, inOrder)
	slices.SortStableFunc(s.relaxed, inOrder)
	return &Tree{Lang: JSON, Root: root, Faults: s.faults, Relaxed: s.relaxed, Unchecked: s.gaveUp}
}

func newJSONScanner(src string) *jsonScanner {
	s := &jsonScanner{src: src, first: -1, fuel: lookahead}
	if strings.HasPrefix(src, bom) {
		s.pos, s.bol = len(bom), len(bom)
		s.before = s.pos
	}
	return s
}

func inOrder(a, b Fault) int { return a.Span.Start - b.Span.Start }

// file reads the one value of a file and what stands behind it.
func (s *jsonScanner) file() Value {
	s.space()
	if s.pos >= len(s.src) {
		if len(s.faults) == 0 {
			s.fault(FaultValue, text.At(s.before), "The file is empty.")
		}
		return absentAt(s.before)
	}
	var v Value
	if s.src[s.pos] == '"' && s.keyAt(s.pos) > 0 {
		v = s.implied('}', s.pos+1, 0)
	} else {
		v = s.value()
	}
	s.space()
	if s.pos < len(s.src) && !s.gaveUp {
		s.fault(FaultStray, text.Span{Start: s.pos, End: trimEnd(s.src, s.pos, lineEnd(s.src, s.pos, len(s.src)))},
			"Text follows the end of the value that makes up the file.")
	}
	return v
}

func (s *jsonScanner) fault(kind FaultKind, span text.Span, message string) {
	if s.gaveUp || s.hushed || len(s.faults) >= MaxFaults {
		return
	}
	s.faults = append(s.faults, Fault{Kind: kind, Span: span, Message: message})
}

func (s *jsonScanner) relax(kind FaultKind, span text.Span, message string) {
	if len(s.relaxed) < MaxFaults {
		s.relaxed = append(s.relaxed, Fault{Kind: kind, Span: span, Message: message})
	}
}

// element counts one more element and reports whether it may be read.
func (s *jsonScanner) element() bool {
	if s.count++; s.count > MaxNodes {
		s.giveUp()
	}
	return !s.gaveUp
}

// giveUp leaves the rest of the file unread.
func (s *jsonScanner) giveUp() {
	s.gaveUp = true
	s.pos = len(s.src)
}

// space skips blanks, line ends and comments, and notes where lines begin.
func (s *jsonScanner) space() {
	for s.pos < len(s.src) {
		switch c := s.src[s.pos]; {
		case c == '\n' || c == '\r':
			s.pos++
			s.bol, s.first = s.pos, -1
		case c == ' ' || c == '\t':
			s.pos++
		case c == '/' && s.pos+1 < len(s.src) && (s.src[s.pos+1] == '/' || s.src[s.pos+1] == '*'):
			s.comment()
		default:
			if s.first < 0 {
				s.first = s.pos
			}
			return
		}
	}
}

// comment skips the comment at pos.
func (s *jsonScanner) comment() {
	start := s.pos
	var end int
	if s.src[start+1] == '/' {
		end = lineEnd(s.src, start, len(s.src))
	} else {
		n := strings.Index(s.src[start+2:], "*/")
		if n < 0 {
			s.fault(FaultComment, text.Span{Start: start, End: start + 2}, "This comment is never closed.")
			s.pos, s.hushed = len(s.src), true
			return
		}
		end = start + 2 + n + 2
		s.lines(start, end)
	}
	s.relax(FaultComment, text.Span{Start: start, End: end}, "JSON has no comments.")
	s.pos = end
}

// lines notes the last line end between start and end.
func (s *jsonScanner) lines(start, end int) {
	if i := strings.LastIndexAny(s.src[start:end], "\r\n"); i >= 0 {
		s.bol, s.first = start+i+1, -1
	}
}

// begins reports whether the token at pos is the first on its line.
func (s *jsonScanner) begins() bool { return s.first == s.pos }

// column returns how far the line that holds pos is indented.
func (s *jsonScanner) column() int { return s.first - s.bol }

// took moves behind the token that ends at end.
func (s *jsonScanner) took(end int) { s.pos, s.before = end, end }

// within reports whether a container that closer closes is around the
// innermost one.
func (s *jsonScanner) within(closer byte) bool {
	for _, o := range s.open[:len(s.open)-1] {
		if o.closer == closer {
			return true
		}
	}
	return false
}
