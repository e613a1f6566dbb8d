package lint_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"agentls/analysis/agent"
	"agentls/analysis/finding"
	"agentls/analysis/lint"
	"agentls/analysis/text"
)

// claudeWords are the tools of Claude Code as a plain search knows them.
var claudeWords = regexp.MustCompile(`\b(Read|Write|Edit|MultiEdit|Bash|Grep|Glob|LS|WebFetch|WebSearch|TodoWrite|Task|NotebookEdit|NotebookRead)\b`)

// recall is a search for one kind of mistake that knows nothing of the rules.
type recall struct {
	name string
	// at says where a file counts as lying; empty: the search is not about it.
	at func(specimen) string
	// words finds the mistakes in the frontmatter, as spans in it.
	words func(front string) []text.Span
	codes []finding.Code
}

var recalls = []recall{
	{
		name:  "Claude names in the files of Gemini CLI",
		at:    lying("/.gemini/agents/"),
		words: toolWords(nil),
		codes: toolCodes,
	},
	{
		name:  "Claude names in the files of Qwen Code",
		at:    lying("/.qwen/agents/"),
		words: toolWords([]string{"Edit", "Grep", "Glob", "WebFetch", "WebSearch", "TodoWrite", "Task"}),
		codes: toolCodes,
	},
	{
		name:  "Claude names in the files of Factory",
		at:    lying("/.factory/droids/"),
		words: toolWords([]string{"Read", "LS", "Grep", "Glob", "Edit", "WebSearch", "TodoWrite"}),
		codes: toolCodes,
	},
	{
		name:  "agents of Claude Code, taken to Gemini CLI",
		at:    taken(".gemini/agents/taken.md"),
		words: toolWords(nil),
		codes: toolCodes,
	},
	{
		name:  "agents of Claude Code, taken to Qwen Code",
		at:    taken(".qwen/agents/taken.md"),
		words: toolWords([]string{"Edit", "Grep", "Glob", "WebFetch", "WebSearch", "TodoWrite", "Task"}),
		codes: toolCodes,
	},
	{
		name:  "agents of Claude Code, taken to Factory",
		at:    taken(".factory/droids/taken.md"),
		words: toolWords([]string{"Read", "LS", "Grep", "Glob", "Edit", "WebSearch", "TodoWrite"}),
		codes: toolCodes,
	},
	{
		name:  "allowed-tools in agents of Claude Code",
		at:    inClaude,
		words: keyWords(`allowed-tools|allowedTools|allowed_tools`),
		codes: []finding.Code{"unrestricted-tools", "foreign-field", "misspelt-field"},
	},
	{
		name:  "lists of tools inside other keys of Claude Code's agents",
		at:    inClaude,
		words: matches(regexp.MustCompile(`(?m)^[ \t]+((?:allowed|restricted|disallowed|denied|excluded)[_-]?[tT]ools)[ \t]*:`)),
		codes: []finding.Code{"unrestricted-tools", "foreign-field"},
	},
	{
		name:  "agents of Claude Code with keys that Gemini CLI's schema lacks",
		at:    taken(".gemini/agents/taken.md"),
		words: keysBut("kind", "name", "description", "display_name", "tools", "mcp_servers", "model", "temperature", "max_turns", "timeout_mins", "agent_card_url", "agent_card_json", "auth"),
		codes: []finding.Code{"unknown-field", "foreign-field", "misspelt-field"},
	},
	{
		name:  "models without provider in opencode",
		at:    lying("/.opencode/"),
		words: matches(bareModel),
		codes: []finding.Code{"model-shape", "foreign-model", "misspelt-model", "unknown-model"},
	},
	{
		name:  "agents of Claude Code with a model, taken to opencode",
		at:    taken(".opencode/agents/taken.md"),
		words: matches(bareModel),
		codes: []finding.Code{"model-shape", "foreign-model", "misspelt-model"},
	},
}

var (
	toolCodes = []finding.Code{"foreign-tool", "tool-case", "retired-tool", "unknown-tool", "misspelt-tool", "tool-pattern", "no-tools", "lost-ability"}
	bareModel = regexp.MustCompile(`(?m)^model:[ \t]*["']?([A-Za-z][A-Za-z0-9.-]*)["']?[ \t]*$`)
	toolsKey  = regexp.MustCompile(`(?m)^tools:[ \t]*(.*(?:\n(?:[ \t]+-|- ).*)*)`)
)

// lying selects files by a part of their path, and leaves them there.
func lying(part string) func(specimen) string {
	return func(x specimen) string {
		if strings.Contains("/"+x.path, part) {
			return x.doc.Place.Path
		}
		return ""
	}
}

