package agent

import (
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"agentls/analysis/dialect"
	"agentls/analysis/syntax"
	"agentls/analysis/text"
)

// Origin says that a file is not written by hand, or not yet what a product
// will read. The zero value is a file like any other.
type Origin struct {
	Generated bool      // a program writes it
	Template  bool      // a program fills it in
	Source    string    // what it is made from, where it says so
	At        text.Span // the words that say so; empty when the name does
}

// headBytes bounds how far into a text a banner is looked for, and maxComments
// in how many comments.
const (
	headBytes   = 600
	maxComments = 20
)

var (
	// madeBy is what a comment says above text that a program wrote.
	madeBy = text.Lazy(`(?i)\b(?:auto-?|automatically )?generated (?:by|from|with|using)\b|\bauto-?generated\b|@generated\b`)
	// stamp is what a program writes on top of what it makes: its name, and behind
	// a colon or a bar the date, the source or the target.
	stamp = text.Lazy(`(?i)^[#/\s]*([a-z][\w.]*)-generated[ \t]*[:|]`)
	// handsOff is what asks people to leave a file alone. Agents are told to
	// leave files alone too, so that it must speak of this file.
	handsOff = text.Lazy(`(?i)\bdo not (?:edit|modify|change)\b[^.\n]{0,30}(?:\bthis file\b|\bby hand\b|\bmanually\b|\bdirectly\b)|\bthis file\b[^\n]{0,80}\bdo not (?:edit|modify|change)\b`)
	// madeFrom finds the source that a banner names.
	madeFrom = text.Lazy("(?i)\\b(?:from|source|edit|change|see|in):?[ \\t]+[`\"']?([\\w.@~-]*[\\w-](?:/[\\w.@-]+)+|[\\w-]+\\.(?:md|markdown|ya?ml|json|toml|txt|tmpl|j2|hbs|mdc|prs))\\b")
	// blank is a place in a value that a template leaves to be filled in.
	blank = text.Lazy(`\{\{[^{}\n]{1,80}\}\}|\{%[^%\n]{1,80}%\}|<%[^%\n]{1,80}%>`)
	// blankName is a value that is nothing but a variable.
	blankName = text.Lazy(`^\$\{[A-Za-z_][\w.]*\}$`)
)

// sourceKeys are the keys by which generators say what a file is made from.
var sourceKeys = []string{"generated-from", "generated_from", "generatedFrom"}

// templateWords are parts of the names of files that generators fill in, as in
// reviewer.tmpl.md.
var templateWords = []string{"tmpl", "tpl", "template", "j2", "hbs", "mustache", "ejs"}

// Origin looks for what says that a program writes the file or fills it in.
// What it costs does not follow the size of the file.
func (d *Document) Origin() Origin {
	if at, source := d.sourceKey(); source != "" {
		return Origin{Generated: true, Source: source, At: at}
	}
	if at, ok := d.banner(); ok {
		o := Origin{Generated: true, At: firstLineOf(d.Src(), at)}
		if m := madeFrom().FindStringSubmatch(head(at.Of(d.Src()))); m != nil {
			o.Source = m[1]
		}
		return o
	}
	if templateName(path.Base(d.Place.Path)) {
		return Origin{Template: true}
	}
	// Where a product looks for agents, a blank is a mistake.
	if d.Detection.Strength < dialect.ByPath {
		if at, ok := d.blank(); ok {
			return Origin{Template: true, At: at}
		}
	}
	return Origin{}
}

func templateName(base string) bool {
	_, rest, found := strings.Cut(base, ".")
	for part := ""; found; {
		part, rest, found = strings.Cut(rest, ".")
		if slices.Contains(templateWords, part) {
			return true
		}
	}
	return false
}

// sourceKey returns the value of a key that names the source.
func (d *Document) sourceKey() (text.Span, string) {
	if d.Tree != nil {
		for _, p := range d.Tree.Root.Pairs {
			if slices.Contains(sourceKeys, p.Key.Name) && p.Value.Kind == syntax.Scalar {
				return p.Key.Span.Union(p.Value.Span), p.Value.Text
			}
		}
		return text.Span{}, ""
	}
	for _, key := range sourceKeys {
		if e, at := d.Entry(key); e != nil && e.Value.Kind == syntax.Scalar {
			return e.Body.Shift(at), e.Value.Text
		}
	}
	return text.Span{}, ""
}

