package workspace

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"sync"
	"sync/atomic"

	"agentls/analysis/config"
	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/text"
)

// manifest marks a folder as a plugin of Claude Code.
const manifest = ".claude-plugin/plugin.json"

// UserConfigName is the name of the user's own configuration file in the
// configuration folder of the system.
const UserConfigName = "agentls/config.yaml"

// maxConfig is the size in bytes above which a configuration file is not read.
const maxConfig = 1 << 20

// dir is what one directory says about the files in it.
type dir struct {
	folder *Folder
	parent *dir // nil for the folder itself
	name   string

	once   sync.Once
	config *config.Config // user, every file from the folder down to here, editor
	own    []*config.Config
	plugin *dir // the one that holds the plugin's manifest; nil for none

	marked     lazy[string] // the manifest of an extension in it
	naming     sync.Once
	pluginName string // what the manifest in it calls the plugin

	now atomic.Pointer[contents]
}

// contents is what the files of a directory say, as long as nothing happens to
// them.
type contents struct {
	names      lazy[[]string] // of the files in it
	neighbours lazy[[]neighbour]
	looks      lazy[map[string]tally]  // by extension
	prompts    lazy[map[string]string] // from a prompt to the file that names it
}

// lazy is a value that is worked out when somebody asks for it.
type lazy[T any] struct {
	once  sync.Once
	known atomic.Bool
	value T
}

func (l *lazy[T]) get(work func() T) T {
	l.once.Do(func() {
		l.value = work()
		l.known.Store(true)
	})
	return l.value
}

// read loads what the directory says; a directory without a configuration
// file shares the merged configuration of its parent.
func (d *dir) read() *dir {
	d.once.Do(func() {
		if d.parent != nil {
			d.parent.read()
			d.own, d.config, d.plugin = d.parent.own, d.parent.config, d.parent.plugin
		}
		if _, err := fs.Stat(d.folder.fsys, path.Join(d.name, manifest)); err == nil {
			d.plugin = d
		}
		own, found := d.folder.load(path.Join(d.name, ConfigName), d.name)
		if found {
			d.own = append(d.own[:len(d.own):len(d.own)], own)
		}
		if found || d.parent == nil {
			d.config = d.folder.merge(d.own)
		}
	})
	return d
}

// files returns the names of the files in the directory.
func (d *dir) files() []string {
	return d.now.Load().names.get(func() (names []string) {
		entries, err := fs.ReadDir(d.folder.fsys, d.name)
		if err != nil {
			return nil
		}
		for _, e := range entries {
			if !e.IsDir() {
				names = append(names, e.Name())
			}
		}
		return names
	})
}

// extension returns the manifest of another product's extension, in this
// directory or the nearest one above it that has one.
func (d *dir) extension() string {
	name, _ := d.extended()
	return name
}

// extended is extension with the directory that the manifest lies in.
func (d *dir) extended() (string, *dir) {
	for at := d; at != nil; at = at.parent {
		if name := at.marked.get(at.mark); name != "" {
			return name, at
		}
	}
	return "", nil
}

// mark returns the manifest that lies in this very directory. It is asked for
// by its name: directories on the way up may hold anything.
func (d *dir) mark() string {
	for _, name := range dialect.Manifests() {
		if stat, err := fs.Stat(d.folder.fsys, path.Join(d.name, name)); err == nil && !stat.IsDir() {
			return name
		}
	}
	return ""
}

func (f *Folder) merge(own []*config.Config) *config.Config {
	var all []*config.Config
	for _, c := range append(append([]*config.Config{f.around.User}, own...), f.around.Editor) {
		if c != nil {
			all = append(all, c)
		}
	}
	return config.Merge(all...)
}

func (f *Folder) load(name, root string) (*config.Config, bool) {
	if root == "." {
		root = ""
	}
	src, err := f.configText(name)
	c, problems, err := parsed(name, root, src, err)
	f.mu.Lock()
	defer f.mu.Unlock()
	f.problems = append(f.problems, problems...)
	delete(f.configs, name)
	if err == nil {
		f.configs[name] = src
	}
	return c, err == nil
}

// Problem is a mistake in a configuration file.
type Problem struct {
	Path string     // of the configuration file, as it was named to be read
	Text *text.Text // its text; empty when it could not be read
	finding.Finding
}

// Unreadable reports whether the file could not be read at all.
func (p *Problem) Unreadable() bool { return p.Text.Len() == 0 }

// Read reads one configuration file whose globs are relative to root. A file
// that does not exist is an error that [errors.Is] fs.ErrNotExist and no
// problem; one that cannot be read is both.
func Read(fsys fs.FS, name, root string) (*config.Config, []Problem, error) {
	src, err := readAll(fsys, name)
	return parsed(name, root, src, err)
}

// parsed parses a configuration file whose text was read, or could not be.
func parsed(name, root, src string, err error) (*config.Config, []Problem, error) {
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil, err
	}
	if err != nil {
		p := Problem{Path: name, Text: text.New("")}
		p.Finding = config.Unreadable(name, err)
		return nil, []Problem{p}, err
	}
	c, found := Known().Parse(name, root, src)
	problems := make([]Problem, len(found))
	t := text.New(src)
	for i, p := range found {
		problems[i] = Problem{name, t, p}
	}
	return c, problems, nil
}

// Known returns what a configuration can name: the dialects there are.
func Known() config.Known {
	k := config.Known{Near: dialect.Nearest}
	for _, d := range dialect.All() {
		k.Dialects = append(k.Dialects, d.ID)
	}
	return k
}

func readAll(fsys fs.FS, name string) (string, error) {
	stat, err := fs.Stat(fsys, name)
	if errors.Is(err, fs.ErrPermission) {
		return "", err
	}
	if err != nil {
		return "", fmt.Errorf("%w: %v", fs.ErrNotExist, err)
	}
	if stat.IsDir() {
		return "", errors.New("it is a folder")
	}
	if stat.Size() > maxConfig {
		return "", fmt.Errorf("it is larger than %d bytes", maxConfig)
	}
	src, err := fs.ReadFile(fsys, name)
	return string(src), err
}
