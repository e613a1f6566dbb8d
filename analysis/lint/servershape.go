package lint

import (
	"slices"
	"strings"

	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/syntax"
	"agentls/analysis/text"
)

// serverForm is how MCP servers are written below one key. The key tells the
// form, whoever reads the file.
type serverForm struct {
	key     string   // what the servers stand under
	list    bool     // `command` is a list that holds the arguments too
	env     string   // the key of the environment
	connect []string // keys that say where to connect
	remote  []string // values of `type` that ask for one of these
	local   []string // values of `type` that ask for `command`
}

// serverForms are the forms, the commonest first.
var serverForms = []serverForm{
	{
		key: "mcpServers", env: "env", connect: connecting,
		remote: []string{"http", "sse", "ws", "streamable-http", "streamableHttp"}, local: []string{"stdio", "local"},
	},
	{key: "servers", env: "env", connect: connecting, remote: []string{"http", "sse"}, local: []string{"stdio"}},
	{key: "mcp", list: true, env: "environment", connect: connecting, remote: []string{"remote"}, local: []string{"local"}},
	{key: "mcp_servers", env: "env", connect: connecting, remote: []string{"http", "sse"}, local: []string{"stdio"}},
	{key: "mcp-servers", env: "env", connect: connecting, remote: []string{"http", "sse"}, local: []string{"stdio", "local"}},
}

// connecting are the keys by which products are told the address of a server.
var connecting = []string{"url", "serverUrl", "httpUrl", "http_url", "tcp", "uri", "endpoint"}

// standIns are keys of an entry that switches a server on or off, narrows it,
// or takes it from a registry: what starts it stands elsewhere.
var standIns = []string{
	"enabled", "disabled", "trust", "tools", "includeTools", "excludeTools", "include_tools", "exclude_tools", "alwaysAllow", "autoApprove",
	"gallery", "registry", "source", "extends", "ref", "$ref", "plugin", "package", "sdk", "dev",
}

// formUnder returns the form of servers below a key, or nil.
func formUnder(key string) *serverForm {
	for i := range serverForms {
		if serverForms[i].key == key {
			return &serverForms[i]
		}
	}
	return nil
}

// shapePass looks at servers and hooks, wherever they are written. Spans are
// relative to src.
type shapePass struct {
	*reporter
	src   string
	trust dialect.Trust
	// spoken reports whether another rule has found fault with a place.
	spoken func(text.Span) bool
}

func (p *shapePass) say(f finding.Finding) {
	if p.spoken == nil || !p.spoken(f.Span) {
		p.report(f, p.trust)
	}
}

// servers looks at a map from names to servers.
func (p *shapePass) servers(form *serverForm, v *syntax.Value) {
	if v.Kind != syntax.Mapping {
		if v.Kind == syntax.Sequence || isText(v) {
			p.say(finding.Finding{
				Code: "mcp-shape", Span: p.token(v), Consequence: finding.Lost,
				Message: "Servers are a map from names to configurations, not " + kindSay(v) + ", so none of them starts.",
			})
		}
		return
	}
	for i := range v.Pairs[:min(len(v.Pairs), longest)] {
		p.server(form, v.Pairs[i].Key, &v.Pairs[i].Value)
	}
}

// server looks at one server. name is the key that it stands under.
func (p *shapePass) server(form *serverForm, name syntax.Key, v *syntax.Value) {
	switch {
	case name.Name == "" || v.Kind == syntax.Absent || v.Kind == syntax.Alias || isNull(v) || templated(v.Span.Of(p.src)):
		return
	case v.Kind != syntax.Mapping:
		if v.Kind == syntax.Scalar && v.Type == syntax.Bool {
			return // switched on or off
		}
		p.say(finding.Finding{
			Code: "mcp-shape", Span: p.token(v), Consequence: finding.Lost,
			Message: "The server " + tick(name.Name) + " is a map that says what to run or where to connect, not " + kindSay(v) + "; it is not started.",
		})
		return
	}
	if last := v.Pairs; len(last) > 0 && last[len(last)-1].Key.Name == "<<" {
		return
	}
	p.starts(form, name, v)
	p.command(form, name, v)
	p.arguments(form, v)
	p.environment(form, v)
	p.texts(name, v)
	p.misspelt(form, v)
}

