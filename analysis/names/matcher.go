package names

import (
	"slices"
	"strings"

	"agentls/analysis/dialect"
	"agentls/analysis/syntax"
	"agentls/analysis/text"
)

// matchers reads what the hooks of one event are for: names of agents, or the
// servers of MCP tools. A matcher is a regular expression; only plain words
// between its bars are names.
func (r *entryReader) matchers(event string, v *syntax.Value) {
	for m := range maps(v) {
		p := pair(m, "matcher")
		if p == nil || p.Value.Kind != syntax.Scalar || p.Value.Type != syntax.String {
			continue
		}
		it := syntax.Item{Text: strings.TrimSpace(p.Value.Text), Span: p.Value.Inner, Full: p.Value.Span, Scalar: true}
		for at := 0; at <= len(it.Text); {
			end := len(it.Text)
			if i := strings.IndexByte(it.Text[at:], '|'); i >= 0 {
				end = at + i
			}
			r.matched(&it, text.Span{Start: at, End: end}, slices.Contains(r.d.AgentEvents, event))
			at = end + 1
		}
	}
}

// matched reads what stands between two bars of a matcher.
func (r *entryReader) matched(it *syntax.Item, span text.Span, agents bool) {
	word := strings.TrimSuffix(strings.TrimPrefix(span.Of(it.Text), "^"), "$")
	start := span.Start + strings.Index(span.Of(it.Text), word)
	n := len(r.mentions)
	if agents {
		if plainName(word) {
			r.mention(it, text.Span{Start: start, End: start + len(word)}, Mention{Kind: Agent, Form: InHook})
		}
	} else if m := r.d.ToolForm(strings.ReplaceAll(word, ".*", "x"), dialect.AllowRole); m.Server != "" && plainName(m.Server) && strings.HasPrefix(word[m.ServerAt:], m.Server) {
		at := text.Span{Start: start + m.ServerAt, End: start + m.ServerAt + len(m.Server)}
		r.mention(it, at, Mention{Kind: Server, Form: InHook})
	}
	for i := range r.mentions[n:] {
		r.mentions[n+i].Certain = false
	}
}

// plainName reports whether a piece of a regular expression is a name and
// nothing else.
func plainName(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c != '-' && c != '_' && c != ':' && (c|0x20 < 'a' || c|0x20 > 'z') && (c < '0' || c > '9') {
			return false
		}
	}
	return s != ""
}
