package lint

import (
	"strings"

	"agentls/analysis/dialect"
	"agentls/analysis/finding"
)

// reporter collects the findings of one pass.
type reporter struct {
	w    *world
	list []finding.Finding
	// as is the code that findings get which are about the shape of something;
	// empty: their own.
	as finding.Code
}

// report adds a finding whose severity follows from its consequence, unless it
// names one, and is then capped by how far the fact is known and how sure the
// dialect is. What the user configured has the last word.
func (r *reporter) report(f finding.Finding, trust dialect.Trust) {
	if f.Severity == finding.Off {
		f.Severity = severityOf(f.Consequence)
	}
	if r.as != "" && f.Code != "unknown-hook-event" && f.Code != "duplicate-key" {
		f.Code = r.as
	}
	f.Severity = min(f.Severity, trustCap(trust), strengthCap(r.w.strength, r.w.guess))
	if r.w.cfg != nil {
		f.Severity = r.w.cfg.Severity(f.Code, f.Severity)
	}
	if f.Severity == finding.Off {
		return
	}
	if trust == dialect.Unverified && !strings.Contains(f.Message, "(unverified)") {
		f.Message = unverified(f.Message)
	}
	f.Dialect = r.w.d.ID
	r.list = append(r.list, f)
}

// severityOf is the severity that follows from a consequence.
func severityOf(c finding.Consequence) finding.Severity {
	switch c {
	case finding.NotLoaded:
		return finding.Error
	case finding.NotBound, finding.Lost:
		return finding.Warning
	case finding.Fragile:
		return finding.Information
	}
	return finding.Hint
}

func trustCap(t dialect.Trust) finding.Severity {
	switch t {
	case dialect.Unverified:
		return finding.Information
	case dialect.Good:
		return finding.Warning
	}
	return finding.Error
}

// strengthCap keeps what is said of a file whose dialect was guessed, or is
// nobody's, at information. A guess is one in a folder of agents too, unless a
// product names the folder: keys that everybody uses tell nothing.
func strengthCap(s dialect.Strength, guess bool) finding.Severity {
	if s <= dialect.Weak || guess && s < dialect.ByPath {
		return finding.Information
	}
	return finding.Error
}

// consequenceOf says what an effect means for the user. binds says that what
// is gone was meant to restrict the agent.
func consequenceOf(e dialect.Effect, binds bool) finding.Consequence {
	switch e {
	case dialect.Refuse, dialect.IgnoreAgent:
		return finding.NotLoaded
	case dialect.DropValue, dialect.IgnoreKey:
		if binds {
			return finding.NotBound
		}
		return finding.Lost
	case dialect.Fail:
		return finding.Lost
	case dialect.Accept:
		return finding.Tidy
	}
	return finding.Fragile
}

// fatal reports whether the effect keeps the agent from loading.
func fatal(e dialect.Effect) bool { return e == dialect.Refuse || e == dialect.IgnoreAgent }

// binding reports whether a field with the role restricts the agent.
func binding(role dialect.Role) bool {
	switch role {
	case dialect.ToolsRole, dialect.DenyRole, dialect.PermissionRole:
		return true
	}
	return false
}
