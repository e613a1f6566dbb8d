package prose

import "strings"

// A boundary stands before a line iff
//
//  1. the line before it is blank,
//  2. the line starts at column 0, is not blank and is no list marker,
//  3. the chunk is not shorter than the grain, and
//  4. the line is not inside a fence or an HTML block of type 1–5 that the
//     document itself holds.
//
// Then every open block is closed: a paragraph and an HTML block of type 6 or
// 7 end at the blank line, a list and indented code at the missing indent, and
// a block quote at the missing marker. Each boundary so starts in the same
// state, and where a chunk ends depends on nothing but the text from its start
// to the end of the boundary's line. FuzzChunkedEqualsWhole holds this to I2.
//
// Where the lines alone do not tell whether (4) holds, the scanner turns
// ambiguous for the rest of the chunk and asks the oracle.
type scanner struct {
	fence     byte // marker of the open fence, or 0
	fenceLen  int
	html      htmlEnd
	listKind  byte // marker of the open top-level list, or 0
	width     int  // content column of its last item
	text      bool // the last line was text that a list marker may not interrupt
	plain     bool // the text since the last blank line is a paragraph for certain
	tagged    bool // a line since the last blank one began with <
	ambiguous bool
}

// maxTries is how often the oracle may say no before a chunk runs to the end:
// each try reads the whole chunk.
const maxTries = 8

// next returns where the chunk that starts at start ends.
func (r *reader) next(src string, start int) int {
	var s scanner
	blank, tries := false, 0
	for pos := start; pos < len(src); {
		end := lineEnd(src, pos)
		line := src[pos:end]
		if blank && pos-start >= r.grain && opensAtMargin(line) {
			switch {
			case !s.ambiguous:
				if s.fence == 0 && s.html == nil {
					return pos
				}
			case r.oracle(src[start:pos]):
				return pos
			default:
				if tries++; tries == maxTries {
					return len(src)
				}
			}
		}
		blank = isBlank(line)
		if !s.ambiguous {
			if tag, ok := tagOverFence(src, pos, end); ok {
				line = asText(line, tag.Start-pos)
			}
			s.line(line, blank)
		}
		pos = end
	}
	return len(src)
}

// opensAtMargin is rule 2. Any digit counts as a list marker: to see too many
// only makes chunks longer.
func opensAtMargin(line string) bool {
	c := line[0]
	if c <= ' ' || c >= '0' && c <= '9' {
		return false
	}
	n, _ := markerAt(line)
	return n == 0
}

func (s *scanner) line(line string, blank bool) {
	switch {
	case s.fence != 0:
		columns, off := indentOf(line)
		if columns < 4 && off < len(line) && fenceCloses(line[off:], s.fence, s.fenceLen) {
			s.fence = 0
		}
		s.text = false
	case s.html != nil:
		if s.html(line) {
			s.html = nil
		}
		s.text = false
	case blank:
		s.text, s.tagged = false, false
	default:
		columns, off := indentOf(line)
		if s.listKind != 0 && s.insideList(columns, line[off:]) {
			return
		}
		s.top(columns, line, line[off:])
	}
}

// insideList reads a line while a list is open and reports whether it is the
// list's. A line indented to the content of the item belongs to it ("the
// indent of the item's content", CommonMark 5.2) and can open nothing at the top.
func (s *scanner) insideList(columns int, rest string) bool {
	if columns >= s.width {
		s.text = true
		return true
	}
	if n, kind := markerAt(rest); n > 0 && columns < 4 {
		s.ambiguous = kind != s.listKind || thematic(rest)
		s.item(columns, n, rest)
		return true
	}
	_, fence := fenceAt(rest)
	opener := fence > 0 || rest[0] == '<'
	switch {
	case columns > 3, columns > 0 && opener:
		s.ambiguous = true
	case !s.text, atx(rest) > 0, opener:
	default:
		s.ambiguous = true // a paragraph continuation or the end of the list
	}
	s.listKind = 0
	return false
}

