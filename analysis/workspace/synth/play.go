package synth

import (
	"maps"
	"math/rand/v2"
	"path"
	"slices"
	"strings"
)

// Play is a small workspace to which things happen at random: files are
// written, edited, moved and deleted, folders go, configurations, manifests and
// links come and go. The same seed gives the same play.
type Play struct {
	Files map[string]string // by name, slash-separated
	Links map[string]string // symbolic links: name → target, relative to the link's folder
	r     *rand.Rand
}

// NewPlay returns a play with about so many files.
func NewPlay(seed uint64, files int) *Play {
	p := &Play{Files: map[string]string{}, Links: map[string]string{}, r: rand.New(rand.NewPCG(seed, 7))}
	for range files {
		p.write()
	}
	return p
}

// Step does one thing, and returns the files and folders that whoever watches
// the disk would hear of, by name.
func (p *Play) Step() []string {
	for {
		if told := acts[p.r.IntN(len(acts))](p); told != nil {
			return told
		}
	}
}

// Edit returns a text with a piece of it replaced, as if somebody typed.
func (p *Play) Edit(src string) (at, end int, fresh string) {
	at = p.r.IntN(len(src) + 1)
	end = min(len(src), at+p.r.IntN(1+p.r.IntN(12)))
	return at, end, p.one(bits)
}

// Among returns one of some things, by the play's own chance; "" of none.
func (p *Play) Among(list []string) string {
	if len(list) == 0 {
		return ""
	}
	return p.one(list)
}

// Chance reports true once in so many times.
func (p *Play) Chance(in int) bool { return p.r.IntN(in) == 0 }

// acts are what may happen; some more often than others. They return nil when
// there is nothing to do them to.
var acts = []func(*Play) []string{
	(*Play).write, (*Play).write, (*Play).write, (*Play).write,
	(*Play).edit, (*Play).edit, (*Play).edit, (*Play).edit, (*Play).edit,
	(*Play).remove, (*Play).remove,
	(*Play).move, (*Play).moveFolder,
	(*Play).removeFolder,
	(*Play).link, (*Play).unlink,
	(*Play).govern, (*Play).govern,
}

// write writes one file of the pool anew.
func (p *Play) write() []string {
	s := pool[p.r.IntN(len(pool))]
	return p.put(p.fill(s.name), s.text(p))
}

// govern writes or removes a file that says something about others.
func (p *Play) govern() []string {
	s := governing[p.r.IntN(len(governing))]
	name := p.fill(s.name)
	if _, is := p.Files[name]; is && p.Chance(2) {
		delete(p.Files, name)
		return p.tell(name)
	}
	return p.put(name, s.text(p))
}

// put writes a file, unless a file stands where its folder would.
func (p *Play) put(name, src string) []string {
	for at := path.Dir(name); at != "."; at = path.Dir(at) {
		if _, is := p.Files[at]; is || p.Links[at] != "" {
			return nil
		}
	}
	if p.Links[name] != "" || p.isFolder(name) {
		return nil
	}
	p.Files[name] = src
	return p.tell(name)
}

func (p *Play) isFolder(name string) bool {
	for _, list := range []map[string]string{p.Files, p.Links} {
		for other := range list {
			if strings.HasPrefix(other, name+"/") {
				return true
			}
		}
	}
	return false
}

func (p *Play) edit() []string {
	name := p.any(p.Files)
	if name == "" {
		return nil
	}
	src := p.Files[name]
	at, end, fresh := p.Edit(src)
	p.Files[name] = src[:at] + fresh + src[end:]
	return p.tell(name)
}

func (p *Play) remove() []string {
	name := p.any(p.Files)
	if name == "" {
		return nil
	}
	delete(p.Files, name)
	return p.tell(name)
}

func (p *Play) move() []string {
	from, to := p.any(p.Files), p.fill(pool[p.r.IntN(len(pool))].name)
	if from == "" || from == to {
		return nil
	}
	src := p.Files[from]
	delete(p.Files, from)
	told := p.put(to, src)
	if told == nil {
		p.Files[from] = src
		return nil
	}
	return append(told, p.tell(from)...)
}

// folder returns a folder of the workspace and the names that lie in it.
func (p *Play) folder() (string, []string) {
	name := p.any(p.Files)
	for range p.r.IntN(3) {
		if path.Dir(name) != "." {
			name = path.Dir(name)
		}
	}
	if _, is := p.Files[name]; is || name == "" {
		return "", nil
	}
	var in []string
	for _, list := range []map[string]string{p.Files, p.Links} {
		for other := range list {
			if strings.HasPrefix(other, name+"/") {
				in = append(in, other)
			}
		}
	}
	slices.Sort(in)
	return name, in
}

