package names

import (
	"net/url"
	"strings"

	"agentls/analysis/prose"
	"agentls/analysis/text"
)

// link adds where a link or image points. One by reference points where its
// definition says, which is a mention of its own.
func (s *proseScan) link(l *prose.Link) {
	if l.Reference || l.Auto {
		return
	}
	if n := len(s.list); s.destination(l.Dest, l.Destination) && quoted(s.src[:l.Span.Start]) {
		s.list[n].Certain = false
	}
}

// quoted reports whether a quotation is open at the end of before. What it holds
// is text for another file.
func quoted(before string) bool {
	const far = 300
	before = before[max(0, len(before)-far):]
	before = before[strings.LastIndexByte(before, '\n')+1:]
	return strings.Count(before, `"`)%2 == 1 || strings.LastIndex(before, "“") > strings.LastIndex(before, "”")
}

// destination adds a link destination that stands at at and means dest, when it
// is a path in the workspace or an anchor of this file, and reports whether it is.
func (s *proseScan) destination(at text.Span, dest string) bool {
	if dest == "" || !isLocal(dest) {
		return false
	}
	written := at.Of(s.src)
	if strings.Contains(written, "&#") {
		return false // an entity may stand for what divides the parts
	}
	m := Mention{Kind: File, Form: InLink, At: at, Whole: at}
	path, anchor, hasAnchor := strings.Cut(dest, "#")
	if i := strings.IndexByte(written, '#'); hasAnchor && i >= 0 {
		m.At.End = at.Start + i
		m.AnchorAt = text.Span{Start: at.Start + i + 1, End: at.End}
		m.Anchor = unescape(anchor)
	}
	path, _, hasQuery := strings.Cut(path, "?")
	if i := strings.IndexByte(m.At.Of(s.src), '?'); hasQuery && i >= 0 {
		m.At.End = m.At.Start + i
	}
	m.Name = unescape(path)
	switch {
	case m.Name == "" && m.Anchor == "":
		return false
	case m.Name == "":
		m.Kind, m.Name, m.At = Heading, m.Anchor, m.AnchorAt
	}
	m.Certain = isCertainPath(m.Name, m.Kind)
	s.add(m)
	return true
}

// unescape decodes what is written with percent signs; what is no such text
// stands for itself.
func unescape(s string) string {
	if strings.IndexByte(s, '%') < 0 {
		return s
	}
	if plain, err := url.PathUnescape(s); err == nil {
		return plain
	}
	return s
}

// isLocal reports whether a destination is a path or anchor and neither a URL
// nor something that is filled in later.
func isLocal(dest string) bool {
	if strings.HasPrefix(dest, "//") || strings.ContainsAny(dest, "\n\r<>|*\"") || IsTemplate(dest) {
		return false
	}
	colon := strings.IndexByte(dest, ':')
	if colon < 0 || strings.ContainsAny(dest[:colon], "/?#") {
		return true
	}
	return !isScheme(dest[:colon])
}

// isScheme reports whether s is the scheme of a URL (RFC 3986 3.1), or the
// letter of a drive.
func isScheme(s string) bool {
	for i := 0; i < len(s); i++ {
		c := s[i]
		letter := c|0x20 >= 'a' && c|0x20 <= 'z'
		if !letter && (i == 0 || (c < '0' || c > '9') && strings.IndexByte("+.-", c) < 0) {
			return false
		}
	}
	return s != ""
}

// IsTemplate reports whether a name has blanks that something fills in.
func IsTemplate(s string) bool {
	for _, mark := range [...]string{"{", "}", "${", "$(", "$", "<", ">", "...", "…", "["} {
		if strings.Contains(s, mark) {
			return true
		}
	}
	return false
}

// isCertainPath reports whether a link destination can be nothing but a path:
// it has a slash or an extension. `[text](url)` shows how to write a link.
func isCertainPath(name string, kind Kind) bool {
	if kind == Heading {
		return true
	}
	return strings.ContainsAny(name, "/.") && !isBlank(name)
}

// isBlank reports whether a path shows how to write one: `path/to/file.md`,
// `your-file.md`.
func isBlank(path string) bool {
	if strings.HasPrefix(path, "path/to/") || strings.Contains(path, "/path/to/") {
		return true
	}
	for part := range strings.SplitSeq(path, "/") {
		for _, whose := range [...]string{"your-", "your_", "my-", "my_"} {
			if strings.HasPrefix(part, whose) {
				return true
			}
		}
	}
	return false
}

// isImport reports whether a path behind an @ is written as one: with what says
// that it is a path, or the extension of a file that is read.
func isImport(path string) bool {
	if isBlank(path) {
		return false
	}
	for _, p := range [...]string{"./", "../", "~/", "/"} {
		if strings.HasPrefix(path, p) {
			return true
		}
	}
	i := strings.LastIndexByte(path, '.')
	return i >= 0 && textExtensions[strings.ToLower(path[i+1:])]
}

// textExtensions are those of files that prompts bring in.
var textExtensions = map[string]bool{
	"md": true, "mdc": true, "mdx": true, "markdown": true, "txt": true, "rst": true, "adoc": true,
	"json": true, "jsonc": true, "yaml": true, "yml": true, "toml": true, "xml": true, "csv": true,
}
