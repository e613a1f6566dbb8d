package lint

import (
	"regexp"
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

// savesTo finds a line that tells the agent to write a file with a name: the
// verb begins the sentence, and the name stands in back-ticks behind it.
var savesTo = regexp.MustCompile("(?m)^[ \t]*(?:[-*+][ \t]+|[0-9]+[.)][ \t]+)?(?:\\*\\*[^*\n]{1,40}\\*\\*:?[ \t]+)?" +
	"(?:(?i:then|finally|next|always|now),?[ \t]+)?" +
	"(?i:save|write|export|store|append|update|create)\\b[ \t]+(?:[\\w'’-]+,?[ \t]+){0,7}?" +
	"`([^`\\s]*[\\w})\\]>]\\.(?:md|json|ya?ml|txt|csv|html?|toml|xml|log|svg|py|ts|js|sql|sh))`")

// toFile is what stands between verb and name where the file is what is
// written, not what is written about.
var toFile = regexp.MustCompile(`(?i)^(?:save|export|store|append)\b` +
	`|^(?:update|create)\b[^` + "`" + `]*\b(?:to|in|into|as|file|called|named)[ \t]*$` +
	`|^write\b[^` + "`" + `]*\b(?:to|into|as|file|called|named)[ \t]*$` +
	`|^(?:write|update|create)[ \t]+(?:the[ \t]+|an?[ \t]+)?$`)

// runs finds a line that tells the agent to run what follows it.
var runs = regexp.MustCompile(`(?i)^[ \t]*(?:[-*+][ \t]+|[0-9]+[.)][ \t]+)?(?:\*\*)?` +
	`(?:(?:then|first|finally|next|always|now),?[ \t]+|(?:after|before|once|when)[ \t][^,.:]{1,40},[ \t]*)?` +
	`(?:run|execute|validate|verify|check|test|build|install|start)\b[^.?!` + "`" + `]{0,60}:(?:\*\*)?[ \t]*$`)

// shells are the languages of code blocks that hold commands.
var shells = []string{"bash", "sh", "shell", "zsh", "console", "powershell", "pwsh"}

// offered finds the words with which a line leaves the work to somebody else,
// or says when it would be done, beside those of a denial.
var offered = regexp.MustCompile(`(?i)\b(?:ask|suggest|recommend|propose|offer|tell|user|caller|parent|orchestrator|main agent|would|could|might|may|if|unless|hook|automatically)\b`)

// steps returns what a chunk asks of the agent that needs a tool.
func (w *world) steps(c *prose.Chunk, src string) []step {
	if len(w.d.Tools.Builtin) == 0 || !strings.Contains(src, "`") || c.Guarded {
		return nil
	}
	var list []step
	for _, m := range savesTo.FindAllStringSubmatchIndex(src, -1) {
		name := text.Span{Start: m[2], End: m[3]}
		line := lineAt(src[m[0]:])
		if !isStep(c, src, m[0], name) || denial.MatchString(line) || offered.MatchString(line) || !toFile.MatchString(verbOf(src[m[0]:m[2]-1])) {
			continue
		}
		list = append(list, step{at: name, needs: dialect.CapWrite})
	}
	for i := range c.Fences {
		f := &c.Fences[i]
		if !slices.Contains(shells, strings.ToLower(f.Info.Of(src))) || f.Close.IsEmpty() {
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

func tellsToRun(line string) bool {
	return runs.MatchString(line) && !denial.MatchString(line) && !offered.MatchString(line)
}

// verbOf is what stands before the name in a line that matches savesTo, from
// its verb on.
func verbOf(s string) string {
	at := verbs.FindStringIndex(s)
	if at == nil {
		return s
	}
	return s[at[0]:]
}

var verbs = regexp.MustCompile(`(?i)\b(?:save|write|export|store|append|update|create)\b`)

// isStep reports whether a line is prose of the prompt itself, with the name in
// a code span: no line of a code block, a quotation, a table or an example.
func isStep(c *prose.Chunk, src string, line int, name text.Span) bool {
	inCode := func(span text.Span) bool { return span.Start <= line && line < span.End }
	inSpan := func(span text.Span) bool { return span.Start <= name.Start && name.End <= span.End }
	return !slices.ContainsFunc(c.Code, inCode) && slices.ContainsFunc(c.Code, inSpan) && !slices.ContainsFunc(c.Raw, inCode) &&
		!strings.Contains(src, "<example")
}
