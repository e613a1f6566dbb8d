package lint

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"agentls/analysis/dialect"
)

// tick puts a name of the user's in back-ticks.
func tick(name string) string {
	if strings.Contains(name, "`") {
		return "`` " + name + " ``"
	}
	return "`" + name + "`"
}

// shown is how many names a message lists before it counts the rest.
const shown = 8

// ticks lists names: "`a`, `b` and `c`".
func ticks(names []string) string { return listed(names, "and", tick) }

// either lists names to choose from: "`a` or `b`".
func either(names []string) string { return listed(names, "or", tick) }

// words lists words without back-ticks.
func words(names []string) string {
	return listed(names, "and", func(s string) string { return s })
}

func listed(names []string, last string, form func(string) string) string {
	var b strings.Builder
	for i, name := range names {
		switch {
		case i == shown && len(names) > shown+1:
			fmt.Fprintf(&b, " and %d more", len(names)-shown)
			return b.String()
		case i > 0 && i == len(names)-1:
			b.WriteString(" " + last + " ")
		case i > 0:
			b.WriteString(", ")
		}
		b.WriteString(form(name))
	}
	return b.String()
}

// plural returns one or many, by n.
func plural(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}

// mostClipped is how many letters of a text of the user's a message holds.
const mostClipped = 40

// clip shortens a text of the user's for a message.
func clip(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if r := []rune(s); len(r) > mostClipped {
		return string(r[:mostClipped-1]) + "…"
	}
	return s
}

// mostOfName is how long a name is that a message holds whole: somebody may have
// to write it.
const mostOfName = 64

// clipName is clip for a name.
func clipName(s string) string {
	if utf8.RuneCountInString(s) <= mostOfName && !strings.ContainsAny(s, "\r\n\t") {
		return s
	}
	return clip(s)
}

// mostOfPath is how many letters of a path a message holds, unless its last part
// is longer.
const mostOfPath = 60

// clipPath shortens a path for a message by whole folders: its last part tells
// most, and then where it begins.
func clipPath(s string) string {
	if utf8.RuneCountInString(s) <= mostOfPath {
		return s
	}
	parts := strings.SplitAfter(s, "/")
	last := parts[len(parts)-1]
	if last == "" && len(parts) > 1 {
		last = parts[len(parts)-2]
	}
	head, room := "", mostOfPath-utf8.RuneCountInString("…/"+last)
	for _, part := range parts {
		if utf8.RuneCountInString(head+part) > room {
			break
		}
		head += part
	}
	return head + "…/" + clip(last)
}

// because says what an effect does to the agent, and why: fact is a clause
// without full stop, after what happens where nothing but the value is gone.
func (w *world) because(e dialect.Effect, fact, after string) string {
	switch e {
	case dialect.Refuse:
		return w.d.Name + " will not load this " + w.noun() + ": " + fact + "."
	case dialect.IgnoreAgent:
		return w.d.Name + " passes over this " + w.noun() + " without a word: " + fact + "."
	case dialect.DropValue, dialect.IgnoreKey:
		if after == "" {
			after = "it counts as absent"
		}
		return upper(fact) + "; " + after + "."
	case dialect.Fail:
		return upper(fact) + ", so the " + w.noun() + " fails when it is called."
	case dialect.PassThrough:
		return upper(fact) + "; " + w.d.Name + " hands it on as it is."
	}
	return upper(fact) + "."
}

// perhaps is because for what is known only so far: it promises no more than its
// severity can, and says so in one word where nobody has verified it.
func (w *world) perhaps(t dialect.Trust, e dialect.Effect, fact, after string) string {
	if t == dialect.Verified || e == dialect.UnknownEffect || e == dialect.Accept {
		return w.because(e, fact, after)
	}
	switch e {
	case dialect.Refuse:
		return unverified(w.d.Name + " may not load this " + w.noun() + ": " + fact)
	case dialect.IgnoreAgent:
		return unverified(w.d.Name + " may pass over this " + w.noun() + " without a word: " + fact)
	}
	if t == dialect.Good {
		return w.because(e, fact, after)
	}
	return unverified(w.because(e, fact, after))
}

// unverified says of a sentence, in one word, that nobody has verified it.
func unverified(say string) string { return strings.TrimSuffix(say, ".") + " (unverified)." }

// unproven is the one word for a claim inside of a sentence.
func unproven(t dialect.Trust) string {
	if t == dialect.Verified {
		return ""
	}
	return " (unverified)"
}

// whenWrong is because for the value of a field.
func (w *world) whenWrong(f *dialect.Field, e dialect.Effect, fact, after string) string {
	return w.perhaps(f.EffectTrust, e, fact, after)
}

// wrongTrust is how far it is known that a value of a field is wrong. What an
// effect does to the whole agent counts only as far as the effect is known. So
// does a value that is gone, unless it was meant to hold the agent back.
func wrongTrust(f *dialect.Field, e dialect.Effect) dialect.Trust {
	gone := e == dialect.DropValue || e == dialect.IgnoreKey
	if fatal(e) || gone && f.EffectTrust == dialect.Unverified && !limiting(f.Role) {
		return max(f.Trust, f.EffectTrust)
	}
	return f.Trust
}

// limiting reports whether a field with the role holds the agent back, be it
// in what it may use or in how long it works.
func limiting(role dialect.Role) bool {
	switch role {
	case dialect.ModeRole, dialect.TurnsRole, dialect.ReadonlyRole:
		return true
	}
	return binding(role)
}

// upper begins a sentence with a capital letter.
func upper(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

// article puts a or an before a word.
func article(word string) string {
	if word != "" && strings.ContainsRune("aeiouAEIOU", rune(word[0])) {
		return "an " + word
	}
	return "a " + word
}

// counted writes a number with thousands apart: 30,000.
func counted(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
