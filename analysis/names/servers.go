package names

import (
	"agentls/analysis/dialect"
	"agentls/analysis/syntax"
	"agentls/analysis/text"
)

// servers reads a field of MCP servers: names of configured ones, and maps from
// the name of a new one to its configuration.
func (r *entryReader) servers(f *dialect.Field, v *syntax.Value) {
	if v.Kind == syntax.Mapping {
		r.serverMap(v)
		return
	}
	items, _ := r.e.ItemsOf(v)
	for i := range items {
		if items[i].Scalar && !isValue(f, items[i].Text) {
			r.mention(&items[i], text.Span{End: len(items[i].Text)}, Mention{Kind: Server, Form: InServers})
		}
	}
	for i := range v.Items {
		if v.Items[i].Kind == syntax.Mapping {
			r.serverMap(&v.Items[i])
		}
	}
}

// serverMap reads a map from names to configurations. A name without one is of
// a server that is configured elsewhere.
func (r *entryReader) serverMap(v *syntax.Value) {
	for i := range v.Pairs {
		p := &v.Pairs[i]
		it := r.keyItem(&p.Key)
		if p.Value.Kind != syntax.Mapping {
			r.mention(&it, text.Span{End: len(it.Text)}, Mention{Kind: Server, Form: InServers})
			continue
		}
		if it.Text == "" {
			continue
		}
		at, whole := locate(r.e, &it, text.Span{End: len(it.Text)})
		r.defs = append(r.defs, Def{Kind: Server, Name: it.Text, At: at, Whole: whole.Union(p.Value.Span), Only: 1})
	}
}
