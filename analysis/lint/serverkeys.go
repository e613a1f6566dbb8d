package lint

import (
	"slices"

	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/syntax"
)

// textKeys are the keys of a server whose value is one text for every product.
var textKeys = []string{"type", "url", "serverUrl", "httpUrl", "http_url", "cwd"}

// texts speaks of values of a server that are no text where one is meant.
func (p *shapePass) texts(name syntax.Key, v *syntax.Value) {
	for _, key := range append([]string{"command"}, textKeys...) {
		pair := pairOf(v, key)
		if pair == nil {
			continue
		}
		x := &pair.Value
		if isText(x) || isNull(x) || x.Kind == syntax.Absent || x.Kind == syntax.Alias || templated(x.Span.Of(p.src)) || key == "command" && x.Kind != syntax.Scalar {
			continue
		}
		p.say(finding.Finding{
			Code: "mcp-shape", Span: p.token(x), Consequence: finding.Lost,
			Message: tick(key) + " is one text, not " + kindSay(x) + ", so " + tick(name.Name) + " is not started.",
		})
	}
}

// misspelt speaks of keys of a server that are slips of those that all products
// read. Of others nobody knows: each product has some of its own.
func (p *shapePass) misspelt(form *serverForm, v *syntax.Value) {
	if pairOf(v, "command") == nil && !hasAnyPair(v, form.connect...) {
		return // it is not started, which has been said
	}
	for i := range v.Pairs {
		key := v.Pairs[i].Key
		near := form.slip(v, key.Name)
		if near == "" {
			continue
		}
		p.say(finding.Finding{
			Code: "mcp-shape", Span: key.Span, Consequence: finding.Lost,
			Message: tick(key.Name) + " is not read. Did you mean " + tick(near) + "?",
			Fixes:   []finding.Fix{replace("Rename to "+tick(near), key.Span, near, true)},
		})
	}
}

// slip returns the key that a key of a server is the slip of and that the server
// lacks; "" for none.
func (f *serverForm) slip(server *syntax.Value, key string) string {
	read := []string{"type", "command", f.env, "headers"}
	if !f.list {
		read = append(read, "args")
	}
	if slices.Contains(read, key) || slices.Contains(f.connect, key) || slices.Contains(standIns, key) {
		return ""
	}
	near, ok := dialect.Nearest(key, read)
	if !ok || hasAnyPair(server, near) {
		return ""
	}
	return near
}
