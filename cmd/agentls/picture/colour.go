package picture

import (
	"hash/fnv"
	"slices"
)

// palette are colours that are told apart on white and on black.
var palette = []string{
	"#d97757", "#2f81f7", "#8957e5", "#1a9e8f", "#bf8700", "#e05297",
	"#3fa34d", "#0e8fb5", "#a0632f", "#6e7bd9", "#c24b4b", "#7a8b1f",
}

// known are the colours of the products met most, so that these never share one.
var known = map[string]string{
	"claude-code": palette[0], "copilot-vscode": palette[1], "opencode": palette[2], "opencode-json": palette[2],
	"gemini-cli": palette[3], "qwen-code": palette[9], "cursor": palette[6], "kiro": palette[5], "kiro-json": palette[5],
	"codex": palette[7], "skills": palette[4],
}

// colour returns the colour of a product: always the same for the same id.
func colour(product string) string {
	if c, ok := known[product]; ok {
		return c
	}
	h := fnv.New32a()
	h.Write([]byte(product))
	return palette[h.Sum32()%uint32(len(palette))]
}

// products returns the products of the nodes, sorted.
func products(g *Graph) []string {
	var all []string
	for i := range g.Nodes {
		if p := g.Nodes[i].Product; p != "" && !slices.Contains(all, p) {
			all = append(all, p)
		}
	}
	slices.Sort(all)
	return all
}
