package syntax

// stands reports whether e, which has the right text, is the entry of p, or
// without p a filler, whose places are to be moved by d.
func (e *Entry) stands(lang Lang, p *MapPair, d int, faults []Fault) bool {
	if e.Lang != lang || e.Unchecked || len(faults) != len(e.Faults) {
		return false
	}
	for i, f := range faults {
		if f.within(d, e.Len()) != e.Faults[i] {
			return false
		}
	}
	if p == nil {
		return e.Kind == Filler
	}
	colon := p.Colon
	if colon >= 0 {
		colon += d
	}
	return e.Kind == p.kind() && e.Section == (p.Head.End > 0) && e.Colon == colon &&
		e.Key.Name == p.Key.Name && e.Key.Span == p.Key.Span.Shift(d) && e.Value.is(&p.Value, d)
}

// is reports whether v is what o is once its places are moved by d.
func (v *Value) is(o *Value, d int) bool {
	if v.Kind != o.Kind || v.Style != o.Style || v.Type != o.Type || v.Span != o.Span.Shift(d) || v.Inner != o.Inner.Shift(d) ||
		v.Open != o.Open || len(v.Items) != len(o.Items) || len(v.Pairs) != len(o.Pairs) || v.Text != o.Text {
		return false
	}
	for i := range v.Items {
		if !v.Items[i].is(&o.Items[i], d) {
			return false
		}
	}
	for i := range v.Pairs {
		if !v.Pairs[i].is(&o.Pairs[i], d) {
			return false
		}
	}
	return true
}

func (p *MapPair) is(o *MapPair, d int) bool {
	colon, head := o.Colon, o.Head
	if colon >= 0 {
		colon += d
	}
	if head.End > 0 {
		head = head.Shift(d)
	}
	return p.Key.Name == o.Key.Name && p.Key.Span == o.Key.Span.Shift(d) && p.Colon == colon && p.Head == head && p.Value.is(&o.Value, d)
}
