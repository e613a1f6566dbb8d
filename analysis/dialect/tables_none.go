//go:build dialectgen

package dialect

// Empty tables, so that the generator builds whatever state the generated
// files are in.
var (
	all         []*Dialect
	sections    []Section
	products    []Product
	neverAgents []string
	installed   []string
	strangers   []string
	folderNames []string
	fileNames   []string
	companions  []Companion
)
