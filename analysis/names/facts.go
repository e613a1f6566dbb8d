package names

// Facts is what one file adds to the workspace. It is immutable.
type Facts struct {
}
