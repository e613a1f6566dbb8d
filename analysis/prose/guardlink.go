package prose

import (
	"strings"

	"agentls/analysis/text"
)

// inlines reads code spans, links and autolinks in src[from:to], one paragraph.
// Reference links are left out, and a destination may hold no brackets or
// parentheses, so that no search passes a place twice.
func (g *guardScan) inlines(from, to int) {
	if len(g.Links) >= maxFacts || len(g.spans) >= maxFacts {
		return
	}
	s := inlineScan{draft: g.draft, end: to, ticks: tickRuns(g.src[from:to], from)}
	for i := from; i < to; {
		i = s.step(i)
	}
}

type inlineScan struct {
	*draft
	end    int
	ticks  []tickRun
	tick   int   // index of the first run that was not passed
	opened []int // offsets of open brackets
	bald   bool  // no > stands in the rest
}

// tickRun is a run of back-ticks. next is the index of the next run as long,
// or -1.
type tickRun struct{ start, length, next int }

func tickRuns(s string, base int) []tickRun {
	var runs []tickRun
	for i := 0; i < len(s) && len(runs) < 2*maxFacts; {
		j := strings.IndexByte(s[i:], '`')
		if j < 0 {
			break
		}
		n := runOf(s[i+j:], '`')
		runs = append(runs, tickRun{base + i + j, n, -1})
		i += j + n
	}
	last := map[int]int{}
	for i := len(runs) - 1; i >= 0; i-- {
		if next, ok := last[runs[i].length]; ok {
			runs[i].next = next
		}
		last[runs[i].length] = i
	}
	return runs
}

func (s *inlineScan) step(i int) int {
	switch c := s.src[i]; c {
	case '\\':
		return i + 2
	case '`':
		return s.code(i)
	case '[':
		s.opened = append(s.opened, i)
	case ']':
		return s.close(i)
	case '<':
		return s.angle(i)
	case 'h', 'f', 'w':
		if i == 0 || !isWord(s.src[i-1]) {
			return s.bare(i)
		}
	}
	return i + 1
}

func (s *inlineScan) code(i int) int {
	for s.tick < len(s.ticks) && s.ticks[s.tick].start+s.ticks[s.tick].length <= i {
		s.tick++
	}
	if s.tick == len(s.ticks) {
		return i + 1
	}
	run := s.ticks[s.tick]
	if run.start != i || run.next < 0 {
		return run.start + run.length
	}
	if len(s.spans) >= maxFacts {
		return s.end
	}
	closing := s.ticks[run.next]
	s.spans = append(s.spans, text.Span{Start: i, End: closing.start + closing.length})
	return closing.start + closing.length
}

// close reads what follows a closing bracket. A link closes all brackets
// before it, since links hold no links (CommonMark 6.3).
func (s *inlineScan) close(i int) int {
	n := len(s.opened)
	if n == 0 {
		return i + 1
	}
	open := s.opened[n-1]
	s.opened = s.opened[:n-1]
	if i+1 >= s.end || s.src[i+1] != '(' {
		return i + 1
	}
	from, to, end := s.destination(i + 2)
	if end < 0 {
		return i + 1
	}
	if len(s.Links) >= maxFacts {
		return s.end
	}
	l := Link{
		Span: text.Span{Start: open, End: end}, Text: text.Span{Start: open + 1, End: i},
		Dest: text.Span{Start: from, End: to}, Destination: plain([]byte(s.src[from:to])),
	}
	if open > 0 && s.src[open-1] == '!' {
		l.Image = true
		l.Span.Start--
	} else {
		s.opened = s.opened[:0]
	}
	s.Links = append(s.Links, l)
	return end
}

// destination reads a destination with an optional title and returns its span
// and where the link ends, or -1.
func (s *inlineScan) destination(pos int) (from, to, end int) {
	for pos < s.end && isSpace(s.src[pos]) {
		pos++
	}
	from = pos
	for pos < s.end && !isSpace(s.src[pos]) && strings.IndexByte("()[]<>", s.src[pos]) < 0 {
		pos++
	}
	to = pos
	for pos < s.end && isSpace(s.src[pos]) {
		pos++
	}
	if pos < s.end && (s.src[pos] == '"' || s.src[pos] == '\'') {
		quote := s.src[pos]
		for pos++; pos < s.end && s.src[pos] != quote && strings.IndexByte("()[]", s.src[pos]) < 0; pos++ {
		}
		if pos++; pos > s.end || s.src[pos-1] != quote {
			return 0, 0, -1
		}
	}
	if pos >= s.end || s.src[pos] != ')' {
		return 0, 0, -1
	}
	return from, to, pos + 1
}

// angle reads <https://…>.
func (s *inlineScan) angle(i int) int {
	if s.bald {
		return i + 1
	}
	n := strings.IndexAny(s.src[i+1:s.end], "<> \t\n")
	if n < 0 {
		s.bald = true
		return i + 1
	}
	stop := i + 1 + n
	scheme := strings.IndexByte(s.src[i+1:stop], ':')
	if s.src[stop] != '>' || scheme < 2 || scheme > 32 || !isIdentifier(s.src[i+1:i+1+scheme], "+.-") {
		return i + 1
	}
	s.auto(text.Span{Start: i, End: stop + 1}, text.Span{Start: i + 1, End: stop}, "")
	return stop + 1
}

// bare reads a URL without brackets.
func (s *inlineScan) bare(i int) int {
	line := s.src[i:s.end]
	end, prefix := -1, ""
	switch {
	case hasPrefix(line, "https://"):
		end = hostEnd(line, len("https://"), true)
	case hasPrefix(line, "http://"):
		end = hostEnd(line, len("http://"), true)
	case hasPrefix(line, "ftp://"):
		end = hostEnd(line, len("ftp://"), true)
	case hasPrefix(line, "www."):
		end, prefix = hostEnd(line, len("www."), false), "http://"
	}
	if end < 0 {
		return i + 1
	}
	span := text.Span{Start: i, End: i + len(strings.TrimRight(line[:end], "?!.,:*_~)"))}
	s.auto(span, span, prefix)
	return i + end
}

func (s *inlineScan) auto(span, dest text.Span, prefix string) {
	if len(s.Links) >= maxFacts {
		return
	}
	s.Links = append(s.Links, Link{
		Span: span, Text: text.At(dest.Start), Dest: dest,
		Destination: strings.Clone(prefix + dest.Of(s.src)), Auto: true,
	})
}
