package syntax

import "strings"

// complaint is what the library says of a text, as people say it.
type complaint struct {
	part    string // of the library's message
	kind    FaultKind
	message string
}

var complaints = []complaint{
	{"mapping values are not allowed", FaultColon, "Unquoted `: ` is not valid YAML."},
	{"found a tab character", FaultTab, tabMessage},
	{"cannot start any token", FaultIndicator, "An unquoted value cannot begin with this character."},
	{"block sequence entries are not allowed", FaultIndicator, "A list cannot begin on the line of its key."},
	{"unknown escape", FaultEscape, "This value holds an escape that YAML does not know."},
	{"hexdecimal", FaultEscape, "This value holds an escape that YAML does not know."},
	{"escape code", FaultEscape, "This value holds an escape that stands for no character."},
	{"control characters", FaultControl, controlMessage},
	{"exceeded max depth", FaultDepth, depthMessage},
	{"unknown anchor", FaultAnchor, "This refers to an anchor that is not set before it."},
	{"alphabetic or numeric", FaultIndicator, "`&` and `*` must be followed by a name, or be quoted."},
	{"could not find expected ':'", FaultNotPair, notPairMessage},
	{"indentation indicator", FaultIndicator, "The indentation of this block is not valid."},
	{"tag", FaultOther, "The `!` here begins a tag that is not valid YAML."},
	{"did not find expected ',' or", FaultFlowComment, "A comma or a bracket is missing."},
	{"did not find expected node content", FaultFlowComment, "A value is missing between the brackets."},
	{"did not find expected key", FaultIndent, "These lines do not belong together in one value."},
	{"did not find expected '-' indicator", FaultIndent, "These lines do not belong together in one list."},
}

const (
	tabMessage     = "A tab indents here; YAML takes spaces only."
	depthMessage   = "This is nested too deep."
	controlMessage = "YAML forbids this control character."
)

// complain turns the library's refusal of a value into a fault of unknown place.
func complain(err error) Fault {
	for _, c := range complaints {
		if strings.Contains(err.Error(), c.part) {
			return Fault{Kind: c.kind, Message: c.message}
		}
	}
	return Fault{Kind: FaultOther, Message: "This is not valid YAML."}
}

// isTabError reports whether the library stopped at a tab, as far as it tells.
func isTabError(err error) bool {
	return strings.Contains(err.Error(), "found a tab character") || strings.Contains(err.Error(), "cannot start any token")
}
