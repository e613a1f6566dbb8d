package picture

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"html"
	"io"
	"strings"
)

// The page is put together from files that an editor understands. dagre lays
// out the graph; it is fetched by go generate, pinned, and part of the page, so
// that the page needs nothing but a browser.
//
//go:generate sh fetch.sh

//go:embed page.html
var pageHTML string

//go:embed page.css
var pageCSS string

//go:embed layout.js
var layoutJS string

//go:embed page.js
var pageJS string

//go:embed dagre.js
var dagreJS string

// writeHTML writes a page that shows the graph without asking for anything else.
func writeHTML(w io.Writer, g *Graph) error {
	data, err := pageData(g)
	if err != nil {
		return err
	}
	page := strings.NewReplacer(
		"{{title}}", html.EscapeString(g.Title),
		"{{style}}", pageCSS,
		"{{graph}}", data,
		"{{library}}", dagreJS,
		"{{layout}}", layoutJS,
		"{{script}}", pageJS,
	)
	_, err = page.WriteString(w, pageHTML)
	return err
}

// pageData is the graph with the colours of its products. The encoder escapes
// `<`, so that no description ends the script element.
func pageData(g *Graph) (string, error) {
	colours := map[string]string{}
	for _, p := range products(g) {
		colours[p] = colour(p)
	}
	var b bytes.Buffer
	err := json.NewEncoder(&b).Encode(struct {
		*Graph
		Nodes   []Node            `json:"nodes"`
		Edges   []Edge            `json:"edges"`
		Colours map[string]string `json:"colours"`
	}{g, some(g.Nodes), some(g.Edges), colours})
	return strings.TrimSpace(b.String()), err
}

// some returns a list that JSON writes as one even where it is empty.
func some[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}
