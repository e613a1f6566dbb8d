package agent

import (
	"slices"
	"strings"

	"agentls/analysis/dialect"
	"agentls/analysis/prose"
	"agentls/analysis/syntax"
	"agentls/analysis/text"
)

// Part is one agent of a file that is no markdown. Doc reads like a markdown
// agent: its source is the piece of the file that holds the agent's map, a line
// end, and the prompt as the product reads it, decoded, as body. So whatever
// works on an agent works on a part, and only the outermost caller maps places
// back with [Part.Span] and [Part.Edits].
//
// A Part is immutable. An edit that leaves its piece of the file alone shares
// its Doc.
type Part struct {
	Doc  *Document
	At   int  // where the piece begins in the file
	Lone bool // the file is this one agent

	size   int  // length of the piece
	sound  bool // the file held no fault, so that the piece alone says what is in it
	prompt prompt
}

// prompt is the string that holds an agent's instructions.
type prompt struct {
	lang  syntax.Lang
	entry *syntax.Entry // nil where the agent has none, or one that is no string
	start int           // of the entry, in the piece
	value syntax.Value  // with spans relative to the entry
	text  string        // decoded
	runs  []syntax.Segment
}

// langs are the languages of the trees by the syntax of a file.
var langs = map[dialect.Syntax]syntax.Lang{
	dialect.JSON: syntax.JSON,
	dialect.TOML: syntax.TOML,
	dialect.YAML: syntax.YAML,
}

// spot is a map in the tree that is an agent.
type spot struct {
	value *syntax.Value
	piece text.Span
	open  text.Span // what stands for the agent where all of it is meant
	name  string    // the key that names it
	named text.Span // that key; empty where no key names it
	lone  bool
	in    *dialect.Container
}

// readParts finds the agents of the tree, reusing those of was, the parts of
// an earlier version.
func (d *Document) readParts(was []*Part) {
	d.Parts = nil
	if d.Tree == nil || d.Detection.Never || d.Detection.Strength == dialect.Nothing || d.Dialect().Syntax != d.Syntax {
		return
	}
	spots := d.spots()
	slices.SortStableFunc(spots, func(a, b spot) int { return a.piece.Start - b.piece.Start })
	old := newHeirs(was)
	for i := range spots {
		d.Parts = append(d.Parts, d.readPart(&spots[i], old.of(&spots[i], i, len(spots))))
	}
}

// spots returns the maps of the tree that are agents.
func (d *Document) spots() []spot {
	root := &d.Tree.Root
	containers := d.Dialect().Agents
	if len(containers) == 0 {
		if root.Kind != syntax.Mapping {
			return nil
		}
		return []spot{{value: root, piece: text.Span{End: d.Text.Len()}, open: d.opening(root), lone: true}}
	}
	var all []spot
	for i := range containers {
		all = append(all, d.contained(root, &containers[i])...)
	}
	return all
}

// contained returns the agents in one container.
func (d *Document) contained(root *syntax.Value, c *dialect.Container) []spot {
	v := within(root, c)
	if v == nil {
		return nil
	}
	var all []spot
	if !c.Keyed {
		for i := range v.Items {
			if it := &v.Items[i]; it.Kind == syntax.Mapping {
				all = append(all, spot{value: it, piece: it.Span, open: d.opening(it), in: c})
			}
		}
		return all
	}
	for i := range v.Pairs {
		p := &v.Pairs[i]
		if p.Value.Kind == syntax.Mapping {
			all = append(all, spot{
				value: &p.Value, piece: p.Key.Span.Union(p.Value.Span),
				open: p.Key.Span, name: p.Key.Name, named: inner(d.Src(), p.Key.Span), in: c,
			})
		}
	}
	return all
}

// within returns the value that a container says holds the agents, or nil.
func within(root *syntax.Value, c *dialect.Container) *syntax.Value {
	v := root
	for key := range strings.SplitSeq(c.Path, ".") {
		if v = lastPair(v, key); v == nil {
			return nil
		}
	}
	return v
}

// lastPair returns the value of a key of a map: the last one, which is what
// readers of JSON keep.
func lastPair(v *syntax.Value, key string) *syntax.Value {
	for i := len(v.Pairs) - 1; i >= 0; i-- {
		if v.Pairs[i].Key.Name == key {
			return &v.Pairs[i].Value
		}
	}
	return nil
}

// opening is the token that stands for a map: its brace, or its first key.
func (d *Document) opening(v *syntax.Value) text.Span {
	if src := d.Src(); v.Span.Start < len(src) && src[v.Span.Start] == '{' && d.Syntax != dialect.TOML {
		return text.Span{Start: v.Span.Start, End: v.Span.Start + 1}
	}
	if len(v.Pairs) > 0 {
		return v.Pairs[0].Key.Span
	}
	return text.At(v.Span.Start)
}

