package extract

// Entries that a profile of the site tells: it knows where they begin and what
// they are called, so that nothing is left to be guessed from the words.

import "github.com/stretchlint/stretchlint/extract/site"

// profiled are the signals of a page whose entries a profile tells.
var profiled = []signal{{"profile of the site", profiledEntry}}

// signalsFor gives the signals that open the entries of a page: the profile's
// alone where it tells any.
func signalsFor(lines []*line) []signal {
	for _, l := range lines {
		if l.Slot.Entry > 0 || l.Slot.Role == site.Name {
			return profiled
		}
	}
	return signals
}

// profiledEntry fires on the first line of an element that holds an entry and
// on a name that stands in none.
func profiledEntry(s *segmenter, i int) (*draft, int) {
	l := s.lines[i]
	switch {
	case l.Slot.Entry == 0 && l.Slot.Role == site.Name:
		return s.namedBy(l, "the profile says that it is a name"), 1
	case l.Slot.Entry == 0, s.open != nil && s.open.entry == l.Slot.Entry:
		return nil, 0
	}
	d := s.namedBy(s.nameWithin(i), "the profile says that the element holds an entry")
	d.entry = l.Slot.Entry
	if l != d.name {
		d.add(l, 0)
	}
	return d, 1
}

// nameWithin finds the name of the entry whose element begins at i: what the
// profile says is one, or else the first line that could be; nil when there is
// none.
func (s *segmenter) nameWithin(i int) (name *line) {
	entry := s.lines[i].Slot.Entry
	for j := i; j < len(s.lines) && s.lines[j].Slot.Entry == entry; j++ {
		if s.lines[j].Slot.Role == site.Name && len(s.lines[j].text.Tokens) > 0 {
			return s.lines[j]
		}
		if name == nil && s.titles[j] != nil && s.lines[j].Slot.Role == site.None {
			name = s.lines[j]
		}
	}
	return name
}

// namedBy gives a draft that has a line for its name; nil is none.
func (s *segmenter) namedBy(name *line, why string) *draft {
	d := &draft{name: name, rank: lineRank, why: why}
	if name == nil {
		return d
	}
	d.title = title{rank: lineRank, sort: nameTitle}
	if d.title.start, d.title.end = nameIn(name); d.title.start == d.title.end {
		d.title.start, d.title.end = 0, len(name.Text.Plain)
	}
	_, d.title.known = sortTitle(name, d.title.start, d.title.end, s.catalogue)
	if rank := titleRank(name); rank > 0 {
		d.title.rank, d.rank = rank, rank
	}
	return d
}

// isHowToByProfile reports whether the profile says that a line is a step or a
// dose, and so no title, however short it is.
func isHowToByProfile(l *line) bool { return l.Slot.Role == site.Step || l.Slot.Role == site.Dose }
