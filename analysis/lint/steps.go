package lint

import (
	"slices"
	"strings"

	"agentls/analysis/dialect"
	"agentls/analysis/prose"
	"agentls/analysis/text"
)

// step is a sentence of the prompt that cannot be followed without a tool.
type step struct {
	at    text.Span // what is written or run, relative to the chunk
	needs dialect.Capability
	// The step is a code block that begins its chunk: the line above it, in
	// another chunk, says whether it is to be run.
	above bool
}

// savesTo finds, in what stands before a name on its line, the verb of a
// sentence that tells the agent to write a file.
var savesTo = text.Lazy(`^[ \t]*(?:[-*+][ \t]+|[0-9]+[.)][ \t]+)?(?:\*\*[^*]{1,40}\*\*:?[ \t]+)?` +
	`(?:(?i:then|finally|next|always|now),?[ \t]+)?` +
	`((?i:save|write|export|store|append|update|create)\b[ \t]+(?:[\w'’-]+,?[ \t]+){0,7})$`)

// written are the endings of files that agents write.
var written = []string{".md", ".json", ".yaml", ".yml", ".txt", ".csv", ".html", ".htm", ".toml", ".xml", ".log", ".svg", ".py", ".ts", ".js", ".sql", ".sh"}

// toFile is what stands between verb and name where the file is what is
// written, not what is written about.
var toFile = text.Lazy(`(?i)^(?:save|export|store|append)\b` +
	`|^(?:update|create)\b[^` + "`" + `]*\b(?:to|in|into|as|file|called|named)[ \t]*$` +
	`|^write\b[^` + "`" + `]*\b(?:to|into|as|file|called|named)[ \t]*$` +
	`|^(?:write|update|create)[ \t]+(?:the[ \t]+|an?[ \t]+)?$`)

// runs finds a line that tells the agent to run what follows it.
var runs = text.Lazy(`(?i)^[ \t]*(?:[-*+][ \t]+|[0-9]+[.)][ \t]+)?(?:\*\*)?` +
	`(?:(?:then|first|finally|next|always|now),?[ \t]+|(?:after|before|once|when)[ \t][^,.:]{1,40},[ \t]*)?` +
	`(?:run|execute|validate|verify|check|test|build|install|start)\b[^.?!` + "`" + `]{0,60}:(?:\*\*)?[ \t]*$`)

// shells are the languages of code blocks that hold commands.
var shells = []string{"bash", "sh", "shell", "zsh", "console", "powershell", "pwsh"}

// offered finds the words with which a line leaves the work to somebody else,
// or says when it would be done, beside those of a denial.
var offered = text.Lazy(`(?i)\b(?:ask|suggest|recommend|propose|offer|tell|user|caller|parent|orchestrator|main agent|would|could|might|may|if|unless|hook|automatically)\b`)

// steps returns what a chunk asks of the agent that needs a tool.
func (w *world) steps(c *prose.Chunk, src string) []step {
	if len(w.d.Tools.Builtin) == 0 || c.Guarded {
		return nil
	}
	var list []step
	for _, code := range c.Code {
		if name, ok := fileNamed(src, code); ok && isSaved(c, src, name) {
			list = append(list, step{at: name, needs: dialect.CapWrite})
		}
	}
	for i := range c.Fences {
		f := &c.Fences[i]
		if f.Close.IsEmpty() || !slices.Contains(shells, strings.ToLower(f.Info.Of(src))) {
			continue
		}
		above := strings.TrimRight(src[:f.Span.Start], " \t\r\n>")
		switch line := above[strings.LastIndexByte(above, '\n')+1:]; {
		case above == "":
			list = append(list, step{at: f.Info, needs: dialect.CapRun, above: true})
		case tellsToRun(line):
			list = append(list, step{at: f.Info, needs: dialect.CapRun})
		}
	}
	return list
}

// longestFile is how long the name of a file in a prompt may be.
const longestFile = 120

// fileNamed returns the name of a file that is all that a code span holds.
func fileNamed(src string, code text.Span) (text.Span, bool) {
	if code.Len() > longestFile {
		return text.Span{}, false
	}
	for code.Start < code.End && src[code.Start] == '`' {
		code.Start++
	}
	for code.End > code.Start && src[code.End-1] == '`' {
		code.End--
	}
	name := code.Of(src)
	dot := strings.LastIndexByte(name, '.')
	return code, dot > 0 && slices.Contains(written, name[dot:]) && !strings.ContainsAny(name, " \t\n*")
}

// isSaved reports whether the line of a name tells the agent to write the file:
// prose of the prompt itself, no line of a code block, a quotation, a table or
// an example.
func isSaved(c *prose.Chunk, src string, name text.Span) bool {
	start := strings.LastIndexByte(src[:name.Start], '\n') + 1
	before := strings.TrimRight(src[start:name.Start], "`")
	m := savesTo().FindStringSubmatch(before)
	if m == nil || !toFile().MatchString(m[1]) {
		return false
	}
	line := lineAt(src[start:])
	inRaw := func(span text.Span) bool { return span.Start <= start && start < span.End }
	return !denial().MatchString(line) && !offered().MatchString(line) && !slices.ContainsFunc(c.Raw, inRaw) && !strings.Contains(src, "<example")
}

func tellsToRun(line string) bool {
	return runs().MatchString(line) && !denial().MatchString(line) && !offered().MatchString(line)
}
