package text

import "unicode/utf8"

// Encoding says in which units a column counts.
type Encoding uint8

// The encodings of LSP 3.17, "Position Encoding Kind". UTF-16 is the zero
// value, as it is the protocol's default.
const (
	UTF16 Encoding = iota
	UTF8
	UTF32
)

// String returns the protocol's name of the encoding.
func (e Encoding) String() string {
	switch e {
	case UTF8:
		return "utf-8"
	case UTF32:
		return "utf-32"
	}
	return "utf-16"
}

// Position is a zero-based line and a zero-based column in the units of some
// [Encoding].
type Position struct{ Line, Column int }

// OffsetPosition converts a byte offset, clamped to the text, into a position.
// An offset inside a CRLF belongs to the end of its line.
func (t *Text) OffsetPosition(off int, enc Encoding) Position {
	off = max(0, min(off, len(t.src)))
	line := t.LineOf(off)
	span := t.Line(line)
	return Position{line, units(t.src[span.Start:min(off, span.End)], enc)}
}

// PositionOffset converts a position into a byte offset. A line or column
// past its end means the end (LSP 3.18, "Position"), a column inside a
// character means its beginning; exact is false when either happened.
func (t *Text) PositionOffset(p Position, enc Encoding) (off int, exact bool) {
	if p.Line < 0 || p.Line >= len(t.starts) {
		if p.Line < 0 {
			return 0, false
		}
		return len(t.src), false
	}
	span := t.Line(p.Line)
	if p.Column < 0 {
		return span.Start, false
	}
	col := 0
	for i := span.Start; i < span.End; {
		if col == p.Column {
			return i, true
		}
		r, size := utf8.DecodeRuneInString(t.src[i:])
		col += width(r, size, enc)
		if col > p.Column {
			return i, false
		}
		i += size
	}
	return span.End, col == p.Column
}

// units counts the columns of s. An invalid byte counts as one unit in every
// encoding, as the replacement character a client shows for it does.
func units(s string, enc Encoding) int {
	if enc == UTF8 {
		return len(s)
	}
	n := 0
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		n += width(r, size, enc)
		i += size
	}
	return n
}

func width(r rune, size int, enc Encoding) int {
	switch {
	case enc == UTF8:
		return size
	case enc == UTF16 && r > 0xFFFF:
		return 2
	}
	return 1
}
