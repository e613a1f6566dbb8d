package syntax

import (
	"slices"
	"strings"
	"unicode/utf8"

	"agentls/analysis/text"
)

// tomlScanner reads TOML 1.0 in whatever state it is in. What only TOML 1.1
// allows goes to Relaxed.
//
// Statements begin on lines of their own, so that a broken one ends with its
// line. Where a quote or bracket is left open, the file is read once more, and
// the first line that looks like a statement ends it.
type tomlScanner struct {
	src    string
	pos    int
	lines  bool // lines that look like statements end what is open
	uneven bool // something is left open
	depth  int
	count  int
	fuel   int
	gaveUp bool
	names  *tomlNames

	faults, relaxed []Fault
}

// readTOML reads a whole file.
func readTOML(src string) *Tree {
	s := &tomlScanner{src: src, fuel: lookahead}
	root := s.file()
	if s.uneven && !s.gaveUp {
		again := &tomlScanner{src: src, fuel: lookahead, lines: true}
		// What an open quote hid may have faults of its own; but where most lines
		// are no statements, they are text.
		other := again.file()
		if more := len(again.faults) - len(s.faults); more <= 0 || 2*more <= again.count-s.count {
			s, root = again, other
		}
	}
	s.letters()
	slices.SortStableFunc(s.faults, inOrder)
	slices.SortStableFunc(s.relaxed, inOrder)
	return &Tree{Lang: TOML, Root: root, Faults: s.faults, Relaxed: s.relaxed, Unchecked: s.gaveUp}
}

// file reads the statements of a file.
func (s *tomlScanner) file() Value {
	s.names = newTOMLNames()
	span := text.Span{End: len(s.src)}
	if strings.HasPrefix(s.src, bom) {
		s.pos = len(bom)
		span.Start = s.pos
	}
	root := Value{Kind: Mapping, Style: Block, Span: span, Inner: span}
	var section *tomlSection
	add := func(p MapPair) {
		if section != nil {
			section.pairs = append(section.pairs, p)
		} else {
			root.Pairs = append(root.Pairs, p)
		}
	}
	for s.space(); s.pos < len(s.src); s.space() {
		if s.src[s.pos] == '[' || s.headless() {
			if section != nil {
				root.Pairs = append(root.Pairs, section.pair())
			}
			section = s.header()
			continue
		}
		if p, ok := s.statement(); ok {
			add(p)
		}
	}
	if section != nil {
		root.Pairs = append(root.Pairs, section.pair())
	}
	return root
}

// statement reads the `key = value` at pos with the rest of its line, or a
// line that should have been one.
func (s *tomlScanner) statement() (MapPair, bool) {
	start := s.pos
	if quotes := s.src[start:min(start+3, len(s.src))]; quotes == `"""` || quotes == "'''" {
		s.uneven = true
		s.fault(FaultQuote, text.Span{Start: start, End: start + 3}, "These quotes belong to no key.")
		s.pos = s.lineEnd(start)
		return MapPair{}, false
	}
	path := s.key("=")
	if len(path) == 0 {
		end := s.lineEnd(start)
		s.fault(FaultStray, text.Span{Start: start, End: trimEnd(s.src, start, end)}, "This line is no `key = value`.")
		s.pos = end
		return MapPair{}, false
	}
	if !s.element() {
		return MapPair{}, false
	}
	pair := s.pairValue(path, false)
	s.rest()
	return pair, true
}

// rest reads what follows a statement on its line, where only a comment may.
func (s *tomlScanner) rest() {
	s.pos = skipBlanks(s.src, s.pos, len(s.src))
	if s.pos >= len(s.src) || isBreak(s.src[s.pos]) || s.src[s.pos] == '#' {
		return
	}
	end := s.lineEnd(s.pos)
	s.fault(FaultStray, text.Span{Start: s.pos, End: trimEnd(s.src, s.pos, end)}, "Text follows the value.")
	s.pos = end
}

func (s *tomlScanner) fault(kind FaultKind, span text.Span, message string) {
	if s.gaveUp || len(s.faults) >= MaxFaults {
		return
	}
	s.faults = append(s.faults, Fault{Kind: kind, Span: span, Message: message})
}

func (s *tomlScanner) relax(kind FaultKind, span text.Span, message string) {
	if len(s.relaxed) < MaxFaults {
		s.relaxed = append(s.relaxed, Fault{Kind: kind, Span: span, Message: message})
	}
}

// element counts one more element and reports whether it may be read.
func (s *tomlScanner) element() bool {
	if s.count++; s.count > MaxNodes {
		s.giveUp()
	}
	return !s.gaveUp
}

// giveUp leaves the rest of the file unread.
func (s *tomlScanner) giveUp() {
	s.gaveUp = true
	s.pos = len(s.src)
}

// space skips blanks, line ends and comments.
func (s *tomlScanner) space() {
	for s.pos < len(s.src) {
		switch c := s.src[s.pos]; {
		case isBlank(c) || isBreak(c):
			s.pos++
		case c == '#':
			s.pos = s.lineEnd(s.pos)
		default:
			return
		}
	}
}

func (s *tomlScanner) lineEnd(i int) int { return lineEnd(s.src, i, len(s.src)) }

// letters notes bytes that TOML forbids anywhere: control characters, carriage
// returns that end no line, and what is not UTF-8.
func (s *tomlScanner) letters() {
	for i := 0; i < len(s.src); {
		c := s.src[i]
		n, bad := 1, ""
		switch {
		case c >= utf8.RuneSelf:
			var r rune
			if r, n = utf8.DecodeRuneInString(s.src[i:]); r == utf8.RuneError && n == 1 {
				bad = "This byte is not UTF-8."
			}
		case c == '\r' && (i+1 == len(s.src) || s.src[i+1] != '\n'), c < ' ' && c != '\t' && c != '\n' && c != '\r', c == 0x7f:
			bad = "TOML forbids this control character."
		}
		if bad != "" {
			s.fault(FaultControl, text.Span{Start: i, End: i + n}, bad)
		}
		i += n
	}
}
