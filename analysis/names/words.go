package names

// The words for kinds and forms, for output and tests.
var (
	kindWords = [...]string{"nothing", "agent", "skill", "command", "server", "plugin", "instructions", "tool", "file", "heading"}
	formWords = [...]string{
		"nowhere", "specifier", "handoff", "agents", "skills", "servers", "server-tool", "permission", "agent-key", "settings", "hook",
		"subagent-type", "at-agent", "at-name", "marked", "plain", "link", "import", "tool-mark", "file-mark", "slash", "address",
	}
)

// String returns the word for the kind.
func (k Kind) String() string { return kindWords[min(int(k), len(kindWords)-1)] }

// String returns a word for the form.
func (f Form) String() string { return formWords[min(int(f), len(formWords)-1)] }