// item notes the list item that rest starts. An empty item has its content
// column from what follows, by rules of its own (CommonMark 5.2, rule 3).
func (s *scanner) item(columns, n int, rest string) {
	s.listKind = rest[n-1]
	blanks, off := indentFrom(rest[n:], columns+n)
	if n+off >= len(rest) || isBlank(rest[n:]) {
		s.ambiguous = true
	}
	if blanks > 4 {
		blanks = 1
	}
	s.width = columns + n + blanks
	s.text = true
}

// indentFrom is indentOf for a text that does not start at column 0.
func indentFrom(s string, column int) (columns, bytes int) {
	at := column
	for ; bytes < len(s); bytes++ {
		switch s[bytes] {
		case ' ':
			at++
		case '\t':
			at += 4 - at%4
		default:
			return at - column, bytes
		}
	}
	return at - column, bytes
}

// top reads a line that no list owns.
func (s *scanner) top(columns int, line, rest string) {
	text, plain := s.text, s.plain
	s.text, s.plain = true, plain && text
	if columns > 3 {
		return
	}
	if marker, n := fenceAt(rest); n > 0 {
		s.fence, s.fenceLen = marker, n
		s.ambiguous = s.ambiguous || s.tagged
		return
	}
	if rest[0] == '<' {
		s.html = htmlBlock(rest)
		s.ambiguous = s.ambiguous || s.html != nil && s.tagged
		if s.html != nil && s.html(line) {
			s.html = nil
		}
		s.tagged = true
		return
	}
	if thematic(rest) || atx(rest) > 0 {
		s.text = s.tagged
		return
	}
	if text && plain && !s.tagged && bar(rest) > 0 {
		s.text = false // a setext heading
		return
	}
	if n, _ := markerAt(rest); n > 0 {
		// "In order for a list item to interrupt a paragraph, it must start with
		// 1" or a bullet (CommonMark 5.2, rule 1).
		interrupts := n == 1 || rest[:n-1] == "1"
		s.ambiguous = s.ambiguous || text && !interrupts || s.tagged
		s.item(columns, n, rest)
		return
	}
	// A letter starts neither a container nor a definition, and without a pipe
	// the text is no table.
	s.plain = (plain || !text) && isAlnum(rest[0]) && !isDigit(rest[0]) && strings.IndexByte(rest, '|') < 0
}

// htmlEnd reports whether a line ends an HTML block.
type htmlEnd func(line string) bool

// htmlBlock returns what ends the HTML block of type 1–5 that rest starts
// (CommonMark 4.6), or nil. Types 6 and 7 end at a blank line.
func htmlBlock(rest string) htmlEnd {
	switch {
	case strings.HasPrefix(rest, "<!--"):
		return func(line string) bool { return strings.Contains(line, "-->") }
	case strings.HasPrefix(rest, "<?"):
		return func(line string) bool { return strings.Contains(line, "?>") }
	case strings.HasPrefix(rest, "<![CDATA["):
		return func(line string) bool { return strings.Contains(line, "]]>") }
	case len(rest) > 2 && rest[1] == '!' && rest[2] >= 'A' && rest[2] <= 'Z':
		return func(line string) bool { return strings.Contains(line, ">") }
	}
	if len(rest) < 2 || strings.IndexByte("sptSPT", rest[1]) < 0 {
		return nil
	}
	for _, name := range rawElements {
		if n := 1 + len(name); len(rest) >= n && strings.EqualFold(rest[1:n], name) &&
			(len(rest) == n || isSpace(rest[n]) || rest[n] == '>' || strings.HasPrefix(rest[n:], "/>")) {
			return closesRaw
		}
	}
	return nil
}

// rawElements are the names that start an HTML block of type 1.
var rawElements = []string{"script", "pre", "style", "textarea"}

func closesRaw(line string) bool {
	for {
		i := strings.Index(line, "</")
		if i < 0 {
			return false
		}
		line = line[i+2:]
		for _, name := range rawElements {
			if len(line) > len(name) && strings.EqualFold(line[:len(name)], name) && line[len(name)] == '>' {
				return true
			}
		}
	}
}
