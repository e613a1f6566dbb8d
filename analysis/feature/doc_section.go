package feature

import (
	"slices"
	"strings"

	"agentls/analysis/agent"
	"agentls/analysis/dialect"
	"agentls/analysis/prose"
	"agentls/analysis/text"
)

type section = prose.Section

// sectionDoc explains a kind of section; facts is what is true of one.
func sectionDoc(s *dialect.Section, facts string) string {
	good := ""
	if s.Good != "" {
		good = "A good one: " + lowered(s.Good)
	}
	return article(sectionHead(s), facts, literal(sentence(good)), moreOn(s))
}

func sectionHead(s *dialect.Section) string {
	return "**" + s.Title + "** · " + literal(sentence(s.Purpose))
}

// pages says in which sheet, and under which id, the address of a source of
// the catalogue stands.
var pages = map[string][2]string{
	"A1": {"claude-code", "subagents"},
	"V1": {"copilot-vscode", "vscode-agents"},
	"M1": {"gemini-cli", "docs"},
	"O1": {"opencode", "docs"},
}

// moreOn returns a link to the first source of a section that has an address.
func moreOn(s *dialect.Section) string {
	for _, id := range s.Sources {
		if isURL(id) {
			return "[More](" + id + ")"
		}
		page := pages[id]
		d := dialect.ByID(page[0])
		if d == nil {
			continue
		}
		for _, src := range d.Sources {
			if src.ID == page[1] && isURL(src.URL) {
				return "[More](" + src.URL + ")"
			}
		}
	}
	return ""
}

// literal keeps a `<` outside of code from being read as a tag.
func literal(s string) string {
	var b strings.Builder
	inCode := false
	for i := 0; i < len(s); i++ {
		if s[i] == '`' {
			inCode = !inCode
		}
		if s[i] == '<' && !inCode {
			b.WriteByte('\\')
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// lowered returns s with a small first letter, unless its first word is a name.
func lowered(s string) string {
	if len(s) > 1 && s[0] >= 'A' && s[0] <= 'Z' && (s[1] >= 'a' && s[1] <= 'z' || s[1] == ' ' && s[0] == 'A') {
		return string(s[0]-'A'+'a') + s[1:]
	}
	return s
}

// sectionFacts says what is true of one section: its size, its parts, tools it
// names that are not granted, and what the outline of the prompt lacks.
func sectionFacts(doc *agent.Document, all []section, i int, known *dialect.Section) string {
	s := &all[i]
	if s.Empty {
		return words("Here: nothing stands below it yet.", lacking(all, known))
	}
	kin := sameKind(doc, all, known)
	own := text.Span{Start: s.At.End, End: s.Span.End}
	var fences []text.Span
	var missing []string
	for k, c := range doc.Body.Chunks {
		at := doc.Body.Span(k)
		if at.End <= s.Span.Start || at.Start >= own.End {
			continue
		}
		for _, f := range c.Fences {
			if span := f.Span.Shift(at.Start); own.Covers(span) {
				fences = append(fences, span)
			}
		}
		missing = notGranted(doc, c, at.Start, own, missing)
	}
	items := listItems(doc.Src(), own, fences)
	parts := append(found(known, own.Of(doc.Src())), tokens(len(strings.TrimSpace(own.Of(doc.Src())))))
	if items > 0 {
		parts = append(parts, count(items, "list item", "list items"))
	}
	if n := len(fences); n > 0 {
		parts = append(parts, count(n, "code block", "code blocks"))
	}
	facts := "Here: " + strings.Join(parts, ", ") + "."
	if len(missing) > 0 {
		facts = words(facts, "Names "+codes(missing, 5)+", which the frontmatter does not grant.")
	}
	return words(facts, missingParts(known, kin), lacking(all, known))
}

// listItems counts the lines of span that begin with a list marker (CommonMark
// 5.2), outside of fences.
func listItems(src string, span text.Span, fences []text.Span) int {
	n := 0
	for at := span.Start; at < span.End; {
		line := lineAt(src, at, span)
		inside := slices.ContainsFunc(fences, func(f text.Span) bool { return f.Contains(line.Start) })
		if !inside && isListItem(line.Of(src)) {
			n++
		}
		at = max(nextLine(src, line.End), at+1)
	}
	return n
}

func isListItem(line string) bool {
	line = strings.TrimLeft(line, " \t")
	digits := 0
	for digits < len(line) && digits < 9 && line[digits] >= '0' && line[digits] <= '9' {
		digits++
	}
	rest := line[digits:]
	if len(rest) < 2 || rest[1] != ' ' && rest[1] != '\t' {
		return false
	}
	if digits > 0 {
		return rest[0] == '.' || rest[0] == ')'
	}
	return rest[0] == '-' || rest[0] == '*' || rest[0] == '+'
}

// notGranted adds the tools that a chunk names inside own and the agent does
// not get.
func notGranted(doc *agent.Document, c *prose.Chunk, base int, own text.Span, missing []string) []string {
	for _, m := range c.Mentions {
		if !isToolMention(m) || !own.Covers(m.Span.Shift(base)) || slices.Contains(missing, m.Name) {
			continue
		}
		if t := doc.Dialect().Tool(m.Name, dialect.ToolsRole); t.Tool != nil && t.Class <= dialect.ByAlias && !isGranted(doc, m.Name) {
			missing = append(missing, m.Name)
		}
	}
	return missing
}

func isToolMention(m prose.Mention) bool { return m.Kind == prose.ToolMention }

// isGranted reports whether the agent gets a tool of its dialect.
func isGranted(doc *agent.Document, name string) bool {
	d := doc.Dialect()
	m := d.Tool(name, dialect.ToolsRole)
	if m.Tool == nil {
		return true
	}
	if denied, ok := grantOf(doc, dialect.DenyRole); ok && denied.Holds(m.Tool) {
		return false
	}
	e, _, _ := doc.ByRole(dialect.ToolsRole)
	if e == nil {
		return true
	}
	if isMapping(e) {
		return !slices.Contains(refusedKeys(e), m.Tool.Name)
	}
	g := d.Grant(dialect.ToolsRole, entryNames(e))
	if g.All || g.Holds(m.Tool) {
		return true
	}
	// A member of a set is granted with the set, and a set by a member of it.
	return slices.ContainsFunc(m.Tool.Members, g.Names)
}
