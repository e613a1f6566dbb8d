package config

import "testing"

func TestCompare(t *testing.T) {
	for _, tt := range []struct {
		name, a, b string
		want       Difference
	}{
		{"nothing", "", "", SameConfig},
		{"a comment", "rules: {secret: off}\n", "# why\nrules:\n  secret: off\n", SameConfig},
		{"an empty key", "", "rules:\n", SameConfig},
		{"what counts for nothing", "tools: [a]\n", "tools: [a]\nwibble: 1\nrules: {secret: loud}\n", SameConfig},
		{"a rule", "", "rules: {secret: off}\n", OtherFindings},
		{"a name", "tools: [a]\n", "tools: [a, b]\n", OtherFindings},
		{"a template", "", "templates: [a]\n", OtherFindings},
		{"an override of a rule", "", "overrides: [{files: a, rules: {secret: off}}]\n", OtherFindings},
		{"the files of an override of a rule", "overrides: [{files: a, rules: {secret: off}}]\n", "overrides: [{files: b, rules: {secret: off}}]\n", OtherFindings},
		{"a dialect", "", "dialects: {a: codex}\n", OtherFiles},
		{"an exclude and a rule", "rules: {secret: off}\n", "exclude: [a]\n", OtherFiles},
		{"an exclude less", "exclude: [a]\n", "", OtherFiles},
		{"the files of an override of a dialect", "overrides: [{files: a, dialects: {x: codex}}]\n", "overrides: [{files: b, dialects: {x: codex}}]\n", OtherFiles},
		{"the order of dialects", "dialects: {a: codex, \"**\": amp}\n", "dialects: {\"**\": amp, a: codex}\n", OtherFiles},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a, _ := Parse("x", "r", tt.a)
			b, _ := Parse("x", "r", tt.b)
			if got := Compare(a, b); got != tt.want {
				t.Errorf("got %d, want %d", got, tt.want)
			}
			if got := Compare(b, a); got != tt.want {
				t.Errorf("the other way round: got %d, want %d", got, tt.want)
			}
		})
	}
	c, _ := Parse("x", "", "tools: [a]")
	if Compare(nil, nil) != SameConfig || Compare(nil, c) != OtherFindings || Compare(c, nil) != OtherFindings {
		t.Error("no configuration is not one that says nothing")
	}
}
