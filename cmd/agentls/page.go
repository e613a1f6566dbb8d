package main

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// writePage prints a page of documentation: paragraphs filled to the width,
// code indented. It knows the markdown that the catalogue is written in.
func writePage(w io.Writer, s *style, page string, width int) {
	fence := ""
	var paragraph []string
	flush := func() {
		if len(paragraph) > 0 {
			fmt.Fprintln(w, s.prose(fill(strings.Join(paragraph, " "), width)))
			paragraph = nil
		}
	}
	for line := range strings.SplitSeq(strings.TrimRight(page, "\n"), "\n") {
		ticks := line[:len(line)-len(strings.TrimLeft(line, "`"))]
		switch {
		case fence != "" && line == fence:
			fence = ""
		case fence != "":
			fmt.Fprintln(w, strings.TrimRight("    "+s.name(line), " "))
		case len(ticks) >= 3:
			flush()
			fence = ticks
		case line == "":
			flush()
			fmt.Fprintln(w)
		default:
			paragraph = append(paragraph, line)
		}
	}
	flush()
}

// fill breaks a paragraph into lines of at most width characters, never
// inside a name in back-ticks that would fit on a line of its own.
func fill(paragraph string, width int) string {
	var b strings.Builder
	column := 0
	for _, word := range words(paragraph) {
		n := utf8.RuneCountInString(word)
		switch {
		case column == 0:
		case column+1+n > width:
			b.WriteByte('\n')
			column = 0
		default:
			b.WriteByte(' ')
			column++
		}
		b.WriteString(word)
		column += n
	}
	return b.String()
}

// words splits at blanks outside back-ticks.
func words(s string) []string {
	code := false
	return strings.FieldsFunc(s, func(r rune) bool {
		if r == '`' {
			code = !code
		}
		return r == ' ' && !code
	})
}
