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
		if s.value(key, i, end) {
			return end
		}
	}
	end = s.longer(end)
	s.sentence(i, end)
	return end
}

// simple returns the end of the run of letters, digits, hyphens and underscores at i.
func (s *mentionScan) simple(i int) int {
	for i < s.end && (isAlnum(s.src[i]) || s.src[i] == '_' || s.src[i] == '-') {
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

// serverTool notes a tool of an MCP server. In code it is no tool that the
// prompt asks for, and the server alone is named.
func (s *mentionScan) serverTool(i, end int) {
	kind := ToolMention
	if s.code != noCode {
		kind = ServerMention
	}
	s.add(kind, Signed, i, i, end)
}

// sentence notes src[i:end] if the sentence, or the shape of the name, says
// that it is an agent or skill.
func (s *mentionScan) sentence(i, end int) {
	name := s.src[i:end]
	shape := shapeOf(name)
	if shape == noName || end < s.end && (s.src[end] == '/' || s.src[end] == '@' || s.src[end] == '\\') || s.blank(end) {
		return
	}
	noun, _ := nounBehind(s.src[end:s.end])
	how := Bare
	switch {
	case noun != 0 && plainAdjectives[name]:
		return
	case noun == SkillMention+1:
		if shape == oneWord || s.code == codeBlock {
			return
		}
		how = Named
	case noun != 0 && (shape != oneWord || named(s.src[:i])):
		how = Named
	case s.delegated(i, false) && (shape != oneWord || !pronouns[name]):
		how = Named
	case s.code == codeBlock || shape == oneWord || !agentish(name):
		return
	}
	kind := AgentMention
	if noun == SkillMention+1 {
		kind = SkillMention
	}
	s.add(kind, how, i, i, end).Marked = false
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
	if !s.emphasised(from, to, i, i+4+n) {
		return i + 2
	}
	return i + 4 + n
}

// maxName is how long a name of an agent may be.
const maxName = 64

// emphasised notes src[from:to], which stands in the marks [open, close), if it
// may be a name.
func (s *mentionScan) emphasised(from, to, open, close int) bool {
	name := s.src[from:to]
	shape := shapeOf(name)
	noun, plural := nounBehind(s.src[close:s.end])
	if noun == 0 && agentBefore(s.src[:open]) {
		noun = AgentMention + 1
	}
	if noun == 0 && skillBefore(s.src[:open]) {
		noun = SkillMention + 1
	}
	if shape == noName && (noun != 0 && isTitle(name) || s.delegated(open, true) && isTitle(name) || strings.HasSuffix(name, " Agent") && isTitle(name)) {
		shape = camel
	}
	if shape == noName || plainAdjectives[name] {
		return false
	}
	how := Bare
	switch {
	case noun != 0 && !plural:
		how = Sure
	case noun != 0, s.delegated(open, true):
		how = Named
	case shape == oneWord || shape == camel && !agentish(name) && !isTitle(name):
		return false
	}
	kind := AgentMention
	if noun == SkillMention+1 {
		kind = SkillMention
	}
	m := s.add(kind, how, open, from, to)
	m.Whole.End = close
	return true
}
