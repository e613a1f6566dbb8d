package server

import (
	"slices"
	"strings"

	"go.lsp.dev/protocol"

	"agentls/analysis/text"
)

// client is what the other side can do, flattened once: on the wire every
// level of it may be missing.
type client struct {
	name     string
	encoding text.Encoding

	pull        bool // diagnostics are pulled, never pushed
	refresh     bool // the client can be asked to pull again
	versions    bool // publishDiagnostics carries a version
	related     bool
	unnecessary bool
	deprecated  bool

	snippets      bool
	insertReplace bool
	lazyDocs      bool // documentation may come with completionItem/resolve
	itemMarkdown  bool
	itemTags      bool
	itemOldTag    bool // deprecated as a property
	labelDetails  bool
	asIs          bool
	preselect     bool
	rangeDefault  bool   // a list may say once where all its items are written
	dataDefault   bool   // and what comes back with them to be resolved
	suggest       string // command that opens the suggestion list

	references string // command that shows places

	hoverMarkdown  bool
	actionLiterals bool
	preferred      bool
	symbolTree     bool
	foldLimit      int // 0: none

	edits  editing
	places navigating
	around surroundings
}

// editing is what a client understands in a workspace edit.
type editing struct {
	versioned  bool // edits are grouped by document, each with its version
	renames    bool // files may be renamed among them
	annotated  bool // edits may say why, and wait for a yes
	prepare    bool // a rename may be prepared
	willRename bool // the server is asked before files are renamed
	didChange  bool // and told when files were made, renamed or removed
}

// navigating is what a client understands of places in files.
type navigating struct {
	links       bool // a definition may say what it was asked about
	linkTips    bool
	lensRefresh bool // the client can be asked for code lenses again
	symbolTags  bool
	contents    bool // documents of ours may be asked for by URI
}

// surroundings is what a client says of files and settings.
type surroundings struct {
	progress     bool
	watches      bool // files can be watched by globs
	relative     bool // and globs may have a folder of their own
	pullsConfig  bool // settings can be asked for
	pushesConfig bool // their changes are announced on registration
}

func flatten(p *protocol.InitializeParams, o options) client {
	c := client{name: p.ClientInfo.Name, suggest: o.suggest, references: o.references}
	if c.suggest == "" && strings.HasPrefix(c.name, "Visual Studio Code") {
		c.suggest = "editor.action.triggerSuggest"
	}
	doc := value(p.Capabilities.TextDocument)
	space := value(p.Capabilities.Workspace)
	c.encoding = negotiate(value(p.Capabilities.General).PositionEncodings)
	c.refresh = is(value(space.Diagnostics).RefreshSupport)
	c.edits = editsOf(space, value(doc.Rename))
	c.places = placesOf(space, doc)
	c.around = aroundOf(space, value(p.Capabilities.Window))
	c.diagnostics(doc, o.channel)
	c.completion(value(doc.Completion))
	c.hoverMarkdown = prefersMarkdown(value(doc.Hover).ContentFormat)
	c.actionLiterals = value(doc.CodeAction).CodeActionLiteralSupport.CodeActionKind.ValueSet != nil
	c.preferred = is(value(doc.CodeAction).IsPreferredSupport)
	c.symbolTree = is(value(doc.DocumentSymbol).HierarchicalDocumentSymbolSupport)
	c.foldLimit = int(min(value(value(doc.FoldingRange).RangeLimit), 1<<20))
	return c
}

// diagnostics decides on one channel: pull where the client can pull and be
// asked to pull again, else push; never both.
func (c *client) diagnostics(doc protocol.TextDocumentClientCapabilities, forced string) {
	can := value(doc.PublishDiagnostics).DiagnosticsCapabilities
	c.versions = is(value(doc.PublishDiagnostics).VersionSupport)
	c.pull = doc.Diagnostic != nil && c.refresh
	if forced != "" {
		c.pull = forced == "pull"
	}
	if c.pull && doc.Diagnostic != nil {
		can = doc.Diagnostic.DiagnosticsCapabilities
	}
	c.related = is(can.RelatedInformation)
	tags := can.TagSupport.ValueSet
	c.unnecessary = slices.Contains(tags, protocol.DiagnosticTagUnnecessary)
	c.deprecated = slices.Contains(tags, protocol.DiagnosticTagDeprecated)
}

