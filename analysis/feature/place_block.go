package feature

import (
	"strings"

	"agentls/analysis/agent"
	"agentls/analysis/dialect"
	"agentls/analysis/text"
)

// frame is a key or list item that encloses a line of a block value.
type frame struct {
	indent int
	key    string
	item   bool // a `- ` item; indent is the column of the dash
	filled bool // of a key: a value stands on its line
	prose  bool // of a key: a block scalar begins on its line
}

// outline is the stack of frames that enclose a line, outermost first.
type outline []frame

// enter closes the frames that a line at indent ends. A list may stand at the
// indent of its key (YAML 1.2.2 §8.2.1).
func (o outline) enter(indent int, dash bool) outline {
	for len(o) > 1 {
		top := o[len(o)-1]
		if top.indent < indent || dash && top.indent == indent && !top.item {
			break
		}
		o = o[:len(o)-1]
	}
	return o
}

// path returns the keys of the frames.
func (o outline) path() []string {
	var path []string
	for _, f := range o {
		if !f.item {
			path = append(path, f.key)
		}
	}
	return path
}

// inList reports whether an item at indent follows another of a list that is an
// item itself: what a name is limited by, and no name.
func (o outline) inList(indent int) bool {
	for i := len(o) - 1; i > 0 && o[i].indent >= indent; i-- {
		if o[i].indent == indent && o[i].item {
			return o[i-1].item
		}
	}
	return false
}

// read adds what a line opens.
func (o outline) read(src string, line text.Span) outline {
	at := line.Start
	for at < line.End && src[at] == ' ' {
		at++
	}
	if at == line.End || src[at] == '#' {
		return o
	}
	if top := o[len(o)-1]; top.prose && at-line.Start > top.indent {
		return o
	}
	o, at = o.dashes(src, line, at)
	if colon := keyColon(src, at, line.End); colon >= 0 {
		o = o.enter(at-line.Start, false)
		o = append(o, keyFrame(src, line, at, colon))
	}
	return o
}

// dashes opens an item for each dash at at and returns where the content begins.
func (o outline) dashes(src string, line text.Span, at int) (outline, int) {
	for at < line.End && src[at] == '-' && (at+1 == line.End || src[at+1] == ' ') {
		o = append(o.enter(at-line.Start, true), frame{indent: at - line.Start, item: true})
		at++
		for at < line.End && src[at] == ' ' {
			at++
		}
	}
	return o, at
}

func keyFrame(src string, line text.Span, at, colon int) frame {
	f := frame{indent: at - line.Start, key: unquoted(strings.TrimSpace(src[at:colon]))}
	_, kind := valueStart(src, colon+1, line.End)
	f.filled, f.prose = kind != 0, kind == '|'
	return f
}

// keyColon returns the offset of the colon that ends a key at at, or -1.
func keyColon(src string, at, end int) int {
	i := at
	if i < end && (src[i] == '"' || src[i] == '\'') {
		i, _ = inQuotes(src, i, i, end)
	} else if i < end && (src[i] == '[' || src[i] == '{') {
		return -1
	}
	for ; i < end; i++ {
		if src[i] == ':' && (i+1 == end || isBlank(src[i+1])) {
			return i
		}
		if src[i] == '#' && i > at && isBlank(src[i-1]) {
			return -1
		}
	}
	return -1
}

// inBlock places a caret below a key whose value begins on a later line.
func inBlock(doc *agent.Document, p place, head text.Span) place {
	src := doc.Src()
	bounds := text.Span{Start: p.start, End: doc.Front.Inner.End}
	o := outline{{indent: keyColumn(doc), key: p.path[0]}}
	line := lineAt(src, p.caret, bounds)
	for at := nextLine(src, head.End); at < line.Start; {
		l := lineAt(src, at, bounds)
		o = o.read(src, l)
		at = nextLine(src, l.End)
	}
	none := place{caret: p.caret, token: p.token, whole: p.token}
	at := line.Start
	for at < line.End && src[at] == ' ' {
		at++
	}
	if top := o[len(o)-1]; top.prose && (at == line.End || at-line.Start > top.indent) {
		return none
	}
	if trimSpan(src, line).IsEmpty() {
		return onBlankLine(doc, p, o, p.caret-line.Start)
	}
	dash := at < line.End && src[at] == '-' && (at+1 == line.End || src[at+1] == ' ')
	if dash && o.inList(at-line.Start) {
		return none
	}
	o, content := o.dashes(src, line, at)
	if p.caret < content || dash && p.caret == at {
		return none
	}
	return onContent(doc, p, o, line, content, dash)
}

// nextLine returns the offset after the line end at end.
func nextLine(src string, end int) int {
	if end < len(src) && src[end] == '\r' {
		end++
	}
	if end < len(src) && src[end] == '\n' {
		end++
	}
	return max(end, 0)
}

// onBlankLine places a caret on a line of blanks by its column: in the list or
// map that could go on there.
func onBlankLine(doc *agent.Document, p place, o outline, col int) place {
	siblings := false
	if o.inList(col) {
		return p
	}
	for len(o) > 1 && o[len(o)-1].indent >= col {
		siblings = siblings || o[len(o)-1].item && o[len(o)-1].indent == col
		o = o[:len(o)-1]
	}
	top := o[len(o)-1]
	p.path = o.path()
	p.field = fieldAt(doc, p.path)
	switch {
	case siblings, !top.item && !top.filled && isList(p.field) && !isMap(p.field):
		p.zone, p.lead = atItem, "- "
	case top.item, !top.filled && isMap(p.field):
		p.zone = atKey
	}
	return p
}

// onContent places a caret in what stands on a line after its dashes.
func onContent(doc *agent.Document, p place, o outline, line text.Span, content int, dash bool) place {
	src := doc.Src()
	colon := keyColon(src, content, line.End)
	if !dash {
		o = o.enter(content-line.Start, false)
	}
	if colon >= 0 && p.caret > colon {
		p.path = append(o.path(), unquoted(strings.TrimSpace(src[content:colon])))
		p.field = fieldAt(doc, p.path)
		return inValue(doc, p, colon+1)
	}
	p.path = o.path()
	p.field = fieldAt(doc, p.path)
	inItem := o[len(o)-1].item
	if colon >= 0 || inItem && isMapList(p.field) || !inItem && isMap(p.field) {
		return onSubKey(p, src, line, content, colon)
	}
	if !inItem && (!isList(p.field) || has(p.field, dialect.CommaShape)) {
		return inText(p, src, text.Span{Start: content, End: commentStart(src, content, line.End)}, -1)
	}
	if at, kind := valueStart(src, content, line.End); kind == '[' || kind == '{' {
		return inFlow(doc, p, at, p.start+p.entry.Len())
	}
	p = inSegment(p, src, text.Span{Start: content, End: commentStart(src, content, line.End)}, -1)
	if p.zone == atItem && !inItem {
		p.lead = "- "
	} else if p.zone == atItem && content > line.Start && src[content-1] == '-' {
		p.lead = " "
	}
	return p
}

// onSubKey places a caret in a key of a map below a top-level key.
func onSubKey(p place, src string, line text.Span, content, colon int) place {
	end := colon
	if colon < 0 {
		end = commentStart(src, content, line.End)
	}
	word := trimSpan(src, text.Span{Start: content, End: end})
	if word.IsEmpty() {
		word = text.At(p.caret)
	}
	if !word.Touches(p.caret) {
		return p
	}
	p.zone, p.token, p.whole, p.colon = atKey, word, word, colon >= 0
	p.unquote(src)
	if colon < 0 {
		p.rest = strings.ContainsAny(word.Of(src), " \t")
	}
	return p
}
