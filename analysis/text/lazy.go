package text

import (
	"regexp"
	"sync"
)

// Lazy returns a function that returns the expression src, compiled when it is
// first asked for: most files hold no word that would need it, and a program
// that starts should not wait for it.
func Lazy(src string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(src) })
}
