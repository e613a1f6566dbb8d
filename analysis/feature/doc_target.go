package feature

import (
	"strings"

	"agentls/analysis/dialect"
	"agentls/analysis/lint"
	"agentls/analysis/names"
	"agentls/analysis/workspace"
)

// targetDoc explains a definition to whoever meets its name elsewhere: what it
// is for, what it gets, whose it is and where it stands.
func targetDoc(t workspace.Target) string {
	if t.Def == nil {
		return "File " + code(shownPath(t.File)) + "."
	}
	switch t.Def.Kind {
	case names.Heading:
		return article("**"+headingWords(t.Def)+"**", "Heading in "+code(shownPath(t.File))+".")
	case names.File:
		return "File " + code(shownPath(t.File)) + "."
	}
	head := title(t.Def.Name) + " · " + kindWords[t.Def.Kind] + " · " + origin(t.File)
	if t.Def.Profile == nil {
		return article(head, "Defined in "+code(shownPath(t.File))+".")
	}
	p := t.Def.Profile
	described := strings.TrimSpace(p.Description)
	if len(described) > maxDescription {
		described = strings.ToValidUTF8(described[:maxDescription], "") + "…"
	}
	why := ""
	if !p.Loads {
		why = sentence("It does not load: " + p.Why)
	}
	return article(head, literal(described), words(why, profileFacts(t), "File: "+code(shownPath(t.File))+"."))
}

// maxDescription is how many bytes of a description a hover shows: some hold
// whole conversations.
const maxDescription = 600

// profileFacts says what an agent gets, as its file tells: model, tools, and the
// size of its prompt.
func profileFacts(t workspace.Target) string {
	p, d := t.Def.Profile, t.File.Detection.Dialect
	if d == nil {
		d = dialect.Generic()
	}
	if t.Def.Kind != names.Agent {
		return sizeWords(p)
	}
	return words(profileModel(d, p), profileTools(d, p), sizeWords(p))
}

func profileModel(d *dialect.Dialect, p *names.Profile) string {
	if p.Model != "" {
		return "Model: " + modelWords(lint.Env{}, d, p.Model) + "."
	}
	if f := d.ByRole(dialect.ModelRole); f != nil && f.Default != "" {
		return "Model: " + defaultWords(f.Default) + "."
	}
	return ""
}

func profileTools(d *dialect.Dialect, p *names.Profile) string {
	if !p.HasTools {
		if d.ByRole(dialect.ToolsRole) == nil && len(p.Denied) == 0 {
			return ""
		}
		return allBut(p.Denied) + "."
	}
	given, _, all := d.Given(p.Tools, p.Denied)
	switch {
	case all:
		return allBut(p.Denied) + "."
	case len(given) == 0:
		return "Tools: none."
	}
	return "Tools: " + codes(given, 12) + "."
}

func sizeWords(p *names.Profile) string {
	if p.Tokens == 0 {
		return "Prompt: empty."
	}
	return "Prompt: about " + count(roundTokens(p.Tokens), "token", "tokens") + "."
}

// headingWords is what a heading is called; its anchor where nothing else is
// known of it.
func headingWords(d *names.Def) string { return d.Name }
