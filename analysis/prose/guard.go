package prose

import (
	"strings"

	"github.com/yuin/goldmark/util"

	"agentls/analysis/text"
)

// maxFacts is how many facts of a kind a guarded chunk may have. Facts cost
// much more than the text they are read from, and no file that people read has
// that many in one chunk.
const maxFacts = 2000

// guard reads headings, fences, definitions and links of a chunk that would
// take goldmark too long, in time linear in its length. It sees through no
// containers: what a list or quote holds is read as if the line stood alone.
func guard(d *draft) {
	g := guardScan{draft: d}
	for pos := 0; pos < len(d.src); {
		end := lineEnd(d.src, pos)
		g.line(pos, end)
		pos = end
	}
	g.flush(len(d.src))
	if g.open != nil {
		g.fence(-1, len(d.src))
	}
}

type guardScan struct {
	*draft
	text   int  // start of the open paragraph + 1, or 0
	list   bool // a list marker was seen since the last line at column 0
	open   *int // offset of the open fence
	top    bool
	length int
	raw    int // start of the open HTML comment + 1, or 0
}

func (g *guardScan) line(pos, end int) {
	columns, indent := indentOf(g.src[pos:end])
	rest := g.src[pos+indent : end]
	switch {
	case g.open != nil:
		if rest != "" && fenceCloses(rest, g.src[*g.open], g.length) {
			g.fence(pos, 0)
		}
		return
	case g.raw > 0:
		g.comment(pos, end)
		return
	case isBlank(rest):
		g.flush(pos)
		return
	case columns > 3 && !g.list:
		if g.text == 0 && len(g.Code) < maxFacts {
			g.Code = append(g.Code, text.Span{Start: pos + indent, End: lineBreak(g.src, end)})
		}
		return
	}
	g.opener(pos+indent, end, columns, rest)
}

// opener reads a line outside code and comments, without its indent.
func (g *guardScan) opener(pos, end, columns int, rest string) {
	if n, _ := markerAt(rest); n > 0 && !thematic(rest) {
		g.flush(pos)
		g.Items++
		g.list = true
		g.text = pos + n + 1
		return
	}
	if columns == 0 && g.text == 0 {
		g.list = false
	}
	_, length := fenceAt(rest)
	switch {
	case length > 0:
		g.flush(pos)
		g.open, g.top, g.length = &pos, columns < 4 && !g.list, length
	case strings.HasPrefix(rest, "<!--"):
		g.flush(pos)
		g.raw = pos + 1
		g.comment(pos, end)
	case atx(rest) > 0:
		g.flush(pos)
		g.heading(pos, end, rest)
	case g.text > 0 && bar(rest) > 0:
		g.setext(pos, end, bar(rest))
	case g.text == 0 && rest[0] == '[' && g.define(pos, rest):
	case g.text == 0:
		g.text = pos + 1
	}
}

// fence adds the open fence, as addFence does.
func (g *guardScan) fence(close, end int) {
	if len(g.Fences) < maxFacts {
		g.addFence(*g.open, close, end, g.top)
	}
	g.open = nil
}

// comment ends the open comment if the line does.
func (g *guardScan) comment(pos, end int) {
	from := max(pos, g.raw-1+4)
	if from <= end && strings.Contains(g.src[from:end], "-->") {
		g.Raw = append(g.Raw, text.Span{Start: g.raw - 1, End: lineBreak(g.src, end)})
		g.raw = 0
	}
}

func (g *guardScan) heading(pos, end int, rest string) {
	level := atx(rest)
	if len(g.Headings) >= maxFacts {
		return
	}
	from, to := trimSpace(g.src, pos+level, end)
	title := g.src[from:to]
	if cut := strings.TrimRight(title, "#"); cut == "" || cut != title && isSpace(cut[len(cut)-1]) {
		_, to = trimSpace(g.src, from, from+len(cut))
	}
	span := text.Span{Start: pos, End: lineBreak(g.src, end)}
	h := leaf(ATX, g.src, span, from, to)
	h.Level = level
	g.Headings = append(g.Headings, h)
	g.inlines(from, to)
}

// bar returns the level of the setext underline that rest is, or 0.
func bar(rest string) int {
	for level, c := range [...]byte{'=', '-'} {
		if n := runOf(rest, c); n > 0 && isBlank(rest[n:]) {
			return level + 1
		}
	}
	return 0
}

func (g *guardScan) setext(pos, end, level int) {
	start, to := trimSpace(g.src, g.text-1, pos)
	g.flush(pos)
	if len(g.Headings) >= maxFacts {
		return
	}
	_, stop := trimSpace(g.src, pos, end)
	h := leaf(Setext, g.src, text.Span{Start: start, End: stop}, start, to)
	h.Level = level
	g.Headings = append(g.Headings, h)
}

// flush reads the inlines of the open paragraph, which ends at end.
func (g *guardScan) flush(end int) {
	if g.text > 0 {
		g.inlines(g.text-1, end)
	}
	g.text = 0
	if g.raw > 0 && end == len(g.src) {
		g.Raw = append(g.Raw, text.Span{Start: g.raw - 1, End: lineBreak(g.src, end)})
	}
}

// define reads a link reference definition that stands on one line.
func (g *guardScan) define(pos int, rest string) bool {
	label := strings.Index(rest, "]:")
	if label < 2 || strings.IndexByte(rest[1:label], '[') >= 0 || label > 999 || len(g.Defined) >= maxFacts {
		return false
	}
	from, to := trimSpace(rest, label+2, len(rest))
	if i := strings.IndexAny(rest[from:to], " \t"); i >= 0 {
		to = from + i
	}
	dest := strings.TrimSuffix(strings.TrimPrefix(rest[from:to], "<"), ">")
	if dest == "" {
		return false
	}
	at := pos + from + strings.Index(rest[from:to], dest)
	key := util.ToLinkReference([]byte(rest[1:label]))
	g.Defined = append(g.Defined, Definition{
		Span:        text.Span{Start: pos, End: pos + len(strings.TrimRight(rest, " \t\r\n"))},
		Label:       text.Span{Start: pos + 1, End: pos + label},
		Dest:        text.Span{Start: at, End: at + len(dest)},
		Destination: plain([]byte(dest)),
		Key:         strings.Clone(key),
	})
	g.refs = append(g.refs, &reference{label: []byte(rest[1:label]), dest: []byte(dest)})
	return true
}
