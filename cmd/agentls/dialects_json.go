package main

import (
	"encoding/json"
	"io"
	"slices"

	"agentls/analysis/dialect"
)

// The JSON form of a dialect.
type (
	jsonDialect struct {
		ID        string         `json:"id"`
		Name      string         `json:"name"`
		Newest    string         `json:"newest"`
		Locations []jsonLocation `json:"locations"`
		Fields    []jsonField    `json:"fields"`
	}
	jsonLocation struct {
		Glob   string `json:"glob"`
		Scope  string `json:"scope"`
		Legacy bool   `json:"legacy"`
	}
	jsonField struct {
		Name       string   `json:"name"`
		Required   bool     `json:"required"`
		Deprecated bool     `json:"deprecated"`
		Shapes     []string `json:"shapes"`
		Values     []string `json:"values"`
	}
)

func printDialectsJSON(out io.Writer, chosen []*dialect.Dialect) error {
	all := []jsonDialect{}
	for _, d := range chosen {
		one := jsonDialect{ID: d.ID, Name: d.Name, Newest: d.Newest, Locations: []jsonLocation{}, Fields: []jsonField{}}
		for _, l := range d.Locations {
			if l.Glob != "" {
				one.Locations = append(one.Locations, jsonLocation{l.Glob, l.Scope, l.Legacy})
			}
		}
		for _, f := range d.Fields {
			field := jsonField{f.Name, f.Required, f.Deprecated, []string{}, []string{}}
			for _, shape := range f.Shapes {
				field.Shapes = append(field.Shapes, shapeNames[shape])
			}
			field.Values = slices.Concat(field.Values, valueNames(f))
			one.Fields = append(one.Fields, field)
		}
		all = append(all, one)
	}
	enc := json.NewEncoder(out)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	return enc.Encode(map[string]any{"version": 1, "dialects": all})
}
