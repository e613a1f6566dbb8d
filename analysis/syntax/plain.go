package syntax

import (
	"strings"

	"agentls/analysis/text"
)

// plain reads a plain scalar of a block collection at column parent (YAML
// 1.2.2 §7.3.3). The first `: ` in it is a fault; the text goes on behind it.
func (r *reader) plain(parent int) Value {
	start, colon := r.pos, -1
	end := start
	for i, ok := start, true; ok; {
		stop, comment := i, false
		for ; stop < r.end && !isBreak(r.src[stop]) && !comment; stop++ {
			switch r.src[stop] {
			case ':':
				if colon < 0 && blankz(r.src, stop+1, r.end) {
					colon = stop
				}
			case '#':
				comment = stop > start && isBlank(r.src[stop-1])
			}
		}
		if comment {
			end = trimEnd(r.src, start, stop-1)
			break
		}
		end = trimEnd(r.src, start, stop)
		i, ok = r.continuation(stop, parent)
	}
	r.pos = end
	if colon >= 0 {
		r.fault(FaultColon, colon, colon+1, colonMessage(r.src, colon, r.end))
	}
	span := text.Span{Start: start, End: end}
	return Value{Kind: Scalar, Style: Plain, Span: span, Inner: span, Text: foldPlain(span.Of(r.src))}
}

// continuation finds the line on which a plain scalar goes on after the line
// end at i: the next that is not blank, if it is indented deeper than parent
// and no comment.
func (r *reader) continuation(i, parent int) (at int, ok bool) {
	for {
		bol := afterBreak(r.src, i, r.end)
		if bol == i {
			return 0, false
		}
		at, col, tab := r.indent(bol)
		if at >= r.end || isBreak(r.src[at]) {
			if tab >= 0 {
				r.wash = append(r.wash, text.Span{Start: tab, End: at})
			}
			i = at
			continue
		}
		if tab >= 0 && tab-bol <= parent {
			r.tabbed(tab)
		}
		return at, at < r.end && col > parent && r.src[at] != '#'
	}
}

// foldPlain decodes plain text that may span lines and ends in no blank.
func foldPlain(s string) string {
	if strings.IndexByte(s, '\n') < 0 && strings.IndexByte(s, '\r') < 0 {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for i := 0; i < len(s); {
		eol := lineEnd(s, i, len(s))
		b.WriteString(s[i:trimEnd(s, i, eol)])
		breaks := 0
		for eol < len(s) {
			i = afterBreak(s, eol, len(s))
			breaks++
			i = skipBlanks(s, i, len(s))
			if i < len(s) && !isBreak(s[i]) {
				break
			}
			eol = i
		}
		switch {
		case breaks == 0:
			i = len(s)
		case breaks == 1:
			b.WriteByte(' ')
		default:
			for range breaks - 1 {
				b.WriteByte('\n')
			}
		}
	}
	return b.String()
}

// swallows reports whether a quoted scalar holds a line that is no deeper than
// the collection it stands in and looks like a pair of it: then its closing
// quote most likely opens another one.
func (r *reader) swallows(start, end, parent int) bool {
	if parent < 0 || lineEnd(r.src, start, end) == end {
		return false
	}
	stop := r.dedent(start, parent)
	if stop >= end {
		return false
	}
	h, ok := scanHead(r.src, skipBlanks(r.src, stop, end), r.end)
	return ok && isIdentifier(h.key.Name)
}

// quoted reads the quoted scalar at pos. One that is not closed runs on to the
// end of the lines that belong to it.
func (r *reader) quoted(parent int) Value {
	start := r.pos
	q := scanQuoted(r.src, start, r.end)
	v := Value{Kind: Scalar, Style: SingleQuoted, Text: q.text}
	if r.src[start] == '"' {
		v.Style = DoubleQuoted
	}
	if q.closed && r.swallows(start, q.end, parent) {
		q.closed = false
	}
	if q.bad >= 0 && q.closed {
		r.fault(FaultEscape, q.bad, q.badEnd, "`"+r.src[q.bad:q.badEnd]+"` is no escape YAML knows.")
	}
	if q.closed {
		r.pos = q.end
		v.Span = text.Span{Start: start, End: q.end}
		v.Inner = text.Span{Start: start + 1, End: q.end - 1}
		return v
	}
	r.fault(FaultQuote, start, start+1, "This quote is never closed.")
	v.Open = true
	end := max(r.skipText(start, parent), start+1)
	v.Span = text.Span{Start: start, End: end}
	v.Inner = text.Span{Start: start + 1, End: end}
	v.Text = scanQuoted(r.src[:end], start, end).text
	return v
}
