package dialect

import (
	"strings"
	"testing"
)

func TestModel(t *testing.T) {
	const (
		claude   = "claude-code"
		copilot  = "copilot-vscode"
		opencode = "opencode"
		gemini   = "gemini-cli"
	)
	for _, tt := range []struct {
		dialect, name string
		class         NameClass
		said, from    string
		shape         bool
	}{
		{claude, "sonnet", Exact, "", "", false},
		{claude, "sonnet[1m]", Exact, "", "", false},
		{claude, "claude-opus-4-8[1m]", Exact, "", "", false},
		{claude, "Sonnet", OtherCase, "sonnet", "", false},
		{claude, "sonet", Near, "sonnet", "", false},
		{claude, "sonnets", Near, "sonnet", "", false},
		{claude, "hiaku", Near, "haiku", "", false},
		{claude, "opsu", Near, "opus", "", false},
		{claude, "inherits", Near, "inherit", "", false},
		{claude, "claude-sonet-4-6", Near, "claude-sonnet-4-6", "", true},
		{claude, "claude-sonnet-4.6", Foreign, "claude-sonnet-4-6", copilot, false},
		{claude, "claude-sonnet-9-1", NoName, "", "", true},
		{claude, "claude-opus-4-9-20270101", NoName, "", "", true},
		{claude, "claude-opus-4-5", ByAlias, "", "", false},
		{claude, "claude-sonnet-4-5", OldName, "", "", false},
		{claude, "claude-3-5-sonnet-latest", GoneName, "", "", false},
		{claude, "us.anthropic.claude-sonnet-4-5-20250929-v1:0", NoName, "", "", true},
		{claude, "anthropic.claude-3-haiku-20240307-v1:0", NoName, "", "", true},
		{claude, "arn:aws:bedrock:us-east-2:123:application-inference-profile/x", NoName, "", "", true},
		{claude, "claude-haiku-4-5@20251001", NoName, "", "", true},
		{claude, "gpt-5.6", Foreign, "", "codex", false},
		{claude, "gpt-9", Foreign, "", "codex", false},
		{claude, "gemini-2.5-pro", Foreign, "", gemini, false},
		{claude, "Claude Sonnet 4.6", Foreign, "claude-sonnet-4-6", copilot, false},
		{claude, "anthropic/claude-sonnet-4-6", Foreign, "claude-sonnet-4-6", opencode, false},
		{claude, "my-deployment", NoName, "", "", false},
		{claude, "", NoName, "", "", false},
		{opencode, "anthropic/claude-sonnet-4-6", Exact, "", "", false},
		{opencode, "anthropic/claude-sonnet-4-6#high", Exact, "", "", false},
		{opencode, "openrouter/vendor/some-model", NoName, "", "", true},
		{opencode, "sonnet", Foreign, "anthropic/claude-sonnet-4-6", claude, false},
		{opencode, "inherit", Foreign, "", claude, false},
		{opencode, "claude-sonnet-4-6", Foreign, "anthropic/claude-sonnet-4-6", claude, false},
		{opencode, "antropic/claude-sonnet-4-6", Near, "anthropic/claude-sonnet-4-6", "", true},
		{gemini, "flash", Exact, "", "", false},
		{gemini, "gemini-9-ultra", NoName, "", "", true},
		{gemini, "sonnet", Foreign, "", claude, false},
		{gemini, "claude-new-9", Foreign, "", claude, false},
		{gemini, "auto-gemini-3", OldName, "", "", false},
		{copilot, "GPT-5.4", Exact, "", "", false},
		{copilot, "gpt-5.4", Exact, "", "", false},
		{copilot, "GPT-5.4 (copilot)", Exact, "", "", false},
		{copilot, "Claude Sonnet 4.6", Exact, "", "", false},
		{copilot, "claude-sonnet-4.6", ByAlias, "", "", false},
		{copilot, "Claude Sonnet 9", NoName, "", "", true},
		{copilot, "sonnet", NoName, "", "", true},
		{copilot, "o3-mini", GoneName, "", "", false},
		{copilot, "Claude Sonet 4.6", Near, "Claude Sonnet 4.6", "", true},
		{"generic", "sonet", NoName, "", "", false},
	} {
		m := ByID(tt.dialect).Model(tt.name)
		said, from := m.Correct, ""
		if len(m.Ours) > 0 {
			said = strings.Join(m.Ours[:1], " ")
		}
		if m.From != nil {
			from = m.From.ID
		}
		if m.Class != tt.class || said != tt.said || from != tt.from || (m.Shape != nil) != tt.shape {
			t.Errorf("%s %q: class %d, %q from %q, shape %v; want %d, %q from %q, shape %v", tt.dialect, tt.name, m.Class, said, from, m.Shape, tt.class, tt.said, tt.from, tt.shape)
		}
	}
}

func TestStatusOn(t *testing.T) {
	d := ByID("claude-code")
	for _, tt := range []struct {
		name, day string
		want      Status
	}{
		{"claude-sonnet-4-5", "2026-09-29", Current},
		{"claude-sonnet-4-5", "2026-11-22", Older},
		{"claude-sonnet-4-5", "2026-11-30", Retired},
		{"claude-opus-4-1", "2026-08-04", Older},
		{"claude-opus-4-1", "2026-08-05", Retired},
		{"claude-mythos-preview", "2026-01-01", Older},
		{"sonnet", "2030-01-01", Current},
	} {
		if got := d.Model(tt.name).Model.StatusOn(tt.day); got != tt.want {
			t.Errorf("%s on %s: %d, want %d", tt.name, tt.day, got, tt.want)
		}
	}
}
