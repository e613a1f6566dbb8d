//go:build faulty

package server

import "context"

// With this tag the program serves one request and one notification more,
// which panic, so that a test on the wire can see a real process live through
// them (trap P4). A released program is never built with it.
func init() {
	m := call("test/panic", func(*Server, context.Context, *snapshot, *none) (any, error) { panic("on purpose") })
	methods[m.name] = m
	n := notification("test/panicked", func(*Server, *none) error { panic("on purpose, unasked") })
	methods[n.name] = n
}
