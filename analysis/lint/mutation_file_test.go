package lint_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"agentls/analysis/agent"
	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/lint"
	"agentls/analysis/text"
)

// The mutation tests write agent files that are right but for faults planted
// on purpose. What must be found follows from the sheets and from where the
// fault was put, never from what the rules say.

// want is a finding that must be there: one of the codes, on exactly the span.
type want struct {
	codes []finding.Code
	span  text.Span
}

// piece is a run of whole lines with what must be found in it; spans are
// relative to the piece.
type piece struct {
	text  string
	wants []want
}

// planted returns the piece that src describes: each «…» is the span of a
// finding with the codes (separated by `|`) of the same index.
func planted(src string, codes ...string) piece {
	var p piece
	var b strings.Builder
	for i := 0; ; i++ {
		before, rest, found := strings.Cut(src, "«")
		b.WriteString(before)
		if !found {
			break
		}
		inner, after, _ := strings.Cut(rest, "»")
		w := want{span: text.Span{Start: b.Len(), End: b.Len() + len(inner)}}
		for code := range strings.SplitSeq(codes[min(i, len(codes)-1)], "|") {
			w.codes = append(w.codes, finding.Code(code))
		}
		p.wants = append(p.wants, w)
		b.WriteString(inner)
		src = after
	}
	p.text = b.String()
	return p
}

// mutation is one planted fault.
type mutation struct {
	name   string
	slot   string // what it takes: a frontmatter key, or "body"
	yaml   bool   // strict YAML refuses the entry
	schema string // the version of the product's keys it belongs to; files must not mix them
	last   bool   // it must be the last of the body: it swallows what follows
	piece  piece
	tool   string // for a fault of one tool entry: the entry as marked text …
	code   string // … and its codes; piece is empty then
	beside []string
}

// base is a file of a dialect without any fault.
type base struct {
	d    *dialect.Dialect
	path string
	// front is the right entry of each slot that every file has.
	front map[string]string
	// tools are good entries for the list of tools.
	tools []string
	// shapes are the ways to write that list.
	shapes []dialect.Shape
}

var bases = []base{
	{
		d:    nil,
		path: ".claude/agents/release-notes.md",
		front: map[string]string{
			"name":        "name: release-notes\n",
			"description": "description: Writes release notes when a version is tagged\n",
		},
		tools:  []string{"Read", "Grep", "Bash", "Edit"},
		shapes: []dialect.Shape{dialect.CommaShape, dialect.ListShape},
	},
	{
		path: ".github/agents/release-notes.agent.md",
		front: map[string]string{
			"name":        "name: release-notes\n",
			"description": "description: Writes release notes when a version is tagged\n",
		},
		tools:  []string{"read", "search", "execute", "edit"},
		shapes: []dialect.Shape{dialect.ListShape},
	},
	{
		path: ".opencode/agents/release-notes.md",
		front: map[string]string{
			"description": "description: Writes release notes when a version is tagged\n",
		},
	},
	{
		path: ".gemini/agents/release-notes.md",
		front: map[string]string{
			"name":        "name: release-notes\n",
			"description": "description: Writes release notes when a version is tagged\n",
		},
		tools:  []string{"read_file", "grep_search", "run_shell_command", "replace"},
		shapes: []dialect.Shape{dialect.ListShape},
	},
}

func init() {
	for i, id := range []string{"claude-code", "copilot-vscode", "opencode", "gemini-cli"} {
		bases[i].d = dialect.ByID(id)
	}
}

var goodBody = []string{
	"You write the release notes of this project for people who use it.\n",
	"## Workflow\n\n1. Read the log since the last tag.\n2. Group the changes by what they mean for users.\n",
	"## Rules\n\nName the version first. Leave out what nobody outside would notice.\n",
	"## Output format\n\nA heading for each group, one line for each change:\n\n```\n- what changed (#number)\n```\n",
	"## Edge cases\n\n- Nothing to tell: say so in one line.\n",
}

