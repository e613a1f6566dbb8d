package server

import (
	"context"
	"fmt"
	"net"
	"os"
	"strings"
	"sync"
)

// Listen opens a socket that only this machine reaches: `host:port` with a
// loopback host (none means 127.0.0.1), or `unix:PATH`. There is no password
// on it, so anything wider is refused.
func Listen(addr string) (net.Listener, error) {
	if file, ok := strings.CutPrefix(addr, "unix:"); ok {
		return listenUnix(file)
	}
	host, port, err := net.SplitHostPort(addr)
	if err != nil {
		return nil, fmt.Errorf("%q is no address; write host:port or unix:PATH", addr)
	}
	switch ip := net.ParseIP(host); {
	case host == "" || host == "localhost":
		host = "127.0.0.1"
	case ip == nil || !ip.IsLoopback():
		return nil, fmt.Errorf("%q can be reached from other machines; write 127.0.0.1:%s", addr, port)
	}
	return net.Listen("tcp", net.JoinHostPort(host, port))
}

// listenUnix takes over a socket that nobody listens on any more.
func listenUnix(file string) (net.Listener, error) {
	if peer, err := net.Dial("unix", file); err == nil {
		peer.Close()
		return nil, fmt.Errorf("another server listens on %s", file)
	}
	if info, err := os.Lstat(file); err == nil && info.Mode()&os.ModeSocket != 0 {
		_ = os.Remove(file)
	}
	ln, err := net.Listen("unix", file)
	if err != nil {
		return nil, err
	}
	return ln, os.Chmod(file, 0o600)
}

// Serve gives each connection a session of its own until ctx ends.
func Serve(ctx context.Context, ln net.Listener, opts Options) error {
	opts.WatchParent = false // several clients share this process
	defer context.AfterFunc(ctx, func() { ln.Close() })()
	var sessions sync.WaitGroup
	defer sessions.Wait()
	for {
		conn, err := ln.Accept()
		if ctx.Err() != nil {
			return nil
		}
		if err != nil {
			return err
		}
		sessions.Go(func() { Run(ctx, conn, opts) })
	}
}
