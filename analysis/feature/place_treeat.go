package feature

import (
	"slices"
	"strings"

	"agentls/analysis/syntax"
	"agentls/analysis/text"
)

// token places a caret that stands in a word or string.
func (s *treePlace) token(inner, outer text.Span) {
	p := &s.p
	p.token, p.whole, p.outer = inner, inner, outer
	top := s.top()
	s.locate()
	if s.lacks >= 0 {
		p.also = []text.Edit{{Span: text.At(s.lacks), New: ","}}
	}
	switch {
	case top.list && s.afterElement():
	case top.list:
		p.zone, p.flow = atItem, true
		*p = inCall(*p, s.src)
	case top.keyed:
		p.zone = atValue
	default:
		p.zone = atKey
		rest := strings.TrimLeft(s.src[outer.End:s.end], " \t")
		p.colon = rest != "" && rest[0] == s.sign()
		s.comma(outer.End)
	}
}

// sign is what stands between key and value.
func (s *treePlace) sign() byte {
	if s.lang == syntax.TOML {
		return '='
	}
	return ':'
}

// gap places a caret that stands between tokens.
func (s *treePlace) gap() {
	p, top := &s.p, s.top()
	p.outer = p.token
	between := s.src[top.last:p.caret]
	fresh := strings.Contains(between, "\n") // a line of its own
	if top.full && (!fresh || !top.inline) {
		return
	}
	full := top.full
	s.lacks = -1
	s.begin()
	s.locate()
	switch {
	case top.list && s.afterElement():
		return
	case top.list:
		p.zone, p.flow = atItem, true
	case top.keyed && !top.full:
		s.emptyValue(between)
		return
	case s.lang == syntax.TOML && !top.inline && textBefore(s.src, p.caret) != "":
		return
	case top.key != "" && !top.keyed:
		return // a key without its colon
	default:
		p.zone = atKey
	}
	if full {
		p.also = []text.Edit{{Span: text.At(top.last), New: ","}}
	} else if top.last == p.caret && p.caret > 0 && s.src[p.caret-1] == ',' {
		p.lead = " "
	}
	s.comma(p.caret)
}

// afterElement reports whether what stands at the caret follows another element
// of a list in a list.
func (s *treePlace) afterElement() bool {
	n := len(s.stack)
	return n > 1 && s.stack[n-2].list && (s.top().later || s.lacks >= 0)
}

// textBefore returns what stands on the line before off, without blanks.
func textBefore(src string, off int) string {
	return strings.TrimSpace(src[strings.LastIndexByte(src[:off], '\n')+1 : off])
}

// emptyValue places a caret where the value of a key goes.
func (s *treePlace) emptyValue(between string) {
	p := &s.p
	if strings.Contains(between, "\n") {
		return
	}
	p.zone = atValue
	if between == "" {
		p.lead = " "
	}
	if prefersList(p.field) {
		p.zone, p.flow = atItem, true
		p.lead, p.trail = p.lead+"[", "]"
	}
	rest := strings.TrimLeft(s.src[p.caret:s.end], " \t\r\n")
	if s.lang == syntax.JSON && strings.HasPrefix(rest, `"`) {
		p.trail += ","
	}
}

// comma notes that an element follows at from without a comma between.
func (s *treePlace) comma(from int) {
	rest := strings.TrimLeft(s.src[from:s.end], " \t\r\n")
	if s.top().inline && rest != "" && strings.IndexByte(",]}:=/#", rest[0]) < 0 {
		s.p.trail += ","
	}
}

// locate sets path, field and entry of the place.
func (s *treePlace) locate() {
	p := &s.p
	p.path = slices.Clone(s.base)
	for _, l := range s.stack {
		if l.keyed {
			p.path = append(p.path, l.key)
		}
	}
	if s.lang == syntax.TOML {
		p.path = dotted(p.path)
	}
	front := s.doc.Front
	if i := front.IndexAt(p.caret); i >= 0 && front.Entries[i].Kind != syntax.Filler {
		p.entry, p.start = front.Entries[i], front.Starts[i]
		if len(p.path) == 0 && !p.entry.Key.Span.Shift(p.start).Touches(p.caret) {
			p.entry = nil
		}
	}
	p.field = fieldAt(s.doc, p.path)
}

// dotted splits keys that are written with dots.
func dotted(path []string) []string {
	var out []string
	for _, key := range path {
		out = append(out, strings.Split(key, ".")...)
	}
	return out
}
