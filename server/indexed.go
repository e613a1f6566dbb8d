package server

import (
	"context"
	"path"

	"go.lsp.dev/protocol"

	"agentls/analysis/workspace"
)

// indexed is what the disk holds now.
type indexed struct{ base *workspace.Index }

// Documents that links lead to are worth reading when the index knows them.
func (c indexed) apply(s *snapshot) *snapshot {
	next := *s
	next.base = c.base
	at := &next
	for _, d := range s.docs {
		if held := d.known(c.base); held != d.held {
			read := *d
			if read.held = held; held && d.doc == nil {
				read.parse()
			}
			at = at.set(&read)
		}
	}
	return at
}

// known reports whether an index has a document's file, so that its names count
// whatever it is.
func (d *openDoc) known(base *workspace.Index) bool {
	return base != nil && d.in != nil && (d.file == nil || !d.file.Excluded) && base.File(path.Join(d.in.Root(), d.name)) != nil
}

// complete says that the workspace was read, as far as it will be.
func (s *Server) complete() { s.whole.Do(func() { close(s.read) }) }

// wholeAt returns the snapshot with what the disk holds, for requests whose
// answer would be wrong without it.
func (s *Server) wholeAt(ctx context.Context, at *snapshot) (*snapshot, error) {
	if at.base != nil {
		return at, nil
	}
	select {
	case <-s.read:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	if base := s.store.load().base; base != nil {
		return at.With(indexed{base}), nil
	}
	return at, nil
}

// inform writes a line into the client's log, and into ours.
func (s *Server) inform(text string) {
	s.log.Info(text)
	s.tell(protocol.MessageTypeInfo, "agentls: "+text)
}
