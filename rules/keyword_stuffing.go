package rules

import "github.com/stretchlint/stretchlint/schema/source"

var keywordStuffing = &Rule{
	ID:    "keyword-stuffing",
	Group: Editorial,
	Title: "a line of search words stands in the text",
	Why: `Lists of search phrases are a named kind of spam, and noise for whoever reads, hears or merges the page.
Front matter is the place for keywords.`,
	Evidence: []Evidence{
		{Key: "Google", Claim: "filling a page with keywords is spam", Strength: Regulation, Source: googleSpam},
	},
	Severity: Warning,
	Options: []Option{
		{Name: "min_phrases", Default: 2.0, About: "phrases the line must hold"},
	},
	Blind: `One phrase said too often in running text. Keywords without a label before them.`,
	Examples: []Example{
		{
			Text:  "# Ease a sore back\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n\n⟦Keywords: back relief, lower back relief, relief of the back⟧\n",
			Fixed: "# Ease a sore back\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n",
		},
		{
			Text:  "# Ease a sore back\n\nA sore back mostly settles.\n\n⟦Search terms: stiff back, sore back⟧\n\n" + anEntry,
			Fixed: "# Ease a sore back\n\nA sore back mostly settles.\n\n" + anEntry,
		},
		{Text: "<h1>Ease a sore back</h1><p>⟦Keywords: stiff back, sore back⟧</p><p>A sore back mostly settles.</p>", As: "text/html"},
		{Text: "---\ntitle: Ease a sore back\nkeywords: stiff back, sore back\n---\n\n" + anEntry},
		{Text: "# Ease a sore back\n\nTags: back, hips\n\n" + anEntry},
		{Text: "# Ease a sore back\n\nKeywords are what you type into a search box, such as stiff, sore, back.\n\n" + anEntry},
		{Text: "# Words we use\n\n- Supine: on your back\n- Prone: on your stomach\n"},
	},
	Article: func(p *Pass) {
		for _, l := range p.Lines() {
			found := keywordLabel.FindAll(l.text)
			if len(found) == 0 {
				continue
			}
			phrases := 1.0
			for _, token := range l.text.Tokens[found[0].Last:] {
				if token.Word == "," || token.Word == ";" || token.Word == "|" {
					phrases++
				}
			}
			if phrases < p.Number("min_phrases") {
				continue
			}
			d := p.Reportf(l.entry, l.whole(p.File), "a line of search words is no text for readers: keep keywords in the front matter")
			d.Fix = p.unlessRepeated(l.entry, p.dropLine(d.Span, "Remove the line of keywords"))
		}
	},
}

var keywordLabel = patterns(`^ keywords|keyword|keyphrases|(search terms)|(focus keyword|keywords|keyphrase)|(seo keywords) :`)

// dropLine gives the fix that takes a line out; nil when other words share it
// or when it stands in markup that must stay balanced.
func (p *Pass) dropLine(span source.Span, title string) *Fix {
	if p.Page.MediaType == "text/html" {
		return nil
	}
	lines, whole := wholeLines(p.File, span)
	if !whole {
		return nil
	}
	return &Fix{Title: title, Safe: true, Edits: []Edit{{Span: lines}}}
}
