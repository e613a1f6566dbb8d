package server

import (
	"context"
	"log/slog"
	"sync"

	"go.lsp.dev/jsonrpc2"
	"go.lsp.dev/protocol"
)

// cancels knows how to stop each request in flight. The zero value is ready.
type cancels struct {
	mu       sync.Mutex
	inFlight map[jsonrpc2.ID]*context.CancelFunc
}

// begin registers a request; the function it returns ends it.
func (c *cancels) begin(base context.Context, id jsonrpc2.ID) (context.Context, func()) {
	ctx, cancel := context.WithCancel(base)
	own := &cancel
	c.mu.Lock()
	if c.inFlight == nil {
		c.inFlight = map[jsonrpc2.ID]*context.CancelFunc{}
	}
	c.inFlight[id] = own
	c.mu.Unlock()
	return ctx, func() {
		c.mu.Lock()
		if c.inFlight[id] == own { // a client that uses an id twice must not lose the other
			delete(c.inFlight, id)
		}
		c.mu.Unlock()
		cancel()
	}
}

// all cancels whatever is in flight.
func (c *cancels) all() {
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, cancel := range c.inFlight {
		(*cancel)()
	}
}

// request carries out a $/cancelRequest. A request that is not in flight has
// been answered already.
func (c *cancels) request(params []byte, log *slog.Logger) {
	var p protocol.CancelParams
	if err := protocol.Unmarshal(params, &p); err != nil {
		log.Warn("a notification was dropped", "method", protocol.MethodCancelRequest, "reason", err)
		return
	}
	var id jsonrpc2.ID
	switch v := p.ID.(type) {
	case protocol.Integer:
		id = jsonrpc2.NewNumberID(int64(v))
	case protocol.String:
		id = jsonrpc2.NewStringID(string(v))
	}
	c.mu.Lock()
	cancel := c.inFlight[id]
	c.mu.Unlock()
	if cancel != nil {
		(*cancel)()
	}
}
