package server

import (
	"bytes"
	"context"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
	"go.lsp.dev/protocol"
)

// section is what our settings are called in an editor.
const section = "agentls"

// didChangeConfiguration takes the settings that come along, or asks for them.
// Some clients send all their settings, some those of the section, some none.
func (s *Server) didChangeConfiguration(p *protocol.DidChangeConfigurationParams) error {
	if s.client.around.pullsConfig {
		s.background(s.pullConfiguration)
		return nil
	}
	var all map[string]jsontext.Value
	if len(p.Settings) == 0 || json.Unmarshal(p.Settings, &all) != nil {
		return nil
	}
	if own, ok := all[section]; ok {
		s.configure(own)
	}
	return nil
}

// pullConfiguration asks for the settings (LSP 3.18, "Configuration Request").
func (s *Server) pullConfiguration(ctx context.Context) {
	ask := &protocol.ConfigurationParams{Items: []protocol.ConfigurationItem{{Section: new(section)}}}
	var answers []protocol.LSPAny
	if err := s.askFor(ctx, protocol.MethodWorkspaceConfiguration, ask, &answers); err != nil || len(answers) == 0 {
		return
	}
	s.configure(jsontext.Value(answers[0]))
}

// configure makes settings count that the client sent. One that has none for
// us goes on with those it began with.
func (s *Server) configure(raw jsontext.Value) {
	if raw.Kind() != '{' {
		return
	}
	s.configured.Lock()
	defer s.configured.Unlock()
	if bytes.Equal(raw, s.configured.raw) {
		return
	}
	s.configured.raw = bytes.Clone(raw)
	r, _ := readObject("the settings of the editor", raw)
	set := r.settings()
	for _, problem := range r.problems {
		s.warn(problem)
	}
	s.disk.note(func(n *news) { n.settings = set })
}
