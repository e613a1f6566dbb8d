// Package server is the only one that knows LSP and JSON-RPC.
//
// Messages are read on one goroutine. Notifications run on it, in wire order;
// a request takes the snapshot as of its arrival, leaves the read loop and
// computes on that snapshot without locks. A snapshot is immutable; every
// event (an edit, a result from the disk) makes the next one, stored by
// compare-and-swap. One goroutine publishes diagnostics and only ever looks at
// the newest snapshot.
//
// The package holds no analysis: a handler turns positions into offsets, asks
// analysis/feature or analysis/lint, and turns spans into ranges.
package server
