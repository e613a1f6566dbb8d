package feature

import (
	"fmt"
	"strings"
)

// fresh is the name that scenes give whatever they rename.
const fresh = "brand-new"

func init() {
	asks["rename"] = func(b *strings.Builder, st *stage, s Scene, off int) {
		at, name, err := PrepareRename(s, off)
		if err != nil {
			fmt.Fprintf(b, "no rename: %v\n", err)
			return
		}
		fmt.Fprintf(b, "rename %s from %q\n", bracketed(s.Doc.Src(), at), name)
		change, err := Rename(s, off, fresh, Asking{Moves: true, Agree: true})
		if err != nil {
			fmt.Fprintf(b, "no rename: %v\n", err)
			return
		}
		st.tell(b, change)
	}
	asks["moves"] = func(b *strings.Builder, st *stage, s Scene, off int) {
		to := strings.Replace(s.File.Path, "/reviewer", "/"+fresh, 1)
		change, err := WillMove(s.Index, []Move{{From: s.File.Path, To: to}}, Asking{Moves: true, Agree: true})
		if err != nil {
			fmt.Fprintf(b, "no move: %v\n", err)
			return
		}
		fmt.Fprintf(b, "move %s → %s\n", s.File.Path, to)
		st.tell(b, change)
	}
}

// tell writes a change: each edit in its line, then the moves.
func (st *stage) tell(b *strings.Builder, c *Change) {
	notes := map[Note]string{PlainMention: " (when agreed)", FileMove: " (with the file)"}
	for _, f := range c.Files {
		for _, e := range f.Edits {
			fmt.Fprintf(b, "  %s → %s%s\n", st.show(Place{Path: f.Path, Span: e.Span, Select: e.Span}), e.New, notes[e.Note])
		}
	}
	for _, m := range c.Moves {
		fmt.Fprintf(b, "  move %s → %s%s\n", m.From, m.To, notes[m.Note])
	}
}
