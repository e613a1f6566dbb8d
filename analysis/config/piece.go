package config

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"agentls/analysis/text"

	"gopkg.in/yaml.v3"
)

// piece is a part of a configuration file that is parsed alone, and knows
// where its nodes stand in the file.
type piece struct {
	src   string
	base  int    // offset in the file
	key   string // the top-level key it holds, if it was cut out for one
	lines []int  // offset of each line, as yaml.v3 counts lines
}

func newPiece(src string, base int) piece {
	return piece{src: src, base: base, lines: yamlLines(src)}
}

// yamlLines returns where yaml.v3's lines begin: beside LF, CRLF and CR it
// breaks at NEL, LS and PS (YAML 1.1, "Line Break Characters"). A byte order
// mark is no column of the first.
func yamlLines(src string) []int {
	lines := []int{0}
	if strings.HasPrefix(src, "\ufeff") {
		lines[0] = len("\ufeff")
	}
	for i, r := range src {
		switch r {
		case '\r':
			if strings.HasPrefix(src[i+1:], "\n") {
				continue
			}
		case '\n', '\u0085', '\u2028', '\u2029':
		default:
			continue
		}
		lines = append(lines, i+utf8.RuneLen(r))
	}
	return lines
}

// parse returns the root node; nil when the piece holds nothing.
func (p piece) parse() (n *yaml.Node, err error) {
	var doc yaml.Node
	if err := yaml.Unmarshal([]byte(p.src), &doc); err != nil {
		return nil, err
	}
	if doc.Kind != yaml.DocumentNode || len(doc.Content) == 0 || isNull(doc.Content[0]) {
		return nil, nil
	}
	return doc.Content[0], nil
}

// start returns the offset of a node in the piece. Lines and columns count
// from 1, columns in runes.
func (p piece) start(n *yaml.Node) int {
	if n.Line < 1 || n.Line > len(p.lines) {
		return len(p.src)
	}
	off := p.lines[n.Line-1]
	for col := 1; col < n.Column && off < len(p.src); col++ {
		_, size := utf8.DecodeRuneInString(p.src[off:])
		off += size
	}
	return off
}

// span returns the bytes of a node in the file. The library gives starts only.
func (p piece) span(n *yaml.Node) text.Span {
	start := p.start(n)
	return text.Span{Start: start, End: p.end(n, start)}.Shift(p.base)
}

// first returns the span of a scalar, and of a list or map what stands on its
// first line, which is enough to show it.
func (p piece) first(n *yaml.Node) text.Span {
	if n.Kind == yaml.ScalarNode {
		return p.span(n)
	}
	start := p.start(n)
	return text.Span{Start: start, End: p.lineEnd(start)}.Shift(p.base)
}

func (p piece) end(n *yaml.Node, start int) int {
	rest := p.src[start:]
	switch {
	case n.Kind == yaml.ScalarNode && n.Style&yaml.DoubleQuotedStyle != 0 && strings.HasPrefix(rest, `"`):
		return start + closing(rest, '"')
	case n.Kind == yaml.ScalarNode && n.Style&yaml.SingleQuotedStyle != 0 && strings.HasPrefix(rest, "'"):
		return start + closing(rest, '\'')
	case n.Kind == yaml.ScalarNode && strings.HasPrefix(rest, n.Value):
		return start + len(n.Value)
	case n.Kind == yaml.AliasNode && strings.HasPrefix(rest, "*"+n.Value):
		return start + 1 + len(n.Value)
	}
	return p.lineEnd(start)
}

// closing returns the length of a quoted scalar at the beginning of s.
func closing(s string, quote byte) int {
	for i := 1; i < len(s); i++ {
		switch {
		case s[i] == '\\' && quote == '"':
			i++
		case s[i] == quote && quote == '\'' && strings.HasPrefix(s[i+1:], "'"):
			i++
		case s[i] == quote:
			return i + 1
		}
	}
	return len(s)
}

// lineEnd returns the end of what stands on the line of off, without comment
// and blanks.
func (p piece) lineEnd(off int) int {
	line := p.src[off:]
	if i := strings.IndexAny(line, "\r\n"); i >= 0 {
		line = line[:i]
	}
	if i := strings.Index(line, " #"); i >= 0 {
		line = line[:i]
	}
	return off + len(strings.TrimRight(line, " \t"))
}

// topKey is a line that begins a top-level entry.
var topKey = text.Lazy(`^["']?([A-Za-z_][\w-]*)["']?[ \t]*:(?:[ \t]|$)`)