// taken selects the agents of Claude Code and takes them to another place.
func taken(to string) func(specimen) string {
	return func(x specimen) string {
		if inClaude(x) != "" {
			return to
		}
		return ""
	}
}

func inClaude(x specimen) string {
	if x.doc.Dialect().ID == "claude-code" && x.doc.IsAgent() {
		return x.doc.Place.Path
	}
	return ""
}

// toolWords finds Claude Code's names in the value of tools, but for those that
// the other product has too.
func toolWords(but []string) func(string) []text.Span {
	return func(front string) []text.Span {
		m := toolsKey.FindStringSubmatchIndex(front)
		if m == nil {
			return nil
		}
		var spans []text.Span
		value := front[m[2]:m[3]]
		for _, at := range claudeWords.FindAllStringIndex(value, -1) {
			if before, _, _ := strings.Cut(value[strings.LastIndexByte(value[:at[0]], '\n')+1:], "\n"); strings.Contains(before[:min(len(before), at[0])], " #") {
				continue // a comment, perhaps
			}
			if !slices.Contains(but, value[at[0]:at[1]]) {
				spans = append(spans, text.Span{Start: m[2] + at[0], End: m[2] + at[1]})
			}
		}
		return spans
	}
}

func keyWords(keys string) func(string) []text.Span {
	return matches(regexp.MustCompile(`(?m)^(` + keys + `)[ \t]*:`))
}

// keysBut finds the keys of a block but for those that a schema has.
func keysBut(known ...string) func(string) []text.Span {
	all := matches(regexp.MustCompile(`(?m)^([A-Za-z_-]+):(?:[ \t]|$)`))
	return func(front string) []text.Span {
		return slices.DeleteFunc(all(front), func(s text.Span) bool { return slices.Contains(known, s.Of(front)) })
	}
}

// matches finds what the first group of an expression matches.
func matches(re *regexp.Regexp) func(string) []text.Span {
	return func(front string) []text.Span {
		var spans []text.Span
		for _, m := range re.FindAllStringSubmatchIndex(front, -1) {
			spans = append(spans, text.Span{Start: m[2], End: m[3]})
		}
		return spans
	}
}

// TestCorpusRecall compares plain searches over real files with what the rules
// say, word by word: whatever a search finds, a rule must have found.
func TestCorpusRecall(t *testing.T) {
	all := corpus(t)
	for _, r := range recalls {
		t.Run(r.name, func(t *testing.T) { r.compare(t, all) })
	}
}

func (r *recall) compare(t *testing.T, all []specimen) {
	files, searched, found := 0, 0, 0
	for _, x := range all {
		at := r.at(x)
		if at == "" {
			continue
		}
		front, start := plainFront(x.doc.Src())
		words := r.words(front)
		if len(words) == 0 {
			continue
		}
		files++
		said := x.said
		if at != x.doc.Place.Path {
			said = lint.Run(today, agent.Parse(agent.Place{Path: at}, x.doc.Src()), nil).Findings()
		}
		for _, w := range words {
			searched++
			w = w.Shift(start)
			if r.spokenOf(said, w, w.Of(x.doc.Src())) {
				found++
			} else {
				t.Errorf("%s as %s: a plain search finds %q at %v, and no rule speaks of it", x.path, at, w.Of(x.doc.Src()), w)
			}
		}
	}
	t.Logf("%d files; by plain search %d, of these by the rules %d", files, searched, found)
}

// plainFront returns the text between the first two fences, and where it begins.
func plainFront(src string) (string, int) {
	const fence = "---\n"
	if !strings.HasPrefix(src, fence) {
		return "", 0
	}
	front, _, closed := strings.Cut(src[len(fence):], "\n---")
	if !closed {
		return "", 0
	}
	return front + "\n", len(fence)
}

// spokenOf reports whether a finding of the kind stands on a word, points at
// it, or names it. A file that cannot be read at all has its finding there.
func (r *recall) spokenOf(said []finding.Finding, w text.Span, word string) bool {
	return slices.ContainsFunc(said, func(f finding.Finding) bool {
		switch f.Code {
		case "generated-file": // says where to mend what it holds back
			return true
		case "frontmatter-unclosed", "frontmatter-cut", "frontmatter-not-a-map", "yaml-syntax", "yaml-colon":
			return f.Consequence == finding.NotLoaded
		}
		if !slices.Contains(r.codes, f.Code) {
			return false
		}
		return f.Span.Overlaps(w) || strings.Contains(f.Message, fmt.Sprintf("`%s`", word)) ||
			slices.ContainsFunc(f.Related, func(x finding.Related) bool { return x.Path == "" && x.Span.Overlaps(w) })
	})
}
