package syntax

import (
	"sort"
	"strings"

	"agentls/analysis/text"
)

// Segment is a run of decoded text and where it stands in the file. When both
// spans are of one length they match byte by byte; else the run is what an
// escape or a folded line end stands for, and belongs together.
type Segment struct {
	Text text.Span // in the decoded text
	File text.Span // in the file
}

// Decode returns the text of the string v in the file src, and where its runs
// stand. Segments tile the decoded text, and the file offsets rise. What the
// file has between two of them, such as the indentation of a block scalar,
// stands for nothing.
func Decode(lang Lang, src string, v *Value) (string, []Segment) {
	if v.Kind != Scalar {
		return "", nil
	}
	switch {
	case lang == JSON && v.Style != Plain:
		return unescaped(v.Inner.Of(src), v.Inner.Start, jsonEscape)
	case lang == TOML && v.Style != Plain:
		return decodeTOML(src, v)
	case lang == JSON || lang == TOML:
		return asWritten(v.Inner.Of(src), v.Inner.Start)
	}
	return decodeYAML(src, v)
}

// asWritten decodes text at offset at that stands for itself.
func asWritten(in string, at int) (string, []Segment) {
	if in == "" {
		return "", nil
	}
	return in, []Segment{{text.Span{End: len(in)}, text.Span{Start: at, End: at + len(in)}}}
}

// segmenter builds decoded text with its segments.
type segmenter struct {
	b    strings.Builder
	segs []Segment
}

// verbatim adds text that stands in the file as it is, at offset at.
func (g *segmenter) verbatim(s string, at int) {
	if s == "" {
		return
	}
	n := g.b.Len()
	g.b.WriteString(s)
	if k := len(g.segs) - 1; k >= 0 {
		if last := &g.segs[k]; last.File.End == at && last.Text.Len() == last.File.Len() {
			last.Text.End += len(s)
			last.File.End += len(s)
			return
		}
	}
	g.segs = append(g.segs, Segment{text.Span{Start: n, End: n + len(s)}, text.Span{Start: at, End: at + len(s)}})
}

// stand adds text that the bytes of span stand for.
func (g *segmenter) stand(s string, span text.Span) {
	if s == "" {
		return
	}
	n := g.b.Len()
	g.b.WriteString(s)
	g.segs = append(g.segs, Segment{text.Span{Start: n, End: n + len(s)}, span})
}

// FileOffset returns where the decoded byte at off stands in the file; for the
// end of the text, the place behind its last byte. It is 0 without segments.
func FileOffset(segs []Segment, off int) int {
	i := sort.Search(len(segs), func(i int) bool { return segs[i].Text.End > off })
	if i == len(segs) {
		if i == 0 {
			return 0
		}
		return segs[i-1].File.End
	}
	s := segs[i]
	if s.Text.Len() != s.File.Len() {
		return s.File.Start
	}
	return s.File.Start + max(0, off-s.Text.Start)
}

// FileSpan returns where the decoded span stands in the file: from its first
// byte to behind its last.
func FileSpan(segs []Segment, span text.Span) text.Span {
	start := FileOffset(segs, span.Start)
	if span.IsEmpty() {
		return text.At(start)
	}
	end := FileOffset(segs, span.End-1)
	i := sort.Search(len(segs), func(i int) bool { return segs[i].Text.End > span.End-1 })
	if i < len(segs) && segs[i].Text.Len() != segs[i].File.Len() {
		return text.Span{Start: start, End: segs[i].File.End}
	}
	return text.Span{Start: start, End: end + 1}
}

// unescaped decodes the inside of a string that begins at offset at, in which
// escape reads what begins with a backslash.
func unescaped(in string, at int, escape func(string) (string, int, bool)) (string, []Segment) {
	if strings.IndexByte(in, '\\') < 0 {
		return asWritten(in, at)
	}
	g := segmenter{segs: make([]Segment, 0, 2*strings.Count(in, `\`)+1)}
	g.b.Grow(len(in))
	for i := 0; i < len(in); {
		n := strings.IndexByte(in[i:], '\\')
		if n < 0 {
			n = len(in) - i
		}
		g.verbatim(in[i:i+n], at+i)
		if i += n; i < len(in) {
			decoded, size, _ := escape(in[i:])
			g.stand(decoded, text.Span{Start: at + i, End: at + i + size})
			i += size
		}
	}
	return g.b.String(), g.segs
}
