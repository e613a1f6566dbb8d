package prose

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	mdtext "github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"agentls/analysis/text"
)

// The two parsers below answer as goldmark's autolink and linkify parsers do,
// which TestLinkify holds them to. Theirs try bounded repetitions in regular
// expressions at every word and every punctuation mark and take minutes for a
// megabyte of `_www._www.`; these read at most some 300 bytes a try.

// autoLinkParser reads <https://…> and <name@host> (CommonMark 6.5).
type autoLinkParser struct{}

// Trigger returns the byte that an autolink starts with.
func (autoLinkParser) Trigger() []byte { return []byte{'<'} }

// Parse reads an autolink.
func (autoLinkParser) Parse(_ ast.Node, block mdtext.Reader, pc parser.Context) ast.Node {
	line, at := block.PeekLine()
	kind, stop := ast.AutoLinkType(ast.AutoLinkEmail), emailEnd(line[1:])
	if stop < 0 {
		kind, stop = ast.AutoLinkURL, util.FindURLIndex(line[1:])
	}
	if stop < 0 || stop+1 >= len(line) || line[stop+1] != '>' {
		return nil
	}
	inner := mdtext.NewSegment(at.Start+1, at.Start+1+stop)
	block.Advance(stop + 2)
	node := ast.NewAutoLink(kind, ast.NewTextSegment(inner))
	noteAuto(pc.(*context), node, block.Source(), text.Span{Start: at.Start, End: inner.Stop + 1}, inner)
	return node
}

// linkifyParser reads bare URLs and addresses (GFM 6.9).
type linkifyParser struct{}

// Trigger returns the bytes that a bare URL may follow; the blank stands for
// any white space and the start of a line.
func (linkifyParser) Trigger() []byte { return []byte{' ', '*', '_', '~', '('} }

// Parse reads a bare URL or address.
func (linkifyParser) Parse(parent ast.Node, block mdtext.Reader, pc parser.Context) ast.Node {
	if pc.IsInLinkLabel() {
		return nil
	}
	line, at := block.PeekLine()
	start, consumed := at.Start, 0
	switch line[0] {
	case ' ', '*', '_', '~', '(':
		start, consumed, line = start+1, 1, line[1:]
	}
	kind, protocol, end := bareLink(line)
	if end < 0 {
		return nil
	}
	if consumed != 0 {
		ast.MergeOrAppendTextSegment(parent, at.WithStop(at.Start+1))
	}
	end = trimLink(line, end)
	block.Advance(consumed + end)
	inner := mdtext.NewSegment(start, start+end)
	node := ast.NewAutoLink(kind, ast.NewTextSegment(inner))
	node.Protocol = protocol
	noteAuto(pc.(*context), node, block.Source(), text.Span{Start: inner.Start, End: inner.Stop}, inner)
	return node
}

func noteAuto(c *context, node *ast.AutoLink, src []byte, span text.Span, inner mdtext.Segment) {
	dest := string(node.URL(src))
	if node.AutoLinkType == ast.AutoLinkEmail {
		dest = "mailto:" + string(node.Label(src))
	}
	c.links = append(c.links, Link{
		Span: span, Text: text.At(inner.Start), Dest: text.Span{Start: inner.Start, End: inner.Stop},
		Destination: dest, Auto: true,
	})
}

// bareLink returns what line starts with and where that ends, or -1.
func bareLink(line []byte) (ast.AutoLinkType, []byte, int) {
	for _, scheme := range [...]string{"http://", "https://", "ftp://"} {
		if hasPrefix(line, scheme) {
			if end := hostEnd(line, len(scheme), true); end > 0 {
				return ast.AutoLinkURL, nil, end
			}
		}
	}
	var protocol []byte
	if hasPrefix(line, "www.") {
		protocol = []byte("http") // goldmark keeps it for www.a@b.example too
		if end := hostEnd(line, len("www."), false); end > 0 {
			return ast.AutoLinkURL, protocol, end
		}
	}
	return ast.AutoLinkEmail, protocol, bareEmail(line)
}

func hasPrefix[T string | []byte](line T, prefix string) bool {
	return len(line) >= len(prefix) && string(line[:len(prefix)]) == prefix
}

