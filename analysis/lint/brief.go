package lint

import (
	"slices"
	"strings"

	"agentls/analysis/agent"
	"agentls/analysis/config"
	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/names"
	"agentls/analysis/syntax"
	"agentls/analysis/text"
)

// Brief is what the rules of workspace scope need of a file beside its facts.
// It holds on to neither the document nor its text: who checks many files lets
// go of each before all of them are known.
type Brief struct {
	env   Env
	world world
	quiet bool // nothing is said of the file
	own   []finding.Finding
	keys  []keyPlace // of the frontmatter, by place
	top   text.Span  // what stands for the file where all of it is meant
	clear int        // from here on nobody knows what is code, since fences do not add up
	notes []config.Suppression
	whole []text.Span // what to delete so that a note leaves no trace
}

// keyPlace is an entry of the frontmatter with its key.
type keyPlace struct {
	whole, key text.Span
	trust      dialect.Trust // of the field
}

// NewBrief returns the brief of a document.
func NewBrief(env Env, doc *agent.Document) *Brief {
	b := &Brief{env: env, world: acrossWorld(env, doc)}
	o := doc.Origin()
	switch {
	case doc.Condition == agent.TooLarge || doc.Condition == agent.Binary,
		silent(doc) && !accompanies(doc), doc.Detection.Installed,
		b.world.docs && !accompanies(doc),
		b.world.template() || o.Generated || o.Template:
		b.quiet = true
		return b
	}
	b.own = checkCompanion(&b.world, doc)
	b.top = doc.Front.Open
	b.findKeys(doc)
	b.clear = clearUntil(doc)
	for _, n := range allDirectives(doc) {
		b.whole = append(b.whole, wholeComment(doc, n.Whole))
		n.Codes = slices.Clone(n.Codes)
		for i := range n.Codes {
			n.Codes[i].Code = finding.Code(strings.Clone(string(n.Codes[i].Code)))
		}
		b.notes = append(b.notes, n)
	}
	return b
}

// Waits reports whether the file has suppression comments, so that what is said
// of the file itself depends on what is said across files: which of the comments
// are needed.
func (b *Brief) Waits() bool { return len(b.notes) > 0 }

// clearUntil returns where the first code block begins in a file whose fences do
// not add up: what follows may be code or not. In others it is the end. They add
// up in form only where a long fence that shows markdown ends too early, and its
// last one opens a block that shows nothing.
func clearUntil(doc *agent.Document) int {
	first := -1
	var shows []int // lengths of fences that show markdown
	for i, c := range doc.Body.Chunks {
		start := int(doc.Body.Starts[i])
		src := doc.Body.Span(i).Of(doc.Src())
		for _, f := range c.Fences {
			if first < 0 {
				first = start + f.Open.Start
			}
			switch info := strings.TrimSpace(f.Info.Of(src)); {
			case showsMarkdown(info) && f.Open.Len() > 3:
				shows = append(shows, f.Open.Len())
			case info == "" && slices.Contains(shows, f.Open.Len()):
				return first
			}
		}
		if len(strangeFences(c)) > 0 {
			return first
		}
	}
	return doc.Text.Len()
}

// murky reports whether a link stands where nobody knows what is code.
func (b *Brief) murky(m *names.Mention) bool {
	return m.Whole.Start >= b.clear && m.Form != names.InHook
}

// findKeys notes where the keys of agents stand.
func (b *Brief) findKeys(doc *agent.Document) {
	add := func(of *agent.Document, place func(text.Span) text.Span) {
		for i, e := range of.Front.Entries {
			if e.Kind != syntax.Pair {
				continue
			}
			start := of.Front.Starts[i]
			k := keyPlace{whole: place(text.Span{Start: start, End: start + len(e.Text)}), key: place(e.Key.Span.Shift(start))}
			if f := of.Dialect().Field(e.Key.Name); f != nil {
				k.trust = f.Trust
			}
			b.keys = append(b.keys, k)
		}
	}
	add(doc, func(s text.Span) text.Span { return s })
	for i, p := range doc.Parts {
		if i == 0 {
			b.top = p.Span(p.Doc.Front.Open)
		}
		add(p.Doc, p.Span)
	}
}

// keyOf returns the entry that a place lies in, or nil.
func (b *Brief) keyOf(at text.Span) *keyPlace {
	for i := range b.keys {
		if b.keys[i].whole.Covers(at) {
			return &b.keys[i]
		}
	}
	return nil
}

// acrossWorld is worldOf for a file that may be no agent: whose settings and
// instructions are, the path tells for certain.
func acrossWorld(env Env, doc *agent.Document) world {
	w := worldOf(env, doc, doc.AgentKeys())
	if doc.IsAgent() || doc.IsPrompt() {
		return w
	}
	w.strength, w.guess = dialect.ByPath, false
	if c := doc.Companion(); c != nil {
		w.d = c.Dialect()
	}
	return w
}

// allDirectives returns the suppression comments of a file, agent or not.
func allDirectives(doc *agent.Document) []config.Suppression {
	if !strings.Contains(doc.Src(), directiveWord) {
		return nil
	}
	var all []config.Suppression
	front := func(f *syntax.Front, at int) {
		for i, e := range f.Entries {
			for _, d := range entryDirectives(e) {
				all = append(all, d.inFile(at+f.Starts[i]))
			}
		}
	}
	if doc.Tree == nil {
		front(doc.Front, 0)
		for i, c := range doc.Body.Chunks {
			for _, d := range chunkDirectives(c, doc.Body.Span(i).Of(doc.Src())) {
				all = append(all, d.inFile(int(doc.Body.Starts[i])))
			}
		}
		return all
	}
	for _, part := range doc.Parts {
		front(part.Doc.Front, part.At)
	}
	if len(doc.Parts) == 0 && doc.Tree.Lang == syntax.TOML {
		front(doc.Tree.Front(doc.Src(), &doc.Tree.Root, nil), 0)
	}
	for _, at := range looseComments(doc) {
		for _, d := range appendDirective(nil, doc.Src(), at) {
			all = append(all, d.inFile(0))
		}
	}
	return all
}
