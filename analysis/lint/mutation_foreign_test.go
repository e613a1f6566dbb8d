package lint_test

import (
	"slices"
	"strings"

	"agentls/analysis/dialect"
	"agentls/analysis/finding"
)

// mistakes writes the keys that people write and the product does not read.
func (b *base) mistakes() []mutation {
	var all []mutation
	for _, m := range b.d.Mistakes {
		if m.Harmless {
			continue // folded into one hint a file
		}
		use := b.d.Field(m.Use)
		values := []node{text1("something", b.lang.texts("something")[0])}
		slots := []string{m.Key}
		if use != nil {
			slots = b.takes(use)
			if good := b.good(use); len(good) > 0 {
				values = good
			}
		}
		for _, value := range values {
			if m.Binds {
				slots = b.unbound(slots)
			}
			all = append(all, mutation{
				name: "mistake/" + m.Key + "/" + value.shape(), folds: "keys", slots: slots,
				pairs: []pair{{key: m.Key, value: value, mark: b.mistakeMark(&m, use)}},
			})
		}
	}
	return all
}

// unbound adds the keys that restrict the agent in other words, beside which a
// restriction is not lost.
func (b *base) unbound(slots []string) []string {
	for _, f := range b.d.Fields {
		if (restricts(f.Role) || f.Role == dialect.ReadonlyRole) && !slices.Contains(slots, f.Name) {
			slots = append(slices.Clone(slots), f.Name)
		}
	}
	return slots
}

// mistakeMark says what is found of a mistake; use is our key for it, if there
// is one. The sheet speaks of the key itself, however far it is known what
// happens to keys in general.
func (b *base) mistakeMark(m *dialect.Mistake, use *dialect.Field) *mark {
	k := &mark{trust: m.Trust}
	effect := b.d.Unknown.Effect
	ignored := !fatalEffect(effect) && effect != dialect.PassThrough
	var theirs dialect.Role // what the key means to whose it is
	from := dialect.ByID(m.From)
	if from != nil {
		if f := from.Field(m.Key); f != nil {
			theirs = f.Role
		}
	}
	switch {
	case use != nil && use.Role == dialect.ToolsRole && ignored, m.Use == "" && m.Binds && theirs == dialect.ToolsRole && ignored:
		k.codes = codesOf("unrestricted-tools")
	case m.Use == "" && m.From == "" && !b.elsewhere(m.Key):
		k.codes = codesOf("unknown-field")
	case m.Use == "" && m.From == "":
		k.codes = codesOf("unknown-field|foreign-field")
	case m.From != "":
		k.codes = codesOf("foreign-field")
	default:
		k.codes = codesOf("foreign-field|misspelt-field")
	}
	if m.Trust == dialect.Unverified && m.Use != "" && m.From == "" {
		k.codes = append(k.codes, "deprecated-field") // an earlier spelling, perhaps still read
		return k
	}
	switch {
	case fatalEffect(effect), use != nil && use.Required && fatalEffect(use.Missing):
		k.is = notLoaded
	case from != nil && slices.Contains(from.Reads, b.d.ID):
		k.is = harmlessly // whose key it is reads the file too
	case m.Use != "" && (effect == dialect.IgnoreKey || effect == dialect.DropValue):
		k.is = follows(effect, m.Binds || use != nil && restricts(use.Role) || restricts(theirs))
	case m.Binds && ignored && effect != dialect.UnknownEffect:
		k.is = notBound
	}
	return k
}

// unreadForeign is what follows from a key of another product; ours is the
// field that means the same here, if there is one. Several products may have
// the key, each for another purpose, and some of them may read the file too.
func (b *base) unreadForeign(f, ours *dialect.Field) []finding.Consequence {
	e := b.d.Unknown.Effect
	switch {
	case fatalEffect(e), f.Role != dialect.NoRole && ours != nil && ours.Required && fatalEffect(ours.Missing):
		return notLoaded
	case e == dialect.IgnoreKey && ours != nil && ours.Role == dialect.ToolsRole && !b.readElsewhere(f.Name):
		return notBound
	}
	return slices.Concat(harmlessly, notBound)
}

// readElsewhere reports whether a product that reads the files of this one too
// has the key.
func (b *base) readElsewhere(key string) bool {
	return slices.ContainsFunc(strangers(b.d), func(d *dialect.Dialect) bool {
		return d.Field(key) != nil && slices.Contains(d.Reads, b.d.ID)
	})
}

// elsewhere reports whether another product has the key.
func (b *base) elsewhere(key string) bool {
	return slices.ContainsFunc(strangers(b.d), func(d *dialect.Dialect) bool { return d.Field(key) != nil })
}

// bindsElsewhere reports whether the key lists tools in another product.
func (b *base) bindsElsewhere(key string) bool {
	return slices.ContainsFunc(strangers(b.d), func(d *dialect.Dialect) bool {
		f := d.Field(key)
		return f != nil && f.Role == dialect.ToolsRole
	})
}

// foreignKeys writes keys that only other products have.
func (b *base) foreignKeys() []mutation {
	if silent(b.d) {
		return nil
	}
	own := map[string]bool{} // keys of a relative are nobody else's
	for _, d := range dialect.All() {
		for _, f := range d.Fields {
			if kin(b.d, d) {
				own[strings.ToLower(f.Name)] = true
			}
		}
	}
	for _, m := range b.d.Mistakes {
		own[strings.ToLower(m.Key)] = true
	}
	var all []mutation
	for _, other := range strangers(b.d) {
		for i := range other.Fields {
			f := &other.Fields[i]
			if own[strings.ToLower(f.Name)] || !plainText.MatchString(f.Name) {
				continue
			}
			own[strings.ToLower(f.Name)] = true
			ours := b.d.ByRole(f.Role)
			slots := []string{f.Name}
			k := &mark{codes: codesOf("foreign-field"), trust: b.d.Unknown.Trust}
			if ours != nil && f.Role != dialect.NoRole {
				slots = b.takes(ours)
				k.codes = codesOf(b.unreadCodes(ours, "foreign-field"))
			}
			if restricts(f.Role) || f.Role == dialect.ReadonlyRole {
				slots = b.unbound(slots)
			}
			if b.bindsElsewhere(f.Name) && !fatalEffect(b.d.Unknown.Effect) {
				k.codes = codesOf("unrestricted-tools|foreign-field") // as it is with whoever is said to own it
			}
			k.is = b.unreadForeign(f, ours)
			value := text1("something", b.lang.texts("something")[len(all)%len(b.lang.texts("something"))])
			all = append(all, mutation{name: "foreign/" + f.Name, folds: "keys", slots: slots, pairs: []pair{{key: f.Name, value: value, mark: k}}})
		}
	}
	return all
}
