package feature

import (
	"strconv"
	"strings"

	"agentls/analysis/names"
	"agentls/analysis/workspace"
)

// defKey is the documentation key of a definition in the workspace. What a file
// says may change before somebody asks, so it names the definition, not its text.
func defKey(t workspace.Target) string {
	return "def|" + strconv.Itoa(int(t.Def.Kind)) + "|" + percentEncode(t.Def.Name) + "|" + t.File.Path
}

// DocumentationIn is [Documentation] for the keys of items that name something
// in the workspace, too.
func DocumentationIn(x *workspace.Index, key string) string {
	rest, ok := strings.CutPrefix(key, "def|")
	if !ok {
		return Documentation(key)
	}
	if t, ok := targetOf(x, rest); ok {
		return targetDoc(x, t)
	}
	return ""
}

// targetOf returns the definition that the rest of a key names, as it is now.
func targetOf(x *workspace.Index, key string) (workspace.Target, bool) {
	parts := strings.SplitN(key, "|", 3)
	if x == nil || len(parts) < 3 {
		return workspace.Target{}, false
	}
	kind, err := strconv.Atoi(parts[0])
	name, ok := percentDecode(parts[1])
	f := x.File(parts[2])
	if err != nil || !ok || f == nil {
		return workspace.Target{}, false
	}
	defs := f.Facts.Defs()
	for i := range defs {
		if d := &defs[i]; int(d.Kind) == kind && d.Name == name {
			return workspace.Target{File: f, Def: d}, true
		}
	}
	return workspace.Target{}, false
}

// kindWords say in a word what a name stands for.
var kindWords = map[names.Kind]string{
	names.Agent:        "agent",
	names.Skill:        "skill",
	names.Command:      "command",
	names.Server:       "MCP server",
	names.Plugin:       "plugin",
	names.Instructions: "instructions",
	names.Tool:         "tool",
	names.File:         "file",
	names.Heading:      "heading",
}

// shownPath is the path of a file as a reader finds it: below its folder, or
// below the home folder.
func shownPath(f *workspace.File) string {
	if f.Scope == workspace.UserScope {
		return "~" + strings.TrimPrefix(f.Path, f.Base)
	}
	return f.Name
}
