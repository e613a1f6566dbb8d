package config

import (
	"fmt"
	"strings"
	"testing"

	"agentls/analysis/finding"
	"agentls/analysis/text"
)

// marked takes the marks « and » out of a text and returns the spans between
// them, in the order in which they begin.
func marked(t *testing.T, s string) (string, []text.Span) {
	t.Helper()
	var b strings.Builder
	var spans []text.Span
	var open []int
	for _, r := range s {
		switch r {
		case '«':
			open = append(open, len(spans))
			spans = append(spans, text.Span{Start: b.Len(), End: -1})
		case '»':
			if len(open) == 0 {
				t.Fatalf("mark closed twice in %q", s)
			}
			spans[open[len(open)-1]].End = b.Len()
			open = open[:len(open)-1]
		default:
			b.WriteRune(r)
		}
	}
	if len(open) > 0 {
		t.Fatalf("mark not closed in %q", s)
	}
	return b.String(), spans
}

var known = Known{
	Dialects: []string{"claude-code", "copilot-vscode", "gemini-cli", "generic", "opencode"},
	Near:     longestHead,
}

// longestHead is a simple idea of nearness: the word that begins with as many
// letters of another as possible, and at least four.
func longestHead(word string, words []string) (best string, ok bool) {
	most := 3
	for _, w := range words {
		n := 0
		for n < min(len(w), len(word)) && w[n] == word[n] {
			n++
		}
		if n > most {
			best, most, ok = w, n, true
		}
	}
	return best, ok
}

