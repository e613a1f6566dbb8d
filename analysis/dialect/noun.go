package dialect

import (
	"slices"
	"strings"
)

// Noun returns what messages call one file of the dialect, in one word: the
// last of Kind, and agent for all that are one.
func (d *Dialect) Noun() string {
	word := d.Kind[strings.LastIndexByte(d.Kind, ' ')+1:]
	if strings.HasSuffix(word, "agent") || word == "file" {
		return "agent"
	}
	return word
}

// NamedFolder reports whether a file of this name is always called so, and lies
// in a folder that has the name of what it defines: SKILL.md.
func (d *Dialect) NamedFolder(file string) bool {
	if slices.Contains(d.Files, file) {
		return true
	}
	for i := range d.Locations {
		if strings.HasSuffix(d.Locations[i].Glob, "*/"+file) {
			return true
		}
	}
	return false
}
