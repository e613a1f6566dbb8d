package dialect

// All returns every dialect in the order of their ids, generic last.
func All() []*Dialect { panic("pending") }

// ByID returns the dialect with the id, or nil.
func ByID(id string) *Dialect { panic("pending") }

// Generic returns the dialect for files of unknown products: structure only.
func Generic() *Dialect { panic("pending") }

// Detect decides the dialect of a file.
func Detect(e Evidence) Detection { panic("pending") }

// MayHold reports, from the path alone, whether a file could be an agent
// definition: in a folder some sheet names, or markdown in a folder called agents.
func MayHold(path string) bool { panic("pending") }

// Field returns the field with the exact name, or nil.
func (d *Dialect) Field(name string) *Field { panic("pending") }

// ByRole returns the first field with the role, or nil.
func (d *Dialect) ByRole(r Role) *Field { panic("pending") }

// Key looks a top-level key up among fields, mistakes, near misses and other
// dialects.
func (d *Dialect) Key(name string) KeyMatch { panic("pending") }

// Sub looks a key up among the keys of a field's map.
func (f *Field) Sub(name string) KeyMatch { panic("pending") }

// Value looks a value up among the values of a field; Correct is set for
// OtherCase and Near.
func (f *Field) Value(text string) (NameClass, *Value, string) { panic("pending") }

// Tool looks up one entry of a tool list, with its specifier if it has one.
func (d *Dialect) Tool(entry string, role Role) ToolMatch { panic("pending") }

// Model looks a model name up.
func (d *Dialect) Model(name string) ModelMatch { panic("pending") }

// Counterparts returns what d calls the tools that can do the same.
func (d *Dialect) Counterparts(can []Capability) []*Tool { panic("pending") }

// Prefix reports whether word is the proper beginning of one of names, as
// someone who is still typing would leave it.
func Prefix(word string, names []string) bool { panic("pending") }

// Nearest returns the name that word is most likely a slip of (edit distance
// with case, plural and separator variants), if any is near enough.
func Nearest(word string, names []string) (string, bool) { panic("pending") }

// SectionOf returns the catalogue entry for a heading or tag name, or nil.
func SectionOf(title string) *Section { panic("pending") }

// Sections returns the catalogue in the order that reads well.
func Sections() []Section { panic("pending") }
