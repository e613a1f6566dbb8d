package syntax

import "agentls/analysis/text"

// Edit returns the frontmatter after e, where src is the whole file after it.
// Entries that e did not touch are shared. The result equals that of [Scan].
//
// An edit behind everything that was looked at changes nothing. Any other is
// a new scan with two things carried over: the entries, by their text, and
// where the first closing fence stands, which may be far down in the body.
func (f *Front) Edit(src string, e text.Edit) *Front {
	if f.beyond(src, e) {
		return f
	}
	return scan(src, f.hint(src, e), f)
}

// beyond reports whether e lies where it cannot matter: behind the closing
// fence's line, or behind the first line of a file without frontmatter.
func (f *Front) beyond(src string, e text.Edit) bool {
	switch f.State {
	case Closed:
		return behind(src, f.Body, e)
	case LateClose:
		return behind(src, afterBreak(src, skipBlanks(src, f.Close.End, e.Span.Start), e.Span.Start), e)
	case NoFront:
		i := f.Body
		for i < e.Span.Start && skipBlanks(src, i, e.Span.Start) == lineEnd(src, i, e.Span.Start) {
			next := nextLine(src, i, e.Span.Start)
			if next == i {
				break
			}
			i = next
		}
		return i < e.Span.Start && behind(src, nextLine(src, i, e.Span.Start), e)
	}
	return false
}

// behind reports whether e begins behind the line end before i, and cannot
// make that line end longer.
func behind(src string, i int, e text.Edit) bool {
	return e.Span.Start > i || e.Span.Start == i && i > 0 && src[i-1] == '\n'
}

// hint returns what is known of the fences after e, in the text src: none
// begins before the line that holds the byte before e, and behind e the first
// is the same as before, if e did not touch it.
func (f *Front) hint(src string, e text.Edit) *hint {
	if f.State == NoFront || e.Span.Start < f.Open.End {
		return nil
	}
	known := &hint{since: lineStart(src, max(0, e.Span.Start-1)), from: len(src)}
	if f.State != Unclosed {
		known.since = min(known.since, f.Close.Start)
	}
	// The line on which the edit ends may have become a fence, and its line
	// end may make another one: only the lines behind it are as they were.
	from := nextLine(src, min(e.Span.Start+len(e.New)+1, len(src)), len(src))
	if f.State == Unclosed {
		known.from = from
		return known
	}
	close := f.Close.Shift(e.Delta())
	if close.Start < from || f.Close.Start < e.Span.End {
		return known
	}
	if marks, next, ok := fenceAt(src, close.Start); ok {
		known.from, known.at = from, closer{marks, next, true}
	}
	return known
}
