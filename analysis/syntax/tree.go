package syntax

import "agentls/analysis/text"

// Tree is a whole file of JSON, TOML or YAML. Spans are offsets in the file.
// A tree is immutable, and whatever state its file is in, it has one.
//
// The root of TOML and YAML is a block mapping over the whole file. Pairs are
// listed as they are written: a key that stands twice is two pairs, and so are
// two TOML sections below one key.
type Tree struct {
	Lang   Lang
	Root   Value   // Absent in a file that holds nothing
	Faults []Fault // what the language refuses, in the order of the text

	// Relaxed lists what strict JSON refuses and JSON for people allows:
	// comments and trailing commas.
	Relaxed []Fault

	// Unchecked says that the file is too large or nested too deep to be read
	// whole.
	Unchecked bool

	asked Lang   // what it was to be read as
	front *Front // of a YAML file: its entries, which the next version shares
}

// MaxNodes bounds the elements of one tree and MaxFaults what is said of it.
// What comes after is not read; no honest file comes near them.
const (
	MaxNodes  = 100_000
	MaxFaults = 1_000
)

// ReadTree reads src, a whole file. The language FrontYAML means YAML. A YAML
// file that is written as JSON gives a tree of JSON.
func ReadTree(lang Lang, src string) *Tree { return readTree(lang, src, nil) }

func readTree(lang Lang, src string, old *Tree) (t *Tree) {
	switch lang {
	case JSON:
		t = readJSON(src)
	case TOML:
		t = readTOML(src)
	default:
		t = readYAML(src, old)
	}
	t.asked = lang
	return t
}

// Edit returns the tree after e, where src is the whole file after it. The
// result equals that of [ReadTree].
func (t *Tree) Edit(src string, e text.Edit) *Tree { return readTree(t.asked, src, t) }
