package lint

import (
	"strings"

	"agentls/analysis/finding"
	"agentls/analysis/syntax"
	"agentls/analysis/text"
)

// maxMended bounds the files whose faults get fixes, and maxMends the faults:
// each fix is tried before it is offered.
const (
	maxMended = 64 << 10
	maxMends  = 10
)

// treeFixes returns the fixes of a fault of JSON or TOML: those of the likely
// ones after which the other faults of the file are left, and no more.
func (p *filePass) treeFixes(fault *syntax.Fault) []finding.Fix {
	tree, src := p.doc.Tree, p.doc.Src()
	if tree.Lang == syntax.YAML || len(src) > maxMended || len(tree.Faults) > maxMends {
		return nil
	}
	var fixes []finding.Fix
	for _, fix := range treeMends(tree.Lang, src, fault) {
		e := fix.Edits[0]
		mended := src[:e.Span.Start] + e.New + src[e.Span.End:]
		if leaves(tree.Faults, fault, e, syntax.ReadTree(tree.Lang, mended).Faults) {
			fixes = append(fixes, fix)
		}
	}
	return fixes
}

// leaves reports whether the faults after an edit are those before it, without
// the one that it mends.
func leaves(before []syntax.Fault, mended *syntax.Fault, e text.Edit, after []syntax.Fault) bool {
	if len(after) != len(before)-1 {
		return false
	}
	n := 0
	for i := range before {
		f := before[i]
		if f == *mended {
			continue
		}
		if f.Span.Start >= e.Span.End {
			f.Span = f.Span.Shift(len(e.New) - e.Span.Len())
		}
		if n == len(after) || after[n] != f {
			return false
		}
		n++
	}
	return true
}

// treeMends returns what may mend a fault: the sign that is missing, or the
// quotes of a text.
func treeMends(lang syntax.Lang, src string, fault *syntax.Fault) []finding.Fix {
	at := fault.Span
	word := at.Of(src)
	one := func(title string, safe bool, span text.Span, write string) []finding.Fix {
		return []finding.Fix{{Title: title, Safe: safe, Edits: []text.Edit{{Span: span, New: write}}}}
	}
	behind := text.At(at.End)
	switch fault.Kind {
	case syntax.FaultComma:
		if word == "," {
			return one("Remove the comma", true, at, "")
		}
		return one("Insert the comma", true, behind, ",")
	case syntax.FaultColon:
		if word == "=" {
			return one("Write `:`", true, at, ":")
		}
		return one("Insert the colon", false, behind, ":")
	case syntax.FaultBracket:
		return append(one("Insert `]`", false, behind, "]"), one("Insert `}`", false, behind, "}")...)
	case syntax.FaultQuote:
		return quoteMends(lang, src, at, one)
	case syntax.FaultKey, syntax.FaultValue:
		if low := strings.ToLower(word); low != word && (low == "true" || low == "false" || low == "null") {
			return one("Write `"+low+"`", true, at, low)
		}
		if word == "" || strings.ContainsAny(word, "\"'\n:=") {
			return nil
		}
		return one("Put "+tick(word)+" into quotes", false, at, syntax.RenderString(lang, word))
	}
	return nil
}

// quoteMends returns what may mend the quotes of a text.
func quoteMends(lang syntax.Lang, src string, at text.Span, one func(string, bool, text.Span, string) []finding.Fix) []finding.Fix {
	word := at.Of(src)
	switch {
	case word == `"` || word == "'":
		end := at.End + len(strings.TrimRight(lineFrom(src, at.End), " \t,]}"))
		return one("Close the quote", false, text.At(end), word)
	case lang == syntax.JSON && len(word) > 1 && word[0] == '\'' && strings.HasSuffix(word, "'") && !strings.ContainsAny(word, "\\\n"):
		return one("Write double quotes", true, at, syntax.RenderString(lang, word[1:len(word)-1]))
	case word != "" && !strings.ContainsAny(word[:1], "\"'"):
		return one("Insert the opening quote", false, text.At(at.Start), `"`)
	}
	return nil
}

// lineFrom returns the rest of the line from an offset on.
func lineFrom(src string, off int) string {
	rest := src[off:]
	if end := strings.IndexAny(rest, "\r\n"); end >= 0 {
		return rest[:end]
	}
	return rest
}
