package dialect

import (
	"regexp"
	"sync"
)

// lazyRegexp is a regular expression that is compiled when it is first
// needed, so that tables cost nothing at start.
type lazyRegexp struct {
	src  string
	once sync.Once
	re   *regexp.Regexp
}

func (l *lazyRegexp) get() *regexp.Regexp {
	l.once.Do(func() { l.re = regexp.MustCompile(l.src) })
	return l.re
}

// compiled returns the table's own expression, or compiles src for a value
// that was built outside the tables.
func compiled(l *lazyRegexp, src string) *regexp.Regexp {
	if l != nil {
		return l.get()
	}
	return regexp.MustCompile(src)
}
