package dialect

import "fmt"

// Detect decides the dialect of a file: by names that are never agents, by
// the place a sheet names, by the folder of a product, by the name of the
// file, by its plugin, and then by content and neighbours. Configuration is
// the caller's to ask.
func Detect(e Evidence) Detection {
	return Survey(e.Path, e.Plugin, e.Extension).Detect(e)
}

// Detect decides the dialect of the surveyed file from what it holds and what
// lies around it. Path and Plugin of the evidence are those of the survey.
func (s *Site) Detect(e Evidence) Detection {
	d := s.detect(e)
	d.Installed = s.installed
	d.Consumer = consumer(d.Dialect, e.Keys)
	if e.PromptOf != "" && !d.Never {
		d.PromptOf = e.PromptOf
		d.Reason = fmt.Sprintf("It is the prompt of the agent in `%s`.", e.PromptOf)
	}
	return d
}

func (s *Site) detect(e Evidence) Detection {
	switch {
	case s.sure.Dialect != nil:
		return s.sure
	case len(s.readers) > 0:
		return amongReaders(s.readers, e)
	}
	for _, t := range s.lookalikes {
		best, w, tie := s.loudest(e)
		if (best == nil || w.top < telling || tie || best == t.Dialect) && s.productOf(e) == nil {
			return t
		}
	}
	if s.plugin.Dialect != nil {
		return s.packaged(e)
	}
	return s.byContent(e)
}

// packaged decides whose a file is in the folder of a plugin. One that is an
// extension of another product too is the other's where the keys say so.
func (s *Site) packaged(e Evidence) Detection {
	if s.extension.Dialect == nil {
		return s.plugin
	}
	if best, w, tie := s.loudest(e); best == s.extension.Dialect && w.sum >= decisive && w.top >= telling && !tie {
		return s.extension
	}
	return s.plugin
}

// amongReaders decides whose a file is in a folder that several products read
// and none of them owns: by its keys, then by the files beside it. The sheet
// that stands for the folder itself is the last resort.
func amongReaders(claims []claim, e Evidence) Detection {
	var most weight
	var best *claim
	tie := false
	for i := range claims {
		w := weigh(claims[i].Dialect.Signs, e.Keys)
		switch {
		case w.top < telling:
		case w.above(most):
			best, most, tie = &claims[i], w, false
		case !most.above(w):
			tie = true
		}
	}
	folder := fmt.Sprintf("`%s` is a folder that %d products read", claims[0].Location.Glob, readers(claims))
	if best != nil && !tie {
		return best.detection(Fair, fmt.Sprintf("%s, and `%s` speaks for %s.", folder, most.key, best.Dialect.Name))
	}
	for i := range claims {
		if c := &claims[i]; c.Dialect.ID == e.Siblings && !c.standsFor() {
			return c.detection(Fair, fmt.Sprintf("%s, and the files beside it are %s.", folder, possessive(c.Dialect.Name)))
		}
	}
	for i := range claims {
		if c := &claims[i]; c.standsFor() {
			d := c.detection(ByPath, folder+", and nothing in the file tells whose it is.")
			d.Guess = true
			return d
		}
	}
	return Detection{Dialect: Generic(), Strength: Fair, Guess: true, Reason: folder + ", and nothing in the file tells whose it is: only the structure is looked at."}
}

// readers counts the products among claims: the sheet of the folder is none.
func readers(claims []claim) (n int) {
	for i := range claims {
		if !claims[i].standsFor() {
			n++
		}
	}
	return n
}
