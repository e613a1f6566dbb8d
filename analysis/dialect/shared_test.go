package dialect

import (
	"strings"
	"testing"
)

// withTables replaces the tables for one test.
func withTables(t *testing.T, tables ...*Dialect) {
	before, beforePlaces := all, places()
	all = append(tables, Generic())
	setPlaces(listPlaces())
	t.Cleanup(func() { all = before; setPlaces(beforePlaces) })
}

func location(glob string, shared bool) Location {
	return Location{Glob: glob, Scope: "project", Shared: shared}
}

// TestSharedFolder builds products that read one folder which none of them
// owns: the keys tell, then the neighbours, then the sheet of the folder.
func TestSharedFolder(t *testing.T) {
	const folder = ".team/agents/*.md"
	folderSheet := &Dialect{ID: "folder", Name: "A shared folder", Locations: []Location{location(folder, true)}}
	red := &Dialect{
		ID: "red", Name: "Red", Locations: []Location{location(".red/agents/*.md", false), location(folder, true)},
		Signs: []Sign{{Key: "hue", Weight: 3}, {Key: "level", Weight: 2}, {Key: "model", Weight: 1}},
	}
	blue := &Dialect{
		ID: "blue", Name: "Blue", Locations: []Location{location(".blue/agents/*.md", false), location(folder, true)},
		Signs: []Sign{{Key: "tint", Weight: 3}, {Key: "level", Weight: 2}},
	}
	for _, tt := range []struct {
		name, keys, siblings string
		tables               []*Dialect
		id                   string
		strength             Strength
	}{
		{"a key tells", "name hue", "", []*Dialect{red, blue}, "red", Fair},
		{"a key tells against the neighbours", "name tint", "red", []*Dialect{red, blue}, "blue", Fair},
		{"a key of both tells nothing", "name level", "", []*Dialect{red, blue}, "generic", Fair},
		{"a key of both, and neighbours", "name level", "blue", []*Dialect{red, blue}, "blue", Fair},
		{"light keys tell nothing", "name model", "", []*Dialect{red, blue}, "generic", Fair},
		{"neighbours of nobody who reads it", "name", "claude-code", []*Dialect{red, blue}, "generic", Fair},
		{"the sheet of the folder", "name", "", []*Dialect{red, blue, folderSheet}, "folder", ByPath},
		{"the sheet of the folder is the last resort", "name hue", "", []*Dialect{folderSheet, red, blue}, "red", Fair},
	} {
		t.Run(tt.name, func(t *testing.T) {
			withTables(t, tt.tables...)
			d := Detect(Evidence{Path: "x/.team/agents/.team/agents/a.md", Front: true, Keys: keysOf(strings.Fields(tt.keys)...), Siblings: tt.siblings})
			if d.Dialect.ID != tt.id || d.Strength != tt.strength || !strings.Contains(d.Reason, "`"+folder+"`") {
				t.Errorf("%s, strength %d: %s", d.Dialect.ID, d.Strength, d.Reason)
			}
		})
	}
}

// TestReaders asks that a folder stays its owner's however many products read
// it too, in whichever order the tables have them.
func TestReaders(t *testing.T) {
	owner := &Dialect{ID: "owner", Name: "Owner", Locations: []Location{location(".own/agents/**/*.md", false)}}
	guest := &Dialect{
		ID: "guest", Name: "Guest", Reads: []string{"owner"}, Signs: []Sign{{Key: "guestly", Weight: 3}},
		Locations: []Location{location(".guest/agents/*.md", false), location(".own/agents/*.md", false)},
	}
	for _, tables := range [][]*Dialect{{owner, guest}, {guest, owner}} {
		withTables(t, tables...)
		for path, want := range map[string]string{
			".own/agents/a.md": "owner", ".own/agents/deep/a.md": "owner", ".guest/agents/a.md": "guest",
			".own/agents/.guest/agents/a.md": "guest",
		} {
			d := Detect(Evidence{Path: path, Front: true, Keys: keysOf("guestly")})
			if d.Dialect.ID != want || d.Strength != ByPath {
				t.Errorf("%s: %s, strength %d (%s)", path, d.Dialect.ID, d.Strength, d.Reason)
			}
		}
	}
}