func (p *Play) removeFolder() []string {
	name, in := p.folder()
	if name == "" || len(in) > 12 && !p.Chance(20) {
		return nil
	}
	for _, n := range in {
		delete(p.Files, n)
		delete(p.Links, n)
	}
	return p.whole(name, in)
}

func (p *Play) moveFolder() []string {
	name, in := p.folder()
	if name == "" || len(in) > 12 {
		return nil
	}
	to := p.one([]string{"moved", "packages/app", "plugins/kit", "old/.claude", "x"}) + "/" + path.Base(name)
	if to == name || strings.HasPrefix(to, name+"/") || strings.HasPrefix(name, to+"/") || p.isFolder(to) {
		return nil
	}
	for at := to; at != "."; at = path.Dir(at) {
		if _, is := p.Files[at]; is || p.Links[at] != "" {
			return nil
		}
	}
	var fresh []string
	for _, n := range in {
		for _, list := range []map[string]string{p.Files, p.Links} {
			if src, is := list[n]; is {
				delete(list, n)
				list[to+n[len(name):]] = src
				fresh = append(fresh, to+n[len(name):])
			}
		}
	}
	return append(p.whole(name, in), p.whole(to, fresh)...)
}

// whole tells what happened to a folder: of the folder, of each file, or both.
func (p *Play) whole(name string, in []string) []string {
	switch p.r.IntN(3) {
	case 0:
		return []string{name}
	case 1:
		return append(slices.Clone(in), name)
	}
	return slices.Clone(in)
}

func (p *Play) link() []string {
	for range 4 {
		l := links[p.r.IntN(len(links))]
		if _, is := p.Links[l[0]]; is || p.isFolder(l[0]) {
			continue
		}
		if _, is := p.Files[l[0]]; is {
			continue
		}
		if p.under(l[0]) {
			continue
		}
		p.Links[l[0]] = l[1]
		return p.tell(l[0])
	}
	return nil
}

// under reports whether something that is no folder stands where a folder of
// the name would.
func (p *Play) under(name string) bool {
	for at := path.Dir(name); at != "."; at = path.Dir(at) {
		if _, is := p.Files[at]; is || p.Links[at] != "" {
			return true
		}
	}
	return false
}

func (p *Play) unlink() []string {
	name := p.any(p.Links)
	if name == "" {
		return nil
	}
	delete(p.Links, name)
	return p.tell(name)
}

// tell is what is heard of one file: now and then of its folder too, or twice.
func (p *Play) tell(name string) []string {
	switch {
	case p.Chance(12) && path.Dir(name) != ".":
		return []string{path.Dir(name), name}
	case p.Chance(12):
		return []string{name, name}
	}
	return []string{name}
}

func (p *Play) any(list map[string]string) string {
	return p.Among(slices.Sorted(maps.Keys(list)))
}

func (p *Play) one(list []string) string { return list[p.r.IntN(len(list))] }

// fill writes names for the letters in a pattern: %a an agent's, %s a skill's,
// %m a server's, %c a command's, %d a folder's.
func (p *Play) fill(pattern string) string {
	var b strings.Builder
	for i := 0; i < len(pattern); i++ {
		if pattern[i] == '%' && i+1 < len(pattern) {
			if list := called[pattern[i+1]]; list != nil {
				b.WriteString(p.one(list))
				i++
				continue
			}
		}
		b.WriteByte(pattern[i])
	}
	return b.String()
}

// called are the names of the play, by letter.
var called = map[byte][]string{
	'a': {"alpha", "beta", "gamma", "task-alpha", "alpha-two", "Delta", "reviewer"},
	's': {"pdf", "charts", "alpha"},
	'm': {"docs", "tickets", "alpha"},
	'c': {"ship", "alpha"},
	'd': {"app", "lib"},
}

// links are the symbolic links that come and go.
var links = [][2]string{
	{".claude/agents/linked", "../../shared"},
	{".claude/agents/alias.md", "../../shared/alpha.md"},
	{".opencode/agent", "../.claude/agents"},
	{"packages/app/.claude", "../../.claude"},
	{"shared/loop", ".."},
	{"shared/out", "../../elsewhere"},
	{"AGENTS.md", "CLAUDE.md"},
	{"nowhere/agents", "../gone"},
}
