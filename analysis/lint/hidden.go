package lint

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/syntax"
	"agentls/analysis/text"
)

// hiddenNames is how messages call the commonest invisible characters.
var hiddenNames = map[rune]string{
	0x00AD: "soft hyphen", 0x061C: "Arabic letter mark", 0x180E: "Mongolian vowel separator",
	0x200B: "zero width space", 0x200C: "zero width non-joiner", 0x200D: "zero width joiner",
	0x200E: "left-to-right mark", 0x200F: "right-to-left mark", 0x2060: "word joiner",
	0x202A: "left-to-right embedding", 0x202B: "right-to-left embedding", 0x202C: "end of embedding",
	0x202D: "left-to-right override", 0x202E: "right-to-left override",
	0x2066: "left-to-right isolate", 0x2067: "right-to-left isolate", 0x2068: "isolate", 0x2069: "end of isolate",
	0x3164: "Hangul filler", 0xFEFF: "byte order mark",
}

// joining are the scripts in which joiners and direction marks belong to the
// spelling of words.
var joining = []*unicode.RangeTable{
	unicode.Arabic, unicode.Syriac, unicode.Mongolian, unicode.Nko, unicode.Mandaic, unicode.Hebrew, unicode.Thaana,
	unicode.Devanagari, unicode.Bengali, unicode.Gurmukhi, unicode.Gujarati, unicode.Oriya, unicode.Tamil,
	unicode.Telugu, unicode.Kannada, unicode.Malayalam, unicode.Sinhala, unicode.Khmer, unicode.Myanmar, unicode.Tibetan,
}

// hiddenRune reports whether nobody sees the character.
func hiddenRune(r rune) bool {
	switch {
	case r < 0x061C:
		return false
	case r >= 0x200B && r <= 0x200F, r >= 0x202A && r <= 0x202E, r >= 0x2060 && r <= 0x2064, r >= 0x2066 && r <= 0x206F:
		return true
	case r >= 0xE0000 && r <= 0xE007F, r >= 0xE0100 && r <= 0xE01EF:
		return true
	}
	return r == 0x061C || r == 0x180E || r == 0x3164 || r == 0xFEFF
}

