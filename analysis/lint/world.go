package lint

import (
	"strings"

	"github.com/bmatcuk/doublestar/v4"

	"agentls/analysis/agent"
	"agentls/analysis/config"
	"agentls/analysis/dialect"
	"agentls/analysis/syntax"
)

// world is what every rule may know beside its owner: the product, the user's
// configuration and the day. Two equal worlds give the same findings for the
// same owner.
type world struct {
	d        *dialect.Dialect
	strength dialect.Strength
	guess    bool // nothing told the dialect, and the likeliest was taken
	location *dialect.Location
	consumer string // the one consumer that the file narrows itself to
	plugin   bool
	shelf    bool // the file lies where plugins are collected, but no manifest is in sight
	path     string
	name     string // what the path calls the agent
	lang     syntax.Lang
	docs     bool // the file is documentation: the product takes it for no agent
	prompt   bool // the file is the prompt of an agent that another file defines
	cfg      *config.File
	today    Date
}

// worldOf returns the world of a document with so many agent keys.
func worldOf(env Env, doc *agent.Document, keys int) world {
	return world{
		d:        doc.Dialect(),
		strength: doc.Detection.Strength,
		guess:    doc.Detection.Guess,
		location: doc.Detection.Location,
		consumer: doc.Detection.Consumer,
		plugin:   doc.Place.Plugin,
		shelf:    !doc.Place.Plugin && onShelf(doc.Place.Path, doc.Dialect()),
		path:     doc.Place.Path,
		name:     doc.FileName(),
		lang:     doc.Front.Lang,
		prompt:   doc.IsPrompt(),
		docs:     doc.Dialect().Front.Required && keys == 0,
		cfg:      env.Config,
		today:    env.Today,
	}
}

// onShelf reports whether a path is that of a plugin's agent in a folder of
// plugins. Whether it is installed as one only its manifest tells.
func onShelf(path string, d *dialect.Dialect) bool {
	if d.Front.BrokenInPlugin == dialect.UnknownEffect || !strings.Contains(path, "plugins/") {
		return false
	}
	for _, l := range d.Locations {
		if l.Plugin && doublestar.MatchUnvalidated("{,**/}plugins/*/"+l.Glob, path) {
			return true
		}
	}
	return false
}

// accepts reports whether the user accepts a name.
func (w *world) accepts(kind config.NameKind, name string) bool {
	return w.cfg != nil && w.cfg.Accepts(kind, name)
}

// template reports whether a generator fills the file in, so that placeholders
// and foreign names are its own.
func (w *world) template() bool { return w.cfg != nil && w.cfg.Template }

// reads reports whether one of consumers reads this file. No consumers stand
// for all.
func (w *world) reads(consumers []string) bool {
	if len(consumers) == 0 || w.consumer == "" {
		return true
	}
	for _, c := range consumers {
		if c == w.consumer {
			return true
		}
	}
	return false
}

// consumerNames returns how messages call the consumers.
func (w *world) consumerNames(ids []string) []string {
	var names []string
	for _, id := range ids {
		for _, c := range w.d.Consumers {
			if c.ID == id {
				names = append(names, c.Name)
			}
		}
	}
	return names
}
