package lint

import "slices"

// noun is what messages call the file: an agent, a skill, a command.
func (w *world) noun() string { return w.d.Noun() }

// use is what one does with it.
func (w *world) use() string {
	if w.noun() == "agent" {
		return "call"
	}
	return "use"
}

// refuser returns how messages call the product that passes over a file in
// this place without a field, though others read it all the same. Empty when
// the place is not that product's own.
func (w *world) refuser(by []string) string {
	if w.location == nil || len(w.location.Consumers) != 1 || !slices.Contains(by, w.location.Consumers[0]) {
		return ""
	}
	return w.consumerNames(w.location.Consumers)[0]
}
