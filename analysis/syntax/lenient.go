package syntax

import (
	"strings"

	"agentls/analysis/text"
)

// special is what makes [QuoteValues] quote a value, besides `: `.
const special = "{}[]*&#!|>%@`"

// lenient finds out which second readings make sense of an entry that strict
// YAML refuses, and takes its value from the first that does.
func (e *Entry) lenient(ask bool) {
	if len(e.Text) > maxLibrary || len(controls(e.Text)) > 0 || e.Key.Span.Start != 0 {
		return
	}
	var values [2]Value
	strict := e.Value
	if v, ok := e.quoteValues(ask); ok {
		e.Accepts |= QuoteValues
		values[0] = v
	}
	if v, ok := e.blockValues(); ok {
		e.Accepts |= BlockValues
		values[1] = v
	}
	switch {
	case e.Accepts&QuoteValues != 0:
		e.strict, e.Value = &strict, values[0]
	case e.Accepts&BlockValues != 0:
		e.strict, e.Value = &strict, values[1]
	}
}

// rawValue returns the text behind the colon on the key's line, trimmed, and
// whether the entry has no other lines.
func (e *Entry) rawValue() (raw text.Span, single bool) {
	eol := lineEnd(e.Text, e.Colon, len(e.Text))
	start := skipBlanks(e.Text, e.Colon+1, eol)
	return text.Span{Start: start, End: trimEnd(e.Text, start, eol)}, e.Body.End <= eol
}

// quoteValues reads the entry as [QuoteValues] says.
func (e *Entry) quoteValues(ask bool) (Value, bool) {
	raw, single := e.rawValue()
	value := raw.Of(e.Text)
	eol := lineEnd(e.Text, e.Colon, len(e.Text))
	if single && value != "" && isLetters(e.Text[:e.Colon]) && !isQuoted(value) && !isFlowList(value) &&
		(strings.Contains(e.Text[raw.Start:eol], ": ") || strings.ContainsAny(value, special)) {
		return Value{Kind: Scalar, Style: Plain, Span: raw, Inner: raw, Text: value}, true
	}
	if !strings.Contains(e.Text, "\t") {
		return Value{}, false
	}
	spread, offsets := spreadTabs(e.Text)
	if spread == e.Text {
		return Value{}, false
	}
	again := parseStrict(spread, ask)
	if len(again.Faults) > 0 || again.Kind != Pair {
		return Value{}, false
	}
	remap(&again.Value, offsets)
	return again.Value, true
}

// parseStrict reads an entry without trying lenient readings.
func parseStrict(src string, ask bool) *Entry {
	e := &Entry{Text: src, Colon: -1}
	s := newSplitter(src, 0, len(src))
	i, col := s.at(0)
	e.read(s, i, col, ask)
	return e
}

// isLetters reports whether s is a key as [QuoteValues] knows it.
func isLetters(s string) bool {
	for i := range len(s) {
		if c := s[i]; !isWord(c) || '0' <= c && c <= '9' {
			return false
		}
	}
	return s != ""
}

func isQuoted(s string) bool {
	return len(s) > 1 && (s[0] == '"' || s[0] == '\'') && s[len(s)-1] == s[0]
}

func isFlowList(s string) bool {
	if s[0] != '[' {
		return false
	}
	end, closed := closing(s, 0, len(s))
	return closed && end == len(s) && accepts(s)
}

// spreadTabs replaces every tab in an indentation by two spaces. offsets holds
// for every byte of the result, and for its end, the offset it stands for.
func spreadTabs(s string) (spread string, offsets []int) {
	var b strings.Builder
	leading := true
	for i := 0; i < len(s); i++ {
		if s[i] == '\t' && leading {
			b.WriteByte(' ')
			offsets = append(offsets, i)
			b.WriteByte(' ')
			offsets = append(offsets, i)
			continue
		}
		leading = isBreak(s[i]) || leading && s[i] == ' '
		b.WriteByte(s[i])
		offsets = append(offsets, i)
	}
	return b.String(), append(offsets, len(s))
}

// remap moves all spans of v through a table of offsets.
func remap(v *Value, offsets []int) {
	move := func(s text.Span) text.Span { return text.Span{Start: offsets[s.Start], End: offsets[s.End]} }
	v.Span, v.Inner = move(v.Span), move(v.Inner)
	for i := range v.Items {
		remap(&v.Items[i], offsets)
	}
	for i := range v.Pairs {
		p := &v.Pairs[i]
		p.Key.Span = move(p.Key.Span)
		if p.Colon >= 0 {
			p.Colon = offsets[p.Colon]
		}
		remap(&p.Value, offsets)
	}
}

// blockValues reads the entry as [BlockValues] says. Lines below that are
// indented by two spaces or more become part of the block.
func (e *Entry) blockValues() (Value, bool) {
	raw, single := e.rawValue()
	value := raw.Of(e.Text)
	key := strings.TrimRight(e.Text[:e.Colon], " \t")
	if value == "" || value == "|" || value == ">" || value[0] == '"' || value[0] == '\'' ||
		!strings.Contains(value, ":") || strings.Contains(key, "-") || !isIdentifier(key) {
		return Value{}, false
	}
	v := Value{Kind: Scalar, Style: Plain, Span: raw, Inner: raw, Text: value}
	if single {
		return v, true
	}
	var b strings.Builder
	b.WriteString(value)
	i := nextLine(e.Text, e.Colon, len(e.Text))
	for i < e.Body.End {
		eol := lineEnd(e.Text, i, len(e.Text))
		line := e.Text[i:eol]
		b.WriteByte('\n')
		switch {
		case strings.HasPrefix(line, "  "):
			b.WriteString(line[2:])
		case strings.TrimLeft(line, " ") != "":
			return Value{}, false
		}
		i = afterBreak(e.Text, eol, len(e.Text))
	}
	v.Text = b.String()
	v.Span.End = trimEnd(e.Text, raw.Start, e.Body.End)
	v.Inner = v.Span
	return v, true
}
