package feature

import (
	"strings"

	"agentls/analysis/dialect"
)

// toolDoc explains a tool of a dialect, under the name it is written by and
// with its argument if it has one.
func toolDoc(d *dialect.Dialect, t *dialect.Tool, written string, hasSpec bool) string {
	kind := " · tool of "
	if len(t.Members) > 0 {
		kind = " · set of tools of "
	}
	return article(
		title(t.Name)+kind+d.Name,
		words(sentence(t.Doc)+doubt(t.Trust), sentence(t.Note)),
		words(otherName(t, written), replaced(d, t), members(t), argument(d, t, hasSpec), governed(t)),
		words(subagents(d, t), age(t.Since), readBy(d, t.Consumers)),
		counterparts(d, t.Can),
		more(d, "tools"),
	)
}

func otherName(t *dialect.Tool, written string) string {
	if written == "" || strings.EqualFold(written, t.Name) {
		return ""
	}
	return code(written) + " is another name for it."
}

func replaced(d *dialect.Dialect, t *dialect.Tool) string {
	use := ""
	if len(t.Use) > 0 {
		use = " Use " + codes(t.Use, 4) + "."
	}
	switch t.Status {
	case dialect.Older:
		return "An old name that " + d.Name + " still reads." + use
	case dialect.Retired:
		return d.Name + " reads this name no more: the entry grants nothing." + use
	}
	return ""
}

func members(t *dialect.Tool) string {
	if len(t.Members) == 0 {
		return ""
	}
	return "Holds " + codes(t.Members, 10) + "."
}

// argument says what may stand in Name(…), and what it does where one does.
func argument(d *dialect.Dialect, t *dialect.Tool, hasSpec bool) string {
	switch {
	case !d.Tools.Specifier:
		return ""
	case t.Specifier == "none":
		return "Takes no argument."
	case hasSpec:
		return sentence(d.Tools.SpecDoc)
	case t.Specifier == "":
		return ""
	}
	return "May be written " + code(t.Name+"("+t.Specifier+")") + "."
}

func governed(t *dialect.Tool) string {
	if t.Permission == "" {
		return ""
	}
	return "Governed by the permission " + code(t.Permission) + "."
}

// subagents says whether a subagent is given the tool, and whether one that
// runs in the background keeps it. Only a product that tells its tools apart
// by that has something to say, and nothing of skills and commands, which are
// no subagents.
func subagents(d *dialect.Dialect, t *dialect.Tool) string {
	switch t.Subagent {
	case "never":
		return "Never given to a subagent; it works only when the agent runs as the main session."
	case "":
	default:
		return "Given to subagents: " + t.Subagent + "."
	}
	if t.Status != dialect.Current || !d.HasBackground() || d.Apart {
		return ""
	}
	if t.Background {
		return "Given to subagents, in the background too."
	}
	return "Given to subagents, but not in the background."
}

// counterparts says what other products call the tools that can do the same.
func counterparts(d *dialect.Dialect, can []dialect.Capability) string {
	if len(can) == 0 || can[0] == dialect.CapOther || can[0] == dialect.CapMCP {
		return ""
	}
	var parts []string
	for _, o := range dialect.All() {
		if o.Name == d.Name || o.Base != "" || len(parts) == 5 {
			continue
		}
		var names []string
		for _, t := range o.Counterparts(can[:1]) {
			if t.Status == dialect.Current && t.Set == "" && len(names) < 2 {
				names = append(names, t.Name)
			}
		}
		if len(names) > 0 {
			parts = append(parts, codes(names, 2)+" in "+o.Name)
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return "Elsewhere: " + strings.Join(parts, ", ") + "."
}

// patternDoc explains a form of entry that is not a plain tool name.
func patternDoc(d *dialect.Dialect, p *dialect.Pattern) string {
	s := words(sentence(p.Doc) + doubt(p.Trust))
	if p.Refused {
		s = words(s, d.Name+" does not read this form.")
	}
	return article(title(p.Form)+" · tools of "+d.Name, s, more(d, "tools"))
}

// toolMatchDoc explains what a look-up of a tool entry found; "" when there is
// nothing true to say.
func toolMatchDoc(d *dialect.Dialect, m dialect.ToolMatch) string {
	switch m.Class {
	case dialect.ByPattern:
		s := patternDoc(d, m.Pattern)
		if m.Server != "" {
			s = article(s, "Server: "+code(m.Server)+".")
		}
		return s
	case dialect.OtherCase, dialect.Near:
		what := "No tool of " + d.Name + " is called " + code(m.Name) + "; this one seems to be meant."
		if m.Class == dialect.OtherCase {
			what = d.Name + " tells upper and lower case apart and writes " + code(m.Correct) + "."
		}
		if t := d.Tool(m.Correct, dialect.ToolsRole).Tool; t != nil {
			return article(what, toolDoc(d, t, "", m.HasSpec))
		}
		return what
	case dialect.Foreign:
		return foreignToolDoc(d, m)
	}
	if m.Tool == nil {
		return ""
	}
	s := toolDoc(d, m.Tool, m.Name, m.HasSpec)
	if m.Class == dialect.GoneName && m.Correct != "" {
		return article(code(m.Name)+" is no tool of "+d.Name+". "+code(m.Correct)+" was one once.", s)
	}
	return s
}

func foreignToolDoc(d *dialect.Dialect, m dialect.ToolMatch) string {
	if m.From == nil {
		return ""
	}
	s := title(m.Name) + " · tool of " + m.From.Name + ", not of " + d.Name
	does := ""
	if m.Tool != nil {
		does = sentence(m.Tool.Doc)
	}
	if len(m.Ours) > 0 {
		return article(s, words(does, d.Name+" calls it "+codes(m.Ours[:min(2, len(m.Ours))], 2)+"."))
	}
	return article(s, words(does, d.Name+" has no such tool."))
}
