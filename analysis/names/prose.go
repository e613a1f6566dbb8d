package names

import (
	"strings"

	"agentls/analysis/prose"
	"agentls/analysis/syntax"
)

// reading says what the product makes of marks in the text of a file. What it
// does not read is mentioned all the same, and is not certain.
type reading struct {
	imports bool // `@path` brings in the file
	hashes  bool // `#tool:x` and `#file:x` are resolved
}

// chunkMentions returns the names that a chunk of a body mentions; src is its
// text, and spans are relative to it. They depend on both and on r alone, so
// that they can be kept with the chunk. In is -1 everywhere.
func chunkMentions(c *prose.Chunk, src string, r reading) []Mention {
	s := proseScan{src: src, reading: r}
	for i := range c.Links {
		s.link(&c.Links[i])
	}
	for i := range c.Defined {
		s.destination(c.Defined[i].Dest, c.Defined[i].Destination)
	}
	for i := range c.Mentions {
		s.mention(&c.Mentions[i])
	}
	sortMentions(s.list)
	return s.list
}

// stringMentions returns the names in a text that is no body: a description,
// or any other value that is prose. decoded is what the value means and runs
// where it stands, as [syntax.Decode] gives them; spans are in the same
// coordinates as the runs' File spans.
func stringMentions(decoded string, runs []syntax.Segment, r reading) []Mention {
	if len(decoded) > maxString || !mayMention(decoded) {
		return nil
	}
	list := chunkMentions(prose.Plain(decoded), decoded, r)
	for i := range list {
		place(&list[i], runs)
	}
	return list
}

// maxString is the length from which a value is not looked into: it is read
// again at each key, and no description is that long.
const maxString = 256 << 10

// mayMention reports whether a text could hold a mention at all.
func mayMention(s string) bool {
	return strings.ContainsAny(s, "@/#`[-(") || strings.Contains(s, "gent") || strings.Contains(s, "skill") || strings.Contains(s, " to ")
}

type proseScan struct {
	src  string
	list []Mention
	reading
}

func (s *proseScan) add(m Mention) {
	m.In = -1
	s.list = append(s.list, m)
}

// mention adds what the scanner of the prose found.
func (s *proseScan) mention(m *prose.Mention) {
	out := Mention{Name: m.Name, At: m.Span, Whole: m.Whole}
	switch m.Kind {
	case prose.PathMention:
		out.Kind, out.Form, out.Certain = File, InImport, s.imports && isImport(m.Name)
		out.Pattern = strings.ContainsRune(m.Name, '*')
	case prose.AgentMention:
		out.Kind, out.Form = Agent, agentForm(m)
		out.Certain = m.How == prose.Sure && !m.Block
		s.atAgent(&out)
		out.Likely = !m.Block && (said(m) || out.Form == AtAgent)
	case prose.SkillMention:
		out.Kind, out.Form, out.Certain = Skill, agentForm(m), m.How == prose.Sure && !m.Block
		out.Likely = !m.Block && said(m)
	case prose.CommandMention:
		out.Kind, out.Form, out.Likely = Command, Slash, !m.Block
	case prose.FileMention:
		out.Kind, out.Form, out.Certain = File, FileMark, s.hashes && !IsTemplate(m.Name)
		out.Pattern = strings.ContainsRune(m.Name, '*')
	case prose.ToolMention, prose.SampleMention:
		if !s.tool(&out, m) {
			return
		}
	}
	if i := strings.LastIndexByte(out.Name, ':'); i >= 0 && (out.Kind == Agent || out.Kind == Skill || out.Kind == Command) {
		out.At.Start += i + 1 // the plugin is no part of what is renamed
	}
	out.Likely = out.Likely && !out.Certain
	s.add(out)
}

// said reports whether a name stands in marks, and words around it say what it
// is the name of.
func said(m *prose.Mention) bool { return m.Marked && m.How >= prose.Named }

// agentForm says how a mention of an agent or skill is written.
func agentForm(m *prose.Mention) Form {
	switch {
	case m.How == prose.Signed:
		return AtName
	case m.Key:
		return SubagentType
	case m.Marked:
		return Marked
	}
	return Plain
}

// atAgent takes the prefix from @agent-x.
func (s *proseScan) atAgent(out *Mention) {
	if out.Form != AtName {
		return
	}
	if name, ok := strings.CutPrefix(out.Name, "agent-"); ok && name != "" {
		out.Form, out.Name = AtAgent, name
		out.At.Start += len("agent-")
	}
}

// tool reads #tool:x and mcp__server__tool; other names of tools are no names
// of the workspace.
func (s *proseScan) tool(out *Mention, m *prose.Mention) bool {
	if out.At.Start > out.Whole.Start {
		out.Kind, out.Form, out.Certain = Tool, ToolMark, s.hashes && m.Kind == prose.ToolMention
		return true
	}
	rest, ok := strings.CutPrefix(out.Name, "mcp__")
	if !ok {
		return false
	}
	server, _, _ := strings.Cut(rest, "__")
	if server == "" || strings.ContainsAny(server, "*<{$(/") {
		return false
	}
	out.Kind, out.Form, out.Name = Server, InServerTool, server
	out.Likely = m.Kind == prose.ToolMention && !m.Block
	out.At.Start += len("mcp__")
	out.At.End = out.At.Start + len(server)
	return true
}
