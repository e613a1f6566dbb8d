package main

import (
	"bytes"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

func TestProgress(t *testing.T) {
	for _, tt := range []struct {
		name     string
		terminal bool
		lasts    time.Duration
		shows    bool
	}{
		{"a quick run says nothing", true, 900 * time.Millisecond, false},
		{"a longer one says how far it is", true, 1500 * time.Millisecond, true},
		{"nobody looks", false, 1500 * time.Millisecond, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				var err bytes.Buffer
				r := &checkRun{console: &console{err: &err, errTTY: tt.terminal}}
				stop := r.showProgress()
				r.done.Store(3412)
				time.Sleep(tt.lasts)
				stop()
				got := err.String()
				if strings.Contains(got, "\r3,412 files checked…") != tt.shows || tt.shows && !strings.HasSuffix(got, "\r\x1b[K") || !tt.shows && got != "" {
					t.Errorf("got %q", got)
				}
			})
		})
	}
}
