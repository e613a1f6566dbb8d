// Package names says which names one file defines and which it mentions:
// agents, skills, commands, MCP servers, files and headings, in the frontmatter,
// the body, and the settings around. It knows the file alone; what a name
// stands for is said by package workspace. Places are byte offsets in the file,
// in files of several agents too.
package names

import "agentls/analysis/text"

// Kind is what a name stands for.
type Kind uint8

// The kinds of name.
const (
	Agent        Kind = iota + 1
	Skill             // the folder of a SKILL.md
	Command           // a slash command or prompt file
	Server            // an MCP server
	Plugin            // a plugin or extension
	Instructions      // CLAUDE.md, AGENTS.md, *.instructions.md
	Tool              // a tool, in #tool:
	File              // a path
	Heading           // an anchor in a file
)

// Form is how a mention is written.
type Form uint8

// The forms of mention.
const (
	InSpecifier  Form = iota + 1 // tools: Agent(a, b), Task(a), Skill(x)
	InHandoff                    // handoffs[].agent
	InAgents                     // a field that lists agents: agents, subagents
	InSkills                     // a field that lists skills
	InServers                    // a field that names MCP servers
	InServerTool                 // the server in mcp__server__tool, server/tool, @server/tool
	InPermission                 // a key of a permission map: task: {x: allow}
	InAgentKey                   // agent: in skills, commands and prompt files
	InSettings                   // a key of a settings file: default_agent, agent
	InHook                       // the script in a hook command
	SubagentType                 // subagent_type: x, subagent_type="x"
	AtAgent                      // @agent-x
	AtName                       // @x
	Marked                       // the `x` agent
	Plain                        // the x agent
	InLink                       // [text](path#anchor) and link reference definitions
	InImport                     // @path/to/file
	ToolMark                     // #tool:x
	FileMark                     // #file:path
	Slash                        // /x
	InAddress                    // file://path, skill://path, {file:path}
)

// Def is a place where a name is defined.
type Def struct {
	Kind Kind
	Name string
	// At is what a rename replaces. It is empty, at the start of the file, where
	// the path alone names it.
	At    text.Span
	Whole text.Span // what is defined: the file, the part, the pair of a map
	// Profile is what the definition says of the agent, skill or command; nil
	// for the other kinds.
	Profile *Profile
	// Level is that of a heading, and Section what it governs.
	Level   int
	Section text.Span
	// Only is 1 more than the index of the agent among the Defs that alone has
	// what is defined, a server in its frontmatter; 0 where everybody has it.
	Only int
}

// Mention is a place where a name is used.
type Mention struct {
	Kind Kind
	Form Form
	Name string // decoded, as it is looked up; of a path: without anchor, as written
	// At is what a rename replaces: the name without quotes, marks, prefixes and
	// suffixes; of plugin:name what stands behind the colon. It is empty where the name cannot be replaced in place (an
	// escape splits it); then Whole says where it stands.
	At    text.Span
	Whole text.Span // the token with its mark: `@agent-x`, the link destination
	// Root is the variable that a path begins with, without its mark, as
	// CLAUDE_PROJECT_DIR; Name is what follows it then, without the slash.
	Root string
	// Anchor is the part of a link behind `#`, AnchorAt its place.
	Anchor   string
	AnchorAt text.Span
	// Certain says that it can be nothing but a mention of its kind. Others count
	// only when something of the name exists.
	Certain bool
	// Likely says of a mention that is not certain that it is written as products
	// document it: what is almost a name there was meant as that name.
	Likely bool
	// In is the index of the agent among the Defs that mentions it; -1 for none.
	In int
	// Denied says that the mention takes the named thing away (disallowedTools,
	// deny): it is a reference, and no delegation.
	Denied bool
	// Pattern says that the name is a glob (`deploy-*`) and may stand for several.
	Pattern bool
}

// Profile is what is kept of an agent, skill or command beside its name.
type Profile struct {
	// Shown is the name that people see where the file names the agent and a key
	// says how it is shown; it is mentioned by either.
	Shown         string
	Description   string
	DescriptionAt text.Span
	Model         string // as written; empty: not given
	// Tools are the entries of the lists that grant and deny, as written. HasTools
	// says that there is a list that grants, even an empty one.
	Tools, Denied []string
	HasTools      bool
	Memory        string // as written; empty: none
	Mode          string // the value of the field with KindRole: primary, subagent, all
	// ByModel and ByUser say whether the model and the user may start it.
	ByModel, ByUser bool
	Tokens          int    // of the prompt, about
	Prompt          uint64 // hash of the prompt without blanks around it, as [Hash] gives it; 0: there is none
	Sketch          Sketch // of the prompt
	Loads           bool   // nothing in the file alone keeps the product from loading it
	Why             string
}
