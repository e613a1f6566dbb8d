package agent

import (
	"agentls/analysis/dialect"
	"agentls/analysis/prose"
	"agentls/analysis/syntax"
	"agentls/analysis/text"
)

// Parse reads a file.
func Parse(place Place, src string) *Document {
	d := &Document{Place: place, Text: text.New(src)}
	d.Condition, d.Bad = conditionOf(src)
	d.site = dialect.Survey(place.Path, place.Plugin, place.Extension)
	d.companion = dialect.CompanionOf(place.Path)
	d.Syntax = syntaxOf(place, d.site)
	d.read()
	return d
}

// At returns the document as it reads in another place.
func (d *Document) At(place Place) *Document {
	if place == d.Place {
		return d
	}
	next := *d
	next.Place = place
	if place.Path != d.Place.Path || place.Plugin != d.Place.Plugin || place.Extension != d.Place.Extension {
		next.site = dialect.Survey(place.Path, place.Plugin, place.Extension)
		next.companion = dialect.CompanionOf(place.Path)
	}
	next.Syntax = syntaxOf(place, next.site)
	if next.Syntax != d.Syntax || next.Syntax != dialect.Markdown {
		next.Tree, next.Parts = nil, nil
		next.read()
		return &next
	}
	next.Detection = next.detect()
	next.Agents = next.agents()
	return &next
}

// read fills in what follows from Place, Text, Condition and Syntax.
func (d *Document) read() {
	src := d.Src()
	if d.Analysed() {
		d.Front = syntax.Scan(src)
		d.Body = prose.Parse(src, d.Front.Body)
	} else {
		d.Front, d.Body = nothing(len(src))
	}
	if lang, ok := langs[d.Syntax]; ok && d.readable() {
		d.Tree = syntax.ReadTree(lang, src)
	}
	d.Detection = d.detect()
	d.readParts(nil)
	d.Agents = d.agents()
}

// foreign lists the extensions of files that are no markdown whatever their
// folder says.
var foreign = map[string]dialect.Syntax{
	".json":  dialect.JSON,
	".jsonc": dialect.JSON,
	".toml":  dialect.TOML,
	".yaml":  dialect.YAML,
	".yml":   dialect.YAML,
}

// nothing returns the frontmatter and body of a text of so many bytes that is
// not looked at.
func nothing(size int) (*syntax.Front, *prose.Body) {
	return &syntax.Front{Body: size}, &prose.Body{Start: size, End: size}
}
