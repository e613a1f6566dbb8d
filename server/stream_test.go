package server

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"runtime"
	"strings"
	"sync"
	"testing"

	"go.lsp.dev/jsonrpc2"
)

// pipe is a connection that reads what it is given and keeps what is written.
type pipe struct {
	io.Reader
	mu     sync.Mutex
	out    bytes.Buffer
	writes int
}

func (p *pipe) Write(b []byte) (int, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.writes++
	return p.out.Write(b)
}

func (p *pipe) Close() error { return nil }

var silent = slog.New(slog.DiscardHandler)

func frame(body string) string {
	return fmt.Sprintf("Content-Length: %d\r\n\r\n%s", len(body), body)
}

const note = `{"jsonrpc":"2.0","method":"m"}`

func TestStreamReads(t *testing.T) {
	long := `{"jsonrpc":"2.0","method":"m","params":"` + strings.Repeat("x", 3<<20) + `"}`
	for name, test := range map[string]struct {
		in      string
		methods int    // messages read before the end
		replies string // error codes answered on the way
		end     error
	}{
		"one":                     {frame(note), 1, "", io.EOF},
		"nothing":                 {"", 0, "", io.EOF},
		"line feeds only":         {"Content-Length: 30\n\n" + note, 1, "", io.EOF},
		"any case, other fields":  {"Content-Type: x; charset=utf-8\r\ncontent-length:30\r\n\r\n" + note, 1, "", io.EOF},
		"larger than the buffers": {frame(long) + frame(note), 2, "", io.EOF},
		"bad JSON":                {frame("{oops") + frame(note), 1, "-32700", io.EOF},
		"no jsonrpc":              {frame(`{"id":1,"method":"m"}`) + frame(note), 1, "-32600", io.EOF},
		"a float id":              {frame(`{"jsonrpc":"2.0","id":1.5,"method":"m"}`) + frame(note), 1, "-32600", io.EOF},
		"a batch":                 {frame("["+note+"]") + frame(note), 1, "-32600", io.EOF},
		"two bad in a row":        {frame("x") + frame("y") + frame(note), 1, "-32700 -32700", io.EOF},
		"no length":               {"Content-Type: x\r\n\r\n" + note, 0, "", errHeader},
		"length of words":         {"Content-Length: many\r\n\r\n" + note, 0, "", errHeader},
		"length below zero":       {"Content-Length: -1\r\n\r\n", 0, "", errHeader},
		"two lengths":             {"Content-Length: 30\r\nContent-Length: 31\r\n\r\n" + note, 0, "", errHeader},
		"no colon":                {"GET / HTTP/1.1\r\n\r\n", 0, "", errHeader},
		"a field without end":     {strings.Repeat("x", 1<<20), 0, "", errHeader},
		"fields without end":      {strings.Repeat("a: b\r\n", 1000), 0, "", errHeader},
		"cut in the header":       {"Content-Le", 0, "", io.ErrUnexpectedEOF},
		"cut in the body":         {frame(note)[:40], 0, "", io.ErrUnexpectedEOF},
		"announced, never sent":   {"Content-Length: 60000000\r\n\r\nx", 0, "", io.ErrUnexpectedEOF},
	} {
		t.Run(name, func(t *testing.T) {
			p := &pipe{Reader: strings.NewReader(test.in)}
			s := NewStream(p, silent)
			n := 0
			var err error
			for ; ; n++ {
				if _, _, err = s.Read(context.Background()); err != nil {
					break
				}
			}
			if n != test.methods || !errors.Is(err, test.end) {
				t.Errorf("read %d messages and then %v, want %d and %v", n, err, test.methods, test.end)
			}
			if got := strings.Join(codes(t, p.out.String()), " "); got != test.replies {
				t.Errorf("answered %q, want %q", got, test.replies)
			}
			if cap(s.body) > 4<<20 {
				t.Errorf("a buffer of %d bytes is kept", cap(s.body))
			}
		})
	}
}

// codes returns the error codes of framed responses with a null id.
func codes(t *testing.T, out string) []string {
	t.Helper()
	var all []string
	for out != "" {
		head, rest, ok := strings.Cut(out, "\r\n\r\n")
		var n int
		if _, err := fmt.Sscanf(head, "Content-Length: %d", &n); !ok || err != nil || len(rest) < n {
			t.Fatalf("badly framed: %q", out)
		}
		if !strings.Contains(rest[:n], `"id":null`) {
			t.Errorf("the answer has an id: %s", rest[:n])
		}
		_, code, _ := strings.Cut(rest[:n], `"code":`)
		code, _, _ = strings.Cut(strings.ReplaceAll(code, "}", ","), ",")
		all = append(all, code)
		out = rest[n:]
	}
	return all
}

// A body over the limit is skipped without being held, and answered.
func TestStreamSkipsTheHuge(t *testing.T) {
	const size = 65 << 20
	in := io.MultiReader(
		strings.NewReader(fmt.Sprintf("Content-Length: %d\r\n\r\n", size)),
		io.LimitReader(endless{}, size),
		strings.NewReader(frame(note)),
	)
	p := &pipe{Reader: in}
	s := NewStream(p, silent)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	if _, _, err := s.Read(context.Background()); err != nil {
		t.Fatal(err)
	}
	runtime.ReadMemStats(&after)
	if got := codes(t, p.out.String()); len(got) != 1 || got[0] != "-32600" {
		t.Errorf("answered %v", got)
	}
	if taken := after.TotalAlloc - before.TotalAlloc; taken > 1<<20 {
		t.Errorf("%d bytes were allocated to skip a body", taken)
	}
}

type endless struct{}

func (endless) Read(b []byte) (int, error) {
	for i := range b {
		b[i] = 'x'
	}
	return len(b), nil
}

func TestStreamWritesEachMessageAtOnce(t *testing.T) {
	p := &pipe{Reader: strings.NewReader("")}
	s := NewStream(p, silent)
	var all sync.WaitGroup
	for i := range 50 {
		all.Go(func() {
			params := jsonrpc2.RawMessage(fmt.Sprintf("%q", strings.Repeat("y", 1+i*300)))
			if _, err := s.Write(context.Background(), jsonrpc2.NewNotification("m", params)); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	if p.writes != 50 {
		t.Errorf("%d writes for 50 messages", p.writes)
	}
	back := NewStream(&pipe{Reader: strings.NewReader(p.out.String())}, silent)
	for range 50 {
		if _, _, err := back.Read(context.Background()); err != nil {
			t.Fatal(err)
		}
	}
}

func FuzzStream(f *testing.F) {
	f.Add([]byte(frame(note)))
	f.Add([]byte("Content-Length: 3\r\n\r\n{}}"))
	f.Add([]byte(frame(`{"jsonrpc":"2.0","id":"\ud800","method":"\u0000"}`)))
	f.Add([]byte(frame(strings.Repeat("[", 4000))))
	f.Fuzz(func(t *testing.T, in []byte) {
		p := &pipe{Reader: bytes.NewReader(in)}
		s := NewStream(p, silent)
		for range len(in) + 1 {
			if _, _, err := s.Read(context.Background()); err != nil {
				codes(t, p.out.String())
				return
			}
		}
		t.Fatal("more messages than bytes")
	})
}
