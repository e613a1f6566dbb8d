package workspace

import (
	"path"
	"strings"

	"agentls/analysis/names"
)

// roots are the variables that paths begin with, and what they stand for.
var roots = map[string]func(*File) []string{
	"CLAUDE_PROJECT_DIR": (*File).project,
	"GEMINI_PROJECT_DIR": (*File).project,
	"QWEN_PROJECT_DIR":   (*File).project,
	"workspaceFolder":    (*File).project,
	"workspaceRoot":      (*File).project,
	"workspacePath":      (*File).project,
	"PWD":                (*File).project,
	"CLAUDE_PLUGIN_ROOT": (*File).pack,
	"extensionPath":      (*File).pack,
	"CLAUDE_SKILL_DIR":   func(f *File) []string { return []string{path.Dir(f.Path)} },
	"HOME":               (*File).home,
}

// project returns the folders that a product may work in when it reads the
// file: the project, and the whole workspace folder.
func (f *File) project() []string {
	if f.Folder == nil || f.Base == f.Folder.around.Root {
		return []string{f.Base}
	}
	return []string{f.Base, f.Folder.around.Root}
}

// pack returns the folder of the plugin that brings the file.
func (f *File) pack() []string {
	if f.Plugin == "" {
		return nil
	}
	return []string{f.Base}
}

// home returns the home folder of the user.
func (f *File) home() []string {
	if f.Folder == nil || f.Folder.around.Home == "" {
		return nil
	}
	return []string{f.Folder.around.Home}
}

// start is a path that a mention may stand for, and the folder it is relative to.
type start struct{ abs, from string }

// pathsOf returns the absolute paths that a mention of a file may stand for, the
// likeliest first, or why there are none.
func (f *File) pathsOf(m *names.Mention) (list []string, why string) {
	starts, why := f.startsOf(m)
	for _, s := range starts {
		list = append(list, s.abs)
	}
	return list, why
}

// startsOf is pathsOf with the folders that the paths are relative to.
func (f *File) startsOf(m *names.Mention) (list []start, why string) {
	name := m.Name
	var from []string
	rest, atHome := strings.CutPrefix(name, "~/")
	switch base := roots[m.Root]; {
	case m.Root != "" && base == nil:
		return nil, "what `" + m.Root + "` stands for is known later"
	case m.Root != "":
		from = base(f)
	case atHome:
		from, name = f.home(), rest
	case strings.HasPrefix(name, "/"):
		from = f.fromRoot(m)
	default:
		from = f.besides(m)
	}
	for _, dir := range from {
		list = append(list, start{path.Join(dir, name), dir})
	}
	if len(list) == 0 {
		return nil, "it lies outside of the workspace"
	}
	return list, ""
}

// fromRoot returns where a path with a slash in front begins: in markdown at
// the root of the repository, in a command at that of the machine.
func (f *File) fromRoot(m *names.Mention) []string {
	if m.Form == names.InHook || f.Folder == nil || within(f.Folder.around.Root, m.Name) {
		return []string{"/"}
	}
	return f.project()
}

// besides returns where a relative path begins. Links and imports are relative
// to their file; but who reads a prompt works in the project, and so do
// commands and what is named in the chat.
func (f *File) besides(m *names.Mention) []string {
	own := path.Dir(f.Path)
	if m.Form == names.InHook || m.Form == names.FileMark {
		return append(f.project(), own)
	}
	return append([]string{own}, f.project()...)
}
