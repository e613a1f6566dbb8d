package feature

import (
	"slices"
	"strings"

	"agentls/analysis/agent"
	"agentls/analysis/config"
	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/syntax"
	"agentls/analysis/workspace"
)

// ConfigComplete returns completions for a caret at off in a configuration
// file, best first.
func ConfigComplete(s *workspace.Settings, off int) []Item {
	doc := configDocument(s.Text)
	p := placeIn(doc, off)
	k, below, known := configKeyAt(p.path)
	switch {
	case p.zone == atKey && len(p.path) == 0:
		return configKeys(doc, &p, config.Keys())
	case !known:
		return nil
	case p.zone == atKey && k.Shape == config.OverridesOf && len(below) == 0:
		return configKeys(doc, &p, config.OverrideKeys())
	case p.zone == atKey && k.Shape == config.MapOf && len(below) == 0:
		return configMapKeys(s, doc, &p, k)
	case p.zone == atValue && k.Shape == config.MapOf && len(below) == 1:
		return configValues(s, &p, k, below[0])
	case (p.zone == atItem || p.zone == atValue) && k.Shape != config.MapOf && k.Shape != config.OverridesOf && len(below) == 0:
		return configItems(s, doc, &p, k)
	}
	return nil
}

// configKeys offers the keys that the map around the caret does not have yet.
func configKeys(doc *agent.Document, p *place, keys []config.Key) []Item {
	used := usedIn(doc, p)
	var items []Item
	for _, k := range keys {
		if slices.Contains(used, k.Name) {
			continue
		}
		it := p.item(KeyItem, k.Name)
		it.Detail, it.Doc = firstSentence(k.Doc), "config|key|"+k.Name
		if !p.colon {
			configPair(doc, p, &it, k)
		}
		items = append(items, it)
	}
	return items
}

// configPair makes an item write the value of a key along with it.
func configPair(doc *agent.Document, p *place, it *Item, k config.Key) {
	name := p.written(k.Name)
	indent := "\n" + indentOf(doc.Src(), p) + "  "
	inline := p.flow || p.inTreeLang()
	it.Again = k.Shape != config.OverridesOf
	var body string
	switch {
	case p.rest:
		it.Insert, it.Again = p.lead+name+":", false
		return
	case k.Shape == config.MapOf && inline:
		body = " {$0}"
	case k.Shape == config.MapOf:
		body = indent + "$0"
	case k.Shape == config.OverridesOf && inline:
		body = ` [{"files": ["$1"]$0}]`
	case k.Shape == config.OverridesOf:
		body = indent + `- files: ["$1"]` + indent + "  $0"
	default:
		body = " [$0]"
	}
	it.Insert = p.lead + name + ":" + plainLead(body) + p.trail
	if inline {
		it.Insert = p.lead + name + ": " + p.trail
	}
	p.snippet(it, escape(name)+":"+body)
}

// configMapKeys offers the keys of a map of words: codes, and products.
func configMapKeys(s *workspace.Settings, doc *agent.Document, p *place, k config.Key) []Item {
	used := usedIn(doc, p)
	var items []Item
	for _, w := range configChoice(s, k, k.Keys) {
		if slices.Contains(used, w.name) {
			continue
		}
		it := p.item(KeyItem, w.name)
		it.Detail, it.Doc = w.detail, configDocKey(k.Keys, w.name)
		if !p.colon {
			it.Insert = p.lead + p.written(w.name) + ": " + p.trail
			it.Again = true
			if p.rest {
				it.Insert, it.Again = p.lead+p.written(w.name)+":", false
			}
		}
		items = append(items, it)
	}
	return items
}

// configValues offers the values of a map of words below one of its keys.
func configValues(s *workspace.Settings, p *place, k config.Key, key string) []Item {
	var list []configWord
	switch k.Values {
	case config.VersionWord:
		if d := dialect.ByID(key); d != nil {
			for _, v := range d.Versions() {
				list = append(list, configWord{name: v})
			}
			if len(list) > 0 {
				list[0].detail = "the newest that agentls knows"
			}
		}
	case config.SeverityWord:
		list = severitiesFor(key)
	default:
		list = configChoice(s, k, k.Values)
	}
	var items []Item
	for _, w := range list {
		it := p.item(ValueItem, w.name)
		if p.quote == 0 && !p.inTreeLang() {
			it.Insert = p.lead + w.name + p.trail // `off` is a text in YAML of today
		}
		it.Detail, it.Doc = w.detail, configDocKey(k.Values, w.name)
		items = append(items, it)
	}
	return items
}

// severitiesFor returns the severities in the order in which one wants them for
// a code: first to be rid of it, last what it has anyway.
func severitiesFor(code string) []configWord {
	list := configWords(config.SeverityWord)
	slices.Reverse(list)
	rule, ok := finding.Lookup(finding.Code(code))
	i := slices.IndexFunc(list, func(w configWord) bool { return w.name == rule.Severity.String() })
	if !ok || i < 0 {
		return list
	}
	usual := list[i]
	usual.detail = "as it is without this line"
	return append(slices.Delete(list, i, i+1), usual)
}

// configItems offers the items of a list.
func configItems(s *workspace.Settings, doc *agent.Document, p *place, k config.Key) []Item {
	listed := listedNames(doc, p)
	kind := ValueItem
	switch k.Values {
	case config.ToolWord:
		kind = ToolItem
	case config.ModelWord:
		kind = ModelItem
	}
	var items []Item
	for _, w := range configChoice(s, k, k.Values) {
		if slices.Contains(listed, w.name) {
			continue
		}
		it := p.item(kind, w.name)
		it.Detail, it.Doc = w.detail, configDocKey(k.Values, w.name)
		items = append(items, it)
	}
	return items
}

// configDocKey returns the key of the documentation of a word; see
// [Documentation].
func configDocKey(w config.Word, name string) string {
	switch w {
	case config.CodeWord:
		return "config|code|" + name
	case config.DialectWord:
		return "config|dialect|" + name
	case config.SeverityWord:
		return "config|severity|" + name
	}
	return ""
}

// usedIn returns the keys that the map around the caret has, but for the one
// at the caret.
func usedIn(doc *agent.Document, p *place) []string {
	v := &doc.Tree.Root
	for _, key := range p.path {
		var inner *syntax.Value
		for i := range v.Pairs {
			if pair := &v.Pairs[i]; pair.Key.Name == key && pair.Key.Span.Start <= p.caret {
				inner = &pair.Value
			}
		}
		if inner == nil {
			return nil
		}
		if v = inner; v.Kind == syntax.Sequence {
			v = itemAt(doc.Src(), v, p.caret)
		}
	}
	var used []string
	for _, pair := range v.Pairs {
		if !pair.Key.Span.Touches(p.caret) && strings.TrimSpace(pair.Key.Name) != "" {
			used = append(used, pair.Key.Name)
		}
	}
	return used
}

// itemAt returns the item of a list that off stands in: the last that begins
// before it, or one that only blanks part from it.
func itemAt(src string, list *syntax.Value, off int) *syntax.Value {
	at := &syntax.Value{}
	for i := range list.Items {
		start := list.Items[i].Span.Start
		if start <= off || strings.TrimSpace(src[off:start]) == "" {
			at = &list.Items[i]
		}
	}
	return at
}