func (c *client) completion(p protocol.CompletionClientCapabilities) {
	item := value(p.CompletionItem)
	defaults := value(p.CompletionList).ItemDefaults
	c.rangeDefault, c.dataDefault = slices.Contains(defaults, "editRange"), slices.Contains(defaults, "data")
	c.snippets = is(item.SnippetSupport)
	c.insertReplace = is(item.InsertReplaceSupport)
	c.lazyDocs = slices.Contains(item.ResolveSupport.Properties, "documentation")
	c.itemMarkdown = prefersMarkdown(item.DocumentationFormat)
	c.itemTags = slices.Contains(item.TagSupport.ValueSet, protocol.CompletionItemTagDeprecated)
	c.itemOldTag = is(item.DeprecatedSupport)
	c.labelDetails = is(item.LabelDetailsSupport)
	c.preselect = is(item.PreselectSupport)
	c.asIs = slices.Contains(item.InsertTextModeSupport.ValueSet, protocol.InsertTextModeAsIs)
}

func editsOf(space protocol.WorkspaceClientCapabilities, rename protocol.RenameClientCapabilities) editing {
	edit, files := value(space.WorkspaceEdit), value(space.FileOperations)
	return editing{
		versioned:  is(edit.DocumentChanges),
		renames:    is(edit.DocumentChanges) && slices.Contains(edit.ResourceOperations, protocol.ResourceOperationKindRename),
		annotated:  is(edit.DocumentChanges) && edit.ChangeAnnotationSupport != nil && is(rename.HonorsChangeAnnotations),
		prepare:    is(rename.PrepareSupport),
		willRename: is(files.WillRename),
		didChange:  is(files.DidCreate) || is(files.DidRename) || is(files.DidDelete),
	}
}

func placesOf(space protocol.WorkspaceClientCapabilities, doc protocol.TextDocumentClientCapabilities) navigating {
	return navigating{
		links:       is(value(doc.Definition).LinkSupport),
		linkTips:    is(value(doc.DocumentLink).TooltipSupport),
		lensRefresh: is(value(space.CodeLens).RefreshSupport),
		symbolTags:  len(value(space.Symbol).TagSupport.ValueSet) > 0,
		contents:    space.TextDocumentContent != nil,
	}
}

func aroundOf(space protocol.WorkspaceClientCapabilities, window protocol.WindowClientCapabilities) surroundings {
	watch := value(space.DidChangeWatchedFiles)
	return surroundings{
		progress:     is(window.WorkDoneProgress),
		watches:      is(watch.DynamicRegistration),
		relative:     is(watch.DynamicRegistration) && is(watch.RelativePatternSupport),
		pullsConfig:  is(space.Configuration),
		pushesConfig: is(value(space.DidChangeConfiguration).DynamicRegistration),
	}
}

// negotiate picks UTF-8, in which an offset is a column, where the client has
// it. UTF-16 is mandatory and may be left out of the list, so UTF-32 is taken
// only from a client that lists nothing else we know.
func negotiate(offered []protocol.PositionEncodingKind) text.Encoding {
	has := func(k protocol.PositionEncodingKind) bool { return slices.Contains(offered, k) }
	switch {
	case has(protocol.PositionEncodingKindUTF8):
		return text.UTF8
	case has(protocol.PositionEncodingKindUTF32) && !has(protocol.PositionEncodingKindUTF16):
		return text.UTF32
	}
	return text.UTF16
}

// prefersMarkdown reports whether markdown comes before plain text in a list
// of formats, which is in the order of preference.
func prefersMarkdown(formats []protocol.MarkupKind) bool {
	return len(formats) > 0 && formats[0] == protocol.MarkupKindMarkdown
}

// value returns what p points to, the zero value for nil.
func value[T any](p *T) T {
	if p == nil {
		return *new(T)
	}
	return *p
}

func is(p *bool) bool { return value(p) }
