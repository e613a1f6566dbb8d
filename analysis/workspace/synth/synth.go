// Package synth makes up workspaces of any size, for tests and measurements of
// how the analysis of names scales: agents of several products with skills,
// commands, MCP servers, plugins and instructions, which name each other about
// as often as real ones do. The same size gives the same workspace.
package synth

import (
	"fmt"
	"iter"
	"math/rand/v2"
	"strings"
)

// Workspace yields the files of a workspace with n agents: their names, slash-
// separated, and their texts. One agent in fifty names something that does not
// exist.
func Workspace(n int) iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		w := newWorld(n)
		for _, files := range []iter.Seq2[string, string]{w.settings, w.agentFiles, w.skillFiles, w.commandFiles} {
			for name, src := range files {
				if !yield(name, src) {
					return
				}
			}
		}
	}
}

// Agent returns the name of an agent of the workspace and the file that defines
// it.
func Agent(n, i int) (name, file string) {
	a := newWorld(n).agents[i]
	return a.name, a.file
}

// world is what the files of a workspace may name.
type world struct {
	agents   []agent
	skills   []string
	commands []string
	servers  []string
}

type agent struct {
	name, file, product string
	team                int
}

// perTeam is how many agents lie together; teams delegate among themselves for
// the most part.
const perTeam = 50

func newWorld(n int) *world {
	w := &world{}
	for i := range n {
		team := i / perTeam
		name := fmt.Sprintf("%s-%s-%d", topics[i%len(topics)], roles[i/len(topics)%len(roles)], i)
		a := agent{name: name, team: team}
		place := places[team%len(places)]
		a.product, a.file = place.product, fmt.Sprintf(place.glob, team, name)
		w.agents = append(w.agents, a)
	}
	for i := range max(1, n/10) {
		w.skills = append(w.skills, fmt.Sprintf("%s-guide-%d", topics[i%len(topics)], i))
		w.commands = append(w.commands, fmt.Sprintf("%s-run-%d", topics[i%len(topics)], i))
	}
	for _, t := range topics {
		w.servers = append(w.servers, t+"-server")
	}
	return w
}

// places are the folders that teams keep their agents in, by turns.
var places = []struct{ product, glob string }{
	{"claude", ".claude/agents/team-%03d/%s.md"},
	{"claude", "packages/app-%03d/.claude/agents/%s.md"},
	{"claude", "plugins/kit-%03d/agents/%s.md"},
	{"copilot", "packages/site-%03d/.github/agents/%s.agent.md"},
	{"opencode", "packages/tool-%03d/.opencode/agents/%s.md"},
	{"claude", "plugins/set-%03d/agents/%s.md"},
}

var (
	topics = []string{"billing", "harbour", "timetable", "ferry", "ticket", "weather", "crew", "cargo", "refund", "map", "search", "mail"}
	roles  = []string{"reviewer", "planner", "implementer", "tester", "writer", "debugger", "auditor", "architect"}
	verbs  = []string{"Read", "Compare", "Explain", "Check", "Write down", "Question", "Measure", "Describe"}
	nouns  = []string{"the timetable", "bookings that were paid twice", "a harbour without a pilot", "fares for islanders", "the queue of mails", "logs of the last night", "an index nobody uses", "pages for telephones"}
	whys   = []string{"because passengers notice it first", "so that nobody waits on the quay", "unless the weather says otherwise", "and prove it with a place in the code", "before anything is changed", "in the words of the people who asked"}
	heads  = []string{"Role", "Steps", "What to look at", "Rules", "Never", "Examples", "Output format"}
)

// pick returns one of some words.
func pick(r *rand.Rand, words []string) string { return words[r.IntN(len(words))] }

func (w *world) random(i int) *rand.Rand {
	return rand.New(rand.NewPCG(uint64(len(w.agents)), uint64(i)))
}

// mate returns the name of another agent, of the same team as a rule.
func (w *world) mate(r *rand.Rand, team int) string {
	if r.IntN(50) == 0 {
		return fmt.Sprintf("%s-stranger-%d", pick(r, topics), r.IntN(1000))
	}
	if first := team * perTeam; r.IntN(4) > 0 {
		return w.agents[first+r.IntN(min(perTeam, len(w.agents)-first))].name
	}
	return w.agents[r.IntN(len(w.agents))].name
}

// sentence writes a line of prose.
func sentence(b *strings.Builder, r *rand.Rand) {
	fmt.Fprintf(b, "%s %s %s.", pick(r, verbs), pick(r, nouns), pick(r, whys))
}
