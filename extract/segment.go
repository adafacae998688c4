package extract

// From lines to drafts: which lines open an entry, which belong to the one
// that is open, which to none. Each signal that opens an entry is a function
// of its own in signal.go.

import (
	"slices"

	"github.com/stretchlint/stretchlint/extract/article"
	"github.com/stretchlint/stretchlint/schema/movement"
)

// A segmenter walks the lines of an article once.
type segmenter struct {
	lines       []*line
	pageTitle   string
	titles      []*title // by line; nil for lines that can be no title
	catalogue   *movement.Catalogue
	tables      tables
	lists       lists
	runIns      map[runInShape]int // run-in names that are sure, by how they are set
	named       map[int]int        // titles that are sure to name an entry, by rank
	labels      map[string]int     // headings that are nothing but a label, by its words
	ofFirstRank int                // titles of the first rank
	stepRuns    int                // lines that begin a run of steps
	behind      map[*line]title    // names of items that begin with their amount
	shared      map[*line]bool     // lines whose run-in name is one of those in the heading above
	parts       int                // lines that begin with a part of the body as a sentence
	boxes       boxes

	open    *draft
	drafts  []*draft
	outside []*line         // lines that belong to no entry
	section []heading       // above the current line, outermost first
	told    map[string]bool // texts of lines outside, to know a page pasted twice
	muted   int             // rank of a heading whose part of the page is ignored; 0 is none
	signals []signal
	trace   *trace
}

// A heading is a title that is open above the current line.
type heading struct {
	*line
	title title
}

// name gives the name in a heading, without what stands before and behind it.
func (h heading) name() string { return h.Text.Plain[h.title.start:h.title.end] }

// segment divides the lines of an article, whose page may have a title beside
// them, into drafts and the lines outside.
func segment(lines []*line, pageTitle string, catalogue *movement.Catalogue, tr *trace) (drafts []*draft, outside []*line) {
	s := &segmenter{
		lines: lines, pageTitle: pageTitle, catalogue: catalogue, lists: findLists(lines), told: map[string]bool{},
		runIns: countRunIns(lines, catalogue), signals: signalsFor(lines), trace: tr,
	}
	s.readTables()
	s.readDosesFirst()
	s.readTitles()
	s.parts = countParts(lines)
	for i := 0; i < len(lines); {
		i += s.step(i)
	}
	s.end("the article ends")
	if !s.isAboutBodies() {
		for _, d := range s.drafts {
			tr.drop(d.firstLine(), "nothing in the article speaks of a body")
		}
		return nil, s.outside
	}
	return s.drafts, s.outside
}

// step decides about the line at i and gives how many lines it took.
func (s *segmenter) step(i int) int {
	l := s.lines[i]
	if !inContent(l) || s.isMuted(i) && l.Slot.Entry == 0 {
		s.end("it stands in a part of the page that is no article")
		s.trace.drop(l, "it stands in a part of the page that is no article")
		return 1
	}
	if len(l.text.Sentences) == 0 && l.Slot.Entry == 0 {
		s.place(i)
		return 1
	}
	s.leave(l)
	for _, sig := range s.signals {
		d, taken := sig.open(s, i)
		if d == nil {
			continue
		}
		s.end("the next entry opens")
		above := s.section
		if t := s.titles[i]; t != nil && d.name == l {
			s.enter(i)
			above = s.section[:len(s.section)-1]
		}
		d.signal, d.section = sig.name, slices.Clone(above)
		if t := s.titles[i]; t != nil && d.name == l {
			d.card = s.boxes.card(l, *t)
		}
		s.open = d
		s.drafts = append(s.drafts, d)
		s.trace.opens(l, d)
		return taken
	}
	s.place(i)
	return 1
}

// place puts a line that opens no entry.
func (s *segmenter) place(i int) {
	l, t := s.lines[i], s.titles[i]
	s.close(i)
	if s.open == nil {
		s.outside = append(s.outside, l)
		s.told[l.Text.Plain] = true
		s.trace.outside(l)
		return
	}
	if isStep := l.Number != "" && len(l.doses) > 0; t != nil && !s.isSubtitle(i) && !isStep { // "3. Hold 30 seconds" heads nothing
		s.open.current = useOfTitle(l)
		return
	}
	s.open.add(l, 0)
	s.trace.belongs(l, s.open)
}

// end closes the entry that is open.
func (s *segmenter) end(why string) {
	if s.open != nil {
		s.trace.closes(s.open, why)
	}
	s.open = nil
}

// isMuted reports whether the line stands below a heading like "Comments".
func (s *segmenter) isMuted(i int) bool {
	t := s.titles[i]
	if t == nil || t.rank > 6 {
		return s.muted > 0
	}
	if s.muted > 0 && t.rank > s.muted {
		return true
	}
	s.muted = 0
	if t.sort == otherTitle && has(s.lines[i].text, 0, len(s.lines[i].text.Tokens), "MUTED") {
		s.muted = t.rank
	}
	return s.muted > 0
}

// enter makes the title at i the innermost heading.
func (s *segmenter) enter(i int) {
	t := *s.titles[i]
	for len(s.section) > 0 && s.section[len(s.section)-1].title.rank >= t.rank {
		s.section = s.section[:len(s.section)-1]
	}
	s.section = append(s.section, heading{line: s.lines[i], title: t})
}

// leave ends the sections that a heading like "How to do it" ends, though it is a
// label and heads none itself: "Quick facts" of the same rank before it.
func (s *segmenter) leave(label *line) {
	if label.Kind != article.Heading || label.Level == 0 || !label.label.full || label.label.use != how {
		return
	}
	for len(s.section) > 0 && s.section[len(s.section)-1].title.rank >= label.Level {
		s.section = s.section[:len(s.section)-1]
	}
}

// sectionSort says what the innermost heading heads.
func (s *segmenter) sectionSort() titleSort {
	if len(s.section) == 0 {
		return plainTitle
	}
	return s.section[len(s.section)-1].title.sort
}
