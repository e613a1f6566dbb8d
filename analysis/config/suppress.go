package config

import (
	"agentls/analysis/finding"
	"agentls/analysis/text"
)

// Suppression is a directive where it stands in a file.
type Suppression struct {
	Directive
	Offset int       // in the file, of the text that was given to [ParseDirective]
	Whole  text.Span // the whole comment in the file, with its markers
}

// Outcome is what is left after suppression.
type Outcome struct {
	Kept    []finding.Finding
	Unused  []Unused
	Unknown []CodeAt // codes that no finding has, with spans in the file
}

// Unused is a directive, or a code in one, that silenced nothing.
type Unused struct {
	Directive int       // index of the suppression
	Code      *CodeAt   // with its span in the file; nil when the whole directive is unused
	Span      text.Span // in the file
}

// Suppress takes out the findings that a directive silences. Findings have
// spans in the file and count for the line on which their span begins. A
// directive without code silences everything in its scope; a directive for the
// next line passes over lines with nothing but such directives.
//
// A directive that names unknown-code or unused-suppression is never unused:
// those are found out here, and whether a directive is needed must not depend
// on itself.
func Suppress(all []finding.Finding, directives []Suppression, t *text.Text) Outcome {
	if len(directives) == 0 {
		return Outcome{Kept: all}
	}
	s := newSuppressor(directives, t)
	var out Outcome
	for _, f := range all {
		if !s.silence(f.Code, t.LineOf(f.Span.Start)) {
			out.Kept = append(out.Kept, f)
		}
	}
	for i := range directives {
		out.Unused = append(out.Unused, s.unused(i)...)
		for _, c := range directives[i].Codes {
			if _, known := finding.Lookup(c.Code); !known {
				out.Unknown = append(out.Unknown, directives[i].inFile(c))
			}
		}
	}
	return out
}

// inFile returns a code of the directive with its span in the file.
func (s Suppression) inFile(c CodeAt) CodeAt { return CodeAt{c.Code, c.Span.Shift(s.Offset)} }

// suppressor keeps count of which directive silenced what.
type suppressor struct {
	directives []Suppression
	line       []int // the line each one speaks of; -1: all
	used       [][]bool
}

func newSuppressor(directives []Suppression, t *text.Text) *suppressor {
	s := &suppressor{directives, make([]int, len(directives)), make([][]bool, len(directives))}
	next := map[int]int{} // line of a next-line directive → line after it
	for _, d := range directives {
		if d.Scope == DisableNextLine {
			next[t.LineOf(d.Whole.Start)] = t.LineOf(d.Whole.End) + 1
		}
	}
	for i, d := range directives {
		// The last flag is that of a directive without codes.
		s.used[i] = make([]bool, len(d.Codes)+1)
		switch d.Scope {
		case DisableFile:
			s.line[i] = -1
		case DisableLine:
			s.line[i] = t.LineOf(d.Whole.Start)
		case DisableNextLine:
			line := t.LineOf(d.Whole.End) + 1
			for after, ok := next[line]; ok && after > line; after, ok = next[line] {
				line = after
			}
			s.line[i] = line
		}
	}
	return s
}

// covers reports whether directive i speaks of a line.
func (s *suppressor) covers(i, line int) bool { return s.line[i] < 0 || s.line[i] == line }

// silence reports whether a directive silences a code on a line, and marks
// every one that does as used.
func (s *suppressor) silence(code finding.Code, line int) bool {
	silenced := false
	for i, d := range s.directives {
		if !s.covers(i, line) {
			continue
		}
		if len(d.Codes) == 0 {
			s.used[i][0] = true
			silenced = true
		}
		for j, c := range d.Codes {
			if c.Code == code {
				s.used[i][j] = true
				silenced = true
			}
		}
	}
	return silenced
}

// unused returns what directive i names in vain. Unknown codes are not among
// it: they are reported as such.
func (s *suppressor) unused(i int) []Unused {
	d := s.directives[i]
	if len(d.Codes) == 0 {
		if s.used[i][0] {
			return nil
		}
		return []Unused{{Directive: i, Span: d.Span.Shift(d.Offset)}}
	}
	var unused []Unused
	for j, c := range d.Codes {
		if _, known := finding.Lookup(c.Code); !known || s.used[i][j] || ours(c.Code) {
			continue
		}
		at := d.inFile(c)
		unused = append(unused, Unused{i, &at, at.Span})
	}
	if len(unused) == len(d.Codes) {
		return []Unused{{Directive: i, Span: d.Span.Shift(d.Offset)}}
	}
	return unused
}
