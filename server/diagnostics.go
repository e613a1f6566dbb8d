package server

import (
	"strconv"

	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"

	"agentls/analysis/feature"
	"agentls/analysis/finding"
	"agentls/analysis/text"
	"agentls/analysis/workspace"
)

// severities is how LSP numbers them.
var severities = map[finding.Severity]protocol.DiagnosticSeverity{
	finding.Error:       protocol.DiagnosticSeverityError,
	finding.Warning:     protocol.DiagnosticSeverityWarning,
	finding.Information: protocol.DiagnosticSeverityInformation,
	finding.Hint:        protocol.DiagnosticSeverityHint,
}

// diagnostics turns findings into what the client understands.
func (s *Server) diagnostics(d *asked, all []finding.Finding) []protocol.Diagnostic {
	return s.diagnosticsIn(d, d.text, all)
}

// diagnosticsIn is diagnostics for a document whose text may not be at hand.
func (s *Server) diagnosticsIn(d *asked, in workspace.Positions, all []finding.Finding) []protocol.Diagnostic {
	list := make([]protocol.Diagnostic, len(all))
	for i, f := range all {
		list[i] = protocol.Diagnostic{
			Range:              s.rangeIn(in, f.Span),
			Severity:           severities[f.Severity],
			Code:               protocol.String(f.Code),
			Source:             optional("agentls"),
			Message:            plain(f.Message),
			RelatedInformation: s.related(d, in, f),
			Data:               findingData(f),
		}
		list[i].Tags.Set(s.tags(f))
	}
	return list
}

// tags returns the display hints of a finding that the client knows.
func (s *Server) tags(f finding.Finding) []protocol.DiagnosticTag {
	var tags []protocol.DiagnosticTag
	for _, tag := range f.Tags {
		switch {
		case tag == finding.Deprecated && s.client.deprecated:
			tags = append(tags, protocol.DiagnosticTagDeprecated)
		case tag == finding.Unnecessary && s.client.unnecessary:
			tags = append(tags, protocol.DiagnosticTagUnnecessary)
		}
	}
	return tags
}

// related turns the related places of a finding into links, where the client
// shows any.
func (s *Server) related(d *asked, in workspace.Positions, f finding.Finding) []protocol.DiagnosticRelatedInformation {
	if !s.client.related {
		return nil
	}
	var list []protocol.DiagnosticRelatedInformation
	for _, r := range f.Related {
		at := protocol.Location{URI: d.uri}
		if r.Path == "" {
			at.Range = s.rangeIn(in, r.Span)
		} else {
			at = s.elsewhere(s.view(d.at), r.Path, r.Span)
		}
		list = append(list, protocol.DiagnosticRelatedInformation{Location: at, Message: r.Message})
	}
	return list
}

// elsewhere returns a place in another file, which may have no index entry: a
// folder, a script.
func (s *Server) elsewhere(v *view, path string, span text.Span) protocol.Location {
	p := feature.Place{File: v.index.File(path), Path: path, Select: span}
	return s.location(v, p)
}

// findingData is what comes back with a diagnostic in a code action request,
// and what a client may show beside it: {"code", "consequence", "dialect",
// "fixes": titles}.
func findingData(f finding.Finding) protocol.LSPAny {
	b := appendString([]byte(`{"code":`), string(f.Code))
	b = appendString(append(b, `,"consequence":`...), f.Consequence.String())
	if f.Dialect != "" {
		b = appendString(append(b, `,"dialect":`...), f.Dialect)
	}
	sep := `,"fixes":[`
	for _, fix := range f.Fixes {
		b = appendString(append(b, sep...), fix.Title)
		sep = ","
	}
	if len(f.Fixes) > 0 {
		b = append(b, ']')
	}
	return append(b, '}')
}

// publishParams is what a publish carries. The library's own type is not used, so
// that the list is encoded once: to be compared and to be sent.
func publishParams(u uri.URI, version *int32, list []byte) []byte {
	b := appendString([]byte(`{"uri":`), string(u))
	if version != nil {
		b = strconv.AppendInt(append(b, `,"version":`...), int64(*version), 10)
	}
	b = append(append(b, `,"diagnostics":`...), list...)
	return append(b, '}')
}
