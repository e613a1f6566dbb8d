package workspace

import "agentls/analysis/agent"

// Closed returns what the index keeps of a document that the caller has read
// from the disk, for [Options.Known] and [NewIndex]. It is named relative to the
// folder.
func (f *Folder) Closed(name string, doc *agent.Document) *File { return f.closed(name, doc) }
