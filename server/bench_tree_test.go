package server

import (
	"fmt"
	"strings"
	"testing"

	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"

	"agentls/analysis/agent"
	"agentls/analysis/text"
)

// benchFile is an agent file in one of the syntaxes, with a wrong name in it.
type benchFile struct {
	name, path string
	source     func(n int) string
	wrong      string
}

var benchFiles = []benchFile{
	{"markdown", agentPlace.Path, sized, "Raed"},
	{"json", ".kiro/agents/reviewer.json", sizedJSON, "raed"},
	{"jsonMany", "opencode.json", sizedMany, "webfech"},
	{"toml", ".codex/agents/reviewer.toml", sizedTOML, "hihg"},
}

// prompt returns the body of the markdown agent.
func prompt(n int) string {
	_, body, _ := strings.Cut(sized(n), "\n---\n\n")
	return body
}

func inJSON(s string) string { return string(quote(s)) }

// sizedJSON returns an agent of Kiro of about n bytes with one mistake.
func sizedJSON(n int) string {
	return "{\n  \"name\": \"reviewer\",\n  \"description\": \"Reviews changes to the storage layer.\",\n  \"tools\": [\"read\", \"raed\"],\n  \"prompt\": " + inJSON(prompt(n)) + "\n}\n"
}

// sizedMany returns a configuration of OpenCode of about n bytes, with an agent
// for every 4 KB.
func sizedMany(n int) string {
	var b strings.Builder
	b.WriteString("{\n  \"agent\": {\n    \"first\": {\"mode\": \"subagent\", \"description\": \"Is the first.\", \"permission\": {\"webfech\": \"deny\"}}")
	for i := 0; b.Len() < n; i++ {
		fmt.Fprintf(&b, ",\n    \"agent-%d\": {\n      \"description\": \"Reviews changes.\",\n      \"mode\": \"subagent\",\n      \"prompt\": %s\n    }", i, inJSON(prompt(4<<10)))
	}
	b.WriteString("\n  }\n}\n")
	return b.String()
}

// sizedTOML returns an agent of Codex of about n bytes with one mistake.
func sizedTOML(n int) string {
	return "name = \"reviewer\"\ndescription = \"Reviews changes to the storage layer.\"\nmodel_reasoning_effort = \"hihg\"\ndeveloper_instructions = \"\"\"\n" + prompt(n) + "\"\"\"\n"
}

// open returns a server that has the file open, with about n bytes.
func (f benchFile) open(n int) (*Server, *openDoc) {
	s, _ := bench(1 << 10)
	d := &openDoc{uri: uri.URI("file:///w/" + f.path), version: 1, caret: -1, memo: newMemo(), ready: true, place: agent.Place{Path: f.path}}
	d.memo.settle()
	d.text = text.New(f.source(n))
	d.parse()
	s.apply(opened{d})
	return s, d
}

// One letter that is typed into the prompt or the description, and taken back,
// with everything up to the encoded list that would be sent.
func BenchmarkTyping(b *testing.B) {
	for _, f := range benchFiles {
		for _, size := range []int{8 << 10, 1 << 20} {
			for _, place := range []string{"prompt", "description"} {
				b.Run(fmt.Sprintf("%s/%s/%dKB", f.name, place, size>>10), func(b *testing.B) {
					s, d := f.open(size)
					src := d.text.String()
					off := strings.Index(src, "Reviews changes")
					if place == "prompt" {
						off = len(src)/2 + strings.Index(src[len(src)/2:], "where there")
					}
					s.diagnosticsOf(b, d)
					edits := [2]protocol.TextDocumentContentChangePartial{{Range: s.spanRange(d.text, text.At(off)), Text: "x"}, {}}
					edits[1].Range = edits[0].Range
					edits[1].Range.End.Character++
					b.ReportAllocs()
					for i := 0; b.Loop(); i++ {
						err := s.didChange(&protocol.DidChangeTextDocumentParams{
							TextDocument:   protocol.VersionedTextDocumentIdentifier{TextDocumentIdentifier: protocol.TextDocumentIdentifier{URI: d.uri}, Version: int32(i + 2)},
							ContentChanges: []protocol.TextDocumentContentChangeEvent{&edits[i%2]},
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
}

// From the text of a file to the encoded list of its findings.
func BenchmarkOpen(b *testing.B) {
	for _, f := range benchFiles {
		for _, size := range []int{8 << 10, 1 << 20} {
			b.Run(fmt.Sprintf("%s/%dKB", f.name, size>>10), func(b *testing.B) {
				for b.Loop() {
					s, d := f.open(size)
					s.diagnosticsOf(b, d)
				}
			})
		}
	}
}

// What is asked at the end of the wrong name, with the answer encoded.
func BenchmarkAsk(b *testing.B) {
	for _, f := range benchFiles {
		for name, m := range map[string]func(s *Server, at *snapshot, p protocol.TextDocumentPositionParams) (any, error){
			"hover": func(s *Server, at *snapshot, p protocol.TextDocumentPositionParams) (any, error) {
				return s.hover(b.Context(), at, &protocol.HoverParams{TextDocumentPositionParams: p})
			},
			"completion": func(s *Server, at *snapshot, p protocol.TextDocumentPositionParams) (any, error) {
				return s.completion(b.Context(), at, &protocol.CompletionParams{TextDocumentPositionParams: p})
			},
		} {
			b.Run(f.name+"/"+name, func(b *testing.B) {
				s, d := f.open(8 << 10)
				s.client.rangeDefault = true
				at := s.position(d.text, strings.Index(d.text.String(), f.wrong)+len(f.wrong))
				p := place(d, at.Line, at.Character)
				for b.Loop() {
					answer, err := m(s, s.store.load(), p)
					if err != nil || answer == nil {
						b.Fatal(answer, err)
					}
					if _, err := (codec{}).Marshal(answer); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
