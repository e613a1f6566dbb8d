package lint

import (
	"slices"

	"agentls/analysis/agent"
	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/syntax"
	"agentls/analysis/text"
)

// entryPass is what a rule of entry scope receives. Spans are relative to the
// entry.
type entryPass struct {
	reporter
	e      *syntax.Entry
	key    dialect.KeyMatch
	field  *dialect.Field // nil for a key that is no field
	broken bool           // no reading of this product accepts the value
	unread bool           // the product does not read the field in this place
	tools  []tool         // filled by checkTools for block rules
	// forbidden is what the entry takes away, filled by checkForbidden.
	forbidden []dialect.Capability
}

// entryResult is what the rules found in one entry, and what they learned of
// it. It stays true as long as the entry and the world do.
type entryResult struct {
	found []finding.Finding
	key   dialect.KeyMatch
	field *dialect.Field
	tools []tool
	notes []directive
	// forbidden is what the entry takes away from the agent.
	forbidden []dialect.Capability
}

// blockPass is what a rule of block scope receives. Spans are offsets in the
// file.
type blockPass struct {
	reporter
	front   *syntax.Front
	entries []entryResult
	lines   func(off int) int // zero-based line of an offset
	body    string            // the first bytes of the body, for files without frontmatter
	src     string            // the file up to there
	// corrected holds the names of fields that a misspelt or foreign key means.
	corrected map[string]bool
	lost      []bool // entries whose text has run out of the value above; see lostText
	keys      int    // how many keys the product reads, slips included
}

// checkFront runs the rules on entries and block, reusing what it can.
func (r *Result) checkFront(previous *Result) {
	front := r.doc.Front
	// Where the block does not close where it should, the body is looked at too.
	if previous != nil && front.State == syntax.Closed && sameFront(previous.doc.Front, front) {
		r.entries, r.block, r.lost = previous.entries, previous.block, previous.lost
		return
	}
	r.checkEntries(previous)
	p := r.blockPass()
	p.lost = p.lostText()
	for _, check := range blockRules {
		check(p)
	}
	r.block, r.lost = p.list, p.lost
}

// checkDocs looks only for frontmatter that was meant and is not there: all
// else in a file that is no agent is its own business.
func (r *Result) checkDocs() []finding.Finding {
	p := r.blockPass()
	checkFences(p)
	return p.list
}

func (r *Result) blockPass() *blockPass {
	front, src := r.doc.Front, r.doc.Src()
	return &blockPass{
		reporter: reporter{w: &r.world}, front: front, entries: r.entries,
		lines: r.doc.Text.LineOf, corrected: map[string]bool{}, keys: r.keys,
		body: src[front.Body:min(len(src), front.Body+peek)],
		src:  src[:min(len(src), front.Body+peek)],
	}
}

// peek is how much of a body without frontmatter is looked at for lost keys.
const peek = 600

// sameFront reports whether two frontmatters stand at the same place and share
// all entries.
func sameFront(a, b *syntax.Front) bool {
	if a == b {
		return true
	}
	if a.State != b.State || a.BOM != b.BOM || a.Lead != b.Lead || a.Open != b.Open || a.Close != b.Close ||
		a.Inner != b.Inner || a.Body != b.Body || a.Cut != b.Cut || len(a.Entries) != len(b.Entries) ||
		(a.Fault == nil) != (b.Fault == nil) || a.Fault != nil && *a.Fault != *b.Fault {
		return false
	}
	for i := range a.Entries {
		if a.Entries[i] != b.Entries[i] {
			return false
		}
	}
	return true
}

// checkEntries fills r.entries. Entries before and after the edit are shared
// with the previous document and keep their results.
func (r *Result) checkEntries(previous *Result) {
	now := r.doc.Front.Entries
	r.entries = make([]entryResult, len(now))
	head, tail := 0, 0
	if previous != nil {
		was := previous.doc.Front.Entries
		head, tail = shared(was, now)
		copy(r.entries[:head], previous.entries[:head])
		copy(r.entries[len(now)-tail:], previous.entries[len(was)-tail:])
	}
	for i := head; i < len(now)-tail; i++ {
		r.entries[i] = r.world.checkEntry(now[i])
	}
}

// shared returns how many elements two slices of pointers have in common at
// their heads and, beyond that, at their tails.
func shared[T any](was, now []*T) (head, tail int) {
	most := min(len(was), len(now))
	for head < most && was[head] == now[head] {
		head++
	}
	for tail < most-head && was[len(was)-1-tail] == now[len(now)-1-tail] {
		tail++
	}
	return head, tail
}

func (w *world) checkEntry(e *syntax.Entry) entryResult {
	p := &entryPass{reporter: reporter{w: w}, e: e, key: dialect.KeyMatch{Class: dialect.NoName}}
	if e.Kind == syntax.Pair || e.Kind == syntax.Bare {
		p.key = w.d.Key(e.Key.Name)
		if p.key.Class == dialect.Exact || p.key.Class == dialect.OldName || p.key.Class == dialect.ByAlias {
			p.field = p.key.Field
		}
	}
	p.broken = w.brokenValue(e)
	p.unread = p.field != nil && (w.plugin && slices.Contains(p.field.Ignored, "plugin") || !w.reads(p.field.Consumers))
	for _, check := range entryRules {
		check(p)
	}
	return entryResult{found: p.list, key: p.key, field: p.field, tools: p.tools, notes: entryDirectives(e), forbidden: p.forbidden}
}

// brokenValue reports whether no reading of the product accepts the value of an
// entry. In JSON and TOML only what is wrong inside of it counts: a comma that
// is missing behind it does not change what it says.
func (w *world) brokenValue(e *syntax.Entry) bool {
	if e.Lang == syntax.FrontYAML {
		return len(e.Faults) > 0 && e.Accepts&w.readings() == 0
	}
	return slices.ContainsFunc(e.Faults, func(f syntax.Fault) bool {
		return f.Kind != syntax.FaultComma && e.Value.Span.Covers(f.Span)
	})
}

// isPrompt reports whether the entry holds the prompt of an agent that is no
// markdown. The rules look at it as the body.
func (p *entryPass) isPrompt() bool {
	return p.e.Lang != syntax.FrontYAML && p.field != nil && p.field.Role == dialect.PromptRole
}

// readings is the set of lenient readings that the product tries.
func (w *world) readings() syntax.Reading { return agent.Readings(w.d) }

// find returns the index of the first entry of a field with the name, or -1.
func (p *blockPass) find(name string) int { return p.front.Find(name) }

// byRole returns the index of the first entry of a field with the role, or -1.
func (p *blockPass) byRole(role dialect.Role) int {
	for i, e := range p.entries {
		if e.field != nil && e.field.Role == role && p.front.Entries[i].Kind == syntax.Pair {
			return i
		}
	}
	return -1
}

// keyAt returns the span of the key of entry i in the file.
func (p *blockPass) keyAt(i int) text.Span {
	return p.front.Entries[i].Key.Span.Shift(p.front.Starts[i])
}
