package prose

import "strings"

// plainAdjectives stand before `agent` or `subagent` and name none.
var plainAdjectives = makeSet(`a an the this that each every any another other
new same right appropriate specialized specialised dedicated separate single
general simple one to parent calling current existing main custom own sub multi dispatched
relevant matching correct proper first next second third last fresh isolated external
high-level top-level low-level built-in user-facing well-known long-running
read-only full-featured single-purpose general-use non-interactive and or
ai coding expert specialist specific individual different multiple several all
these those your our my its their no primary secondary background child target
named given selected chosen best only full whole following above below previous
foreground nested local remote default available assigned active receiving
requesting downstream upstream originating responsible designated independent
autonomous intelligent capable master lead multi-agent single-agent cross-agent
sub-agent project-level user-level domain-specific task-specific language-specific
use using invoke via with by of in as for from is are was be has have an
claude codex copilot gemini openai anthropic cursor haiku sonnet opus gpt
name id type agent-name skill-name inter-agent intra-agent co-author typescript sdk api`)

// noun is the kind of thing that the word beside a name says it is.
type noun uint8

const (
	noNoun noun = iota
	agentNoun
	skillNoun
	otherNoun // no name of an agent or skill stands before it
)

// kind returns the kind of mention that the noun makes; without one it is an agent.
func (n noun) kind() MentionKind {
	if n == skillNoun {
		return SkillMention
	}
	return AgentMention
}

var nouns = map[string]noun{
	"agent": agentNoun, "subagent": agentNoun, "sub-agent": agentNoun, "skill": skillNoun,
	"prompt": otherNoun, "command": otherNoun, "tool": otherNoun, "function": otherNoun, "method": otherNoun,
	"field": otherNoun, "parameter": otherNoun, "property": otherNoun, "branch": otherNoun, "file": otherNoun,
	"folder": otherNoun, "directory": otherNoun, "package": otherNoun, "class": otherNoun, "module": otherNoun,
	"variable": otherNoun, "flag": otherNoun, "option": otherNoun, "label": otherNoun, "hook": otherNoun,
	"event": otherNoun, "attribute": otherNoun, "component": otherNoun, "server": otherNoun, "library": otherNoun,
	"crate": otherNoun, "repo": otherNoun, "repository": otherNoun, "column": otherNoun, "key": otherNoun, "model": otherNoun,
}

// nounBehind reads the noun that s, what stands behind a name, begins with after
// one blank.
func nounBehind(s string) (n noun, plural bool) {
	s = trimMarks(s)
	if s == "" || s[0] != ' ' && s[0] != '\n' {
		return noNoun, false
	}
	s = s[1:min(len(s), 24)]
	for s != "" && (s[0] == ' ' || s[0] == '\t' || s[0] == '*' || s[0] == '_') {
		s = s[1:]
	}
	var low [maxNoun + 1]byte
	end := 0
	for ; end < len(s) && words[s[end]]; end++ {
		if end == len(low) {
			return noNoun, false
		}
		low[end] = lower(s[end])
	}
	if end < minNoun {
		return noNoun, false
	}
	if n = nouns[string(low[:end])]; n == noNoun && low[end-1] == 's' {
		n = nouns[string(low[:end-1])]
		plural = n != noNoun
	}
	return n, plural
}

// The shortest and the longest of nouns have so many letters.
const (
	minNoun = len("key")
	maxNoun = len("repository")
)

// lower returns the small letter of a capital, and any other byte.
func lower(c byte) byte {
	if isUpper(c) {
		return c | 0x20
	}
	return c
}

// trimMarks cuts up to four marks of emphasis, code and quotation.
func trimMarks(s string) string {
	for n := 0; n < 4 && s != "" && strings.IndexByte("\"'*_`", s[0]) >= 0; n++ {
		s = s[1:]
	}
	return s
}

// nounBefore returns the noun that s ends in, before a blank: "the agent `x`".
func nounBefore(s string) noun {
	w, _ := lastWord(s, " ")
	if n := nouns[strings.ToLower(w)]; n != otherNoun {
		return n
	}
	return noNoun
}

// named reports whether a name is to be expected behind s.
func named(s string) bool {
	w, _ := lastWord(s, " \"'*_`")
	return introducers[strings.ToLower(w)]
}

// lastWord returns the word that s ends in, behind which only bytes of skip
// stand, few of them, and what stands before it.
func lastWord(s, skip string) (word, before string) {
	end := len(s)
	for n := 0; n < 6 && end > 0 && strings.IndexByte(skip, s[end-1]) >= 0; n++ {
		end--
	}
	from := end
	for from > 0 && end-from < 16 && (isAlnum(s[from-1]) || s[from-1] == '-') {
		from--
	}
	return s[from:end], s[:from]
}

// introducers are the words before the name of an agent in a sentence.
var introducers = makeSet(`the use using invoke invoking call calling ask launch
spawn run via to with by dispatch delegate and or from`)

// betweenWords may stand between a name and the word before it.
const betweenWords = " \"'*_`@:"

// delegated reports whether the words before i hand something over, so that
// the name of an agent follows. Before a name in code or in bold more of them do.
func (s *mentionScan) delegated(i int, marked bool) bool {
	w, rest := lastWord(s.src[:i], betweenWords)
	if strings.EqualFold(w, "the") {
		w, rest = lastWord(rest, betweenWords)
	}
	if w == "" || len(w) > 12 {
		return false
	}
	w = strings.ToLower(w)
	if marked && starters[w] {
		return true
	}
	if w != "to" && !(marked && w == "with") {
		return false
	}
	v, _ := lastWord(rest, " ")
	v = strings.ToLower(v)
	if w == "with" {
		return companions[v]
	}
	return handovers[v] || marked && reports[v]
}

// handovers stand before `to` and the name of an agent.
var handovers = makeSet(`delegate delegates delegated delegating delegation escalate escalates escalated
escalating escalation defer defers deferred hand hands handed handing off handoff
hand-off handoffs route routes routed routing transfer transfers transferred
dispatch dispatches dispatched reassign`)

// reports, companions and starters do so before a marked name.
var (
	reports    = makeSet(`report reports back pass passes passed send sends forward`)
	companions = makeSet(`coordinate coordinates coordinating collaborate collaborates
collaborating work works partner partners consult pair pairs`)
	starters = makeSet(`spawn spawns spawning launch launches launching invoke invokes invoking
consult consults dispatch dispatches delegate delegates summon`)
)
