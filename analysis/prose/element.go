package prose

import "strings"

// elements are the names of the elements in the HTML standard, with those of
// inline SVG that markdown files use.
var elements = makeSet(`a abbr address area article aside audio b base bdi bdo
blockquote body br button canvas caption center cite code col colgroup data
datalist dd del details dfn dialog div dl dt em embed fieldset figcaption figure
font footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input
ins kbd label legend li link main map mark menu meta meter nav noscript object ol
optgroup option output p param path picture pre progress q rp rt ruby s samp
script search section select slot small source span strong style sub summary sup
svg table tbody td template textarea tfoot th thead time title tr track u ul var
video wbr`)

// sectionElements are the element names that prompts use as sections of their
// own, as in <output> on a line by itself.
var sectionElements = makeSet(`article aside data dialog footer header main
object output search section source template`)

func makeSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}

func isElement(name string) bool { return elements[strings.ToLower(name)] }
