package server

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"strconv"
	"strings"
	"sync"

	"go.lsp.dev/jsonrpc2"
)

const (
	maxBody     = 64 << 20 // a longer body is skipped and answered with an error
	maxHeader   = 1 << 30  // a longer announcement is no header anyone means
	maxFields   = 32       // header fields of one message
	keptBuffer  = 256 << 10
	growthChunk = 1 << 20 // memory is taken as the body arrives, this much ahead
)

// errHeader says that the peer's framing is lost; nothing after it can be
// trusted to be where a message begins.
var errHeader = errors.New("bad message header")

// Stream frames messages with Content-Length headers (LSP 3.18, "Base
// Protocol"). It differs from the library's stream in that a body that is no
// JSON-RPC message is answered and the session lives, that memory follows what
// arrives and not what a header announces, and that buffers shrink again.
type Stream struct {
	conn io.ReadWriteCloser
	in   *bufio.Reader
	body []byte // of the last message read; requests borrow it
	log  *slog.Logger

	mu  sync.Mutex // makes each message one contiguous write
	out []byte
}

var _ jsonrpc2.Stream = (*Stream)(nil)

// NewStream returns a stream over conn that logs what it refuses.
func NewStream(conn io.ReadWriteCloser, log *slog.Logger) *Stream {
	return &Stream{conn: conn, in: bufio.NewReaderSize(conn, 16<<10), log: log}
}

// Read returns the next message that is one. What is not is answered with a
// null id (JSON-RPC 2.0, "Response object"). A bad header ends the stream.
func (s *Stream) Read(ctx context.Context) (jsonrpc2.Message, int64, error) {
	for {
		if err := ctx.Err(); err != nil {
			return nil, 0, err
		}
		length, n, err := s.readHeader()
		if err != nil {
			return nil, 0, err
		}
		msg, err := s.readMessage(length)
		var refused *jsonrpc2.Error
		if !errors.As(err, &refused) {
			return msg, int64(n + length), err
		}
		s.log.Warn("refused a message", "bytes", length, "reason", refused.Message)
		if _, err := s.Write(ctx, jsonrpc2.NewResponse(jsonrpc2.ID{}, nil, refused)); err != nil {
			return nil, 0, err
		}
	}
}

// readMessage reads a body and decodes it. Its error is a *jsonrpc2.Error
// where the body was read and is no message.
func (s *Stream) readMessage(length int) (jsonrpc2.Message, error) {
	if length > maxBody {
		if _, err := io.CopyN(io.Discard, s.in, int64(length)); err != nil {
			return nil, unexpected(err)
		}
		return nil, jsonrpc2.Errorf(jsonrpc2.InvalidRequest, "a message of %d bytes is over the limit of %d and was skipped", length, maxBody)
	}
	body, err := s.readBody(length)
	if err != nil {
		return nil, err
	}
	msg, err := jsonrpc2.DecodeMessage(body)
	switch {
	case err == nil:
		return msg, nil
	case errors.Is(err, jsonrpc2.ErrParse):
		return nil, jsonrpc2.NewError(jsonrpc2.ParseError, "the message is not valid JSON")
	}
	return nil, jsonrpc2.NewError(jsonrpc2.InvalidRequest, "the message is no JSON-RPC 2.0 request: "+err.Error())
}

// readBody reads into the reused buffer, which grows with what arrives and is
// given up when a large message is followed by a small one.
func (s *Stream) readBody(length int) ([]byte, error) {
	if cap(s.body) > keptBuffer && length <= keptBuffer {
		s.body = nil
	}
	s.body = s.body[:0]
	for len(s.body) < length {
		step := min(length-len(s.body), growthChunk)
		if free := cap(s.body) - len(s.body); free < step {
			s.body = append(make([]byte, 0, min(length, 2*len(s.body)+step)), s.body...)
		}
		from := len(s.body)
		s.body = s.body[:from+step]
		if _, err := io.ReadFull(s.in, s.body[from:]); err != nil {
			return nil, unexpected(err)
		}
	}
	return s.body, nil
}

// readHeader reads header fields up to the blank line and returns the length
// of the body and of the header. The end of input before a header is io.EOF.
func (s *Stream) readHeader() (length, n int, err error) {
	length = -1
	for range maxFields {
		line, err := s.in.ReadSlice('\n')
		n += len(line)
		switch {
		case err == io.EOF && n == 0:
			return 0, 0, io.EOF
		case err == bufio.ErrBufferFull:
			return 0, 0, fmt.Errorf("%w: a field of more than %d bytes", errHeader, len(line))
		case err != nil:
			return 0, 0, unexpected(err)
		}
		field := strings.TrimRight(string(line), "\r\n")
		if field == "" {
			if length < 0 {
				return 0, 0, fmt.Errorf("%w: no Content-Length", errHeader)
			}
			return length, n, nil
		}
		if length, err = contentLength(field, length); err != nil {
			return 0, 0, err
		}
	}
	return 0, 0, fmt.Errorf("%w: more than %d fields", errHeader, maxFields)
}

// contentLength reads one header field; fields other than Content-Length leave
// the length as it was.
func contentLength(field string, length int) (int, error) {
	name, value, ok := strings.Cut(field, ":")
	if !ok {
		return 0, fmt.Errorf("%w: %q has no colon", errHeader, clip(field))
	}
	if !strings.EqualFold(strings.TrimSpace(name), "Content-Length") {
		return length, nil
	}
	n, err := strconv.Atoi(strings.TrimSpace(value))
	if err != nil || n <= 0 || n > maxHeader || length >= 0 && n != length {
		return 0, fmt.Errorf("%w: %q", errHeader, clip(field))
	}
	return n, nil
}

// Write sends one message with one write. It is safe for concurrent use.
func (s *Stream) Write(ctx context.Context, msg jsonrpc2.Message) (int64, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := ctx.Err(); err != nil {
		return 0, err
	}
	const prefix, digits = "Content-Length: ", 10
	const reserve = len(prefix) + digits + len("\r\n\r\n")
	s.out = jsonrpc2.AppendMessage(append(s.out[:0], make([]byte, reserve)...), msg)
	header := prefix + strconv.Itoa(len(s.out)-reserve) + "\r\n\r\n"
	start := reserve - len(header)
	copy(s.out[start:], header)
	n, err := s.conn.Write(s.out[start:])
	if cap(s.out) > keptBuffer {
		s.out = nil
	}
	return int64(n), err
}

// Close closes the connection.
func (s *Stream) Close() error { return s.conn.Close() }

func unexpected(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}

// clip bounds what of the peer's words goes into a message.
func clip(s string) string {
	if len(s) > 60 {
		return s[:60] + "…"
	}
	return s
}
