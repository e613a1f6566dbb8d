package syntax

import (
	"strings"

	"agentls/analysis/text"
)

const bom = "\ufeff"

// opening is where a file's frontmatter begins.
type opening struct {
	bom  bool
	lead text.Span
	open text.Span // the dashes; empty when there is no fence
	next int       // the line after the fence; without one, where the body begins
}

// scanOpening finds the opening fence: the first line that is not blank, if it
// is `---` with nothing but blanks behind.
func scanOpening(src string) opening {
	o := opening{bom: strings.HasPrefix(src, bom)}
	start := 0
	if o.bom {
		start = len(bom)
	}
	o.lead, o.open, o.next = text.At(start), text.At(start), start
	i := start
	for i < len(src) && skipBlanks(src, i, len(src)) == lineEnd(src, i, len(src)) {
		i = nextLine(src, i, len(src))
	}
	if fence, next, ok := fenceAt(src, i); ok && src[i] == '-' {
		o.lead.End, o.open, o.next = i, fence, next
	}
	return o
}

// fenceAt reports whether the line at bol is `---` or `...` with nothing but
// blanks behind, and returns its marks and the start of the next line.
func fenceAt(src string, bol int) (marks text.Span, next int, ok bool) {
	if !strings.HasPrefix(src[bol:], "---") && !strings.HasPrefix(src[bol:], "...") {
		return text.Span{}, 0, false
	}
	end := skipBlanks(src, bol+3, len(src))
	if end < len(src) && !isBreak(src[end]) {
		return text.Span{}, 0, false
	}
	return text.Span{Start: bol, End: bol + 3}, afterBreak(src, end, len(src)), true
}

// closer is the first closing fence of a file.
type closer struct {
	marks text.Span
	next  int // the line after it
	found bool
}

// hint is what is known of a file before it is scanned: behind the opening
// fence none begins before since, and the first one at or after from is at. It
// saves looking through the body again after each keystroke.
type hint struct {
	since, from int
	at          closer
}

// scanClosing finds the first closing fence in the lines from bol on; known
// may be nil.
func scanClosing(src string, bol int, known *hint) closer {
	end := len(src)
	if known != nil {
		bol = max(bol, known.since)
		end = max(bol, known.from)
	}
	dashes, dots := bol, bol
	for {
		dashes = seek(src[:end], "---", dashes)
		dots = seek(src[:dashes], "...", dots) // no further: nobody else will look there
		if dots >= end {
			break
		}
		if marks, next, ok := fenceAt(src, dots); ok {
			return closer{marks, next, true}
		}
		if dots == dashes {
			dashes++
		} else {
			dots++
		}
	}
	if known != nil {
		return known.at
	}
	return closer{}
}

// seek returns the offset of the first line in src[from:] that begins with
// marks, or len(src). It jumps from one occurrence to the next, because a body
// may be long.
func seek(src, marks string, from int) int {
	for from < len(src) {
		k := strings.Index(src[from:], marks)
		if k < 0 {
			break
		}
		from += k
		if from == 0 || isBreak(src[from-1]) {
			return from
		}
		for from < len(src) && src[from] == marks[0] {
			from++
		}
	}
	return len(src)
}

// cutIn finds the first `---` in span that is not at the start of a line. It
// counts wherever it stands, in quotes and comments too, because the products
// that look for the next `---` anywhere look at bytes, not at YAML.
func cutIn(src string, span text.Span) text.Span {
	for i := span.Start; i < span.End; {
		k := strings.Index(src[i:span.End], "---")
		if k < 0 {
			break
		}
		i += k
		if i > span.Start && !isBreak(src[i-1]) {
			return text.Span{Start: i, End: i + 3}
		}
		for i < span.End && src[i] == '-' {
			i++
		}
	}
	return text.Span{}
}
