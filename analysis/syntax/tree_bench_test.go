package syntax

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"agentls/analysis/text"
)

// treeFile returns a file of about size bytes: agents with a prompt each, as
// opencode.json, Codex and .roomodes have them.
func treeFile(lang Lang, size int) string {
	var b strings.Builder
	line := "You read what was written and say what is wrong with it: names, errors, tests."
	switch lang {
	case JSON:
		b.WriteString("{\n  \"agent\": {\n")
		for i := 0; b.Len() < size; i++ {
			if i > 0 {
				b.WriteString(",\n")
			}
			fmt.Fprintf(&b, "    \"agent-%d\": {\n      \"description\": \"Reviews code\",\n      \"mode\": \"subagent\",\n      \"temperature\": 0.2,\n      \"tools\": {\"read\": true, \"write\": false},\n      \"skills\": [\"style\", \"security\"],\n      \"prompt\": \"%s\"\n    }", i, strings.Repeat(line+"\\n", 8))
		}
		b.WriteString("\n  }\n}\n")
	case TOML:
		b.WriteString("name = \"reviewer\"\ndescription = \"Reviews code\"\n")
		for i := 0; b.Len() < size; i++ {
			fmt.Fprintf(&b, "\n[agents.agent-%d]\nmodel = \"x\"\ntools = [\"read\", \"write\"] # both\nlimit = 10_000\nprompt = \"\"\"\n%s\"\"\"\n", i, strings.Repeat(line+"\n", 8))
		}
	default:
		b.WriteString("customModes:\n")
		for i := 0; b.Len() < size; i++ {
			fmt.Fprintf(&b, "  - slug: agent-%d\n    name: Agent\n    groups:\n      - read\n      - - edit\n        - fileRegex: \\.md$\n    roleDefinition: |-\n%s", i, strings.Repeat("      "+line+"\n", 8))
		}
	}
	return b.String()
}

var treeLangs = []struct {
	name string
	lang Lang
}{{"json", JSON}, {"toml", TOML}, {"yaml", YAML}}

func BenchmarkReadTree(b *testing.B) {
	for _, l := range treeLangs {
		for _, s := range sizes {
			src := treeFile(l.lang, s.size)
			b.Run(l.name+"/"+s.name, func(b *testing.B) {
				b.ReportAllocs()
				b.SetBytes(int64(len(src)))
				for b.Loop() {
					ReadTree(l.lang, src)
				}
			})
		}
	}
}

// BenchmarkTreeEdit types into a prompt, and takes the entries of the first
// agents anew.
func BenchmarkTreeEdit(b *testing.B) {
	for _, l := range treeLangs {
		for _, s := range sizes {
			src := treeFile(l.lang, s.size)
			tree := ReadTree(l.lang, src)
			at := strings.Index(src[len(src)/2:], "errors") + len(src)/2
			e := text.Edit{Span: text.At(at), New: "x"}
			after := src[:at] + "x" + src[at:]
			front := tree.Front(src, &tree.Root, nil)
			b.Run(l.name+"/"+s.name, func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					t := tree.Edit(after, e)
					t.Front(after, &t.Root, front)
				}
			})
		}
	}
}

