package dialect

// Product is a product that is known by its folders, and for which there is
// no sheet: its files are read as generic ones.
type Product struct {
	ID    string
	Name  string
	Globs []string // as in Location
	Signs []Sign   // as in Dialect
	Note  string
}
