//go:build race

package prose

// slowdown is what the race detector makes of the time that code takes.
const slowdown = 12
