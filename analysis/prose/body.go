// Package prose reads the body of an agent definition: the markdown prompt.
//
// The body is cut into chunks, runs of source lines that can be parsed alone,
// and goldmark reads one chunk at a time. What a chunk holds (headings, links,
// fences, tags, mentions) is kept as facts with spans relative to the chunk, so
// an edit costs what it touches. The package knows no product.
package prose

import "agentls/analysis/text"

// Body is the body of one file. Body is immutable; [Body.Edit] shares every
// chunk that an edit did not touch.
//
// Invariant I1: chunks tile the body: Starts[0] == Start, Starts[i] +
// Chunks[i].Len == Starts[i+1], and the last chunk ends at End.
type Body struct {
	Start, End int // offsets in the file
	Chunks     []*Chunk
	Starts     []int32 // offset of each chunk in the file

}

// Chunk is a run of lines that is parsed alone. Spans of its facts are
// relative to its first byte. It holds no part of the source.
type Chunk struct {
	Len      int
	Headings []Heading
	Links    []Link
	Fences   []Fence
	Tags     []Tag
	Mentions []Mention
	Comments []Comment   // HTML comments
	Code     []text.Span // code spans, code blocks: text that is not prose; sorted
	Raw      []text.Span // HTML blocks and inline HTML; sorted
	Labels   []string    // normalised link labels the chunk uses, whether defined or not
	Items    int         // list items
	Words    int         // runs of letters and digits outside code
	Blank    bool        // nothing but white space and comments
	// Guarded says that the chunk was too costly for goldmark: it has headings,
	// fences and links from our own scanner only.
	Guarded bool
}

// HeadingKind says how a heading is written.
type HeadingKind uint8

// The kinds of heading. Bold and Label lines are no headings for CommonMark,
// yet prompts use them so.
const (
	ATX    HeadingKind = iota // ## Title (CommonMark 4.2)
	Setext                    // Title over === or --- (CommonMark 4.3)
	Bold                      // **Title:** alone on its line
	Label                     // Title: on a line directly before a list
)

// Heading is a heading or a line that stands for one.
type Heading struct {
	Kind  HeadingKind
	Level int       // 1–6; 7 for Bold and Label
	Span  text.Span // the whole construct without its last line end
	Title text.Span // the title without markers
	Name  string    // the title as plain text
}

// Link is a link or image (CommonMark 6.3, 6.4).
type Link struct {
	Span        text.Span // from `[` or `!` to the closing bracket
	Text        text.Span // the link text; empty for autolinks
	Dest        text.Span // the destination as written, without <>; where a reference is used, its label
	Destination string    // unescaped
	Image       bool
	Reference   bool // a reference link: Dest is a label
	Auto        bool // <https://…> or a bare URL
}

// Fence is a fenced code block (CommonMark 4.5).
type Fence struct {
	Span   text.Span // from the opening fence to the end of the closing one
	Open   text.Span // the opening run of back-ticks or tildes
	Close  text.Span // the closing run; empty when the block is not closed
	Info   text.Span // the info string, trimmed
	Marker byte
	Inner  text.Span // the content
	// Nested is the span of a fence-like opening line with info string inside
	// the content, whose own closing line ends this block early; empty as a rule.
	Nested text.Span
	// Top says that the block is a child of the document, so that a missing
	// closing fence swallows all that follows.
	Top bool
}

// Tag is an XML-like tag that stands at the start of a line, outside code.
type Tag struct {
	Span    text.Span // from < to >
	Name    string
	NameAt  text.Span
	Close   bool // </name>
	Self    bool // <name/>
	Alone   bool // nothing but blanks beside it on its line
	Partner bool // the same line holds the matching tag
}

// MentionKind says what a mention seems to name.
type MentionKind uint8

// The kinds of mention.
const (
	PathMention    MentionKind = iota // @path/to/file
	AgentMention                      // @agent-name, `the x agent`
	CommandMention                    // /command
	ToolMention                       // `Name` alone in a code span, #tool:name, mcp__server__tool
	FileMention                       // #file:path
)

// Mention is a name in the prose.
type Mention struct {
	Kind MentionKind
	Span text.Span // the name itself
	Name string
}

// Comment is an HTML comment.
type Comment struct {
	Span text.Span // from <!-- to -->
	Text string    // what stands between, trimmed
}
