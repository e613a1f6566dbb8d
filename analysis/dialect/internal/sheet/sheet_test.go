package sheet

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"agentls/analysis/dialect"
)

// folder is the package that the sheets belong to.
const folder = "../.."

func TestGeneratedFilesAreCurrent(t *testing.T) {
	set, err := Read(os.DirFS(filepath.Join(folder, "sheets")))
	if err != nil {
		t.Fatal(err)
	}
	files, err := set.Files()
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range files {
		got, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil || string(got) != string(want) {
			t.Errorf("%s is not what the sheets say: run go generate ./analysis/dialect (%v)", name, err)
		}
	}
	old, err := filepath.Glob(filepath.Join(folder, "tables_*gen.go"))
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range old {
		if files[filepath.Base(path)] == nil {
			t.Errorf("%s has no sheet any more", path)
		}
	}
}

// good is a sheet without a fault, for one line of it to be spoiled.
const good = `id: generic
name: Test
kind: agent
identity: {from: name, doc: The name names it.}
fields:
  - name: color
    doc: A colour.
    shapes: [enum]
    values: [red, blue]
mistakes:
  - {key: colour, use: color, say: It is spelt color.}
tools:
  builtin:
    - {name: Read, doc: Reads., can: [read], aliases: [View]}
    - {name: Old, doc: Read., can: [read], status: retired, use: [Read]}
  patterns:
    - {form: x_y, match: "^x_", doc: A form.}
models:
  builtin:
    - {name: big, aliases: [huge]}
    - {name: old, status: retired, ends: "2026-01-01", use: big}
body: {role: The prompt.}
`

func read(t *testing.T, text string) error {
	t.Helper()
	set, err := Read(fstest.MapFS{"generic.yaml": {Data: []byte(text)}})
	if err == nil && len(set.Dialects) != 1 {
		t.Fatalf("%d dialects", len(set.Dialects))
	}
	return err
}

func TestStrict(t *testing.T) {
	if err := read(t, good); err != nil {
		t.Fatalf("the sheet without a fault has one: %v", err)
	}
	for _, tt := range []struct{ name, from, to, want string }{
		{"unknown key", "kind: agent", "kynd: agent", `generic.yaml:3: unknown key "kynd"`},
		{"key twice", "kind: agent", "name: agent", `generic.yaml:3: key "name" is there twice`},
		{"unknown enum word", "shapes: [enum]", "shapes: [enumeration]", `generic.yaml:8: "enumeration" is no shape`},
		{"wrong kind", "values: [red, blue]", "values: red", "generic.yaml:9: a list is wanted here"},
		{"map for a word", "doc: A colour.", "doc: {a: b}", "generic.yaml:7: a single value is wanted here"},
		{"value twice", "[red, blue]", "[red, red]", `generic.yaml:6: the value "red" is empty or there twice`},
		{"enum without values", "    values: [red, blue]\n", "", "generic.yaml:6: an enum needs values"},
		{"missing doc", "    doc: A colour.\n", "", "generic.yaml:6: doc is missing"},
		{"doc without an end", "A colour.", "A colour", `generic.yaml:6: the text "A colour" does not end`},
		{"mistake that is a field", "key: colour", "key: color", `generic.yaml:11: the key "color" is missing, there twice, or a field`},
		{"mistake to nowhere", "use: color", "use: hue", `generic.yaml:11: use names "hue"`},
		{"invalid regexp", `"^x_"`, `"^x_("`, "generic.yaml:17: error parsing regexp"},
		{"tool without capability", "can: [read], aliases", "aliases", "generic.yaml:14: the tool Read has no capability"},
		{"unknown capability", "can: [read], aliases", "can: [reed], aliases", `generic.yaml:14: "reed" is no capability`},
		{"alias that collides", "[View]", "[Old]", `generic.yaml:15: the tool name "Old"`},
		{"replacement that does not exist", "use: [Read]", "use: [Reed]", `generic.yaml:15: use names "Reed"`},
		{"replacement that is retired", "use: [Read]", "use: [Old]", `generic.yaml:15: use names "Old"`},
		{"model alias that collides", "[huge]", "[old]", `generic.yaml:21: the model name "old"`},
		{"model replacement", "use: big", "use: bigger", `generic.yaml:21: use names "bigger"`},
		{"no date", "2026-01-01", "soon", `generic.yaml:21: "soon" is no date`},
		{"skeleton", "kind: agent", "kind: agent\nskeleton: [shape]", `generic.yaml:1: skeleton names "shape"`},
		{"base", "kind: agent", "kind: agent\nbase: nobody", `generic.yaml:1: base "nobody"`},
		{"base of its own", "kind: agent", "kind: agent\nbase: generic", `generic.yaml:1: base "generic"`},
		{"doubt", "tools:", "tools:\n  doubt: \"(\"", "generic.yaml:1: error parsing regexp"},
		{"reads", "kind: agent", "kind: agent\nreads: [nobody]", `generic.yaml:1: there is no dialect "nobody"`},
		{"anchor", "[red, blue]", "&a [red, blue]", "generic.yaml:9: anchors and aliases"},
		{"second document", "body:", "---\nbody:", "generic.yaml:1: more than one document"},
		{"broken YAML", "kind: agent", "kind: [agent", "generic.yaml:1: yaml:"},
		{"id and file name", "id: generic", "id: other", `id is "other", but the file is called generic.yaml`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			text := strings.Replace(good, tt.from, tt.to, 1)
			if text == good {
				t.Fatalf("%q is not in the sheet", tt.from)
			}
			if err := read(t, text); err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %v, want %q in it", err, tt.want)
			}
		})
	}
}

