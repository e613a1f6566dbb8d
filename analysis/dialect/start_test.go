package dialect

import (
	"os"
	"os/exec"
	"strings"
	"testing"
)

// TestNothingRunsAtStart starts this very program anew and asks the runtime
// which packages had something to do before main.
func TestNothingRunsAtStart(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self, "-test.run=^$")
	cmd.Env = append(os.Environ(), "GODEBUG=inittrace=1")
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	if !strings.Contains(string(out), "init runtime @") {
		t.Fatalf("the runtime says nothing of its start:\n%s", out)
	}
	for line := range strings.Lines(string(out)) {
		if strings.HasPrefix(line, "init agentls/analysis/dialect @") {
			t.Errorf("the tables cost time at start: %s", line)
		}
	}
}
