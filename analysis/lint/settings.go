package lint

import (
	"cmp"
	"slices"
	"strings"

	"agentls/analysis/config"
	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/text"
	"agentls/analysis/workspace"
)

// Settings returns what there is to say of a configuration file: its mistakes,
// and words in it that change nothing in the workspace. env.Config is what the
// configuration says of the file itself; nil: what the file says.
func Settings(env Env, s *workspace.Settings) []finding.Finding {
	all := slices.Clone(settingsSyntax(s))
	if s.Own() {
		s = s.Among(nil, nil) // what one workspace does not have, another may
	}
	c := settingsCheck{Settings: s}
	for i, w := range s.Config.Said() {
		for _, r := range settingsRules {
			if r.kind != w.Kind {
				continue
			}
			if f, ok := r.check(&c, i, w); ok {
				f.Code, f.Span, f.Incomplete = r.code, w.Span, true
				all = append(all, rated(f))
			}
		}
	}
	file := env.Config
	if file == nil {
		file = s.Config.For(s.Path)
	}
	all = slices.DeleteFunc(all, func(f finding.Finding) bool { return file.Severity(f.Code, f.Severity) == finding.Off })
	for i := range all {
		all[i].Severity = file.Severity(all[i].Code, all[i].Severity)
	}
	slices.SortStableFunc(all, func(a, b finding.Finding) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	return all
}

// rated gives a finding the loudness that the catalogue says.
func rated(f finding.Finding) finding.Finding {
	if rule, ok := finding.Lookup(f.Code); ok {
		f.Severity, f.Consequence = rule.Severity, rule.Consequence
	}
	return f
}

// HoldSettings is [Hold] for a configuration file: what touches the caret may
// become right with the next letter, and what YAML misses on the line of the
// caret, or behind the last word of the file, is about to be written.
func HoldSettings(t *text.Text, all []finding.Finding, caret int) (now, held []finding.Finding) {
	src := t.String()
	caret = min(caret, len(src))
	last := strings.TrimSpace(src[caret:]) == ""
	for _, f := range all {
		below := t.LineOf(caret) - t.LineOf(f.Span.Start)
		open := f.Code == "config-syntax" && (below == 0 || below == 1) || (f.Incomplete || f.Code == "config-syntax") && last
		if open || f.Incomplete && f.Span.Touches(caret) {
			held = append(held, f)
		} else {
			now = append(now, f)
		}
	}
	return now, held
}

// settingsRule looks at each word of a kind that counts.
type settingsRule struct {
	code  finding.Code
	kind  config.Word
	check func(c *settingsCheck, i int, w config.Said) (finding.Finding, bool)
}

var settingsRules = []settingsRule{
	{"unused-glob", config.GlobWord, unusedGlob},
	{"unknown-version", config.VersionWord, unknownVersion},
	{"unneeded-name", config.ToolWord, unneededName},
	{"unneeded-name", config.ModelWord, unneededName},
	{"unneeded-name", config.FieldWord, unneededName},
	{"unneeded-name", config.AgentWord, unneededName},
}

// settingsCheck is one configuration file while it is looked at.
type settingsCheck struct {
	*workspace.Settings
	used  []*dialect.Dialect // of the agents that the settings count for
	asked bool
}

// dialects returns the dialects of the agents that the settings count for.
func (c *settingsCheck) dialects() []*dialect.Dialect {
	if !c.asked {
		c.asked = true
		for f := range c.Governed() {
			if d := f.Detection.Dialect; d != nil && f.Detection.Strength >= dialect.Fair && !slices.Contains(c.used, d) {
				c.used = append(c.used, d)
			}
		}
	}
	return c.used
}

// unusedGlob says that a glob matches nothing: of what is excluded on the disk,
// and else among the files that agentls reads.
func unusedGlob(c *settingsCheck, _ int, w config.Said) (f finding.Finding, ok bool) {
	if w.Key == config.Exclude {
		if c.Finds == nil {
			return f, false
		}
		found, known := c.Finds(w.Text)
		f.Message = "`" + w.Text + "` matches no file and no folder here, so it excludes nothing."
		return f, known && !found
	}
	if c.Index == nil {
		return f, false
	}
	if n, _ := c.Matching(w.Text, 1); n > 0 {
		return f, false
	}
	f.Message = "`" + w.Text + "` matches no file that agentls reads, so what is said of it counts for nothing."
	f.Fixes = c.nearGlob(w)
	return f, true
}

// nearGlob offers the folder that the beginning of a glob is a slip of.
func (c *settingsCheck) nearGlob(w config.Said) []finding.Fix {
	head, rest, _ := strings.Cut(w.Text, "/")
	if strings.ContainsAny(head, `*?[{\`) || rest == "" {
		return nil
	}
	var folders []string
	for _, name := range c.Governed() {
		if folder, _, ok := strings.Cut(name, "/"); ok && (len(folders) == 0 || folders[len(folders)-1] != folder) {
			folders = append(folders, folder)
		}
	}
	near, ok := dialect.Nearest(head, folders)
	at := strings.Index(w.Span.Of(c.Text.String()), head)
	if !ok || near == head || at < 0 {
		return nil
	}
	glob := near + "/" + rest
	if n, _ := c.Matching(glob, 1); n == 0 {
		return nil
	}
	place := text.Span{Start: w.Span.Start + at, End: w.Span.Start + at + len(head)}
	return []finding.Fix{{Title: "Change to `" + glob + "`", Preferred: true, Edits: []text.Edit{{Span: place, New: near}}}}
}

// unknownVersion says that a pinned version is none that facts are known of.
func unknownVersion(_ *settingsCheck, _ int, w config.Said) (f finding.Finding, ok bool) {
	d := dialect.ByID(w.Of)
	if d == nil {
		return f, false
	}
	known := d.Versions()
	switch {
	case len(known) == 0:
		f.Message = "agentls knows nothing of " + d.Name + " that depends on its version, so this line changes nothing."
	case dialect.CompareVersions(w.Text, known[0]) > 0:
		f.Message = "agentls knows " + d.Name + " up to `" + known[0] + "`; of `" + w.Text + "` it says what it knows of that one."
	default:
		return f, false
	}
	return f, true
}

// unneededName says that a name need not be accepted: it stands in the list
// twice, or all products in use here know it.
func unneededName(c *settingsCheck, i int, w config.Said) (f finding.Finding, ok bool) {
	f.Tags = []finding.Tag{finding.Unnecessary}
	for _, before := range c.Config.Said()[:i] {
		if before.Kind == w.Kind && before.Text == w.Text && before.List == w.List {
			f.Message = "`" + w.Text + "` stands in this list already; it can go."
			return c.without(f, w), true
		}
	}
	if strings.ContainsAny(w.Text, "*?") || c.Index == nil {
		return f, false
	}
	who, known := c.knows(w)
	f.Message = "`" + w.Text + "` needs no accepting: " + who + "."
	return c.without(f, w), known
}
