package dialect

import (
	"slices"
	"strings"
	"sync"
)

// Companion is a kind of file that is no agent and defines or mentions names
// all the same: settings, lists of MCP servers, manifests, instructions.
type Companion struct {
	ID        string
	Kind      string     // what the file is, for messages: "MCP configuration"
	Products  []string   // ids of the dialects whose names it speaks of; empty: those of any
	Syntax    Syntax     // what its values are written in
	Locations []Location // where it lies
	Files     []string   // globs of file names that tell it in any folder: "*.prompt.md"
	Defines   Thing      // what the whole file defines
	NamedBy   string     // the top-level key that names it; without it the path does
	Suffixes  []string   // what a name that the path gives loses
	Separator string     // what stands between folders in such a name; empty: the file alone counts
	Imports   bool       // `@path` in its text brings a file in
	Hashes    bool       // `#tool:` and `#file:` in its text are resolved
	Names     []CompanionName
	Trust     Trust
	Note      string
}

// CompanionName is a place in a companion where names stand.
type CompanionName struct {
	// Path is made of keys from the root, separated by dots. `*` is any key: at
	// the end the key is the name. `[]` behind a key is each item of a list, or
	// the value where it is none: at the end the item is the name.
	Path     string
	Defines  Thing
	Mentions Thing
	Denied   bool     // what is named is taken away
	Without  string   // counts only in a file without this top-level key
	Shape    Shape    // of the value: MapShape where only maps count, StringShape where only strings do
	Except   []string // words that are no names
	Trust    Trust
}

// Thing is what a name in a companion is of, or what has names in turn.
type Thing uint8

// The things.
const (
	NoThing Thing = iota
	AgentThing
	SkillThing
	CommandThing
	ServerThing
	PluginThing
	InstructionsThing
	FileThing
	ToolsThing      // entries as in a list of tools
	HooksThing      // a map of hooks
	ShellThing      // a shell command
	PermissionThing // a map of permissions
	ProseThing      // text for people or models
)

// Companions returns every kind of companion. The slice is shared and must not
// be changed.
func Companions() []Companion { return companions }

// companionsBy holds the companions by what their globs end in, put together
// when the first path is looked at.
var companionsBy struct {
	once sync.Once
	name map[string][]companionPlace // by the file name
	ext  map[string][]companionPlace // by the extension, where the name is a pattern
}

type companionPlace struct {
	companion *Companion
	location  *Location // nil for Files
	glob      string
	folder    string // the glob begins with it
}

// CompanionOf returns the kind of companion that a file at a path is, or nil.
// Whether it is an agent instead is for the caller to ask.
func CompanionOf(path string) *Companion {
	c, _ := CompanionAt(path)
	return c
}

// CompanionAt is CompanionOf with the location that matched, nil where the file
// name alone tells.
func CompanionAt(path string) (*Companion, *Location) {
	companionsBy.once.Do(listCompanions)
	for _, list := range [...][]companionPlace{companionsBy.name[baseOf(path)], companionsBy.ext[extOf(path)]} {
		// The home folder's places match in a project too, so the others go first.
		for _, home := range [...]bool{isHome(path), !isHome(path)} {
			for i := range list {
				if p := &list[i]; isHome(p.glob) == home && p.matches(path) {
					return p.companion, p.location
				}
			}
		}
	}
	return nil, nil
}

func (p *companionPlace) matches(path string) bool {
	if p.location == nil {
		return isCalled(p.glob, path)
	}
	if !strings.Contains(path, p.folder) {
		return false
	}
	_, ok := match(p.glob, path)
	return ok
}

func listCompanions() {
	companionsBy.name, companionsBy.ext = map[string][]companionPlace{}, map[string][]companionPlace{}
	add := func(c *Companion, l *Location, glob string) {
		p := companionPlace{companion: c, location: l, glob: glob, folder: strings.TrimPrefix(literal(glob), "~/")}
		if base := baseOf(glob); strings.ContainsAny(base, "*?[{") {
			companionsBy.ext[extOf(glob)] = append(companionsBy.ext[extOf(glob)], p)
		} else {
			companionsBy.name[base] = append(companionsBy.name[base], p)
		}
	}
	for i := range companions {
		c := &companions[i]
		for k := range c.Locations {
			add(c, &c.Locations[k], c.Locations[k].Glob)
		}
		for _, g := range c.Files {
			add(c, nil, g)
		}
	}
}

// Dialect returns the sheet by whose names the companion is read: that of the
// first of its products, or generic.
func (c *Companion) Dialect() *Dialect {
	for _, id := range c.Products {
		if d := ByID(id); d != nil {
			return d
		}
	}
	return Generic()
}

// Audience returns the products whose names the companion speaks of.
func (c *Companion) Audience() (a Audience) {
	if len(c.Products) == 0 {
		return Everybody
	}
	for _, id := range c.Products {
		if d := ByID(id); d != nil {
			a |= d.Product()
		}
	}
	return a
}

// NameOf returns the name that the path gives what the whole file defines.
func (c *Companion) NameOf(path string) string {
	name := baseOf(path)
	if _, l := CompanionAt(path); l != nil && c.Separator != "" {
		if at, ok := match(l.Glob, path); ok {
			below := strings.Split(strings.TrimPrefix(path[at:], literal(strings.TrimPrefix(l.Glob, "~/"))), "/")
			name = strings.Join(below, c.Separator)
		}
	}
	suffixes := slices.Clone(c.Suffixes)
	slices.SortFunc(suffixes, func(a, b string) int { return len(b) - len(a) })
	for _, s := range suffixes {
		if len(name) > len(s) && strings.EqualFold(name[len(name)-len(s):], s) {
			return name[:len(name)-len(s)]
		}
	}
	return name
}
