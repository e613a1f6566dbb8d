package dialect

import (
	"slices"
	"sync"
)

// Audience is a set of products. A product is what sheets of one name describe
// together: agents in markdown, agents in a settings file, commands.
type Audience uint64

// Everybody is the audience of what any product may read.
const Everybody = ^Audience(0)

// Meets reports whether some product is of both.
func (a Audience) Meets(b Audience) bool { return a&b != 0 }

// byName numbers the products when the first one is asked for, so that a start
// pays nothing.
var byName struct {
	once    sync.Once
	bits    map[string]Audience
	sharers Audience // those that look in a folder nobody owns
}

func audiences() map[string]Audience {
	byName.once.Do(func() {
		byName.bits = map[string]Audience{}
		for _, d := range all {
			if _, known := byName.bits[d.Name]; !known {
				byName.bits[d.Name] = 1 << len(byName.bits)
			}
			if slices.ContainsFunc(d.Locations, func(l Location) bool { return l.Shared }) {
				byName.sharers |= byName.bits[d.Name]
			}
		}
	})
	return byName.bits
}

// Product returns the audience that is the product of the sheet alone.
func (d *Dialect) Product() Audience { return audiences()[d.Name] }

// Speaks returns the products for which a file at a location of the dialect is
// written: those whose names its mentions are. The location may be nil.
func (d *Dialect) Speaks(l *Location) Audience {
	switch {
	case d == Generic() || l == nil && d.manyReaders():
		return Everybody
	case l != nil && len(l.Consumers) > 0:
		if a := consumers(d, l.Consumers); a != 0 {
			return a
		}
	case d.manyReaders():
		return Everybody
	case l != nil && l.Shared && d.standsForFolder():
		audiences()
		return byName.sharers
	}
	return d.Product()
}

// ReadBy returns the products that find what is defined in a file at a
// location of the dialect: those it is written for, and those that look in
// their folders too.
func (d *Dialect) ReadBy(l *Location) Audience {
	a := d.Speaks(l)
	for _, other := range d.Readers() {
		a |= other.Product()
	}
	return a
}

// manyReaders reports whether the sheet describes a format of many products:
// those are named as its consumers by the names of their own sheets.
func (d *Dialect) manyReaders() bool {
	return slices.ContainsFunc(d.Consumers, func(c Consumer) bool { return audiences()[c.Name] != 0 && c.Name != d.Name })
}

// consumers returns the products that the consumers of a sheet are: by their
// names, or because a product's own sheet calls them so.
func consumers(d *Dialect, ids []string) (a Audience) {
	for i := range d.Consumers {
		c := &d.Consumers[i]
		if !slices.Contains(ids, c.ID) {
			continue
		}
		if a |= audiences()[c.Name]; audiences()[c.Name] != 0 {
			continue
		}
		for _, other := range all {
			if !other.manyReaders() && slices.ContainsFunc(other.Consumers, func(o Consumer) bool { return o.ID == c.ID }) {
				a |= other.Product()
			}
		}
	}
	return a
}

// standsForFolder reports whether the sheet describes a folder that products
// share, and no product.
func (d *Dialect) standsForFolder() bool { return (&claim{Dialect: d}).standsFor() }
