package lint_test

import (
	"math/rand/v2"
	"slices"

	"agentls/analysis/agent"
	"agentls/analysis/dialect"
)

// mutation is one planted fault.
type mutation struct {
	name   string
	field  *dialect.Field // the field it is about, if it writes one
	slots  []string       // keys that stand in the file through it or not at all
	pairs  []pair         // what it writes
	item   *item          // of a fault of one name in a list
	body   *piece         // of a fault of the prompt
	first  *piece         // in place of the first of the prompt
	whole  *piece         // the file itself
	last   bool           // it must be the last of the prompt: it swallows what follows
	yaml   bool           // strict YAML refuses the entry
	schema string         // the version of the product's keys it belongs to; files must not mix them
	place  *agent.Place
	// folds says that several of its kind in one file are one finding.
	folds      string
	alone      bool // it changes what is right in the rest of the file
	unprompted bool // it stands where the prompt does
	// open marks the opening fence, for what is not there.
	open *mark
}

// item is a fault of one name in a list.
type item struct {
	key    string
	good   []string // what stands in the list besides
	form   node     // how the list is written, with one good name
	name   string
	tail   string // follows the name outside the mark
	mark   mark
	behind bool // it stands behind what it repeats
}

// build writes the file with the mutations in it, in an order that r decides,
// and returns what must be found, with spans in the file.
func (b *base) build(r *rand.Rand, mutations []mutation) (string, []want) {
	taken := map[string]bool{}
	var front []pair
	var items []*item
	var body, last []piece
	for _, s := range goodBody {
		body = append(body, piece{text: s})
	}
	var open *mark
	for _, m := range mutations {
		if m.whole != nil {
			o := &out{shape: "file"}
			o.raw(m.whole.text, m.whole.mark, asIs, m.whole.codes...)
			return o.String(), o.wants
		}
		for _, s := range m.slots {
			taken[s] = true
		}
		if m.open != nil {
			open = m.open
		}
		if m.first != nil {
			body[0] = *m.first
		}
		front = append(front, m.pairs...)
		switch {
		case m.item != nil:
			taken[m.item.key] = true
			items = append(items, m.item)
		case m.body != nil && m.last:
			last = append(last, *m.body)
		case m.body != nil:
			body = append(body, *m.body)
		}
	}
	for len(items) > 0 {
		key := items[0].key
		others := func(it *item) bool { return it.key != key }
		front = append(front, listOf(r, slices.DeleteFunc(slices.Clone(items), others)))
		items = slices.DeleteFunc(items, func(it *item) bool { return !others(it) })
	}
	groups := group(front)
	for _, p := range b.front {
		if !taken[p.key] {
			groups = append(groups, []pair{p})
		}
	}
	r.Shuffle(len(groups), func(i, j int) { groups[i], groups[j] = groups[j], groups[i] })
	// The first piece of the prompt stands without heading; keep it first.
	r.Shuffle(len(body)-1, func(i, j int) { body[i+1], body[j+1] = body[j+1], body[i+1] })

	o := &out{open: open, turn: r.IntN(6)}
	in := b.versed(mutations)
	prompt := append(body, last...)
	if taken[in.promptKey()] {
		prompt = nil
	}
	b.lang.file(o, in, slices.Concat(groups...), prompt)
	return o.String(), o.wants
}

// versed returns the base with the container of the version of keys that the
// mutations have.
func (b *base) versed(mutations []mutation) *base {
	in := *b
	for _, m := range mutations {
		for _, c := range b.d.Agents {
			if f := b.d.Field(c.Prompt); f != nil && f.Schema != "" && f.Schema == m.schema {
				in.in = c
			}
		}
	}
	return &in
}

// group keeps pairs with one key in their order.
func group(pairs []pair) [][]pair {
	var groups [][]pair
	for _, p := range pairs {
		i := slices.IndexFunc(groups, func(g []pair) bool {
			return g[0].key == p.key && p.doubt == "" && g[0].doubt == "" || p.bound != "" && p.bound == g[0].bound
		})
		if i < 0 {
			groups = append(groups, []pair{p})
		} else {
			groups[i] = append(groups[i], p)
		}
	}
	return groups
}

// listOf writes a list of good names with planted ones among them.
func listOf(r *rand.Rand, items []*item) pair {
	n := items[0].form
	inner := n.items[0].style
	n.items = nil
	seen := map[string]bool{}
	for _, it := range items {
		for _, name := range it.good {
			if !seen[name] {
				seen[name] = true
				n.items = append(n.items, text1(name, inner))
			}
		}
	}
	r.Shuffle(len(n.items), func(i, j int) { n.items[i], n.items[j] = n.items[j], n.items[i] })
	for _, it := range items {
		at := r.IntN(len(n.items) + 1)
		if it.behind {
			at = len(n.items)
		}
		m := it.mark
		planted := text1(it.name, inner).carrying(&m)
		planted.tail = it.tail
		n.items = slices.Insert(n.items, at, planted)
	}
	return pair{key: items[0].key, value: n}
}
