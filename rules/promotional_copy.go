package rules

import "github.com/stretchlint/stretchlint/schema/phrase"

var promotionalCopy = &Rule{
	ID:    "promotional-copy",
	Group: Editorial,
	Title: "the advice sells something",
	Why: `Readers are told to be wary of health pages that sell. A booking line between two stretches makes the rest
look like an advertisement, too.`,
	Evidence: []Evidence{
		{Key: "HON", Claim: "advertising is told apart from content", Strength: Convention, Source: hon},
		{Key: "FTC 2022", Claim: "what promotes a service is judged as a claim", Strength: Regulation, Source: ftc2022},
		{Key: "PIF TICK", Claim: "readers look for the intent to sell", Strength: Convention, Source: pifTick},
	},
	Severity: Warning,
	Options: []Option{
		{Name: "min_digits", Default: 7.0, About: "digits that make a telephone number; emergency and help lines have fewer"},
		phrasesOption("more wordings, in the pattern language"),
	},
	Blind: `A brand praised in the running text. Footers, side bars and other parts of the page that are not the article. Pages without a stretch.`,
	Examples: []Example{
		{Text: "# Ease a sore back\n\nCall Example Spine on ⟦555-0142-77⟧ today!\n\n" + anEntry},
		{Text: "# Ease a sore back\n\n" + anEntry + "\n⟦Book your appointment⟧ with our therapists.\n"},
		{Text: "# Ease a sore back\n\n" + anEntry + "\n⟦Follow us on⟧ social media!\n\n⟦Request consultation⟧\n"},
		{Text: "# Ease a sore back\n\nSee your GP or physiotherapist.\n\n" + anEntry},
		{Text: "# Ease a sore back\n\nCall 999 or 112 at once if you lose feeling between the legs.\n\n" + anEntry},
		{Text: "# Ease a sore back\n\nBook in hand, sit on the floor. Hold for 30 seconds, 2-3 times, 5-10 breaths each, for 8 to 12 weeks.\n\n" + anEntry},
		{Text: "# Ease a sore back\n\nMake an appointment with your doctor if the pain lasts. Reviewed 2024-05-04.\n\n" + anEntry},
	},
	Article: func(p *Pass) {
		if len(p.Entries()) == 0 {
			return // a page of a clinic's services sells on purpose
		}
		for _, h := range promotions.with(p.Strings("phrases")).found(p.Lines()) {
			p.Reportf(h.line.entry, h.span(p.File), "“%s” advertises: keep it apart from the advice", h.quote())
		}
		lines := p.Lines()
		for i := range lines {
			if len(callings.FindAll(lines[i].text)) == 0 {
				continue
			}
			if first, last, ok := telephone(lines[i].text, int(p.Number("min_digits"))); ok {
				h := hit{line: &lines[i], first: first, last: last}
				p.Reportf(h.line.entry, h.span(p.File), "“%s” sends the reader to a sales line: keep it apart from the advice", h.quote())
			}
		}
	},
}

var promotions = newWording(
	row{form: `book|schedule|request|reserve|get your|a|an|our|free? free|first|next|initial? appointment|consultation|session|consult|assessment|evaluation`, says: "book your free consultation"},
	row{form: `follow|like|find us on`, says: "follow us on social media"},
	row{form: `subscribe to|for|now|today ~3 newsletter|app|channel|list|program`, says: "subscribe to our newsletter"},
	row{form: `shop|buy|order now|today|here|online`, says: "buy now"},
	row{form: `sign up for|to|now|today`, says: "sign up for the course"},
	row{form: `call|contact|visit|email us|(our clinic|team|office|therapists|experts|practice|studio)`, says: "call us today"},
	row{form: `use|with the? code`, says: "use the code STRETCH"},
	row{form: `download|get|try our|my free? app|ebook|e-book|guide|program|programme|course|plan`, says: "download our free app"},
)

// callings are the words that make a number a telephone number.
var callings = patterns(`call|contact|phone|telephone|tel|ring|text|whatsapp|mobile|hotline|reach|fax`)

// telephone finds a run of digits and the signs that divide a telephone number
// with at least so many digits.
func telephone(t *phrase.Text, least int) (first, last int, ok bool) {
	digits, from := 0, -1
	for i := range t.Tokens {
		word := t.Tokens[i].Word
		switch {
		case isDigits(word) && len(word) > 1:
			if from < 0 {
				from = i
			}
			digits += len(word)
		case from >= 0 && divides[word]:
		default:
			digits, from = 0, -1
		}
		if from >= 0 && digits >= least && isDigits(word) && len(t.Tokens[from].Word) > 1 && !isDate(t, from) {
			first, last, ok = from, i+1, true
		}
	}
	return first, last, ok
}

// divides are the signs between the parts of a telephone number.
var divides = map[string]bool{"-": true, "–": true, ".": true, "(": true, ")": true, "/": true, "+": true}

func isDigits(word string) bool {
	for _, c := range word {
		if c < '0' || c > '9' {
			return false
		}
	}
	return word != ""
}

// isDate reports whether the number at token i begins a date: 2024-05-04.
func isDate(t *phrase.Text, i int) bool {
	return len(t.Tokens[i].Word) == 4 && (t.Tokens[i].Word[:2] == "20" || t.Tokens[i].Word[:2] == "19")
}
