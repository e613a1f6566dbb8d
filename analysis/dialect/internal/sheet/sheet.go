// Package sheet reads the sheets under analysis/dialect/sheets, checks what
// they say, and writes them as Go tables. It is used by the generator and by
// tests, never by the server: the sheets are closed, so a key, a word or a
// name that the schema does not know is an error that names file and line.
package sheet

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"

	"agentls/analysis/dialect"

	"gopkg.in/yaml.v3"
)

// The files that hold something else than a dialect.
const (
	sectionsFile   = "sections.yaml"
	productsFile   = "products.yaml"
	companionsFile = "companions.yaml"
)

// Set is everything the sheets say.
type Set struct {
	Dialects []*dialect.Dialect // the best known first, variants of others and generic last
	Sections []dialect.Section
	Products []dialect.Product
	Never    []string // globs of files that are no agents, wherever they lie
	// Installed are globs of folders that programs fill and nobody edits.
	Installed []string
	// Strangers are names of folders that hold something else than agents,
	// though it may look alike.
	Strangers []string
	// Companions are files that are no agents and have names in them.
	Companions []dialect.Companion
}

// Read reads and checks every sheet of a folder. The error joins all faults
// found, each beginning with "file:line: ".
func Read(dir fs.FS) (*Set, error) {
	names, err := fs.Glob(dir, "*.yaml")
	if err != nil {
		return nil, err
	}
	set := &Set{}
	c := &checker{lines: map[any]place{}}
	for _, name := range names {
		data, err := fs.ReadFile(dir, name)
		if err != nil {
			return nil, err
		}
		c.file = name
		switch name {
		case sectionsFile:
			c.decode(data, &struct{ Sections *[]dialect.Section }{&set.Sections})
		case companionsFile:
			c.decode(data, &struct{ Companions *[]dialect.Companion }{&set.Companions})
		case productsFile:
			c.decode(data, &struct {
				Products  *[]dialect.Product
				Never     *[]string
				Installed *[]string
				Strangers *[]string
			}{&set.Products, &set.Never, &set.Installed, &set.Strangers})
		default:
			d := &dialect.Dialect{}
			c.decode(data, d)
			if want := strings.TrimSuffix(path.Base(name), ".yaml"); d.ID != want {
				c.errorf(d, "id is %q, but the file is called %s", d.ID, name)
			}
			set.Dialects = append(set.Dialects, d)
		}
	}
	slices.SortFunc(set.Dialects, func(a, b *dialect.Dialect) int {
		return cmp.Or(last(a)-last(b), b.Renown-a.Renown, strings.Compare(a.ID, b.ID))
	})
	c.inherit(set)
	c.check(set)
	return set, errors.Join(c.errs...)
}

// last is above 0 for a dialect that stands behind the others: names that a
// variant shares with its base are the base's.
func last(d *dialect.Dialect) int {
	switch {
	case d.ID == "generic":
		return 2
	case d.Base != "":
		return 1
	}
	return 0
}

// place is where a value stands in the sheets.
type place struct {
	file string
	line int
}

// checker collects the faults of all sheets.
type checker struct {
	file  string
	lines map[any]place // from the pointer to a struct to its first line
	errs  []error
}

// errorf records a fault of the struct that at points to.
func (c *checker) errorf(at any, format string, args ...any) {
	p := c.lines[at]
	c.errs = append(c.errs, fmt.Errorf("%s:%d: %s", p.file, p.line, fmt.Sprintf(format, args...)))
}

// nodeErrorf records a fault of a node of the file that is being read.
func (c *checker) nodeErrorf(n *yaml.Node, format string, args ...any) {
	c.errs = append(c.errs, fmt.Errorf("%s:%d: %s", c.file, n.Line, fmt.Sprintf(format, args...)))
}

// decode reads the only document of data into the struct that into points to.
func (c *checker) decode(data []byte, into any) {
	dec := yaml.NewDecoder(bytes.NewReader(data))
	var doc, more yaml.Node
	if err := dec.Decode(&doc); err != nil {
		c.errs = append(c.errs, fmt.Errorf("%s:1: %w", c.file, err))
		return
	}
	if err := dec.Decode(&more); !errors.Is(err, io.EOF) {
		c.errs = append(c.errs, fmt.Errorf("%s:1: more than one document", c.file))
	}
	c.value(doc.Content[0], into)
}
