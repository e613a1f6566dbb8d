package server

import (
	"context"
	"fmt"
	"sync"
	"time"

	"go.lsp.dev/protocol"
)

// reportEvery is how often the client is told how far a work has come.
const reportEvery = 100 * time.Millisecond

// progress shows how far some work has come (LSP 3.18, "Work Done Progress").
// The work never waits for the client. A nil progress shows nothing.
type progress struct {
	token protocol.ProgressToken
	news  chan struct{}
	over  chan struct{}

	mu          sync.Mutex
	done, total int
	result      string
}

// begin shows that a work begins, where the client shows any. cancel is called
// when the user has seen enough of it.
func (s *Server) begin(title string, cancel func()) *progress {
	if !s.client.around.progress {
		return nil
	}
	name := fmt.Sprintf("agentls/%d", s.tokens.Add(1))
	p := &progress{token: protocol.String(name), news: make(chan struct{}, 1), over: make(chan struct{})}
	s.works.Store(name, cancel)
	s.background(func(ctx context.Context) {
		defer s.works.Delete(name)
		p.show(ctx, s, title)
	})
	return p
}

// at says how far the work is.
func (p *progress) at(done, total int) {
	if p == nil {
		return
	}
	p.mu.Lock()
	p.done, p.total = done, total
	p.mu.Unlock()
	select {
	case p.news <- struct{}{}:
	default:
	}
}

// end says how the work ended. It is called once.
func (p *progress) end(result string) {
	if p == nil {
		return
	}
	p.mu.Lock()
	p.result = result
	p.mu.Unlock()
	close(p.over)
}

func (p *progress) show(ctx context.Context, s *Server, title string) {
	if err := s.ask(ctx, protocol.MethodWindowWorkDoneProgressCreate, &protocol.WorkDoneProgressCreateParams{Token: p.token}); err != nil {
		return
	}
	s.progress(p.token, &protocol.WorkDoneProgressBegin{Kind: "begin", Title: title, Cancellable: new(true), Percentage: new(uint32(0))})
	pause := time.NewTimer(0)
	defer pause.Stop()
	for {
		select {
		case <-pause.C: // not more than one report in a while
		case <-p.over:
		case <-ctx.Done():
			return
		}
		select {
		case <-p.news:
			pause.Reset(reportEvery)
			done, total := p.state()
			s.progress(p.token, &protocol.WorkDoneProgressReport{
				Kind: "report", Message: new(fmt.Sprintf("%d of %d files", done, total)), Percentage: new(uint32(100 * done / max(1, total))),
			})
		case <-p.over:
			p.mu.Lock()
			defer p.mu.Unlock()
			s.progress(p.token, &protocol.WorkDoneProgressEnd{Kind: "end", Message: &p.result})
			return
		case <-ctx.Done():
			return
		}
	}
}

func (p *progress) state() (done, total int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.done, p.total
}

// progress sends a value for a token.
func (s *Server) progress(token protocol.ProgressToken, value any) {
	raw, err := protocol.Marshal(value)
	if err != nil || s.life.stopped() {
		return
	}
	_ = s.conn.Notify(s.ctx, protocol.MethodProgress, &protocol.ProgressParams{Token: token, Value: raw})
}

// cancelProgress ends a work that the user has seen enough of.
func (s *Server) cancelProgress(p *protocol.WorkDoneProgressCancelParams) error {
	name, _ := p.Token.(protocol.String)
	if cancel, ok := s.works.Load(string(name)); ok {
		cancel.(func())()
	}
	return nil
}
