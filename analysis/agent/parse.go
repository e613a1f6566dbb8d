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
	d.Syntax = syntaxOf(place)
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
	next.Syntax = syntaxOf(place)
	if next.Analysed() != d.Analysed() {
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
		// Everything is body, and nothing of it is looked at.
		d.Front = &syntax.Front{Body: len(src)}
		d.Body = &prose.Body{Start: len(src), End: len(src)}
	}
	d.Detection = d.detect()
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
