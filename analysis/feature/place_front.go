package feature

import (
	"strings"

	"agentls/analysis/agent"
	"agentls/analysis/syntax"
	"agentls/analysis/text"
)

// inFront places a caret that stands inside the frontmatter.
func inFront(doc *agent.Document, p place) place {
	src, f := doc.Src(), doc.Front
	line := lineAt(src, p.caret, f.Inner)
	i := f.IndexAt(p.caret)
	margin := keyColumn(doc)
	if margin > 0 && trimSpan(src, line).IsEmpty() && p.caret-line.Start == margin {
		p.zone = atKey
		return p
	}
	if i < 0 || f.Entries[i].Kind == syntax.Filler {
		return freshKey(src, p, line)
	}
	p.entry, p.start = f.Entries[i], f.Starts[i]
	head := lineAt(src, p.start, f.Inner)
	below := p.caret > head.End
	switch {
	case isComment(line.Of(src)):
		return p
	case !below && p.entry.Kind == syntax.Pair:
		return onKeyLine(doc, p)
	case !below && p.entry.Kind == syntax.Bare:
		return onBareLine(doc, p, line)
	case below && line.IsEmpty() && !continues(src, p, head):
		return freshKey(src, p, line)
	case below && p.entry.Kind == syntax.Pair:
		return belowKeyLine(doc, p, head)
	}
	return p
}

// keyColumn returns the column of the keys of an agent that stands inside of a
// YAML file; 0 elsewhere.
func keyColumn(doc *agent.Document) int {
	f := doc.Front
	if f.Lang != syntax.YAML || len(f.Entries) == 0 {
		return 0
	}
	key := f.Starts[0] + f.Entries[0].Key.Span.Start
	for i, e := range f.Entries[1:] {
		// The first key of a list item has a dash before it, whose column counts.
		if e.Kind == syntax.Pair || e.Kind == syntax.Bare {
			key = f.Starts[i+1] + e.Key.Span.Start
			break
		}
	}
	return key - lineAt(doc.Src(), key, text.Span{Start: 0, End: f.Inner.End}).Start
}

func isComment(line string) bool {
	return strings.HasPrefix(strings.TrimLeft(line, " \t"), "#")
}

// continues reports whether an empty line after an entry still belongs to its
// value: a flow list is open and its last word is a comma or the bracket.
func continues(src string, p place, head text.Span) bool {
	before := strings.TrimRight(src[head.Start:p.caret], " \t\r\n")
	if !strings.HasSuffix(before, ",") && !strings.HasSuffix(before, "[") {
		return false
	}
	at, kind := valueStart(src, p.start+p.entry.Colon+1, head.End)
	return kind == '[' && at < p.caret
}

// freshKey places a caret on a line that holds no entry yet.
func freshKey(src string, p place, line text.Span) place {
	word := trimSpan(src, line)
	if word.IsEmpty() {
		// Below the first column a key would belong to the entry above.
		if p.caret == line.Start {
			p.zone, p.entry = atKey, nil
		}
		return p
	}
	return p
}

// onKeyLine places a caret on the line that begins an entry.
func onKeyLine(doc *agent.Document, p place) place {
	src := doc.Src()
	key := p.entry.Key.Span.Shift(p.start)
	if colon := p.start + p.entry.Colon; p.caret > colon {
		p.path = []string{p.entry.Key.Name}
		p.field = fieldAt(doc, p.path)
		return inValue(doc, p, colon+1)
	}
	if key.Touches(p.caret) {
		p.zone, p.token, p.whole, p.colon = atKey, key, key, true
		p.unquote(src)
	}
	return p
}

// onBareLine places a caret on a line without a YAML colon: a key that is
// being typed, or `key:value` that lacks its blank.
func onBareLine(doc *agent.Document, p place, line text.Span) place {
	src := doc.Src()
	word := trimSpan(src, line)
	if !word.Touches(p.caret) || word.Start != line.Start && word.Start-line.Start != keyColumn(doc) {
		return p
	}
	if key, _, ok := strings.Cut(word.Of(src), ":"); ok {
		p.path = []string{key}
		p.field = fieldAt(doc, p.path)
		if p.field == nil {
			p.path = nil
			return p
		}
		if colon := word.Start + len(key); p.caret > colon {
			return inValue(doc, p, colon+1)
		}
		p.path, p.field = nil, nil
		p.zone, p.token, p.colon = atKey, text.Span{Start: word.Start, End: word.Start + len(key)}, true
		p.whole = p.token
		return p
	}
	end := word.Start
	for end < word.End && isKeyByte(src[end]) {
		end++
	}
	p.token = text.Span{Start: word.Start, End: end}
	if !p.token.Touches(p.caret) {
		p.token = text.At(p.caret)
		return p
	}
	p.zone, p.whole, p.rest = atKey, p.token, end < word.End
	return p
}

func isKeyByte(c byte) bool {
	return c == '-' || c == '_' || c == '.' || c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z' || c >= 0x80
}

// valueStart returns the offset of the first byte of a value that begins on
// the line which ends at end, and what it is: '[' or '{' for a flow
// collection, '|' for a block scalar, a quote, 'a' for plain text, 0 for none.
func valueStart(src string, from, end int) (int, byte) {
	i := from
	for i < end && (src[i] == ' ' || src[i] == '\t') {
		i++
	}
	if i >= end {
		return end, 0
	}
	switch c := src[i]; c {
	case '[', '{', '"', '\'':
		return i, c
	case '|', '>':
		return i, '|'
	case '#':
		if i > from {
			return i, 0
		}
	}
	return i, 'a'
}

// belowKeyLine places a caret on a later line of an entry.
func belowKeyLine(doc *agent.Document, p place, head text.Span) place {
	src := doc.Src()
	p.path = []string{p.entry.Key.Name}
	p.field = fieldAt(doc, p.path)
	colon := p.start + p.entry.Colon
	switch _, kind := valueStart(src, colon+1, head.End); kind {
	case 0:
		return inBlock(doc, p, head)
	case '|':
		return place{caret: p.caret, token: p.token, whole: p.token}
	default:
		line := lineAt(src, p.caret, doc.Front.Inner)
		if trimSpan(src, line).IsEmpty() && kind != '[' && kind != '{' {
			return place{caret: p.caret, token: p.token, whole: p.token}
		}
		return inValue(doc, p, colon+1)
	}
}
