//go:build race

package server_test

// The binary is built with the race detector when the tests are.
const race = "-race"
