package names

import (
	"strings"

	"agentls/analysis/dialect"
	"agentls/analysis/syntax"
	"agentls/analysis/text"
)

// tools reads the entries of a list of tools, or the keys of a map of switches:
// the agents and skills in their parentheses, and the servers of MCP tools.
func (r *entryReader) tools(f *dialect.Field, v *syntax.Value) {
	denied := f.Role == dialect.DenyRole
	if v.Kind == syntax.Mapping {
		for i := range v.Pairs {
			p := &v.Pairs[i]
			it := r.keyItem(&p.Key)
			r.tool(&it, f.Role, p.Value.Kind == syntax.Scalar && p.Value.Text == "false")
		}
		return
	}
	items, shape := r.e.ItemsOf(v)
	r.torn(items, shape, denied)
	for i := range items {
		if f.Role == dialect.AllowRole && shape == syntax.CommaList {
			for _, it := range words(r.e, &items[i]) {
				r.tool(&it, f.Role, denied)
			}
			continue
		}
		r.tool(&items[i], f.Role, denied)
	}
}

// words cuts an item at the blanks outside of parentheses, as the lists of
// skills are written. One whose bytes are not its text stays whole.
func words(e *syntax.Entry, it *syntax.Item) []syntax.Item {
	if it.Span.Of(e.Text) != it.Text {
		return []syntax.Item{*it}
	}
	var out []syntax.Item
	depth, start := 0, 0
	for i := 0; i <= len(it.Text); i++ {
		if i < len(it.Text) {
			switch it.Text[i] {
			case '(':
				depth++
			case ')':
				depth = max(0, depth-1)
			}
			if depth > 0 || it.Text[i] != ' ' && it.Text[i] != '\n' && it.Text[i] != '\t' && it.Text[i] != '\r' {
				continue
			}
		}
		if i > start {
			at := text.Span{Start: it.Span.Start + start, End: it.Span.Start + i}
			out = append(out, syntax.Item{Text: it.Text[start:i], Span: at, Full: at, Scalar: true})
		}
		start = i + 1
	}
	return out
}

// torn reads the names that a flow list tears off their tool: in [Agent(a, b)]
// the second item is `b)`.
func (r *entryReader) torn(items []syntax.Item, shape syntax.ListShape, denied bool) {
	if shape != syntax.FlowList {
		return
	}
	var kind Kind
	for i := range items {
		it := &items[i]
		if m := r.d.ToolForm(it.Text, dialect.AllowRole); m.HasSpec || m.Tool != nil || m.Pattern != nil {
			if kind = 0; m.Open {
				kind = kindBy(m.Tool)
			}
			continue
		}
		name := strings.TrimSuffix(it.Text, ")")
		if kind != 0 && it.Scalar && plainName(name) {
			n := len(r.mentions)
			r.mention(it, text.Span{End: len(name)}, Mention{Kind: kind, Form: InSpecifier, Denied: denied})
			r.mentions[n].Certain = false
		}
		if name != it.Text {
			kind = 0
		}
	}
}

// named says what stands in the parentheses behind a tool, by what it is for.
var named = map[dialect.Capability]Kind{dialect.CapDelegate: Agent, dialect.CapSkill: Skill}

// kindBy returns what a tool is followed by, 0 for nothing that has a name.
func kindBy(t *dialect.Tool) Kind {
	if t == nil || len(t.Can) == 0 {
		return 0
	}
	return named[t.Can[0]]
}

// tool reads one entry.
func (r *entryReader) tool(it *syntax.Item, role dialect.Role, denied bool) {
	if !it.Scalar || it.Text == "" {
		return
	}
	m := r.d.ToolForm(it.Text, role)
	if m.HasSpec {
		if kind := kindBy(m.Tool); kind != 0 {
			r.specifier(it, kind, denied)
		}
		return
	}
	// A tool of ours before the separator is no server.
	if t := r.d.ToolForm(m.Server, role).Tool; m.Server == "" || t != nil && t.Can[0] != dialect.CapMCP {
		return
	}
	at := text.Span{Start: m.ServerAt, End: m.ServerAt + len(m.Server)}
	n := len(r.mentions)
	r.mention(it, at, Mention{Kind: Server, Form: InServerTool, Denied: denied})
	// Where nothing sets the server apart, other tools have names of that form.
	bare := strings.HasPrefix(r.d.Tools.MCP, "{server}_")
	if p := m.Pattern; len(r.mentions) > n && (bare || p.Refused || p.Loose || p.Trust != dialect.Verified) {
		r.mentions[n].Certain = false
	}
}

// specifier reads the names in Name(a, b). What sets a parameter, as
// Agent(model:opus) does, names nobody; what follows a name of a skill is its
// arguments.
func (r *entryReader) specifier(it *syntax.Item, kind Kind, denied bool) {
	start := strings.IndexByte(it.Text, '(') + 1
	end := len(strings.TrimSuffix(it.Text, ")"))
	for at := start; at < end; {
		stop := end
		if i := strings.IndexByte(it.Text[at:end], ','); i >= 0 {
			stop = at + i
		}
		from := at
		for from < stop && isSpace(it.Text[from]) {
			from++
		}
		to := from
		for to < stop && !isSpace(it.Text[to]) {
			to++
		}
		if rest, ok := strings.CutPrefix(it.Text[from:to], agentParameter); ok && kind == Agent {
			from = to - len(rest)
		}
		if s := it.Text[from:to]; kind == Skill && strings.HasSuffix(s, ":*") {
			to -= len(":*")
		}
		if s := it.Text[from:to]; s != "*" && !isInput(s) {
			r.mention(it, text.Span{Start: from, End: to}, Mention{Kind: kind, Form: InSpecifier, Denied: denied})
		}
		at = stop + 1
	}
}

func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }
