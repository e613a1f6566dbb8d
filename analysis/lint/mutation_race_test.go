//go:build race

package lint_test

// every says which mutations are planted: few, as the race detector is slow
// and looks for something else.
const every = 7
