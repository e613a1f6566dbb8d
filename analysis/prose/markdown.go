package prose

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// full reads GitHub flavoured markdown: tables, strikethrough, task lists and
// bare URLs. Nothing that couples distant blocks is on: no footnotes, no
// heading ids, no typographer, no attributes.
var full = newParser(true, true, true)

// unlinked reads all but bare URLs.
var unlinked = newParser(true, true, false)

// coded reads the block structure and code spans.
var coded = newParser(true, false, false)

// blocks reads the block structure only.
var blocks = newParser(false, false, false)

func newParser(code, marks, bare bool) parser.Parser {
	options := []parser.Option{
		parser.WithBlockParsers(
			util.Prioritized(headingParser{parser.NewSetextHeadingParser(), true}, 100),
			util.Prioritized(parser.NewThematicBreakParser(), 200),
			util.Prioritized(parser.NewListParser(), 300),
			util.Prioritized(parser.NewListItemParser(), 400),
			util.Prioritized(parser.NewCodeBlockParser(), 500),
			util.Prioritized(headingParser{parser.NewATXHeadingParser(), false}, 600),
			util.Prioritized(fenceParser{parser.NewFencedCodeBlockParser()}, 700),
			util.Prioritized(parser.NewBlockquoteParser(), 800),
			util.Prioritized(htmlParser{parser.NewHTMLBlockParser()}, 900),
			util.Prioritized(parser.NewParagraphParser(), 1000),
		),
		parser.WithParagraphTransformers(
			util.Prioritized(definitionTransformer{parser.LinkReferenceParagraphTransformer}, 100),
			util.Prioritized(tableTransformer{extension.NewTableParagraphTransformer()}, 200),
		),
	}
	if code {
		options = append(options, parser.WithInlineParsers(
			util.Prioritized(codeParser{parser.NewCodeSpanParser()}, 100),
		), parser.WithASTTransformers(
			util.Prioritized(extension.NewTableASTTransformer(), 0),
		))
	}
	if marks {
		options = append(options, parser.WithInlineParsers(
			util.Prioritized(extension.NewTaskCheckBoxParser(), 0),
			util.Prioritized(newLinkParser(), 200),
			util.Prioritized(autoLinkParser{}, 300),
			util.Prioritized(rawParser{parser.NewRawHTMLParser()}, 400),
			util.Prioritized(parser.NewEmphasisParser(), 500),
			util.Prioritized(strikeParser{extension.NewStrikethroughParser()}, 500),
		))
	}
	if bare {
		options = append(options, parser.WithInlineParsers(util.Prioritized(linkifyParser{}, 999)))
	}
	return parser.NewParser(options...)
}

// parse gives the bytes in r.buf to goldmark. It returns nil when that would
// take too long, and when goldmark panics, as it has done in the past: our own
// scanner has to do then, and the session lives.
func (r *reader) parse(p parser.Parser) (root ast.Node) {
	r.ctx.reset(len(r.buf), r.refs)
	defer func() {
		if failure := recover(); failure != nil {
			root, r.ctx = nil, newContext()
			if failure != errFuel {
				r.failure = failure
			}
		}
	}()
	return p.Parse(text.NewReader(r.buf), parser.WithContext(r.ctx))
}
