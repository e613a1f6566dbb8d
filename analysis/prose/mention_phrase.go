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
claude codex copilot gemini openai anthropic cursor`)

// nounBehind reads the noun that s, what stands behind a name, begins with after
// one blank: the kind of mention it makes it, plus one, or 0.
func nounBehind(s string) (kind MentionKind, plural bool) {
	s = trimMarks(s)
	if s == "" || s[0] != ' ' && s[0] != '\n' {
		return 0, false
	}
	s = strings.TrimLeft(s[1:min(len(s), 24)], " \t*_")
	for _, n := range nouns {
		if len(s) < len(n.word) || !strings.EqualFold(s[:len(n.word)], n.word) {
			continue
		}
		rest := s[len(n.word):]
		if rest != "" && rest[0]|0x20 == 's' {
			rest, plural = rest[1:], true
		}
		if rest == "" || !isAlnum(rest[0]) && rest[0] != '-' && rest[0] != '_' {
			return n.kind + 1, plural
		}
		return 0, false
	}
	return 0, false
}

var nouns = [...]struct {
	word string
	kind MentionKind
}{{"agent", AgentMention}, {"subagent", AgentMention}, {"sub-agent", AgentMention}, {"skill", SkillMention}}

// trimMarks cuts up to four marks of emphasis, code and quotation.
func trimMarks(s string) string {
	for n := 0; n < 4 && s != "" && strings.IndexByte("\"'*_`", s[0]) >= 0; n++ {
		s = s[1:]
	}
	return s
}

// agentNoun reports whether s goes on with the word agent.
func agentNoun(s string) bool {
	kind, _ := nounBehind(s)
	return kind == AgentMention+1
}

// agentBefore reports whether s ends in the word agent or subagent, and a blank.
func agentBefore(s string) bool {
	w, _ := lastWord(s, " ")
	return strings.EqualFold(w, "agent") || strings.EqualFold(w, "subagent") || strings.EqualFold(w, "sub-agent")
}

func skillBefore(s string) bool {
	w, _ := lastWord(s, " ")
	return strings.EqualFold(w, "skill")
}

// named reports whether a name is to be expected behind s.
func named(s string) bool {
	w, _ := lastWord(s, " \"'*_")
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

// delegated reports whether the words before i hand something over, so that
// the name of an agent follows. Before a name in code or in bold more of them do.
func (s *mentionScan) delegated(i int, marked bool) bool {
	const skip = " \n\"'*_`@:"
	w, rest := lastWord(s.src[:i], skip)
	if strings.EqualFold(w, "the") {
		w, rest = lastWord(rest, skip)
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
	v, _ := lastWord(rest, " \n")
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
consult consults dispatch dispatches delegate delegates summon agent subagent`)
)
