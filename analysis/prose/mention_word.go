package prose

import "strings"

// word reads the word at i: mcp__server__tool, a key or call that names an
// agent, and a name that stands in a sentence.
func (s *mentionScan) word(i int) int {
	end := s.simple(i)
	name := s.src[i:end]
	switch {
	case strings.HasPrefix(name, "mcp__"):
		if len(name) > len("mcp__") {
			s.serverTool(i, end)
		}
		return end
	case end < s.end && s.src[end] == '(' && callers[name] != 0:
		s.call(callers[name]-1, end+1)
		return end
	}
	if key := agentKey(name); key != noKey {
		if to := s.value(key, i, end); to > 0 {
			return to
		}
	}
	end = s.longer(end)
	if isLower(s.src[i:end]) && !s.expected(i, end) {
		return end
	}
	return s.sentence(i, end)
}

// isLower reports whether name is nothing but small letters, as most words are.
func isLower(name string) bool {
	for i := 0; i < len(name); i++ {
		if name[i] < 'a' || name[i] > 'z' {
			return false
		}
	}
	return true
}

// expected reports whether the words around src[i:end] could say that it is a
// name. It is asked of every word, and sorts out all but a few.
func (s *mentionScan) expected(i, end int) bool {
	if end+1 < s.end {
		after := trimMarks(s.src[end:min(s.end, end+8)])
		if len(after) > 1 && isSpace(after[0]) && (after[1]|0x20 == 'a' || after[1]|0x20 == 's' || after[1] <= ' ' || after[1] == '*' || after[1] == '_') {
			return true
		}
	}
	from := i
	for n := 0; n < 6 && from > 0 && strings.IndexByte(betweenWords, s.src[from-1]) >= 0; n++ {
		from--
	}
	if from < 2 {
		return false
	}
	switch s.src[from-2 : from] {
	case "to", "To", "he", "th", "wn", "ch", "ke", "lt": // to, the, with, spawn, launch, invoke, consult
		return true
	}
	return false
}

// simple returns the end of the run of letters, digits, hyphens and underscores at i.
func (s *mentionScan) simple(i int) int {
	for i < s.end && words[s.src[i]] {
		i++
	}
	return i
}

// longer goes on over dots and colons inside a name, as in `plugin:agent` and
// `node-20.x-expert`.
func (s *mentionScan) longer(end int) int {
	for end+1 < s.end && (s.src[end] == '.' || s.src[end] == ':') && isAlnum(s.src[end+1]) {
		end = s.simple(end + 1)
	}
	return end
}

// serverTool notes a tool of an MCP server.
func (s *mentionScan) serverTool(i, end int) {
	kind := ToolMention
	if s.code != noCode {
		kind = SampleMention
	}
	s.add(kind, Signed, i, i, end)
}

// sentence notes src[i:end] if the sentence, or the shape of the name, says
// that it is an agent or skill, and returns where to go on.
func (s *mentionScan) sentence(i, end int) int {
	name := s.src[i:end]
	shape := shapeOf(name)
	if shape == noName {
		return s.title(i, end)
	}
	if s.goesOn(end) {
		return end
	}
	noun, _ := nounBehind(s.src[end:s.end])
	how := Named
	switch {
	case plainAdjectives[name], noun == otherNoun:
		return end
	case noun == skillNoun && (shape == oneWord || s.code == codeBlock):
		return end
	case noun == skillNoun:
	case noun != noNoun && (shape != oneWord || named(s.src[:i])):
	case s.delegated(i, shape == oneWord && agentish(name)) && !pronouns[name]:
	case shape == oneWord || shape == snake || shape == camel && s.code == codeBlock || !agentish(name):
		return end
	default:
		how = Bare
	}
	s.add(noun.kind(), how, i, i, end).Marked = false
	return end
}

// goesOn reports whether what stands at i makes the word before it a part of a
// longer one: a path, an address, a template.
func (s *mentionScan) goesOn(i int) bool {
	return i < s.end && (strings.IndexByte("/@\\=", s.src[i]) >= 0 || s.blank(i))
}

// title reads capitalised words before the word agent: "the Task Planner agent".
func (s *mentionScan) title(i, end int) int {
	if !isUpper(s.src[i]) {
		return end
	}
	to := end
	noun, plural := nounBehind(s.src[to:s.end])
	for n := 0; n < 5 && noun == noNoun && to-i < maxName && to+1 < s.end && s.src[to] == ' ' && isUpper(s.src[to+1]); n++ {
		to = s.simple(to + 1)
		noun, plural = nounBehind(s.src[to:s.end])
	}
	if noun != agentNoun || plural || to == end && !named(s.src[:i]) || !isTitle(s.src[i:to]) {
		return end
	}
	if first := strings.ToLower(s.src[i:end]); introducers[first] || plainAdjectives[first] {
		return end
	}
	s.add(AgentMention, Named, i, i, to).Marked = false
	return to
}

// strong reads **name**, which as an emphasised name needs less to be one.
func (s *mentionScan) strong(i int) int {
	if !strings.HasPrefix(s.src[i:s.end], "**") {
		return i + 1
	}
	limit := min(i+2+maxName, s.end)
	n := strings.IndexByte(s.src[i+2:limit], '*')
	if nl := strings.IndexByte(s.src[i+2:limit], '\n'); n < 0 || nl >= 0 && nl < n || !strings.HasPrefix(s.src[i+2+n:s.end], "**") {
		return i + 2
	}
	from, to := i+2, i+2+n
	for to > from && s.src[to-1] == ':' {
		to--
	}
	if !s.emphasised(from, to, i, i+4+n, false) {
		return i + 2
	}
	return i + 4 + n
}

// maxName is how long a name of an agent may be.
const maxName = 64

// emphasised notes src[from:to], which stands in the marks [open, close), if it
// may be a name. In bold a word before it says less than in code.
func (s *mentionScan) emphasised(from, to, open, close int, code bool) bool {
	name := s.src[from:to]
	shape := shapeOf(name)
	noun, plural := nounBehind(s.src[close:s.end])
	if noun == noNoun && code {
		noun = nounBefore(s.src[:open])
	}
	given := noun == noNoun && s.delegated(open, true)
	if shape == noName && isTitle(name) && (noun == agentNoun || noun == skillNoun || given || strings.HasSuffix(name, " Agent")) {
		shape = camel
	}
	adjective := plainAdjectives[strings.ToLower(name)]
	if shape == noName || noun == otherNoun || adjective && (!code || noun == noNoun || plural) {
		return false
	}
	how := Bare
	switch {
	case noun != noNoun && !plural && !adjective && (code || shape == kebab):
		how = Sure
	case noun != noNoun, given:
		how = Named
	case shape == snake || shape != kebab && !agentish(name):
		return false
	}
	m := s.add(noun.kind(), how, open, from, to)
	m.Whole.End = close
	return true
}
