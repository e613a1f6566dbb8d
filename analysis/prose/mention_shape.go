package prose

import "strings"

// shape is how a name is written, which tells how likely a word is one.
type shape uint8

const (
	noName  shape = iota
	oneWord       // reviewer
	kebab         // code-reviewer
	snake         // code_reviewer, which variables are written as too
	camel         // CodeReviewer; or a title, where one may stand
)

// shapeOf returns the shape of a name. A prefix before a colon is the plugin's
// or folder's.
func shapeOf(name string) shape {
	if i := strings.LastIndexByte(name, ':'); i >= 0 {
		if !isIdentifier(name[:i], "_-:") {
			return noName
		}
		if of := shapeOf(name[i+1:]); of == noName || of == snake {
			return of
		}
		return kebab
	}
	if name == "" || len(name) > maxName || name[len(name)-1] == '-' || name[0]|0x20 < 'a' || name[0]|0x20 > 'z' {
		return noName
	}
	hyphens, bars, upper, dots := 0, 0, 0, 0
	for i := 0; i < len(name); i++ {
		switch c := name[i]; {
		case c == '-':
			hyphens++
		case c == '_':
			bars++
		case c >= 'A' && c <= 'Z':
			upper++
		case c == '.':
			dots++
		case !isAlnum(c):
			return noName
		}
	}
	switch {
	case dots > 0 && !agentish(name), strings.Contains(name, "--"), strings.Contains(name, "__"):
		return noName
	case upper == 0 && bars > 0:
		return snake
	case upper == 0 && hyphens > 0:
		return kebab
	case upper == 0:
		return oneWord
	case hyphens+bars == 0 && humps(name) > 1:
		return camel
	}
	return noName
}

// humps counts the capitals behind a small letter or at the start.
func humps(name string) (n int) {
	for i := 0; i < len(name); i++ {
		if isUpper(name[i]) && (i == 0 || !isUpper(name[i-1])) {
			n++
		}
	}
	return n
}

func isUpper(c byte) bool { return c >= 'A' && c <= 'Z' }

// isTitle reports whether s is words with capitals, as some products name agents.
func isTitle(s string) bool {
	if len(s) > maxName || s == "" || !isUpper(s[0]) {
		return false
	}
	words := 0
	for w := range strings.FieldsSeq(s) {
		if words++; !isIdentifier(w, "-_.&/+#") && !isDigit(w[0]) && w != "&" || words > 6 {
			return false
		}
	}
	return true
}

// agentish reports whether the last part of a name says that it is someone who
// does something.
func agentish(name string) bool {
	last := name
	if i := strings.LastIndexAny(name, "-_: "); i >= 0 {
		last = name[i+1:]
	} else {
		for i = len(name) - 1; i > 0 && !isUpper(name[i]); i-- {
		}
		last = name[i:]
	}
	last = strings.ToLower(last)
	if roles[last] {
		return true
	}
	for _, end := range [...]string{"er", "or", "ist", "ician"} {
		if len(last) > len(end)+2 && strings.HasSuffix(last, end) {
			return !things[last]
		}
	}
	return false
}

// roles are the last parts of names of agents that no ending tells.
var roles = makeSet(`agent subagent expert architect pro scout lead dev detective guru advocate
critic wizard swarm judge coach ninja qa sec analyst master hunter cto ceo pm
captain admin librarian archaeologist guide oracle sentinel champion sre
ux sage scribe captain chief bot assistant droid worker hermit`)

// things end as roles do and do hyphenated words that name nobody.
var things = makeSet(`user order number error server layer power color container
header footer parameter buffer color under over after other better higher lower
former latter never ever per paper water folder identifier character pointer
cluster docker browser computer counter filter marker render paper matter`)

// pronouns are words behind `delegate to` that name no agent.
var pronouns = makeSet(`a an the this that each every any another other user users human humans
them it him her you one someone anyone everyone whoever me us itself team teams
agent agents subagent subagents specialist specialists expert experts all both
more other others which what their its your our my next previous existing
engineering stakeholders use`)
