package prose

import "testing"

// TestNouns asks that no noun is longer or shorter than those that are looked up.
func TestNouns(t *testing.T) {
	for word, n := range nouns {
		if len(word) < minNoun || len(word) > maxNoun {
			t.Errorf("%s has %d letters", word, len(word))
		}
		for behind, many := range map[string]bool{" " + word: false, " " + word + "s": true, "` *" + word + "*": false} {
			if got, plural := nounBehind(behind); got != n || plural != many {
				t.Errorf("%q: %d, plural %v", behind, got, plural)
			}
		}
		if got, _ := nounBehind(" " + word + "-x"); got != noNoun {
			t.Errorf("%s-x is taken for a noun", word)
		}
	}
}