// build writes the file with the mutations in it, in an order that r decides,
// and returns what must be found, with spans in the file.
func (b base) build(r *rand.Rand, mutations []mutation) (string, []want) {
	front := map[string]piece{}
	for slot, entry := range b.front {
		front[slot] = piece{text: entry}
	}
	var body, last []piece
	for _, s := range goodBody {
		body = append(body, piece{text: s})
	}
	var items []mutation
	for _, m := range mutations {
		switch {
		case m.tool != "":
			items = append(items, m)
		case m.last:
			last = append(last, m.piece)
		case strings.HasPrefix(m.slot, "body"):
			body = append(body, m.piece)
		default:
			front[m.slot] = m.piece
		}
	}
	if len(items) > 0 {
		front["tools"] = b.toolList(r, items)
	} else if _, taken := front["tools"]; !taken && len(b.tools) > 0 {
		front["tools"] = b.toolList(r, nil)
	}
	entries := make([]piece, 0, len(front))
	for _, slot := range sortedKeys(front) {
		entries = append(entries, front[slot])
	}
	r.Shuffle(len(entries), func(i, j int) { entries[i], entries[j] = entries[j], entries[i] })
	// The first piece of the body stands without heading; keep it first.
	r.Shuffle(len(body)-1, func(i, j int) { body[i+1], body[j+1] = body[j+1], body[i+1] })

	var out strings.Builder
	var wants []want
	put := func(p piece, after string) {
		for _, w := range p.wants {
			w.span = w.span.Shift(out.Len())
			wants = append(wants, w)
		}
		out.WriteString(p.text)
		out.WriteString(after)
	}
	out.WriteString("---\n")
	for _, p := range entries {
		put(p, "")
	}
	out.WriteString("---\n")
	for _, p := range append(body, last...) {
		out.WriteString("\n")
		put(p, "")
	}
	return out.String(), wants
}

// toolList writes the list of tools with good entries and planted ones.
func (b base) toolList(r *rand.Rand, items []mutation) piece {
	type entry struct{ text, code string }
	var list []entry
	seen := map[string]bool{}
	add := func(name string) {
		if !seen[name] {
			seen[name] = true
			list = append(list, entry{text: name})
		}
	}
	for _, t := range b.tools {
		add(t)
	}
	for _, m := range items {
		for _, t := range m.beside {
			add(t)
		}
	}
	r.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
	for _, m := range items {
		at := r.IntN(len(list) + 1)
		if strings.Contains(m.code, "duplicate-tool") {
			at = len(list) // a duplicate comes after what it repeats
		}
		list = append(list[:at], append([]entry{{m.tool, m.code}}, list[at:]...)...)
	}
	var texts, codes []string
	for _, e := range list {
		texts = append(texts, e.text)
		if e.code != "" {
			codes = append(codes, e.code)
		}
	}
	switch b.shapes[r.IntN(len(b.shapes))] {
	case dialect.CommaShape:
		return planted("tools: "+strings.Join(texts, ", ")+"\n", codes...)
	default:
		if r.IntN(2) == 0 {
			return planted("tools: ["+strings.Join(texts, ", ")+"]\n", codes...)
		}
		return planted("tools:\n  - "+strings.Join(texts, "\n  - ")+"\n", codes...)
	}
}

// verify compares what is found with what must be. Every want is found on its
// exact span, and nothing else is said at warning or above.
func verify(src string, found []finding.Finding, wants []want) error {
	var problems []string
	used := make([]bool, len(found))
	for _, w := range wants {
		if i := match(found, used, w); i >= 0 {
			used[i] = true
			continue
		}
		problems = append(problems, fmt.Sprintf("missed %v on %q at %v", w.codes, w.span.Of(src), w.span))
	}
	for i, f := range found {
		if !used[i] && f.Severity >= finding.Warning {
			problems = append(problems, fmt.Sprintf("unasked %s %s on %q at %v: %s", f.Severity, f.Code, f.Span.Of(src), f.Span, f.Message))
		}
	}
	if problems == nil {
		return nil
	}
	return fmt.Errorf("%s\n--- in\n%s", strings.Join(problems, "\n"), src)
}

func match(found []finding.Finding, used []bool, w want) int {
	for i, f := range found {
		if used[i] || f.Span != w.span {
			continue
		}
		for _, code := range w.codes {
			if f.Code == code {
				return i
			}
		}
	}
	return -1
}

var mutationEnv = lint.Env{Today: "2026-11-22"}

func findings(path, src string) []finding.Finding {
	return lint.Run(mutationEnv, agent.Parse(agent.Place{Path: path}, src), nil).Findings()
}

func TestBaseFilesHaveNoFault(t *testing.T) {
	for _, b := range bases {
		src, _ := b.build(rand.New(rand.NewPCG(1, 1)), nil)
		if err := verify(src, findings(b.path, src), nil); err != nil {
			t.Errorf("%s: %v", b.d.ID, err)
		}
	}
}
