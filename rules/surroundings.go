// Surroundings: what stands around a stretch and speaks of it. A card gives the
// dose in a table above the steps, a page in a part of its own below them; a
// rule that misses something looks there before it says so.

package rules

import (
	"slices"
	"strings"

	"github.com/stretchlint/stretchlint/extract/article"
	"github.com/stretchlint/stretchlint/extract/dosage"
	"github.com/stretchlint/stretchlint/schema"
)

// mostLinesAway is how many lines before and after a stretch may speak of it.
const mostLinesAway = 40

// beside gives the lines of the part of the article that e is described in and
// that belong to no stretch: those between the heading above a how-to without
// a name and its first line, and those from its last line to the next heading
// of that level. A name in the middle of a list has none.
func (p *Pass) beside(e *schema.Entry) []*line {
	lines := p.Lines()
	first, ok := p.firstLine(e)
	if !ok {
		return nil
	}
	last := first
	for last+1 < len(lines) && lines[last+1].entry == e {
		last++
	}
	var out []*line
	head := &lines[first]
	if head.block.Kind != article.Heading {
		if e.Name != "" {
			return nil
		}
		above := p.above(first)
		if len(above) == 0 || above[len(above)-1].block.Kind != article.Heading {
			return above
		}
		head, out = above[len(above)-1], above
	}
	level, parts := head.block.Level, isHowToLabel(head)
	if parts {
		level-- // "Setup", "Movement", "Hold" are parts of one how-to
	}
	for i := last + 1; i < min(len(lines), last+mostLinesAway); i++ {
		l := &lines[i]
		if l.entry != nil && !parts || l.block.Kind == article.Heading && l.block.Level <= level {
			break
		}
		out = append(out, l)
	}
	return out
}

// isHowToLabel reports whether a line heads a part of a how-to, and says no more:
// "Position 2: middle" is a name.
func isHowToLabel(l *line) bool { return len(howToLabel.FindAll(l.text)) > 0 }

var howToLabel = patterns(`^ the? setup|steps|instructions|technique|movement|execution|position|method|start|starting ~1 $`, `^ how ~5 $`)

// isVariation reports whether e stands in a part about variations of a stretch,
// or about what may go wrong with it: its dose is that of the stretch itself.
func (p *Pass) isVariation(e *schema.Entry) bool {
	lines := p.Lines()
	i, ok := p.firstLine(e)
	if !ok {
		return false
	}
	level := lines[i].block.Level
	if lines[i].block.Kind != article.Heading {
		level = lowestHeading
	}
	if i > 0 && isLabel(&lines[i-1]) && len(aboutVariations.FindAll(lines[i-1].text)) > 0 {
		return true
	}
	farthest := max(0, i-mostLinesToHeading)
	for i--; i >= farthest; i-- {
		if l := &lines[i]; l.block.Kind == article.Heading && l.block.Level < level {
			return len(aboutVariations.FindAll(l.text)) > 0
		}
	}
	return false
}

// isLabel reports whether a line is no more than a label over what follows:
// "Simple tests:".
func isLabel(l *line) bool {
	return l.entry == nil && l.block.Kind != article.Heading && strings.HasSuffix(l.block.Text.Plain, ":")
}

// mostLinesToHeading is how many lines up the heading of a part is looked for.
const mostLinesToHeading = 200

// lowestHeading is a level below that of every heading.
const lowestHeading = 7

var aboutVariations = patterns(`variation|variations|modification|modifications|progression|progressions|options|alternatives|troubleshooting|mistakes|(should feel)|test|tests|testing|assessment|assess`)

// above gives the lines before the i-th up to the heading they stand under, the
// nearest first; it stops where another stretch begins.
func (p *Pass) above(i int) []*line {
	lines := p.Lines()
	var out []*line
	for k := i - 1; k >= max(0, i-mostLinesAway) && lines[k].entry == nil; k-- {
		out = append(out, &lines[k])
		if lines[k].block.Kind == article.Heading {
			break
		}
	}
	return out
}

