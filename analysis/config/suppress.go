package config

import (
	"slices"

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

// The codes of findings about directives.
const (
	unknownCode       finding.Code = "unknown-code"
	unusedSuppression finding.Code = "unused-suppression"
)

// Lines says on which line of a file an offset stands, from zero. A [text.Text]
// does, and so does what is kept of one.
type Lines interface{ LineOf(off int) int }

// Suppress takes out the findings that a directive silences. Findings have
// spans in the file and count for the line on which their span begins. A
// directive without code silences everything in its scope; a directive for the
// next line passes over lines with nothing but such directives.
//
// Findings about directives are made from the outcome and go through Suppress
// in turn: a directive never silences what is said of itself, and one that
// names unknown-code or unused-suppression is never unused for that, since
// whether it is needed must not depend on itself. The cost is linear.
func Suppress(all []finding.Finding, directives []Suppression, t Lines) Outcome {
	if len(directives) == 0 {
		return Outcome{Kept: all}
	}
	s := newSuppressor(directives, t)
	var out Outcome
	for _, f := range all {
		if !s.silence(f, t.LineOf(f.Span.Start)) {
			out.Kept = append(out.Kept, f)
		}
	}
	for i, d := range directives {
		out.Unused = append(out.Unused, s.unused(i)...)
		for _, c := range d.Codes {
			if _, known := finding.Lookup(c.Code); !known {
				out.Unknown = append(out.Unknown, d.inFile(c))
			}
		}
	}
	return out
}

// inFile returns a code of the directive with its span in the file.
func (s Suppression) inFile(c CodeAt) CodeAt { return CodeAt{c.Code, c.Span.Shift(s.Offset)} }

// target is what a directive silences: a code on a line.
type target struct {
	line int          // -1: all lines
	code finding.Code // empty: all codes
}

// suppressor knows what the directives aim at, and which of it was hit.
type suppressor struct {
	directives []Suppression
	line       []int            // the line each directive speaks of; -1: all
	aims       map[target][]int // directives, at most two: one more than any finding is said of
	hit        map[target]bool
}

func newSuppressor(directives []Suppression, t Lines) *suppressor {
	s := &suppressor{
		directives: directives,
		line:       linesOf(directives, t),
		aims:       map[target][]int{},
		hit:        map[target]bool{},
	}
	for i, d := range directives {
		codes := d.Codes
		if len(codes) == 0 {
			codes = []CodeAt{{}}
		}
		for _, c := range codes {
			to := target{s.line[i], c.Code}
			if by := s.aims[to]; len(by) < 2 && !slices.Contains(by, i) {
				s.aims[to] = append(by, i)
			}
		}
	}
	return s
}

// linesOf returns the line that each directive speaks of, -1 for all lines.
func linesOf(directives []Suppression, t Lines) []int {
	lines := make([]int, len(directives))
	after := map[int]int{} // line on which a next-line directive begins → line it speaks of
	order := make([]int, len(directives))
	for i := range order {
		order[i] = i
	}
	// From the last to the first: what stands below is known by then.
	slices.SortFunc(order, func(a, b int) int { return directives[b].Whole.Start - directives[a].Whole.Start })
	for _, i := range order {
		d := directives[i]
		switch d.Scope {
		case DisableFile:
			lines[i] = -1
		case DisableLine:
			lines[i] = t.LineOf(d.Whole.Start)
		case DisableNextLine:
			lines[i] = t.LineOf(d.Whole.End) + 1
			if below, ok := after[lines[i]]; ok {
				lines[i] = below
			}
			after[t.LineOf(d.Whole.Start)] = lines[i]
		}
	}
	return lines
}

// silence reports whether any directive silences a finding on a line.
func (s *suppressor) silence(f finding.Finding, line int) bool {
	silenced := false
	about := f.Code == unknownCode || f.Code == unusedSuppression
	for _, to := range []target{{line, f.Code}, {line, ""}, {-1, f.Code}, {-1, ""}} {
		for _, i := range s.aims[to] {
			if !about || !s.directives[i].Whole.Covers(f.Span) {
				s.hit[to] = true
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
	whole := []Unused{{Directive: i, Span: d.Span.Shift(d.Offset)}}
	if len(d.Codes) == 0 {
		if s.hit[target{s.line[i], ""}] {
			return nil
		}
		return whole
	}
	var unused []Unused
	for _, c := range d.Codes {
		_, known := finding.Lookup(c.Code)
		if !known || s.hit[target{s.line[i], c.Code}] || c.Code == unknownCode || c.Code == unusedSuppression {
			continue
		}
		at := d.inFile(c)
		unused = append(unused, Unused{i, &at, at.Span})
	}
	if len(unused) == len(d.Codes) {
		return whole
	}
	return unused
}
