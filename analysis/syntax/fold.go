package syntax

import "strings"

// folder decodes scalars that span lines (YAML 1.2.2 §6.5): blanks around a
// line end go, one line end becomes a space, n become n-1.
type folder struct {
	b      strings.Builder
	blanks []byte // blanks that count unless a line end follows
	breaks int    // line ends since the last text
	eaten  bool   // an escaped line end came first: it adds nothing
}

func (f *folder) blank(c byte) {
	if f.breaks == 0 && !f.eaten {
		f.blanks = append(f.blanks, c)
	}
}

func (f *folder) newline() {
	f.blanks = f.blanks[:0]
	f.breaks++
}

// escapedBreak is a line end behind a backslash: the blanks before it stand,
// those after it go.
func (f *folder) escapedBreak() {
	f.flush()
	f.eaten = true
}

func (f *folder) flush() {
	switch {
	case f.eaten:
		for range f.breaks {
			f.b.WriteByte('\n')
		}
	case f.breaks == 1:
		f.b.WriteByte(' ')
	case f.breaks > 1:
		for range f.breaks - 1 {
			f.b.WriteByte('\n')
		}
	default:
		f.b.Write(f.blanks)
	}
	f.blanks, f.breaks, f.eaten = f.blanks[:0], 0, false
}

func (f *folder) byte(c byte) {
	f.flush()
	f.b.WriteByte(c)
}

func (f *folder) string(s string) {
	f.flush()
	f.b.WriteString(s)
}

func (f *folder) done() string {
	f.flush()
	return f.b.String()
}
