package dialect

import (
	"slices"
	"strings"
)

// agentFolder is what every product but a few calls the folder of its agents.
const agentFolder = "agents"

// MayHold reports, from the path alone, whether a file could be an agent
// definition: in a folder some sheet names, or markdown in a folder called agents.
func MayHold(path string) bool {
	if !Named(path) || never(path) {
		return false
	}
	if extOf(path) == ".md" && inAgents(path) {
		return true
	}
	sure, shared := byPath(path)
	return sure.Dialect != nil || shared != nil
}

// inNamedFolder reports whether one of the folders of a path is called like
// one that a sheet ends the fixed part of a glob with.
func inNamedFolder(path string) bool {
	for {
		i := strings.IndexByte(path, '/')
		if i < 0 {
			return false
		}
		for _, n := range folderNames {
			if n == path[:i] {
				return true
			}
		}
		path = path[i+1:]
	}
}

// isNamedFile reports whether a sheet names the file wherever it lies.
func isNamedFile(path string) bool {
	base := baseOf(path)
	for _, n := range fileNames {
		if strings.HasSuffix(base, n) {
			return true
		}
	}
	return false
}

// strangerAt returns the hidden folder around a folder of agents: that of a
// product, as the known ones have it. Empty when there is none.
func strangerAt(path string) string {
	i := strings.LastIndex(path, "/"+agentFolder+"/")
	if i < 0 {
		return ""
	}
	if dir := baseOf(path[:i]); strings.HasPrefix(dir, ".") && dir != "." && dir != ".." {
		return dir
	}
	return ""
}

// inAgents reports whether one of the folders of a path is called agents, or
// subagents.
func inAgents(path string) bool {
	for {
		i := strings.Index(path, agentFolder+"/")
		if i < 0 {
			return false
		}
		if before := strings.TrimSuffix(path[:i], "sub"); before == "" || before[len(before)-1] == '/' {
			return true
		}
		path = path[i+len(agentFolder)+1:]
	}
}

// MayCollect reports, from the path alone, whether a file that no sheet places
// could be an agent of a collection, in a folder of any name.
func MayCollect(path string) bool {
	switch extOf(path) {
	case ".md", ".toml":
	case ".json":
		// There is too much of it to look everywhere.
		if !inAgents(path) {
			return false
		}
	default:
		return false
	}
	for dir, rest, ok := strings.Cut(path, "/"); ok; dir, rest, ok = strings.Cut(rest, "/") {
		if slices.Contains(strangers, dir) || len(dir) > 1 && dir[0] == '.' && dir != ".." {
			return false
		}
	}
	return !never(path)
}
