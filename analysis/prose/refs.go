package prose

import (
	"slices"
	"strings"
)

// reference is what a link reference definition defines. It implements
// goldmark's parser.Reference.
type reference struct{ label, dest, title []byte }

func (r *reference) Label() []byte       { return r.label }
func (r *reference) Destination() []byte { return r.dest }
func (r *reference) Title() []byte       { return r.title }
func (r *reference) String() string      { return string(r.label) }

// references maps normalised labels to what they mean.
type references map[string]*reference

// changed returns the labels that do not mean the same in both maps.
func (refs references) changed(old references) map[string]bool {
	diff := map[string]bool{}
	for key, r := range refs {
		if o := old[key]; o == nil || string(o.dest) != string(r.dest) || string(o.title) != string(r.title) {
			diff[key] = true
		}
	}
	for key := range old {
		if refs[key] == nil {
			diff[key] = true
		}
	}
	return diff
}

// collect returns the references that the chunks define, or nil for none. In
// a document the first definition of a label wins (CommonMark 4.7).
func collect(chunks []*Chunk) references {
	var refs references
	for _, c := range chunks {
		for i, r := range c.refs {
			if refs == nil {
				refs = references{}
			}
			if key := c.Defined[i].Key; refs[key] == nil {
				refs[key] = r
			}
		}
	}
	return refs
}

// resolve gives the body its references and parses the chunks again that used
// a label whose meaning differs from that in old, the map they were parsed with.
func (b *Body) resolve(src string, r *reader, old references) {
	b.refs = collect(b.Chunks)
	diff := b.refs.changed(old)
	if len(diff) == 0 {
		return
	}
	r.refs = b.refs
	for i, c := range b.Chunks {
		if slices.ContainsFunc(c.Labels, func(l string) bool { return diff[l] }) {
			b.Chunks[i] = r.read(b.Span(i).Of(src))
		}
	}
}

// sortedLabels returns the distinct labels, copied.
func sortedLabels(used map[string]bool) []string {
	if len(used) == 0 {
		return nil
	}
	labels := make([]string, 0, len(used))
	for l := range used {
		labels = append(labels, strings.Clone(l))
	}
	slices.Sort(labels)
	return labels
}
