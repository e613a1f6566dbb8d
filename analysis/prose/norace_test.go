//go:build !race

package prose

const slowdown = 1
