package feature

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"agentls/analysis/agent"
	"agentls/analysis/config"
	"agentls/analysis/lint"
	"agentls/analysis/text"

	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "rewrite the golden parts of testdata")

// mark stands for a caret in the files under testdata.
const mark = "▮"

// today is the day the goldens were written for.
const today = lint.Date("2026-11-22")

// scene is one txtar file: a sentence of intent, the agent file with carets,
// what it depends on, and the golden result.
type scene struct {
	env    lint.Env
	doc    *agent.Document
	carets []int
	accept []string // labels to accept
}

// golden runs one folder of txtar files through answer.
func golden(t *testing.T, folder string, answer func(s scene) string) {
	files, err := filepath.Glob(filepath.Join("..", "..", "testdata", folder, "*.txtar"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no files in testdata/%s: %v", folder, err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			raw, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			archive := txtar.Parse(raw)
			if strings.TrimSpace(string(archive.Comment)) == "" {
				t.Error("the file does not begin with a sentence of intent")
			}
			got := answer(readScene(t, archive))
			check(t, file, archive, got)
		})
	}
}

func readScene(t *testing.T, archive *txtar.Archive) scene {
	s := scene{env: lint.Env{Today: today}}
	var path, src, conf string
	crlf, chomp := false, false
	for _, f := range archive.Files {
		data := string(f.Data)
		switch f.Name {
		case "want":
		case "accept":
			s.accept = strings.Split(strings.TrimSpace(data), "\n")
		case "options":
			crlf, chomp = strings.Contains(data, "crlf"), strings.Contains(data, "no final line end")
		case ".agentls.yaml":
			conf = data
		default:
			path, src = f.Name, data
		}
	}
	if path == "" {
		t.Fatal("no agent file")
	}
	if chomp {
		src = strings.TrimSuffix(src, "\n")
	}
	if crlf {
		src = strings.ReplaceAll(src, "\n", "\r\n")
	}
	for {
		i := strings.Index(src, mark)
		if i < 0 {
			break
		}
		s.carets = append(s.carets, i)
		src = src[:i] + src[i+len(mark):]
	}
	if conf != "" {
		c, problems := config.Parse(".agentls.yaml", "", conf)
		if len(problems) > 0 {
			t.Fatalf("configuration: %v", problems)
		}
		s.env.Config = c.For(path)
	}
	s.doc = agent.Parse(agent.Place{Path: path}, src)
	return s
}

// check compares got with the golden part, or rewrites it.
func check(t *testing.T, file string, archive *txtar.Archive, got string) {
	t.Helper()
	if got != "" && !strings.HasSuffix(got, "\n") {
		got += "\n"
	}
	for i, f := range archive.Files {
		if f.Name != "want" {
			continue
		}
		if string(f.Data) == got {
			return
		}
		if !*update {
			t.Errorf("got:\n%s\nwant:\n%s", got, f.Data)
			return
		}
		archive.Files[i].Data = []byte(got)
		if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if !*update {
		t.Fatal("no golden part")
	}
	archive.Files = append(archive.Files, txtar.File{Name: "want", Data: []byte(got)})
	if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
		t.Fatal(err)
	}
}

// shown is how many labels a golden lists.
const shown = 12

func TestCompletion(t *testing.T) {
	golden(t, "completion", func(s scene) string {
		var b strings.Builder
		for i, caret := range s.carets {
			if i > 0 {
				b.WriteString("----\n")
			}
			items := Complete(s.env, s.doc, caret)
			listLabels(&b, items)
			accept := s.accept
			if len(accept) == 0 && len(items) > 0 {
				accept = []string{items[0].Label}
			}
			for _, label := range accept {
				for _, it := range items {
					if it.Label == label {
						acceptItem(&b, s.doc.Src(), it)
					}
				}
			}
		}
		return b.String()
	})
}

func listLabels(b *strings.Builder, items []Item) {
	if len(items) == 0 {
		b.WriteString("nothing\n")
	}
	for i, it := range items {
		if i == shown {
			fmt.Fprintf(b, "and %d more, at the end %s\n", len(items)-shown, items[len(items)-1].Label)
			break
		}
		b.WriteString(it.Label)
		if it.Deprecated {
			b.WriteString(" [deprecated]")
		}
		if it.Detail != "" {
			b.WriteString(" · " + it.Detail)
		}
		b.WriteString("\n")
	}
}

