package server

import (
	"context"
	"path/filepath"

	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"

	"agentls/analysis/feature"
)

// prepareRename returns what a rename would replace, and the name to start from.
// Why nothing can be renamed is the message of the error.
func (s *Server) prepareRename(ctx context.Context, at *snapshot, p *protocol.PrepareRenameParams) (any, error) {
	d, err := s.wholeDoc(ctx, at, p.TextDocument.URI)
	if d == nil {
		return nil, err
	}
	span, name, err := feature.PrepareRename(s.scene(d), s.offset(d.text, p.Position))
	if err != nil {
		return nil, err
	}
	return &protocol.PrepareRenamePlaceholder{Range: s.spanRange(d.text, span), Placeholder: name}, nil
}

// rename gives a name another one in all files.
func (s *Server) rename(ctx context.Context, at *snapshot, p *protocol.RenameParams) (any, error) {
	d, err := s.wholeDoc(ctx, at, p.TextDocument.URI)
	if d == nil {
		return nil, err
	}
	change, err := feature.Rename(s.scene(d), s.offset(d.text, p.Position), p.NewName, s.asking())
	if err != nil {
		return nil, err
	}
	return s.changeEdit(d.at, change), nil
}

// asking says what the client can do with a change.
func (s *Server) asking() feature.Asking {
	return feature.Asking{Moves: s.client.edits.renames, Agree: s.client.edits.annotated}
}

// notes are what clients show of each kind of edit.
var notes = map[feature.Note]protocol.ChangeAnnotation{
	feature.DefinedHere:  {Label: "Where it is defined"},
	feature.SureMention:  {Label: "Mentions"},
	feature.PathOfFile:   {Label: "Files and paths to them"},
	feature.PlainMention: {Label: "Words in plain sentences (look first)", NeedsConfirmation: new(true)},
	feature.FileMove:     {Label: "The file of that name, and paths to it"},
}

// noteIDs are the names of the notes on the wire.
var noteIDs = map[feature.Note]protocol.ChangeAnnotationIdentifier{
	feature.DefinedHere: "defined", feature.SureMention: "mention", feature.PathOfFile: "path",
	feature.PlainMention: "plain", feature.FileMove: "file",
}

// changeEdit writes a change for the client: the edits come before the moves, so
// that they are made in files by the names that these have now.
func (s *Server) changeEdit(at *snapshot, c *feature.Change) *protocol.WorkspaceEdit {
	v, edit := s.view(at), &protocol.WorkspaceEdit{}
	if !s.client.edits.versioned {
		edit.Changes = make(map[uri.URI][]protocol.TextEdit, len(c.Files))
	} else {
		edit.DocumentChanges = []protocol.DocumentChange{}
	}
	for _, f := range c.Files {
		u := v.uri(f.Path)
		if s.client.edits.versioned {
			edit.DocumentChanges = append(edit.DocumentChanges, s.documentEdit(at, u, &f, s.noting(edit)))
			continue
		}
		for _, e := range f.Edits {
			edit.Changes[u] = append(edit.Changes[u], s.notedEdit(&f, e))
		}
	}
	for _, m := range c.Moves {
		move := &protocol.RenameFile{Kind: "rename", OldURI: v.uri(m.From), NewURI: uri.File(filepath.FromSlash(m.To))}
		move.AnnotationID = s.noting(edit)(m.Note)
		edit.DocumentChanges = append(edit.DocumentChanges, move)
	}
	return edit
}

// noting returns what names the notes of a change, and tells the client of those
// that are used; nothing for clients without notes.
func (s *Server) noting(edit *protocol.WorkspaceEdit) func(feature.Note) protocol.ChangeAnnotationIdentifier {
	return func(n feature.Note) protocol.ChangeAnnotationIdentifier {
		if !s.client.edits.annotated {
			return ""
		}
		if edit.ChangeAnnotations == nil {
			edit.ChangeAnnotations = map[protocol.ChangeAnnotationIdentifier]protocol.ChangeAnnotation{}
		}
		edit.ChangeAnnotations[noteIDs[n]] = notes[n]
		return noteIDs[n]
	}
}

// documentEdit writes the edits of one file, for the version they are meant for
// where the client has it open.
func (s *Server) documentEdit(at *snapshot, u uri.URI, f *feature.FileEdits, note func(feature.Note) protocol.ChangeAnnotationIdentifier) *protocol.TextDocumentEdit {
	doc := protocol.OptionalVersionedTextDocumentIdentifier{TextDocumentIdentifier: protocol.TextDocumentIdentifier{URI: u}}
	if d := at.docs[u]; d != nil {
		doc.Version = &d.version
	}
	edit := &protocol.TextDocumentEdit{TextDocument: doc}
	for _, e := range f.Edits {
		plain := s.notedEdit(f, e)
		if id := note(e.Note); id != "" {
			edit.Edits = append(edit.Edits, &protocol.AnnotatedTextEdit{TextEdit: plain, AnnotationID: id})
			continue
		}
		edit.Edits = append(edit.Edits, &plain)
	}
	return edit
}

func (s *Server) notedEdit(f *feature.FileEdits, e feature.Noted) protocol.TextEdit {
	return protocol.TextEdit{Range: s.rangeIn(f.File.Positions(), e.Span), NewText: e.New}
}
