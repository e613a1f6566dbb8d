package lint

import (
	"fmt"
	"strconv"
	"strings"

	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/syntax"
	"agentls/analysis/text"
)

// tell reports the faults of a list, folding those of one kind where there are
// many.
func (p *entryPass) tell(faults []toolFault, total int, shape syntax.ListShape) {
	kinds := map[kind][]toolFault{}
	for _, f := range faults {
		kinds[f.kind()] = append(kinds[f.kind()], f)
	}
	for _, f := range faults {
		switch same := kinds[f.kind()]; {
		case same == nil: // folded already
		case len(same) >= p.foldAt(f):
			p.foldTools(same, total, shape)
			kinds[f.kind()] = nil
		default:
			p.tellOne(f, total, shape)
		}
	}
}

// kind is what faults are folded by.
type kind struct {
	code  finding.Code
	never bool // names that were never read
}

// kind returns the kind of a fault. A name that is read no more is one kind,
// whether an ability went with it or not.
func (f *toolFault) kind() kind {
	k := kind{f.code, f.t.neverRead()}
	if f.code == "tool-pattern" && f.t.From != nil {
		// Another product's form of a tool is one of its names.
		k.code = "foreign-tool"
	}
	if f.code == "lost-ability" {
		k.code = "retired-tool"
		if k.never {
			k.code = "unknown-tool"
		}
	}
	return k
}

// brief is what is said of a fault beside others of its list.
func (f *toolFault) brief() string {
	if f.note != "" {
		return f.note
	}
	return f.say
}

// foldAt is from how many faults of the kind on the list gets one finding. A
// product that refuses the file for one strange name says so once.
func (p *entryPass) foldAt(f toolFault) int {
	if f.kind().code == "foreign-tool" && fatal(p.w.d.Tools.Unknown) {
		return 2
	}
	return fold
}

func (p *entryPass) tellOne(f toolFault, total int, shape syntax.ListShape) {
	out := finding.Finding{
		Code: f.code, Span: f.t.at, Consequence: f.is, Severity: f.sev, Message: f.say, Tags: f.tags,
		Incomplete: p.unfinished(f.t),
	}
	if fix, ok := f.fix(shape, total == 1); ok {
		out.Fixes = []finding.Fix{fix}
		out.Fixes = append(out.Fixes, p.choices(f, shape)...)
	}
	p.report(out, f.trust)
}

// unfinished reports whether the entry is the beginning of a name that would
// be right. What begins like the tool of a server may become one.
func (p *entryPass) unfinished(t *tool) bool {
	if t.Class == dialect.Exact || t.Class == dialect.ByAlias {
		return false
	}
	return strings.HasPrefix(t.Name, "mcp_") || strings.HasPrefix(t.Name, "@") || dialect.Prefix(t.Name, p.w.toolNames())
}

func (w *world) toolNames() []string {
	names := make([]string, 0, len(w.d.Tools.Builtin))
	for i := range w.d.Tools.Builtin {
		names = append(names, w.d.Tools.Builtin[i].Name)
	}
	return append(names, "mcp__")
}

// choices offers the other names that could stand for the entry.
func (p *entryPass) choices(f toolFault, shape syntax.ListShape) []finding.Fix {
	var names []string
	switch {
	case f.use == "":
	case f.t.Class == dialect.Foreign:
		names = f.t.Ours
	case f.t.Class == dialect.GoneName || f.t.Class == dialect.OldName:
		names = f.t.Tool.Use
	}
	var fixes []finding.Fix
	for _, name := range names {
		if use := f.t.with(name); use != f.use && len(fixes) < 2 && p.gives(name) {
			fixes = append(fixes, finding.Fix{
				Title: "Replace with " + tick(use), Edits: []text.Edit{rewrite(f.t.item, shape, use)},
			})
		}
	}
	return fixes
}

