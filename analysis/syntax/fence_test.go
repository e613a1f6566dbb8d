package syntax

import (
	"testing"

	"agentls/analysis/text"
)

// TestFences: the marked spans are the opening and the closing fence, the place
// is where the body begins.
func TestFences(t *testing.T) {
	for _, tt := range []struct {
		name, src string
		state     FenceState
	}{
		{"plain", "‹---›\nname: x\n‹---›\n¦body", Closed},
		{"no line end at the end", "‹---›\nname: x\n‹---›¦", Closed},
		{"trailing blanks", "‹---›  \t\nname: x\n‹---› \n¦body", Closed},
		{"dots close", "‹---›\nname: x\n‹...›\n¦body", Closed},
		{"dots do not open", "¦...\nname: x\n---\n", NoFront},
		{"CRLF", "‹---›\r\nname: x\r\n‹---›\r\n¦body", Closed},
		{"lone CR", "‹---›\rname: x\r‹---›\r¦body", Closed},
		{"byte order mark", "\ufeff‹---›\nname: x\n‹---›\n¦", Closed},
		{"blank lines first", "\n \t\n‹---›\nname: x\n‹---›\n¦", Closed},
		{"empty", "‹---›\n‹---›\n¦", Closed},
		{"no frontmatter", "¦# Title\n", NoFront},
		{"no frontmatter, byte order mark", "\ufeff¦# Title\n", NoFront},
		{"empty file", "¦", NoFront},
		{"four dashes do not open", "¦----\nname: x\n---\n", NoFront},
		{"indented dashes do not open", "¦ ---\nname: x\n---\n", NoFront},
		{"indented dashes do not close", "‹---›\nname: x\n ---\n‹---›\n¦", Closed},
		{"nothing but the fence", "‹---›¦", Unclosed},
		{"unclosed, no body", "‹---›\nname: x\n¦", Unclosed},
		{"unclosed, text behind a blank line", "‹---›\nname: x\n\n¦You are an expert.\n", Unclosed},
		{"unclosed, text at once", "‹---›\nname: x\n¦You are an expert.\n", Unclosed},
		{"unclosed, heading", "‹---›\nname: x\n\n¦# Role\n\nText.\n", Unclosed},
		{"unclosed, headings only", "‹---›\nname: x\n\n¦# Role\n## More\n", Unclosed},
		{"unclosed, comment before a key", "‹---›\n# Names\nname: x\n# Tools\n\n# More\ntools: y\n¦", Unclosed},
		{"unclosed, list behind a blank line", "‹---›\nname: x\n\n¦- one\n- two\n", Unclosed},
		{"unclosed, list of a key", "‹---›\ntools:\n\n- one\n- two\n¦", Unclosed},
		{"unclosed, a word being typed", "‹---›\nname: x\nmod¦", Unclosed},
		{"unclosed, a word above a key", "‹---›\nname: x\n\nmod\ntools: y\n¦", Unclosed},
		{"unclosed, a word above text", "‹---›\nname: x\n\n¦Hello\n\nYou are here.\n", Unclosed},
		{"unclosed, a word above a heading", "‹---›\nname: x\n\n¦Hello\n\n# T\n", Unclosed},
		{"unclosed, a label that looks like a key", "‹---›\nname: x\n\n¦Purpose: here\n\nText of it.\n", Unclosed},
		{"unclosed, a label below a heading", "‹---›\nname: x\n\n¦# T\n\nPurpose:\n- a\n", Unclosed},
		{"unclosed, a field that is a comment", "‹---›\nname: x\n# version: 1\n\n¦Text of it.\n", Unclosed},
		{"fields with capitals below headings", "‹---›\n# Names\n\nName: x\n\n# Tools\nTools: y\n‹---›\n¦body", Closed},
		{"late below a tag", "‹---›\nname: x\n\n¦<role>\nYou are it.\n</role>\n\n## More\n\nText of it.\n\n‹---›\n", LateClose},
		{"unclosed, block scalar with headings", "‹---›\nd: |\n  # T\n\n  Text here.\n\nname: x\n¦# T\nText here.", Unclosed},
		{"unclosed, a line of dashes", "‹---›\nname: x\n¦--------\n\n# T\n", Unclosed},
		{"unclosed quote", "‹---›\nname: \"x\n¦You are it.\nIt's \"here\".\n", Unclosed},
		{"late", "‹---›\nname: x\ndescription: y\n\n¦# Role\n\nYou are an expert.\n\n‹---›\n\nmore\n", LateClose},
		{"late without headings", "‹---›\nname: x\n\n¦You are an expert.\n\nYou do things.\n\n‹---›\nmore\n", LateClose},
		{"late, comment that is a title first", "‹---›\nname: x\n# Manager\ntools: [Read]\n\n¦## Memory\nYou have it.\n- Use `a: b`\n\n‹---›\n", LateClose},
		{"late, fence in a code block", "‹---›\nname: x\n\n¦# A\n\nText one.\n\n## B\n\nText two.\n\nText 3.\n\nText 4.\n\nText 5.\n\nText 6.\n\nText 7.\n\nText 8.\n\n```yaml\nname: y\n‹---›\n```\n", LateClose},
		{"no field at all", "‹---›\n¦Text is here.\n\nMore of it.\n\n‹---›\n", LateClose},
		{"text not indented, fields below", "‹---›\ndescription: x\n\n## Examples\nText is here.\n\nMore of it.\nmodel: y\n‹---›\n¦body", Closed},
		{"examples not indented", "‹---›\nname: x\ndescription: Use it.\n\n<example>\nContext: a\nuser: b\n</example>\n\n<example>\nmore\n</example>\n‹---›\n¦body", Closed},
		{"one stray line", "‹---›\nname: x\nYou are an expert.\n‹---›\n¦body", Closed},
		{"wrapped at the margin", "‹---›\nname: x\ndescription: a\nthat goes on here\nand here too\n‹---›\n¦body", Closed},
		{"headings that are comments", "‹---›\n# Identity\n\n## Names\nname: x\n\n# Tools\ntools: y\n‹---›\n¦body", Closed},
		{"comments only", "‹---›\n# One\n\n# Two\n‹---›\n¦body", Closed},
		{"headings in a block scalar", "‹---›\nd: |\n  # T\n\n  Text.\n\n  More text.\n‹---›\n¦body", Closed},
		{"headings in a quoted value", "‹---›\nd: \"a\n\n# T\n\nText is here.\n\nMore of it.\"\n‹---›\n¦body", Closed},
		{"a list of agents", "‹---›\n- name: x\n\n- name: y\n‹---›\n¦body", Closed},
		{"a flow map", "‹---›\n{name: x}\n‹---›\n¦body", Closed},
	} {
		t.Run(tt.name, func(t *testing.T) {
			src, spans, places := unmark(tt.src)
			f := Scan(src)
			if f.State != tt.state || f.Body != places[0] {
				t.Errorf("state %d, body at %d; want %d, %d", f.State, f.Body, tt.state, places[0])
			}
			if len(spans) == 0 {
				spans = append(spans, text.At(places[0]))
			}
			if f.Open != spans[0] {
				t.Errorf("opening fence %v, want %v", f.Open, spans[0])
			}
			if len(spans) > 1 && f.Close != spans[1] || len(spans) < 2 && !f.Close.IsEmpty() {
				t.Errorf("closing fence %v, want %v", f.Close, spans[1:])
			}
			if end := f.Inner.End; f.State == Closed && end != f.Close.Start || f.State != Closed && end != f.Body {
				t.Errorf("the frontmatter ends at %d", end)
			}
			if err := tiles(f, src); err != "" {
				t.Error(err)
			}
		})
	}
}

// TestCut: the mark is the first `---` that is not at the start of a line.
func TestCut(t *testing.T) {
	for _, tt := range []string{
		"---\nd: a ‹---› b --- c\n---\n",
		"---\nd: \"a‹---›b\"\n---\n",
		"---\n# ‹---›--- section\nname: x\n---\n",
		"---\nd: |\n  ‹---›\n---\n",
		"---\n----\nd: a -- b\n---\n a --- b",
	} {
		src, spans, _ := unmark(tt)
		f := Scan(src)
		if len(spans) == 0 != f.Cut.IsEmpty() || len(spans) > 0 && f.Cut != spans[0] {
			t.Errorf("%q: cut at %v, want %v", src, f.Cut, spans)
		}
	}
}
