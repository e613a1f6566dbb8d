package server

import (
	"context"
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"

	"agentls/analysis/agent"
	"agentls/analysis/text"
)

// sized returns an agent file of about n bytes with one mistake.
func sized(n int) string {
	var b strings.Builder
	b.WriteString("---\nname: reviewer\ndescription: Reviews changes to the storage layer. Use it before a merge.\ntools: Read, Grep, Raed\nmodel: sonnet\n---\n\n# Role\n\nYou review changes to the storage layer.\n\n")
	for i := 1; b.Len() < n; i++ {
		fmt.Fprintf(&b, "## Step %d\n\nRead the diff and name each place that `store.go` writes without a lock.\nAsk for a test where there is none, and [say why](#step-%d).\n\n- one finding a line\n- the file, then the line\n\n", i, i)
	}
	return b.String()
}

// bench returns a server without a connection that has one document open.
func bench(size int) (*Server, *openDoc) {
	s := &Server{
		opts: Options{Disk: func(string) fs.FS { return fstest.MapFS{} }}, log: silent, ctx: context.Background(),
		wake: make(chan struct{}, 1),
	}
	s.trace.Store(protocol.TraceValueOff)
	s.store.apply(begun{settings: &defaultSettings})
	s.client = client{snippets: true, insertReplace: true, lazyDocs: true, versions: true, related: true, actionLiterals: true, hoverMarkdown: true, symbolTree: true}
	u := uri.URI("file:///w/.claude/agents/reviewer.md")
	d := &openDoc{uri: u, version: 1, caret: -1, memo: newMemo(), ready: true, place: agentPlace}
	d.memo.settle()
	d.text = text.New(sized(size))
	d.parse()
	s.apply(opened{d})
	return s, d
}

var agentPlace = agent.Place{Path: ".claude/agents/reviewer.md"}

// An edit that is taken back, with everything up to the encoded list that
// would be sent: a letter in the middle of the body, a broken line of
// frontmatter.
func BenchmarkKeystroke(b *testing.B) {
	for _, size := range []int{2 << 10, 8 << 10, 200 << 10, 1 << 20} {
		for name, insert := range map[string]string{"body": "x", "front": "zzunknown: {\n"} {
			b.Run(fmt.Sprintf("%s/%dKB", name, size>>10), func(b *testing.B) {
				s, d := bench(size)
				s.diagnosticsOf(b, d)
				line := uint32(d.text.Lines() / 2)
				if name == "front" {
					line = 5
				}
				at := text.At(d.text.Line(int(line)).Start)
				back := s.spanRange(d.text.Edit(text.Edit{Span: at, New: insert}), text.Span{Start: at.Start, End: at.Start + len(insert)})
				for i := 0; b.Loop(); i++ {
					change := &protocol.TextDocumentContentChangePartial{Range: s.spanRange(d.text, at), Text: insert}
					if i%2 == 1 {
						change.Range, change.Text = back, ""
					}
					err := s.didChange(&protocol.DidChangeTextDocumentParams{
						TextDocument:   protocol.VersionedTextDocumentIdentifier{TextDocumentIdentifier: protocol.TextDocumentIdentifier{URI: d.uri}, Version: int32(i + 2)},
						ContentChanges: []protocol.TextDocumentContentChangeEvent{change},
					})
					if err != nil {
						b.Fatal(err)
					}
					s.diagnosticsOf(b, s.store.load().docs[d.uri])
				}
			})
		}
	}
}

func (s *Server) diagnosticsOf(b *testing.B, d *openDoc) {
	all := &asked{d, s.store.load()}
	show, _ := s.spoken(all)
	if list, err := protocol.Marshal(s.diagnostics(all, show)); err != nil || len(list) < 3 {
		b.Fatalf("%s %v", list, err)
	}
}

// What editors ask, with the answer encoded.
func BenchmarkRequests(b *testing.B) {
	for name, m := range map[string]func(s *Server, at *snapshot, d *openDoc) (any, error){
		"hover": func(s *Server, at *snapshot, d *openDoc) (any, error) {
			return s.hover(context.Background(), at, &protocol.HoverParams{TextDocumentPositionParams: place(d, 3, 9)})
		},
		"completion": func(s *Server, at *snapshot, d *openDoc) (any, error) {
			return s.completion(context.Background(), at, &protocol.CompletionParams{TextDocumentPositionParams: place(d, 3, 9)})
		},
		"completionShared": func(s *Server, at *snapshot, d *openDoc) (any, error) {
			s.client.rangeDefault, s.client.dataDefault = true, true
			return s.completion(context.Background(), at, &protocol.CompletionParams{TextDocumentPositionParams: place(d, 3, 9)})
		},
		"codeAction": func(s *Server, at *snapshot, d *openDoc) (any, error) {
			p := &protocol.CodeActionParams{TextDocument: protocol.TextDocumentIdentifier{URI: d.uri}}
			p.Range.Start, p.Range.End = protocol.Position{Line: 3, Character: 20}, protocol.Position{Line: 3, Character: 20}
			return s.codeAction(context.Background(), at, p)
		},
		"documentSymbol": func(s *Server, at *snapshot, d *openDoc) (any, error) {
			return s.documentSymbol(context.Background(), at, &protocol.DocumentSymbolParams{TextDocument: protocol.TextDocumentIdentifier{URI: d.uri}})
		},
		"foldingRange": func(s *Server, at *snapshot, d *openDoc) (any, error) {
			return s.foldingRange(context.Background(), at, &protocol.FoldingRangeParams{TextDocument: protocol.TextDocumentIdentifier{URI: d.uri}})
		},
	} {
		b.Run(name, func(b *testing.B) {
			s, d := bench(8 << 10)
			size := 0
			for b.Loop() {
				answer, err := m(s, s.store.load(), d)
				if err != nil || answer == nil {
					b.Fatal(answer, err)
				}
				encoded, err := codec{}.Marshal(answer)
				if err != nil {
					b.Fatal(err)
				}
				size = len(encoded)
			}
			b.ReportMetric(float64(size), "bytes/answer")
		})
	}
}

func place(d *openDoc, line, character uint32) protocol.TextDocumentPositionParams {
	return protocol.TextDocumentPositionParams{
		TextDocument: protocol.TextDocumentIdentifier{URI: d.uri}, Position: protocol.Position{Line: line, Character: character},
	}
}
