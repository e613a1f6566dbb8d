package prose

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
)

// Most of what goldmark does for a text that holds no link, code span or tag is
// in vain: it looks for a bare URL behind every blank, and makes a node of every
// word. So a chunk is looked over first, and read by the least parser that gives
// the same facts, which TestSparse holds them to.

// tree returns goldmark's tree of the chunk in r.buf, or nil where goldmark
// cannot be trusted with it.
func (r *reader) tree() ast.Node {
	least := blocks
	switch {
	case r.thorough || mayLink(r.buf):
		return r.parse(full)
	case bytes.IndexByte(r.buf, '[') >= 0 || bytes.IndexByte(r.buf, '<') >= 0:
		return r.parse(unlinked)
	case bytes.IndexByte(r.buf, '`') >= 0:
		least = coded
	}
	root := r.parse(least)
	if root != nil && !r.plainTitles() {
		root = r.parse(unlinked)
	}
	return root
}

// plainTitles reports whether the headings that were just read are one line
// each, which reads as it is written but for code.
func (r *reader) plainTitles() bool {
	for _, t := range r.ctx.titles {
		lines := t.node.Lines()
		if lines.Len() > 1 {
			return false
		}
		if lines.Len() == 1 {
			if line := lines.At(0); bytes.ContainsAny(line.Value(r.buf), "*_~\\&") {
				return false
			}
		}
	}
	return true
}

// mayLink reports whether bare URLs and addresses are to be looked for: their
// scheme, or an @ behind which a host may stand and before which a name.
func mayLink(src []byte) bool {
	if bytes.Contains(src, []byte("://")) || bytes.Contains(src, []byte("www.")) {
		return true
	}
	for at := 0; ; at++ {
		n := bytes.IndexByte(src[at:], '@')
		if n < 0 {
			return false
		}
		if at += n; at+1 < len(src) && isAlnum(src[at+1]) && named64(src[:at]) {
			return true
		}
	}
}

// named64 reports whether the local part of an address that begins with a
// letter or digit may stand at the end of src.
func named64(src []byte) bool {
	for i := len(src) - 1; i >= max(0, len(src)-64) && localBytes[src[i]]; i-- {
		if isAlnum(src[i]) {
			return true
		}
	}
	return false
}