// acceptItem shows the lines that an item makes, in insert and replace mode,
// and as a snippet.
func acceptItem(b *strings.Builder, src string, it Item) {
	insert := changed(src, text.Edit{Span: it.InsertAt, New: it.Insert})
	replace := changed(src, text.Edit{Span: it.ReplaceAt, New: it.Insert})
	if insert == replace {
		fmt.Fprintf(b, "== %s\n%s", it.Label, insert)
	} else {
		fmt.Fprintf(b, "== %s, insert\n%s== %s, replace\n%s", it.Label, insert, it.Label, replace)
	}
	for _, e := range it.Also {
		fmt.Fprintf(b, "== %s, further\n%s", it.Label, changed(src, e))
	}
	if it.Snippet != "" {
		fmt.Fprintf(b, "== %s, snippet\n%s", it.Label, changed(src, text.Edit{Span: it.ReplaceAt, New: it.Snippet}))
	}
}

// changed returns the lines that an edit touches, as they are after it.
func changed(src string, e text.Edit) string {
	after, err := text.Apply(src, []text.Edit{e})
	if err != nil {
		return err.Error() + "\n"
	}
	start := strings.LastIndexByte(src[:e.Span.Start], '\n') + 1
	end := e.Span.Start + len(e.New)
	if i := strings.IndexByte(after[end:], '\n'); i >= 0 {
		end += i
	} else {
		end = len(after)
	}
	return strings.ReplaceAll(after[start:end], "\r", "") + "\n"
}

func TestHover(t *testing.T) {
	golden(t, "hover", func(s scene) string {
		var b strings.Builder
		for _, caret := range s.carets {
			h, ok := HoverAt(s.env, s.doc, caret)
			if !ok {
				b.WriteString("==== nothing\n")
				continue
			}
			fmt.Fprintf(&b, "==== %s\n%s\n", h.Span.Of(s.doc.Src()), h.Markdown)
		}
		return b.String()
	})
}

func TestActions(t *testing.T) {
	golden(t, "actions", func(s scene) string {
		var b strings.Builder
		findings := lint.Run(s.env, s.doc, nil).Findings()
		for i := 0; i < len(s.carets); i++ {
			for _, a := range ActionsWith(s.env, s.doc, findings, text.At(s.carets[i])) {
				showAction(&b, s.doc.Src(), a)
			}
		}
		return b.String()
	})
}

func showAction(b *strings.Builder, src string, a Action) {
	star := ""
	if a.Preferred {
		star = " (preferred)"
	}
	fmt.Fprintf(b, "==== %s: %s%s\n", a.Kind, a.Title, star)
	after, err := text.Apply(src, a.Edits)
	if err != nil {
		fmt.Fprintln(b, err)
		return
	}
	b.WriteString(diff(src, after))
}

// diff returns the lines of after that stand between what it shares with
// before at its beginning and its end.
func diff(before, after string) string {
	a, z := strings.SplitAfter(before, "\n"), strings.SplitAfter(after, "\n")
	i := 0
	for i < len(a) && i < len(z) && a[i] == z[i] {
		i++
	}
	j := 0
	for j < len(a)-i && j < len(z)-i && a[len(a)-1-j] == z[len(z)-1-j] {
		j++
	}
	var b strings.Builder
	for _, l := range a[i : len(a)-j] {
		b.WriteString("- " + strings.TrimRight(l, "\r\n") + "\n")
	}
	for _, l := range z[i : len(z)-j] {
		b.WriteString("+ " + strings.TrimRight(l, "\r\n") + "\n")
	}
	return b.String()
}

func TestSymbols(t *testing.T) {
	golden(t, "symbols", func(s scene) string {
		var b strings.Builder
		kinds := map[SymbolKind]string{FieldSymbol: "field", ItemSymbol: "item", HeadingSymbol: "heading", TagSymbol: "tag", AgentSymbol: "agent"}
		var walk func(list []Symbol, indent string)
		walk = func(list []Symbol, indent string) {
			for _, sym := range list {
				lines := [2]int{s.doc.Text.LineOf(sym.Span.Start) + 1, s.doc.Text.LineOf(sym.Span.End) + 1}
				fmt.Fprintf(&b, "%s%s %s · %s · lines %d–%d, %q\n", indent, kinds[sym.Kind], sym.Name, sym.Detail, lines[0], lines[1], sym.Select.Of(s.doc.Src()))
				walk(sym.Children, indent+"  ")
			}
		}
		walk(Symbols(s.doc), "")
		return b.String()
	})
}

func TestFolds(t *testing.T) {
	golden(t, "folds", func(s scene) string {
		var b strings.Builder
		for _, f := range Folds(s.doc) {
			first, last := s.doc.Text.LineOf(f.Span.Start), s.doc.Text.LineOf(f.Span.End)
			fmt.Fprintf(&b, "%s %q … %q\n", f.Kind, s.doc.Text.Line(first).Of(s.doc.Src()), s.doc.Text.Line(last).Of(s.doc.Src()))
		}
		return b.String()
	})
}
