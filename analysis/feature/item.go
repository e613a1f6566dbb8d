package feature

import (
	"strconv"
	"strings"

	"agentls/analysis/syntax"
	"agentls/analysis/text"
)

// item returns a completion that writes name at the place: quoted as its
// surroundings need it, with the blank, dash or brackets that are missing.
func (p *place) item(kind ItemKind, name string) Item {
	written := p.lead + p.written(name)
	it := Item{
		Label:     name,
		Kind:      kind,
		Insert:    written + p.trail,
		InsertAt:  text.Span{Start: p.token.Start, End: p.caret},
		ReplaceAt: p.token,
		Filter:    name,
	}
	if p.trail != "" {
		it.Snippet = escape(written) + "$0" + escape(p.trail) // the next name goes inside
	}
	p.withQuotes(&it)
	return it
}

// inTreeLang reports whether the place is written as JSON or TOML, where every
// text has quotes.
func (p *place) inTreeLang() bool { return p.lang == syntax.JSON || p.lang == syntax.TOML }

// withQuotes fits an item of JSON or TOML into the string that the place stands
// in. What needs no quotes, or more than a string, and what stands in quotes
// that are not closed, replaces the string as a whole.
func (p *place) withQuotes(it *Item) {
	if !p.inTreeLang() || p.zone == atArgument {
		return
	}
	it.Also = p.also
	switch {
	case p.quote == 0:
		it.ReplaceAt = p.outer
	case p.zone == atKey && !p.colon || !p.closed:
		p.wholeString(it)
	}
}

// wholeString makes an item replace the string that the place stands in.
func (p *place) wholeString(it *Item) {
	it.InsertAt, it.ReplaceAt = p.outer, p.outer
	if p.quote != 0 {
		it.Filter = string(p.quote) + it.Filter + string(p.quote)
	}
}

// bare makes an item write a word that is no text, such as true.
func (p *place) bare(it *Item, word string) {
	it.Insert = p.lead + word + p.trail
	if p.quote != 0 && it.InsertAt != p.outer && p.inTreeLang() {
		p.wholeString(it)
	}
}

// written returns name as it must be written at the place.
func (p *place) written(name string) string {
	switch {
	case p.inTreeLang():
		return p.inTree(name)
	case p.quote == '"':
		return strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(name)
	case p.quote == '\'':
		return strings.ReplaceAll(name, "'", "''")
	case p.zone == atArgument, p.comma && !p.alone():
		return name
	}
	return syntax.Quote(name, p.flow)
}

// inTree returns name as it must be written at a place in JSON or TOML.
func (p *place) inTree(name string) string {
	quoted := syntax.RenderString(p.lang, name)
	switch {
	case p.zone == atArgument, p.quote != 0 && p.closed && (p.zone != atKey || p.colon):
		return quoted[1 : len(quoted)-1]
	case p.zone == atKey:
		return syntax.RenderKey(p.lang, name)
	}
	return quoted
}

// alone reports whether nothing but the token stands in a comma string, so
// that YAML reads the token as the whole value.
func (p *place) alone() bool {
	if p.entry == nil {
		return true
	}
	value := p.entry.Value.Span.Shift(p.start)
	return p.token.Covers(value) || value.IsEmpty()
}

// snippet sets the snippet of an item, written in LSP snippet syntax, with
// what the place needs around it.
func (p *place) snippet(it *Item, body string) {
	it.Snippet = escape(p.lead) + body + escape(p.trail)
}

// escape returns s so that it stands for itself in an LSP snippet.
func escape(s string) string {
	if !strings.ContainsAny(s, `\$}`) {
		return s
	}
	return strings.NewReplacer(`\`, `\\`, `$`, `\$`, `}`, `\}`).Replace(s)
}

// choice returns the snippet placeholder number n that offers the names. Inside
// it, a comma and a bar separate (LSP 3.18, "Snippet Syntax").
func choice(n int, names []string) string {
	r := strings.NewReplacer(`\`, `\\`, `$`, `\$`, `}`, `\}`, `,`, `\,`, `|`, `\|`)
	escaped := make([]string, len(names))
	for i, n := range names {
		escaped[i] = r.Replace(n)
	}
	return "${" + strconv.Itoa(n) + "|" + strings.Join(escaped, ",") + "|}"
}

// unsnip returns the plain text of a snippet: placeholders by their default,
// choices by their first name, tab stops dropped.
func unsnip(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '\\' && i+1 < len(s):
			i++
			b.WriteByte(s[i])
		case s[i] == '$' && i+1 < len(s) && s[i+1] == '{':
			end := placeholderEnd(s, i+2)
			b.WriteString(defaultOf(s[i+2 : end]))
			i = end
		case s[i] == '$':
			for i+1 < len(s) && s[i+1] >= '0' && s[i+1] <= '9' {
				i++
			}
		default:
			b.WriteByte(s[i])
		}
	}
	return b.String()
}

// placeholderEnd returns the index of the brace that closes the placeholder
// whose inside begins at from, or the end of s.
func placeholderEnd(s string, from int) int {
	depth := 1
	for i := from; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return len(s)
}

// defaultOf returns the text that `1:text` or `1|a,b|` stands for.
func defaultOf(inner string) string {
	i := strings.IndexAny(inner, ":|")
	if i < 0 {
		return ""
	}
	body := inner[i+1:]
	if inner[i] == ':' {
		return unsnip(body)
	}
	for j := 0; j < len(body); j++ {
		switch body[j] {
		case '\\':
			j++
		case ',', '|':
			return unsnip(body[:j])
		}
	}
	return unsnip(body)
}
