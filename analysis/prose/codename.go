package prose

import (
	"strings"

	"agentls/analysis/text"
)

// codeMention reads the code span s when it holds one name alone: a tool, a
// /command, or an agent where the sentence says so.
func (d *draft) codeMention(s text.Span) {
	ticks := runOf(d.src[s.Start:s.End], '`')
	from, to := trimSpace(d.src, s.Start+ticks, s.End-ticks)
	if from >= to {
		return
	}
	name := d.src[from:to]
	m := Mention{Kind: ToolMention, Span: text.Span{Start: from, End: to}, Marked: true}
	switch {
	case name[0] == '/' && isCommand(name[1:]) && isIdentifier(name[1:], "_-:"):
		m.Kind = CommandMention
		m.Span.Start++
	case name[0] == '@' && len(name) > 1 && isIdentifier(name[1:], "_-") && agentNoun(d.src[s.End:]) != "":
		m.Kind = AgentMention
		m.Span.Start++
	case isIdentifier(name, "_-") && (agentNoun(d.src[s.End:]) != "" || afterAgent(d.src[:s.Start])):
		m.Kind = AgentMention
	case !isToolName(name):
		return
	}
	m.Name = strings.Clone(m.Span.Of(d.src))
	d.Mentions = append(d.Mentions, m)
}

// isIdentifier reports whether s starts with a letter or underscore and holds
// letters, digits and the bytes of more.
func isIdentifier(s, more string) bool {
	for i := 0; i < len(s); i++ {
		c := s[i]
		if !isAlnum(c) && strings.IndexByte(more, c) < 0 {
			return false
		}
	}
	return s != "" && (s[0] == '_' || s[0]|0x20 >= 'a' && s[0]|0x20 <= 'z')
}

// isToolName reports whether s is written as tools are: `Read`, `read_file`,
// `mcp__a__b`, `Bash(git:*)`, `search/codebase`, `github/*`.
func isToolName(s string) bool {
	base, args, call := strings.Cut(s, "(")
	if call && (!strings.HasSuffix(args, ")") || strings.ContainsAny(args, "\n`")) {
		return false
	}
	server, tool, scoped := strings.Cut(base, "/")
	if !isIdentifier(server, "_-") {
		return scoped && !call && server == "*" && isIdentifier(tool, "_-")
	}
	return !scoped || !call && (tool == "*" || isIdentifier(tool, "_-"))
}

// afterAgent reports whether s ends in the word agent or subagent and a blank.
func afterAgent(s string) bool {
	s, ok := strings.CutSuffix(s, " ")
	if !ok {
		return false
	}
	for _, noun := range [...]string{"subagent", "sub-agent", "agent"} {
		if len(s) >= len(noun) && strings.EqualFold(s[len(s)-len(noun):], noun) {
			before := len(s) - len(noun)
			return before == 0 || !isAlnum(s[before-1])
		}
	}
	return false
}
