// Code generated from sheets/roo-modes.yaml by go generate; DO NOT EDIT.

//go:build !dialectgen

package dialect

var rooModesDialect = Dialect{
	ID:     "roo-modes",
	Name:   "Roo Code",
	Kind:   "custom mode",
	Syntax: YAML,
	Agents: []Container{
		{
			Path:   "customModes",
			Prompt: "roleDefinition",
		},
	},
	Sources: []Source{
		{
			ID:   "docs",
			URL:  "https://docs.roocode.com/features/custom-modes",
			Seen: "2026",
			Note: "A note only: the keys, and the words for groups.",
		},
	},
	Locations: []Location{
		{
			Glob:  ".roomodes",
			Scope: "project",
			Note:  "YAML, or JSON with the same keys.",
		},
	},
	Signs: []Sign{
		{
			Key:    "customModes",
			Weight: 3,
		},
	},
	Identity: Identity{
		From: "name",
		Doc:  "The `slug` names the mode; `name` is what is shown.",
	},
	Unknown: UnknownKeys{
		Doc: "No page says what happens to keys that Roo Code does not know.",
	},
	Fields: []Field{
		{
			Name:        "slug",
			Doc:         "Names the mode. It stands in commands and in the names of rule files.",
			Role:        NameRole,
			Shapes:      []Shape{StringShape},
			Required:    true,
			Pattern:     "^[A-Za-z0-9-]+$",
			PatternDoc:  "It is made of letters, digits and hyphens.",
			NonEmpty:    true,
			EffectTrust: Unverified,
			Trust:       Unverified,
			Source:      "docs",
			Example:     "docs-writer",
			pattern:     &lazyRegexp{src: "^[A-Za-z0-9-]+$"},
		},
		{
			Name:        "name",
			Doc:         "The name that is shown.",
			Shapes:      []Shape{StringShape},
			Required:    true,
			NonEmpty:    true,
			EffectTrust: Unverified,
			Source:      "docs",
			Example:     "Docs Writer",
		},
		{
			Name:        "description",
			Doc:         "A few words that are shown in the list of modes.",
			Role:        DescriptionRole,
			Shapes:      []Shape{StringShape},
			EffectTrust: Unverified,
			Source:      "docs",
		},
		{
			Name:        "roleDefinition",
			Doc:         "Who the mode is. It stands at the beginning of the system prompt.",
			Role:        PromptRole,
			Shapes:      []Shape{StringShape},
			Required:    true,
			NonEmpty:    true,
			EffectTrust: Unverified,
			Source:      "docs",
		},
		{
			Name:        "whenToUse",
			Doc:         "Tells other modes when to hand work to this one.",
			Shapes:      []Shape{StringShape},
			Prose:       true,
			EffectTrust: Unverified,
			Source:      "docs",
		},
		{
			Name:        "customInstructions",
			Doc:         "Further instructions. They stand near the end of the system prompt.",
			Shapes:      []Shape{StringShape},
			Prose:       true,
			EffectTrust: Unverified,
			Source:      "docs",
		},
		{
			Name:        "groups",
			Doc:         "The groups of tools that the mode has.",
			Role:        ToolsRole,
			Shapes:      []Shape{MixedListShape},
			EffectTrust: Unverified,
			Source:      "docs",
			Note:        "An entry may be a list of a group and limits such as `fileRegex` (unverified).",
			Example:     "[read, edit]",
		},
		{
			Name:   "source",
			Doc:    "Where the mode comes from, `project` or `global`. The program writes it by itself.",
			Shapes: []Shape{StringShape},
			Values: rooModesDialectS0,
			Open:   true,
			Trust:  Unverified,
		},
	},
	Tools: Tools{
		Trust:   Unverified,
		Builtin: rooModesDialectS1,
		Note:    "A mode is given groups of tools rather than tools.",
	},
	Body: Body{
		Role:  "A mode has no body: `roleDefinition` and `customInstructions` are its prompt.",
		Empty: Accept,
	},
	Skeleton: []string{"slug", "name", "roleDefinition", "groups"},
}

var rooModesDialectS0 = []Value{
	{
		Name: "project",
		Doc:  "This file.",
	},
	{
		Name: "global",
		Doc:  "The settings of the user.",
	},
}

var rooModesDialectS1 = []Tool{
	{
		Name:  "read",
		Doc:   "Reading, listing and searching files.",
		Can:   []Capability{CapRead, CapList, CapSearch, CapGlob},
		Trust: Unverified,
	},
	{
		Name:  "edit",
		Doc:   "Changing and creating files.",
		Can:   []Capability{CapEdit, CapWrite},
		Trust: Unverified,
	},
	{
		Name:  "browser",
		Doc:   "Using a browser.",
		Can:   []Capability{CapFetch},
		Trust: Unverified,
	},
	{
		Name:  "command",
		Doc:   "Running commands.",
		Can:   []Capability{CapRun},
		Trust: Unverified,
	},
	{
		Name:  "mcp",
		Doc:   "Every tool of MCP servers.",
		Can:   []Capability{CapMCP},
		Trust: Unverified,
	},
}
