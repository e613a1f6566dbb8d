package syntax

import "slices"

// same reports whether two entries of a tree are alike in all they say.
func (e *Entry) same(o *Entry) bool {
	return e.Lang == o.Lang && e.Text == o.Text && e.Kind == o.Kind && e.Key == o.Key && e.Colon == o.Colon && e.Body == o.Body &&
		e.Section == o.Section && e.Unchecked == o.Unchecked && slices.Equal(e.Comments, o.Comments) && slices.Equal(e.Faults, o.Faults) &&
		e.Value.same(&o.Value)
}

func (v *Value) same(o *Value) bool {
	if v.Kind != o.Kind || v.Style != o.Style || v.Type != o.Type || v.Span != o.Span || v.Inner != o.Inner || v.Open != o.Open ||
		len(v.Items) != len(o.Items) || len(v.Pairs) != len(o.Pairs) || v.Text != o.Text {
		return false
	}
	for i := range v.Items {
		if !v.Items[i].same(&o.Items[i]) {
			return false
		}
	}
	for i := range v.Pairs {
		a, b := &v.Pairs[i], &o.Pairs[i]
		if a.Key != b.Key || a.Colon != b.Colon || a.Head != b.Head || !a.Value.same(&b.Value) {
			return false
		}
	}
	return true
}
