package feature

import "testing"

func TestPlain(t *testing.T) {
	for in, want := range map[string]string{
		"**`read_file`** · tool":                  "read_file · tool",
		"Use `Edit`. [More](https://example.org)": "Use Edit. More: https://example.org",
		"``a ` b`` and `unclosed":                 "a ` b and `unclosed",
		`You are a \<expert>, a\_b, \[x]`:         "You are a <expert>, a_b, [x]",
		"```yaml\na: `b` **c**\n```\nend":         "a: `b` **c**\nend",
		"an array [a, b] and [1m](":               "an array [a, b] and [1m](",
		"":                                        "",
	} {
		if got := Plain(in); got != want {
			t.Errorf("Plain(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestUnsnip(t *testing.T) {
	for in, want := range map[string]string{
		"a: $0":                       "a: ",
		"a: ${1:b}$0":                 "a: b",
		"a: ${12|x,y|}":               "a: x",
		`a: ${1|x\,y,z|}`:             "a: x,y",
		`\$HOME \} \\`:                `$HOME } \`,
		"${1:outer ${2:inner} rest}!": "outer inner rest!",
	} {
		if got := unsnip(in); got != want {
			t.Errorf("unsnip(%q) = %q, want %q", in, got, want)
		}
	}
	for _, s := range []string{"plain", "a$b", "x}y", `c:\d`, "${1:x}"} {
		if got := unsnip(escape(s)); got != s {
			t.Errorf("escaped %q reads %q", s, got)
		}
		if got := unsnip(choice(1, []string{s, "other"})); got != s {
			t.Errorf("choice of %q reads %q", s, got)
		}
	}
}
