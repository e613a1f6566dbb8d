package lint

import (
	"strings"

	"agentls/analysis/prose"
	"agentls/analysis/text"
)

// fenceLine is a line that looks like a fence.
type fenceLine struct {
	at   text.Span // the run of marks
	info string
}

// fenceLines returns the lines below the fence at open that look like fences of
// its kind: no shorter and indented no deeper.
func fenceLines(src string, open text.Span) []fenceLine {
	mark := src[open.Start]
	indent := open.Start - 1 - strings.LastIndexByte(src[:open.Start], '\n')
	var lines []fenceLine
	at := open.Start + len(lineAt(src[open.Start:]))
	for at < len(src) {
		line := lineAt(src[at:])
		body := strings.TrimLeft(line, " \t")
		run := len(body) - len(strings.TrimLeft(body, string(mark)))
		info := strings.TrimSpace(body[run:])
		start := at + len(line) - len(body)
		if run >= open.Len() && !strings.ContainsRune(info, '`') && start-at <= indent+3 {
			lines = append(lines, fenceLine{text.Span{Start: start, End: start + run}, info})
		}
		at += len(line)
	}
	return lines
}

// outerEnd finds the fence that its author meant to close the block above the
// lines, from the offset from on: all between stand in pairs, and what follows
// adds up too. It also returns the longest fence between. The end is empty when
// there is none.
func outerEnd(lines []fenceLine, from int) (end text.Span, longest int) {
	whole := addUp(lines)
	for i := 0; i < len(lines); i += 2 {
		if lines[i].info == "" && i > 0 && lines[i].at.Start >= from && whole[i+1] {
			return lines[i].at, longest
		}
		if i+1 == len(lines) || lines[i+1].info != "" {
			break
		}
		longest = max(longest, lines[i].at.Len(), lines[i+1].at.Len())
	}
	return text.Span{}, 0
}

// addUp says for each of the lines, and for the end, whether it and those below
// open and close blocks in turn, down to a block that shows markdown.
func addUp(lines []fenceLine) []bool {
	whole := make([]bool, len(lines)+1)
	whole[len(lines)] = true
	for i := len(lines) - 2; i >= 0; i-- {
		whole[i] = lines[i+1].info == "" && whole[i+2] || showsMarkdown(lines[i].info)
	}
	return whole
}

// showsMarkdown reports whether a block with the info string is likely to hold
// fences of its own.
func showsMarkdown(info string) bool {
	word, _, _ := strings.Cut(strings.ToLower(info), " ")
	switch word {
	case "md", "markdown", "mdx", "xml", "text", "txt", "plaintext":
		return true
	}
	return false
}

// wholeBlock reports whether a text that begins with a fence is one code block
// and nothing else.
func wholeBlock(s string) bool {
	if len(s) > 1<<16 {
		return false
	}
	body := prose.Parse(s, 0)
	return len(body.Chunks) == 1 && len(body.Chunks[0].Fences) == 1 &&
		body.Chunks[0].Fences[0].Close.End == len(s) && body.Chunks[0].Fences[0].Nested.IsEmpty()
}

// lineAt returns the line that s begins with, with its line end.
func lineAt(s string) string {
	if i := strings.IndexByte(s, '\n'); i >= 0 {
		return s[:i+1]
	}
	return s
}

// hasProse reports whether below a blank line of code there is a line that
// speaks to people: a heading, or a sentence that begins at the margin.
func hasProse(code string) bool {
	_, below, _ := strings.Cut(strings.ReplaceAll(code, "\r\n", "\n"), "\n\n")
	for line := range strings.Lines(below) {
		line = strings.TrimRight(line, " \t\n")
		if headingLine(line) || strings.Count(line, " ") > 1 && line[0] >= 'A' && line[0] <= 'Z' && strings.ContainsAny(line[len(line)-1:], ".:!?") {
			return true
		}
	}
	return false
}
