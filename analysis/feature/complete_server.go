package feature

import (
	"strings"

	"agentls/analysis/dialect"
	"agentls/analysis/names"
	"agentls/analysis/workspace"
)

// addServers offers the tools of each MCP server that is configured, as the
// product writes them.
func (l *toolList) addServers(s *Scene, src string) {
	if l.d.Tools.MCP == "" {
		return
	}
	for _, c := range s.candidates(names.Server, names.InServerTool, src[l.p.token.Start:l.p.caret]) {
		name, ok := wholeServer(l.d, c.name)
		if ok {
			l.add(name, "every tool of the server "+c.name)
		}
	}
}

// wholeServer returns the entry that grants every tool of a server.
func wholeServer(d *dialect.Dialect, server string) (string, bool) {
	form := d.Tools.MCP
	if !strings.Contains(form, "/") {
		server = workspace.Sanitized(server)
	}
	form = strings.ReplaceAll(form, "{server}", server)
	bare := strings.TrimRight(strings.ReplaceAll(form, "{tool}", ""), "_/")
	for _, name := range []string{bare, strings.ReplaceAll(form, "{tool}", "*")} {
		if m := d.Tool(name, dialect.ToolsRole); m.Class == dialect.ByPattern && m.Pattern != nil && !m.Pattern.Refused && m.Server != "" {
			return name, true
		}
	}
	return "", false
}
