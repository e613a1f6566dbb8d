package workspace

import (
	"cmp"
	"path"
	"strings"

	"agentls/analysis/names"
)

// resolvePath finds the file or heading that a path stands for.
func (x *Index) resolvePath(f *File, m *names.Mention) Resolution {
	if m.Kind == names.Heading {
		return anchored(f, m, true)
	}
	list, why := f.pathsOf(m)
	if why != "" {
		return Resolution{Unknowable: why}
	}
	seen := false
	for _, p := range list {
		is, file, known := x.lies(f, p, m.Anchor != "")
		switch is {
		case aFile:
			return anchored(file, m, known)
		case aFolder:
			return x.inFolder(f, p, m)
		case absent:
			seen = true
		}
	}
	if !seen {
		return Resolution{Unknowable: "it lies outside of the workspace"}
	}
	return Resolution{}
}

// folderFiles are the files that say what a folder is about.
var folderFiles = []string{"SKILL.md", "README.md", "index.md"}

// inFolder resolves the path of a folder.
func (x *Index) inFolder(f *File, folder string, m *names.Mention) Resolution {
	for _, name := range folderFiles {
		if is, file, known := x.lies(f, path.Join(folder, name), m.Anchor != ""); is == aFile {
			return anchored(file, m, known)
		}
	}
	return Resolution{Unknowable: "it is a folder"}
}

// anchored returns the heading of a file that an anchor names, or the file.
// known says that the headings of the file are.
func anchored(file *File, m *names.Mention, known bool) Resolution {
	whole := Target{file, &names.Def{Kind: names.File, Name: path.Base(file.Path)}}
	if m.Anchor == "" || !isMarkdown(file.Path) {
		return Resolution{Targets: []Target{whole}, Ties: 1}
	}
	slug := m.Anchor
	if heading := file.Facts.AnchorOf(slug); heading != nil {
		return Resolution{Targets: []Target{{file, heading}, whole}, Ties: 1}
	}
	r := Resolution{Targets: []Target{whole}, Ties: 1, NoAnchor: known && !lineAnchor(slug)}
	if m.Kind == names.Heading {
		r.Targets, r.Ties = nil, 0
	}
	return r
}

// lineAnchor reports whether an anchor names a line, as editors and forges do.
func lineAnchor(s string) bool {
	rest, ok := strings.CutPrefix(s, "L")
	return ok && rest != "" && strings.Trim(rest, "0123456789-LC") == ""
}

// lies says what lies at an absolute path: what an editor holds, what is in the
// index, else what the disk has. Where headings are asked for, known says that
// they are there.
func (x *Index) lies(f *File, abs string, headings bool) (is presence, file *File, known bool) {
	if file := x.File(abs); file != nil {
		return aFile, file, true
	}
	folder, name := x.folderOf(f, abs)
	if folder == nil || x.memo == nil {
		return unseen, nil, false
	}
	at := x.memo.places.at(folder, name)
	if at.is != aFile || !headings || !isMarkdown(abs) {
		return at.is, at.file, false
	}
	file, known = at.read()
	return aFile, file, known
}

// folderOf returns the folder that an absolute path lies in: that of a file, or
// another one of the index.
func (x *Index) folderOf(f *File, abs string) (*Folder, string) {
	if name, ok := f.Folder.relative(abs); ok {
		return f.Folder, name
	}
	for i := range x.regions {
		if name, ok := x.regions[i].folder.relative(abs); ok {
			return x.regions[i].folder, name
		}
	}
	return nil, ""
}

// relative returns the name in the folder of an absolute path.
func (f *Folder) relative(abs string) (string, bool) {
	if f == nil || !within(f.around.Root, abs) {
		return "", false
	}
	return cmp.Or(strings.TrimPrefix(abs[len(f.around.Root):], "/"), "."), true
}
