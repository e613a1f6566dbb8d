package synth

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// size is how long the body of an agent is, about, in bytes.
const size = 5200

func (w *world) agentFiles(yield func(string, string) bool) {
	for i, a := range w.agents {
		var b strings.Builder
		r := w.random(i)
		fronts[a.product](&b, r, w, a)
		w.body(&b, r, a)
		if !yield(a.file, b.String()) {
			return
		}
	}
}

// fronts write the frontmatter of each product.
var fronts = map[string]func(*strings.Builder, *rand.Rand, *world, agent){
	"claude": func(b *strings.Builder, r *rand.Rand, w *world, a agent) {
		fmt.Fprintf(b, "---\nname: %s\ndescription: %s %s. Use it after the `%s` agent.\n", a.name, pick(r, verbs), pick(r, nouns), w.mate(r, a.team))
		fmt.Fprintf(b, "tools: Read, Grep, Glob, Bash, Task(%s, %s), mcp__%s__lookup\n", w.mate(r, a.team), w.mate(r, a.team), pick(r, w.servers))
		fmt.Fprintf(b, "skills:\n  - %s\n  - %s\nmodel: sonnet\ncolor: blue\n---\n\n", pick(r, w.skills), pick(r, w.skills))
	},
	"copilot": func(b *strings.Builder, r *rand.Rand, w *world, a agent) {
		fmt.Fprintf(b, "---\nname: %s\ndescription: %s %s.\ntools: [read, search, %s/lookup]\n", a.name, pick(r, verbs), pick(r, nouns), pick(r, w.servers))
		fmt.Fprintf(b, "agents: [%s]\nhandoffs:\n  - label: Go on\n    agent: %s\n    prompt: Go on with it.\n---\n\n", w.mate(r, a.team), w.mate(r, a.team))
	},
	"opencode": func(b *strings.Builder, r *rand.Rand, w *world, a agent) {
		fmt.Fprintf(b, "---\ndescription: %s %s.\nmode: subagent\ntemperature: 0.1\npermission:\n  edit: deny\n", pick(r, verbs), pick(r, nouns))
		fmt.Fprintf(b, "  task:\n    %s: allow\n---\n\n", w.mate(r, a.team))
	},
}

// body writes sections of prose, in which one line in eight names something.
func (w *world) body(b *strings.Builder, r *rand.Rand, a agent) {
	start := b.Len()
	fmt.Fprintf(b, "You look after %s, %s.\n", pick(r, nouns), pick(r, whys))
	for s := 0; b.Len()-start < size; s++ {
		fmt.Fprintf(b, "\n## %s\n\n", heads[s%len(heads)])
		for k := range 8 {
			switch s % 3 {
			case 1:
				fmt.Fprintf(b, "%d. ", k+1)
			case 2:
				b.WriteString("- ")
			}
			if k == 3 {
				w.mention(b, r, a)
			} else {
				sentence(b, r)
			}
			b.WriteByte('\n')
		}
		if s%len(heads) == 5 {
			b.WriteString("\n```go\nfunc fare(cents int) int { return cents }\n```\n")
		}
	}
}

// mention writes a line that names something.
func (w *world) mention(b *strings.Builder, r *rand.Rand, a agent) {
	switch r.IntN(8) {
	case 0, 1:
		fmt.Fprintf(b, "Hand over to the `%s` agent when %s.", w.mate(r, a.team), pick(r, nouns))
	case 2:
		fmt.Fprintf(b, "Ask @agent-%s first.", w.mate(r, a.team))
	case 3:
		fmt.Fprintf(b, "Use the %s subagent for %s.", w.mate(r, a.team), pick(r, nouns))
	case 4:
		fmt.Fprintf(b, "Call Task with `subagent_type: %s`.", w.mate(r, a.team))
	case 5:
		b.WriteString("See [the steps](#steps) and [what comes back](#output-format).")
	case 6:
		fmt.Fprintf(b, "Load the `%s` skill, then run /%s.", pick(r, w.skills), pick(r, w.commands))
	case 7:
		fmt.Fprintf(b, "Look it up with mcp__%s__search.", pick(r, w.servers))
	}
}
