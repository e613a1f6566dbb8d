package agent

import (
	"slices"
	"strings"

	"agentls/analysis/dialect"
	"agentls/analysis/syntax"
)

// IsAgent reports whether the file is one to speak about: it is not on the
// list of files that are never agents, and it lies where a product reads, or
// carries agent keys. A file that lies nowhere yet (`untitled:`) needs two of
// them. Files that are no markdown are not spoken about.
func (d *Document) IsAgent() bool {
	switch {
	case d.Detection.Never, d.Syntax != dialect.Markdown:
		return false
	case strings.HasPrefix(d.Place.Path, "untitled:"):
		return d.AgentKeys() >= 2
	case d.Detection.Strength == dialect.ByConfig, d.Detection.Location != nil:
		return true
	}
	return d.looksLikeAgent()
}

// AgentKeys returns how many top-level keys are fields of the dialect, or
// slips of one. A file in an agents folder that has none is documentation.
func (d *Document) AgentKeys() int {
	n := 0
	for _, e := range d.Front.Entries {
		switch e.Kind {
		case syntax.Pair:
			if d.isAgentKey(e.Key.Name) {
				n++
			}
		case syntax.Opaque:
			if name, _ := listed(e); name != "" {
				n++
			}
		}
	}
	return n
}

func (d *Document) isAgentKey(name string) bool {
	if d.Dialect().Field(name) != nil {
		return true
	}
	m := d.Dialect().Key(name)
	return m.Class == dialect.OtherCase || m.Class == dialect.Near
}

// looksLikeAgent judges a file by its keys alone: a name with a description,
// or signs of the dialect that are more than weak.
func (d *Document) looksLikeAgent() bool {
	if d.Front.Find("name") >= 0 && d.Front.Find("description") >= 0 {
		return true
	}
	weight := 0
	for _, s := range d.Dialect().Signs {
		if e, _ := d.Entry(s.Key); e != nil && signed(s, &e.Value) {
			weight += s.Weight
		}
	}
	return weight >= fairWeight
}

// fairWeight is the weight from which signs count without a folder; one weak
// sign alone, such as `model:` in a blog post, is not enough.
const fairWeight = 2

func signed(s dialect.Sign, v *syntax.Value) bool {
	if len(s.Values) > 0 && !slices.Contains(s.Values, v.Text) {
		return false
	}
	return s.Shape == dialect.AnyShape || s.Shape == ShapeOf(v)
}
