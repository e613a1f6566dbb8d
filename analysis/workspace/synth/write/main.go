// Command write puts a made-up workspace into a folder:
//
//	go run ./analysis/workspace/synth/write DIR AGENTS
package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"

	"agentls/analysis/workspace/synth"
)

func main() {
	if err := write(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "write:", err)
		os.Exit(1)
	}
}

func write(args []string) error {
	if len(args) != 2 {
		return fmt.Errorf("want a folder and how many agents, not %q", args)
	}
	n, err := strconv.Atoi(args[1])
	if err != nil || n < 1 {
		return fmt.Errorf("%q is no number of agents", args[1])
	}
	for name, src := range synth.Workspace(n) {
		file := filepath.Join(args[0], filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(file, []byte(src), 0o644); err != nil {
			return err
		}
	}
	return nil
}
