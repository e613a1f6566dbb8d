package main

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"os"
	"os/signal"
	"path/filepath"
	"runtime/debug"

	"github.com/spf13/cobra"

	"agentls/analysis/config"
	"agentls/analysis/workspace"
	"agentls/server"
)

func serveCommand() *cobra.Command {
	var listen, logFile string
	var stdio bool
	cmd := &cobra.Command{
		Use:   "serve",
		Short: "Serve an editor over the language server protocol",
		Long: `serve speaks the language server protocol on standard input and output, or
with --listen on a socket that only this machine reaches.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			log, done, err := openLog(logFile)
			if err != nil {
				return err
			}
			defer done()
			opts := serverOptions(log)
			if listen != "" {
				return serveSocket(cmd, listen, opts)
			}
			opts.WatchParent = true
			if code := server.Run(context.Background(), standard{cmd.InOrStdin(), cmd.OutOrStdout()}, opts); code != 0 {
				return exitStatus(code)
			}
			return nil
		},
	}
	cmd.Flags().StringVar(&listen, "listen", "", "serve on `ADDRESS` instead: 127.0.0.1:PORT or unix:PATH")
	cmd.Flags().StringVar(&logFile, "log", "", "write a log to `FILE`")
	cmd.Flags().BoolVar(&stdio, "stdio", false, "serve on standard input and output (the default)")
	cmd.MarkFlagsMutuallyExclusive("listen", "stdio")
	return cmd
}

// serverOptions is what the machine is to a server.
func serverOptions(log *slog.Logger) server.Options {
	opts := server.Options{
		Version: "(devel)",
		Log:     log,
		Disk:    func(root string) fs.FS { return os.DirFS(filepath.FromSlash(root)) },
		Watch:   server.WatchDisk,
		User: func() (*config.Config, []workspace.Problem) {
			dir, err := os.UserConfigDir()
			if err != nil {
				return nil, nil
			}
			own, problems, _ := workspace.Read(os.DirFS(dir), workspace.UserConfigName, "")
			return own, problems
		},
	}
	if dir, err := os.UserConfigDir(); err == nil {
		opts.UserFile = filepath.ToSlash(filepath.Join(dir, workspace.UserConfigName))
	}
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		opts.Version = info.Main.Version
	}
	if home, err := os.UserHomeDir(); err == nil {
		opts.Home = filepath.ToSlash(home)
	}
	return opts
}

// openLog returns a logger for --log. Without it only what ends a session is
// written, to standard error; warnings go to the client.
func openLog(file string) (*slog.Logger, func(), error) {
	if file == "" {
		h := slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: slog.LevelError})
		return slog.New(h), func() {}, nil
	}
	f, err := os.OpenFile(file, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return nil, nil, fmt.Errorf("the log cannot be written: %w", err)
	}
	h := slog.NewTextHandler(f, &slog.HandlerOptions{Level: slog.LevelDebug})
	return slog.New(h), func() { f.Close() }, nil
}

func serveSocket(cmd *cobra.Command, addr string, opts server.Options) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	ln, err := server.Listen(addr)
	if err != nil {
		return err
	}
	fmt.Fprintf(cmd.ErrOrStderr(), "agentls: listening on %s\n", ln.Addr())
	return server.Serve(ctx, ln, opts)
}

// standard is standard input and output as one connection.
type standard struct {
	io.Reader
	io.Writer
}

// Close closes standard input; the end of output is the end of the process.
func (standard) Close() error { return os.Stdin.Close() }
