package dialect

import (
	"strconv"
	"strings"
	"testing"
)

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

// TestSectionLike asks that a longer heading is known by its end only where
// it means the section without a doubt.
func TestSectionLike(t *testing.T) {
	for title, want := range map[string]string{
		"Output Format":                      "output-format",
		"System Design Workflow":             "workflow",
		"3. Code Review Workflow:":           "workflow",
		"Your implementation workflow":       "workflow",
		"Technical Expertise":                "capabilities",
		"Core React Expertise":               "capabilities",
		"Primary Responsibilities":           "responsibilities",
		"Audit output format":                "output-format",
		"Output Format Requirements":         "output-format",
		"Code Quality Standards":             "quality",
		"Git Workflow":                       "git-workflow",
		"Example Workflow":                   "",
		"Troubleshooting workflow":           "",
		"Git commit workflow":                "",
		"Workflow patterns":                  "",
		"Division of Responsibilities":       "",
		"Role & Expertise":                   "",
		"Integration with the workflow":      "",
		"Five words before the big workflow": "",
		"Reworkflow":                         "",
		"Security Standards":                 "",
		"Expertise of others":                "",
		"Kubernetes":                         "",
		"":                                   "",
	} {
		got := ""
		if s := SectionLike(title); s != nil {
			got = s.ID
		}
		if got != want {
			t.Errorf("SectionLike(%q) = %q, want %q", title, got, want)
		}
		if s := SectionOf(title); s != nil && s.ID != got {
			t.Errorf("%q is %s by its name and %s by likeness", title, s.ID, got)
		}
	}
}

func sectionOfID(t *testing.T, id string) *Section {
	for i := range sections {
		if sections[i].ID == id {
			return &sections[i]
		}
	}
	t.Fatalf("no section %s", id)
	return nil
}

func TestSectionTouches(t *testing.T) {
	for _, tt := range []struct {
		id, title string
		want      bool
	}{
		{"workflow", "System Design Workflow", true},
		{"workflow", "Step 3: Deploy", true},
		{"workflow", "Phase 1", true},
		{"workflow", "Background", false},
		{"workflow", "Howling", false},
		{"output-format", "Report structure", true},
		{"output-format", "Security", false},
		{"output-format", "", false},
	} {
		if got := sectionOfID(t, tt.id).Touches(tt.title); got != tt.want {
			t.Errorf("%q touches %s: %v", tt.title, tt.id, got)
		}
	}
}

// TestSectionLooks holds what is said to be missing, and what is said to be
// there, to texts that have it and texts that do not.
func TestSectionLooks(t *testing.T) {
	for _, tt := range []struct{ id, text, facts, missing string }{
		{"output-format", "A report.", "", "a template or a list of its parts"},
		{"output-format", "- Summary\n- Files", "", ""},
		{"output-format", "- Findings, each with `file:line`", "asks for `file:line`", "what to return when nothing is found"},
		{"output-format", "- Critical issues\n- Minor ones\n- Low ones\n\nWith no findings, say so.", "3 severities", ""},
		{"output-format", "- Code without security issues", "", ""},
		{"output-format", "- A line for each issue", "", "what to return when nothing is found"},
		{"output-format", "```\nIssues: none\n```", "", ""},
		{"output-format", "| Finding |\n|---|\n\nReturn nothing else.", "", ""},
		{"output-format", "- High level summary", "", ""},
		{"workflow", "- Look\n- Write", "", "numbers that give the steps an order; a step that checks the work"},
		{"workflow", "1. Look\n2. Run the tests", "", ""},
		{"workflow", "### Phase 1: Look\n\n### Phase 2: Verify", "", ""},
		{"workflow", "**Step 1**: look\n**2.** validate", "", ""},
		{"workflow", "In 2024 we look.", "", "numbers that give the steps an order; a step that checks the work"},
		{"edge-cases", "- If the file is missing, guess", "", "when to stop and report"},
		{"edge-cases", "- If a tool fails twice, stop", "", ""},
		{"commands", "Run make.", "", "the commands themselves, in code"},
		{"commands", "Run `make`.", "", ""},
		{"context", "The files of the project.", "", "what to do when something is missing"},
		{"context", "If there is no plan, say so.", "", ""},
		{"examples", "One example.", "", "an input with its result"},
		{"examples", "Input: a\nResult: b", "", ""},
		{"quality", "The code is good.", "", "a list of checks"},
		{"quality", "- [ ] It builds", "", ""},
	} {
		s := sectionOfID(t, tt.id)
		var facts, missing []string
		for i := range s.Facts {
			if l := &s.Facts[i]; l.Applies(tt.text) {
				switch n := l.Finds(tt.text); {
				case l.Count && n > 1:
					facts = append(facts, strconv.Itoa(n)+" "+l.Say)
				case !l.Count && n > 0:
					facts = append(facts, l.Say)
				}
			}
		}
		for i := range s.Wants {
			if l := &s.Wants[i]; l.Applies(tt.text) && l.Finds(tt.text) == 0 {
				missing = append(missing, l.Say)
			}
		}
		if got := strings.Join(facts, "; "); got != tt.facts {
			t.Errorf("%s %q has %q, want %q", tt.id, tt.text, got, tt.facts)
		}
		if got := strings.Join(missing, "; "); got != tt.missing {
			t.Errorf("%s %q lacks %q, want %q", tt.id, tt.text, got, tt.missing)
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
