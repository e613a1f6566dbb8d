package server

import (
	"sync"
	"sync/atomic"

	"agentls/analysis/config"
	"agentls/analysis/workspace"
)

// userConfig is what was read of the user's own configuration file.
type userConfig struct {
	config   *config.Config // nil when there is none
	problems []workspace.Problem
}

// userFile reads the user's configuration when somebody asks for it first, and
// once more after it was forgotten.
type userFile struct {
	read func() (*config.Config, []workspace.Problem)
	once atomic.Pointer[func() *userConfig]
}

func (u *userFile) get() *userConfig {
	for {
		if once := u.once.Load(); once != nil {
			return (*once)()
		}
		u.forget()
	}
}

// forget makes the next get read the file.
func (u *userFile) forget() {
	once := sync.OnceValue(func() *userConfig {
		if u.read == nil {
			return &userConfig{}
		}
		own, problems := u.read()
		return &userConfig{own, problems}
	})
	u.once.Store(&once)
}
