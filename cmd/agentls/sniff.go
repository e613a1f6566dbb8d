package main

import (
	"bufio"
	"strings"
	"time"
)

// patience is how long the bare command waits on a silent pipe before it
// takes its caller for a script and prints help.
const patience = 5 * time.Second

// speaksLSP reports whether the first bytes are the header of an LSP message
// (LSP 3.18, "Header Part"), whatever their case. The bytes stay in r. Where
// nothing comes in time, r is still being read: do not use it any more.
func speaksLSP(r *bufio.Reader, wait time.Duration) bool {
	answer := make(chan bool, 1)
	go func() { answer <- startsLike(r, "content-length") || startsLike(r, "content-type") }()
	select {
	case yes := <-answer:
		return yes
	case <-time.After(wait):
		return false
	}
}

// startsLike compares byte by byte, so that it never waits for more input
// than it needs to say no.
func startsLike(r *bufio.Reader, word string) bool {
	for n := range len(word) {
		head, err := r.Peek(n + 1)
		if err != nil || !strings.EqualFold(string(head), word[:n+1]) {
			return false
		}
	}
	return true
}
