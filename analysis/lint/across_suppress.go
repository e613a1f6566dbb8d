package lint

import (
	"slices"

	"agentls/analysis/config"
	"agentls/analysis/finding"
)

// suppress drops what comments silence. It speaks of comments that name a code
// of workspace scope and silence nothing, which [Run] cannot know, and returns
// where comments and codes stand that are needed here.
func (b *Brief) suppress(all []finding.Finding, at lines) (kept []finding.Finding, spent []int) {
	if len(b.notes) == 0 {
		return all, nil
	}
	out := config.Suppress(all, b.notes, at)
	vain := map[int]bool{} // the places of what silences nothing
	about := &reporter{w: &b.world}
	for _, u := range out.Unused {
		note := b.notes[u.Directive]
		vain[u.Span.Start] = true
		if u.Code == nil {
			for _, c := range note.Codes {
				vain[c.Span.Start+note.Offset] = true
			}
		}
		note.Whole = b.whole[u.Directive]
		for _, mine := range ofScope(u, note, true) {
			about.unused(mine, note)
		}
	}
	for _, n := range b.notes {
		if start := n.Span.Start + n.Offset; !vain[start] {
			spent = append(spent, start)
		}
		for _, c := range n.Codes {
			if start := c.Span.Start + n.Offset; !vain[start] {
				spent = append(spent, start)
			}
		}
	}
	silenced := config.Suppress(about.list, b.notes, at)
	return sorted(append(out.Kept, silenced.Kept...)), slices.Compact(spent)
}

// ofScope returns what of an unused comment is for the rules of workspace scope
// to say, or else for those that see one file: each knows its own codes. A
// comment without a code is the file's.
func ofScope(u config.Unused, note config.Suppression, across bool) []config.Unused {
	if u.Code != nil {
		if acrossCodes()[u.Code.Code] == across {
			return []config.Unused{u}
		}
		return nil
	}
	var mine []config.Unused
	for _, c := range note.Codes {
		if acrossCodes()[c.Code] == across {
			at := config.CodeAt{Code: c.Code, Span: c.Span.Shift(note.Offset)}
			mine = append(mine, config.Unused{Directive: u.Directive, Code: &at, Span: at.Span})
		}
	}
	if len(mine) == len(note.Codes) && (!across || len(mine) > 0) {
		return []config.Unused{u}
	}
	return mine
}
