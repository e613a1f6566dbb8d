package finding

import (
	"slices"
	"strings"
	"sync"
)

// Rule documents one code in the catalogue.
type Rule struct {
	Code        Code
	Family      string // "file", "frontmatter", …
	Title       string // a few words
	Severity    Severity
	Consequence Consequence
	Means       string // one sentence, markdown: what the code says
	Doc         string // markdown: what it means, why it matters, what to do; with an example
}

// Catalogue returns every code in the order of the families.
func Catalogue() []Rule { return slices.Clone(catalogue().rules) }

// Lookup returns the catalogue entry of a code.
func Lookup(code Code) (Rule, bool) {
	c := catalogue()
	i, ok := c.index[code]
	if !ok {
		return Rule{}, false
	}
	return c.rules[i], true
}

// Codes returns every code in the order of the families, for completion and
// nearness.
func Codes() []string {
	rules := catalogue().rules
	codes := make([]string, len(rules))
	for i, r := range rules {
		codes[i] = string(r.Code)
	}
	return codes
}

// families is the catalogue in the order in which it is printed. A new family
// is one file with its table and one word here.
var families = []family{
	fileFamily, frontmatterFamily, fieldsFamily, identityFamily, toolsFamily,
	modelsFamily, referencesFamily, hooksFamily, bodyFamily, safetyFamily, agentlsFamily,
}

// family is a group of codes that concern one part of a file.
type family struct {
	name string
	rows []row
}

// row is one code as its family's file writes it down. The three texts are
// sentences in markdown, the examples are what stands in a file.
type row struct {
	code        Code
	title       string
	severity    Severity
	consequence Consequence
	means       string // what the code says, one sentence
	happens     string // what products do then
	write       string // what to write instead
	in          place
	bad, good   string
	accept      string // a way to accept it other than silencing, if there is one
}

// place is where a code's findings stand; it decides the language of the
// examples and the form of a suppression.
type place uint8

const (
	inFront  place = iota // in the frontmatter: YAML
	inBody                // in the prompt: markdown
	inFile                // on the file as a whole
	inConfig              // in .agentls.yaml
	inJSON                // in a file of JSON
	inTOML                // in a file of TOML
)

type index struct {
	rules []Rule
	index map[Code]int
}

// catalogue is put together when it is first asked for, so that a start pays
// nothing for texts that nobody reads.
var catalogue = sync.OnceValue(func() index {
	c := index{index: map[Code]int{}}
	for _, f := range families {
		for _, r := range f.rows {
			c.index[r.code] = len(c.rules)
			c.rules = append(c.rules, Rule{
				Code: r.code, Family: f.name, Title: r.title,
				Severity: r.severity, Consequence: r.consequence,
				Means: r.means, Doc: r.doc(),
			})
		}
	}
	return c
})

// doc writes the documentation page of a code, without its heading.
func (r row) doc() string {
	var b strings.Builder
	b.Grow(1500)
	for _, s := range []string{r.means, r.happens, r.write} {
		b.WriteString(s)
		b.WriteString("\n\n")
	}
	b.WriteString("Instead of\n\n")
	r.example(&b, r.bad)
	b.WriteString("write\n\n")
	r.example(&b, r.good)
	b.WriteString(r.silence())
	b.WriteString("\n")
	return b.String()
}

// example writes a fenced block whose fence is longer than any in its content.
func (r row) example(b *strings.Builder, code string) {
	fence := "```"
	for strings.Contains(code, fence) {
		fence += "`"
	}
	lang := "yaml"
	switch r.in {
	case inBody, inFile:
		lang = "markdown"
	case inJSON:
		lang = "json"
	case inTOML:
		lang = "toml"
	}
	b.WriteString(fence + lang + "\n" + strings.Trim(code, "\n") + "\n" + fence + "\n\n")
}

// silence says how to live with a finding of this code.
func (r row) silence() string {
	code := string(r.code)
	everywhere := "`rules: {" + code + ": off}` in `.agentls.yaml`"
	var s string
	switch r.in {
	case inJSON:
		s = "To silence it, put " + everywhere + "."
	case inFront, inTOML:
		s = "To silence it, put `# agentls-disable-next-line " + code + "` above the line, or " + everywhere + "."
	case inBody:
		s = "To silence it, put `<!-- agentls-disable-next-line " + code + " -->` above the line, or " + everywhere + "."
	case inFile:
		s = "To silence it, put `# agentls-disable " + code + "` into the frontmatter, or " + everywhere + "."
	case inConfig:
		s = "To silence it, put " + everywhere + "."
	}
	if r.accept != "" {
		s = r.accept + " " + s
	}
	return s
}
