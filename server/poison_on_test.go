//go:build jsonrpc2poison

package server_test

// With this tag the library scribbles over recycled requests, so that whoever
// still reads one fails loudly (trap P12). The binary is built with it too.
const tags = "jsonrpc2poison,faulty"
