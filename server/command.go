package server

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"runtime"
	"slices"
	"strings"

	"go.lsp.dev/jsonrpc2"
	"go.lsp.dev/protocol"

	"agentls/analysis/dialect"
)

func (s *Server) executeCommand(_ context.Context, at *snapshot, p *protocol.ExecuteCommandParams) (any, error) {
	if p.Command != dumpCommand {
		return nil, jsonrpc2.Errorf(jsonrpc2.InvalidParams, "no command is called %q", clip(p.Command))
	}
	dump, err := json.Marshal(s.dump(at))
	return protocol.LSPAny(dump), err
}

// state is what a bug report needs. It names files but holds nothing of what
// is in them.
type state struct {
	Version   string     `json:"version"`
	Go        string     `json:"go"`
	System    string     `json:"system"`
	Client    string     `json:"client"`
	Encoding  string     `json:"encoding"`
	Pull      bool       `json:"pull"`
	Trace     string     `json:"trace"`
	Heap      uint64     `json:"heapBytes"`
	Folders   []string   `json:"folders"`
	Documents []docState `json:"documents"`
	Problems  []string   `json:"configurationProblems"`
}

type docState struct {
	URI       string `json:"uri"`
	Language  string `json:"languageId"`
	Version   int32  `json:"version"`
	Bytes     int    `json:"bytes"`
	Lines     int    `json:"lines"`
	SHA256    string `json:"sha256"`
	Parsed    bool   `json:"parsed"`
	Agent     bool   `json:"agent"`
	Ready     bool   `json:"ready"`
	Excluded  bool   `json:"excluded,omitempty"`
	Place     string `json:"place"`
	Plugin    bool   `json:"plugin,omitempty"`
	Siblings  string `json:"siblings,omitempty"`
	Dialect   string `json:"dialect,omitempty"`
	Strength  string `json:"strength,omitempty"`
	Reason    string `json:"reason,omitempty"`
	Condition int    `json:"condition,omitempty"`
	Findings  int    `json:"findings"`
}

func (s *Server) dump(at *snapshot) state {
	var memory runtime.MemStats
	runtime.ReadMemStats(&memory)
	st := state{
		Version: s.opts.Version, Go: runtime.Version(), System: runtime.GOOS + "/" + runtime.GOARCH,
		Client: s.client.name, Encoding: s.client.encoding.String(), Pull: s.client.pull,
		Trace: string(s.trace.Load().(protocol.TraceValue)), Heap: memory.HeapAlloc,
		Folders: []string{}, Documents: []docState{}, Problems: []string{},
	}
	for _, f := range at.folders {
		st.Folders = append(st.Folders, f.Root())
	}
	for _, d := range at.docs {
		st.Documents = append(st.Documents, s.docState(&asked{d, at}))
	}
	slices.SortFunc(st.Documents, func(a, b docState) int { return strings.Compare(a.URI, b.URI) })
	s.reported.Range(func(told, _ any) bool {
		st.Problems = append(st.Problems, told.(string))
		return true
	})
	slices.Sort(st.Problems)
	return st
}

var strengths = map[dialect.Strength]string{
	dialect.Nothing: "nothing", dialect.Weak: "weak", dialect.Fair: "fair",
	dialect.ByPath: "path", dialect.ByConfig: "configuration",
}

func (s *Server) docState(d *asked) docState {
	sum := sha256.Sum256([]byte(d.text.String()))
	st := docState{
		URI: string(d.uri), Language: d.lang, Version: d.version,
		Bytes: d.text.Len(), Lines: d.text.Lines(), SHA256: hex.EncodeToString(sum[:]),
		Parsed: d.doc != nil, Agent: d.isAgent(), Ready: d.ready, Excluded: d.file != nil && d.file.Excluded,
		Place: d.place.Path, Plugin: d.place.Plugin, Siblings: d.place.Siblings,
	}
	if d.doc != nil {
		is := d.doc.Detection
		st.Dialect, st.Strength, st.Reason = d.doc.Dialect().ID, strengths[is.Strength], is.Reason
		st.Condition = int(d.doc.Condition)
	}
	if d.hasFindings() {
		show, _ := s.spoken(d)
		st.Findings = len(show)
	}
	return st
}
