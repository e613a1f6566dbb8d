package server

import (
	"strconv"

	"go.lsp.dev/protocol"

	"agentls/analysis/text"
)

// Offsets are bytes inside, positions outside; they meet here.

func (s *Server) offset(t *text.Text, p protocol.Position) int {
	off, _ := t.PositionOffset(inner(p), s.client.encoding)
	return off
}

// rangeSpan clamps a range to the text; exact is false when it had to, or when
// the range was inverted.
func (s *Server) rangeSpan(t *text.Text, r protocol.Range) (span text.Span, exact bool) {
	lo, a := t.PositionOffset(inner(r.Start), s.client.encoding)
	hi, b := t.PositionOffset(inner(r.End), s.client.encoding)
	if hi < lo {
		return text.Span{Start: hi, End: lo}, false
	}
	return text.Span{Start: lo, End: hi}, a && b
}

func (s *Server) spanRange(t *text.Text, span text.Span) protocol.Range {
	return protocol.Range{Start: s.position(t, span.Start), End: s.position(t, max(span.Start, span.End))}
}

func (s *Server) position(t *text.Text, off int) protocol.Position {
	p := t.OffsetPosition(off, s.client.encoding)
	return protocol.Position{Line: uint32(p.Line), Character: uint32(p.Column)}
}

func inner(p protocol.Position) text.Position {
	const most = 1<<31 - 1 // the protocol's greatest uinteger; int may have 32 bits
	return text.Position{Line: int(min(p.Line, most)), Column: int(min(p.Character, most))}
}

func (s *Server) textEdit(t *text.Text, e text.Edit) protocol.TextEdit {
	return protocol.TextEdit{Range: s.spanRange(t, e.Span), NewText: e.New}
}

// The library names a union after the first property that has it, so the type
// of a diagnostic's message is InlayHintTooltip and that of its code
// ProgressToken. The names end here.

func plain(s string) protocol.InlayHintTooltip { return protocol.String(s) }

func markup(markdown string) *protocol.MarkupContent {
	return &protocol.MarkupContent{Kind: protocol.MarkupKindMarkdown, Value: markdown}
}

func optional[T any](v T) protocol.Optional[T] { return protocol.NewOptional(v) }

// quote writes a string as JSON.
func quote(s string) protocol.LSPAny { return appendString(make([]byte, 0, len(s)+2), s) }

func appendString(b []byte, s string) []byte {
	if isPlain(s) {
		return append(append(append(b, '"'), s...), '"')
	}
	out, err := protocol.AppendMarshal(b, protocol.String(s))
	if err != nil {
		return strconv.AppendQuote(b, s)
	}
	return out
}

// isPlain reports whether a string stands for itself between the quotes of
// JSON, as most do.
func isPlain(s string) bool {
	for i := range len(s) {
		if c := s[i]; c < ' ' || c > '~' || c == '"' || c == '\\' {
			return false
		}
	}
	return true
}