func TestProblems(t *testing.T) {
	tests := []struct {
		name string
		src  string   // with a mark around each problem
		want []string // code: part of the message
		fix  string   // the text after all fixes; empty: no problem has one
	}{
		{name: "empty", src: ""},
		{name: "comments only", src: "# nothing yet\n"},
		{name: "the whole shape", src: `
dialects: {"packages/*/agents/**": claude-code}
rules: {name-mismatch: off, unknown-tool: warning}
tools: [deploy, "mcp__corp__*"]
models: [planner-hard, "corp/*"]
fields: [category, owner]
agents: [external-reviewer]
exclude: ["vendor/**"]
templates: ["src/agents/**"]
products: {claude-code: 2.1.268}
overrides: [{files: "legacy/**", rules: {retired-model: off}}]
`},
		{name: "unknown key, near", src: "«toolz»: [a]\n", want: []string{"config-value: Did you mean `tools`?"}, fix: "tools: [a]\n"},
		{name: "unknown key, far", src: "«wibble»: 1\n", want: []string{"config-value: The keys are `dialects`, `rules`, `tools`"}},
		{name: "unknown code, near", src: "rules:\n  «name-missmatch»: off\n", want: []string{"unknown-code: Did you mean `name-mismatch`?"}, fix: "rules:\n  name-mismatch: off\n"},
		{name: "unknown code, far", src: "rules: {«xyzzy»: off}", want: []string{"unknown-code: `agentls explain` lists the codes"}},
		{name: "severity synonym", src: "rules: {secret: «warn»}", want: []string{"config-value: Use `off`, `hint`, `information`, `warning` or `error`"}, fix: "rules: {secret: warning}"},
		{name: "severity false", src: "rules:\n  secret: «false» # not now\n", want: []string{"config-value: `false` is none"}, fix: "rules:\n  secret: off # not now\n"},
		{name: "severity quoted", src: "rules:\n  secret: «\"errorr\"»\n", want: []string{"config-value: `errorr` is none"}, fix: "rules:\n  secret: error\n"},
		{name: "severity missing", src: "rules:\n  secret:«»\n", want: []string{"config-value: none is given"}},
		{name: "severity a map", src: "rules:\n  secret: «{level: error}»\n", want: []string{"config-value: this map has no effect"}},
		{name: "rules a list", src: "rules: «[secret, off]»\n", want: []string{"config-value: `rules` is a map of codes to severities"}},
		{name: "a name without list", src: "tools: «deploy»\n", want: []string{"config-value: write `[deploy"}, fix: "tools: [deploy]\n"},
		{name: "names a map", src: "tools: «{a: b}»\n", want: []string{"config-value: `tools` is a list"}},
		{name: "an empty name", src: "tools: [a, «\"\"», b]\n", want: []string{"config-value: not empty"}},
		{name: "a map among names", src: "tools:\n  - a\n  - «b: c»\n", want: []string{"config-value: An item of `tools`"}},
		{name: "unknown dialect", src: "dialects: {\"a/**\": «claude-kode»}", want: []string{"config-value: Did you mean `claude-code`?"}, fix: "dialects: {\"a/**\": claude-code}"},
		{name: "no dialect", src: "dialects:\n  \"a/**\":«»\n", want: []string{"config-value: A dialect is the id of one"}},
		{name: "broken glob", src: "exclude: [«\"a/[b\"», c]\n", want: []string{"config-value: `a/[b` matches no file"}},
		{name: "version", src: "products: {claude-code: «newest»}\n", want: []string{"config-value: a release number"}},
		{name: "version of nothing", src: "products: {«clod»: 2.1}\n", want: []string{"config-value: agentls knows no dialect `clod`"}},
		{name: "override without files", src: "overrides:\n  - «rules: {secret: off}»\n", want: []string{"config-value: counts for no file"}},
		{name: "override with a strange key", src: "overrides: [{files: a, «filez»: b}]\n", want: []string{"config-value: Did you mean `files`?"}, fix: "overrides: [{files: a, files: b}]\n"},
		{name: "overrides a map", src: "overrides: «{files: a}»\n", want: []string{"config-value: `overrides` is a list of maps"}},
		{name: "override in an override", src: "overrides: [{files: a, «overrides»: []}]\n", want: []string{"config-value: agentls reads no key `overrides`"}},
		{name: "key twice", src: "tools: [a]\n«tools»: [b]\n", want: []string{"config-value: for the second time"}},
		{name: "after wide characters", src: "tools: [\"🦊é\", «''»]\n", want: []string{"config-value: not empty"}},
		{name: "after a line separator", src: "tools: [\"a\u2028b\"]\n«toolz»: [a]\n", want: []string{"config-value: Did you mean `tools`?"}, fix: "tools: [\"a\u2028b\"]\ntools: [a]\n"},
		{name: "after a byte order mark", src: "\ufeff«toolz»: [a]\n", want: []string{"config-value: Did you mean `tools`?"}, fix: "\ufefftools: [a]\n"},
		{name: "not a map", src: "«- tools»\n", want: []string{"config-value: A configuration file is a map of keys"}},
		{name: "one broken key", src: "tools: [a]\nrules: «{»secret: off\nmodels: [b]\n", want: []string{"config-syntax: `rules` is not valid YAML and has no effect: `{` is not closed"}},
		{name: "unclosed quote", src: "tools: [a]\nmodels: [«\"»b]\n", want: []string{"config-syntax: is not closed"}},
		{name: "two broken keys", src: "rules: «[»\ntools: [a]\nmodels: «{»\n", want: []string{"config-syntax: `rules`", "config-syntax: `models`"}},
		{name: "stray indentation", src: "rules:\n  secret: off\n   «name-mismatch: off»\ntools: [a]\n", want: []string{"config-syntax: `rules` is not valid YAML"}},
		{name: "second document", src: "tools: [a]\n«---»\nrules: {secret: off}\n", want: []string{"config-syntax: Everything from here on"}},
		{name: "first document marker", src: "---\ntools: [a]\n"},
		{name: "an alias", src: "fields: &f [a, b]\ntools: *f\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			src, spans := marked(t, tt.src)
			_, problems := known.Parse(".agentls.yaml", "", src)
			if len(problems) != len(tt.want) {
				t.Fatalf("got %d problems, want %d: %+v", len(problems), len(tt.want), problems)
			}
			var edits []text.Edit
			for i, p := range problems {
				code, part, _ := strings.Cut(tt.want[i], ": ")
				if string(p.Code) != code || !strings.Contains(p.Message, part) {
					t.Errorf("got %s: %s\nwant %s", p.Code, p.Message, tt.want[i])
				}
				if p.Span != spans[i] {
					t.Errorf("%s: span %v %q, want %v %q", p.Message, p.Span, p.Span.Of(src), spans[i], spans[i].Of(src))
				}
				for _, f := range p.Fixes {
					edits = append(edits, f.Edits...)
				}
			}
			fixed, err := text.Apply(src, edits)
			if err != nil {
				t.Fatal(err)
			}
			if tt.fix == "" {
				tt.fix = src
			}
			if fixed != tt.fix {
				t.Errorf("fixes give\n%s\nwant\n%s", fixed, tt.fix)
			}
		})
	}
}

