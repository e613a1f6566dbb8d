package lint

import (
	"regexp"
	"strings"
	"sync"

	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/text"
)

// tokens are the well-known forms of secrets. marks are parts of which every
// token of the form holds one, so that most texts are never searched.
var tokens = []struct {
	what  string
	marks []string
	re    func() *regexp.Regexp
}{
	{"an Anthropic key", []string{"sk-ant-"}, text.Lazy(`\bsk-ant-[A-Za-z0-9_-]{24,}`)},
	{"an OpenAI key", []string{"sk-proj-"}, text.Lazy(`\bsk-proj-[A-Za-z0-9_-]{40,}`)},
	{"a GitHub token", []string{"ghp_", "gho_", "ghu_", "ghs_", "ghr_"}, text.Lazy(`\bgh[pousr]_[A-Za-z0-9]{36,}`)},
	{"a GitHub token", []string{"github_pat_"}, text.Lazy(`\bgithub_pat_[A-Za-z0-9_]{30,}`)},
	{"a GitLab token", []string{"glpat-"}, text.Lazy(`\bglpat-[A-Za-z0-9_-]{20,}`)},
	{"an AWS key", []string{"AKIA"}, text.Lazy(`\bAKIA[0-9A-Z]{16}\b`)},
	{"a Slack token", []string{"xoxa-", "xoxb-", "xoxp-", "xoxr-", "xoxs-"}, text.Lazy(`\bxox[abprs]-[0-9]{8,}-[A-Za-z0-9-]{10,}`)},
	{"a Google key", []string{"AIza"}, text.Lazy(`\bAIza[0-9A-Za-z_-]{35}`)},
	{"a Stripe key", []string{"k_live_"}, text.Lazy(`\b[sr]k_live_[0-9A-Za-z]{20,}`)},
	{"an npm token", []string{"npm_"}, text.Lazy(`\bnpm_[A-Za-z0-9]{36}\b`)},
	{"a private key", []string{"PRIVATE KEY-----"}, text.Lazy(`-----BEGIN [A-Z ]*PRIVATE KEY-----\s+(?:[A-Za-z-]+: .*\s+)*[A-Za-z0-9+/=]{40,}`)},
}

// tokenMarks are the marks of all tokens.
var tokenMarks = sync.OnceValue(func() *marks {
	var all [][]string
	for _, t := range tokens {
		all = append(all, t.marks)
	}
	return newMarks(all...)
})

// checkSecret speaks of secrets in a chunk, code included.
func checkSecret(p *chunkPass) { p.secrets(p.src) }

// checkSecretValue speaks of secrets anywhere in an entry.
func checkSecretValue(p *entryPass) {
	if !p.isPrompt() {
		p.secrets(p.e.Text)
	}
}

// secrets reports what looks like a secret, without repeating it.
func (r *reporter) secrets(src string) {
	if !tokenMarks().in(src) {
		return
	}
	for _, t := range tokens {
		if !containsAny(src, t.marks) {
			continue
		}
		for _, m := range t.re().FindAllStringIndex(src, -1) {
			span := text.Span{Start: m[0], End: m[1]}
			if example(span.Of(src)) {
				continue
			}
			r.report(finding.Finding{
				Code: "secret", Span: span, Consequence: finding.Fragile, Severity: finding.Warning,
				Message: "This looks like " + t.what + ". It goes to the model with every call and to everyone who can read the file. Revoke it, and read it from the environment.",
			}, dialect.Verified)
		}
	}
}

// example reports whether a token is made up: it says so, counts, or has
// hardly any different characters.
func example(token string) bool {
	lower := strings.ToLower(token)
	for _, word := range []string{"example", "xxxx", "your", "placeholder", "redacted", "fake", "dummy", "sample", "123456", "abcdef", "....", "****", "0000", "1111", "aaaa"} {
		if strings.Contains(lower, word) {
			return true
		}
	}
	seen := map[rune]bool{}
	for _, r := range lower {
		seen[r] = true
	}
	return len(seen) < 10
}
