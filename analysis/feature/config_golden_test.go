package feature

import (
	"fmt"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"agentls/analysis/agent"
	"agentls/analysis/lint"
	naming "agentls/analysis/names"
	"agentls/analysis/text"
	"agentls/analysis/workspace"

	"golang.org/x/tools/txtar"
)

// settingsScene is one txtar file: a sentence of intent, a configuration file
// with carets, the workspace around it and the golden result.
type settingsScene struct {
	settings *workspace.Settings
	carets   []int
	accept   []string
}

// goldenSettings runs one folder of txtar files through answer.
func goldenSettings(t *testing.T, folder string, answer func(s settingsScene) string) {
	files, err := filepath.Glob(filepath.Join("..", "..", "testdata", "config", folder, "*.txtar"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no files in testdata/config/%s: %v", folder, err)
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
			check(t, file, archive, answer(readSettingsScene(t, archive)))
		})
	}
}

func readSettingsScene(t *testing.T, archive *txtar.Archive) settingsScene {
	t.Helper()
	var s settingsScene
	disk := fstest.MapFS{}
	file, src := "", ""
	for _, f := range archive.Files {
		data := string(f.Data)
		switch {
		case f.Name == "want":
		case f.Name == "accept":
			s.accept = strings.Split(strings.TrimSpace(data), "\n")
		case workspace.IsSettings("/w/" + f.Name):
			file, src = "/w/"+f.Name, strings.TrimSuffix(data, "\n")
		default:
			disk[f.Name] = &fstest.MapFile{Data: f.Data}
		}
	}
	if file == "" {
		t.Fatal("no configuration file")
	}
	for i := strings.Index(src, mark); i >= 0; i = strings.Index(src, mark) {
		s.carets = append(s.carets, i)
		src = src[:i] + src[i+len(mark):]
	}
	if len(s.carets) == 0 {
		src += "\n"
	}
	s.settings = settingsIn(file, src, disk)
	return s
}

// settingsIn returns the settings in a workspace of these files.
func settingsIn(file, src string, disk fstest.MapFS) *workspace.Settings {
	disk[strings.TrimPrefix(file, "/w/")] = &fstest.MapFile{Data: []byte(src)}
	folder := workspace.Open(disk, workspace.Around{Root: "/w"})
	var files []*workspace.File
	for name, f := range disk {
		if folder.Wants(name) {
			doc := agent.Parse(folder.Place(name), string(f.Data))
			files = append(files, folder.Opened(name, doc, naming.Of(doc, nil)))
		}
	}
	root := strings.TrimPrefix(path.Dir(file), "/w")
	return workspace.ParseSettings(file, src).Among(workspace.NewIndex().Overlay(files...), func(glob string) (bool, bool) {
		return folder.Finds(root, glob)
	})
}

func TestSettingsFindings(t *testing.T) {
	goldenSettings(t, "findings", func(s settingsScene) string {
		var b strings.Builder
		src := s.settings.Text.String()
		all := lint.Settings(lint.Env{}, s.settings)
		for _, f := range all {
			line := s.settings.Text.LineOf(f.Span.Start) + 1
			fmt.Fprintf(&b, "%d %q %s %s: %s\n", line, f.Span.Of(src), f.Severity, f.Code, f.Message)
			for _, a := range ConfigActions(s.settings, all, f.Span) {
				if a.Kind != QuickFix {
					continue
				}
				after, err := text.Apply(src, a.Edits)
				if err != nil {
					t.Error(err)
				}
				fmt.Fprintf(&b, "    %s\n%s", a.Title, indentLines(diff(src, after)))
			}
		}
		if len(all) == 0 {
			return "nothing\n"
		}
		return b.String()
	})
}

func indentLines(s string) string {
	var b strings.Builder
	for line := range strings.Lines(s) {
		b.WriteString("    " + line)
	}
	return b.String()
}

func TestSettingsCompletion(t *testing.T) {
	goldenSettings(t, "complete", func(s settingsScene) string {
		var b strings.Builder
		src := s.settings.Text.String()
		for i, caret := range s.carets {
			if i > 0 {
				b.WriteString("----\n")
			}
			items := ConfigComplete(s.settings, caret)
			b.WriteString(uncounted().ReplaceAllString(listed(items), "and more"))
			accept := s.accept
			if len(accept) == 0 && len(items) > 0 {
				accept = []string{items[0].Label}
			}
			for _, label := range accept {
				for _, it := range items {
					if it.Label == label {
						acceptItem(&b, src, it)
					}
				}
			}
		}
		return b.String()
	})
}

// uncounted finds how many codes there are beside those shown, which changes
// with each new one.
var uncounted = text.Lazy(`and \d+ more`)

func listed(items []Item) string {
	var b strings.Builder
	listLabels(&b, items)
	return b.String()
}

func TestSettingsHover(t *testing.T) {
	goldenSettings(t, "hover", func(s settingsScene) string {
		var b strings.Builder
		for _, caret := range s.carets {
			h, ok := ConfigHover(s.settings, caret)
			if !ok {
				b.WriteString("==== nothing\n")
				continue
			}
			fmt.Fprintf(&b, "==== %s\n%s\n", h.Span.Of(s.settings.Text.String()), h.Markdown)
		}
		return b.String()
	})
}
