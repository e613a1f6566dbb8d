package workspace

import (
	"strings"
	"sync"

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

	sheets []*dialect.Dialect // of the products that it speaks to
	first  map[Scope]int      // the least precedence that these name for a scope
}

// sight returns the sight of the file.
func (f *File) sight() *sight {
	if f.seen != nil {
		return f.seen
	}
	return f.look()
}

// sights keeps each sight there is: there are as many as places in the sheets.
var sights sync.Map // sightKey → *sight

type sightKey struct {
	speaks, readBy dialect.Audience
	loose          bool
}

// look works out the sight of the file.
func (f *File) look() *sight {
	d := f.Detection.Dialect
	if d == nil || d == dialect.Generic() {
		whose := dialect.Everybody
		if c := dialect.CompanionOf(f.Place.Path); c != nil {
			whose = c.Audience()
		}
		return sightOf(sightKey{whose, whose, whose == dialect.Everybody})
	}
	at := f.Detection.Location
	return sightOf(sightKey{d.Speaks(at), d.ReadBy(at), f.Scope == OtherScope || f.Detection.Guess})
}

func sightOf(k sightKey) *sight {
	if s, ok := sights.Load(k); ok {
		return s.(*sight)
	}
	s := &sight{speaks: k.speaks, readBy: k.readBy, loose: k.loose, first: map[Scope]int{}}
	for scope, last := range unsaid {
		s.first[scope] = last
	}
	for _, d := range dialect.All() {
		if !d.Product().Meets(k.speaks) {
			continue
		}
		s.sheets = append(s.sheets, d)
		for i := range d.Locations {
			l := &d.Locations[i]
			scope, known := scopes[l.Scope]
			if known && l.Precedence > 0 && !d.Apart && k.speaks != dialect.Everybody {
				s.first[scope] = min(s.first[scope], l.Precedence)
			}
		}
	}
	sights.Store(k, s)
	return s
}

// scopes are the scopes of sheets in which several definitions of a name are
// ranked.
var scopes = map[string]Scope{"project": ProjectScope, "user": UserScope}

// unsaid is the precedence where a sheet names none.
var unsaid = map[Scope]int{ProjectScope: 50, UserScope: 100}

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
