package server

import (
	"context"
	"errors"
	"strings"
	"testing"
	"testing/fstest"

	"go.lsp.dev/jsonrpc2"

	"agentls/server/internal/fake"
)

// with serves one more method for a test. Tests that use it do not run beside
// others.
func with(t *testing.T, name string, f func(ctx context.Context) (any, error)) {
	m := call(name, func(_ *Server, ctx context.Context, _ *snapshot, _ *none) (any, error) { return f(ctx) })
	methods[name] = m
	t.Cleanup(func() { delete(methods, name) })
}

// P4: a panic in a handler answers and the session lives, in requests,
// notifications and in what runs behind them.
func TestP4PanicsAreContained(t *testing.T) {
	with(t, "test/panic", func(context.Context) (any, error) { panic("at the disco") })
	methods["test/note"] = notification("test/note", func(*Server, *none) error { panic("noted") })
	defer delete(methods, "test/note")
	session(t, fstest.MapFS{}, nil, func(e *fake.Editor) {
		for range 3 {
			if m := e.Call("test/panic", nil); m.Error == nil || m.Error.Code != -32603 || !strings.Contains(m.Error.Message, "disco") {
				t.Errorf("%+v", m)
			}
			e.Notify("test/note", nil)
		}
		e.WaitNote("window/logMessage", "noted")
		e.Open(uriA, "markdown", reviewer)
		e.WaitDiagnosed(uriA, first)
	})
}

// P5: errors keep their code or get the one LSP has.
func TestP5Errors(t *testing.T) {
	for want, err := range map[int]error{
		-32800: context.Canceled,
		-32803: errors.New("cannot"),
		-32602: jsonrpc2.NewError(jsonrpc2.InvalidParams, "no"),
	} {
		with(t, "test/error", func(context.Context) (any, error) { return nil, err })
		session(t, fstest.MapFS{}, nil, func(e *fake.Editor) {
			if m := e.Call("test/error", nil); m.Error == nil || m.Error.Code != want {
				t.Errorf("%v: %+v", err, m.Error)
			}
		})
	}
}

// A request that is cancelled while it runs is answered, once, as cancelled;
// meanwhile others are served.
func TestCancel(t *testing.T) {
	with(t, "test/wait", func(ctx context.Context) (any, error) {
		<-ctx.Done()
		return "done all the same", nil
	})
	session(t, fstest.MapFS{}, nil, func(e *fake.Editor) {
		id := e.Start("test/wait", nil)
		e.Open(uriA, "markdown", reviewer)
		e.WaitDiagnosed(uriA, first)
		e.Notify("$/cancelRequest", map[string]any{"id": "unknown"})
		e.Notify("$/cancelRequest", map[string]any{"id": id})
		if m := e.Await(id); m.Error == nil || m.Error.Code != -32800 {
			t.Errorf("%+v", m)
		}
		e.Notify("$/cancelRequest", map[string]any{"id": id})
	})
}

// An id that is a string cancels too.
func TestCancelByString(t *testing.T) {
	with(t, "test/wait", func(ctx context.Context) (any, error) { <-ctx.Done(); return nil, nil })
	session(t, fstest.MapFS{}, nil, func(e *fake.Editor) {
		e.Send(`{"jsonrpc":"2.0","id":"a","method":"test/wait"}`)
		e.Notify("$/cancelRequest", map[string]any{"id": "a"})
		e.WaitAnswer(`"a"`, -32800)
	})
}
