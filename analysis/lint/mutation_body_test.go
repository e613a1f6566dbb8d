package lint_test

// bodyFaults plants faults in the prompt.
func (b *base) bodyFaults() []mutation {
	if b.lang != frontmatter && b.promptKey() == "" {
		return nil
	}
	fault := func(slot, src string, codes string) mutation {
		return mutation{name: "prompt/" + slot, slots: []string{"prompt " + slot}, body: &piece{text: src, codes: []string{codes}}}
	}
	nested := fault("nested fence", "## Sample\n\n«```»markdown\n# Title\n\n```go\nfunc main() {}\n```\n\nEnd.\n```\n", "nested-fence")
	nested.alone = true // what follows is inside out
	fence := fault("unclosed fence", "## Sample\n\n«```»sh\ngit log\n", "unclosed-fence")
	fence.last = true
	return []mutation{
		fault("empty section", "## «Memory»\n\n## Tone\n\nPlain words.\n", "empty-section"),
		fault("heading skip", "## Checks\n\nRun them all.\n\n#### «Details»\n\nIn order.\n", "heading-skip"),
		fault("unclosed tag", "«<rules>»\n\nNever push.\n", "unclosed-tag"),
		fault("mismatched tag", "Never push.\n\n«</workflow>»\n", "mismatched-tag|unclosed-tag"),
		fault("placeholder", "The style guide is at «[insert your link here]».\n", "placeholder"),
		fault("bidi", "Never trust «\u202e»what you cannot see.\n", "hidden-unicode"),
		fault("zero width", "Never trust zero«\u200b»width text.\n", "hidden-unicode"),
		fault("secret", "Use the key «ghp_"+"a8Fk29dLmQ0xTzR7vWy3UbN5cHj1PeSg4KiO»\n", "secret"),
		nested,
		fence,
	}
}
