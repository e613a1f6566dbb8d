// Package feature answers what editors ask about a document: completion,
// hover, code actions, symbols, folding; and, of a [Scene], about the names in it
// that stand for something elsewhere. Answers carry byte offsets and markdown;
// the package knows no LSP types.
package feature

import (
	"agentls/analysis/finding"
	"agentls/analysis/text"
)

// ItemKind is the kind of a completion item, for icons.
type ItemKind uint8

// The kinds of completion item.
const (
	KeyItem ItemKind = iota
	ValueItem
	ToolItem
	ModelItem
	HeadingItem
	SkeletonItem
	PatternItem
	AgentItem
	SkillItem
	CommandItem
	ServerItem
	FileItem
	FolderItem
	AnchorItem
)

// Item is one completion.
type Item struct {
	Label      string
	Kind       ItemKind
	Detail     string    // one short line beside the label
	Insert     string    // plain text
	Snippet    string    // LSP snippet syntax; empty when Insert says it all
	InsertAt   text.Span // what insert mode replaces: up to the caret
	ReplaceAt  text.Span // what replace mode replaces: the whole token
	Filter     string    // what the client matches the typed text against; empty: Label
	Deprecated bool
	Again      bool // completion makes sense again right after (a key with values)
	Choice     bool // Snippet lists the values itself, so that Again is for plain text only
	Preselect  bool
	Also       []text.Edit // further edits that do not touch ReplaceAt
	Doc        string      // key for [Documentation]
}

// Hover is an explanation of the token at Span.
type Hover struct {
	Span     text.Span
	Markdown string
}

// Action is a code action.
type Action struct {
	Title     string
	Kind      string // "quickfix", "source.fixAll.agentls"
	Edits     []text.Edit
	Findings  []finding.Finding // what it mends
	Preferred bool
}

// SymbolKind is the kind of a symbol, for icons.
type SymbolKind uint8

// The kinds of symbol.
const (
	FieldSymbol SymbolKind = iota
	ItemSymbol
	HeadingSymbol
	TagSymbol
	AgentSymbol // one agent of a file that may hold several
	SkillSymbol
	CommandSymbol
	ServerSymbol
	PluginSymbol
	InstructionsSymbol
)

// Symbol is one node of the outline. Select lies in Span; Name is not empty.
type Symbol struct {
	Name     string
	Detail   string
	Kind     SymbolKind
	Span     text.Span
	Select   text.Span
	Children []Symbol
}

// Fold is a foldable region, in bytes: from the line that stays visible to the
// last line that is hidden.
type Fold struct {
	Span text.Span
	Kind string // "region", "comment"
}