// banner finds the comment or the first lines that say that a program wrote
// the file.
func (d *Document) banner() (text.Span, bool) {
	src := d.Src()
	left := maxComments
	for i, e := range firstEntries(d.Front) {
		for _, c := range e.Comments {
			if left--; left < 0 {
				break
			}
			if c.Own && isBanner(head(c.Span.Of(e.Text))) {
				return c.Span.Shift(d.Front.Starts[i]), true
			}
		}
	}
	if d.Tree != nil {
		return comment(src, 0)
	}
	if d.part || !d.Analysed() {
		return text.Span{}, false
	}
	start := d.Front.Body + len(src[d.Front.Body:]) - len(strings.TrimLeft(src[d.Front.Body:], " \t\r\n"))
	top := head(src[start:])
	if inside, ok := strings.CutPrefix(top, "<!--"); ok {
		says, _, _ := strings.Cut(inside, "-->")
		at := text.Span{Start: start, End: min(len(src), start+len("<!--")+len(says)+len("-->"))}
		return at, isBanner(says)
	}
	// Plain text needs both words: an agent may be told either.
	says, _, _ := strings.Cut(top, "\n\n")
	at := text.Span{Start: start, End: start + len(strings.TrimRight(says, "\r\n"))}
	return at, hinted(says) && madeBy().MatchString(says) && handsOff().MatchString(says)
}

// firstLineOf returns the part of a span that stands on its first line, whole
// characters only.
func firstLineOf(src string, at text.Span) text.Span {
	if i := strings.IndexAny(at.Of(src), "\r\n"); i >= 0 {
		at.End = at.Start + i
	}
	for at.End > at.Start && at.End < len(src) && !utf8.RuneStart(src[at.End]) {
		at.End--
	}
	return at
}

// head returns the beginning of a text: what is looked at is bounded.
func head(s string) string { return s[:min(len(s), headBytes)] }

// isBanner reports whether a comment says that a program wrote the file.
func isBanner(says string) bool {
	return hinted(says) && (madeBy().MatchString(says) || stamped(says) || handsOff().MatchString(says))
}

// stamped reports whether a comment begins with the stamp of a program. What
// models and people are said to have made is written by hand from then on.
func stamped(says string) bool {
	m := stamp().FindStringSubmatch(says)
	return m != nil && !slices.Contains(noPrograms, strings.ToLower(m[1]))
}

var noPrograms = []string{"ai", "llm", "human", "user", "machine", "model"}

// hinted turns texts away that hold none of the words of a banner: this is
// asked after every keystroke.
func hinted(says string) bool {
	return slices.ContainsFunc(bannerWords, func(w string) bool { return strings.Contains(says, w) })
}

var bannerWords = []string{"enerated", "ENERATED", "ot edit", "ot modify", "ot change", "OT EDIT", "OT MODIFY", "OT CHANGE", "ot Edit", "ot Modify", "ot Change"}

// comment finds a banner in the comment lines that a file of JSON, TOML or
// YAML begins with.
func comment(src string, start int) (text.Span, bool) {
	at := start
	for line := range strings.Lines(head(src[start:])) {
		says := strings.TrimSpace(line)
		if says != "" && !strings.HasPrefix(says, "#") && !strings.HasPrefix(says, "//") {
			break
		}
		if isBanner(says) {
			return text.Span{Start: at, End: at + len(strings.TrimRight(line, "\r\n"))}, true
		}
		at += len(line)
	}
	return text.Span{}, false
}

// blank finds a place to be filled in among the keys and values of the
// frontmatter. What runs or calls something may hold one for good.
func (d *Document) blank() (text.Span, bool) {
	for i, e := range firstEntries(d.Front) {
		line := firstLine(head(e.Text))
		if e.Kind == syntax.Pair {
			switch d.roleOf(e.Key.Name) {
			case dialect.NameRole, dialect.ToolsRole, dialect.ModelRole:
			case dialect.DescriptionRole:
				// A description may speak of blanks.
				line = wholeBlank(line)
			default:
				continue
			}
			if e.Value.Kind == syntax.Scalar && blankName().MatchString(head(e.Value.Text)) {
				return e.Value.Span.Shift(d.Front.Starts[i]), true
			}
		}
		if m := blank().FindStringIndex(line); m != nil {
			return text.Span{Start: m[0], End: m[1]}.Shift(d.Front.Starts[i]), true
		}
	}
	return text.Span{}, false
}

// wholeBlank returns a line if nothing but a blank follows its colon.
func wholeBlank(line string) string {
	_, value, _ := strings.Cut(line, ":")
	value = strings.Trim(value, " \t\r\"'")
	if m := blank().FindStringIndex(value); m != nil && m[0] == 0 && m[1] == len(value) {
		return line
	}
	return ""
}

// roleOf returns what a key is for, in this dialect or by custom.
func (d *Document) roleOf(key string) dialect.Role {
	if f := d.Dialect().Field(key); f != nil {
		return f.Role
	}
	if f := dialect.Generic().Field(key); f != nil {
		return f.Role
	}
	return dialect.NoRole
}

func firstLine(s string) string {
	line, _, _ := strings.Cut(s, "\n")
	return line
}
