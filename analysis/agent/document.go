// Package agent puts one file together: text, frontmatter, body and dialect,
// with the agents it defines. A Document is immutable; Edit returns the next
// one and shares every entry and chunk that the edit did not touch.
package agent

import (
	"agentls/analysis/dialect"
	"agentls/analysis/prose"
	"agentls/analysis/syntax"
	"agentls/analysis/text"
)

// MaxSize is the size in bytes above which a file is synchronised but not
// analysed.
const MaxSize = 4 << 20

// Condition says whether a file can be analysed.
type Condition uint8

// The conditions of a file.
const (
	Fine Condition = iota
	TooLarge
	Binary      // it holds a NUL byte
	InvalidUTF8 // it is analysed all the same; Bad says where
)

// Place says where a file lies and what its surroundings say about it.
type Place struct {
	Path     string // slash-separated, relative to its workspace folder where it lies in one
	Dialect  string // id, when configuration decides it
	Plugin   bool   // it lies in a folder with a plugin manifest
	Siblings string // id of the dialect of its neighbours, if they agree
}

// Document is one version of one file.
type Document struct {
	Place     Place
	Text      *text.Text
	Condition Condition
	Bad       text.Span // the first bytes that are not UTF-8
	Front     *syntax.Front
	Body      *prose.Body
	Detection dialect.Detection
	Agents    []Agent
}

// Agent is one agent that a file defines.
type Agent struct {
	Name   string
	NameAt text.Span // in the file; empty when the file name names it
}

// Dialect returns the dialect of the file; never nil.
func (d *Document) Dialect() *dialect.Dialect { return d.Detection.Dialect }

// Src returns the whole source.
func (d *Document) Src() string { return d.Text.String() }

// IsAgent reports whether the file is one to speak about: it is not on the
// list of files that are never agents, and it lies where a product reads, or
// carries agent keys.
func (d *Document) IsAgent() bool { panic("pending") }

// Entry returns the first entry with the key and its offset in the file, or nil.
func (d *Document) Entry(key string) (*syntax.Entry, int) {
	i := d.Front.Find(key)
	if i < 0 {
		return nil, 0
	}
	return d.Front.Entries[i], d.Front.Starts[i]
}

// ByRole returns the entry of the field that has the role in this dialect,
// with its offset and its field; nil when the file has none.
func (d *Document) ByRole(r dialect.Role) (*syntax.Entry, int, *dialect.Field) { panic("pending") }

// Parse reads a file.
func Parse(place Place, src string) *Document { panic("pending") }

// Edit returns the document after one edit, whose span is clamped to the text.
func (d *Document) Edit(e text.Edit) *Document { panic("pending") }

// At returns the document as it reads in another place.
func (d *Document) At(place Place) *Document { panic("pending") }
