package config

// Matches reports whether a glob of a configuration matches a file, whose path
// is relative to the folder of the configuration.
func Matches(glob, path string) bool { return match(glob, path) }