// inner returns the span of a key without its quotes.
func inner(src string, s text.Span) text.Span {
	if s.Len() >= 2 && (src[s.Start] == '"' || src[s.Start] == '\'') && src[s.End-1] == src[s.Start] {
		return text.Span{Start: s.Start + 1, End: s.End - 1}
	}
	return s
}

// readPart reads one agent, sharing what it can with the part that stood for
// it before, nil for none.
func (d *Document) readPart(s *spot, old *Part) *Part {
	src := d.Src()
	piece := s.piece.Of(src)
	p := &Part{At: s.piece.Start, Lone: s.lone, size: len(piece), sound: len(d.Tree.Faults) == 0}
	serves := old != nil && old.serves(d, s, piece)
	if serves && old.sound && p.sound {
		return old.at(p)
	}
	doc := &Document{Place: d.Place, site: d.site, Syntax: d.Syntax, Detection: d.Detection, Condition: d.Condition, part: true, name: s.name}
	var prev *syntax.Front
	if old != nil {
		prev = old.Doc.Front
	}
	doc.Front = d.Tree.Front(src, s.value, prev).Shift(-p.At)
	doc.Front.Open = s.open.Shift(-p.At)
	doc.Front.State, doc.Front.Lead, doc.Front.Cut = syntax.Closed, text.Span{}, text.Span{}
	if serves && sameEntries(prev, doc.Front) && prev.Open == doc.Front.Open && prev.Inner == doc.Front.Inner && prev.Close == doc.Front.Close && slices.Equal(prev.Starts, doc.Front.Starts) {
		return old.at(p)
	}
	p.prompt = doc.readPrompt(s.in, d.Tree.Lang, old)
	virtual := piece + "\n" + p.prompt.text
	doc.Text = text.New(virtual)
	doc.Front.Body = len(piece) + 1
	doc.Body = bodyOf(old, virtual, piece, p.prompt.text)
	doc.Agents = doc.partAgents(s, p.At)
	p.Doc = doc
	return p
}

// at returns p, the newly found place of an agent, with what is known of it.
func (old *Part) at(p *Part) *Part {
	next := *old
	next.At, next.sound = p.At, p.sound
	return &next
}

// serves reports whether a part of an earlier version is of the same agent as
// that at s in d, written in the same words. In a file with faults these may
// be read in another way all the same.
func (p *Part) serves(d *Document, s *spot, piece string) bool {
	was := p.Doc
	return was.Front.Lang == d.Tree.Lang && p.size == len(piece) && was.Src()[:p.size] == piece && was.name == s.name && p.Lone == s.lone &&
		was.Detection == d.Detection && was.Place == d.Place && was.Condition == d.Condition
}

// bodyOf returns the body of a part, for which the body of an earlier version
// serves where one is at hand: it stands behind another piece now, and the
// prompt is edited.
func bodyOf(old *Part, virtual, piece, prompt string) *prose.Body {
	start := len(piece) + 1
	if old == nil {
		return prose.Parse(virtual, start)
	}
	body := old.Doc.Body.Moved(start - old.bodyStart())
	if old.prompt.text != prompt {
		e := change(old.prompt.text, prompt)
		e.Span = e.Span.Shift(start)
		body = body.Edit(virtual, start, e)
	}
	return body
}

// readPrompt finds and decodes the prompt of a part: the key that the container
// names, else the first field whose role it is.
func (d *Document) readPrompt(in *dialect.Container, lang syntax.Lang, old *Part) prompt {
	key := ""
	if in != nil {
		key = in.Prompt
	}
	for i, e := range d.Front.Entries {
		if e.Kind != syntax.Pair || e.Value.Kind != syntax.Scalar || e.Value.Type != syntax.String {
			continue
		}
		f := d.Dialect().Field(e.Key.Name)
		if e.Key.Name != key && (key != "" && d.Front.Find(key) >= 0 || f == nil || f.Role != dialect.PromptRole) {
			continue
		}
		p := prompt{lang: lang, entry: e, start: d.Front.Starts[i], value: e.Value}
		if old != nil && old.prompt.entry == e {
			p.text, p.runs = old.prompt.text, old.prompt.runs
		} else {
			p.text, p.runs = syntax.Decode(lang, e.Text, &e.Value)
		}
		return p
	}
	return prompt{}
}

// partAgents returns the one agent that a part is.
func (d *Document) partAgents(s *spot, at int) []Agent {
	if d.Dialect().Identity.From != "file" {
		if e, start, _ := d.ByRole(dialect.NameRole); e != nil && e.Value.Kind == syntax.Scalar && e.Value.Text != "" {
			return []Agent{{Name: e.Value.Text, NameAt: e.Value.Inner.Shift(start)}}
		}
	}
	if !s.named.IsEmpty() {
		return []Agent{{Name: s.name, NameAt: s.named.Shift(-at)}}
	}
	return []Agent{{Name: d.FileName()}}
}
