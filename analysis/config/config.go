// Package config reads .agentls.yaml: it parses, merges and matches, and says
// for one file which rules speak how loudly and which names are accepted. It
// reads no disk and knows nothing above finding.Code.
package config

import (
	"agentls/analysis/finding"
	"agentls/analysis/text"
)

// NameKind says in which list of accepted names a name is looked up.
type NameKind uint8

// The kinds of accepted names.
const (
	ToolName NameKind = iota
	ModelName
	FieldName
	AgentName
)

// Problem is a mistake in a configuration file.
type Problem struct {
	Code    finding.Code // config-syntax, config-value, unknown-code
	Span    text.Span    // in the configuration file
	Message string
	Fixes   []finding.Fix
}

// Config is one merged configuration. The zero value is the default. It is
// immutable.
type Config struct {
	layers []layer
}

type layer struct{} // replaced by the owner of this package

// Parse reads one configuration file. root is the slash-separated folder its
// globs are relative to; path names the file in messages. The result holds
// what could be read even when there are problems.
func Parse(path, root string, src string) (*Config, []Problem) { panic("pending") }

// Merge returns the configuration in which later ones win over earlier ones.
func Merge(configs ...*Config) *Config { panic("pending") }

// For resolves the configuration for one file. The result is the same pointer
// for the same path as long as the Config lives, so that it can be compared.
func (c *Config) For(path string) *File { panic("pending") }

// File is the configuration of one file.
type File struct {
	Path     string
	Dialect  string // id, when the user decides it
	Excluded bool
	Template bool // a generator fills it in: placeholders and foreign names are its own
	file
}

type file struct{} // replaced by the owner of this package

// Severity returns the severity a code has here, def where nothing is said.
func (f *File) Severity(code finding.Code, def finding.Severity) finding.Severity { panic("pending") }

// Accepts reports whether the user accepts a name.
func (f *File) Accepts(kind NameKind, name string) bool { panic("pending") }

// Names returns the accepted names without patterns, for completion and nearness.
func (f *File) Names(kind NameKind) []string { panic("pending") }

// Directive is a suppression comment.
type Directive struct {
	Scope DirectiveScope
	Codes []CodeAt  // none: all codes
	Span  text.Span // the directive inside the comment text that was parsed
}

// CodeAt is a code as written in a directive.
type CodeAt struct {
	Code finding.Code
	Span text.Span
}

// DirectiveScope is what a directive silences.
type DirectiveScope uint8

// The scopes of a directive.
const (
	DisableLine DirectiveScope = iota
	DisableNextLine
	DisableFile
)

// ParseDirective reads `agentls-disable…` in the text of a comment (with or
// without its `#`). Spans are relative to comment.
func ParseDirective(comment string) (Directive, bool) { panic("pending") }
