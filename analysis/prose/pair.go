package prose

import "strings"

// voidElements are the HTML elements that have no closing tag.
var voidElements = makeSet(`area base br col embed hr img input link meta param source track wbr`)

// Partner returns the tag that t, a tag or closer of one of the body's chunks,
// makes a pair with on another line: the closing tag of an opening one and the
// other way round. It returns nil when there is none, and for a tag whose
// partner stands on its own line.
func (b *Body) Partner(t *Tag) *Tag {
	b.Sections()
	return b.pairs[t]
}

// pair matches opening and closing tags. A closing tag matches the last open
// one of its name, and what was opened in between stays without a partner.
func pair(chunks []*Chunk) map[*Tag]*Tag {
	var pairs map[*Tag]*Tag
	var stack []*Tag
	open := map[string]int{}
	for _, c := range chunks {
		for _, m := range c.marks {
			switch t := m.tag; {
			case t == nil, t.Self, t.Partner:
			case !t.Close:
				if !voidElements[strings.ToLower(t.Name)] {
					stack = append(stack, t)
					open[t.Name]++
				}
			case open[t.Name] > 0:
				var top *Tag
				for top == nil || top.Name != t.Name {
					top, stack = stack[len(stack)-1], stack[:len(stack)-1]
					open[top.Name]--
				}
				if pairs == nil {
					pairs = map[*Tag]*Tag{}
				}
				pairs[top], pairs[t] = t, top
			}
		}
	}
	return pairs
}
