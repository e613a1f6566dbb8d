package main

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// table prints rows in columns whose cells are broken into lines. A column is
// as wide as its longest cell, but never wider than its share of the width.
type table struct {
	heads []string
	share []int // of the width, in percent
	rows  [][]string
}

func (t *table) add(cells ...string) { t.rows = append(t.rows, cells) }

const gap = "  "

func (t *table) write(w io.Writer, s *style, width int) {
	wide := t.widths(width)
	t.row(w, wide, t.heads, s.bold)
	for _, r := range t.rows {
		t.row(w, wide, r, nil)
	}
}

// widths gives each column what its cells need, up to its share. A column that
// holds one word too long for its share is as wide as that word.
func (t *table) widths(width int) []int {
	wide := make([]int, len(t.heads))
	width -= len(gap) * (len(wide) - 1)
	for i := range wide {
		most := max(8, width*t.share[i]/100)
		for _, r := range append([][]string{t.heads}, t.rows...) {
			for line := range strings.SplitSeq(fill(r[i], most), "\n") {
				wide[i] = max(wide[i], utf8.RuneCountInString(line))
			}
		}
	}
	return wide
}

// row prints one row; ink colours its first cell, or every cell of the head.
func (t *table) row(w io.Writer, wide []int, cells []string, ink func(string) string) {
	lines := make([][]string, len(cells))
	high := 0
	for i, c := range cells {
		lines[i] = strings.Split(fill(c, wide[i]), "\n")
		high = max(high, len(lines[i]))
	}
	for n := range high {
		var b strings.Builder
		for i := range lines {
			cell := ""
			if n < len(lines[i]) {
				cell = lines[i][n]
			}
			pad := wide[i] - utf8.RuneCountInString(cell)
			if ink != nil && cell != "" {
				cell = ink(cell)
			}
			b.WriteString(cell)
			if i+1 < len(lines) {
				b.WriteString(strings.Repeat(" ", pad) + gap)
			}
		}
		fmt.Fprintln(w, strings.TrimRight(b.String(), " "))
	}
}
