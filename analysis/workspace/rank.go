package workspace

import (
	"agentls/analysis/names"
)

// rank orders the definitions that a mention may mean: the smaller goes first,
// equal ones are one to the product.
type rank struct {
	tier tier
	prec int // the precedence in the product's sheet
	far  int // folders between
}

// tier is how a definition reaches a mention.
type tier uint8

// The tiers, the nearest first.
const (
	samePlugin    tier = iota // a plugin's files mean each other
	inReach                   // the product looks there: the project and those above it, the user's folders
	fromPlugin                // another plugin brings it
	sameBase                  // a collection's files mean each other
	elsewhere                 // the product would find it, working in another folder
	otherProducts             // what several products read is not written down for all of them
	outOfReach
)

func (a rank) less(b rank) bool {
	switch {
	case a.tier != b.tier:
		return a.tier < b.tier
	case a.prec != b.prec:
		return a.prec < b.prec
	}
	return a.far < b.far
}

// rank says how a definition reaches the mentions of a file.
func (f *File) rank(from *sight, t *File, kind names.Kind) rank {
	to := t.sight()
	meets := to.readBy.Meets(from.speaks)
	if from.loose {
		return f.looseRank(t, meets)
	}
	if !meets {
		if kind != names.Agent && within(t.Base, f.Base) {
			return rank{tier: otherProducts, far: distance(f.Base, t.Base)}
		}
		return rank{tier: outOfReach}
	}
	switch {
	case t.Scope == PluginScope && f.Plugin != "" && t.Plugin == f.Plugin && t.Base == f.Base:
		return rank{tier: samePlugin}
	case t.Scope == PluginScope:
		return rank{tier: fromPlugin, far: distance(f.Base, t.Base)}
	case t.Scope == OtherScope && t.Base == f.Base:
		return rank{tier: sameBase}
	case t.Scope == UserScope:
		return rank{tier: inReach, prec: precedence(from, to, t)}
	case t.Scope == ProjectScope && within(t.Base, f.Base):
		return rank{tier: inReach, prec: precedence(from, to, t), far: distance(f.Base, t.Base)}
	}
	return rank{tier: elsewhere, far: distance(f.Base, t.Base)}
}

// looseRank says how a definition reaches the mentions of a file whose product
// is in doubt: the files of one folder mean each other first.
func (f *File) looseRank(t *File, meets bool) rank {
	r := rank{tier: elsewhere, far: distance(f.Base, t.Base)}
	if r.far == 0 {
		r.tier = sameBase
	}
	if !meets {
		r.prec = 1
	}
	return r
}

// precedence returns the order in which the product of a mention takes what
// lies at a location: that of its own sheet, and right behind it what it reads
// in other products' folders of the same scope.
func precedence(from, to *sight, t *File) int {
	own := to.speaks.Meets(from.speaks)
	if l := t.Detection.Location; own && l != nil && l.Precedence > 0 {
		return 2 * l.Precedence
	}
	if own {
		return 2 * from.first[t.Scope]
	}
	return 2*from.first[t.Scope] + 1
}
