package syntax

import (
	"strings"

	"agentls/analysis/text"
)

// flowNode reads one node in a flow collection, or the collection itself.
func (r *reader) flowNode() Value {
	at, tag := r.properties(r.pos)
	if at > r.pos {
		r.pos = at
		r.flowSpace()
		if r.pos >= r.end || strings.IndexByte(",]}:", r.src[r.pos]) >= 0 {
			return absentAt(at)
		}
	}
	var v Value
	switch c := r.src[r.pos]; {
	case c == '[' || c == '{':
		return r.flowCollection()
	case c == '"' || c == '\'':
		v = r.flowQuoted()
	case c == '*' && nameLen(r.src[r.pos+1:r.end]) > 0:
		n := nameLen(r.src[r.pos+1 : r.end])
		if after := r.pos + 1 + n; after >= r.end || blankz(r.src, after, r.end) || strings.IndexByte(",]}:", r.src[after]) >= 0 {
			return r.alias(n)
		}
		v = r.flowMisfit()
	case c == '?' || c == ':':
		r.odd = true
		v = r.flowPlain()
	case canBeginPlain(r.src, r.pos, r.end):
		v = r.flowPlain()
	case c == '-' && r.pos+1 < r.end && isBreak(r.src[r.pos+1]):
		r.odd = true
		v = r.flowPlain()
	default:
		v = r.flowMisfit()
	}
	v.Type = typeOf(v, tag)
	return v
}

func (r *reader) flowMisfit() Value {
	at := r.pos
	message := "An unquoted item cannot begin with " + tick(r.src[at:at+1]) + "."
	if isDash(r.src, at, r.end) {
		message = "Inside brackets items are set apart by commas, not by dashes."
	}
	r.fault(FaultIndicator, at, at+1, message)
	return r.flowPlain()
}

// flowQuoted reads a quoted scalar in a flow collection. One that is not
// closed ends on its line, before the closing brackets.
func (r *reader) flowQuoted() Value {
	start := r.pos
	if q := scanQuoted(r.src, start, r.end); q.closed {
		return r.quoted(-1)
	}
	r.fault(FaultQuote, start, start+1, "This quote is never closed.")
	eol := lineEnd(r.src, start, r.end)
	end := trimEnd(r.src, start+1, eol)
	for end > start+1 && strings.IndexByte("]}", r.src[end-1]) >= 0 {
		end--
	}
	r.pos = end
	v := Value{Kind: Scalar, Style: SingleQuoted, Open: true}
	if r.src[start] == '"' {
		v.Style = DoubleQuoted
	}
	v.Span = text.Span{Start: start, End: end}
	v.Inner = text.Span{Start: start + 1, End: end}
	v.Text = scanQuoted(r.src[:end], start, end).text
	return v
}

// flowPlain reads a plain scalar in a flow collection.
func (r *reader) flowPlain() Value {
	start := r.pos
	end := start
	i := start
scan:
	for i < r.end {
		switch c := r.src[i]; {
		case isBlank(c):
			i++
		case isBreak(c):
			i++
			r.odd = true
		case c == '#' && i > start && (isBlank(r.src[i-1]) || isBreak(r.src[i-1])):
			break scan
		case strings.IndexByte(",[]{}", c) >= 0:
			break scan
		case c == ':' && i > start && blankz(r.src, i+1, r.end):
			break scan
		default:
			if c == ':' && i+1 < r.end && strings.IndexByte(",[]{}", r.src[i+1]) >= 0 {
				r.odd = true
			}
			i++
			end = i
		}
	}
	if end == start {
		end = min(start+1, r.end)
	}
	r.pos = end
	span := text.Span{Start: start, End: end}
	return Value{Kind: Scalar, Style: Plain, Span: span, Inner: span, Text: foldPlain(span.Of(r.src))}
}
