package main

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"
)

func versionCommand(c *console) *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the version of agentls and of the Go it was built with",
		Args:  cobra.NoArgs,
		RunE:  func(*cobra.Command, []string) error { return printVersion(c) },
	}
}

func printVersion(c *console) error {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		info = &debug.BuildInfo{}
	}
	_, err := fmt.Fprintln(c.out, versionLine(info))
	return err
}

// versionLine is what a bug report needs: version, commit, Go, platform. The
// version is what the go command stamped; `(devel)` says that it did not.
func versionLine(info *debug.BuildInfo) string {
	set := map[string]string{}
	for _, s := range info.Settings {
		set[s.Key] = s.Value
	}
	version := info.Main.Version
	if version == "" {
		version = "(devel)"
	}
	line := "agentls " + version
	if rev := set["vcs.revision"]; rev != "" {
		line += " (" + rev[:min(12, len(rev))]
		if date := set["vcs.time"]; len(date) >= 10 {
			line += ", " + date[:10]
		}
		if set["vcs.modified"] == "true" {
			line += ", modified"
		}
		line += ")"
	}
	return fmt.Sprintf("%s, %s, %s/%s", line, runtime.Version(), runtime.GOOS, runtime.GOARCH)
}
