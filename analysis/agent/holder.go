package agent

import (
	"agentls/analysis/dialect"
	"agentls/analysis/syntax"
)

// Holder is the map or list of a file that agents stand in, or may be written
// into. Value may be Absent.
type Holder struct {
	In    *dialect.Container
	Value *syntax.Value
}

// Holders returns the maps and lists that the product looks for agents in.
func (d *Document) Holders() []Holder {
	if d.Tree == nil || d.part || d.Detection.Never || d.Detection.Strength < dialect.ByPath || d.Dialect().Syntax != d.Syntax {
		return nil
	}
	var all []Holder
	containers := d.Dialect().Agents
	for i := range containers {
		if v := within(&d.Tree.Root, &containers[i]); v != nil {
			all = append(all, Holder{&containers[i], v})
		}
	}
	return all
}
