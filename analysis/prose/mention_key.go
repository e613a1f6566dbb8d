package prose

import "strings"

// key is what a word before a colon or equals sign says of the value.
type key uint8

const (
	noKey    key = iota
	ofAgent      // agent, next_agent, agentName
	ofTyped      // subagent_type: what delegation calls take
	ofSkills     // skill
)

// agentKey returns what a word says as a key.
func agentKey(w string) key {
	if len(w) < len("agent") || len(w) > 24 || w[len(w)-1]|0x20 != 't' && w[len(w)-1]|0x20 != 'e' && w[len(w)-1]|0x20 != 'd' && w != "skill" {
		return noKey
	}
	if w != "skill" && !holdsAgent(w) {
		return noKey
	}
	w = strings.ToLower(w)
	switch {
	case w == "subagent_type" || w == "subagenttype":
		return ofTyped
	case w == "skill":
		return ofSkills
	case strings.HasSuffix(w, "user_agent"), strings.HasSuffix(w, "user-agent"), strings.HasSuffix(w, "useragent"), strings.HasSuffix(w, "reagent"):
		return noKey
	}
	for _, end := range [...]string{"_name", "name", "_type", "type", "_id"} {
		if cut, ok := strings.CutSuffix(w, end); ok {
			w = cut
			break
		}
	}
	if w == "agent" || w == "subagent" || w == "sub-agent" || strings.HasSuffix(w, "_agent") {
		return ofAgent
	}
	return noKey
}

// holdsAgent sorts out all but a few words: no other holds a key of agents.
func holdsAgent(w string) bool {
	for i := 0; i+len("agent") <= len(w); i++ {
		if w[i]|0x20 == 'a' && strings.EqualFold(w[i:i+len("agent")], "agent") {
			return true
		}
	}
	return false
}

// value notes the name behind the key src[start:end], as in `agent: x` and
// `"subagent_type"="x"`, and returns where it ends, or 0 if there is none.
func (s *mentionScan) value(k key, start, end int) int {
	pos := s.skip2(end, "\"'`*")
	pos = s.blanks(pos)
	if pos >= s.end || s.src[pos] != ':' && s.src[pos] != '=' {
		return 0
	}
	sign := s.src[pos]
	from, to, quote := s.operand(s.blanks(s.skip2(pos+1, "*")))
	if from == to {
		return 0
	}
	if !s.valued(k, from, to, quote, sign) {
		return 0
	}
	kind, how := AgentMention, Named
	switch {
	case k == ofSkills:
		kind = SkillMention
	case k == ofTyped && s.code < proseBlock && (quote != 0 || sign == ':'):
		how = Sure
	}
	m := s.add(kind, how, start, from, to)
	m.Key = true
	if quote != 0 && s.src[to] == quote {
		m.Whole.End = to + 1
	}
	return to
}

// valued reports whether src[from:to] may be the name that a key gives. What is
// not quoted may be a variable or a type.
func (s *mentionScan) valued(k key, from, to int, quote, sign byte) bool {
	name := s.src[from:to]
	shape := shapeOf(name)
	if quote != 0 {
		return shape != noName || isTitle(name)
	}
	switch shape {
	case kebab:
		return true
	case oneWord, camel:
		return s.ends(to) && !types[name] && (sign == ':' && s.code != codeBlock || k == ofTyped)
	}
	return false
}

// types are what stands behind a colon in code in place of a name.
var types = makeSet(`string str true false null none any agent name object boolean bool undefined`)

// operand returns the span of the name at pos, and the quote it stands in.
func (s *mentionScan) operand(pos int) (from, to int, quote byte) {
	if pos < s.end && s.src[pos] == '\\' {
		pos++
	}
	if pos < s.end && strings.IndexByte("\"'`", s.src[pos]) >= 0 {
		quote = s.src[pos]
		pos++
		n := strings.IndexByte(s.near(pos, maxName+2), quote)
		if n < 0 {
			return pos, pos, quote
		}
		to = pos + n
		if to > pos && s.src[to-1] == '\\' {
			to--
		}
		if pos < to && s.src[pos] == '@' {
			pos++
		}
		return pos, to, quote
	}
	if pos < s.end && s.src[pos] == '@' {
		pos++
	}
	whole := s.end
	s.end = min(s.end, pos+maxName+1) // a chain of keys is read once for each
	to = s.longer(s.simple(pos))
	s.end = whole
	if to-pos > maxName || s.blank(to) || to < s.end && strings.IndexByte("/(\\", s.src[to]) >= 0 {
		return pos, pos, 0
	}
	return pos, to, 0
}

// ends reports whether what stands at pos ends a value that is not quoted.
func (s *mentionScan) ends(pos int) bool {
	return pos >= s.end || strings.IndexByte("\r\n,;)]}`*|\"'", s.src[pos]) >= 0
}

// blanks skips a few blanks.
func (s *mentionScan) blanks(pos int) int { return s.skipOf(pos, " \t", 4) }

// skip2 skips up to two of the bytes of set.
func (s *mentionScan) skip2(pos int, set string) int { return s.skipOf(pos, set, 2) }

func (s *mentionScan) skipOf(pos int, set string, most int) int {
	for n := 0; n < most && pos < s.end && strings.IndexByte(set, s.src[pos]) >= 0; n++ {
		pos++
	}
	return pos
}

// callers are the calls whose first argument names an agent or skill, with the
// kind of mention plus one.
var callers = map[string]MentionKind{
	"Task": AgentMention + 1, "task": AgentMention + 1, "Agent": AgentMention + 1, "agent": AgentMention + 1,
	"runSubagent": AgentMention + 1, "Skill": SkillMention + 1, "skill": SkillMention + 1,
}

// call notes the names between the parentheses of a call, up to the first
// argument that is none: `Task(a, b)`, `Skill("x")`, `skill({name: "x"})`.
func (s *mentionScan) call(kind MentionKind, pos int) {
	for n := 0; n < 8; n++ {
		pos = s.skipOf(pos, " \t\r\n{,|", 8)
		from, to, quote := s.operand(pos)
		if from == to {
			return
		}
		end := to
		if quote != 0 {
			end++
		}
		after := s.blanks(end)
		if after < s.end && (s.src[after] == ':' || s.src[after] == '=') {
			if word := s.src[from:to]; kind != SkillMention || word != "name" && word != "skill" {
				return
			}
			if from, to, quote = s.operand(s.blanks(after + 1)); from == to || quote == 0 {
				return
			}
			end = to + 1
		} else if quote == 0 && (after >= s.end || strings.IndexByte("),|", s.src[after]) < 0) {
			return
		}
		if name := s.src[from:to]; len(name) < 3 || shapeOf(name) == noName && !(quote != 0 && isTitle(name)) {
			return
		}
		s.add(kind, Named, from, from, to).Key = true
		pos = end
	}
}
