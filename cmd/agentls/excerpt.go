package main

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"agentls/analysis/text"
)

// excerpt is the source line of a finding with the bytes to mark in it.
type excerpt struct {
	line   string
	main   text.Span   // in the line
	beside []text.Span // tokens that belong to the finding, in the line
	more   int         // further lines that the finding covers
}

// maxExcerpt is how many bytes of a line are kept: more than any terminal shows.
const maxExcerpt = 1 << 10

// cut takes out of a text what an excerpt needs, in memory of its own.
func cut(t *text.Text, span text.Span, beside []text.Span) excerpt {
	first := t.LineOf(span.Start)
	line := t.Line(first)
	from := line.Start
	if span.Start-from > maxExcerpt/2 {
		from = t.Boundary(span.Start - maxExcerpt/2)
	}
	to := line.End
	if to-from > maxExcerpt {
		to = t.Boundary(from + maxExcerpt)
	}
	window := text.Span{Start: from, End: to}
	e := excerpt{line: strings.Clone(window.Of(t.String())), main: clip(span, window)}
	if last := t.LineOf(max(span.Start, span.End-1)); last > first {
		e.more = last - first
	}
	for _, b := range beside {
		if window.Overlaps(b) {
			e.beside = append(e.beside, clip(b, window))
		}
	}
	return e
}

func clip(s, window text.Span) text.Span {
	s.Start, s.End = max(s.Start, window.Start), min(s.End, window.End)
	s.End = max(s.Start, s.End)
	return s.Shift(-window.Start)
}

// cell is one drawn character.
type cell struct {
	text  string
	width int // columns it takes
	at    int // offset of its first byte in the line
}

// tabStop is how far apart tabs stand.
const tabStop = 4

// cells draws a line: tabs become blanks, what has no shape or would steer the
// terminal becomes its code point, and marks join the character they stand on.
func cells(line string) []cell {
	var out []cell
	column := 0
	joined := false
	for i := 0; i < len(line); {
		r, size := utf8.DecodeRuneInString(line[i:])
		c := cell{text: line[i : i+size], width: runeWidth(r), at: i}
		switch {
		case r == utf8.RuneError && size == 1:
			c.text, c.width = "\uFFFD", 1
		case r == '\t':
			c.width = tabStop - column%tabStop
			c.text = strings.Repeat(" ", c.width)
		case len(out) > 0 && (joined || isJoiner(r, out[len(out)-1]) || unicode.In(r, unicode.Mn, unicode.Me)):
			out[len(out)-1].text += c.text
			joined = r == '\u200d'
			i += size
			continue
		case unicode.IsControl(r) || unicode.In(r, unicode.Cf, unicode.Zl, unicode.Zp, unicode.Co):
			c.text = fmt.Sprintf("<U+%04X>", r)
			c.width = len(c.text)
		}
		joined = false
		out = append(out, c)
		column += c.width
		i += size
	}
	return out
}

// isJoiner reports whether r is the joiner inside an emoji.
func isJoiner(r rune, before cell) bool {
	last, _ := utf8.DecodeLastRuneInString(before.text)
	return r == '\u200d' && (last == '\ufe0f' || unicode.Is(unicode.So, last) || unicode.Is(unicode.Sk, last))
}

// draw returns the source line and the line of marks below it, both at most
// width columns wide and cut so that the beginning of the finding shows.
func (e excerpt) draw(width int) (source, marks string) {
	all := cells(e.line)
	from, to := e.window(all, width)
	var src, under strings.Builder
	if from > 0 {
		src.WriteString("…")
		under.WriteString(" ")
	}
	marked := false
	for _, c := range all[from:to] {
		src.WriteString(c.text)
		mark := " "
		switch {
		case e.main.Contains(c.at):
			mark, marked = "^", true
		case e.main.IsEmpty() && e.main.Start == c.at:
			under.WriteString("^" + strings.Repeat(" ", c.width-1))
			marked = true
			continue
		case e.isBeside(c.at):
			mark = "~"
		}
		under.WriteString(strings.Repeat(mark, c.width))
	}
	if to < len(all) {
		src.WriteString("…")
	}
	if !marked {
		under.WriteString("^")
	}
	return strings.TrimRight(src.String(), " "), strings.TrimRight(under.String(), " ")
}

func (e excerpt) isBeside(at int) bool {
	for _, b := range e.beside {
		if b.Contains(at) {
			return true
		}
	}
	return false
}

// window chooses which cells are shown: all if they fit, else as much as fits
// with the finding's beginning in the first third.
func (e excerpt) window(all []cell, width int) (from, to int) {
	start, before, after := len(all), 0, 0
	for i, c := range all {
		if c.at < e.main.Start {
			before += c.width
			continue
		}
		start = min(start, i)
		after += c.width
	}
	if before+after <= width {
		return 0, len(all)
	}
	width -= 2 // the two ellipses
	lead := 0
	for from = start; from > 0; from-- {
		w := lead + all[from-1].width
		if w > width/3 && w+after > width {
			break
		}
		lead = w
	}
	used := 0
	for to = from; to < len(all) && used+all[to].width <= width; to++ {
		used += all[to].width
	}
	return from, to
}

// empty reports whether there is nothing to look at.
func (e excerpt) empty() bool {
	return strings.TrimSpace(e.line) == "" || strings.ContainsRune(e.line, 0)
}
