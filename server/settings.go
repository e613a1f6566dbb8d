package server

import (
	"fmt"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"agentls/analysis/config"
	"agentls/analysis/feature"
	"agentls/analysis/workspace"
)

// settings is what the user has set in the editor. It is immutable; when the
// user sets something else, a new one takes its place.
type settings struct {
	hints  bool
	lenses feature.LensOptions
	config *config.Config // of the shape of .agentls.yaml; wins over the files
}

// defaultSettings are those of a client that says nothing.
var defaultSettings = settings{lenses: feature.DefaultLenses}

// notOurs are keys of the section `agentls` that are meant for the client's
// side: they start the server and are none of its settings.
var notOurs = []string{"path", "patterns", "trace", "trace.server", "server", "enable", "enabled"}

// reader takes known keys out of a JSON object and says what is wrong with
// those it cannot read.
type reader struct {
	where    string // what the object is called
	all      map[string]jsontext.Value
	problems []string
}

// readObject returns a reader of raw, without keys if that is null. ok is
// false where raw is something else than an object.
func readObject(where string, raw jsontext.Value) (r *reader, ok bool) {
	r = &reader{where: where, all: map[string]jsontext.Value{}}
	if len(raw) == 0 || raw.Kind() == 'n' {
		return r, true
	}
	if err := json.Unmarshal(raw, &r.all); err != nil {
		r.problems = append(r.problems, where+" are not an object, so they are ignored")
		return r, false
	}
	return r, true
}

// take reads the value of a key into a variable and removes the key.
func (r *reader) take(key string, into any) {
	if v, ok := r.all[key]; ok && v.Kind() != 'n' {
		if err := json.Unmarshal(v, into); err != nil {
			r.problems = append(r.problems, fmt.Sprintf("`%s` in %s has the wrong type, so it is ignored", key, r.where))
		}
	}
	delete(r.all, key)
}

// settings reads what remains:
//
//	hints     true: hints are sent too
//	lenses    false: no code lenses; {"references": false, "tokens": true}: each by itself
//
// Everything else is configuration of the shape of .agentls.yaml, either
// beside these keys or under "settings".
func (r *reader) settings() *settings {
	set := defaultSettings
	r.take("hints", &set.hints)
	r.lenses(&set.lenses)
	for _, key := range notOurs {
		delete(r.all, key)
	}
	nested := map[string]jsontext.Value{}
	r.take("settings", &nested)
	for key, v := range nested {
		r.all[key] = v
	}
	var more []string
	set.config, more = editorConfig(r.all)
	r.problems = append(r.problems, more...)
	return &set
}

func (r *reader) lenses(l *feature.LensOptions) {
	switch v := r.all["lenses"]; v.Kind() {
	case 'f':
		*l = feature.LensOptions{}
		fallthrough
	case 't':
		delete(r.all, "lenses")
		return
	}
	each := map[string]bool{}
	r.take("lenses", &each)
	if on, ok := each["references"]; ok {
		l.References = on
	}
	if on, ok := each["tokens"]; ok {
		l.Tokens = on
	}
}

// editorConfig reads settings as a configuration file: JSON is YAML.
func editorConfig(all map[string]jsontext.Value) (*config.Config, []string) {
	if len(all) == 0 {
		return nil, nil
	}
	src, err := json.Marshal(all, json.Deterministic(true))
	if err != nil {
		return nil, []string{"the editor's settings cannot be read: " + err.Error()}
	}
	c, found := workspace.Known().ParseJSON("editor settings", "", src)
	problems := make([]string, len(found))
	for i, p := range found {
		problems[i] = "editor settings: " + p.Message
	}
	return c, problems
}
