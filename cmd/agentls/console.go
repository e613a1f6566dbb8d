package main

import (
	"fmt"
	"io"
	"os"
	"time"

	"github.com/fatih/color"
	"golang.org/x/term"
)

// console is what the program talks to. Tests make their own.
type console struct {
	in       io.Reader
	out, err io.Writer
	inTTY    bool // in is a terminal or another device that nobody pipes into
	outTTY   bool
	errTTY   bool
	width    int              // columns of the terminal; 0: unknown
	today    func() time.Time // the clock
	color    string           // auto, always, never
	colored  bool             // decided by paint
}

// system returns the console of the process.
func system() *console {
	c := &console{
		in: os.Stdin, out: color.Output, err: color.Error, today: time.Now,
		outTTY: term.IsTerminal(int(os.Stdout.Fd())),
		errTTY: term.IsTerminal(int(os.Stderr.Fd())),
	}
	stat, err := os.Stdin.Stat()
	c.inTTY = err != nil || stat.Mode()&os.ModeCharDevice != 0
	if c.outTTY {
		c.width, _, _ = term.GetSize(int(os.Stdout.Fd()))
	}
	return c
}

// paint decides about colours: the flag, then NO_COLOR (no-color.org), then
// whether somebody looks.
func (c *console) paint() error {
	switch c.color {
	case "always":
		c.colored = true
	case "never":
		c.colored = false
	case "auto":
		c.colored = c.outTTY && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
	default:
		return fmt.Errorf("--color is `auto`, `always` or `never`, not `%s`", c.color)
	}
	return nil
}

// columns returns how wide output may be. Where nobody looks it is a fixed
// width, so that the same run gives the same bytes.
func (c *console) columns() int {
	if c.width > 0 {
		return max(40, c.width)
	}
	return 120
}
