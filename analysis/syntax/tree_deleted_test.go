package syntax

import (
	"strings"
	"testing"
)

// whole are files in order, of which [TestDeleted] takes one sign at a time.
var whole = map[Lang]string{
	JSON: "{\n  \"$schema\": \"https://x.test/config.json\",\n  \"model\": \"a/b\",\n  \"agent\": {\n    \"review\": {\n      \"description\": \"Reviews code, and more\",\n      \"temperature\": 0.1,\n      \"tools\": { \"write\": false, \"edit\": false },\n      \"permission\": {\n        \"bash\": { \"git *\": \"allow\", \"*\": \"ask\" },\n        \"edit\": \"deny\"\n      },\n      \"list\": [\n        \"one\",\n        \"two\"\n      ],\n      \"prompt\": \"You are a reviewer.\\nSay \\\"hi\\\": it, now.\"\n    },\n    \"build\": {\n      \"mode\": \"primary\",\n      \"tools\": [\"read\", \"write\"]\n    }\n  }\n}\n",
	TOML: "name = \"reviewer\"\ndescription = \"Reviews code, and more\"\nmodel = 'x-5'\nlist = [\"a\", \"b\"]\nmore = [\n  \"one\", # first\n  \"two\",\n]\ntext = \"\"\"\nYou are a reviewer.\nUse `x = 1` and say \"hi\".\n\n## Role\n- one: two\n\"\"\"\n\n[servers.docs]\nurl = \"https://x.test\"\nargs = []\nenv = { A = \"b\", C = 1 }\n\n[[skills.config]]\npath = \"p\"\nenabled = false\n",
}

// TestDeleted: a sign that is missing is one fault, and at most the value it
// belongs to is read otherwise.
func TestDeleted(t *testing.T) {
	for lang, src := range whole {
		all := texts(&ReadTree(lang, src).Root, "", map[string]string{})
		for i := range len(src) {
			if strings.IndexByte("\"'{}[],:=", src[i]) < 0 {
				continue
			}
			after := src[:i] + src[i+1:]
			tree := ReadTree(lang, after)
			left := texts(&tree.Root, "", map[string]string{})
			var lost []string
			for path, text := range all {
				if got, ok := left[path]; !ok || got != text {
					lost = append(lost, path)
				}
			}
			line := after[lineStart(after, i):lineEnd(after, i, len(after))]
			if len(tree.Faults) > 1 || len(lost) > 1 || len(tree.Faults) == 0 && len(lost) > 0 && !inText(&ReadTree(lang, src).Root, i) {
				t.Errorf("without %q in %q: lost %q, faults %+v", src[i], line, lost, tree.Faults)
			}
		}
	}
}

// texts returns the texts of the scalars in v by the keys that lead to them;
// an item of a list is its own key.
func texts(v *Value, path string, into map[string]string) map[string]string {
	for i := range v.Items {
		it := &v.Items[i]
		texts(it, path+"/"+it.Text, into)
	}
	for i := range v.Pairs {
		texts(&v.Pairs[i].Value, path+"/"+v.Pairs[i].Key.Name, into)
	}
	if v.Kind == Scalar {
		into[path] = v.Text
	}
	return into
}

// inText reports whether the byte at i stands inside a string in v.
func inText(v *Value, i int) bool {
	in := v.Kind == Scalar && v.Inner.Contains(i)
	for k := range v.Items {
		in = in || inText(&v.Items[k], i)
	}
	for k := range v.Pairs {
		in = in || inText(&v.Pairs[k].Value, i)
	}
	return in
}
