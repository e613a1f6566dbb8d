package lint_test

import (
	"strings"

	"agentls/analysis/dialect"
)

// yamlFaults breaks the YAML of one entry each, in every way that one entry
// can be broken without touching the next.
func yamlFaults(f *dialect.Field) []mutation {
	if f.Deprecated || len(f.Shapes) == 0 || f.Shapes[0] != dialect.StringShape && f.Role != dialect.SkillsRole {
		return nil
	}
	var all []mutation
	for kind, p := range brokenEntries(f.Name) {
		// What a name, a model or a patterned value reads as would be a
		// fault of its own; an open quote reads as nothing.
		if strict := f.Role == dialect.NameRole || f.Role == dialect.ModelRole || f.Pattern != ""; strict && !strings.HasSuffix(kind, "quote") {
			continue
		}
		all = append(all, mutation{name: "yaml/" + f.Name + "/" + kind, slot: f.Name, yaml: true, piece: p})
	}
	return all
}

func brokenEntries(key string) map[string]piece {
	return map[string]piece{
		"colon":        planted(key+": Reviews«:» code\n", "yaml-colon"),
		"trailing":     planted(key+": Reviews code«:»\n", "yaml-colon"),
		"double-quote": planted(key+": «\"»Reviews code\n", "yaml-syntax"),
		"single-quote": planted(key+": «'»Reviews code\n", "yaml-syntax"),
		// Some products read these as text when YAML does not.
		"bracket": planted(key+": «[»Reviews, code\n", "yaml-syntax|yaml-colon"),
		"brace":   planted(key+": «{»Reviews: code\n", "yaml-syntax|yaml-colon"),
		"at":      planted(key+": «@»reviews\n", "yaml-syntax|yaml-colon"),
		"tick":    planted(key+": «`»reviews` code\n", "yaml-syntax|yaml-colon"),
	}
}

// repeatedKey writes a key twice.
func (b base) repeatedKey() []mutation {
	f := b.d.ByRole(dialect.DescriptionRole)
	if f == nil {
		return nil
	}
	return []mutation{{
		name:  "repeat/" + f.Name,
		slot:  f.Name,
		piece: planted(f.Name+": Writes release notes\n«"+f.Name+"»: Writes release notes when asked\n", "duplicate-key"),
	}}
}

func bodyFaults() []mutation {
	return []mutation{
		{name: "body/empty-section", slot: "body-empty", piece: planted("## «Memory»\n\n## Tone\n\nPlain words.\n", "empty-section")},
		{name: "body/heading-skip", slot: "body-skip", piece: planted("## Checks\n\nRun them all.\n\n#### «Details»\n\nIn order.\n", "heading-skip")},
		{name: "body/unclosed-tag", slot: "body-tag", piece: planted("«<rules>»\n\nNever push.\n", "unclosed-tag")},
		{name: "body/mismatched-tag", slot: "body-close", piece: planted("Never push.\n\n«</workflow>»\n", "mismatched-tag|unclosed-tag")},
		{name: "body/placeholder", slot: "body-todo", piece: planted("The style guide is at «[insert your link here]».\n", "placeholder")},
		{name: "body/bidi", slot: "body-bidi", piece: planted("Never trust «\u202e»what you cannot see.\n", "hidden-unicode")},
		{name: "body/zero-width", slot: "body-zero", piece: planted("Never trust zero«\u200b»width text.\n", "hidden-unicode")},
		{name: "body/secret", slot: "body-secret", piece: planted("Use the key «ghp_"+"a8Fk29dLmQ0xTzR7vWy3UbN5cHj1PeSg4KiO»\n", "secret")},
		{name: "body/unclosed-fence", slot: "body-fence", last: true, piece: planted("## Sample\n\n«```»sh\ngit log\n", "unclosed-fence")},
	}
}
