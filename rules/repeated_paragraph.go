package rules

import (
	"slices"
	"strings"

	"github.com/stretchlint/stretchlint/extract/article"
	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/source"
)

var repeatedParagraph = &Rule{
	ID:    "repeated-paragraph",
	Group: Editorial,
	Title: "a paragraph or a run of them stands twice",
	Why:   `A text pasted twice or padded costs the reader time, and the next edit changes one copy only.`,
	Evidence: []Evidence{
		{Key: "stretchlint", Claim: "the same words in the same order stand in two places of the file", Strength: Logic},
	},
	Severity: Warning,
	Options: []Option{
		{Name: "min_words", Default: 8.0, About: "words a paragraph needs to count as one"},
		{Name: "min_heading", Default: 5.0, About: "words a heading needs"},
	},
	Blind: `Paragraphs that say the same in other words. The how-to of a stretch, which duplicated-entry looks after:
steps are often alike. Footers and other parts of the page that are not the article. A paragraph that stretches take their dose
from: each part of an article may say it anew. In HTML the repeat is not removed: the markup around it, styles and
scripts may count on it.`,
	Examples: []Example{
		{
			Text:  "# Ease a sore back\n\nMove slowly, breathe, and give every stretch the time it needs.\n\n" + anEntry + "\n⟦Move slowly, breathe, and give every stretch the time it needs.⟧\n",
			Fixed: "# Ease a sore back\n\nMove slowly, breathe, and give every stretch the time it needs.\n\n" + anEntry,
		},
		{Text: "# Ease a sore back\n\n## What to know before you begin\n\nTake your time.\n\n## ⟦What to know before you begin⟧\n\n### Child's pose\n\nKneel and sit back on your heels. Hold for 30 seconds.\n"},
		{Text: "# Ease a sore back\n\n## What to know before you begin\n\nTake your time.\n\n## ⟦What to know before you begin⟧\n\nEat nothing for an hour.\n"},
		{
			Text:  "# Ease a sore back\n\nBacks get sore from long hours at a desk and mostly settle.\n\nDo this every day, at work or at home.\n\nThat is all there is to it.\n\n⟦Backs get sore from long hours at a desk and mostly settle.\n\nDo this every day, at work or at home.⟧\n",
			Fixed: "# Ease a sore back\n\nBacks get sore from long hours at a desk and mostly settle.\n\nDo this every day, at work or at home.\n\nThat is all there is to it.\n",
		},
		{Text: "# Ease a sore back\n\nMove slowly, breathe, and give every stretch the time it needs.\n\n" + anEntry},
		{Text: "# Two moves\n\n## Child's pose\n\nStart on your hands and knees with your back flat. Sit back on your heels. Hold for 30 seconds.\n\n## Cat-cow\n\nStart on your hands and knees with your back flat. Round and hollow your back 10 times.\n"},
		{Text: "# Two moves\n\n## How to do it\n\nFirst this.\n\n## How to do it\n\nThen that.\n"},
		{Text: "# Two parts\n\n## Hips\n\nHold each of these for 30 seconds and breathe calmly.\n\n### Child's pose\n\nKneel and sit back on your heels.\n\n## Back\n\nHold each of these for 30 seconds and breathe calmly.\n\n### Cobra\n\nLie on your stomach. Press into your hands to lift your chest.\n"},
		{Text: "# Desk posture\n\n## What goes wrong\n\n### Rounded shoulders and a sunken chest\n\nThe shoulders drift forward.\n\n## What helps\n\n### Rounded shoulders and a sunken chest\n\nOpen the chest every hour.\n"},
		{Text: "# Poses\n\n## Warrior\n\n- Roll your shoulders back and down to open the chest.\n- Breathe.\n\n## Triangle\n\n- Roll your shoulders back and down to open the chest.\n- Look up.\n"},
		{Text: "# Posture\n\n- [Rounded shoulders and a sunken chest](#shoulders)\n\n## Rounded shoulders and a sunken chest\n\nOpen the chest every hour.\n"},
		{Text: "# Two bends\n\n![](a.jpg){width=\"200\" height=\"150\" align=\"left\" class=\"wide\"}\n\nThe first.\n\n![](b.jpg){width=\"200\" height=\"150\" align=\"left\" class=\"wide\"}\n\nThe second.\n"},
		{Text: "# Rounds\n\nRest for a minute.\n\nWalk on the spot.\n\nRest for a minute.\n"},
	},
	Article: func(p *Pass) {
		copies := p.copies()
		for i := 0; i < len(copies); i++ {
			n := runOf(copies, i)
			if n == 0 {
				continue
			}
			first := copies[i].first
			if said := copies[i : i+n]; p.isRepeat(said) && !p.isRefrain(copies, i, n) {
				from, again := p.reach(copies[first:first+n]), p.reach(said)
				if p.givesDose(again) {
					i += n - 1
					continue
				}
				d := p.Reportf(nil, again, "these words stand here a second time")
				d.also(from, "first written here")
				if d.Fix = p.removal(from, again); d.Fix != nil {
					d.Fix.Title = "Remove the repeated text"
				}
				if i+n < len(copies) && headsMore(copies[i+n-1].block, copies[i+n].block) {
					d.Fix = nil
				}
			}
			i += n - 1
		}
	},
}

