package workspace

import (
	"strings"

	"agentls/analysis/dialect"
)

// sight is for which products a file is written, and which find what it
// defines. A name means something to a product: a mention of one product does
// not stand for the agent of another, whatever it is called.
type sight struct {
	speaks, readBy dialect.Audience
	// loose says that nobody knows the product for sure, or that no product reads
	// the file where it lies: a collection. Then any product's names may be meant.
	loose bool
}

// sight returns the sight of the file.
func (f *File) sight() sight {
	d := f.Detection.Dialect
	if d == nil || d == dialect.Generic() {
		whose := dialect.Everybody
		if c := dialect.CompanionOf(f.Place.Path); c != nil {
			whose = c.Audience()
		}
		return sight{whose, whose, whose == dialect.Everybody}
	}
	return sight{
		speaks: d.Speaks(f.Detection.Location),
		readBy: d.ReadBy(f.Detection.Location),
		loose:  f.Scope == OtherScope || f.Detection.Guess,
	}
}

// distance returns how many steps lead from one folder to another.
func distance(a, b string) int {
	same := 0
	for same < len(a) && same < len(b) && a[same] == b[same] {
		same++
	}
	ends := func(s string) bool { return same == len(s) || s[same] == '/' }
	if !ends(a) || !ends(b) {
		same = max(0, strings.LastIndexByte(a[:same], '/'))
	}
	return strings.Count(a[same:], "/") + strings.Count(b[same:], "/")
}
