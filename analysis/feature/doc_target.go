package feature

import (
	"strconv"
	"strings"

	"agentls/analysis/lint"
	"agentls/analysis/names"
	"agentls/analysis/workspace"
)

// targetDoc explains a definition to whoever meets its name elsewhere: what it
// is for, what it gets, whose it is and where it stands.
func targetDoc(x *workspace.Index, t workspace.Target) string {
	switch t.Def.Kind {
	case names.Heading:
		return "Heading " + headingWords(t) + " in " + code(shownPath(t.File)) + "."
	case names.File:
		return "File " + code(shownPath(t.File)) + "."
	}
	head := title(t.Def.Name) + " · " + kindWords[t.Def.Kind] + " · " + origin(t.File)
	if t.Def.Profile == nil {
		return article(head, "Defined in "+code(shownPath(t.File))+".")
	}
	v := x.Effective(t)
	described := strings.TrimSpace(v.Def.Profile.Description)
	if len(described) > maxDescription {
		described = strings.ToValidUTF8(described[:maxDescription], "") + "…"
	}
	why := ""
	if !v.Loads {
		why = words("It does not load.", sentence(v.Why))
	}
	return article(head, literal(described), words(why, viewFacts(v), "File: "+code(shownPath(t.File))+"."))
}

// maxDescription is how many bytes of a description a hover shows: some hold
// whole conversations.
const maxDescription = 600

// viewFacts says what an agent gets: model, tools, the size of its prompt and of
// its skills.
func viewFacts(v *workspace.View) string {
	size := "Prompt: empty."
	if v.Tokens > 0 {
		size = "Prompt: about " + count(roundTokens(v.Tokens), "token", "tokens") + "."
	}
	if v.Def.Kind != names.Agent {
		return size
	}
	if n := v.SkillTokens(); n > 0 {
		size += " Skills: " + strconv.Itoa(len(v.Skills)) + ", about " + count(roundTokens(n), "token", "tokens") + "."
	}
	return words(viewModel(v), viewTools(&v.Tools), size)
}

func viewModel(v *workspace.View) string {
	switch {
	case v.Model == "":
		return ""
	case v.Def.Profile.Model == "":
		return "Model: " + defaultWords(v.Model) + "."
	}
	return "Model: " + modelWords(lint.Env{}, v.Dialect, v.Model) + "."
}

func viewTools(t *workspace.Tools) string {
	switch {
	case t.Unsaid:
		return ""
	case t.All:
		return allBut(t.Denied) + "."
	case len(t.Given) == 0:
		return "Tools: none."
	}
	return "Tools: " + codes(t.Given, 12) + "."
}

// headingWords is what a heading is called: its title where the file can be
// read, else what links call it.
func headingWords(t workspace.Target) string {
	if src, ok := t.File.Read(); ok && !t.Def.At.IsEmpty() && t.Def.At.End <= len(src) {
		return "“" + preview(t.Def.At.Of(src)) + "”"
	}
	return code("#" + t.Def.Name)
}