// givesDose reports whether a stretch takes its dose from a span it does not
// stand in: each part of an article may say anew how long to hold.
func (p *Pass) givesDose(span source.Span) bool {
	inside := func(s source.Span) bool {
		return span.Start.Offset <= s.Start.Offset && s.Start.Offset < span.End.Offset
	}
	return slices.ContainsFunc(p.Entries(), func(e schema.Entry) bool {
		dose := e.Dosage
		return !inside(e.Span) && slices.ContainsFunc([]*schema.Quantity{dose.Hold, dose.Reps, dose.Sets, dose.Frequency, dose.Rest, dose.Duration}, func(q *schema.Quantity) bool {
			return q != nil && inside(q.Span)
		})
	})
}

// A written is a block of the article and the first with the same words.
type written struct {
	block *article.Block
	words int
	first int // its own number when it is the first
	over  int // the number of the heading that a heading stands under; -1 when of none
	// inEntry: it is part of a stretch's description, or of its repeat.
	inEntry bool
}

// copies gives the blocks of the article, each with the first like it.
func (p *Pass) copies() []written {
	owner := owners(p.Entries())
	firsts := map[string]int{}
	var out []written
	var open []int // the headings that the next block stands under, by level
	for i := range p.Page.Blocks {
		block := &p.Page.Blocks[i]
		if block.Text.IsEmpty() || !isOwn(block) || block.Links || strings.HasPrefix(block.Text.Plain, ">") { // contents point, a reply quotes
			continue
		}
		said := words(block.Text.Plain)
		key := strings.Join(said, " ")
		if _, seen := firsts[key]; !seen {
			firsts[key] = len(out)
		}
		entry, _ := owner(block.Text.Span(p.File, 0, 0).Start.Offset)
		w := written{block: block, words: len(said), first: firsts[key], over: -1, inEntry: entry != nil}
		if block.Kind == article.Heading {
			for len(open) > 0 && out[open[len(open)-1]].block.Level >= block.Level {
				open = open[:len(open)-1]
			}
			if len(open) > 0 {
				w.over = open[len(open)-1]
			}
			open = append(open, len(out))
		}
		out = append(out, w)
	}
	return out
}

// runOf gives how many blocks from i on repeat the blocks from its first on.
func runOf(all []written, i int) int {
	n := 0
	for i+n < len(all) && all[i].first+n < i && all[i+n].first < i+n && all[i+n].first == all[all[i].first+n].first {
		n++
	}
	return n
}

// isRepeat reports whether a run is worth a word: it holds a paragraph, or a
// telling heading, that is no stretch's how-to. The title alone is not: templates
// show it twice.
func (p *Pass) isRepeat(run []written) bool {
	if first := run[0].block; len(run) == 1 && first.Kind == article.Heading && first.Text.Plain == p.Page.Meta.Title {
		return false
	}
	return slices.ContainsFunc(run, p.isTelling)
}

// isTelling reports whether a block is a paragraph, or a telling heading, that
// is no stretch's how-to.
func (p *Pass) isTelling(w written) bool {
	least := p.Number("min_words")
	if w.block.Kind == article.Heading || isBare(w.block) {
		least = p.Number("min_heading")
	}
	return !w.inEntry && !isFact(w.block) && float64(w.words) >= least && w.block.Kind != article.Cell && w.block.Kind != article.Quote
}

// isRefrain reports whether all that is told by the run of n blocks at i comes
// back with each part of an article.
func (p *Pass) isRefrain(all []written, i, n int) bool {
	for k := i; k < i+n; k++ {
		if p.isTelling(all[k]) && !comesBack(all, k) {
			return false
		}
	}
	return true
}

// comesBack reports whether the i-th block is a cue of a list, or a heading
// below another one than the first time.
func comesBack(all []written, i int) bool {
	switch w := all[i]; w.block.Kind {
	case article.Item:
		return true
	case article.Heading:
		over, first := w.over, all[w.first].over
		return over >= 0 && first >= 0 && over != first && all[over].first != first
	}
	return false
}

// isFact reports whether a block is one of the facts that come back with each
// stretch: "Difficulty: beginner", a list item or a heading with a number, the
// attributes of a picture in braces.
func isFact(block *article.Block) bool {
	plain := block.Text.Plain
	colon := strings.Index(plain, ":")
	if strings.HasPrefix(plain, "{") {
		return true
	}
	if block.Kind == article.Heading && strings.ContainsAny(plain, "0123456789") {
		return true
	}
	return colon > 0 && len(strings.Fields(plain[:colon])) <= 3 || block.Kind == article.Item && strings.ContainsAny(plain, "0123456789")
}

// headsMore reports whether a block is a heading over the next one, which would
// belong to another part without it.
func headsMore(block, next *article.Block) bool {
	return block.Kind == article.Heading && (next.Kind != article.Heading || next.Level > block.Level)
}

// reach gives the place from the first block of a run to the end of the last.
func (p *Pass) reach(run []written) source.Span {
	last := run[len(run)-1].block.Text
	span := run[0].block.Text.Span(p.File, 0, len(run[0].block.Text.Plain))
	span.End = last.Span(p.File, 0, len(last.Plain)).End
	return span
}

// isBare reports whether a paragraph ends without a sign, as the headings of
// text files do.
func isBare(block *article.Block) bool {
	return block.Kind == article.Paragraph && !strings.ContainsAny(block.Text.Plain[len(block.Text.Plain)-1:], ".!?:;,")
}
