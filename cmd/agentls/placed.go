package main

import (
	"bufio"
	"fmt"
	"io"

	"agentls/analysis/agent"
	"agentls/analysis/dialect"
)

// placed says of one file whose agent it is taken for, and why.
type placed struct {
	Path     string `json:"path"`
	Dialect  string `json:"dialect"`
	Name     string `json:"name"`  // of the product
	Agent    bool   `json:"agent"` // it is spoken about
	Agents   int    `json:"agents"`
	Strength string `json:"strength"`
	Guess    bool   `json:"guess"`    // nothing tells the product, and the likeliest was taken
	Location string `json:"location"` // the glob that matched, "" when none did
	Scope    string `json:"scope"`
	Consumer string `json:"consumer"` // the one program that the file narrows itself to
	PromptOf string `json:"promptOf"`
	Origin   string `json:"origin"` // "generated", "template", "installed" or ""
	Source   string `json:"source"` // what a generated file is made from, where it says so
	Reason   string `json:"reason"`

	strength dialect.Strength
}

// strengths says how sure a detection is: in one word for programs, and in
// words for people.
var strengths = map[dialect.Strength]struct{ word, say string }{
	dialect.Nothing:  {"none", "no evidence"},
	dialect.Weak:     {"weak", "weak evidence, so nothing is more than information"},
	dialect.Fair:     {"content", "by its content"},
	dialect.ByPath:   {"path", "by its place"},
	dialect.ByConfig: {"configuration", "by configuration"},
}

func newPlaced(shown string, doc *agent.Document, template bool) placed {
	is := doc.Detection
	p := placed{
		Path: shown, Dialect: doc.Dialect().ID, Name: doc.Dialect().Name, Agent: doc.IsAgent(), Agents: len(doc.Agents),
		Strength: strengths[is.Strength].word, Guess: is.Guess, Consumer: is.Consumer, PromptOf: is.PromptOf, Reason: is.Reason, strength: is.Strength,
	}
	if is.Location != nil {
		p.Location, p.Scope = is.Location.Glob, is.Location.Scope
	}
	switch o := doc.Origin(); {
	case is.Installed:
		p.Origin = "installed"
	case o.Generated:
		p.Origin, p.Source = "generated", o.Source
	case o.Template, template:
		p.Origin = "template"
	}
	return p
}

// originSays adds what a file's origin means for what is said of it.
var originSays = map[string]string{
	"installed": " A program put it there, so nothing is said of it.",
	"generated": " It is generated%s, so only what keeps it from loading is said.",
	"template":  " It is a template, so little is said of what a generator fills in.",
}

// line is what is printed for people.
func (p placed) line() string {
	sure := strengths[p.strength].say
	if p.Guess && p.strength == dialect.Fair {
		sure = "as a guess, so nothing is more than information"
	}
	line := fmt.Sprintf("%s: %s, %s", p.Path, p.Name, sure)
	if !p.Agent {
		line = p.Path + ": not an agent"
	}
	if p.Reason != "" {
		line += ": " + p.Reason
	}
	if !p.Agent {
		return line
	}
	if p.Origin == "generated" {
		from := ""
		if p.Source != "" {
			from = " from `" + p.Source + "`"
		}
		return line + fmt.Sprintf(originSays[p.Origin], from)
	}
	return line + originSays[p.Origin]
}

// writePlacedJSON writes one object, one file a line.
func writePlacedJSON(out io.Writer, all []placed) error {
	w := bufio.NewWriter(out)
	w.WriteString(`{"version":1,"files":[`)
	return writeRows(w, all)
}
