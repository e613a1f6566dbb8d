package feature

import "strings"

// Plain turns the markdown this package writes into text: paragraphs, emphasis
// marks, back-ticks, fences and links. It is no general converter.
func Plain(markdown string) string {
	var b strings.Builder
	fenced := false
	for line := range strings.Lines(markdown) {
		if strings.HasPrefix(line, "```") {
			fenced = !fenced
			continue
		}
		if fenced {
			b.WriteString(line)
			continue
		}
		plainLine(&b, line)
	}
	return strings.TrimRight(b.String(), "\n")
}

func plainLine(b *strings.Builder, line string) {
	for i := 0; i < len(line); {
		switch {
		case line[i] == '\\' && i+1 < len(line) && strings.IndexByte("_*`\\[]<>", line[i+1]) >= 0:
			b.WriteByte(line[i+1])
			i += 2
		case line[i] == '`':
			i += plainCode(b, line[i:])
		case strings.HasPrefix(line[i:], "**"):
			i += 2
		case line[i] == '[':
			i += plainLink(b, line[i:])
		default:
			b.WriteByte(line[i])
			i++
		}
	}
}

// plainCode writes what a code span holds and returns its length.
func plainCode(b *strings.Builder, s string) int {
	run := 0
	for run < len(s) && s[run] == '`' {
		run++
	}
	end := strings.Index(s[run:], s[:run])
	if end < 0 {
		b.WriteString(s[:run])
		return run
	}
	inner := s[run : run+end]
	if run > 1 {
		inner = strings.TrimSpace(inner)
	}
	b.WriteString(inner)
	return run + end + run
}

// plainLink writes a link as its text with its address behind and returns its
// length; a bracket that begins no link stands for itself.
func plainLink(b *strings.Builder, s string) int {
	middle := strings.Index(s, "](")
	if middle < 0 {
		b.WriteByte('[')
		return 1
	}
	end := strings.IndexByte(s[middle:], ')')
	if end < 0 || strings.ContainsAny(s[1:middle], "[]") {
		b.WriteByte('[')
		return 1
	}
	b.WriteString(s[1:middle] + ": " + s[middle+2:middle+end])
	return middle + end + 1
}
