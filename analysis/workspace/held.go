package workspace

import (
	"path"
	"slices"
	"strings"
	"sync"

	"agentls/analysis/config"
)

// Held are the configuration files that editors hold, by absolute path: they
// count in place of what the disk has. Folders that share one see the same; it
// is safe for concurrent use. The zero value holds nothing.
type Held struct {
	mu   sync.Mutex
	text map[string]string
}

// get returns the text that an editor holds of a file.
func (h *Held) get(file string) (src string, ok bool) {
	if h == nil {
		return "", false
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	src, ok = h.text[file]
	return src, ok
}

// set makes a text count, or with nil that of the disk.
func (h *Held) set(file string, src *string) {
	h.mu.Lock()
	defer h.mu.Unlock()
	switch {
	case src == nil:
		delete(h.text, file)
	case h.text == nil:
		h.text = map[string]string{file: *src}
	default:
		h.text[file] = *src
	}
}

// Hold makes a version of a configuration file that an editor holds count in
// place of the disk's, and says what that changes for the files below it.
// While YAML refuses a part of the file, what counted before goes on counting:
// nobody sees all that was switched off while typing one more line. The folder
// needs an [Around] with Held.
//
// After [config.OtherFindings] the Config of files is to be asked again, after
// [config.OtherFiles] the index is to be refreshed with the path of the file,
// too.
func (f *Folder) Hold(name string, s *Settings) config.Difference {
	if f.around.Held == nil || s.Broken() {
		return config.SameConfig
	}
	src := s.Text.String()
	return f.exchange(name, &src)
}

// Release makes the disk's version of a configuration file count again, and
// says what that changes.
func (f *Folder) Release(name string) config.Difference {
	if _, held := f.around.Held.get(f.absolute(name)); !held {
		return config.SameConfig
	}
	return f.exchange(name, nil)
}

// exchange sets what is held of a file.
func (f *Folder) exchange(name string, src *string) config.Difference {
	name = clean(name)
	before := f.alone(name)
	f.around.Held.set(f.absolute(name), src)
	d := config.Compare(before, f.alone(name))
	if d != config.SameConfig {
		f.drop(path.Dir(name))
	}
	return d
}

// alone returns what one configuration file says by itself; nil when it cannot
// be read.
func (f *Folder) alone(name string) *config.Config {
	src, err := f.configText(name)
	if err != nil {
		return nil
	}
	c, _ := Known().Parse(name, "", src)
	return c
}

// configText returns the text of a configuration file that counts.
func (f *Folder) configText(name string) (string, error) {
	if src, ok := f.around.Held.get(f.absolute(name)); ok {
		return src, nil
	}
	return readAll(f.fsys, name)
}

// absolute returns the absolute path of a name in the folder.
func (f *Folder) absolute(name string) string { return path.Join(f.around.Root, clean(name)) }

// Settings returns the configuration files of the folder that were read so far,
// by path, each by itself.
func (f *Folder) Settings() []*Settings {
	f.mu.Lock()
	var names []string
	for name := range f.configs {
		names = append(names, name)
	}
	slices.SortFunc(names, strings.Compare)
	texts := make([]string, len(names))
	for i, name := range names {
		texts[i] = f.configs[name]
	}
	f.mu.Unlock()
	all := make([]*Settings, len(names))
	for i, name := range names {
		all[i] = ParseSettings(f.absolute(name), texts[i])
	}
	return all
}
