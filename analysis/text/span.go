// Package text holds immutable source text and the arithmetic of places in it.
//
// Every position is a byte offset; columns in UTF-8, UTF-16 or UTF-32 units
// exist only at the edge, through [Text.OffsetPosition] and
// [Text.PositionOffset]. The package knows nothing of markdown, YAML or LSP.
package text

// Span is a half-open range of bytes, [Start, End).
type Span struct{ Start, End int }

// At returns the empty span at off.
func At(off int) Span { return Span{off, off} }

// Len returns the number of bytes the span covers.
func (s Span) Len() int { return s.End - s.Start }

// IsEmpty reports whether the span covers no byte.
func (s Span) IsEmpty() bool { return s.End <= s.Start }

// Shift returns the span moved by d bytes.
func (s Span) Shift(d int) Span { return Span{s.Start + d, s.End + d} }

// Contains reports whether the byte at off lies in the span.
func (s Span) Contains(off int) bool { return s.Start <= off && off < s.End }

// Touches reports whether a caret at off stands in the span or at either end.
func (s Span) Touches(off int) bool { return s.Start <= off && off <= s.End }

// Covers reports whether o lies wholly in s.
func (s Span) Covers(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Overlaps reports whether the spans share a byte, or an empty one stands
// inside or at an end of the other.
func (s Span) Overlaps(o Span) bool {
	if s.IsEmpty() || o.IsEmpty() {
		return s.Start <= o.End && o.Start <= s.End
	}
	return s.Start < o.End && o.Start < s.End
}

// Union returns the smallest span that covers both.
func (s Span) Union(o Span) Span { return Span{min(s.Start, o.Start), max(s.End, o.End)} }

// Of returns the bytes of src that the span covers.
func (s Span) Of(src string) string { return src[s.Start:s.End] }
