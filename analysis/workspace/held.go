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
// place of the disk's, in all folders that it governs a part of, and says what
// that changes for the files below it. While YAML refuses a part of the file,
// what counted before goes on counting: nobody sees all that was switched off
// while typing one more line.
//
// After [config.OtherFindings] the Config of files is to be asked again, after
// [config.OtherFiles] the index is to be refreshed with the path of the file,
// too. The user's own file counts once it is saved. Folders must have been opened with h in [Around].
func (h *Held) Hold(s *Settings, folders ...*Folder) config.Difference {
	if s.Broken() || s.Own() {
		return config.SameConfig
	}
	src := s.Text.String()
	return h.exchange(s.Path, &src, folders)
}

// Release makes the disk's version of a configuration file count again, and
// says what that changes.
func (h *Held) Release(file string, folders ...*Folder) config.Difference {
	if _, held := h.get(file); !held {
		return config.SameConfig
	}
	return h.exchange(file, nil, folders)
}

// exchange sets what is held of a file, and lets the folders that it lies in
// forget what it said.
func (h *Held) exchange(file string, src *string, folders []*Folder) config.Difference {
	var in []*Folder
	for _, f := range folders {
		if within(f.around.Root, file) {
			in = append(in, f)
		}
	}
	if len(in) == 0 {
		return config.SameConfig
	}
	before := in[0].alone(in[0].Name(file))
	h.set(file, src)
	d := config.Compare(before, in[0].alone(in[0].Name(file)))
	if d != config.SameConfig || src == nil { // the mistakes may be others all the same
		for _, f := range in {
			f.reconfigure(path.Dir(f.Name(file)))
		}
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
