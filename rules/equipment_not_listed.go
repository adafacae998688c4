package rules

import (
	"slices"

	"github.com/stretchlint/stretchlint/extract/article"
	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/phrase"
)

var equipmentNotListed = &Rule{
	ID:    "equipment-not-listed",
	Group: Structure,
	Title: "a thing the steps use is not in the list of what one needs",
	Why:   `A reader on the floor who is asked for a towel gets up, or leaves the stretch out. A list that is there should be whole.`,
	Evidence: []Evidence{
		{Key: "CERT 2016", Claim: "the equipment is reported with the exercise", Strength: Guideline, Source: cert},
	},
	Severity: Note,
	Options: []Option{
		{Name: "require_list", Default: false, About: "an article whose stretches use things needs a list"},
		{Name: "ignore", Default: []string{"mat", "wall", "other"}, About: "things nobody lists"},
	},
	Blind: `Articles without a list, unless a house requires one. Things that only a picture shows.`,
	Examples: []Example{
		{Text: "# Loose legs\n\nYou need: a chair\n\n## Lying hamstring stretch\n\nLie on your back. Loop a ⟦towel⟧ round one foot and lift the leg. Hold for 30 seconds, then change legs.\n"},
		{Text: "# Loose legs\n\n**Equipment:** none\n\n## Lying hamstring stretch\n\nLie on your back. Loop a ⟦strap⟧ round one foot and lift the leg. Hold for 30 seconds, then change legs.\n"},
		{Text: "# Loose legs\n\n## Lying hamstring stretch\n\n**Equipment:** mat\n\n1. Lie on your back.\n2. Loop a ⟦strap⟧ round one foot and lift the leg.\n3. Hold for 30 seconds, then change legs.\n"},
		{Text: "# Loose legs\n\n## Lying hamstring stretch\n\n**Equipment:** mat\n\nLie on your back and lift one leg. Hold for 30 seconds, then change legs.\n\n**Counter poses:** bridge\n"},
		{Text: "# Loose legs\n\n## Lying hamstring stretch\n\nLie on your back. Loop a ⟦towel⟧ round one foot and lift the leg. Hold for 30 seconds, then change legs.\n", Options: map[string]any{"require_list": true}},
		{Text: "# Loose legs\n\nYou need: a towel\n\n## Lying hamstring stretch\n\nLie on your back. Loop a towel round one foot and lift the leg. Hold for 30 seconds, then change legs.\n"},
		{Text: "# Loose legs\n\n## Lying hamstring stretch\n\nLie on your back. Loop a towel round one foot and lift the leg. Hold for 30 seconds, then change legs.\n"},
		{Text: "# Loose legs\n\nYou need: a chair\n\n## Lying hamstring stretch\n\nLie on your back and lift one leg, with a towel round the foot if you have one. Hold for 30 seconds, then change legs.\n"},
		{Text: "# Loose legs\n\nYou need:\n\n- a mat\n- a strap\n\n## Lying hamstring stretch\n\nLie on your mat. Loop a strap round one foot and lift the leg. Hold for 30 seconds, then change legs.\n"},
	},
	Article: func(p *Pass) {
		lists := p.thingLists()
		forAll, found := lists[nil]
		for i := range p.Entries() {
			e := &p.Entries()[i]
			own, has := lists[e]
			if found || has || p.Bool("require_list") {
				p.reportUnlisted(e, forAll, own)
			}
		}
	},
}

// A things is the equipment a list names.
type things map[string]bool

func (p *Pass) reportUnlisted(e *schema.Entry, lists ...things) {
	for k, thing := range e.Equipment {
		isListed := slices.ContainsFunc(lists, func(list things) bool { return list[thing] })
		if k >= len(e.Spans.Equipment) || isListed || slices.Contains(p.Strings("ignore"), thing) || p.isOptional(e) {
			continue
		}
		span := e.Spans.Equipment[k]
		p.Reportf(e, span, "“%s” is not in the list of what one needs", slice(p.File, span))
	}
}

var (
	needs    = phrase.MustCompile(`^ (LABEL=equipment | (you|you'll will? need|needs) | (what you need)) ~1 :`)
	optional = patterns(`if|optional|optionally|or|can|may|could`)
)

// thingLists gives the things that lines of equipment name, by the entry they
// stand in; those of nil are for the whole article.
func (p *Pass) thingLists() map[*schema.Entry]things {
	lists := map[*schema.Entry]things{}
	open := false
	for _, l := range p.Lines() {
		_, starts := needs.FindAt(l.text, 0)
		if !starts && !(open && l.block.Kind == article.Item) {
			open = false
			continue
		}
		if starts { // the items after "You need:" are things, those after "You need: a mat" steps
			open = l.text.Tokens[len(l.text.Tokens)-1].Word == ":"
		}
		if lists[l.entry] == nil {
			lists[l.entry] = things{}
		}
		for _, tag := range l.text.All("EQUIPMENT") {
			lists[l.entry][tag.ID] = true
		}
	}
	return lists
}

func (p *Pass) isOptional(e *schema.Entry) bool {
	return slices.ContainsFunc(p.linesOf(e), func(l *line) bool {
		return len(l.text.All("EQUIPMENT")) > 0 && len(optional.FindAll(l.text)) > 0
	})
}
