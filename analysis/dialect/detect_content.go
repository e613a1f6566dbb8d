package dialect

import (
	"fmt"
	"slices"
)

// Weights of evidence in the content.
const (
	telling  = 2 // the least weight of a sign that may decide
	decisive = 3 // the least sum of signs that decides
	enough   = 3 // name, description and one more key, in a folder of any name
)

// byContent weighs the keys of a file, and takes the word of its neighbours
// where they say nothing or speak for several products.
func (s *Site) byContent(e Evidence) Detection {
	if !e.Front && len(e.Keys) == 0 {
		return unknown()
	}
	if dir := strangerAt(s.path); dir != "" {
		return Detection{Dialect: Generic(), Reason: fmt.Sprintf("`%s` is the folder of a product that nobody has described yet: only the structure is looked at.", dir)}
	}
	strength, where := s.ground(e)
	if p := s.productOf(e); p != nil {
		return Detection{Dialect: Generic(), Strength: strength, Reason: fmt.Sprintf("The keys are %s, for which there is no sheet yet: only the structure is looked at.", possessive(p.Name))}
	}
	best, w, tie := s.loudest(e)
	switch {
	case best != nil && w.sum >= decisive && w.top >= telling && !tie:
		return Detection{Dialect: best, Strength: strength, Reason: fmt.Sprintf("`%s` speaks for %s, %s.", w.key, best.Name, where)}
	case s.likeSiblings(e):
		return besideOthers(ByID(e.Siblings))
	case s.syntax != Markdown || !has(e.Keys, "name") || !has(e.Keys, "description"):
		return unknown()
	case strength == Fair || best != nil && w.sum >= enough:
		d := ByID(customary)
		if why := bornOut(d, e); why != "" {
			return Detection{Dialect: d, Strength: strength, Reason: fmt.Sprintf("It has `name` and `description`, %s, %s.", why, where)}
		}
		return Detection{Dialect: d, Strength: strength, Guess: true, Reason: fmt.Sprintf("It has `name` and `description`, as %s files do, %s.", d.Name, where)}
	}
	return unknown()
}

// customary is the dialect of a file with the keys that everybody uses, in a
// folder that nobody owns: most such collections are written for it.
const customary = "claude-code"

func unknown() Detection {
	return Detection{Dialect: Generic(), Reason: "Neither the path nor the content tells the product."}
}

// ground says how much the content of a file proves where it lies.
func (s *Site) ground(e Evidence) (Strength, string) {
	switch {
	case inAgents(s.path):
		return Fair, "and it lies in a folder of agents"
	case e.Collection:
		return Fair, "and the files beside it look like agents too"
	}
	return Weak, "though it lies in no product's folder"
}

// likeSiblings reports whether a file may be of the dialect of its neighbours.
func (s *Site) likeSiblings(e Evidence) bool {
	d := ByID(e.Siblings)
	return d != nil && d.Syntax == s.syntax && (has(e.Keys, "name") || has(e.Keys, "description"))
}

// besideOthers takes the word of the neighbours.
func besideOthers(d *Dialect) Detection {
	if d == Generic() {
		return Detection{Dialect: d, Strength: Fair, Reason: "The files beside it are those of a product for which there is no sheet yet: only the structure is looked at."}
	}
	return Detection{Dialect: d, Strength: Fair, Reason: fmt.Sprintf("The files beside it are %s.", possessive(d.Name))}
}

// syntaxOf tells the syntax of a file by its name; one without an ending that
// is known counts as markdown, as a fresh document of an editor does.
func syntaxOf(path string) Syntax {
	switch extOf(path) {
	case ".toml":
		return TOML
	case ".json", ".jsonc":
		return JSON
	case ".yaml", ".yml":
		return YAML
	}
	return Markdown
}

// loudest returns the dialect that the keys speak for and how loudly; tie says
// that they speak for another one as much. A variant never stands against the
// dialect it is based on, and of a tie the neighbours' dialect is returned
// where it is among them.
func (s *Site) loudest(e Evidence) (best *Dialect, most weight, tie bool) {
	for _, d := range all {
		if d.Syntax != s.syntax {
			continue
		}
		w := weigh(d.Signs, e.Keys)
		switch {
		case w.top == 0:
		case w.above(most):
			best, most, tie = d, w, false
		case most.above(w):
		case d.ID == e.Siblings:
			best, tie = d, false
		case best.ID != e.Siblings && d.Base != best.ID && (d.Base == "" || d.Base != best.Base):
			tie = true
		}
	}
	return best, most, tie
}

// weight is how much the content of a file speaks for one product.
type weight struct {
	sum, top int
	key      string // the sign of the weight top, with its value where that counts
}

// above reports whether w speaks louder than o. One heavy sign goes before
// any number of light ones, which many products share.
func (w weight) above(o weight) bool { return w.top > o.top || w.top == o.top && w.sum > o.sum }

// weigh adds up the signs that are met.
func weigh(signs []Sign, keys []Key) (w weight) {
	for i := range signs {
		s := &signs[i]
		for _, k := range keys {
			if !s.met(k) {
				continue
			}
			w.sum += s.Weight
			if s.Weight > w.top {
				w.top, w.key = s.Weight, s.Key
				if len(s.Values) > 0 {
					w.key += ": " + k.Text
				}
			}
			break
		}
	}
	return w
}

// met reports whether a key is the sign.
func (s *Sign) met(k Key) bool {
	return k.Name == s.Key &&
		(s.Shape == AnyShape || s.Shape == k.Shape) &&
		(len(s.Values) == 0 || slices.Contains(s.Values, k.Text))
}

// productOf returns the product without a sheet that the keys tell, if they
// speak for it louder than for any product with one.
func (s *Site) productOf(e Evidence) *Product {
	var best *Product
	var most weight
	for i := range products {
		if w := weigh(products[i].Signs, e.Keys); w.sum >= decisive && w.above(most) {
			best, most = &products[i], w
		}
	}
	if best == nil {
		return nil
	}
	if _, w, _ := s.loudest(e); !most.above(w) {
		return nil
	}
	return best
}

func has(keys []Key, name string) bool {
	for _, k := range keys {
		if k.Name == name {
			return true
		}
	}
	return false
}

// consumer returns the one consumer that a value of the file names.
func consumer(d *Dialect, keys []Key) string {
	if len(d.Consumers) == 0 {
		return ""
	}
	for _, k := range keys {
		f := d.Field(k.Name)
		if f == nil {
			continue
		}
		if class, v, _ := f.Value(k.Text); class == Exact && v.Consumer != "" {
			return v.Consumer
		}
	}
	return ""
}
