package extract

// Headings of several movements, each of which begins a line below them.

import "strings"

// divideSharedHeadings takes a title like "Prayer pose and downward prayer" for
// the heading of several movements where each of them begins a line below it and
// has a dose of its own: a pair done in turn has one for both.
func (s *segmenter) divideSharedHeadings() {
	s.shared = map[*line]bool{}
	for i, t := range s.titles {
		if t == nil || t.known || t.sort == otherTitle || t.sort == groupTitle {
			continue
		}
		names := strings.FieldsFunc(strings.NewReplacer(" and ", "\n", " & ", "\n", " / ", "\n").Replace(s.lines[i].Text.Plain[t.start:t.end]), isLineEnd)
		if len(names) < 2 {
			continue
		}
		if own := s.runInsNamed(names, i); len(own) == len(names) {
			t.sort = groupTitle
			for _, l := range own {
				s.shared[l] = true
			}
		}
	}
}

func isLineEnd(r rune) bool { return r == '\n' }

// runInsNamed gives the lines below the title at i that begin with these names, in
// their order.
func (s *segmenter) runInsNamed(names []string, i int) (own []*line) {
	for j := i + 1; j < len(s.lines) && len(own) < len(names) && (s.titles[j] == nil || s.titles[j].rank > s.titles[i].rank); j++ {
		l := s.lines[j]
		end, after, _ := runIn(l)
		if end > 0 && l.label.use == unlabelled && weigh(l, after).doses > 0 && isNameOrShort(l.Text.Plain[:end], names[len(own)]) {
			own = append(own, l)
		}
	}
	return own
}

// isNameOrShort reports whether a name is the same as another or begins it:
// "Downward prayer" for "Downward prayer pose".
func isNameOrShort(name, whole string) bool {
	name, whole = strings.ToLower(name), strings.ToLower(strings.TrimSpace(whole))
	return name == whole || strings.HasPrefix(whole, name+" ")
}
