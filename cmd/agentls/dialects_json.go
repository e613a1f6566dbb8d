package main

import (
	"encoding/json"
	"io"

	"agentls/analysis/dialect"
)

// The JSON form of a dialect.
type (
	jsonDialect struct {
		ID        string         `json:"id"`
		Name      string         `json:"name"`
		Kind      string         `json:"kind"`
		Syntax    string         `json:"syntax"`
		Base      string         `json:"base"` // the dialect it is a variant of
		Newest    string         `json:"newest"`
		Locations []jsonLocation `json:"locations"`
		Reads     []string       `json:"reads"` // dialects whose folders the product looks in too
		Files     []string       `json:"files"` // names that tell the dialect in any folder
		Required  []string       `json:"required"`
		Tools     *jsonShapes    `json:"tools"` // null where the product has no such field
		Model     *jsonShapes    `json:"model"`
		Unknown   string         `json:"unknownKey"`
		Fields    []jsonField    `json:"fields"`
		Sources   []jsonSource   `json:"sources"`
	}
	// jsonShapes is the field that grants tools or names the model.
	jsonShapes struct {
		Field  string   `json:"field"`
		Shapes []string `json:"shapes"`
		Forms  []string `json:"forms"` // of model names
	}
	jsonSource struct {
		ID   string `json:"id"`
		URL  string `json:"url"`
		Seen string `json:"seen"`
		Note string `json:"note"`
	}
	jsonLocation struct {
		Glob   string `json:"glob"`
		Scope  string `json:"scope"`
		Legacy bool   `json:"legacy"`
		Plugin bool   `json:"plugin"` // below a manifest only
		Shared bool   `json:"shared"` // other products look there too, and none owns it
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
		one := jsonDialect{
			ID: d.ID, Name: d.Name, Kind: d.Kind, Syntax: syntaxNames[d.Syntax], Base: d.Base, Newest: d.Newest,
			Locations: []jsonLocation{}, Reads: append([]string{}, d.Reads...), Files: append([]string{}, d.Files...), Required: append([]string{}, required(d)...),
			Tools: jsonShapesOf(d, dialect.ToolsRole), Model: jsonShapesOf(d, dialect.ModelRole),
			Unknown: effects[d.Unknown.Effect], Fields: []jsonField{}, Sources: []jsonSource{},
		}
		for _, src := range d.Sources {
			one.Sources = append(one.Sources, jsonSource(src))
		}
		for _, l := range d.Locations {
			if l.Glob != "" {
				one.Locations = append(one.Locations, jsonLocation{l.Glob, l.Scope, l.Legacy, l.Plugin, l.Shared})
			}
		}
		for _, f := range d.Fields {
			values := append([]string{}, valueNames(f)...)
			one.Fields = append(one.Fields, jsonField{f.Name, f.Required, f.Deprecated, jsonShapeNames(&f), values})
		}
		all = append(all, one)
	}
	enc := json.NewEncoder(out)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	return enc.Encode(map[string]any{"version": 1, "dialects": all})
}

// jsonShapeNames names the shapes of a field, in a list that is never null.
func jsonShapeNames(f *dialect.Field) []string {
	names := []string{}
	for _, shape := range f.Shapes {
		names = append(names, shapeNames[shape])
	}
	return names
}

// jsonShapesOf returns the field with a role, nil where there is none.
func jsonShapesOf(d *dialect.Dialect, role dialect.Role) *jsonShapes {
	f := d.ByRole(role)
	if f == nil {
		return nil
	}
	one := &jsonShapes{Field: f.Name, Shapes: jsonShapeNames(f), Forms: []string{}}
	if role == dialect.ModelRole {
		for _, shape := range d.Models.Shapes {
			one.Forms = append(one.Forms, shape.Form)
		}
	}
	return one
}
