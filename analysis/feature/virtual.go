package feature

import "strings"

// scheme is that of the addresses of virtual documents.
const scheme = "agentls"

// VirtualURI returns the address of the page about a documentation key, as
// items and links carry it: agentls:/tool/claude-code/Read.md. It holds all that
// the page is made of, so that it can be read at any time.
func VirtualURI(key string) string {
	parts := strings.SplitN(key, "|", 3)
	for i, p := range parts {
		parts[i] = percentEncode(p)
	}
	return scheme + ":/" + strings.Join(parts, "/") + ".md"
}

// VirtualScheme is the scheme of the addresses that [VirtualURI] returns, for
// the capability of a server.
func VirtualScheme() string { return scheme }

// Virtual returns the page at such an address, in markdown.
func Virtual(uri string) (string, bool) {
	rest, ok := strings.CutPrefix(uri, scheme+":/")
	if !ok {
		return "", false
	}
	rest = strings.TrimSuffix(strings.TrimLeft(rest, "/"), ".md")
	// Editors rewrite addresses: a slash in a name may come back unescaped.
	parts := strings.SplitN(rest, "/", 3)
	for i, p := range parts {
		if parts[i], ok = percentDecode(p); !ok {
			return "", false
		}
	}
	page := Documentation(strings.Join(parts, "|"))
	return page, page != ""
}