// starts speaks of a server that says neither what to run nor where to connect,
// or not the one that its type asks for.
func (p *shapePass) starts(form *serverForm, name syntax.Key, v *syntax.Value) {
	kind := pairOf(v, "type")
	runs, connects := pairOf(v, "command") != nil, false
	for _, key := range form.connect {
		connects = connects || pairOf(v, key) != nil
	}
	lacks := ""
	switch {
	case runs && connects:
		return
	case kind != nil && isText(&kind.Value) && slices.Contains(form.remote, kind.Value.Text) && !connects:
		lacks = "url"
	case kind != nil && isText(&kind.Value) && slices.Contains(form.local, kind.Value.Text) && !runs:
		lacks = "command"
	case runs || connects:
		return
	case kind != nil || hasAnyPair(v, standIns...):
		return // a type that only newer releases know, or a part of a server
	}
	f := finding.Finding{Code: "mcp-shape", Span: name.Span, Consequence: finding.Lost, Incomplete: true}
	f.Message = "The server " + tick(name.Name) + " says neither what to run (`command`) nor where to connect (`url`), so it is not started."
	if lacks != "" {
		f.Span = kind.Value.Span
		f.Message = "A server of the type " + tick(kind.Value.Text) + " needs " + tick(lacks) + ", so " + tick(name.Name) + " is not started."
	}
	wanted := append([]string{"command"}, form.connect...)
	if lacks == "command" {
		wanted = wanted[:1]
	} else if lacks == "url" {
		wanted = form.connect
	}
	for i := range v.Pairs {
		key := v.Pairs[i].Key
		if near, ok := dialect.Nearest(key.Name, wanted); ok {
			f.Span = key.Span
			f.Message = tick(key.Name) + " is not read, so " + tick(name.Name) + " is not started. Write " + tick(near) + "."
			f.Fixes = []finding.Fix{replace("Rename to "+tick(near), key.Span, near, true)}
			break
		}
	}
	known := len(v.Pairs) == 0 || hasAnyPair(v, "type", "args", form.env, "headers", "cwd", "timeout") ||
		slices.ContainsFunc(v.Pairs, func(x syntax.MapPair) bool { return form.slip(v, x.Key.Name) != "" })
	if p.spoken != nil && p.spoken(v.Span) || !known && len(f.Fixes) == 0 {
		return // the first cause was said, or this is a form that we do not know
	}
	p.say(f)
}

// command speaks of a command that is a list where one text is meant, or the
// other way round.
func (p *shapePass) command(form *serverForm, name syntax.Key, v *syntax.Value) {
	pair := pairOf(v, "command")
	if pair == nil {
		return
	}
	c := &pair.Value
	f := finding.Finding{Code: "mcp-shape", Span: p.token(c), Consequence: finding.Lost}
	switch {
	case form.list && isText(c):
		f.Message = "Here `command` is a list of the program and its arguments, so " + tick(name.Name) + " is not started."
		if args := pairOf(v, "args"); args == nil && !strings.ContainsAny(c.Text, " \t\"'\\") {
			f.Fixes = []finding.Fix{{Title: "Make it a list", Edits: []text.Edit{{Span: text.At(c.Span.Start), New: "["}, {Span: text.At(c.Span.End), New: "]"}}, Safe: true, Preferred: true}}
		}
	case !form.list && c.Kind == syntax.Sequence:
		f.Message = "`command` is one text, the program; what follows it goes into `args`. As a list it is not read, so " + tick(name.Name) + " is not started."
		f.Fixes = p.splitCommand(v, c)
	case !form.list && c.Kind == syntax.Mapping, form.list && c.Kind == syntax.Mapping:
		f.Message = "`command` is no map, so " + tick(name.Name) + " is not started."
	case isText(c) && strings.TrimSpace(c.Text) == "":
		f.Message = "`command` is empty, so " + tick(name.Name) + " is not started."
		f.Incomplete = true
	default:
		return
	}
	p.say(f)
}

// splitCommand makes command and args of a list that is written in one piece.
func (p *shapePass) splitCommand(server, c *syntax.Value) []finding.Fix {
	if c.Style != syntax.Flow || len(c.Items) == 0 || c.Open || pairOf(server, "args") != nil || strings.Contains(c.Span.Of(p.src), "\n") {
		return nil
	}
	first := c.Items[0].Span.Of(p.src)
	if !strings.HasPrefix(first, `"`) || server.Style != syntax.Flow {
		return nil // only in JSON may a key follow on the same line
	}
	with := first
	if len(c.Items) > 1 {
		rest := text.Span{Start: c.Items[1].Span.Start, End: c.Items[len(c.Items)-1].Span.End}
		with += `, "args": [` + rest.Of(p.src) + `]`
	}
	return []finding.Fix{replace("Move the arguments to `args`", c.Span, with, true)}
}

