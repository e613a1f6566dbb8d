package picture

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// hostile holds what each of the languages reads as its own.
var hostile = &Graph{
	Version: Version,
	Title:   `a "b" <c> & \d`,
	Nodes: []Node{
		{ID: "agent end", Kind: "agent", Name: `end"]; x --> y`, Product: "claude-code", ProductName: "Claude Code", Path: "a/b c.md", Link: "a/b%20c.md", Line: 2, Description: "</script><script>alert(1)</script>\nsecond `line` #1"},
		{ID: `skill \"`, Kind: "skill", Name: `back\slash "quoted"`, Product: "skills"},
		{ID: "server db", Kind: "server", Name: "db", Builtin: true},
		{ID: "agent ghost", Kind: "agent", Name: "ghost", Missing: true},
		{ID: "command go", Kind: "command", Name: "go", Fails: "no frontmatter"},
	},
	Edges: []Edge{
		{From: "agent end", To: "agent ghost", Form: "tools", Count: 2},
		{From: "agent end", To: `skill \"`, Form: "skills", Count: 1, Denied: true},
		{From: "agent end", To: "agent end", Form: "prose", Count: 1, Cycle: true},
		{From: "command go", To: "server db", Form: "tools", Count: 1},
	},
}

func written(t *testing.T, g *Graph, format string) string {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, g, format); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestJSONReadsBack(t *testing.T) {
	var back Graph
	if err := json.Unmarshal([]byte(written(t, hostile, "json")), &back); err != nil {
		t.Fatal(err)
	}
	if len(back.Nodes) != 5 || back.Nodes[0].Name != hostile.Nodes[0].Name || len(back.Edges) != 4 {
		t.Errorf("read back: %+v", back)
	}
	if empty := written(t, &Graph{}, "json"); !strings.Contains(empty, `"nodes": []`) || !strings.Contains(empty, `"edges": []`) {
		t.Errorf("empty lists are not lists: %s", empty)
	}
}

// Names must not end the strings they stand in, nor the lines.
func TestTextFormatsKeepTheirLines(t *testing.T) {
	mermaid := regexp.MustCompile(`^(flowchart LR|  n\d+(\[|\(\[|\[/|\[\()"[^"\n]*"(\]|\]\)|/\]|\)\])(:::\w+)?|  n\d+ (-->|-\. denied \.->) n\d+|  click n\d+ href "[^"]*"|  classDef \w+ [^"]*)$`)
	dot := regexp.MustCompile(`^(digraph "([^"\\]|\\.)*" \{|\}|  rankdir=LR;|  (node|edge) \[.*\];|  "([^"\\]|\\.)*" (-> "([^"\\]|\\.)*" ?)?(\[(\w+="?([^"\\]|\\.)*"?(, )?)+\])?;|  "([^"\\]|\\.)*" -> "([^"\\]|\\.)*";)$`)
	for format, want := range map[string]*regexp.Regexp{"mermaid": mermaid, "dot": dot} {
		for line := range strings.Lines(written(t, hostile, format)) {
			if line = strings.TrimSuffix(line, "\n"); !want.MatchString(line) {
				t.Errorf("%s: a line that is not of the language: %s", format, line)
			}
		}
	}
}

func TestPageIsWhole(t *testing.T) {
	page := written(t, hostile, "html")
	if n := strings.Count(page, "<script"); n != 3 {
		t.Errorf("%d script elements, want 3: something in the data opened one", n)
	}
	if strings.Contains(page, "{{") {
		t.Error("a placeholder is left")
	}
	for _, address := range regexp.MustCompile(`(?:src|href)="[a-z]+:[^"]*"`).FindAllString(page, -1) {
		t.Errorf("the page asks for %s", address)
	}
	data := regexp.MustCompile(`(?s)<script type="application/json" id="graph">(.*?)</script>`).FindStringSubmatch(page)
	var back struct {
		Nodes   []Node
		Colours map[string]string
	}
	if data == nil || json.Unmarshal([]byte(data[1]), &back) != nil || len(back.Nodes) != 5 || back.Colours["claude-code"] == "" {
		t.Errorf("the data of the page cannot be read")
	}
}

// A name that looks like a placeholder must stay what it is.
func TestPageKeepsPlaceholders(t *testing.T) {
	page := written(t, &Graph{Title: "x", Nodes: []Node{{ID: "a", Kind: "agent", Name: "{{style}}"}}}, "html")
	if !strings.Contains(page, `"name":"{{style}}"`) {
		t.Error("a name was taken for a placeholder")
	}
}

func TestOneArrowForAllForms(t *testing.T) {
	g := &Graph{
		Nodes: []Node{{ID: "a", Kind: "agent", Name: "a"}, {ID: "b", Kind: "agent", Name: "b"}},
		Edges: []Edge{{From: "a", To: "b", Form: "in tools", Count: 1, Denied: true}, {From: "a", To: "b", Form: "link", Count: 2}},
	}
	if mermaid := written(t, g, "mermaid"); strings.Count(mermaid, "n0 --> n1") != 1 || strings.Contains(mermaid, "denied") {
		t.Errorf("mermaid: %s", mermaid)
	}
	if dot := written(t, g, "dot"); strings.Count(dot, "->") != 1 || strings.Contains(dot, "denied") {
		t.Errorf("dot: %s", dot)
	}
}

func TestUnknownFormat(t *testing.T) {
	if err := Write(&bytes.Buffer{}, hostile, "svg"); err == nil {
		t.Error("no error for a format that does not exist")
	}
	if !slices.Equal(Formats(), []string{"html", "json", "mermaid", "dot"}) {
		t.Errorf("formats: %v", Formats())
	}
}

// The library in the tree is the release that fetch.sh names.
func TestLibraryIsTheOneNamed(t *testing.T) {
	script, err := os.ReadFile("fetch.sh")
	if err != nil {
		t.Fatal(err)
	}
	sum := sha256.Sum256([]byte(dagreJS))
	if !strings.Contains(string(script), "sum="+hex.EncodeToString(sum[:])) {
		t.Error("dagre.js is not what fetch.sh fetches; run go generate")
	}
}

func TestSortIsTotal(t *testing.T) {
	a, b := *hostile, *hostile
	a.Nodes, b.Nodes = slices.Clone(a.Nodes), slices.Clone(b.Nodes)
	a.Edges, b.Edges = slices.Clone(a.Edges), slices.Clone(b.Edges)
	slices.Reverse(b.Nodes)
	slices.Reverse(b.Edges)
	a.Sort()
	b.Sort()
	for _, f := range Formats() {
		if written(t, &a, f) != written(t, &b, f) {
			t.Errorf("%s depends on the order it was given", f)
		}
	}
}
