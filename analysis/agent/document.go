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

// Place says where a file lies and what its surroundings say about it.
type Place struct {
	Path     string // slash-separated, relative to its workspace folder where it lies in one
	Dialect  string // id, when configuration decides it
	Plugin   bool   // it lies in a folder with a plugin manifest
	Siblings string // id of the dialect of its neighbours, if they agree

	// Extension is the manifest of another product's extension that it lies below.
	Extension string

	// Collection says that the folder is one of agents, whatever it is called.
	Collection bool
	// PromptOf is the file that names this one as the prompt of its agent.
	PromptOf string
}

// Document is one version of one file. Front and Body are never nil; they are
// empty when the file is not analysed, or no markdown (see [Document.Analysed]).
type Document struct {
	Place     Place
	Text      *text.Text
	Condition Condition
	Bad       text.Span // the first bytes that are not UTF-8
	Front     *syntax.Front
	Body      *prose.Body
	Detection dialect.Detection
	Agents    []Agent

	// Syntax is the syntax the path or the configuration says the file has.
	// Only markdown files have a frontmatter and a body; the others have a Tree
	// and a Part for each agent.
	Syntax dialect.Syntax
	Tree   *syntax.Tree // nil in markdown, and when the file is not analysed
	Parts  []*Part      // in the order of the file

	site      *dialect.Site      // what the path says, for all versions of the document
	companion *dialect.Companion // what the path says it is beside agents, likewise

	part bool   // it is the Doc of a [Part]
	name string // the key that names a part
}

// Agent is one agent that a file defines.
type Agent struct {
	Name   string
	NameAt text.Span // in the file; empty when the file name names it
}

// Dialect returns the dialect of the file; never nil.
func (d *Document) Dialect() *dialect.Dialect { return d.Detection.Dialect }

// Companion returns what kind of file with names in it the document is beside
// an agent, or nil. A file that holds agents may be one all the same.
func (d *Document) Companion() *dialect.Companion {
	if d.companion == nil || d.part || d.Syntax == dialect.Markdown && d.Detection.Strength > dialect.Nothing && d.IsAgent() {
		return nil
	}
	return d.companion
}

// Src returns the whole source.
func (d *Document) Src() string { return d.Text.String() }

// Analysed reports whether Front and Body say what is in the document: it is
// markdown or the Doc of a [Part], no larger than [MaxSize], and holds no NUL
// byte.
func (d *Document) Analysed() bool {
	return (d.Syntax == dialect.Markdown || d.part) && d.readable()
}

// readable reports whether the file can be looked into.
func (d *Document) readable() bool { return d.Condition != TooLarge && d.Condition != Binary }

// IsPart reports whether the document is one agent of a file that is no
// markdown, as [Part.Doc] is.
func (d *Document) IsPart() bool { return d.part }

// Entry returns the first entry with the key and its offset in the file, or nil.
func (d *Document) Entry(key string) (*syntax.Entry, int) {
	i := d.Front.Find(key)
	if i < 0 {
		return nil, 0
	}
	return d.Front.Entries[i], d.Front.Starts[i]
}

// ByRole returns the entry of the field that has the role in this dialect,
// with its offset and its field; nil when the file has none. Where several
// fields share a role, the first entry in the file that is one of them counts.
func (d *Document) ByRole(r dialect.Role) (*syntax.Entry, int, *dialect.Field) {
	for i, e := range d.Front.Entries {
		if e.Kind != syntax.Pair {
			continue
		}
		if f := d.Dialect().Field(e.Key.Name); f != nil && f.Role == r {
			return e, d.Front.Starts[i], f
		}
	}
	return nil, 0, nil
}
