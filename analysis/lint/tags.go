package lint

import (
	"strings"

	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/text"
)

// at files a finding under the chunk of the mark it is about. Where the body
// holds the text unless, perhaps in code, the finding does not hold: prompts
// indent their tags until markdown takes them for code.
func (p *outlinePass) at(m mark, f finding.Finding, unless string) {
	n := len(p.list)
	p.report(f, dialect.Verified)
	if len(p.list) > n {
		p.where = append(p.where, placed{at: m.at, unless: unless})
	}
}

// htmlTags are elements that people use for layout; they may stand alone.
var htmlTags = func() map[string]bool {
	set := map[string]bool{}
	for _, name := range strings.Fields(`a abbr address area article aside audio b base blockquote body br button
		canvas caption center cite code col colgroup data dd del details dfn dialog div dl dt em embed fieldset figcaption
		figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label legend li link main map
		mark menu meta meter nav noscript object ol optgroup option p param picture pre progress q s samp script section
		select slot small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time
		title tr track u ul var video wbr`) {
		set[name] = true
	}
	return set
}()

// sectionLike reports whether a tag could stand for a section.
func sectionLike(name string) bool {
	return !htmlTags[strings.ToLower(name)] && !strings.ContainsAny(name, ".:/") && len(name) > 1
}

// checkTags speaks of section tags without their partner. It does so only in
// bodies that use tags as sections: some pair is whole, or the name is that of
// a section. A lone name in brackets is more often a blank to fill in.
func checkTags(p *outlinePass) {
	if len(p.marks) > longest && p.tagged() > longest {
		return // no prompt is built of so many
	}
	opens, shuts, alone := map[string]int{}, map[string]int{}, map[string]bool{}
	pairs := 0
	for _, m := range p.marks {
		switch {
		case strings.HasPrefix(m.loose, "</"):
			shuts[m.loose[2:]]++
		case m.loose != "":
			opens[m.loose[1:]]++
		case m.tag == nil || !sectionLike(m.tag.Name):
		case m.tag.Close:
			if shuts[m.tag.Name]++; alone[m.tag.Name] {
				pairs++
			}
		default:
			opens[m.tag.Name]++
			alone[m.tag.Name] = true
		}
	}
	if len(opens)+len(shuts) == 0 || manyLone(opens, shuts) {
		return
	}
	lone := map[string]bool{} // names that have been spoken of
	for i, m := range p.marks {
		if m.tag == nil || m.tag.Close || !sectionLike(m.tag.Name) || shuts[m.tag.Name] > 0 || lone[m.tag.Name] {
			continue
		}
		if pairs == 0 && dialect.SectionOf(m.tag.Name) == nil {
			continue
		}
		lone[m.tag.Name] = true
		p.unclosed(i, m, opens, lone)
	}
	for _, m := range p.marks {
		if m.tag == nil || !m.tag.Close || !sectionLike(m.tag.Name) || opens[m.tag.Name] > 0 || lone[m.tag.Name] {
			continue
		}
		lone[m.tag.Name] = true
		p.at(m, finding.Finding{
			Code: "mismatched-tag", Span: m.tag.Span, Consequence: finding.Fragile, Severity: finding.Warning,
			Message: tick("</"+m.tag.Name+">") + " closes nothing: no " + tick("<"+m.tag.Name+">") + " stands above it.",
			Fixes:   []finding.Fix{replace("Remove it", m.tag.Span, "", false)},
		}, "<"+m.tag.Name)
	}
}

// tagged returns how many marks are tags.
func (p *outlinePass) tagged() int {
	n := 0
	for _, m := range p.marks {
		if m.tag != nil || m.loose != "" {
			n++
		}
	}
	return n
}

// manyLone reports whether so many tags have no partner that they can hardly be
// sections.
func manyLone(opens, shuts map[string]int) bool {
	n := 0
	for name := range opens {
		if shuts[name] == 0 {
			n++
		}
	}
	for name := range shuts {
		if opens[name] == 0 {
			n++
		}
	}
	return n > 2*fold
}

// unclosed speaks of an opening tag that nothing closes, or that a misspelt
// tag seems to close.
func (p *outlinePass) unclosed(i int, m mark, opens map[string]int, lone map[string]bool) {
	for _, n := range p.marks[i+1:] {
		if n.tag == nil || !n.tag.Close || opens[n.tag.Name] > 0 {
			continue
		}
		if _, near := dialect.Nearest(n.tag.Name, []string{m.tag.Name}); !near || lone[n.tag.Name] {
			continue
		}
		lone[n.tag.Name] = true
		name := text.Span{Start: n.tag.NameAt.Start, End: n.tag.NameAt.End}
		p.at(n, finding.Finding{
			Code: "mismatched-tag", Span: n.tag.Span, Consequence: finding.Fragile, Severity: finding.Warning,
			Message: tick("</"+n.tag.Name+">") + " does not close " + tick("<"+m.tag.Name+">") + ". Write " + tick("</"+m.tag.Name+">") + ".",
			Fixes:   []finding.Fix{replace("Replace with "+tick("</"+m.tag.Name+">"), name, m.tag.Name, true)},
		}, "</"+m.tag.Name+">")
		return
	}
	p.at(m, finding.Finding{
		Code: "unclosed-tag", Span: m.tag.Span, Consequence: finding.Fragile, Severity: finding.Warning,
		Message: tick("<"+m.tag.Name+">") + " is never closed, so the section has no end. Write " + tick("</"+m.tag.Name+">") + " where it ends.",
	}, "</"+m.tag.Name+">")
}

// checkSections speaks of headings with nothing below them.
func checkSections(p *outlinePass) {
	said := len(p.list)
	for i, m := range p.marks {
		if len(p.list)-said >= most {
			return
		}
		if m.heading == nil || m.heading.Name == "" {
			continue
		}
		empty := true
		for _, n := range p.marks[i+1:] {
			if n.loose != "" {
				continue
			} else if n.heading != nil {
				empty = n.heading.Level <= m.heading.Level
			} else if n.tag == nil || !n.tag.Close {
				empty = false
			} else {
				continue
			}
			break
		}
		if empty {
			p.at(m, finding.Finding{
				Code: "empty-section", Span: m.heading.Title, Consequence: finding.Tidy,
				Message: "Nothing stands below " + tick(clip(m.heading.Name)) + ". Write the section or remove its heading.",
			}, "")
		}
	}
}

// checkLevels speaks of headings that go down more than one level at a time.
func checkLevels(p *outlinePass) {
	level, said := 0, len(p.list)
	for _, m := range p.marks {
		if m.heading == nil || len(p.list)-said >= most {
			continue
		}
		if was := level; was > 0 && m.heading.Level > was+1 {
			f := finding.Finding{
				Code: "heading-skip", Span: m.heading.Title, Consequence: finding.Tidy,
				Message: "This heading goes from level " + number(was) + " to level " + number(m.heading.Level) + ".",
			}
			p.at(m, f, "")
		}
		level = m.heading.Level
	}
}
