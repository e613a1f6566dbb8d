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
	if p := productOf(e.Keys); p != nil && score < decisive {
		return Detection{Dialect: Generic(), Strength: strength, Reason: fmt.Sprintf("The keys are %s's, for which there is no sheet yet: only the structure is looked at.", p.Name)}
	}
	switch {
	case best != nil && score >= decisive && sign != "":
		return Detection{Dialect: best, Strength: strength, Reason: fmt.Sprintf("`%s` is a key of %s, %s.", sign, best.Name, where)}
	case likeSiblings(e):
		d := ByID(e.Siblings)
		return Detection{Dialect: d, Strength: Fair, Reason: fmt.Sprintf("The files beside it are %s's.", d.Name)}
	case syntaxOf(e.Path) != Markdown || !has(e.Keys, "name") || !has(e.Keys, "description"):
		return Detection{Dialect: Generic(), Reason: "Neither the path nor the content tells the product."}
	case strength == Fair || best != nil && score >= enough:
		d := ByID("claude-code")
		return Detection{Dialect: d, Strength: strength, Reason: fmt.Sprintf("It has `name` and `description`, as %s files do, %s.", d.Name, where)}
	}
	return Detection{Dialect: Generic(), Reason: "Neither the path nor the content tells the product."}
}

// likeSiblings reports whether a file may be of the dialect of its neighbours.
func likeSiblings(e Evidence) bool {
	d := ByID(e.Siblings)
	return d != nil && d.Syntax == syntaxOf(e.Path) && (has(e.Keys, "name") || has(e.Keys, "description"))
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
// the key that weighs most, "" when none of them weighs much. One heavy sign
// goes before any number of light ones.
func heaviest(e Evidence) (best *Dialect, score int, key string) {
	heaviest := 0
	for _, d := range all {
		if d.Syntax != syntaxOf(e.Path) {
			continue
		}
		sum, top, topKey := weigh(d.Signs, e.Keys)
		if top > heaviest || top == heaviest && sum > score {
			best, score, heaviest, key = d, sum, top, topKey
		}
	}
	if heaviest < telling {
		key = ""
	}
	return best, score, key
}

// weigh adds up the signs that are met.
func weigh(signs []Sign, keys []Key) (sum, top int, key string) {
	for i := range signs {
		s := &signs[i]
		for _, k := range keys {
			if !s.met(k) {
				continue
			}
			sum += s.Weight
			if s.Weight > top {
				top, key = s.Weight, s.Key
			}
			break
		}
	}
	return sum, top, key
}

// met reports whether a key is the sign.
func (s *Sign) met(k Key) bool {
	return k.Name == s.Key &&
		(s.Shape == AnyShape || s.Shape == k.Shape) &&
		(len(s.Values) == 0 || slices.Contains(s.Values, k.Text))
}

// productOf returns the product without a sheet that the keys tell.
func productOf(keys []Key) *Product {
	for i := range products {
		if sum, _, _ := weigh(products[i].Signs, keys); sum >= decisive {
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
