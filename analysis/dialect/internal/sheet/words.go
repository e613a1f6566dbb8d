package sheet

import (
	"reflect"
	"strings"

	"agentls/analysis/dialect"
)

// word is one value of an enumeration: how sheets spell it, what Go calls it.
type word struct {
	text, name string
	value      any
}

// vocabulary holds the words of every enumeration of the schema. The zero
// value of each comes first.
var vocabulary = map[reflect.Type][]word{
	reflect.TypeFor[dialect.Syntax](): {
		{"markdown", "Markdown", dialect.Markdown},
		{"json", "JSON", dialect.JSON},
		{"toml", "TOML", dialect.TOML},
		{"yaml", "YAML", dialect.YAML},
	},
	reflect.TypeFor[dialect.Trust](): {
		{"verified", "Verified", dialect.Verified},
		{"good", "Good", dialect.Good},
		{"unverified", "Unverified", dialect.Unverified},
	},
	reflect.TypeFor[dialect.Effect](): {
		{"unknown", "UnknownEffect", dialect.UnknownEffect},
		{"refuse", "Refuse", dialect.Refuse},
		{"ignore-agent", "IgnoreAgent", dialect.IgnoreAgent},
		{"drop-value", "DropValue", dialect.DropValue},
		{"ignore-key", "IgnoreKey", dialect.IgnoreKey},
		{"pass-through", "PassThrough", dialect.PassThrough},
		{"fail", "Fail", dialect.Fail},
		{"accept", "Accept", dialect.Accept},
	},
	reflect.TypeFor[dialect.Shape](): {
		{"any", "AnyShape", dialect.AnyShape},
		{"string", "StringShape", dialect.StringShape},
		{"comma", "CommaShape", dialect.CommaShape},
		{"list", "ListShape", dialect.ListShape},
		{"map-list", "MapListShape", dialect.MapListShape},
		{"mixed-list", "MixedListShape", dialect.MixedListShape},
		{"map", "MapShape", dialect.MapShape},
		{"bool-map", "BoolMapShape", dialect.BoolMapShape},
		{"bool", "BoolShape", dialect.BoolShape},
		{"int", "IntShape", dialect.IntShape},
		{"float", "FloatShape", dialect.FloatShape},
		{"enum", "EnumShape", dialect.EnumShape},
	},
	reflect.TypeFor[dialect.Role](): {
		{"none", "NoRole", dialect.NoRole},
		{"name", "NameRole", dialect.NameRole},
		{"description", "DescriptionRole", dialect.DescriptionRole},
		{"tools", "ToolsRole", dialect.ToolsRole},
		{"deny", "DenyRole", dialect.DenyRole},
		{"allow", "AllowRole", dialect.AllowRole},
		{"model", "ModelRole", dialect.ModelRole},
		{"skills", "SkillsRole", dialect.SkillsRole},
		{"servers", "ServersRole", dialect.ServersRole},
		{"hooks", "HooksRole", dialect.HooksRole},
		{"permission", "PermissionRole", dialect.PermissionRole},
		{"agents", "AgentsRole", dialect.AgentsRole},
		{"mode", "ModeRole", dialect.ModeRole},
		{"prompt", "PromptRole", dialect.PromptRole},
		{"memory", "MemoryRole", dialect.MemoryRole},
		{"turns", "TurnsRole", dialect.TurnsRole},
		{"effort", "EffortRole", dialect.EffortRole},
		{"kind", "KindRole", dialect.KindRole},
		{"hidden", "HiddenRole", dialect.HiddenRole},
		{"shown", "ShownRole", dialect.ShownRole},
		{"readonly", "ReadonlyRole", dialect.ReadonlyRole},
		{"background", "BackgroundRole", dialect.BackgroundRole},
		{"manual", "ManualRole", dialect.ManualRole},
		{"auto", "AutoRole", dialect.AutoRole},
	},
	reflect.TypeFor[dialect.Thing](): {
		{"nothing", "NoThing", dialect.NoThing},
		{"agent", "AgentThing", dialect.AgentThing},
		{"skill", "SkillThing", dialect.SkillThing},
		{"command", "CommandThing", dialect.CommandThing},
		{"server", "ServerThing", dialect.ServerThing},
		{"plugin", "PluginThing", dialect.PluginThing},
		{"instructions", "InstructionsThing", dialect.InstructionsThing},
		{"file", "FileThing", dialect.FileThing},
		{"tools", "ToolsThing", dialect.ToolsThing},
		{"hooks", "HooksThing", dialect.HooksThing},
		{"shell", "ShellThing", dialect.ShellThing},
		{"permission", "PermissionThing", dialect.PermissionThing},
		{"prose", "ProseThing", dialect.ProseThing},
	},
	reflect.TypeFor[dialect.Status](): {
		{"current", "Current", dialect.Current},
		{"older", "Older", dialect.Older},
		{"retired", "Retired", dialect.Retired},
	},
	reflect.TypeFor[dialect.Capability](): {
		{"read", "CapRead", dialect.CapRead},
		{"edit", "CapEdit", dialect.CapEdit},
		{"write", "CapWrite", dialect.CapWrite},
		{"list", "CapList", dialect.CapList},
		{"glob", "CapGlob", dialect.CapGlob},
		{"search", "CapSearch", dialect.CapSearch},
		{"run", "CapRun", dialect.CapRun},
		{"fetch", "CapFetch", dialect.CapFetch},
		{"websearch", "CapWeb", dialect.CapWeb},
		{"todo", "CapTodo", dialect.CapTodo},
		{"delegate", "CapDelegate", dialect.CapDelegate},
		{"skill", "CapSkill", dialect.CapSkill},
		{"ask", "CapAsk", dialect.CapAsk},
		{"plan", "CapPlan", dialect.CapPlan},
		{"notebook", "CapNotebook", dialect.CapNotebook},
		{"lsp", "CapLSP", dialect.CapLSP},
		{"mcp", "CapMCP", dialect.CapMCP},
		{"other", "CapOther", dialect.CapOther},
	},
}

func wordList(words []word) string {
	var texts []string
	for _, w := range words {
		texts = append(texts, w.text)
	}
	return strings.Join(texts, ", ")
}
