package server

import (
	"fmt"

	"github.com/go-json-experiment/json/jsontext"
)

// options is what a client says in initializationOptions, and cannot take back
// during the session. All of it may be missing:
//
//	diagnostics        "push" or "pull": forces one channel
//	suggestCommand     the client's command that opens the suggestion list again
//	referencesCommand  the client's command that shows places: (uri, position, locations)
//
// Everything else is [settings].
type options struct {
	channel    string
	suggest    string
	references string
	settings   *settings
}

// readOptions reads what it can and returns a sentence for each thing it
// could not read; a client's mistake here never keeps a session from starting.
func readOptions(raw jsontext.Value) (options, []string) {
	var o options
	r, ok := readObject("initializationOptions", raw)
	if ok {
		r.take("diagnostics", &o.channel)
		r.take("suggestCommand", &o.suggest)
		r.take("referencesCommand", &o.references)
	}
	o.settings = r.settings()
	if o.channel != "" && o.channel != "push" && o.channel != "pull" {
		r.problems = append(r.problems, fmt.Sprintf("`diagnostics` in initializationOptions is `%s`; write `push` or `pull`", o.channel))
		o.channel = ""
	}
	return o, r.problems
}
