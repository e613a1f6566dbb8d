package dialect

import "testing"

func TestSectionOf(t *testing.T) {
	for title, want := range map[string]string{
		"Output Format":                  "output-format",
		"output_format":                  "output-format",
		"output-format":                  "output-format",
		"## Output format":               "output-format",
		"3. Output format:":              "output-format",
		"**Output format:**":             "output-format",
		"📝 Output Format":                "output-format",
		"Output format 📝":                "output-format",
		"Your Output Format":             "output-format",
		"Output Format (required)":       "output-format",
		"Core Principles":                "principles",
		"Your core responsibilities":     "responsibilities",
		"Key Distinctions":               "collaboration",
		"When invoked:":                  "workflow",
		"When Invoked":                   "workflow",
		"Don’t":                          "rules",
		"Scope & honesty rules":          "rules",
		"stopping_rules":                 "edge-cases",
		"Your Expertise":                 "capabilities",
		"My Job":                         "responsibilities",
		"Integration with other agents:": "collaboration",
		"1.2) Testing":                   "testing",
		"Escalation":                     "edge-cases",
		"Overview":                       "role",
		"Phase 1: Plan":                  "",
		"Kubernetes":                     "",
		"":                               "",
		"****":                           "",
		"the":                            "",
		"your your":                      "",
	} {
		got := ""
		if s := SectionOf(title); s != nil {
			got = s.ID
		}
		if got != want {
			t.Errorf("SectionOf(%q) = %q, want %q", title, got, want)
		}
	}
}

// TestSectionOrder checks the order that reads well.
func TestSectionOrder(t *testing.T) {
	order := map[string]int{}
	for _, s := range Sections() {
		if s.Order > 0 {
			if other, taken := order[s.ID]; taken {
				t.Errorf("%s has the place %d too", s.ID, other)
			}
			order[s.ID] = s.Order
		}
	}
	last := 0
	for _, id := range []string{"role", "context", "workflow", "commands", "tools", "rules", "output-format", "examples", "edge-cases"} {
		if order[id] <= last {
			t.Errorf("%s stands at %d, after %d", id, order[id], last)
		}
		last = order[id]
	}
	if len(Sections()) < 22 {
		t.Errorf("only %d sections", len(Sections()))
	}
}
