package feature

import (
	"slices"

	"agentls/analysis/config"
	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/workspace"
)

// ConfigHover explains what stands at off in a configuration file.
func ConfigHover(s *workspace.Settings, off int) (Hover, bool) {
	doc := configDocument(s.Text)
	p := placeIn(doc, off)
	if p.zone == nowhere || p.token.IsEmpty() {
		return Hover{}, false
	}
	token := p.token.Of(doc.Src())
	k, below, known := configKeyAt(p.path)
	md := ""
	switch {
	case p.zone == atKey && len(p.path) == 0:
		md = configKeyNamed(config.Keys(), token)
	case !known:
	case p.zone == atKey && k.Shape == config.OverridesOf && len(below) == 0:
		md = configKeyNamed(config.OverrideKeys(), token)
	case p.zone == atKey && k.Shape == config.MapOf && len(below) == 0:
		md = configWordDoc(s, k, k.Keys, token, "")
	case p.zone == atValue && k.Shape == config.MapOf && len(below) == 1:
		md = configWordDoc(s, k, k.Values, token, below[0])
	case (p.zone == atItem || p.zone == atValue || p.zone == atArgument) && len(below) == 0:
		p.token = p.whole
		md = configWordDoc(s, k, k.Values, p.token.Of(doc.Src()), "")
	}
	return Hover{p.token, md}, md != ""
}

// configKeyNamed explains one of the keys that may stand in a place.
func configKeyNamed(keys []config.Key, name string) string {
	if i := slices.IndexFunc(keys, func(k config.Key) bool { return k.Name == name }); i >= 0 {
		return configKeyDoc(keys[i])
	}
	return ""
}

// configWordDoc explains a word of a configuration file; of is the key whose
// value it is.
func configWordDoc(s *workspace.Settings, k config.Key, w config.Word, word, of string) string {
	switch w {
	case config.CodeWord:
		if r, ok := finding.Lookup(finding.Code(word)); ok {
			return codePage(r)
		}
	case config.DialectWord:
		if d := dialect.ByID(word); d != nil {
			return configDialectDoc(d)
		}
	case config.SeverityWord:
		return severityDoc(word, of)
	case config.VersionWord:
		if d := dialect.ByID(of); d != nil {
			return versionDoc(d, word)
		}
	case config.GlobWord:
		return article(matchedBy(s, k, word), w.Kind().Doc)
	case config.NoWord:
	default:
		return words(sentence(code(word)+" is accepted in every file below this one's folder"), firstOf(k.Doc))
	}
	return ""
}

// firstOf returns the first sentence of a documentation, as a sentence.
func firstOf(doc string) string { return sentence(firstSentence(doc)) }

// severityDoc says what a severity is for, and which one a code has by itself.
func severityDoc(word, of string) string {
	for _, sev := range severityWords {
		if sev.is.String() != word {
			continue
		}
		usual := ""
		if r, ok := finding.Lookup(finding.Code(of)); ok {
			usual = "By itself " + code(of) + " is " + nounOf(r.Severity) + "."
		}
		return words(sentence(sev.doc), usual)
	}
	return ""
}

// nounOf returns a severity with its article.
func nounOf(s finding.Severity) string {
	switch s {
	case finding.Information:
		return "information"
	case finding.Error:
		return "an error"
	}
	return "a " + s.String()
}

// versionDoc says what is known of the versions of a product.
func versionDoc(d *dialect.Dialect, version string) string {
	known := d.Versions()
	if len(known) == 0 {
		return "Nothing that agentls knows of " + d.Name + " depends on its version."
	}
	newer := 0
	for _, v := range known {
		if dialect.CompareVersions(v, version) > 0 {
			newer++
		}
	}
	s := "What agentls knows of " + d.Name + " goes up to " + code(known[0]) + "."
	if newer == 0 {
		return s
	}
	return words(s, sentence(count(newer, "release after this one", "releases after this one")+" brought something that agent files can use"))
}

// matchedBy says what a glob matches in the workspace.
func matchedBy(s *workspace.Settings, k config.Key, glob string) string {
	if s.Index == nil || k.Name == config.Exclude {
		return ""
	}
	n, first := s.Matching(glob, 0)
	switch n {
	case 0:
		return "Matches no file that agentls reads."
	case 1:
		return "Matches one file that agentls reads: " + code(first.Name) + "."
	}
	return "Matches " + count(n, "file", "files") + " that agentls reads, " + code(first.Name) + " first."
}

// configDocumentation returns the documentation of an item of a configuration
// file: kind|name.
func configDocumentation(kind, name string) string {
	switch kind {
	case "key":
		return configKeyNamed(append(config.Keys(), fileKey()), name)
	case "code":
		if r, ok := finding.Lookup(finding.Code(name)); ok {
			return codePage(r)
		}
	case "dialect":
		if d := dialect.ByID(name); d != nil {
			return configDialectDoc(d)
		}
	case "severity":
		return severityDoc(name, "")
	}
	return ""
}
