package prose

import (
	"bytes"
	"slices"
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

// change says how the meaning of a label differs between two versions.
type change uint8

const (
	redefined change = iota + 1 // another destination or title
	toggled                     // defined in one version only
)

// same reports whether both maps give the label the same meaning.
func (refs references) same(old references, key string) bool {
	r, o := refs[key], old[key]
	return r == o || r != nil && o != nil && bytes.Equal(r.dest, o.dest) && bytes.Equal(r.title, o.title)
}

// changed returns the labels that do not mean the same in both maps.
func (refs references) changed(old references) map[string]change {
	diff := map[string]change{}
	for key := range refs {
		switch {
		case old[key] == nil:
			diff[key] = toggled
		case !refs.same(old, key):
			diff[key] = redefined
		}
	}
	for key := range old {
		if refs[key] == nil {
			diff[key] = toggled
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

// resolve gives the body its references and brings the chunks up to date that
// use a label whose meaning differs from that in old, the map they were read
// with. Whether a label is defined decides what is a link, so that the chunk has
// to be read again; another destination does not.
func (b *Body) resolve(src string, r *reader, old references) {
	b.refs = collect(b.Chunks)
	r.refs = b.refs
	diff := b.refs.changed(old)
	if len(diff) == 0 {
		return
	}
	for i, c := range b.Chunks {
		var most change
		for _, l := range c.Labels {
			most = max(most, diff[l])
		}
		switch most {
		case toggled:
			b.Chunks[i] = r.read(b.Span(i).Of(src))
		case redefined:
			b.Chunks[i] = c.redirect(b.refs)
		}
	}
}

// redirect returns the chunk with the destinations that its reference links
// have now.
func (c *Chunk) redirect(refs references) *Chunk {
	n := *c
	n.Links = slices.Clone(c.Links)
	for i, l := range n.Links {
		if r := refs[l.Label]; l.Reference && r != nil {
			n.Links[i].Destination = plain(r.dest)
		}
	}
	return &n
}

// sortedLabels returns the labels looked up, in order.
func sortedLabels(used map[string]bool) []string {
	if len(used) == 0 {
		return nil
	}
	labels := make([]string, 0, len(used))
	for l := range used {
		labels = append(labels, l)
	}
	slices.Sort(labels)
	return labels
}
