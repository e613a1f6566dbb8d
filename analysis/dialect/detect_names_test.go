package dialect

import "testing"

// TestBornOut guesses in a folder that nobody owns, and takes the names in the
// file for proof where they are of one product.
func TestBornOut(t *testing.T) {
	for _, tt := range []struct {
		name  string
		key   Key
		guess bool
	}{
		{"two tools in one string", Key{Name: "tools", Shape: CommaShape, Text: "Read, MultiEdit"}, false},
		{"two tools in a list", Key{Name: "tools", Shape: ListShape, Items: []string{"Read", "Bash(git *)"}}, false},
		{"a single tool", Key{Name: "tools", Shape: StringShape, Text: "Read"}, true},
		{"words that are no tools", Key{Name: "tools", Shape: CommaShape, Text: "search, deploy, email"}, true},
		{"another product's list", Key{Name: "tools", Shape: CommaShape, Text: "read_file, run_shell_command, grep_search, Read, Bash"}, true},
		{"a model of the sheet", Key{Name: "model", Shape: StringShape, Text: "claude-sonnet-4-20250514"}, false},
		{"a model of nobody", Key{Name: "model", Shape: StringShape, Text: "planner-hard"}, true},
	} {
		d := Detect(Evidence{Path: "agents/a.md", Front: true, Keys: append(keysOf("name", "description"), tt.key)})
		if d.Guess != tt.guess || d.Strength != Fair || d.Dialect.ID != customary && !tt.guess {
			t.Errorf("%s: %s, guess %v: %s", tt.name, d.Dialect.ID, d.Guess, d.Reason)
		}
	}
}
