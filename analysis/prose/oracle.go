package prose

import "github.com/yuin/goldmark/ast"

// sentinel is a paragraph that cannot be taken for anything else.
const sentinel = "x\n"

// oracle reports whether a boundary may stand after text, which ends in a
// blank line: a paragraph that follows it must be a child of the document, on
// its own. It is asked only where the rules of the scanner do not tell, and
// says no where goldmark would take too long to tell.
func (r *reader) oracle(text string) bool {
	if len(text) > maxParse {
		return false
	}
	r.fill(text)
	r.buf = append(r.buf, sentinel...)
	root := r.parse(blocks)
	if root == nil {
		return false
	}
	last, ok := root.LastChild().(*ast.Paragraph)
	return ok && last.Lines().Len() == 1 && last.Lines().At(0).Start == len(text)
}