// TestHostileTrees holds invariant I8 for trees; see [TestHostile].
func TestHostileTrees(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: large inputs in short mode")
	}
	const size = 1 << 20
	fill := func(s string) string { return strings.Repeat(s, size/len(s)) }
	for name, file := range map[string]struct {
		lang Lang
		src  string
	}{
		"json brackets":         {JSON, fill("[")},
		"json braces":           {JSON, fill("{")},
		"json maps in maps":     {JSON, fill("{\"a\":")},
		"json closers":          {JSON, fill("]}")},
		"json siblings":         {JSON, "[" + fill("{},") + "1]"},
		"json open siblings":    {JSON, "[" + fill("{\n") + "]"},
		"json numbers":          {JSON, "[" + fill("1,") + "1]"},
		"json pairs":            {JSON, "{" + fill("\"a\":1,") + "}"},
		"json pairs on lines":   {JSON, "{" + fill("\"a\":1\n") + "}"},
		"json commas":           {JSON, "[" + fill(",")},
		"json colons":           {JSON, "{" + fill(":")},
		"json quotes":           {JSON, "{" + fill("\"")},
		"json lone quotes":      {JSON, "{" + fill("\"\n")},
		"json open strings":     {JSON, "{\n" + fill("\"a\": \"b\n")},
		"json open texts":       {JSON, "{\n" + fill("\"a\": \"b\nc\n")},
		"json inner quotes":     {JSON, "{\"a\": \"" + fill("b\"c ") + "\"}"},
		"json one open string":  {JSON, "{\"a\": \"" + fill("b ")},
		"json escapes":          {JSON, "{\"a\": \"" + fill("\\n") + "\"}"},
		"json bad escapes":      {JSON, "{\"a\": \"" + fill("\\q") + "\"}"},
		"json comments":         {JSON, fill("/**/") + "{}"},
		"json open comments":    {JSON, fill("/* ")},
		"json line comments":    {JSON, "{" + fill("//\n") + "}"},
		"json words":            {JSON, "[" + fill("a ") + "]"},
		"json keys":             {JSON, "{" + fill("a ") + "}"},
		"json blanks":           {JSON, fill(" ")},
		"json staircase":        {JSON, openStairs(1400)},
		"json single quotes":    {JSON, "[" + fill("'a',") + "]"},
		"json closed too early": {JSON, "{" + fill("\"a\": {}},")},
		"toml pairs":            {TOML, fill("a=1\n")},
		"toml sections":         {TOML, fill("[a]\n")},
		"toml arrays of tables": {TOML, fill("[[a]]\n")},
		"toml dots":             {TOML, fill("a.") + "b = 1"},
		"toml deep sections":    {TOML, fill("[a." + strings.Repeat("b.", 200) + "c]\n")},
		"toml brackets":         {TOML, "a = " + fill("[")},
		"toml braces":           {TOML, "a = " + fill("{a=")},
		"toml siblings":         {TOML, "a = [" + fill("{},") + "]"},
		"toml open arrays":      {TOML, fill("a = [\n")},
		"toml open tables":      {TOML, fill("a = {\n")},
		"toml open strings":     {TOML, fill("a = \"\n")},
		"toml open texts":       {TOML, fill("a = \"b\nc\n")},
		"toml multi":            {TOML, fill("a = \"\"\"\n")},
		"toml two multis":       {TOML, fill("a = \"\"\"\nb = '''\n")},
		"toml escaped multi":    {TOML, fill("a = \"\"\"\n\\\"\"\"\n")},
		"toml one multi":        {TOML, "a = \"\"\"" + fill("b\n")},
		"toml quotes":           {TOML, "a = " + fill("\"")},
		"toml escaped breaks":   {TOML, "a = \"\"\"" + fill("\\\n") + "\"\"\""},
		"toml backslash blanks": {TOML, "a = \"\"\"" + fill("\\ ") + "\"\"\""},
		"toml words":            {TOML, fill("word\n")},
		"toml values":           {TOML, fill("a = b c\n")},
		"toml comments":         {TOML, fill("#\n")},
		"toml carriage returns": {TOML, fill("a=1\r")},
		"toml long number":      {TOML, "a = " + fill("1")},
		"toml underscores":      {TOML, "a = " + fill("1_")},
		"yaml modes":            {YAML, treeFile(YAML, size)},
		"yaml flow":             {YAML, fill("{a: ")},
		"yaml markers":          {YAML, fill("---\n")},
		"yaml nested quotes":    {YAML, "a:\n" + fill("  b: \"c\n")},
		"yaml list":             {YAML, fill("- a\n")},
	} {
		t.Run(name, func(t *testing.T) {
			begin := time.Now()
			tree := ReadTree(file.lang, file.src)
			opened := time.Since(begin)
			begin = time.Now()
			front := tree.Front(file.src, &tree.Root, nil)
			cut := time.Since(begin)
			at := len(file.src) / 2
			after := file.src[:at] + "x" + file.src[at:]
			begin = time.Now()
			edited := tree.Edit(after, text.Edit{Span: text.At(at), New: "x"})
			edited.Front(after, &edited.Root, front)
			edit := time.Since(begin)
			begin = time.Now()
			for _, e := range front.Entries {
				e.Items()
			}
			t.Logf("open %v, entries %v, edit %v, items %v, %d entries, %d faults", opened, cut, edit, time.Since(begin), len(front.Entries), len(tree.Faults))
			if opened > 10*time.Second || edit > 10*time.Second {
				t.Errorf("open %v, edit %v", opened, edit)
			}
		})
	}
}

// openStairs returns objects in objects, none of which is closed.
func openStairs(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.Repeat(" ", i) + "{\"a\": {},\n")
	}
	return b.String()
}
