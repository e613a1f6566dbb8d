package config

import (
	"strings"

	"agentls/analysis/finding"
	"agentls/analysis/text"
)

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

// words are the directives by their scope.
var words = map[string]DirectiveScope{
	"agentls-disable-line":      DisableLine,
	"agentls-disable-next-line": DisableNextLine,
	"agentls-disable":           DisableFile,
}

// ParseDirective reads `agentls-disable…` in the text of a comment (with or
// without its `#`, `//`, `/*`, `<!--` and what closes it). Codes are separated by blanks or commas;
// what follows ` -- ` is a reason for people. Spans are relative to comment.
func ParseDirective(comment string) (Directive, bool) {
	comment = strings.TrimSuffix(strings.TrimSuffix(comment, "-->"), "*/")
	s := scanner{src: comment}
	s.skip("#/* \t\r\n")
	if strings.HasPrefix(comment[s.at:], "<!--") {
		s.at += len("<!--")
		s.skip(" \t\r\n")
	}
	word, ok := s.word()
	if !ok {
		return Directive{}, false
	}
	scope, ok := words[word.Of(comment)]
	if !ok {
		return Directive{}, false
	}
	d := Directive{Scope: scope, Span: word}
	for {
		code, ok := s.word()
		if !ok || strings.HasPrefix(code.Of(comment), "--") {
			return d, true
		}
		d.Codes = append(d.Codes, CodeAt{finding.Code(code.Of(comment)), code})
		d.Span.End = code.End
	}
}

// scanner cuts a comment into words.
type scanner struct {
	src string
	at  int
}

func (s *scanner) skip(set string) {
	for s.at < len(s.src) && strings.IndexByte(set, s.src[s.at]) >= 0 {
		s.at++
	}
}

const separators = " \t\r\n,"

// word returns the next run of characters that separate nothing.
func (s *scanner) word() (text.Span, bool) {
	s.skip(separators)
	span := text.Span{Start: s.at, End: s.at}
	for span.End < len(s.src) && strings.IndexByte(separators, s.src[span.End]) < 0 {
		span.End++
	}
	s.at = span.End
	return span, !span.IsEmpty()
}
