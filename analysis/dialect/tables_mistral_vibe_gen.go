// Code generated from sheets/mistral-vibe.yaml by go generate; DO NOT EDIT.

//go:build !dialectgen

package dialect

var mistralVibeDialect = Dialect{
	ID:     "mistral-vibe",
	Name:   "Mistral Vibe",
	Kind:   "agent",
	Syntax: TOML,
	Sources: []Source{
		{
			ID:   "survey",
			Seen: "2026-11-22",
			Note: "A survey of small products. It does not say which of the vendor's pages it read.",
		},
	},
	Locations: []Location{
		{
			Glob:  ".vibe/agents/*.toml",
			Scope: "project",
		},
	},
	Identity: Identity{
		From:     "file",
		Suffixes: []string{".toml"},
		Doc:      "As far as is known the name of the file names the agent (unverified).",
	},
	Tools: Tools{
		Trust: Unverified,
	},
	Models: Models{
		Trust: Unverified,
	},
	Body: Body{
		Role:  "The file has no body.",
		Empty: Accept,
	},
}
