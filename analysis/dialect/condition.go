package dialect

import "slices"

// Met returns the first of several conditions that a file meets, or nil. value
// returns the text of the value of a key of the file, if it is there; a key
// that is not has its default.
func (d *Dialect) Met(list []Sign, value func(key string) (string, bool)) *Sign {
	for i := range list {
		s := &list[i]
		text, there := value(s.Key)
		if !there {
			f := d.Field(s.Key)
			if f == nil || f.Default == "" || len(s.Values) == 0 {
				continue
			}
			text = f.Default
		}
		if len(s.Values) == 0 || slices.Contains(s.Values, text) {
			return s
		}
	}
	return nil
}
