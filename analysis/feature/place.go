package feature

import (
	"strings"

	"agentls/analysis/agent"
	"agentls/analysis/dialect"
	"agentls/analysis/syntax"
	"agentls/analysis/text"
)

// zone is the kind of thing that is written at a caret.
type zone uint8

const (
	nowhere    zone = iota
	atKey           // a key of the frontmatter or of a map in it
	atValue         // the one value of a key
	atItem          // one name of a list
	atArgument      // inside the parentheses of Name(…)
	atHeading       // a body line that begins with #
	atFile          // a file that holds nothing yet
	atTable         // the header of a section of TOML
)

// place says what is written at a caret. Spans are offsets in the file.
//
// Invariants: token lies on the caret's line and touches the caret; whole
// covers token.
type place struct {
	zone  zone
	caret int
	token text.Span // the word to replace; empty where nothing stands yet
	whole text.Span // the list item that the token stands in, parentheses included; token elsewhere

	entry *syntax.Entry // nil for a fresh key and in the body
	start int           // offset of entry
	field *dialect.Field
	path  []string // keys from the top-level key inwards; of atKey without the key itself

	lead   string      // what must stand before the new text: the blank after a comma or colon, a dash
	trail  string      // what must stand after it
	also   []text.Edit // JSON: the comma that is missing before it
	lang   syntax.Lang
	outer  text.Span // in JSON and TOML: token with its quotes
	closed bool      // in JSON and TOML: the quotes are closed
	quote  byte      // the quote that token stands in, 0 for none
	flow   bool      // token stands in a flow collection
	comma  bool      // token stands in a comma string with other names or none
	colon  bool      // of atKey: a colon follows the token
	rest   bool      // of atKey: other text without colon follows on the line
	call   string    // of atArgument: the name before the parenthesis
	level  int       // of atHeading: how many # are written
}

// maxToken is the length in bytes above which a token is no name that could be
// completed or explained.
const maxToken = 4 << 10

// find says what is written at off.
func find(doc *agent.Document, off int) place {
	src := doc.Src()
	off = max(0, min(off, doc.Text.Len()))
	p := place{caret: off, token: text.At(off), whole: text.At(off)}
	if !doc.Analysed() {
		return p
	}
	if _, ok := fileStart(src); ok {
		p.zone = atFile
		line := doc.Text.Line(doc.Text.LineOf(off))
		p.token = trimSpan(src, line)
		if !p.token.Touches(off) {
			p.token = text.At(off)
		}
		return p
	}
	f := doc.Front
	if f.Lang == syntax.JSON || f.Lang == syntax.TOML || isBracketed(doc) {
		switch {
		case off >= f.Body:
			return inBody(doc, p)
		case f.Inner.Touches(off):
			return inTree(doc, p)
		}
		return p
	}
	if f.State != syntax.NoFront && f.Inner.Touches(off) && !atFence(doc, off) {
		if in := inFront(doc, p); in.whole.Len() <= maxToken {
			return in
		}
		return p
	}
	if f.State == syntax.NoFront || off >= f.Body {
		return inBody(doc, p)
	}
	return p
}

// isBracketed reports whether an agent in YAML is written in brackets. Half a
// key in JSON is sound YAML, so that this may be JSON being written; what is
// right in JSON is right in YAML.
func isBracketed(doc *agent.Document) bool {
	f := doc.Front
	return doc.IsPart() && f.Lang == syntax.YAML && f.Open.Of(doc.Src()) == "{"
}

// fileStart reports whether src holds nothing but the beginning of an opening
// fence, and returns what stands there.
func fileStart(src string) (string, bool) {
	if len(src) > 64 {
		return "", false
	}
	s := strings.TrimSpace(strings.TrimPrefix(src, "\ufeff"))
	ok := s == "" || s == "-" || s == "--" || s == "---" && !strings.Contains(src, "\n")
	return s, ok
}

// atFence reports whether off stands on the line of the closing fence, which
// begins where the entries end.
func atFence(doc *agent.Document, off int) bool {
	f := doc.Front
	return !f.Close.IsEmpty() && off >= f.Close.Start
}

// trimSpan returns the span without the blanks at its ends.
func trimSpan(src string, s text.Span) text.Span {
	for s.Start < s.End && isBlank(src[s.Start]) {
		s.Start++
	}
	for s.Start < s.End && isBlank(src[s.End-1]) {
		s.End--
	}
	return s
}

// isBlank reports whether c is white space inside or at the end of a line.
func isBlank(c byte) bool { return c == ' ' || c == '\t' || c == '\r' || c == '\n' }

// lineAt returns the line of src that off stands on, without its line end,
// and never beyond the bounds.
func lineAt(src string, off int, bounds text.Span) text.Span {
	s := text.Span{Start: off, End: off}
	for s.Start > bounds.Start && src[s.Start-1] != '\n' && src[s.Start-1] != '\r' {
		s.Start--
	}
	for s.End < bounds.End && src[s.End] != '\n' && src[s.End] != '\r' {
		s.End++
	}
	return s
}
