package feature

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"strings"

	"agentls/analysis/text"
	"agentls/analysis/workspace"
)

// Note says what an edit of a [Change] is for, so that people can look at some
// of them before they are made.
type Note uint8

// The notes.
const (
	DefinedHere  Note = iota // where the name is defined
	SureMention              // what can be nothing but the name
	PathOfFile               // a path that follows a file
	FileMove                 // a file that is called as what it defines, and paths to it
	PlainMention             // a word in a sentence that is read as the name
)

// Asks reports whether somebody must agree before an edit is made. A move does
// not: where it is refused, editors leave out all other edits of the file too.
func (n Note) Asks() bool { return n == PlainMention }

// Noted is an edit with its note.
type Noted struct {
	text.Edit
	Note Note
}

// FileEdits are the edits of one file; they do not overlap and are sorted.
type FileEdits struct {
	File  *workspace.File
	Path  string // absolute, as the file is called before any [Move]
	Edits []Noted
}

// Move renames a file or folder.
type Move struct {
	From, To string // absolute, slash-separated
	Note     Note
}

// Change is what a rename does to the files of a workspace: first the edits,
// then the moves.
type Change struct {
	Files []FileEdits // by path
	Moves []Move
}

// refusal says in a sentence for people why nothing is changed.
type refusal string

func (r refusal) Error() string { return string(r) }

func refuse(format string, args ...any) error { return refusal(fmt.Sprintf(format, args...)) }

// changing is a change while it is put together.
type changing struct {
	files map[string]*FileEdits
	srcs  map[string]string
	moves []Move
	err   error // the first
	// anyway says that the files are moved whatever comes of it: those that cannot
	// be edited are left out.
	anyway bool
}

func newChange() *changing {
	return &changing{files: map[string]*FileEdits{}, srcs: map[string]string{}}
}

// source returns the text that the facts of a file are of. A file that is
// another one by now must not be edited: its places are not known.
func (c *changing) source(f *workspace.File) (string, bool) {
	if src, ok := c.srcs[f.Path]; ok {
		return src, true
	}
	src, ok := f.Read()
	if !ok {
		c.fail("`%s` has changed on the disk or cannot be read, so nothing was renamed; try again in a moment.", path.Base(f.Path))
		return "", false
	}
	c.srcs[f.Path] = src
	return src, true
}

func (c *changing) fail(format string, args ...any) {
	if c.err == nil && !c.anyway {
		c.err = refuse(format, args...)
	}
}

// edit adds an edit, once.
func (c *changing) edit(f *workspace.File, at text.Span, s string, note Note) {
	of := c.files[f.Path]
	if of == nil {
		of = &FileEdits{File: f, Path: f.Path}
		c.files[f.Path] = of
	}
	for _, e := range of.Edits {
		if e.Span == at || e.Span.Overlaps(at) {
			return
		}
	}
	of.Edits = append(of.Edits, Noted{text.Edit{Span: at, New: s}, note})
}

// done returns the change. Without agreement, what asks for it is left out.
func (c *changing) done(agreed bool) (*Change, error) {
	if c.err != nil {
		return nil, c.err
	}
	change := &Change{}
	asks := func(n Note) bool { return !agreed && n.Asks() }
	for _, f := range c.files {
		f.Edits = slices.DeleteFunc(f.Edits, func(e Noted) bool { return asks(e.Note) })
		if len(f.Edits) == 0 {
			continue
		}
		slices.SortFunc(f.Edits, func(a, b Noted) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
		change.Files = append(change.Files, *f)
	}
	slices.SortFunc(change.Files, func(a, b FileEdits) int { return strings.Compare(a.Path, b.Path) })
	change.Moves = slices.DeleteFunc(c.moves, func(m Move) bool { return asks(m.Note) })
	return change, nil
}
