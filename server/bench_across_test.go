package server

import (
	"context"
	"fmt"
	"io/fs"
	"testing"
	"testing/fstest"

	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"

	"agentls/analysis/text"
	"agentls/analysis/workspace"
	"agentls/analysis/workspace/synth"
)

// peopled returns a server whose workspace holds n agents and which has one
// more open, of a size.
func peopled(b *testing.B, n, size int) (*Server, *openDoc) {
	b.Helper()
	disk := fstest.MapFS{}
	for name, src := range synth.Workspace(n) {
		disk[name] = &fstest.MapFile{Data: []byte(src)}
	}
	s, _ := bench(size)
	s.opts.Disk = func(string) fs.FS { return disk }
	in := s.openFolder(&defaultSettings, "/w", false)
	s.store.apply(begun{&defaultSettings, []*folder{in}})
	x, _ := workspace.Scan(context.Background(), []*workspace.Folder{in.Folder}, workspace.Options{})
	s.store.apply(indexed{x})
	d := &openDoc{uri: "file:///w/.claude/agents/zz-reviewer.md", version: 1, caret: -1, memo: newMemo(), ready: true, in: in, name: ".claude/agents/zz-reviewer.md"}
	d.memo.settle()
	d.place, d.file = in.Place(d.name), in.Config(d.name)
	d.text = text.New(sized(size))
	d.parse()
	s.apply(opened{d})
	return s, s.store.load().docs[d.uri]
}

// An edit that is taken back, to the encoded list, with what is said of names:
// a key in an open file costs the same in a workspace of ten and of thousands.
func BenchmarkKeystrokeAcross(b *testing.B) {
	for _, n := range []int{10, 10_000} {
		for _, size := range []int{8 << 10, 1 << 20} {
			for name, insert := range map[string]string{"body": "x", "mention": "\nUse the `nobody` agent.\n", "front": "zzunknown: {\n"} {
				b.Run(fmt.Sprintf("%d/%s/%dKB", n, name, size>>10), func(b *testing.B) {
					if n > 10 && testing.Short() {
						b.Skip("skipped: thousands of agents take their time")
					}
					s, d := peopled(b, n, size)
					typeAndBack(b, s, d.uri, insert)
				})
			}
		}
	}
}

// typeAndBack inserts something and takes it out again, and asks for what would
// be sent.
func typeAndBack(b *testing.B, s *Server, u uri.URI, insert string) {
	d := s.store.load().docs[u]
	s.diagnosticsOf(b, d)
	line := d.text.Lines() / 2
	if insert[0] == 'z' {
		line = 5
	}
	at := text.At(d.text.Line(line).Start)
	back := s.spanRange(d.text.Edit(text.Edit{Span: at, New: insert}), text.Span{Start: at.Start, End: at.Start + len(insert)})
	forth := s.spanRange(d.text, at)
	b.ResetTimer()
	for i := 0; b.Loop(); i++ {
		change := &protocol.TextDocumentContentChangePartial{Range: forth, Text: insert}
		if i%2 == 1 {
			change.Range, change.Text = back, ""
		}
		err := s.didChange(&protocol.DidChangeTextDocumentParams{
			TextDocument:   protocol.VersionedTextDocumentIdentifier{TextDocumentIdentifier: protocol.TextDocumentIdentifier{URI: u}, Version: int32(i + 2)},
			ContentChanges: []protocol.TextDocumentContentChangeEvent{change},
		})
		if err != nil {
			b.Fatal(err)
		}
		s.diagnosticsOf(b, s.store.load().docs[u])
	}
}

// All files of a workspace, as a client asks for them first; and again when a
// name has changed.
func BenchmarkWorkspaceDiagnostic(b *testing.B) {
	for _, again := range []bool{false, true} {
		b.Run(fmt.Sprintf("again=%v", again), func(b *testing.B) {
			s, d := peopled(b, 1000, 8<<10)
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				if !again {
					s.closed.files = nil
				} else if err := s.didChange(&protocol.DidChangeTextDocumentParams{
					TextDocument: protocol.VersionedTextDocumentIdentifier{TextDocumentIdentifier: protocol.TextDocumentIdentifier{URI: d.uri}, Version: int32(i + 2)},
					ContentChanges: []protocol.TextDocumentContentChangeEvent{&protocol.TextDocumentContentChangePartial{
						Range: s.spanRange(d.text, d.text.Line(1)), Text: fmt.Sprintf("name: reviewer-%d", i),
					}},
				}); err != nil {
					b.Fatal(err)
				}
				answer, err := s.workspaceDiagnostic(context.Background(), s.store.load(), &protocol.WorkspaceDiagnosticParams{})
				if r, ok := answer.(*protocol.WorkspaceDiagnosticReport); err != nil || !ok || len(r.Items) < 1000 {
					b.Fatal(answer, err)
				}
			}
		})
	}
}
