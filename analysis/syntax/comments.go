package syntax

import (
	"agentls/analysis/text"
)

// comments collects the comments of the entry: what follows a `#` between the
// tokens of key and value. What strict YAML takes for a comment counts, also
// where a lenient reading makes it part of the value, so that a suppression on
// such a line works.
func (e *Entry) comments() {
	value := &e.Value
	if e.strict != nil {
		value = e.strict
	}
	at := 0
	gap := func(end int) {
		e.commentsIn(at, end)
	}
	token := func(s text.Span) {
		if s.Start >= at {
			gap(s.Start)
			at = s.End
		}
	}
	if e.Kind == Pair || e.Kind == Bare {
		token(e.Key.Span)
	}
	eachToken(value, func(v *Value) {
		if v.Kind == Scalar && (v.Style == Literal || v.Style == Folded) {
			// The header's line may hold a comment.
			gap(v.Span.Start)
			eol := lineEnd(e.Text, v.Span.Start, len(e.Text))
			e.commentsIn(v.Span.Start, eol)
			at = max(v.Span.End, eol)
			return
		}
		token(v.Span)
	}, token)
	gap(len(e.Text))
}

// eachToken calls scalar for every scalar and alias of v and key for every
// key, in the order of the text.
func eachToken(v *Value, scalar func(*Value), key func(text.Span)) {
	switch v.Kind {
	case Scalar, Alias:
		scalar(v)
	}
	for i := range v.Items {
		eachToken(&v.Items[i], scalar, key)
	}
	for i := range v.Pairs {
		key(v.Pairs[i].Key.Span)
		eachToken(&v.Pairs[i].Value, scalar, key)
	}
}

// commentsIn adds the comments of a stretch that holds no scalar. What stray
// text hides behind a quote or bracket is not looked at closely: a `#` counts
// when it begins its line or follows a blank.
func (e *Entry) commentsIn(start, end int) {
	s := e.Text
	for i := start; i < end; i++ {
		if s[i] != '#' || i > 0 && !isBlank(s[i-1]) && !isBreak(s[i-1]) && i > start {
			continue
		}
		eol := lineEnd(s, i, len(s))
		own := true
		for j := i; j > 0 && !isBreak(s[j-1]); j-- {
			if !isBlank(s[j-1]) {
				own = false
				break
			}
		}
		e.Comments = append(e.Comments, Comment{Span: text.Span{Start: i, End: eol}, Own: own})
		i = eol
	}
}