// arguments speaks of arguments that are no list.
func (p *shapePass) arguments(form *serverForm, v *syntax.Value) {
	pair := pairOf(v, "args")
	if pair == nil || form.list {
		return
	}
	a := &pair.Value
	if a.Kind != syntax.Mapping && a.Kind != syntax.Scalar || isNull(a) || templated(a.Span.Of(p.src)) {
		return
	}
	f := finding.Finding{
		Code: "mcp-shape", Span: p.token(a), Consequence: finding.Lost,
		Message: "`args` is a list with one text for each argument, not " + kindSay(a) + "; the server is not started so.",
	}
	if words := strings.Fields(a.Text); isText(a) && len(words) > 0 && !strings.ContainsAny(a.Text, `"'\`+"`$") {
		for i, w := range words {
			words[i] = `"` + w + `"`
		}
		f.Fixes = []finding.Fix{replace("Make it a list", a.Span, "["+strings.Join(words, ", ")+"]", true)}
	}
	p.say(f)
}

// environment speaks of an environment that is no map.
func (p *shapePass) environment(form *serverForm, v *syntax.Value) {
	for _, key := range []string{form.env, "headers"} {
		pair := pairOf(v, key)
		if pair == nil {
			continue
		}
		e := &pair.Value
		if e.Kind != syntax.Sequence && e.Kind != syntax.Scalar || isNull(e) || templated(e.Span.Of(p.src)) {
			continue
		}
		p.say(finding.Finding{
			Code: "mcp-shape", Span: p.token(e), Consequence: finding.Lost,
			Message: tick(key) + " is a map from names to texts, not " + kindSay(e) + "; the server is not started so.",
		})
	}
}

// token returns where a value is marked: all of it when it stands on one line,
// else its first line.
func (p *shapePass) token(v *syntax.Value) text.Span {
	at := v.Span
	if i := strings.IndexByte(at.Of(p.src), '\n'); i >= 0 {
		at.End = at.Start + len(strings.TrimRight(at.Of(p.src)[:i], " \t\r"))
	}
	return at
}

// pairOf returns the last pair of a map with the key, which is the one that
// counts, or nil.
func pairOf(v *syntax.Value, key string) *syntax.MapPair {
	for i := len(v.Pairs) - 1; i >= 0; i-- {
		if v.Pairs[i].Key.Name == key {
			return &v.Pairs[i]
		}
	}
	return nil
}

func hasAnyPair(v *syntax.Value, keys ...string) bool {
	return slices.ContainsFunc(v.Pairs, func(p syntax.MapPair) bool { return slices.Contains(keys, p.Key.Name) })
}

// unquoted returns a span without the quotes around it.
func unquoted(src string, at text.Span) text.Span {
	if at.Len() >= 2 && (src[at.Start] == '"' || src[at.Start] == '\'') && src[at.End-1] == src[at.Start] {
		return text.Span{Start: at.Start + 1, End: at.End - 1}
	}
	return at
}

// kindSay is how messages call a value of the wrong kind.
func kindSay(v *syntax.Value) string {
	switch v.Kind {
	case syntax.Sequence:
		return "a list"
	case syntax.Mapping:
		return "a map"
	}
	if v.Type == syntax.String {
		return "one text"
	}
	return tick(clip(v.Text))
}

// checkServers looks at the servers that an agent brings along.
func checkServers(p *entryPass) {
	if p.field == nil || p.field.Role != dialect.ServersRole || p.unread || p.broken {
		return
	}
	form := formUnder(p.field.Name)
	if form == nil {
		form = &serverForms[0]
	}
	s := p.shapes()
	v := &p.e.Value
	switch v.Kind {
	case syntax.Mapping:
		if accepts(p.field, dialect.MapShape) {
			s.servers(form, v)
		}
	case syntax.Sequence:
		for i := range v.Items[:min(len(v.Items), longest)] {
			if it := &v.Items[i]; it.Kind == syntax.Mapping && accepts(p.field, dialect.MixedListShape) {
				s.servers(form, it)
			}
		}
	}
}

// shapes returns the pass that looks into the value of an entry. What another
// rule has said of a place stands.
func (p *entryPass) shapes() *shapePass {
	said := len(p.list)
	return &shapePass{reporter: &p.reporter, src: p.e.Text, trust: p.field.Trust, spoken: func(at text.Span) bool {
		for _, f := range p.list[:said] {
			if f.Span.Overlaps(at) {
				return true
			}
		}
		return false
	}}
}
