package main

import (
	"os"
	"runtime/debug"
	"runtime/metrics"
)

// room is how much memory a run may take before garbage is looked for more
// often.
const room = 150 << 20

// spendMemory lets garbage wait: a run lives for seconds, so that four times the
// heap buys a sixth of the time, as long as there is room. A GOGC or GOMEMLIMIT
// of the user's own stands.
func spendMemory() (restore func()) {
	if os.Getenv("GOGC") != "" || os.Getenv("GOMEMLIMIT") != "" {
		return func() {}
	}
	percent, limit := debug.SetGCPercent(400), debug.SetMemoryLimit(room)
	return func() {
		debug.SetGCPercent(percent)
		debug.SetMemoryLimit(limit)
	}
}

// everyFiles is after how many files it is asked whether there is room.
const everyFiles = 2048

// makeRoom raises the limit where what a run keeps needs most of it: looking for
// garbage all the time would find none.
func makeRoom() {
	if os.Getenv("GOGC") != "" || os.Getenv("GOMEMLIMIT") != "" {
		return
	}
	live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(live)
	if live[0].Value.Kind() != metrics.KindUint64 {
		return
	}
	if need := 2 * int64(live[0].Value.Uint64()); need > room {
		debug.SetMemoryLimit(need)
	}
}
