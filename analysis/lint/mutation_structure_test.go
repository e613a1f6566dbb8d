package lint_test

import (
	"strings"

	"agentls/analysis/agent"
	"agentls/analysis/dialect"
)

// structureFaults breaks what holds the file together, or puts it where the
// product does not look. One fault is one finding: what follows from it is
// silent.
func (b *base) structureFaults() []mutation {
	if b.lang != frontmatter || silent(b.d) {
		return nil
	}
	o := &out{}
	for _, p := range b.front {
		yamlPair(o, p, "")
	}
	keys, front := o.String(), b.d.Front
	body := "\n" + strings.Join(goodBody, "\n")
	var all []mutation
	add := func(name, src, code string, m mark) {
		m.codes = codesOf(code)
		all = append(all, mutation{name: "file/" + name, whole: &piece{text: src, codes: []string{code}, mark: &m}})
	}
	add("no closing fence", "«---»\n"+keys+body, "frontmatter-unclosed", mark{is: follows(front.Unclosed, false)})
	late := strings.Replace(strings.Repeat(body, 5), goodBody[0][:len(goodBody[0])-1], "«"+goodBody[0][:len(goodBody[0])-1]+"»", 1)
	add("closed eighty lines late", "---\n"+keys+late+"\n---\n\nThe end.\n", "frontmatter-unclosed", mark{is: follows(front.Broken, false)})
	if first, rest, _ := strings.Cut(keys, "\n"); strings.Contains(rest, ":") {
		add("no opening fence", "«"+first+"»\n"+rest+"---\n"+body, "frontmatter-missing", mark{is: follows(front.Missing, false)})
	}
	if !front.List {
		add("a list", "---\n«- name: "+called+"»\n---\n"+body, "frontmatter-not-a-map", mark{})
	}
	if b.d.Body.Empty != dialect.Accept && !b.d.Body.Unread {
		is := harmlessly
		if fatalEffect(b.d.Body.Empty) && b.d.Body.EmptyTrust == dialect.Verified {
			is = notLoaded
		}
		add("no prompt", "---\n"+keys+"«---»\n", "empty-body", mark{is: is})
	}
	is := harmlessly
	if fatalEffect(front.BOM) {
		is = notLoaded
	}
	add("byte order mark", "«\ufeff»---\n"+keys+"---\n"+body, "byte-order-mark", mark{is: is})
	if fatalEffect(front.Lead) {
		add("blank first line", "\n«---»\n"+keys+"---\n"+body, "frontmatter-missing", mark{is: notLoaded})
	}
	return append(all, b.strayed("«---»\n"+keys+"---\n"+body)...)
}

// strayed puts the file where the product reads it no more, or passes over it.
func (b *base) strayed(src string) []mutation {
	var all []mutation
	add := func(path string, m mark) {
		m.codes = codesOf("wrong-location")
		all = append(all, mutation{
			name: "file/" + path, place: &agent.Place{Path: path},
			whole: &piece{text: src, codes: []string{"wrong-location"}, mark: &m},
		})
	}
	for _, l := range b.d.Locations {
		if l.Legacy && l.Glob != "" && !strings.HasPrefix(l.Glob, "~") {
			add(instance(l.Glob), mark{is: harmlessly, trust: l.Trust})
		}
	}
	for _, glob := range b.d.Identity.Skip {
		dir := b.place.Path[:strings.LastIndexByte(b.place.Path, '/')+1]
		add(dir+instance(glob)+".md", mark{is: notLoaded})
	}
	return all
}
