package rules

import (
	"github.com/stretchlint/stretchlint/extract/article"
	"github.com/stretchlint/stretchlint/schema/phrase"
)

var rangeReversed = &Rule{
	ID:    "range-reversed",
	Group: Dosage,
	Title: "a range gives the larger number first",
	Why:   `A range that runs backwards stops every reader for a moment, and one of its numbers may be a slip.`,
	Evidence: []Evidence{
		{Key: "stretchlint", Claim: "a range has its smaller number first", Strength: Logic},
		{Key: "CDC", Claim: "numbers are such that readers understand them at once", Strength: PlainWords, Source: cdcIndex},
	},
	Severity: Error,
	Blind:    `A range whose ends have units of their own gets no fix. Which of the numbers was meant.`,
	Examples: []Example{
		{
			Text:  "# Loose hips\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. Hold for ⟦30-20 seconds⟧.\n",
			Fixed: "# Loose hips\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. Hold for 20-30 seconds.\n",
		},
		{
			Text:  "# Stiff back\n\n## Cat-cow\n\nStart on your hands and knees. Round your back, then let it sink. Repeat ⟦12 to 8 times⟧.\n",
			Fixed: "# Stiff back\n\n## Cat-cow\n\nStart on your hands and knees. Round your back, then let it sink. Repeat 8 to 12 times.\n",
		},
		{Text: "# Loose hips\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. Hold for ⟦2 minutes to 30 seconds⟧.\n"},
		{Text: "# Loose hips\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. Hold for 20-30 seconds.\n"},
		{Text: "# Loose hips\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. Hold for 30, 20 and 10 seconds in turn.\n"},
		{Text: "# Loose hips\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together and count down from 10 to 5.\n"},
		{Text: "# Stiff back\n\n## Cat-cow\n\nStart on your hands and knees. Round your back, then let it sink. Do 12-10-8 repetitions.\n"},
		{Text: "# Stiff back\n\nA study of 2019-2012 said nothing of use.\n\n## Cat-cow\n\nStart on your hands and knees. Round your back, then let it sink. Repeat 10 times.\n"},
	},
	Article: func(p *Pass) {
		for i := range p.Entries() {
			for _, d := range p.doses(&p.Entries()[i]) {
				p.reportReversed(d)
			}
		}
		for _, d := range p.doses(nil) {
			p.reportReversed(d)
		}
	},
}

// descending finds the words and signs by which falling numbers are meant.
var descending = patterns(`down|countdown|ratio|decrease|decreasing|reduce|reducing|ladder|pyramid|drop|from`, `NUM -|,|/ NUM -|,|/ NUM`)

func (p *Pass) reportReversed(d dose) {
	if !d.Reversed || anyInSentence(descending, d) {
		return
	}
	found := p.Reportf(d.line.entry, d.span(p.File), "“%s” gives the larger number first", d.quote())
	found.Fix = p.unlessRepeated(d.line.entry, p.swap(d))
}

// swap gives the fix that changes the two numbers of a range about; nil when
// there are other than two or their units stand between them.
func (p *Pass) swap(d dose) *Fix {
	t := d.line.text
	var numbers []phrase.Token
	for i := t.TokenAt(d.Start); i < len(t.Tokens) && t.Tokens[i].End <= d.End; i++ {
		if t.Tokens[i].Value > 0 {
			numbers = append(numbers, t.Tokens[i])
		} else if len(numbers) == 1 && t.Has(i, "CLOCK") {
			return nil
		}
	}
	if len(numbers) != 2 {
		return nil
	}
	first, second := numbers[0], numbers[1]
	return &Fix{Title: "Give the smaller number first", Safe: true, Edits: []Edit{
		p.replace(d.line.block.Text, first, t.Plain[second.Start:second.End]),
		p.replace(d.line.block.Text, second, t.Plain[first.Start:first.End]),
	}}
}

func (p *Pass) replace(text article.Text, token phrase.Token, by string) Edit {
	return Edit{Span: text.Span(p.File, token.Start, token.End), New: by}
}
