//go:build !jsonrpc2poison

package server_test

const tags = "faulty"
