package workspace

import (
	"agentls/analysis/names"
	"agentls/analysis/text"
)

// Scope is from where a definition reaches. Of two with one name the product
// takes that of the lower precedence in its sheet.
type Scope uint8

// The scopes.
const (
	ProjectScope Scope = iota
	UserScope          // below the home folder
	PluginScope        // brought by a plugin or extension
	OtherScope         // a folder that no product reads by itself: a collection
)

// File is one file of the index. It is immutable.
type File struct {
	Folder *Folder
	Name   string // in the folder, slash-separated
	Path   string // absolute, slash-separated: the key in the index
	Facts  *names.Facts
	Scope  Scope
	// Base is the folder whose files see each other first: the project or plugin
	// root that the file belongs to, absolute.
	Base string
	// Plugin is the name of the plugin that brings the file; empty for none.
	Plugin string
	// Open says that an editor holds the file: its facts are of the buffer.
	Open bool
	// ReadOnly says that nobody edits the file (a plugin cache): it is known and
	// never spoken of.
	ReadOnly bool
}

// Target is a definition in a file.
type Target struct {
	File *File
	Def  *names.Def
}

// Use is a mention in a file.
type Use struct {
	File    *File
	Mention names.Mention
}

// Positions turns offsets of a file into positions, with the text at hand or
// without.
type Positions interface {
	OffsetPosition(off int, enc text.Encoding) text.Position
}
