package lint_test

import (
	"slices"
	"strings"
	"testing"

	"agentls/analysis/finding"
)

// TestStructureFaults breaks what holds the file together. One fault is one
// finding: what follows from it is silent.
func TestStructureFaults(t *testing.T) {
	const keys = "name: release-notes\ndescription: Writes release notes when a version is tagged\n"
	body := "\n" + strings.Join(goodBody, "\n")
	faults := []struct{ name, src, codes string }{
		{"no closing fence", "«---»\n" + keys + body, "frontmatter-unclosed"},
		{"closed eighty lines late", "---\n" + keys + strings.Repeat(body, 5) + "\n---\n\nThe end.\n", "frontmatter-unclosed"},
		{"no opening fence", keys + "---\n" + body, "frontmatter-missing"},
		{"a list", "---\n«- name»: release-notes\n---\n" + body, "frontmatter-not-a-map"},
		{"key twice", "---\n" + keys + "«name»: other\n---\n" + body, "duplicate-key"},
		{"no body", "---\n" + keys + "---\n", "empty-body"},
	}
	for _, b := range bases {
		if b.d.Field("name") == nil || b.d.ID == "gemini-cli" {
			continue // opencode reads no name; Gemini CLI reads lists
		}
		for _, f := range faults {
			p := planted(f.src, f.codes)
			found := findings(b.path, p.text)
			codes := strings.Split(f.codes, "|")
			n := 0
			for _, x := range found {
				if x.Severity >= finding.Information && slices.Contains(codes, string(x.Code)) {
					n++
				}
			}
			if n != 1 {
				t.Errorf("%s, %s: %d findings of %v", b.d.ID, f.name, n, codes)
			}
			for _, x := range found {
				if x.Severity >= finding.Warning && !slices.Contains(codes, string(x.Code)) {
					t.Errorf("%s, %s: unasked %s on %q: %s", b.d.ID, f.name, x.Code, x.Span.Of(p.text), x.Message)
				}
			}
		}
	}
}