// dosesAround gives the amounts and the words about sides in the lines around e
// and in its own.
func (p *Pass) dosesAround(e *schema.Entry) []dose {
	p.Lines()
	if found, ok := p.prose.around[e]; ok {
		return found
	}
	found := slices.Clone(p.doses(e))
	for _, l := range p.beside(e) {
		for _, reading := range l.doses {
			found = append(found, dose{Reading: reading, line: l})
		}
	}
	p.prose.around[e] = found
	return found
}

// saysAround reports whether an amount of one of the fields is given around e.
func (p *Pass) saysAround(e *schema.Entry, fields ...dosage.Field) bool {
	return slices.ContainsFunc(p.dosesAround(e), func(d dose) bool {
		return slices.Contains(fields, d.Field) && !d.Bare
	})
}

// sidesAround reports whether the reader is sent to both sides around e.
func (p *Pass) sidesAround(e *schema.Entry) bool {
	return slices.ContainsFunc(p.dosesAround(e), func(d dose) bool {
		return d.Sides == "each" || d.Sides == "other" || d.Sides == "alternate"
	})
}

// sidesOfPart reports whether the lines that open the part of the article e stands
// in send the reader to both sides: "Do the three poses on one leg, then switch".
func (p *Pass) sidesOfPart(e *schema.Entry) bool {
	lines := p.Lines()
	i, ok := p.firstLine(e)
	if !ok || i == 0 || lines[i].block.Kind != article.Heading {
		return false
	}
	level := lines[i].block.Level
	above := i - 1
	for above > max(0, i-mostLinesToHeading) && !(lines[above].block.Kind == article.Heading && lines[above].block.Level < level) {
		above--
	}
	if lines[above].block.Level < 2 {
		return false // the whole article: see bothSidesForAll
	}
	for k := above + 1; k < i && lines[k].block.Kind != article.Heading; k++ {
		if l := &lines[k]; len(severalPoses.FindAll(l.text)) > 0 && (finds(anotherSide)(l.text) || slices.ContainsFunc(l.doses, func(r dosage.Reading) bool {
			return r.Sides == "each" || r.Sides == "other" || r.Sides == "alternate"
		})) {
			return true
		}
	}
	return false
}

var severalPoses = patterns(`poses|stretches|exercises|movements|moves|positions|each|all|these`)

// toldElsewhere reports whether another stretch of the article is the same one,
// by its movement or by its name with more or less around it, and has what e
// lacks: what is told twice need not have all of it twice.
func (p *Pass) toldElsewhere(e *schema.Entry, has func(*schema.Entry) bool) bool {
	near := p.near(e)
	for i := range near {
		if other := &near[i]; other != e && p.isSame(e, other) && has(other) {
			return true
		}
	}
	return false
}

// near gives e and the stretches around it, all of them in most articles.
func (p *Pass) near(e *schema.Entry) []schema.Entry {
	entries := p.Entries()
	p.Lines()
	at := p.prose.number[e]
	return entries[max(0, at-mostEntriesAway):min(len(entries), at+mostEntriesAway)]
}

// mostEntriesAway is how many stretches before and after one may be the same.
const mostEntriesAway = 50

// isSame reports whether two stretches of an article are one by what they are
// called: as movements, or as names that hold each other.
func (p *Pass) isSame(a, b *schema.Entry) bool {
	if a.Movement != "" && b.Movement != "" {
		return a.Movement == b.Movement
	}
	of, in := p.telling(a.Name), p.telling(b.Name)
	if len(of) > len(in) {
		of, in = in, of
	}
	return len(of) > 0 && !slices.ContainsFunc(of, func(w string) bool { return !slices.Contains(in, w) })
}

// telling gives the words of a name that tell movements apart, read once.
func (p *Pass) telling(name string) []string {
	found, ok := p.prose.telling[name]
	if !ok {
		found = telling(name)
		p.prose.telling[name] = found
	}
	return found
}

// listsNames reports whether the how-to of e is a list of names: a heading over
// "Arm circles", "Doorway chest stretch" describes none of them.
func (p *Pass) listsNames(e *schema.Entry) bool {
	names := 0
	for _, step := range e.Steps {
		if len(words(step.Text)) <= mostWordsInName && p.Catalogue.ByName(step.Text).Movement != "" {
			names++
		}
	}
	return 2*names > len(e.Steps)
}

// mostWordsInName is how long a name is at most; a longer step tells what to do.
const mostWordsInName = 5
