package prose

import "agentls/analysis/text"

// Chunk is a run of lines that is parsed alone. Spans of its facts are
// relative to its first byte. It holds no part of the source.
type Chunk struct {
	Len      int
	Headings []Heading
	Links    []Link
	Fences   []Fence
	Tags     []Tag
	Mentions []Mention
	Comments []Comment    // HTML comments
	Code     []text.Span  // code spans, code blocks: text that is not prose; sorted
	Raw      []text.Span  // HTML blocks and inline HTML; sorted
	Labels   []string     // normalised link labels the chunk uses, whether defined or not; sorted
	Defined  []Definition // link reference definitions
	// Closers are closing tags that do not stand at the start of their line and
	// have no opening tag on it: they end a tag of an earlier line.
	Closers []Tag
	Items   int  // list items
	Words   int  // runs of letters and digits outside code
	Blank   bool // nothing but white space and comments
	// Guarded says that the chunk was too costly for goldmark: it has no
	// mentions, and headings, fences and links from our own scanner only.
	Guarded bool

	hash  uint64       // of the text, see [textHash]
	refs  []*reference // what Defined means, in order
	marks []mark       // headings and tags in order, for [Body.Sections]
	lead  bool         // content stands before the first mark
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
	// Inside says that the heading stands in a list item or block quote, so
	// that it governs nothing of the document and is no section.
	Inside bool
	// list is where the list below a Label ends.
	list int
}

// Link is a link or image (CommonMark 6.3, 6.4).
type Link struct {
	Span        text.Span // from `[` or `!` to the closing bracket
	Text        text.Span // the link text; empty for autolinks
	Dest        text.Span // the destination as written, without <>; where a reference is used, its label
	Destination string    // unescaped
	Image       bool
	Reference   bool   // a reference link: Dest is a label
	Label       string // that label, normalised
	Auto        bool   // <https://…> or a bare URL
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
	HTML    bool // the name is that of a real HTML element
	// PartnerAt is the matching tag on the same line; empty without Partner.
	PartnerAt text.Span
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
	SkillMention                      // `the x skill`
	SampleMention                     // #tool:name or mcp__server__tool in code: no tool that the prompt asks for
)

// How says what makes a name a mention.
type How uint8

// The ways to mention. A Bare or Named word may be anything else by accident:
// whoever looks it up knows.
const (
	Signed How = iota // a sign in front (@, #, /), or a prefix; or a tool alone in a code span
	Bare              // written as names of agents are: `code-reviewer`
	Named             // the words around it say so: delegate to x, the x agent, agent: x
	Sure              // they do, and it stands in marks: the `x` agent, subagent_type: x
)

// Mention is a name in the prose.
type Mention struct {
	Kind  MentionKind
	How   How
	Span  text.Span // the name itself
	Whole text.Span // with its sign, key or marks
	Name  string
	// Marked says that the name stands in a code span, in bold, or behind a
	// sign or key. Without it, it is a word in a sentence.
	Marked bool
	Key    bool // the value of a key, or an argument of a call
	Block  bool // it stands in a code block
}

// Comment is an HTML comment.
type Comment struct {
	Span text.Span // from <!-- to -->
	Text string    // what stands between, trimmed
}

// Definition is a link reference definition (CommonMark 4.7).
type Definition struct {
	Span        text.Span
	Label       text.Span // between the brackets
	Dest        text.Span // the destination as written, without <>
	Destination string    // unescaped
	Key         string    // the label, normalised
}
