package workspace

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"agentls/analysis/agent"
	"agentls/analysis/dialect"
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

	// Place is what the surroundings of the file said when it was read.
	Place agent.Place
	// Detection says whose file it is.
	Detection dialect.Detection

	text *text.Text // of an open file; nil for closed ones
	keys []key      // of an open file, sorted; nil for closed ones

	seen *sight   // nil: to be worked out
	defs defTable // of a file with many definitions
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

// Opened returns the file that an editor holds, for [Index.Overlay]. It is
// named relative to the folder; facts are those of doc.
func (f *Folder) Opened(name string, doc *agent.Document, facts *names.Facts) *File {
	file := f.file(name, doc, facts)
	file.Open, file.text, file.keys = true, doc.Text, keysOf(facts)
	return file
}

// closed returns what is kept of a document that was read from the disk.
func (f *Folder) closed(name string, doc *agent.Document) *File {
	return f.file(name, doc, names.Of(doc, nil).Pack())
}

func (f *Folder) file(name string, doc *agent.Document, facts *names.Facts) *File {
	name = clean(name)
	file := &File{Folder: f, Name: name, Path: path.Join(f.around.Root, name), Facts: facts, Place: doc.Place, Detection: doc.Detection}
	file.ReadOnly = doc.Detection.Installed
	file.Scope, file.Base, file.Plugin = f.reach(file)
	file.seen, file.defs = file.look(), tableOf(facts)
	return file
}

// Positions returns what turns offsets of the file into positions.
func (f *File) Positions() Positions {
	if f.text != nil {
		return f.text
	}
	return f.Facts.Lines()
}

// Read returns the text that the facts of the file are of: the buffer's, or
// that on the disk. ok is false when the disk has another one by now, or none
// that can be read.
func (f *File) Read() (src string, ok bool) {
	if f.text != nil {
		return f.text.String(), true
	}
	src, err := readFile(f.Folder.fsys, f.Name)
	if err != nil || names.Hash(src) != f.Facts.Hash() {
		return "", false
	}
	return src, true
}

// key is what the index looks names up by.
type key struct {
	kind names.Kind
	use  bool // a mention, not a definition
	name string
}

func compareKeys(a, b key) int {
	return cmp.Or(cmp.Compare(a.kind, b.kind), boolInt(a.use)-boolInt(b.use), cmp.Compare(a.name, b.name))
}

// mentioned returns the key that a mention is found by. Paths are written
// relative to their file; what they have in common is their last element. Of
// tools, those of one server belong together.
func mentioned(kind names.Kind, name string) key {
	switch kind {
	case names.File:
		name = path.Base(name)
	case names.Tool:
		name, _, _ = strings.Cut(name, "/")
	}
	return key{kind, true, name}
}

// keysOf returns the keys of a file, sorted, each once. Headings are looked for
// in their file only.
func keysOf(facts *names.Facts) []key {
	defs, mentions := facts.Defs(), facts.Mentions()
	keys := make([]key, 0, len(defs)+len(mentions))
	for i := range defs {
		if defs[i].Kind != names.Heading {
			keys = append(keys, key{defs[i].Kind, false, defs[i].Name})
			keys = append(keys, otherKeys(&defs[i])...)
		}
	}
	for i := range mentions {
		if mentions[i].Kind != names.Heading {
			keys = append(keys, mentioned(mentions[i].Kind, mentions[i].Name))
		}
	}
	slices.SortFunc(keys, compareKeys)
	return slices.Compact(keys)
}

// has reports whether an open file has a key.
func (f *File) has(k key) bool {
	_, ok := slices.BinarySearchFunc(f.keys, k, compareKeys)
	return ok
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}
