package server

import (
	"context"
	"encoding/json"
	"strconv"
	"strings"

	"go.lsp.dev/protocol"

	"agentls/analysis/feature"
	"agentls/analysis/text"
	"agentls/analysis/workspace"
)

var itemKinds = map[feature.ItemKind]protocol.CompletionItemKind{
	feature.KeyItem:      protocol.CompletionItemKindProperty,
	feature.ValueItem:    protocol.CompletionItemKindValue,
	feature.ToolItem:     protocol.CompletionItemKindFunction,
	feature.ModelItem:    protocol.CompletionItemKindConstant,
	feature.HeadingItem:  protocol.CompletionItemKindModule,
	feature.SkeletonItem: protocol.CompletionItemKindSnippet,
	feature.PatternItem:  protocol.CompletionItemKindInterface,
	feature.AgentItem:    protocol.CompletionItemKindClass,
	feature.SkillItem:    protocol.CompletionItemKindInterface,
	feature.CommandItem:  protocol.CompletionItemKindMethod,
	feature.ServerItem:   protocol.CompletionItemKindModule,
	feature.FileItem:     protocol.CompletionItemKindFile,
	feature.FolderItem:   protocol.CompletionItemKindFolder,
	feature.AnchorItem:   protocol.CompletionItemKindReference,
}

func (s *Server) completion(ctx context.Context, at *snapshot, p *protocol.CompletionParams) (any, error) {
	d, err := s.settled(ctx, at, p.TextDocument.URI)
	if set := s.settingsAt(ctx, d); set != nil {
		return s.completions(nothing, d.openDoc, feature.ConfigComplete(set, s.offset(d.text, p.Position))), nil
	}
	if d == nil || d.doc == nil || !d.speaks() && !d.doc.IsFresh() && len(d.doc.Holders()) == 0 {
		return nil, err
	}
	items, more := feature.CompleteIn(s.scene(d), s.offset(d.text, p.Position))
	list := s.completions(s.view(d.at).index, d.openDoc, items)
	list.IsIncomplete = more
	return list, nil
}

// completions converts a list of items. What the items share is said once for
// all of them, to a client that understands it. The rank of an item becomes its
// sort text: the order is the analysis' own, never alphabetical.
func (s *Server) completions(x *workspace.Index, d *openDoc, items []feature.Item) *protocol.CompletionList {
	list := &protocol.CompletionList{Items: make([]protocol.CompletionItem, len(items))}
	var shared, own editRange
	stem := ""
	if s.client.rangeDefault && len(items) > 1 {
		shared = s.editRange(d, &items[0])
		list.ItemDefaults = &protocol.CompletionItemDefaults{EditRange: shared.asDefault()}
		if stem = s.stem(&items[0]); stem != "" {
			list.ItemDefaults.Data = quote(stem)
		}
	}
	width := 10 // the least power of ten that is above every rank
	for width <= len(items) {
		width *= 10
	}
	for i := range items {
		item := &items[i]
		if !own.is(item) {
			own = s.editRange(d, item)
		}
		out := &list.Items[i]
		out.Label, out.Kind, out.SortText = item.Label, itemKinds[item.Kind], optional(strconv.Itoa(width+i))
		if item.Filter != "" && item.Filter != item.Label {
			out.FilterText = optional(item.Filter)
		}
		insert := s.insertion(item, out)
		switch {
		case list.ItemDefaults == nil || !shared.is(item):
			out.TextEdit = own.write(insert)
		case insert != item.Label:
			out.TextEditText = optional(insert)
		}
		s.decorate(x, item, stem, out)
		for _, e := range item.Also {
			out.AdditionalTextEdits = append(out.AdditionalTextEdits, s.textEdit(d.text, e))
		}
	}
	return list
}

// insertion returns what accepting the item writes, and sets how it is meant.
func (s *Server) insertion(item *feature.Item, out *protocol.CompletionItem) string {
	insert := item.Insert
	if s.client.snippets && item.Snippet != "" {
		insert = item.Snippet
		out.InsertTextFormat = protocol.InsertTextFormatSnippet
	}
	if s.client.asIs && strings.Contains(insert, "\n") {
		out.InsertTextMode = protocol.InsertTextModeAsIs
	}
	return insert
}

