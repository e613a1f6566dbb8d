package lint_test

import (
	"cmp"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"agentls/analysis/finding"
)

const summaryFile = "testdata/corpus-summary.tsv"

// summaryHead stands above the counts that are committed.
const summaryHead = `# What the rules say of the corpus of real files: how often, of which dialect, how loudly.
# Rewritten by: go test ./analysis/lint -run Corpus -update. Places are printed with -v.
code	severity	dialect	count
`

// tallyKey is what findings are counted by.
type tallyKey struct {
	code    finding.Code
	sev     finding.Severity
	dialect string
}

// tally is the quality report: counts, and the places they come from.
type tally struct {
	files  map[string]int // by dialect; those that are no agents under "none"
	agents int
	counts map[tallyKey]int
	places map[tallyKey][]string
}

func tallyOf(all []specimen) *tally {
	t := &tally{files: map[string]int{}, counts: map[tallyKey]int{}, places: map[tallyKey][]string{}}
	for _, x := range all {
		if !x.doc.IsAgent() {
			t.files["none"]++
			continue
		}
		id := x.doc.Dialect().ID
		t.files[id]++
		t.agents++
		for _, f := range x.said {
			k := tallyKey{f.Code, f.Severity, id}
			t.counts[k]++
			t.places[k] = append(t.places[k], fmt.Sprintf("%s:%d %q %s",
				x.path, x.doc.Text.LineOf(f.Span.Start)+1, clip(f.Span.Of(x.doc.Src())), f.Message))
		}
	}
	return t
}

// addAcross counts what is said across files too, by the dialect that it is
// said for: settings and instructions have one as well.
func (t *tally) addAcross(all []acrossFile) {
	for _, x := range all {
		for _, f := range x.said {
			k := tallyKey{f.Code, f.Severity, f.Dialect}
			t.counts[k]++
			t.places[k] = append(t.places[k], fmt.Sprintf("%s:%d %q %s",
				x.path, x.doc.Text.LineOf(f.Span.Start)+1, clip(f.Span.Of(x.doc.Src())), f.Message))
		}
	}
	for k := range t.places {
		slices.Sort(t.places[k])
	}
}

func (t *tally) keys() []tallyKey {
	return slices.SortedFunc(maps.Keys(t.counts), func(a, b tallyKey) int {
		return cmp.Or(cmp.Compare(a.code, b.code), cmp.Compare(b.sev, a.sev), cmp.Compare(a.dialect, b.dialect))
	})
}

// summary is what is committed: counts only.
func (t *tally) summary() string {
	var b strings.Builder
	b.WriteString(summaryHead)
	for _, id := range slices.Sorted(maps.Keys(t.files)) {
		fmt.Fprintf(&b, "files\t\t%s\t%d\n", id, t.files[id])
	}
	for _, k := range t.keys() {
		fmt.Fprintf(&b, "%s\t%s\t%s\t%d\n", k.code, k.sev, k.dialect, t.counts[k])
	}
	return b.String()
}

// loudness is the order of the columns of the report.
var loudness = []finding.Severity{finding.Error, finding.Warning, finding.Information, finding.Hint}

// table counts findings under the names that by gives them, in all and in 100
// of so many files.
func (t *tally) table(by func(tallyKey) string, files func(string) int) string {
	rows := map[string]map[finding.Severity]int{}
	for k, n := range t.counts {
		if rows[by(k)] == nil {
			rows[by(k)] = map[finding.Severity]int{}
		}
		rows[by(k)][k.sev] += n
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%-24s %6s %6s %6s %6s   in 100 files\n", "", "error", "warn.", "info.", "hint")
	for _, name := range slices.Sorted(maps.Keys(rows)) {
		fmt.Fprintf(&b, "%-24s", name)
		for _, sev := range loudness {
			fmt.Fprintf(&b, " %6d", rows[name][sev])
		}
		b.WriteString("  ")
		for _, sev := range loudness {
			fmt.Fprintf(&b, " %6.1f", 100*float64(rows[name][sev])/float64(files(name)))
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// samples are a few places of each kind of finding, spread over the corpus.
func (t *tally) samples() string {
	var b strings.Builder
	for _, k := range t.keys() {
		places := t.places[k]
		fmt.Fprintf(&b, "%s (%s) in %s: %d\n", k.code, k.sev, k.dialect, len(places))
		const shown = 3
		for i := range min(shown, len(places)) {
			fmt.Fprintf(&b, "    %s\n", places[i*(len(places)-1)/max(1, min(shown, len(places))-1)])
		}
	}
	return b.String()
}

// print logs the counts, in all and in 100 files, and the places of some.
func (t *tally) print(to *testing.T) {
	every := func(string) int { return t.agents }
	to.Logf("%d files, of which %d are agents\n%s", t.agents+t.files["none"], t.agents, t.table(func(tallyKey) string { return "all" }, every))
	to.Logf("by dialect\n%s", t.table(func(k tallyKey) string { return k.dialect }, func(id string) int { return max(1, t.files[id]) }))
	to.Logf("by code\n%s", t.table(func(k tallyKey) string { return string(k.code) }, every))
	to.Logf("samples\n%s", t.samples())
}

// TestCorpusReport prints what the rules say of real files and compares the
// counts with the committed ones, so that a change of precision is seen where
// the change that caused it is reviewed. It prints with -v.
func TestCorpusReport(t *testing.T) {
	report := tallyOf(corpus(t))
	report.addAcross(across(t))
	if testing.Verbose() {
		report.print(t)
	}
	got := report.summary()
	if *update {
		if err := os.WriteFile(summaryFile, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(summaryFile)
	if err != nil {
		t.Fatal(err)
	}
	if diff := changedLines(string(want), got); diff != "" {
		t.Errorf("the counts are not those of %s (-update rewrites it; read the places first: -v)\n%s", summaryFile, diff)
	}
}

// changedLines returns the lines that only one of two texts has.
func changedLines(want, got string) string {
	a, b := strings.Split(want, "\n"), strings.Split(got, "\n")
	var out strings.Builder
	for _, l := range a {
		if !slices.Contains(b, l) {
			fmt.Fprintf(&out, "- %s\n", l)
		}
	}
	for _, l := range b {
		if !slices.Contains(a, l) {
			fmt.Fprintf(&out, "+ %s\n", l)
		}
	}
	return out.String()
}
