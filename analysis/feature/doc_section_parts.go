package feature

import (
	"strconv"
	"strings"

	"agentls/analysis/agent"
	"agentls/analysis/dialect"
	"agentls/analysis/text"
)

// sameKind returns the text of all sections of a kind, for what one of them
// says the other need not say again.
func sameKind(doc *agent.Document, all []section, known *dialect.Section) string {
	var b strings.Builder
	end := 0
	for i := range all {
		s := &all[i]
		if s.At.End < end || dialect.SectionLike(s.Name) != known {
			continue
		}
		b.WriteString(text.Span{Start: s.At.End, End: s.Span.End}.Of(doc.Src()) + "\n")
		end = s.Span.End
	}
	return b.String()
}

// found says what the catalogue looks for in a section, and is there.
func found(known *dialect.Section, body string) []string {
	var parts []string
	for i := range known.Facts {
		l := &known.Facts[i]
		if !l.Applies(body) {
			continue
		}
		switch n := l.Finds(body); {
		case l.Count && n > 1:
			parts = append(parts, inWords(n)+" "+l.Say)
		case !l.Count && n > 0:
			parts = append(parts, l.Say)
		}
	}
	return parts
}

var numerals = [...]string{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"}

// inWords writes a small number as prose does.
func inWords(n int) string {
	if n < len(numerals) {
		return numerals[n]
	}
	return strconv.Itoa(n)
}

// missingParts says what a good section of the kind has, and this one not.
func missingParts(known *dialect.Section, body string) string {
	var parts []string
	for i := range known.Wants {
		if l := &known.Wants[i]; l.Applies(body) && l.Finds(body) == 0 {
			parts = append(parts, l.Say)
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return "Missing: " + strings.Join(parts, "; ") + "."
}

// essentials is what nearly every prompt needs.
var essentials = []string{"workflow", "output-format"}

// lacking says, on the sections that describe the whole prompt, which
// essential ones are not there.
func lacking(all []section, known *dialect.Section) string {
	if known.ID != "role" && known.ID != "workflow" {
		return ""
	}
	if names := missingSections(all); len(names) > 0 {
		return "The prompt has no section for: " + strings.Join(names, ", ") + "."
	}
	return ""
}

// missingSections returns the titles of the essential sections that no heading
// or tag stands for, or has so much as a word of.
func missingSections(all []section) []string {
	var names []string
	for _, id := range essentials {
		if s := sectionByID(id); s != nil && !isThere(all, s) {
			names = append(names, strings.ToLower(s.Title))
		}
	}
	return names
}

func isThere(all []section, s *dialect.Section) bool {
	for i := range all {
		if dialect.SectionLike(all[i].Name) == s || s.Touches(all[i].Name) {
			return true
		}
	}
	return false
}
