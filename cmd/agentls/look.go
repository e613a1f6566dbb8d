package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"strings"

	"agentls/analysis/agent"
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
		r.ask(t.folder)
		return
	}
	doc, err := open(t)
	if err != nil {
		r.trouble(t.disk, err)
		return
	}
	shown := r.folders.shown(t.disk)
	var items []item
	hidden, fate := 0, fate{doc: doc}
	if !r.opts.explain && (doc.IsAgent() || doc.IsPrompt() || doc.Companion() != nil) {
		env := lint.Env{Today: r.opts.today, Config: t.folder.Config(t.name)}
		own := lint.Run(env, doc, nil).Findings()
		for _, f := range own {
			fate.add(f)
		}
		if later := r.note(t, shown, env, doc, own); !later {
			items, hidden = r.items(shown, doc.Text, own)
		}
	}

	r.mu.Lock()
	defer r.mu.Unlock()
	r.found.items = append(r.found.items, items...)
	if r.opts.explain && (doc.Companion() == nil || doc.IsAgent()) {
		r.found.placed = append(r.found.placed, newPlaced(shown, doc, t.folder.Config(t.name).Template))
	}
	if !doc.IsAgent() {
		if t.named {
			r.found.notes = append(r.found.notes, notAnAgent(shown, doc))
		}
		return
	}
	if doc.Detection.Installed && t.named {
		r.found.notes = append(r.found.notes, fmt.Sprintf("%s: a program put it there and will write over it, so nothing is said of it. Check it where it comes from.", shown))
	}
	r.found.files++
	r.found.agents += len(doc.Agents)
	r.found.hidden += hidden
	sure, unsure := fate.count()
	r.found.sure += sure
	r.found.unsure += unsure
}

// items returns the findings of a file as they are printed, and how many are
// not.
func (r *checkRun) items(shown string, t *text.Text, all []finding.Finding) (items []item, hidden int) {
	for _, f := range all {
		if !r.opts.shows(f.Severity) {
			hidden++
			continue
		}
		items = append(items, newItem(shown, t, f, r.elsewhere))
	}
	return items, hidden
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
	case doc.Detection.PromptOf != "":
		return fmt.Sprintf("%s: the prompt of the agent in %s, so only its text is checked.", shown, doc.Detection.PromptOf)
	case doc.Companion() != nil && len(doc.Dialect().Agents) == 0:
		return fmt.Sprintf("%s: no agent (%s), so only the names, servers and hooks in it are checked.", shown, doc.Companion().Kind)
	case doc.Detection.Never:
		return fmt.Sprintf("%s: no product reads a file of this name as an agent.", shown)
	case len(doc.Dialect().Agents) > 0:
		var keys []string
		for _, c := range doc.Dialect().Agents {
			keys = append(keys, "`"+c.Path+"`")
		}
		return fmt.Sprintf("%s: holds no agent; %s reads those under %s.", shown, doc.Dialect().Name, strings.Join(keys, " and "))
	}
	return fmt.Sprintf("%s: not taken for an agent: it lies in no product's folder and has no agent keys. If it is one, say whose in %s: dialects: {%q: claude-code}",
		shown, workspace.ConfigName, path.Base(shown))
}

// position returns a place with lines and columns from 1, columns in characters.
func position(t *text.Text, off int) (line, column int) {
	p := t.OffsetPosition(off, text.UTF32)
	return p.Line + 1, p.Column + 1
}
