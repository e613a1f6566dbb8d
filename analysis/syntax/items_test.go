package syntax

import (
	"fmt"
	"strings"
	"testing"

	"agentls/analysis/text"
)

// TestItems: the marks enclose the names; dropped holds what remains of the
// entry when each item in turn is dropped.
func TestItems(t *testing.T) {
	for _, tt := range []struct {
		name, src string
		shape     ListShape
		dropped   []string
	}{
		{"comma string", "t: ‹Read›, ‹Write›,‹Grep› # c\n", CommaList, []string{"t: Write,Grep # c\n", "t: Read, Grep # c\n", "t: Read, Write # c\n"}},
		{"one name", "t: ‹Read›\n", CommaList, []string{"t: \n"}},
		{"parentheses", "t: ‹Bash(git log, git diff)›, ‹Read›\n", CommaList, []string{"t: Read\n", "t: Bash(git log, git diff)\n"}},
		{"open parenthesis", "t: ‹Bash(git log›, ‹Read›\n", CommaList, nil},
		{"quoted whole", "t: \"‹Read›, ‹Write›\"\n", CommaList, []string{"t: \"Write\"\n", "t: \"Read\"\n"}},
		{"single quoted whole", "t: '‹Read›, ‹Write›'\n", CommaList, []string{"t: 'Write'\n", "t: 'Read'\n"}},
		{"quoted names", "t: ‹Read›, \"‹a, b›\"\n", CommaList, []string{"t: \"a, b\"\n", "t: Read\n"}},
		{"quoted names that break YAML", "t: \"‹Read›\", \"‹Write›\"\n", CommaList, []string{"t: \"Write\"\n", "t: \"Read\"\n"}},
		{"over lines", "t: ‹Read›,\n  ‹Write›\n", CommaList, []string{"t: Write\n", "t: Read\n"}},
		{"trailing comma", "t: ‹Read›, ‹›\n", CommaList, []string{"t: \n", "t: Read\n"}},
		{"trailing comma, no blank", "t: ‹Read›,‹›\n", CommaList, []string{"t: \n", "t: Read\n"}},
		{"two commas", "t: ‹Read›, ‹›, ‹Write›\n", CommaList, nil},
		{"block scalar", "t: >-\n  ‹Read›,\n  ‹Write›\n", CommaList, nil},
		{"flow list", "t: [‹Read›, \"‹Write›\", ‹Grep›]\n", FlowList, []string{"t: [\"Write\", Grep]\n", "t: [Read, Grep]\n", "t: [Read, \"Write\"]\n"}},
		{"flow list of one", "t: [‹Read›]\n", FlowList, []string{"t: []\n"}},
		{"flow list, trailing comma", "t: [‹Read›, ‹›]\n", FlowList, []string{"t: []\n", "t: [Read]\n"}},
		{"flow list over lines", "t: [\n  ‹a›, # c\n  ‹b›\n]\n", FlowList, []string{"t: [\n  b\n]\n", "t: [\n  a\n]\n"}},
		{"flow list, missing name", "t: [‹a›,‹›, ‹b›]\n", FlowList, nil},
		{"empty flow list", "t: []\n", FlowList, nil},
		{"open flow list", "t: [‹Read›, ‹Wr›\n", FlowList, []string{"t: [Wr\n", "t: [Read\n"}},
		{"open flow list, comma", "t: [‹Read›, ‹›\n", FlowList, nil},
		{"open flow list, open quote", "t: [\"‹Read›\", \"‹Wr›\n", FlowList, nil},
		{"block list", "t:\n  - ‹Read›\n  - '‹Write›' # c\n  - ‹Grep›\n", BlockList, []string{"t:\n  - 'Write' # c\n  - Grep\n", "t:\n  - Read\n  - Grep\n", "t:\n  - Read\n  - 'Write' # c\n"}},
		{"block list at the margin", "t:\n- ‹Read›\n# c\n- ‹Write›\n", BlockList, []string{"t:\n# c\n- Write\n", "t:\n- Read\n# c\n"}},
		{"fresh item", "t:\n  - ‹Read›\n  - ‹›", BlockList, []string{"t:\n  - ", "t:\n  - Read\n"}},
		{"fresh item between", "t:\n  - ‹›\n  - ‹Write›\n", BlockList, []string{"t:\n  - Write\n", "t:\n  - \n"}},
		{"item on the next line", "t:\n  -\n    ‹Read›\n  - ‹Write›\n", BlockList, []string{"t:\n  - Write\n", "t:\n  -\n    Read\n"}},
		{"CRLF", "t:\r\n  - ‹Read›\r\n  - ‹Write›\r\n", BlockList, []string{"t:\r\n  - Write\r\n", "t:\r\n  - Read\r\n"}},
		{"list below a lone word", "t\n- ‹Read›\n", BlockList, nil},
		{"nothing", "t:\n", NotList, nil},
		{"null", "t: ~\n", NotList, nil},
		{"empty string", "t: \"\"\n", NotList, nil},
		{"map", "t:\n  a: b\n", NotList, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			src, spans, _ := unmark(tt.src)
			e := ParseEntry(src)
			items, shape := e.Items()
			var got []text.Span
			for _, it := range items {
				got = append(got, it.Span)
				if want := strings.Join(strings.Fields(it.Span.Of(src)), " "); it.Text != want || !it.Scalar {
					t.Errorf("item %+v, want %q", it, want)
				}
			}
			if shape != tt.shape || fmt.Sprint(got) != fmt.Sprint(spans) {
				t.Fatalf("shape %d at %v, want %d at %v", shape, got, tt.shape, spans)
			}
			for i, want := range tt.dropped {
				d := items[i].Drop
				if got := src[:d.Start] + src[d.End:]; got != want {
					t.Errorf("without item %d %q, want %q", i, got, want)
				}
			}
		})
	}
}

