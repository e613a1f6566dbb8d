package syntax

// Lang is the language that keys and values are written in.
type Lang uint8

// The languages. The zero value is the YAML between the fences of a markdown
// file.
const (
	FrontYAML Lang = iota
	JSON           // with comments and trailing commas, which [Tree.Relaxed] lists
	TOML
	YAML // a whole file
)