// split cuts a file into its top-level entries: a key without indentation
// begins one. It returns nothing when the file has none, as a flow map.
func split(src string) []piece {
	var pieces []piece
	at := 0
	for line := range strings.Lines(src) {
		bare := strings.TrimRight(strings.TrimPrefix(line, "\ufeff"), "\r\n")
		m := topKey().FindStringSubmatch(bare)
		first := strings.Trim(bare, " \t") != "" && !strings.HasPrefix(bare, "#") && !strings.HasPrefix(bare, "---")
		switch {
		case m != nil:
			pieces = append(pieces, piece{base: at, key: m[1]})
		case len(pieces) == 0 && first:
			pieces = append(pieces, piece{base: at})
		}
		at += len(line)
	}
	if len(pieces) == 1 && pieces[0].key == "" {
		return nil
	}
	for i := range pieces {
		end := len(src)
		if i+1 < len(pieces) {
			end = pieces[i+1].base
		}
		key := pieces[i].key
		pieces[i] = newPiece(src[pieces[i].base:end], pieces[i].base)
		pieces[i].key = key
	}
	return pieces
}

// secondDocument returns the offset of the `---` that ends the first document
// of a stream, or the length of src.
func secondDocument(src string) int {
	at, content := 0, false
	for line := range strings.Lines(src) {
		bare := strings.TrimSpace(strings.TrimPrefix(line, "\ufeff"))
		marker := strings.HasPrefix(line, "---") && (len(bare) == 3 || strings.HasPrefix(bare, "--- "))
		switch {
		case marker && content:
			return at
		case bare != "" && !marker && bare[0] != '#' && bare[0] != '%':
			content = true
		}
		at += len(line)
	}
	return len(src)
}

var errorLine = text.Lazy(`^yaml: (?:line (\d+): )?(.*)$`)

// fault says in words why YAML refuses the piece, and where. The library's
// line numbers are unreliable, so a quote or bracket that nobody closes is
// looked for first.
func (p piece) fault(err error) (string, text.Span) {
	if open, what := unclosed(p.src); what != "" {
		return what + " is not closed", text.Span{Start: open, End: open + 1}.Shift(p.base)
	}
	m := errorLine().FindStringSubmatch(strings.ReplaceAll(err.Error(), "\n", " "))
	line, reason := 1, err.Error()
	if m != nil {
		reason = m[2]
		if n, err := strconv.Atoi(m[1]); err == nil {
			line = min(n, len(p.lines))
		}
	}
	for _, w := range yamlWords {
		if strings.Contains(reason, w.theirs) {
			reason = w.ours
			break
		}
	}
	start := p.lines[line-1]
	if start >= len(p.src) || p.lineEnd(start) == start {
		start = 0
	}
	start += len(p.src[start:]) - len(strings.TrimLeft(p.src[start:], " \t\r\n"))
	return reason, text.Span{Start: start, End: p.lineEnd(start)}.Shift(p.base)
}

// yamlWords says what the library's messages mean.
var yamlWords = []struct{ theirs, ours string }{
	{"mapping values are not allowed", "a value holds an unquoted `: `"},
	{"found character that cannot start any token", "a value begins with a tab or with a character that needs quotes"},
	{"did not find expected key", "a line is indented unlike its neighbours, or a bracket does not fit"},
	{"did not find expected '-' indicator", "a line is indented unlike its neighbours"},
	{"could not find expected ':'", "a line has no colon"},
	{"unknown anchor", "an alias has no anchor"},
	{"did not find expected alphabetic or numeric character", "a value begins with `*` or `&` and needs quotes"},
	{"invalid UTF-8", "it is not UTF-8"},
	{"control characters are not allowed", "it holds a control character"},
	{"found unknown escape character", "a double-quoted text has an unknown escape; use single quotes"},
	{"invalid leading UTF-8", "it is not UTF-8"},
}

// unclosed returns the offset of the first quote or bracket that is opened and
// not closed, and its name in back-ticks.
func unclosed(src string) (int, string) {
	var stack []int
	for i := 0; i < len(src); i++ {
		switch c := src[i]; {
		case c == '#' && (i == 0 || strings.IndexByte(" \t\n", src[i-1]) >= 0):
			if n := strings.IndexByte(src[i:], '\n'); n >= 0 {
				i += n
			} else {
				i = len(src)
			}
		case (c == '"' || c == '\'') && (i == 0 || strings.IndexByte(" \t\n[{,:(", src[i-1]) >= 0):
			n := closing(src[i:], c)
			if i+n == len(src) && (n < 2 || src[len(src)-1] != c) {
				return i, "`" + string(c) + "`"
			}
			i += n - 1
		case c == '[' || c == '{':
			stack = append(stack, i)
		case (c == ']' || c == '}') && len(stack) > 0:
			stack = stack[:len(stack)-1]
		}
	}
	if len(stack) > 0 {
		return stack[0], "`" + string(src[stack[0]]) + "`"
	}
	return 0, ""
}
