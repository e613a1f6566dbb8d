package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path"

	"agentls/analysis/agent"
	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/lint"
	"agentls/analysis/text"
	"agentls/analysis/workspace"
)

// look reads one file and adds what there is to say about it.
func (r *checkRun) look(t target) {
	if path.Base(t.name) == workspace.ConfigName {
		// Somebody checks the configuration itself: asking for it reads it.
		t.folder.Config(path.Join(path.Dir(t.name), "x"))
		return
	}
	doc, err := open(t)
	if err != nil {
		r.trouble(t.disk, err)
		return
	}
	shown := r.folders.shown(t.disk)
	var items []item
	hidden, worst := 0, finding.Off // worst: of what keeps the agent from loading
	if doc.IsAgent() {
		env := lint.Env{Today: r.opts.today, Config: t.folder.Config(t.name)}
		for _, f := range lint.Run(env, doc, nil).Findings() {
			if !r.opts.shows(f.Severity) {
				hidden++
				continue
			}
			if f.Consequence == finding.NotLoaded {
				worst = max(worst, f.Severity)
			}
			items = append(items, newItem(shown, doc.Text, f))
		}
	}

	r.mu.Lock()
	defer r.mu.Unlock()
	if r.opts.explain {
		r.found.dialect = append(r.found.dialect, explainDetection(shown, doc))
	}
	if !doc.IsAgent() {
		if t.named {
			r.found.notes = append(r.found.notes, notAnAgent(shown, doc))
		}
		return
	}
	r.found.files++
	r.found.agents += len(doc.Agents)
	r.found.hidden += hidden
	r.found.items = append(r.found.items, items...)
	switch {
	case worst >= finding.Warning:
		r.found.sure++
	case worst > finding.Off:
		r.found.unsure++
	}
}

var errIrregular = errors.New("it is neither a file nor a folder")

// open reads and parses a file. Of one that is too large, nothing is read.
func open(t target) (*agent.Document, error) {
	if t.src != nil {
		return agent.Parse(t.folder.Place(t.name), string(t.src)), nil
	}
	f, err := os.Open(t.disk)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	stat, err := f.Stat()
	if err != nil {
		return nil, err
	}
	if !stat.Mode().IsRegular() {
		return nil, errIrregular
	}
	place := t.folder.Place(t.name)
	if stat.Size() > agent.MaxSize {
		doc := agent.Parse(place, "")
		doc.Condition = agent.TooLarge
		return doc, nil
	}
	src, err := io.ReadAll(io.LimitReader(f, agent.MaxSize+1))
	if err != nil {
		return nil, err
	}
	return agent.Parse(place, string(src)), nil
}

// notAnAgent says of a file that somebody named why it is not checked.
func notAnAgent(shown string, doc *agent.Document) string {
	switch {
	case doc.Detection.Never:
		return fmt.Sprintf("%s: no product reads a file of this name as an agent.", shown)
	case doc.Dialect().Syntax != dialect.Markdown:
		return fmt.Sprintf("%s: only agents written in markdown are checked; this is a file of %s.", shown, doc.Dialect().Name)
	}
	return fmt.Sprintf("%s: not taken for an agent: it lies in no product's folder and has no agent keys. If it is one, say whose in %s: dialects: {%q: claude-code}",
		shown, workspace.ConfigName, path.Base(shown))
}

// strengths says how sure a detection is, for --explain-dialect.
var strengths = map[dialect.Strength]string{
	dialect.Nothing:  "no evidence",
	dialect.Weak:     "weak evidence, so nothing is more than information",
	dialect.Fair:     "by its content",
	dialect.ByPath:   "by its place",
	dialect.ByConfig: "by configuration",
}

func explainDetection(shown string, doc *agent.Document) string {
	is := doc.Detection
	line := fmt.Sprintf("%s: %s, %s", shown, doc.Dialect().Name, strengths[is.Strength])
	if !doc.IsAgent() {
		line = shown + ": not an agent"
	}
	if is.Reason != "" {
		line += ": " + is.Reason
	}
	return line
}

// position returns a place with lines and columns from 1, columns in characters.
func position(t *text.Text, off int) (line, column int) {
	p := t.OffsetPosition(off, text.UTF32)
	return p.Line + 1, p.Column + 1
}