func TestKeyOf(t *testing.T) {
	for name, want := range map[string]string{"ID": "id", "URL": "url", "BOMDoc": "bomDoc", "MCP": "mcp", "NoneFound": "noneFound", "BOM": "bom"} {
		if got := keyOf(name); got != want {
			t.Errorf("keyOf(%s) = %s, want %s", name, got, want)
		}
	}
}

func TestInherit(t *testing.T) {
	base, heir := dialect.ByID("opencode"), dialect.ByID("opencode-json")
	if len(heir.Fields) != len(base.Fields) || len(heir.Tools.Builtin) != len(base.Tools.Builtin) {
		t.Error("opencode-json lacks fields or tools of opencode")
	}
	if heir.Syntax != dialect.JSON || len(heir.Agents) != 2 || heir.Identity.From != "key" {
		t.Error("opencode-json has lost what is its own")
	}
	for i := range heir.Locations {
		if strings.HasSuffix(heir.Locations[i].Glob, ".md") {
			t.Error("opencode-json has taken a location over")
		}
	}
}

// TestLeaves reads the variant of a variant, which leaves a field out, and one
// that leaves a field that is not there.
func TestLeaves(t *testing.T) {
	sheets := func(leaves string) fstest.MapFS {
		return fstest.MapFS{
			"generic.yaml": {Data: []byte(good)},
			"mid.yaml":     {Data: []byte("id: mid\nname: Mid\nkind: agent\nbase: generic\nidentity: {from: name, doc: It does.}\nfields:\n  - {name: size, doc: A size., shapes: [int]}\n")},
			"top.yaml":     {Data: []byte("id: top\nbase: mid\nleaves: [" + leaves + "]\nmistakes:\n  - {key: hue, say: No.}\n")},
		}
	}
	set, err := Read(sheets("color"))
	if err != nil {
		t.Fatal(err)
	}
	top := byID(set, "top")
	if top == nil || fieldNamed(top.Fields, "size") == nil || fieldNamed(top.Fields, "color") != nil {
		t.Fatalf("top has %+v", top)
	}
	if top.Base != "generic" || len(top.Tools.Builtin) != 2 || top.Name != "Mid" {
		t.Errorf("top has the base %q, %d tools, the name %q", top.Base, len(top.Tools.Builtin), top.Name)
	}
	if _, err := Read(sheets("shape")); err == nil || !strings.Contains(err.Error(), `leaves names "shape"`) {
		t.Errorf("a field that is not there is left: %v", err)
	}
}
