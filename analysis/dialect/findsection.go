package dialect

// Sections returns the catalogue in the order that reads well. The slice is
// shared and must not be changed.
func Sections() []Section { return sections }

// SectionOf returns the catalogue entry for a heading or tag name, or nil.
func SectionOf(title string) *Section { return nil }
