package names

import (
	"strings"

	"agentls/analysis/dialect"
	"agentls/analysis/syntax"
	"agentls/analysis/text"
)

// addresses reads a list of `file://` and `skill://` addresses.
func (r *entryReader) addresses(v *syntax.Value) {
	items, _ := r.e.ItemsOf(v)
	for i := range items {
		it := &items[i]
		for _, scheme := range [...]string{"file://", "skill://"} {
			if it.Scalar && strings.HasPrefix(it.Text, scheme) {
				r.path(it, text.Span{Start: len(scheme), End: len(it.Text)})
			}
		}
	}
}

// prompt reads the file that a prompt is kept in: `file://path` is the whole of
// it, `{file:path}` may stand anywhere in it, where the sheet has such a mark.
func (r *entryReader) prompt(_ *dialect.Field, v *syntax.Value) {
	if v.Kind != syntax.Scalar {
		return
	}
	decoded, runs := syntax.Decode(r.e.Lang, r.e.Text, v)
	if rest, ok := strings.CutPrefix(decoded, "file://"); ok && !strings.ContainsAny(rest, " \n") {
		r.decodedPath(runs, decoded, text.Span{Start: len(decoded) - len(rest), End: len(decoded)})
		return
	}
	const mark = "{file:"
	if !marks(r.d, mark) {
		return
	}
	for at := 0; ; {
		i := strings.Index(decoded[at:], mark)
		if i < 0 {
			return
		}
		start := at + i + len(mark)
		n := strings.IndexAny(decoded[start:], "}\n")
		if n < 0 {
			return
		}
		at = start + n
		r.decodedPath(runs, decoded, text.Span{Start: start, End: at})
	}
}

// decodedPath adds the path at a span of a decoded string.
func (r *entryReader) decodedPath(runs []syntax.Segment, decoded string, span text.Span) {
	if m, ok := pathAt(decoded, span); ok {
		place(&m, runs)
		r.mentions = append(r.mentions, m)
	}
}

// path adds the path at a span of an item.
func (r *entryReader) path(it *syntax.Item, span text.Span) {
	if m, ok := pathAt(it.Text, span); ok {
		m.At, m.Whole = locate(r.e, it, span)
		r.mentions = append(r.mentions, m)
	}
}

// pathAt returns the mention of a path in the workspace.
func pathAt(s string, span text.Span) (Mention, bool) {
	name := span.Of(s)
	if name == "" || name[0] == '/' || name[0] == '~' || strings.ContainsAny(name, "$%") {
		return Mention{}, false
	}
	return Mention{
		Kind: File, Form: InAddress, Name: name, At: span, Whole: span, In: -1,
		Certain: !IsTemplate(name) && !strings.ContainsAny(name, " \t"), Pattern: strings.ContainsAny(name, "*?["),
	}, true
}