// hiddenSpans returns the runs of invisible characters that have no business
// where they stand.
func hiddenSpans(s string) []text.Span {
	var spans []text.Span
	for i := 0; i < len(s); {
		if s[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if !hiddenRune(r) || belongs(s, i, r, size) {
			i += size
			continue
		}
		if n := len(spans); n > 0 && spans[n-1].End == i {
			spans[n-1].End += size
		} else {
			spans = append(spans, text.Span{Start: i, End: i + size})
		}
		i += size
	}
	return spans
}

// belongs reports whether the invisible character at i is part of the spelling
// around it: a joiner in an emoji or in a script that joins letters, a mark
// beside right-to-left letters, a tag in a flag, a variant of a character.
func belongs(s string, i int, r rune, size int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	after, _ := utf8.DecodeRuneInString(s[i+size:])
	switch {
	case r == 0x200D:
		return emojiPart(before) && emojiPart(after) || unicode.In(before, joining...)
	case r == 0x200C, r == 0x200E, r == 0x200F, r == 0x061C, r == 0x180E:
		return unicode.In(before, joining...) || unicode.In(after, joining...)
	case r >= 0xE0100:
		return unicode.Is(unicode.Han, before)
	case r >= 0xE0020 && r <= 0xE007F:
		return before == 0x1F3F4 || before >= 0xE0020 && before <= 0xE007E && inFlag(s[:i])
	}
	return false
}

// inFlag reports whether s ends in the black flag and tags.
func inFlag(s string) bool {
	for range 8 {
		r, size := utf8.DecodeLastRuneInString(s)
		if r == 0x1F3F4 {
			return true
		}
		if r < 0xE0020 || r > 0xE007E {
			return false
		}
		s = s[:len(s)-size]
	}
	return false
}

// emojiPart reports whether a character can stand beside a joiner in an emoji.
func emojiPart(r rune) bool {
	return r == 0xFE0F || unicode.Is(unicode.So, r) || unicode.Is(unicode.Sk, r) || r >= 0x1F000 && r <= 0x1FAFF || r == 0x2640 || r == 0x2642
}

// checkHidden speaks of invisible characters in a chunk, code included.
func checkHidden(p *chunkPass) { p.hidden(p.src) }

// checkHiddenValue speaks of invisible characters anywhere in an entry.
func checkHiddenValue(p *entryPass) {
	if p.isPrompt() {
		return
	}
	p.hidden(p.e.Text)
	if p.e.Lang != syntax.FrontYAML {
		p.hiddenEscapes(&p.e.Value)
	}
}

// hidden reports invisible characters; many of them in one place are one
// finding.
func (r *reporter) hidden(src string) {
	spans := hiddenSpans(src)
	if len(spans) == 0 {
		return
	}
	if len(spans) < fold {
		for _, s := range spans {
			f := finding.Finding{
				Code: "hidden-unicode", Span: s, Consequence: finding.Fragile, Severity: finding.Warning,
				Message: "Nobody sees " + hiddenSay(s.Of(src)) + " here, but the model reads it.",
				Fixes:   []finding.Fix{replace("Remove it", s, "", true)},
			}
			if becomes, changes := hiddenMark(src, s); changes {
				f.Message = "Nobody sees " + hiddenSay(s.Of(src)) + " here, but without it this line is " + becomes + "."
				f.Fixes[0].Safe = false
				if strings.Contains(becomes, "code") {
					f.Severity = finding.Information // somebody keeps the block above from ending
				}
			}
			r.report(f, dialect.Verified)
		}
		return
	}
	f := finding.Finding{
		Code: "hidden-unicode", Span: spans[0], Consequence: finding.Fragile, Severity: finding.Warning,
		Message: fmt.Sprintf("Nobody sees the invisible characters here and in %d more places, but the model reads them: first %s.", len(spans)-1, hiddenSay(spans[0].Of(src))),
	}
	fix := finding.Fix{Title: "Remove all", Safe: true, Preferred: true}
	for i, s := range spans {
		if i > 0 && i <= related {
			f.Related = append(f.Related, finding.Related{Span: s, Message: "Here stands " + hiddenSay(s.Of(src)) + "."})
		}
		if len(spans) <= most {
			fix.Edits = append(fix.Edits, text.Edit{Span: s})
		}
	}
	if len(spans) > most {
		fix.Edits = []text.Edit{without(src, spans)}
	}
	f.Fixes = []finding.Fix{fix}
	r.report(f, dialect.Verified)
}

// without returns one edit that deletes many spans.
func without(src string, spans []text.Span) text.Edit {
	whole := spans[0].Union(spans[len(spans)-1])
	var b strings.Builder
	for i, s := range spans[:len(spans)-1] {
		b.WriteString(src[s.End:spans[i+1].Start])
	}
	return text.Edit{Span: whole, New: b.String()}
}

// hiddenMark says what markdown makes of the line without the invisible
// characters at s, and whether that is something else than with them. Only
// what stands near the start of a short line can matter.
func hiddenMark(src string, s text.Span) (becomes string, changes bool) {
	const near = 80
	before := src[max(0, s.Start-near):s.Start]
	start := strings.LastIndexByte(before, '\n') + 1
	if start == 0 && len(before) == near {
		return "", false
	}
	after, _, _ := strings.Cut(src[s.End:min(len(src), s.End+near)], "\n")
	becomes = lineMark(before[start:] + after)
	return becomes, becomes != lineMark(before[start:]+s.Of(src)+after)
}

// lineMark names what a line is to markdown by its first characters: a fence, a
// heading, a rule, or text.
func lineMark(line string) string {
	trimmed := strings.TrimRight(strings.TrimLeft(line, " "), " \t\r")
	rest := strings.TrimLeft(trimmed, trimmed[:min(1, len(trimmed))])
	run := len(trimmed) - len(rest)
	switch {
	case trimmed == "" || len(line)-len(strings.TrimLeft(line, " ")) > 3:
	case run >= 3 && (trimmed[0] == '`' || trimmed[0] == '~') && rest == "":
		return "a code fence"
	case run >= 3 && (trimmed[0] == '`' || trimmed[0] == '~'):
		return "the start of a code block"
	case run <= 6 && trimmed[0] == '#' && (rest == "" || rest[0] == ' ' || rest[0] == '\t'):
		return "a heading"
	case run >= 3 && trimmed[0] == '-' && rest == "":
		return "a `---` line"
	}
	return "text"
}

// hiddenSay names a run of invisible characters.
func hiddenSay(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	name := hiddenNames[r]
	if name == "" {
		name = "character"
	}
	if r >= 0xE0000 && r <= 0xE007F {
		name = "tag character"
	}
	if n := utf8.RuneCountInString(s); n > 1 && size < len(s) {
		return fmt.Sprintf("%d characters from U+%04X (%s) on", n, r, name)
	}
	return article(name) + fmt.Sprintf(" (U+%04X)", r)
}
