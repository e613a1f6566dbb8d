package lint

import (
	"slices"
	"strings"

	"agentls/analysis/config"
	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/syntax"
)

// checkHooks speaks of events that the product does not have: what hangs on
// them never runs.
func checkHooks(p *entryPass) {
	if p.field == nil || p.field.Role != dialect.HooksRole || p.unread || p.broken || p.e.Value.Kind != syntax.Mapping ||
		len(p.w.d.Events) == 0 {
		return
	}
	var unknown []syntax.Key
	for i := range p.e.Value.Pairs[:min(len(p.e.Value.Pairs), longest)] {
		pair := &p.e.Value.Pairs[i]
		if k := pair.Key; p.w.noEvent(p.field, k) && !p.hookEvent(pair) {
			unknown = append(unknown, k)
		}
	}
	p.unknownEvents(unknown)
}

// noEvent reports whether a key under hooks is none of the events that the
// product has, as far as its sheet lists them.
func (w *world) noEvent(f *dialect.Field, k syntax.Key) bool {
	return f.Role == dialect.HooksRole && len(w.d.Events) > 0 && k.Name != "" && !templated(k.Name) &&
		!slices.Contains(w.d.Events, k.Name) && !w.accepts(config.FieldName, k.Name)
}

// hookEvent speaks of an event that is certainly none: a slip, one of another
// product, a word that is not written as events of the product are, or the
// beginning of some. Any other may be the event of a newer release.
func (p *entryPass) hookEvent(pair *syntax.MapPair) bool {
	d, k := p.w.d, pair.Key
	f := finding.Finding{Code: "unknown-hook-event", Span: k.Span, Consequence: finding.Lost, Incomplete: dialect.Prefix(k.Name, d.Events)}
	use, slip := dialect.Nearest(k.Name, d.Events)
	from := eventOf(d, k.Name)
	f.Message = tick(k.Name) + " is no hook event of " + d.Name
	var alike []string
	switch {
	case slip && (from == nil || strings.EqualFold(use, k.Name)):
	case from != nil:
		f.Message = tick(k.Name) + " is a hook event of " + from.Name + ", not of " + d.Name
		slip = false
	default:
		alike, slip = beginningWith(firstPart(k.Name), d.Events), false
		if !slices.ContainsFunc(alike, func(n string) bool { return startsWith(n, k.Name) }) && !strange(k.Name, d.Events) {
			return false
		}
	}
	f.Message += ", so this never runs."
	fits := pair.Value.Kind == syntax.Sequence || pair.Value.Kind == syntax.Absent
	switch {
	case slip:
		f.Message += " Use " + tick(use) + "."
		if !hasPair(&p.e.Value, use) {
			f.Fixes = []finding.Fix{replace("Rename to "+tick(use), k.Span, use, true)}
		}
	case len(alike) > 0:
		// Which of them the author means, only the author knows.
		f.Message += " " + upper(plural(len(alike), "the event that begins so is ", "events that begin so are ")) + ticks(alike) + "."
	}
	if !fits && !p.spoken(f.Code) {
		f.Message += p.atRisk() // once is enough
	}
	p.report(f, p.field.Trust)
	return true
}

// atRisk says what a wrong shape below the key may do where one of the key itself
// keeps the agent from loading: no page says how far down the product looks.
func (p *entryPass) atRisk() string {
	if !fatal(p.field.Wrong) {
		return ""
	}
	return " A wrong shape under " + tick(p.field.Name) + " may keep the whole " + p.w.noun() + " from loading."
}

// spoken reports whether the entry has a finding of the code already.
func (p *entryPass) spoken(code finding.Code) bool {
	return slices.ContainsFunc(p.list, func(f finding.Finding) bool { return f.Code == code })
}

// strange reports whether a name is not written as the others are: it begins
// with a small letter where all of them begin with a capital one.
func strange(name string, names []string) bool {
	first := func(s string) bool { return s[0] < 'A' || s[0] > 'Z' }
	return first(name) && !slices.ContainsFunc(names, first)
}

// firstPart returns a name up to its first hyphen or underscore.
func firstPart(name string) string {
	if i := strings.IndexAny(name, "-_"); i > 0 {
		return name[:i]
	}
	return name
}

// beginningWith returns the names that begin with the word, as `PreToolUse`
// and `PreCompact` do with `pre`.
func beginningWith(word string, names []string) []string {
	var found []string
	for _, n := range names {
		if startsWith(n, word) {
			found = append(found, n)
		}
	}
	return found
}

// startsWith reports whether a name begins with the word, and another word of it
// follows.
func startsWith(name, word string) bool {
	return len(name) > len(word) && strings.EqualFold(name[:len(word)], word) && name[len(word)] >= 'A' && name[len(word)] <= 'Z'
}

// unknownEvents folds names that no product has into one hint.
func (p *entryPass) unknownEvents(list []syntax.Key) {
	if len(list) == 0 {
		return
	}
	names := make([]string, len(list))
	f := finding.Finding{
		Code: "unknown-hook-event", Span: list[0].Span, Consequence: finding.Lost, Severity: finding.Hint,
		Incomplete: dialect.Prefix(list[0].Name, p.w.d.Events),
	}
	for i, k := range list {
		names[i] = k.Name
		if i > 0 && i <= related {
			f.Related = append(f.Related, finding.Related{Span: k.Span, Message: tick(k.Name) + " is not known either."})
		}
	}
	f.Message = p.w.d.Name + " has no " + plural(len(list), "event ", "events ") + ticks(names) + " that agentls knows of, so what hangs there may never run."
	p.report(f, p.field.Trust)
}

// eventOf returns another product that has an event of this very name.
func eventOf(d *dialect.Dialect, name string) *dialect.Dialect {
	for _, o := range dialect.All() {
		if o != d && o.Name != d.Name && slices.Contains(o.Events, name) {
			return o
		}
	}
	return nil
}
