package prose

import (
	"sort"
	"strings"

	"agentls/analysis/text"
)

// codeKind is what is read: prose, or which sort of code.
type codeKind uint8

const (
	noCode     codeKind = iota
	spanCode            // a code span
	proseBlock          // a code block that holds prose: an example of a dialogue, a prompt, a diagram
	codeBlock           // a code block of a language
)

// proseInfos are the info strings of blocks that hold no code.
var proseInfos = makeSet(`text txt plaintext markdown md mdx mermaid console prompt`)

// blockMentions reads the names in code blocks.
func (d *draft) blockMentions() {
	for _, b := range d.blocks {
		s := mentionScan{draft: d, code: d.blockKind(b), from: b.Start, end: b.End}
		s.until(b.Start, b.End)
	}
}

// blockKind says which sort of code the block b is. Most indented blocks in
// prompts are prose that stands too far to the right.
func (d *draft) blockKind(b text.Span) codeKind {
	i := sort.Search(len(d.Fences), func(i int) bool { return d.Fences[i].Span.Start >= b.Start })
	if i == len(d.Fences) || d.Fences[i].Span.Start != b.Start {
		return proseBlock
	}
	info := d.Fences[i].Info.Of(d.src)
	if lang, _, _ := strings.Cut(info, " "); lang == "" || proseInfos[strings.ToLower(lang)] {
		return proseBlock
	}
	return codeBlock
}

// codeMention reads the code span c. One that holds a name and nothing else is
// a tool, a /command, or where the sentence or its shape says so an agent or a
// skill; in any other, keys and calls name agents.
func (d *draft) codeMention(c text.Span) {
	ticks := runOf(d.src[c.Start:c.End], '`')
	from, to := trimSpace(d.src, c.Start+ticks, c.End-ticks)
	if from >= to {
		return
	}
	s := mentionScan{draft: d, from: from, end: to}
	name := d.src[from:to]
	tool := isToolName(name)
	if noun, _ := nounBehind(d.src[c.End:]); tool && noun != agentNoun && nounBefore(d.src[:c.Start]) != agentNoun {
		s.add(ToolMention, Signed, from, from, to)
	}
	switch {
	case name[0] == '/' && isCommand(name[1:]):
		s.command(from)
		return
	case name[0] == '@':
		s.atSpan(from, to, c)
		return
	}
	s.end = len(d.src)
	if s.emphasised(from, to, c.Start, c.End, true) || tool && name[len(name)-1] != ')' {
		return
	}
	s.end, s.code = to, spanCode
	s.until(from, to)
}

// atSpan reads a code span that begins with @. In code a word behind an @ is a
// decorator; one with a hyphen, or where the sentence says so, is an agent.
func (s *mentionScan) atSpan(from, to int, c text.Span) {
	end, _ := s.token(from+1, "_-.:")
	name := s.src[from+1 : end]
	if end < to && s.src[end] != ' ' || shapeOf(name) == noName {
		return
	}
	noun, _ := nounBehind(s.src[c.End:])
	said := end == to && (noun == agentNoun || nounBefore(s.src[:c.Start]) == agentNoun || s.delegated(c.Start, true))
	if said || strings.IndexByte(name, '-') > 0 {
		s.add(AgentMention, Signed, from, from+1, end)
	}
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