// hostEnd reads a host of up to 256 bytes with a last label of lower-case
// letters, then a port where the link has a scheme, then a path.
func hostEnd[T string | []byte](line T, from int, scheme bool) int {
	n := from
	for n < len(line) && n-from < 256 && hostBytes[line[n]] {
		n++
	}
	for ; n > from; n-- {
		if n+1 < len(line) && line[n] == '.' && line[n+1] >= 'a' && line[n+1] <= 'z' {
			break
		}
	}
	if n == from {
		return -1
	}
	for n++; n < len(line) && line[n] >= 'a' && line[n] <= 'z'; n++ {
	}
	if scheme && n+1 < len(line) && line[n] == ':' && isDigit(line[n+1]) {
		for n++; n < len(line) && isDigit(line[n]); n++ {
		}
	}
	if n < len(line) && (line[n] == '/' || line[n] == '#' || line[n] == '?') {
		for n++; n < len(line) && (pathBytes[line[n]] || scheme && line[n] == '$'); n++ {
		}
	}
	return n
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func isAlnum(c byte) bool { return isDigit(c) || c|0x20 >= 'a' && c|0x20 <= 'z' }

// The bytes of words, hosts, paths, and the local parts of addresses.
var (
	alnumBytes = byteSet("")
	hostBytes  = byteSet("-@:%._+~#=")
	pathBytes  = byteSet("-@:%_+.~#!?&/=();,'\">^{}[]`")
	localBytes = byteSet("!#$%&'*+-./=?^_`{|}~")
)

// byteSet returns the set of ASCII letters, digits and the bytes of more.
func byteSet(more string) (set [256]bool) {
	for c := range set {
		set[c] = isAlnum(byte(c)) || strings.IndexByte(more, byte(c)) >= 0
	}
	return set
}

// bareEmail returns where the address that line starts with ends, or -1. The
// host of a bare address has a dot.
func bareEmail(line []byte) int {
	if len(line) > 0 && util.IsPunct(line[0]) {
		return -1
	}
	end := emailEnd(line)
	if end < 0 || bytes.IndexByte(line[bytes.IndexByte(line, '@'):end-1], '.') < 0 {
		return -1
	}
	if line[end-1] == '.' {
		end--
	}
	if end < len(line) && (line[end] == '-' || line[end] == '_') {
		return -1
	}
	return end
}

// emailEnd returns where an address ends (CommonMark 6.5): a local part of up
// to 64 bytes and labels of up to 63, 255 in all.
func emailEnd(b []byte) int {
	n := 0
	for n < min(len(b), 64) && localBytes[b[n]] {
		n++
	}
	if n == 0 || n+1 >= len(b) || b[n] != '@' {
		return -1
	}
	n++
	host := b[n:min(len(b), n+256)]
	end := labelEnd(host, 0)
	if end < 0 {
		return -1
	}
	for end < len(host) && host[end] == '.' {
		next := labelEnd(host, end+1)
		if next < 0 {
			break
		}
		end = next
	}
	if end > 255 {
		return -1
	}
	return n + end
}

// labelEnd returns where the host label at from ends, or -1.
func labelEnd(host []byte, from int) int {
	if from >= len(host) || !isAlnum(host[from]) {
		return -1
	}
	n := from + 1
	for n < len(host) && n-from < 63 && (isAlnum(host[n]) || host[n] == '-') {
		n++
	}
	for !isAlnum(host[n-1]) {
		n--
	}
	return n
}

// trimLink takes from the end of a bare link what belongs to the sentence
// (GFM 6.9, "extended autolink path validation").
func trimLink(line []byte, end int) int {
	opening := bytes.Count(line[:end], []byte{'('})
	closing := bytes.Count(line[:end], []byte{')'})
	for end > 1 {
		switch line[end-1] {
		case '?', '!', '.', ',', ':', '*', '_', '~':
			end--
		case ')':
			if closing <= opening {
				return end
			}
			closing--
			end--
		case ';':
			j := end - 2
			for j > 0 && util.IsAlphaNumeric(line[j]) {
				j--
			}
			if j == end-2 || line[j] != '&' {
				return end
			}
			end = j
		default:
			return end
		}
	}
	return end
}