// TestTheRestCounts checks that mistakes do not cost what is right.
func TestTheRestCounts(t *testing.T) {
	for _, src := range []string{
		"rules: {secret: off, name-mismatch: loud, xyzzy: off}\ntools: deploy\nwibble: 1\n",
		"rules:\n  secret: off\nmodels: [\"\ntools: [deploy]\n",
		"dialects: {a: 7\nrules: {secret: off}\nexclude: {}\ntools: [deploy, [x]]\n",
		"\ufefftools: [deploy]\r\nrules:\r\n  secret: off\r\nmodels: }\r\n",
		`{"rules": {"secret": "off"}, "tools": ["deploy"]}`,
	} {
		c, _ := Parse("x", "", src)
		f := c.For("a.md")
		if f.Severity("secret", finding.Warning) != finding.Off || !f.Accepts(ToolName, "deploy") {
			t.Errorf("%q: secret = %v, deploy accepted: %v", src, f.Severity("secret", finding.Warning), f.Accepts(ToolName, "deploy"))
		}
	}
}

func TestParseJSON(t *testing.T) {
	c, problems := known.ParseJSON("settings", "", []byte("{\n\t\"rules\": {\n\t\t\"secret\": \"hint\"\n\t},\n\t\"dialects\": {\"**\": \"opencode\"}\n}"))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	f := c.For("a/b.md")
	if f.Severity("secret", finding.Warning) != finding.Hint || f.Dialect != "opencode" {
		t.Errorf("got %v, %q", f.Severity("secret", finding.Warning), f.Dialect)
	}
	if c, problems := known.ParseJSON("settings", "", []byte("null")); len(problems) > 0 || c.For("a").Excluded {
		t.Errorf("null: %v", problems)
	}
	if _, problems := known.ParseJSON("settings", "", []byte("{")); len(problems) != 1 || problems[0].Code != configSyntax {
		t.Errorf("broken JSON: %v", problems)
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{
		"rules: {name-mismatch: off}\ntools: [deploy, \"mcp__corp__*\"]\n", "overrides: [{files: \"legacy/**\", rules: {retired-model: off}}]",
		"a: &a [*a]\n", "a: &a\n  b: *a\nrules: *a", "? x\n: y\n", "\ufeff{", "rules: !!str off", "tools:\n- |\n  a\n- >-\n  b\n", "tools: [\"a\nb\"]", "dialects:\n  ? [a]\n  : b", "\u2028\u0085tools: a", "x: \"", "<<: {rules: {secret: off}}",
		"tools: !!binary x\n", "rules:\r  secret: off\r",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, src string) {
		c, problems := known.Parse("x", "root", src)
		last := 0
		for _, p := range problems {
			if p.Span.Start < last || p.Span.End < p.Span.Start || p.Span.End > len(src) {
				t.Fatalf("span %v of %q after %d in %q", p.Span, p.Message, last, src)
			}
			last = p.Span.Start
			if p.Message == "" || p.Code == "" {
				t.Fatalf("empty problem %+v", p)
			}
			for _, fix := range p.Fixes {
				if _, err := text.Apply(src, fix.Edits); err != nil {
					t.Fatalf("fix %+v: %v", fix, err)
				}
			}
		}
		file := c.For("root/a/b.md")
		if file != c.For("root/a/b.md") {
			t.Fatal("not the same pointer")
		}
		_ = fmt.Sprint(file.Names(ToolName), file.Accepts(AgentName, src), file.Severity("secret", finding.Error))
	})
}
