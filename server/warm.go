package server

import (
	"context"

	"go.lsp.dev/protocol"

	"agentls/analysis/agent"
	"agentls/analysis/feature"
	"agentls/analysis/lint"
	"agentls/analysis/text"
)

// warmText has one of everything common.
const warmText = `---
name: warm
description: Use it never.
tools: Read, Raed, Bash(git:*)
model: sonnet
---

# Role

You do **nothing** with ` + "`x.go`" + `, see [there](#role).

- one
- two

` + "```go\nx\n```\n"

// warm goes once through what the first file and the first request will need,
// while the client is still busy with the answer to initialize: code that was
// never run is still on the disk, and patterns are compiled on first use.
func (s *Server) warm(context.Context) {
	d := &openDoc{text: text.New(warmText), place: agent.Place{Path: ".claude/agents/warm.md"}, caret: -1, memo: newMemo()}
	d.parse()
	env := lint.Env{Today: s.today(), Config: defaults.For(d.place.Path)}
	found := d.memo.lint(env, d.doc).Findings()
	tools := d.text.Line(3).End
	_, _ = protocol.Marshal(s.diagnostics(&asked{d, s.store.load()}, found))
	_, _ = feature.HoverAt(env, d.doc, tools)
	_, _ = protocol.Marshal(s.completions(nothing, d, feature.Complete(env, d.doc, tools)))
	d.doc.Edit(text.Edit{Span: text.At(len(warmText)), New: "x"})
}
