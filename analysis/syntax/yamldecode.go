package syntax

import (
	"strings"

	"agentls/analysis/text"
)

// decodeYAML decodes the scalar v. Its text is known, so that only where the
// runs stand is found out; a lenient reading of it is one run.
func decodeYAML(src string, v *Value) (string, []Segment) {
	if v.Text == "" {
		return "", nil
	}
	var g segmenter
	switch v.Style {
	case Literal, Folded:
		g.block(src, v)
	default:
		g.flow(src, v)
	}
	if g.b.String() == v.Text {
		return v.Text, g.segs
	}
	return v.Text, []Segment{{text.Span{End: len(v.Text)}, v.Inner}}
}

// flow decodes a plain or quoted scalar (YAML 1.2.2 §6.5): blanks around a
// line end go, one line end becomes a space, n become n-1.
func (g *segmenter) flow(src string, v *Value) {
	for i, end := v.Inner.Start, v.Inner.End; i < end; {
		c := src[i]
		switch {
		case isBlank(c) || isBreak(c):
			next, breaks := foldRun(src, i, end)
			switch breaks {
			case 0:
				g.verbatim(src[i:next], i)
			case 1:
				g.stand(" ", text.Span{Start: i, End: next})
			default:
				g.stand(strings.Repeat("\n", breaks-1), text.Span{Start: i, End: next})
			}
			i = next
		case c == '\'' && v.Style == SingleQuoted && i+1 < end:
			g.stand("'", text.Span{Start: i, End: i + 2})
			i += 2
		case c == '\\' && v.Style == DoubleQuoted && i+1 < end && isBreak(src[i+1]):
			next, breaks := foldRun(src, afterBreak(src, i+1, end), end)
			g.stand(strings.Repeat("\n", breaks), text.Span{Start: i, End: next})
			i = next
		case c == '\\' && v.Style == DoubleQuoted:
			decoded, size, _ := unescape(src[i:end])
			g.stand(decoded, text.Span{Start: i, End: i + size})
			i += size
		default:
			next := i
			for next < end && !isBlank(src[next]) && !isBreak(src[next]) && (src[next] != '\'' || v.Style != SingleQuoted) && (src[next] != '\\' || v.Style != DoubleQuoted) {
				next++
			}
			next = max(next, i+1)
			g.verbatim(src[i:next], i)
			i = next
		}
	}
}

// foldRun returns the end of the blanks and line ends at i, and how many line
// ends they are.
func foldRun(s string, i, end int) (next, breaks int) {
	for i < end {
		switch {
		case isBlank(s[i]):
			i++
		case isBreak(s[i]):
			i = afterBreak(s, i, end)
			breaks++
		default:
			return i, breaks
		}
	}
	return i, breaks
}

// block decodes a literal or folded scalar, as [reader.blockScalar] does.
func (g *segmenter) block(src string, v *Value) {
	indent := blockDepth(src, v)
	end := v.Inner.End
	last, breaks := v.Inner.Start, 0 // where the line end that is due begins
	if v.Inner.IsEmpty() {
		last = nextLine(src, last, len(src)) // behind the header's line
	}
	lead, blankBefore := false, false
	for i := v.Inner.Start; i < end; {
		at := i
		for at < end && src[at] == ' ' && at-i < indent {
			at++
		}
		if at < end && isBreak(src[at]) {
			breaks++
			i = afterBreak(src, at, len(src))
			continue
		}
		blank := at < end && isBlank(src[at])
		ends := strings.Repeat("\n", breaks)
		switch {
		case v.Style == Folded && !blankBefore && !blank && lead:
			if breaks == 0 {
				ends = " "
			}
		case lead:
			ends += "\n"
		}
		g.stand(ends, text.Span{Start: last, End: at})
		eol := lineEnd(src, at, end)
		g.verbatim(src[at:eol], at)
		last, breaks, lead, blankBefore = eol, 0, true, blank
		i = afterBreak(src, eol, len(src))
	}
	for g.b.Len() < len(v.Text) && strings.HasSuffix(v.Text, "\n") {
		next := afterBreak(src, skipBlanks(src, last, len(src)), len(src))
		g.stand("\n", text.Span{Start: last, End: next})
		last = next
	}
}

// blockDepth returns how far the lines of a block scalar are indented: what
// the first one that holds text has more than the text that is known.
func blockDepth(src string, v *Value) int {
	lead := func(s string) int {
		for i := 0; i < len(s); i = nextLine(s, i, len(s)) {
			line := s[i:lineEnd(s, i, len(s))]
			if text := strings.TrimLeft(line, " "); text != "" {
				return len(line) - len(text)
			}
		}
		return 0
	}
	return max(0, lead(v.Inner.Of(src))-lead(v.Text))
}