// TestExactName asks that a location which spells the file name goes before
// one that takes any, and before the names that are never agents.
func TestExactName(t *testing.T) {
	folder := &Dialect{ID: "folder", Name: "Folder", Locations: []Location{location(".team/agents/**/*.md", false)}}
	exact := &Dialect{ID: "exact", Name: "Exact", Locations: []Location{location(".team/agents/*/AGENTS.md", false)}}
	for _, tables := range [][]*Dialect{{folder, exact}, {exact, folder}} {
		withTables(t, tables...)
		for path, want := range map[string]string{".team/agents/a/AGENTS.md": "exact", ".team/agents/a/b.md": "folder"} {
			if d := Detect(Evidence{Path: path}); d.Dialect.ID != want || d.Never {
				t.Errorf("%s: %s, never %v (%s)", path, d.Dialect.ID, d.Never, d.Reason)
			}
		}
	}
}

// TestTiedSigns asks that keys which speak for several products as much leave
// the word to the neighbours.
func TestTiedSigns(t *testing.T) {
	red := &Dialect{ID: "red", Name: "Red", Signs: []Sign{{Key: "level", Weight: 3}}}
	blue := &Dialect{ID: "blue", Name: "Blue", Signs: []Sign{{Key: "level", Weight: 3}}}
	variant := &Dialect{ID: "red-too", Name: "Red too", Base: "red", Signs: []Sign{{Key: "level", Weight: 3}}}
	for _, tt := range []struct {
		siblings, id string
		tables       []*Dialect
	}{
		{"", "generic", []*Dialect{red, blue}},
		{"blue", "blue", []*Dialect{red, blue}},
		{"red", "red", []*Dialect{red, blue}},
		{"red", "red", []*Dialect{blue, red}},
		{"", "red", []*Dialect{red, variant}},
		{"red-too", "red-too", []*Dialect{red, variant}},
	} {
		withTables(t, tt.tables...)
		d := Detect(Evidence{Path: "agents/a.md", Front: true, Keys: keysOf("name", "level"), Siblings: tt.siblings})
		if d.Dialect.ID != tt.id {
			t.Errorf("beside %q: %s (%s)", tt.siblings, d.Dialect.ID, d.Reason)
		}
	}
}

func TestInstalled(t *testing.T) {
	for path, want := range map[string]bool{
		"~/.claude/plugins/cache/x/agents/a.md":                       true,
		"/home/me/.claude/plugins/marketplaces/m/p/agents/a.md":       true,
		"node_modules/pkg/.claude/agents/a.md":                        true,
		"web/node_modules/pkg/agents/a.agent.md":                      true,
		"/home/me/.config/Code/User/globalStorage/pub.ext/a.agent.md": true,
		"~/.gemini/extensions/e/agents/a.md":                          true,
		"~/.claude/agents/a.md":                                       false,
		"plugins/p/agents/a.md":                                       false,
		".claude/plugins/p/agents/a.md":                               false,
		"my_node_modules/agents/a.md":                                 false,
	} {
		if d := Detect(Evidence{Path: path, Front: true}); d.Installed != want {
			t.Errorf("%s: installed %v", path, d.Installed)
		}
	}
}

func TestPromptOf(t *testing.T) {
	d := Detect(Evidence{Path: ".kiro/agents/a.md", PromptOf: ".kiro/agents/a.json"})
	if d.PromptOf != ".kiro/agents/a.json" || !strings.Contains(d.Reason, "`.kiro/agents/a.json`") {
		t.Errorf("%q: %s", d.PromptOf, d.Reason)
	}
	if d := Detect(Evidence{Path: ".kiro/agents/README.md", PromptOf: ".kiro/agents/a.json"}); d.PromptOf != "" {
		t.Error("a README is a prompt")
	}
}

func TestCollection(t *testing.T) {
	e := Evidence{Path: "categories/web/a.md", Front: true, Keys: keysOf("name", "description")}
	if d := Detect(e); d.Strength != Nothing {
		t.Errorf("alone: %d (%s)", d.Strength, d.Reason)
	}
	e.Collection = true
	if d := Detect(e); d.Strength != Fair || d.Dialect.ID != customary || !d.Guess {
		t.Errorf("in a collection: %s, %d (%s)", d.Dialect.ID, d.Strength, d.Reason)
	}
}