// foldTools reports many faults of one kind as one finding on the key.
func (p *entryPass) foldTools(same []toolFault, total int, shape syntax.ListShape) {
	f := finding.Finding{
		Code: same[0].kind().code, Span: p.listKey(), Severity: same[0].sev, Tags: same[0].tags,
		Message: p.foldSay(same, total),
	}
	trust := same[0].trust
	for _, s := range same {
		f.Consequence = max(f.Consequence, s.is)
		trust = min(trust, s.trust)
		if len(f.Related) < related {
			f.Related = append(f.Related, finding.Related{Span: s.t.at, Message: s.brief()})
		}
	}
	if fix, ok := p.foldFix(same, total, shape); ok {
		f.Fixes = []finding.Fix{fix}
		if part, ok := p.safePart(same, total, shape); ok && !fix.Safe {
			f.Fixes = append(f.Fixes, part)
		}
	}
	p.report(f, trust)
}

func (p *entryPass) foldSay(same []toolFault, total int) string {
	count := strconv.Itoa(len(same)) + " of " + strconv.Itoa(total) + " tools "
	names := ticks(itemNames(same))
	effect := p.w.d.Tools.Unknown
	switch code := same[0].kind().code; {
	case code == "foreign-tool":
		whose, one := "names of other products", same[0].t.From
		for _, s := range same {
			if s.t.From != one {
				one = nil
			}
		}
		if one != nil {
			whose = one.Name + " names"
		}
		return p.w.toolSay(effect, names+" are "+whose) + instead(same)
	case code == "deprecated-tool":
		return fmt.Sprintf("%sare renamed; the old names are still read.", count)
	case code == "retired-tool":
		return count + "are read no more: " + names + "."
	case code == "duplicate-tool":
		return count + "stand in the list already: " + names + "."
	case code == "tool-unavailable":
		return count + "are never given to a subagent: " + names + "."
	case code == "tool-pattern" && same[0].is == finding.NotBound:
		return same[0].say
	case fatal(effect):
		return p.w.because(effect, "it has no tools "+names, "")
	}
	return count + "are none of " + p.w.d.Name + ": " + names + "."
}

// instead says what to write for names of a list: the names in their order, or,
// where some have no counterpart or share one, each with what it stands for.
func instead(same []toolFault) string {
	var uses, pairs []string
	taken := map[string]bool{}
	for _, s := range same {
		if s.use != "" && !taken[s.use] {
			taken[s.use] = true
			uses = append(uses, s.use)
			pairs = append(pairs, tick(s.use)+" for "+tick(s.t.Name))
		}
	}
	switch {
	case len(uses) == 0:
		return ""
	case len(uses) == len(same):
		return " Write " + ticks(uses) + "."
	}
	return " Write " + words(pairs) + "."
}

func itemNames(same []toolFault) []string {
	names := make([]string, len(same))
	for i, s := range same {
		names[i] = s.t.Name
	}
	return names
}

// safePart mends those of many faults for which it is certain what to write.
// What is left must be too few to be one finding again.
func (p *entryPass) safePart(same []toolFault, total int, shape syntax.ListShape) (finding.Fix, bool) {
	var sure []toolFault
	for _, s := range same {
		if s.safe {
			sure = append(sure, s)
		}
	}
	if len(sure) < 2 || len(same)-len(sure) >= p.foldAt(same[0]) {
		return finding.Fix{}, false
	}
	fix, ok := p.foldFix(sure, total, shape)
	fix.Title = "Rename the " + number(len(sure)) + " that are certain"
	fix.Preferred = false
	return fix, ok && fix.Safe
}

// foldFix mends all faults at once. Two entries that come to mean one tool
// become one.
func (p *entryPass) foldFix(same []toolFault, total int, shape syntax.ListShape) (finding.Fix, bool) {
	fix := finding.Fix{Title: "Rename all", Safe: true, Preferred: true}
	var drop []int
	var names []string
	taken := map[string]bool{}
	for _, s := range same {
		switch {
		case s.use != "" && !taken[s.use]:
			taken[s.use] = true
			names = append(names, s.use)
			fix.Edits = append(fix.Edits, rewrite(s.t.item, shape, s.use))
		case s.use != "" || s.drop:
			drop = append(drop, s.t.nth)
		default:
			continue
		}
		fix.Safe = fix.Safe && s.safe
	}
	if len(drop) == total {
		return fix, false
	}
	fix.Edits = append(fix.Edits, p.dropped(drop)...)
	switch {
	case len(names) > 0 && len(names) <= shown:
		fix.Title = "Map all to " + ticks(names)
	case len(names) == 0:
		fix.Title = "Remove all"
	}
	return fix, len(fix.Edits) > 0
}