// TestItemKinds: items that are no names are told apart.
func TestItemKinds(t *testing.T) {
	e := ParseEntry("t:\n  - a: b\n    c: d\n  - [e]\n  - f\n")
	items, _ := e.Items()
	for i, want := range []bool{false, false, true} {
		if items[i].Scalar != want {
			t.Errorf("item %d: scalar is %v", i, items[i].Scalar)
		}
	}
	if d := items[0].Drop.Of(e.Text); d != "  - a: b\n    c: d\n" {
		t.Errorf("drops %q", d)
	}
	nested := ParseEntry("h:\n  t: a, b\n")
	if items, shape := nested.ItemsOf(&nested.Value.Pairs[0].Value); len(items) != 2 || shape != CommaList {
		t.Errorf("a value in a map has items %v", items)
	}
}

// TestDrops: several items go at once, and the list stays well-formed.
func TestDrops(t *testing.T) {
	for _, tt := range []struct{ src, gone, want string }{
		{"t: a, b, c, d\n", "ab", "t: c, d\n"},
		{"t: a, b, c, d\n", "cd", "t: a, b\n"},
		{"t: a, b, c, d\n", "bd", "t: a, c\n"},
		{"t: a, b, c, d\n", "abcd", "t: \n"},
		{"t: [a, b, c, d]\n", "acd", "t: [b]\n"},
		{"t:\n  - a\n  - b\n  - c\n", "ac", "t:\n  - b\n"},
	} {
		items, shape := ParseEntry(tt.src).Items()
		var edits []text.Edit
		for _, s := range Drops(items, shape, func(i int) bool { return strings.Contains(tt.gone, items[i].Text) }) {
			edits = append(edits, text.Edit{Span: s})
		}
		if got, err := text.Apply(tt.src, edits); err != nil || got != tt.want {
			t.Errorf("%q without %s: %q, %v; want %q", tt.src, tt.gone, got, err, tt.want)
		}
	}
}
