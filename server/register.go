package server

import (
	"context"

	"go.lsp.dev/protocol"
)

// register asks the client for what it only sends when it is asked (LSP 3.18,
// "Register Capability").
func (s *Server) register(ctx context.Context) {
	var wanted []protocol.Registration
	add := func(method string, options any) {
		raw, err := protocol.Marshal(options)
		if err != nil {
			s.log.Error("a registration cannot be encoded", "method", method, "reason", err)
			return
		}
		wanted = append(wanted, protocol.Registration{ID: "agentls:" + method, Method: method, RegisterOptions: raw})
	}
	if s.client.around.watches {
		add(protocol.MethodWorkspaceDidChangeWatchedFiles, &protocol.DidChangeWatchedFilesRegistrationOptions{Watchers: s.watchers()})
	}
	if s.client.around.pushesConfig {
		add(protocol.MethodWorkspaceDidChangeConfiguration, &protocol.DidChangeConfigurationRegistrationOptions{
			Section: protocol.String(section),
		})
	}
	if len(wanted) > 0 {
		_ = s.ask(ctx, protocol.MethodClientRegisterCapability, &protocol.RegistrationParams{Registrations: wanted})
	}
}
