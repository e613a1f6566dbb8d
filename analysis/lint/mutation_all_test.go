//go:build !race

package lint_test

// every says which mutations are planted: each.
const every = 1
