package server_test

import "testing"

// What lies around a file decides in the editor as it does for a search: the
// files of a collection are agents, what a program installed is left alone, and
// the prompt of an agent that another file defines is text and nothing else.
func TestSurroundings(t *testing.T) {
	const like = "---\nname: a\ndescription: Reads the logs.\ntools: Read, Grep\nmodel: haiku\n---\n\nRead.\n"
	const slip = "---\nname: a\ndescription: Reads the logs.\ntools: Raed\nmodel: haiku\n---\n\nRead.\n"
	dir := workspace(t, map[string]string{
		"lists/web/one.md":    like,
		"lists/web/two.md":    like,
		"lists/web/three.md":  slip,
		".kiro/agents/a.json": `{"name": "a", "prompt": "file://./a.md"}`,
		".kiro/agents/b.json": `{"name": "b", "prompt": "file://./b.md"}`,
	})
	p := serve(t)
	p.Initialize(folders(dir))
	collected := fileURI(dir, "lists/web/three.md")
	quiet := []string{fileURI(dir, ".kiro/agents/a.md"), fileURI(dir, "node_modules/kit/.claude/agents/a.md")}
	for _, uri := range quiet {
		p.Open(uri, "markdown", "---\nnam: a\ntools: Raed\n---\n\nRead.\n")
	}
	prompt := fileURI(dir, ".kiro/agents/b.md")
	p.Open(prompt, "markdown", "Read.\n\n```\nnever closed\n")
	p.Open(collected, "markdown", slip)
	p.WaitDiagnosed(collected, some)
	p.WaitDiagnosed(prompt, some)
	for _, uri := range quiet {
		if found, ok := p.Published(uri); ok && len(found.Diagnostics) > 0 {
			t.Errorf("%s was published: %+v", uri, found)
		}
	}
}
