package dialect

import (
	"fmt"
	"slices"
)

// Weights of evidence in the content.
const (
	telling  = 2 // the least weight of a sign that is worth a mention
	decisive = 3 // signs of this weight tell a dialect
	enough   = 3 // name, description and one more key, in a folder of any name
)

// byContent weighs the keys of a file, and takes the word of its neighbours
// where they say nothing.
func byContent(e Evidence) Detection {
	if !e.Front && len(e.Keys) == 0 {
		return Detection{Dialect: Generic(), Reason: "Neither the path nor the content tells the product."}
	}
	strength, where := Weak, "though it lies in no product's folder"
	if dir := strangerAt(e.Path); dir != "" {
		return Detection{Dialect: Generic(), Reason: fmt.Sprintf("`%s` is the folder of a product that nobody has described yet: only the structure is looked at.", dir)}
	}
	if inAgents(e.Path) {
		strength, where = Fair, "and it lies in a folder of agents"
	}
	best, score, sign := heaviest(e)
	if p := productOf(e); p != nil {
		return Detection{Dialect: Generic(), Strength: strength, Reason: fmt.Sprintf("The keys are %s's, for which there is no sheet yet: only the structure is looked at.", p.Name)}
	}
	switch {
	case best != nil && score >= decisive && sign != "":
		return Detection{Dialect: best, Strength: strength, Reason: fmt.Sprintf("`%s` is a key of %s, %s.", sign, best.Name, where)}
	case likeSiblings(e):
		return besideOthers(ByID(e.Siblings))
	case syntaxOf(e.Path) != Markdown || !has(e.Keys, "name") || !has(e.Keys, "description"):
		return Detection{Dialect: Generic(), Reason: "Neither the path nor the content tells the product."}
	case strength == Fair || best != nil && score >= enough:
		d := ByID("claude-code")
		return Detection{Dialect: d, Strength: strength, Guess: true, Reason: fmt.Sprintf("It has `name` and `description`, as %s files do, %s.", d.Name, where)}
	}
	return Detection{Dialect: Generic(), Reason: "Neither the path nor the content tells the product."}
}

// likeSiblings reports whether a file may be of the dialect of its neighbours.
func likeSiblings(e Evidence) bool {
	d := ByID(e.Siblings)
	return d != nil && d.Syntax == syntaxOf(e.Path) && (has(e.Keys, "name") || has(e.Keys, "description"))
}

// besideOthers takes the word of the neighbours.
func besideOthers(d *Dialect) Detection {
	if d == Generic() {
		return Detection{Dialect: d, Strength: Fair, Reason: "The files beside it are those of a product for which there is no sheet yet: only the structure is looked at."}
	}
	return Detection{Dialect: d, Strength: Fair, Reason: fmt.Sprintf("The files beside it are %s's.", d.Name)}
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

// heaviest returns the dialect that the content speaks for, its weight, and
// the key that weighs most, "" when none of them weighs much.
func heaviest(e Evidence) (best *Dialect, score int, key string) {
	var most weight
	for _, d := range all {
		if d.Syntax != syntaxOf(e.Path) {
			continue
		}
		if w := weigh(d.Signs, e.Keys); w.above(most) {
			best, most = d, w
		}
	}
	if most.top < telling {
		most.key = ""
	}
	return best, most.sum, most.key
}

// weight is how much the content of a file speaks for one product.
type weight struct {
	sum, top int
	key      string // the sign of the weight top
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
func productOf(e Evidence) *Product {
	var most weight
	for _, d := range all {
		if w := weigh(d.Signs, e.Keys); d.Syntax == syntaxOf(e.Path) && w.above(most) {
			most = w
		}
	}
	for i := range products {
		if w := weigh(products[i].Signs, e.Keys); w.sum >= decisive && w.above(most) {
			return &products[i]
		}
	}
	return nil
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
