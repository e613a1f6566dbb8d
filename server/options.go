package server

import (
	"fmt"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"agentls/analysis/config"
	"agentls/analysis/workspace"
)

// options is what a client says in initializationOptions. All of it may be
// missing:
//
//	diagnostics     "push" or "pull": forces one channel
//	hints           true: hints are sent too
//	suggestCommand  the client's command that opens the suggestion list again
//
// Everything else is configuration of the shape of .agentls.yaml, either
// beside these keys or under "settings".
type options struct {
	channel string
	hints   bool
	suggest string
	config  *config.Config
}

// readOptions reads what it can and returns a sentence for each thing it
// could not read; a client's mistake here never keeps a session from starting.
func readOptions(raw jsontext.Value) (options, []string) {
	var o options
	all := map[string]jsontext.Value{}
	if len(raw) == 0 || raw.Kind() == 'n' {
		return o, nil
	}
	if err := json.Unmarshal(raw, &all); err != nil {
		return o, []string{"initializationOptions are not an object, so they are ignored"}
	}
	var problems []string
	take := func(key string, into any) {
		if v, ok := all[key]; ok && v.Kind() != 'n' {
			if err := json.Unmarshal(v, into); err != nil {
				problems = append(problems, fmt.Sprintf("`%s` in initializationOptions has the wrong type, so it is ignored", key))
			}
		}
		delete(all, key)
	}
	take("diagnostics", &o.channel)
	take("hints", &o.hints)
	take("suggestCommand", &o.suggest)
	if o.channel != "" && o.channel != "push" && o.channel != "pull" {
		problems = append(problems, fmt.Sprintf("`diagnostics` in initializationOptions is `%s`; write `push` or `pull`", o.channel))
		o.channel = ""
	}
	nested := map[string]jsontext.Value{}
	take("settings", &nested)
	for key, v := range nested {
		all[key] = v
	}
	var more []string
	o.config, more = editorConfig(all)
	return o, append(problems, more...)
}

// editorConfig reads settings as a configuration file: JSON is YAML.
func editorConfig(settings map[string]jsontext.Value) (*config.Config, []string) {
	if len(settings) == 0 {
		return nil, nil
	}
	src, err := json.Marshal(settings, json.Deterministic(true))
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
