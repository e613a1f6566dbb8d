package config

import (
	"fmt"
	"slices"
	"testing"
)

func TestParseDirective(t *testing.T) {
	tests := []struct {
		comment string // the directive and each code are marked
		scope   DirectiveScope
		ok      bool
	}{
		{"# «agentls-disable-line «secret»»", DisableLine, true},
		{"#«agentls-disable-next-line «secret», «tool-case»»  ", DisableNextLine, true},
		{"«agentls-disable»", DisableFile, true},
		{" «agentls-disable «a»,«b»,,«c»», -- because of d", DisableFile, true},
		{"# «agentls-disable-line» -- reason only", DisableLine, true},
		{"# «agentls-disable-line «a»» --", DisableLine, true},
		{"<!-- «agentls-disable-next-line «a»» -->", DisableNextLine, true},
		{"<!--«agentls-disable-next-line «a»»-->", DisableNextLine, true},
		{"\n«agentls-disable\n«a»\n«b»»\n", DisableFile, true},
		{"# agentls-disable-lines a", 0, false},
		{"# agentls-disabled", 0, false},
		{"# see agentls-disable-line", 0, false},
		{"# eslint-disable-line", 0, false},
		{"#", 0, false},
		{"", 0, false},
		{"<!-- -->", 0, false},
	}
	for _, tt := range tests {
		src, spans := marked(t, tt.comment)
		d, ok := ParseDirective(src)
		if ok != tt.ok {
			t.Errorf("%q: ok = %v", src, ok)
			continue
		}
		if !ok {
			continue
		}
		got := []string{fmt.Sprint(d.Span)}
		for _, c := range d.Codes {
			got = append(got, fmt.Sprint(c.Span))
			if string(c.Code) != c.Span.Of(src) {
				t.Errorf("%q: code %q at %q", src, c.Code, c.Span.Of(src))
			}
		}
		var want []string
		for _, s := range spans {
			want = append(want, fmt.Sprint(s))
		}
		if d.Scope != tt.scope || !slices.Equal(got, want) {
			t.Errorf("%q: scope %v, spans %v, want %v, %v", src, d.Scope, got, tt.scope, want)
		}
	}
}

func FuzzParseDirective(f *testing.F) {
	for _, s := range []string{"# agentls-disable-line a, b -- c", "<!-- agentls-disable -->", "agentls-disable-next-line\n\tx", "agentls-disable ,,"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, comment string) {
		d, ok := ParseDirective(comment)
		if !ok {
			return
		}
		last := d.Span.Start
		for _, c := range d.Codes {
			if c.Span.Start < last || c.Span.End > d.Span.End || c.Span.IsEmpty() {
				t.Fatalf("code %v outside %v", c.Span, d.Span)
			}
			last = c.Span.End
		}
		if d.Span.Start < 0 || d.Span.End > len(comment) {
			t.Fatalf("span %v of %d bytes", d.Span, len(comment))
		}
	})
}
