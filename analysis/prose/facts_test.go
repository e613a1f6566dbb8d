package prose

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"agentls/analysis/text"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// TestFacts reads each body in testdata/facts and compares the list of its
// facts with the golden one. A span is shown as the text it covers.
func TestFacts(t *testing.T) {
	paths, err := filepath.Glob("testdata/facts/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatal("no cases", err)
	}
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(path)
			if err != nil {
				t.Fatal(err)
			}
			src := string(archive.Files[0].Data)
			got := []byte(listFacts(src, Parse(src, 0)))
			if *update {
				archive.Files = append(archive.Files[:1], txtar.File{Name: "facts", Data: got})
				if err := os.WriteFile(path, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			g, w := strings.Split(string(got), "\n"), strings.Split(string(archive.Files[1].Data), "\n")
			for i := range max(len(g), len(w)) {
				if i >= len(g) || i >= len(w) || g[i] != w[i] {
					t.Fatalf("line %d\ngot  %q\nwant %q", i+1, g[min(i, len(g)-1)], w[min(i, len(w)-1)])
				}
			}
		})
	}
}

func listFacts(src string, b *Body) string {
	var out strings.Builder
	for i, c := range b.Chunks {
		base := int(b.Starts[i])
		show := func(s text.Span) string { return fmt.Sprintf("«%s»", escape(s.Shift(base).Of(src))) }
		line := func(format string, args ...any) { fmt.Fprintf(&out, format+"\n", args...) }
		kinds := []string{"atx", "setext", "bold", "label"}
		for _, h := range c.Headings {
			line("%s %d %s title %s name %q", kinds[h.Kind], h.Level, show(h.Span), show(h.Title), h.Name)
		}
		for _, l := range c.Links {
			line("%s %s text %s dest %s -> %s", linkKind(l), show(l.Span), show(l.Text), show(l.Dest), l.Destination)
		}
		for _, d := range c.Defined {
			line("definition %s label %s key %q dest %s -> %s", show(d.Span), show(d.Label), d.Key, show(d.Dest), d.Destination)
		}
		for _, f := range c.Fences {
			line("fence %s open %s close %s info %s inner %s nested %s top %v", show(f.Span), show(f.Open), show(f.Close), show(f.Info), show(f.Inner), show(f.Nested), f.Top)
		}
		for _, tag := range c.Tags {
			line("tag %s name %s%s", show(tag.Span), show(tag.NameAt), tagFlags(tag))
		}
		for _, tag := range c.Closers {
			line("closer %s", show(tag.Span))
		}
		for _, m := range c.Mentions {
			line("%s %s in %s%s", mentionKinds[m.Kind], show(m.Span), show(m.Whole), mentionFlags(m))
		}
		for _, m := range c.Comments {
			line("comment %s %q", show(m.Span), m.Text)
		}
		for _, s := range c.Code {
			line("code %s", show(s))
		}
		for _, s := range c.Raw {
			line("raw %s", show(s))
		}
		line("chunk %d items %d words %d blank %v labels %v", i, c.Items, c.Words, c.Blank, c.Labels)
	}
	for i, s := range b.Sections() {
		fmt.Fprintf(&out, "section %d in %d level %d %q title «%s» «%s» empty %v first %d\n",
			i, s.Parent, s.Level, s.Name, s.Title.Of(src), escape(s.Span.Of(src)), s.Empty, s.First)
	}
	return out.String()
}

func escape(s string) string {
	return strings.NewReplacer("\n", `\n`, "\r", `\r`, "\t", `\t`).Replace(s)
}

func linkKind(l Link) string {
	kind := "link"
	if l.Image {
		kind = "image"
	}
	if l.Reference {
		kind += " by reference"
	}
	if l.Auto {
		kind = "autolink"
	}
	return kind
}

var mentionKinds = []string{"path", "agent", "command", "tool", "file", "skill", "sample"}

func mentionFlags(m Mention) string {
	flags := []string{" signed", " bare", " named", " sure"}[m.How]
	for _, f := range []struct {
		on   bool
		name string
	}{{m.Marked, " marked"}, {m.Key, " key"}, {m.Block, " block"}} {
		if f.on {
			flags += f.name
		}
	}
	return flags
}

func tagFlags(t Tag) string {
	var b strings.Builder
	for _, f := range []struct {
		on   bool
		name string
	}{{t.Close, " close"}, {t.Self, " self"}, {t.Alone, " alone"}, {t.Partner, " partner"}, {t.HTML, " html"}} {
		if f.on {
			b.WriteString(f.name)
		}
	}
	return b.String()
}
