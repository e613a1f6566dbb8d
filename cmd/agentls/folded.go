package main

import (
	"path"
	"strings"

	"agentls/analysis/finding"
)

// aboutFolder are the codes that speak of where a file lies. What is true of
// one file there is true of its neighbours.
var aboutFolder = map[finding.Code]bool{"wrong-location": true}

// fewest is the number of files from which the same words about a folder are
// printed once.
const fewest = 4

// herd is what stands for several findings with the same words.
type herd struct {
	more  int // how many others there are
	below string
}

// fold returns, for findings that say the same of many files of a folder, the
// herd of the first, and which findings are not printed for it.
func fold(items []item) (herds map[int]herd, hidden map[int]bool) {
	type words struct {
		code    finding.Code
		message string
	}
	same := map[words][]int{}
	for i, it := range items {
		if aboutFolder[it.Code] && !it.settings {
			w := words{it.Code, it.Message}
			same[w] = append(same[w], i)
		}
	}
	herds, hidden = map[int]herd{}, map[int]bool{}
	for _, list := range same {
		if len(list) < fewest {
			continue
		}
		h := herd{more: len(list) - 1, below: path.Dir(items[list[0]].Path)}
		for _, i := range list[1:] {
			hidden[i] = true
			for h.below != "." && !strings.HasPrefix(items[i].Path, h.below+"/") {
				h.below = path.Dir(h.below)
			}
		}
		herds[list[0]] = h
	}
	return herds, hidden
}
