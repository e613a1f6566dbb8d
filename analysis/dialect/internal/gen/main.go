// Command gen writes the tables of package dialect from its sheets. It is run
// by go generate in the folder of that package.
package main

import (
	"fmt"
	"os"

	"agentls/analysis/dialect/internal/sheet"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// run reads every sheet before it writes anything.
func run() error {
	set, err := sheet.Read(os.DirFS("sheets"))
	if err != nil {
		return err
	}
	files, err := set.Files()
	if err != nil {
		return err
	}
	for name, text := range files {
		if err := os.WriteFile(name, text, 0o644); err != nil {
			return err
		}
	}
	return nil
}
