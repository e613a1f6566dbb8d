package workspace

import (
	"testing"
	"testing/fstest"

	"agentls/analysis/config"
	"agentls/analysis/finding"
)

// TestHold edits a configuration in an editor, saves it and closes it without
// saving: what counts is the buffer while there is one, and the disk otherwise.
func TestHold(t *testing.T) {
	disk := fstest.MapFS{"pkg/.agentls.yaml": {Data: []byte("rules: {secret: off}\n")}}
	held := &Held{}
	f := Open(disk, Around{Root: "/w", Held: held})
	other := Open(fstest.MapFS{".agentls.yaml": disk["pkg/.agentls.yaml"]}, Around{Root: "/w/pkg", Held: held})
	severity := func() finding.Severity { return f.Config("pkg/a.md").Severity("secret", finding.Warning) }
	hold := func(src string) config.Difference {
		return held.Hold(ParseSettings("/w/pkg/.agentls.yaml", src), f, other, Open(disk, Around{Root: "/elsewhere", Held: held}))
	}
	for _, step := range []struct {
		name     string
		do       func() config.Difference
		differs  config.Difference
		severity finding.Severity
	}{
		{"the disk", func() config.Difference { return 0 }, config.SameConfig, finding.Off},
		{"opened", func() config.Difference { return hold("rules: {secret: off}\n") }, config.SameConfig, finding.Off},
		{"edited", func() config.Difference { return hold("rules: {secret: hint}\n") }, config.OtherFindings, finding.Hint},
		{"a comment", func() config.Difference { return hold("rules: {secret: hint} # for now\n") }, config.SameConfig, finding.Hint},
		{"half a line", func() config.Difference { return hold("rules: {secret: hint\n") }, config.SameConfig, finding.Hint},
		{"other files", func() config.Difference { return hold("exclude: [x]\n") }, config.OtherFiles, finding.Warning},
		{"closed", func() config.Difference { return held.Release("/w/pkg/.agentls.yaml", f, other) }, config.OtherFiles, finding.Off},
		{"closed again", func() config.Difference { return held.Release("/w/pkg/.agentls.yaml", f, other) }, config.SameConfig, finding.Off},
		{"a new file", func() config.Difference {
			return held.Hold(ParseSettings("/w/.agentls.yaml", "rules: {name-mismatch: off}\n"), f, other)
		}, config.OtherFindings, finding.Off},
		{"given up", func() config.Difference { return held.Release("/w/.agentls.yaml", f, other) }, config.OtherFindings, finding.Off},
	} {
		if got := step.do(); got != step.differs {
			t.Errorf("%s: differs %d, want %d", step.name, got, step.differs)
		}
		if got := severity(); got != step.severity {
			t.Errorf("%s: severity %s, want %s", step.name, got, step.severity)
		}
		if got := other.Config("a.md").Severity("secret", finding.Warning); got != step.severity {
			t.Errorf("%s: severity %s in the inner folder, want %s", step.name, got, step.severity)
		}
	}
	hold("rules: {secret: error}\n")
	if got := Open(disk, Around{Root: "/w", Held: held}).Config("pkg/a.md").Severity("secret", finding.Warning); got != finding.Error || severity() != got {
		t.Errorf("a folder that is opened later sees %s", got)
	}
	if s := f.Settings(); len(s) != 1 || s[0].Text.String() != "rules: {secret: error}\n" {
		t.Errorf("the settings that were read are %v", s)
	}
	if held.Hold(ParseSettings("/x/.agentls.yaml", "tools: [a]"), f) != config.SameConfig || held.Release("/x/.agentls.yaml", f) != config.SameConfig {
		t.Error("a file outside changes something")
	}
}

// TestHeldCollection asks that a folder becomes a collection, and ceases to be
// one, though the editor's configuration made the folder be asked anew between.
func TestHeldCollection(t *testing.T) {
	disk := fstest.MapFS{"docs/lead.md": file(claudish)}
	held := &Held{}
	f := Open(disk, Around{Root: "/w", Held: held})
	x, _ := Scan(t.Context(), []*Folder{f}, Options{})
	hold := func(src string) {
		if held.Hold(ParseSettings("/w/.agentls.yaml", src), f) != config.OtherFindings {
			t.Fatal("the configuration decides which files count")
		}
	}
	follow := func(want int) {
		t.Helper()
		if x, _ = x.Refresh(t.Context(), "/w/docs/helper.md"); x.Len() != want {
			t.Errorf("the index has %d files, want %d", x.Len(), want)
		}
	}
	hold("rules: {secret: off}\n")
	disk["docs/helper.md"] = file(claudish)
	follow(2)
	hold("rules: {secret: hint}\n")
	delete(disk, "docs/helper.md")
	follow(0)
	hold("rules: {secret: off}\n")
	disk["docs/helper.md"] = file(claudish)
	f.Place("docs/lead.md") // as of an open file, before anybody heard of the other
	follow(2)
}

// TestFinds looks for files on the disk as globs of exclude do.
func TestFinds(t *testing.T) {
	f := Open(fstest.MapFS{"vendor/a/b.md": {}, "pkg/x.md": {}, ".git/config.md": {}}, Around{})
	for _, tt := range []struct {
		root, glob string
		found      bool
	}{
		{"", "vendor/**", true}, {"", "vendor", true}, {"", "vendor/", true}, {"", "./vendor/a", true}, {"", "**/*.md", true},
		{"", "**/x.md", true}, {"", "{pkg,docs}/*", true}, {"pkg", "x.md", true}, {"pkg", "*.md", true},
		{"", "docs", false}, {"", "**/*.txt", false}, {"", "x.md", false}, {"pkg", "vendor/**", false}, {"gone", "*", false}, {"", "**/config.md", false},
	} {
		if found, ok := f.Finds(tt.root, tt.glob); found != tt.found || !ok {
			t.Errorf("%q below %q: found %v, known %v", tt.glob, tt.root, found, ok)
		}
	}
	many := fstest.MapFS{}
	for i := range maxListings {
		many["d"+string(rune('a'+i%26))+"/"+string(rune(0x4e00+i))+"/x"] = &fstest.MapFile{}
	}
	if found, ok := Open(many, Around{}).Finds("", "**/*.md"); found || ok {
		t.Errorf("too many folders: found %v, known %v", found, ok)
	}
}
