package lint_test

import (
	"agentls/analysis/dialect"
	"agentls/analysis/finding"
)

// fatalEffect reports whether a product that does so has no agent then.
func fatalEffect(e dialect.Effect) bool { return e == dialect.Refuse || e == dialect.IgnoreAgent }

// restricts reports whether a field with the role is there to limit the agent.
func restricts(r dialect.Role) bool {
	return r == dialect.ToolsRole || r == dialect.DenyRole || r == dialect.PermissionRole
}

var (
	notLoaded = []finding.Consequence{finding.NotLoaded}
	notBound  = []finding.Consequence{finding.NotBound}
	lost      = []finding.Consequence{finding.Lost}
	// harmlessly is where nothing follows for certain: no agent is said to be
	// refused, no restriction to be void.
	harmlessly = []finding.Consequence{finding.Tidy, finding.Fragile, finding.Lost}
)

// follows is what an effect means for the user; binds says that what is gone
// was meant as a restriction.
func follows(e dialect.Effect, binds bool) []finding.Consequence {
	switch {
	case fatalEffect(e):
		return notLoaded
	case (e == dialect.DropValue || e == dialect.IgnoreKey) && binds:
		return notBound
	case e == dialect.DropValue, e == dialect.IgnoreKey, e == dialect.Fail:
		return lost
	}
	return harmlessly
}

// unread is what follows when a key that means f is not read under the name it
// was given.
func (b *base) unread(f *dialect.Field) []finding.Consequence {
	switch e := b.d.Unknown.Effect; {
	case fatalEffect(e), f != nil && f.Required && fatalEffect(f.Missing):
		return notLoaded
	case f != nil && f.Role == dialect.ToolsRole && e != dialect.PassThrough:
		return notBound // whatever the product does, it is no list of tools
	case f != nil:
		return follows(e, restricts(f.Role))
	default:
		return follows(e, false)
	}
}

// wrongMark returns a mark for a value that the field does not take.
func wrongMark(f *dialect.Field, codes string, e dialect.Effect) *mark {
	return &mark{codes: codesOf(codes), whole: true, is: follows(e, restricts(f.Role)), trust: trustOf(f, e)}
}

// trustOf is how far a fact about a field is known. What its effect does to
// the whole agent counts only as far as the effect is known.
func trustOf(f *dialect.Field, e dialect.Effect) dialect.Trust {
	if fatalEffect(e) {
		return max(f.Trust, f.EffectTrust)
	}
	return f.Trust
}