// editRange is the place that items are written to, as the client counts.
// Nearly always all items of a list have the same.
type editRange struct {
	insertAt, replaceAt text.Span
	insert, replace     protocol.Range
	either              bool // the client chooses between insert and replace
	known               bool
}

func (s *Server) editRange(d *openDoc, item *feature.Item) editRange {
	r := editRange{insertAt: item.InsertAt, replaceAt: item.ReplaceAt, replace: s.spanRange(d.text, item.ReplaceAt), known: true}
	if s.client.insertReplace && item.InsertAt != item.ReplaceAt {
		r.either, r.insert = true, s.spanRange(d.text, item.InsertAt)
	}
	return r
}

// is reports whether the item is written there.
func (r *editRange) is(item *feature.Item) bool {
	return r.known && r.insertAt == item.InsertAt && r.replaceAt == item.ReplaceAt
}

func (r *editRange) asDefault() protocol.CompletionItemDefaultsEditRange {
	if r.either {
		return &protocol.EditRangeWithInsertReplace{Insert: r.insert, Replace: r.replace}
	}
	return &r.replace
}

func (r *editRange) write(insert string) protocol.CompletionItemTextEdit {
	if r.either {
		return &protocol.InsertReplaceEdit{NewText: insert, Insert: r.insert, Replace: r.replace}
	}
	return &protocol.TextEdit{Range: r.replace, NewText: insert}
}

// decorate sets what the client shows beside the label, as far as it can.
func (s *Server) decorate(x *workspace.Index, item *feature.Item, stem string, out *protocol.CompletionItem) {
	switch {
	case item.Detail == "":
	case s.client.labelDetails:
		out.LabelDetails = &protocol.CompletionItemLabelDetails{Description: &item.Detail}
	default:
		out.Detail = optional(item.Detail)
	}
	if item.Deprecated && s.client.itemTags {
		out.Tags = []protocol.CompletionItemTag{protocol.CompletionItemTagDeprecated}
	} else if item.Deprecated && s.client.itemOldTag {
		//lint:ignore SA1019 the client knows only this
		out.Deprecated = optional(true)
	}
	if item.Preselect && s.client.preselect {
		out.Preselect = optional(true)
	}
	if item.Again && s.client.suggest != "" {
		out.Command = protocol.Command{Title: "Suggest", Command: s.client.suggest}
	}
	switch {
	case item.Doc == "" && stem == "", stem != "" && item.Doc == stem+item.Label:
	case item.Doc == "", s.client.lazyDocs:
		out.Data = quote(item.Doc)
	default:
		out.Documentation = s.documentation(x, item.Doc)
	}
}

// stem returns what the documentation keys of a list begin with, where the rest
// is the label: "" where that cannot be said once for the list.
func (s *Server) stem(item *feature.Item) string {
	stem, ok := strings.CutSuffix(item.Doc, item.Label)
	if !ok || !s.client.dataDefault || !s.client.lazyDocs || !strings.HasSuffix(stem, "|") {
		return ""
	}
	return stem
}

// resolveCompletion adds the documentation that completion left out.
func (s *Server) resolveCompletion(_ context.Context, at *snapshot, item *protocol.CompletionItem) (any, error) {
	var key string
	if len(item.Data) > 0 && json.Unmarshal(item.Data, &key) == nil && key != "" {
		if strings.HasSuffix(key, "|") {
			key += item.Label
		}
		item.Documentation = s.documentation(s.view(at).index, key)
	}
	return item, nil
}

func (s *Server) documentation(x *workspace.Index, key string) protocol.InlayHintTooltip {
	doc := feature.DocumentationIn(x, key)
	switch {
	case doc == "":
		return nil
	case s.client.itemMarkdown:
		return markup(doc)
	}
	return plain(feature.Plain(doc))
}
