package feature

import (
	"agentls/analysis/config"
	"agentls/analysis/dialect"
	"agentls/analysis/finding"
)

// configKeyDoc explains a key of a configuration file.
func configKeyDoc(k config.Key) string {
	example := k.Name + ": [" + k.Example + "]"
	if k.Shape == config.MapOf {
		example = k.Name + ": {" + k.Example + "}"
	}
	return words(k.Doc, "For example "+code(example)+".")
}

// codeDoc explains the code of a finding in a sentence or two.
func codeDoc(r finding.Rule) string {
	return words("**"+r.Title+"** · "+r.Severity.String()+", "+r.Consequence.String()+".", r.Means)
}

// codePage is everything there is to say of a code.
func codePage(r finding.Rule) string {
	return article("**"+r.Title+"** · "+r.Severity.String()+", "+r.Consequence.String(), r.Doc)
}

// configDialectDoc says what a dialect is.
func configDialectDoc(d *dialect.Dialect) string {
	doc := sentence(d.Name + ", " + d.Kind)
	var globs []string
	for _, l := range d.Locations {
		if l.Glob != "" && !l.Legacy {
			globs = append(globs, l.Glob)
		}
	}
	if len(globs) > 0 {
		doc = words(doc, "Read from "+codes(globs, 3)+".")
	}
	return doc
}
