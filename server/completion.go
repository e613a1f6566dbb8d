package server

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"go.lsp.dev/protocol"

	"agentls/analysis/feature"
)

var itemKinds = map[feature.ItemKind]protocol.CompletionItemKind{
	feature.KeyItem:      protocol.CompletionItemKindProperty,
	feature.ValueItem:    protocol.CompletionItemKindValue,
	feature.ToolItem:     protocol.CompletionItemKindFunction,
	feature.ModelItem:    protocol.CompletionItemKindConstant,
	feature.HeadingItem:  protocol.CompletionItemKindModule,
	feature.SkeletonItem: protocol.CompletionItemKindSnippet,
	feature.PatternItem:  protocol.CompletionItemKindInterface,
}

func (s *Server) completion(ctx context.Context, at *snapshot, p *protocol.CompletionParams) (any, error) {
	d, err := s.agentAt(ctx, at, p.TextDocument.URI)
	if d == nil {
		return nil, err
	}
	items := feature.Complete(s.env(d), d.doc, s.offset(d.text, p.Position))
	list := make([]protocol.CompletionItem, len(items))
	for i, item := range items {
		list[i] = s.completionItem(d, item, i)
	}
	return &protocol.CompletionList{Items: list}, nil
}

// completionItem converts one item. Its rank becomes the sort text: the order
// is the analysis' own, never alphabetical.
func (s *Server) completionItem(d *openDoc, item feature.Item, rank int) protocol.CompletionItem {
	out := protocol.CompletionItem{
		Label:    item.Label,
		Kind:     itemKinds[item.Kind],
		SortText: optional(fmt.Sprintf("%04d", rank)),
	}
	if item.Filter != "" && item.Filter != item.Label {
		out.FilterText = optional(item.Filter)
	}
	s.insertion(d, item, &out)
	s.decorate(item, &out)
	for _, e := range item.Also {
		out.AdditionalTextEdits = append(out.AdditionalTextEdits, s.textEdit(d.text, e))
	}
	return out
}

// insertion sets what accepting the item does to the text.
func (s *Server) insertion(d *openDoc, item feature.Item, out *protocol.CompletionItem) {
	insert := item.Insert
	if s.client.snippets && item.Snippet != "" {
		insert = item.Snippet
		out.InsertTextFormat = protocol.InsertTextFormatSnippet
	}
	if s.client.asIs && strings.Contains(insert, "\n") {
		out.InsertTextMode = protocol.InsertTextModeAsIs
	}
	if s.client.insertReplace && item.InsertAt != item.ReplaceAt {
		out.TextEdit = &protocol.InsertReplaceEdit{
			NewText: insert, Insert: s.spanRange(d.text, item.InsertAt), Replace: s.spanRange(d.text, item.ReplaceAt),
		}
		return
	}
	out.TextEdit = &protocol.TextEdit{Range: s.spanRange(d.text, item.ReplaceAt), NewText: insert}
}

// decorate sets what the client shows beside the label, as far as it can.
func (s *Server) decorate(item feature.Item, out *protocol.CompletionItem) {
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
	case item.Doc == "":
	case s.client.lazyDocs:
		out.Data = quote(item.Doc)
	default:
		out.Documentation = s.documentation(item.Doc)
	}
}

// resolveCompletion adds the documentation that completion left out.
func (s *Server) resolveCompletion(_ context.Context, _ *snapshot, item *protocol.CompletionItem) (any, error) {
	var key string
	if len(item.Data) > 0 && json.Unmarshal(item.Data, &key) == nil && key != "" {
		item.Documentation = s.documentation(key)
	}
	return item, nil
}

func (s *Server) documentation(key string) protocol.InlayHintTooltip {
	doc := feature.Documentation(key)
	switch {
	case doc == "":
		return nil
	case s.client.itemMarkdown:
		return markup(doc)
	}
	return plain(feature.Plain(doc))
}
