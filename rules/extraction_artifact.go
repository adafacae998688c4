package rules

import (
	"strings"

	"github.com/stretchlint/stretchlint/extract/article"
)

var extractionArtifact = &Rule{
	ID:    "extraction-artifact",
	Group: Structure,
	Title: "a piece of the page's furniture stands in the text",
	Why: `Share links, comment forms and the names of image files come along when a page is copied. They end up in records and in
what is read aloud.`,
	Evidence: []Evidence{
		{Key: "stretchlint", Claim: "what no reader is meant to read is not part of the text", Strength: Logic},
	},
	Severity: Note,
	Options: []Option{
		phrasesOption("more lines of furniture, in the pattern language"),
	},
	Blind: `Furniture within a sentence. Parts of a page its markup sets apart (navigation, comments, footer) are never looked at.`,
	Examples: []Example{
		{Text: "# Stiff back\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n\n⟦Leave a Reply⟧\n"},
		{Text: "# Stiff back\n\n⟦childs-pose-final-small.jpg⟧\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n"},
		{Text: "# Stiff back\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n\n⟦Request Consultation⟧\n"},
		{Text: "# Stiff back\n\n⟦childs-pose-stretch-jane-example⟧\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n"},
		{Text: "# Stiff back\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n\nIf you leave a reply below we will answer within a week or two.\n"},
		{Text: "# Stiff back\n\n## 90-90-hip-stretch\n\nSit on the floor with both knees bent. Hold for 30 seconds, then change sides.\n"},
		{Text: "# Stiff back\n\nThe pictures on social media show deeper poses than most people need.\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n"},
		{Text: "# Stiff back\n\n![childs-pose-final.jpg](childs-pose-final.jpg)\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n"},
	},
	Article: func(p *Pass) {
		pieces := furniture.with(p.Strings("phrases"))
		lines := p.Lines()
		for i := range lines {
			l := &lines[i]
			if l.block.Kind == article.Cell || len(l.text.Tokens) == 0 {
				continue
			}
			if isBareFile(l) || len(l.text.Tokens) <= longestPiece && len(pieces.found(lines[i:i+1])) > 0 {
				p.Reportf(l.entry, l.whole(p.File), "“%s” looks like a part of the page and not of the text", brief(l.text.Plain))
			}
		}
	},
}

// longestPiece is how many tokens a line may have to be nothing but furniture.
const longestPiece = 12

var furniture = newWording(
	row{form: `^ leave|post|add a reply|comment`, says: "leave a reply"},
	row{form: `^ request|book|schedule (a|an|your|free)? consultation|appointment $`, says: "request consultation"},
	row{form: `^ share on|this|via (:|post|article|page|facebook|twitter|pinterest|linkedin|email|link)?`, says: "share this article"},
	row{form: `^ (click to share) | (tweet this) | (pin it)`, says: "click to share"},
	row{form: `your email address will not be published`, says: "your email address will not be published"},
	row{form: `^ follow us`, says: "follow us"},
	row{form: `^ (posted in) | (filed under) | (skip to content) | (back to top) | (loading ...)`, says: "posted in"},
	row{form: `we use cookies | accept all? cookies`, says: "accept all cookies"},
	row{form: `^ subscribe to our|the|my ~2 newsletter|channel|list`, says: "subscribe to our newsletter"},
)

// fileEndings are those of images.
var fileEndings = []string{".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg"}

// manyParts is how many words joined by signs make a name that no one reads.
const manyParts = 4

// isBareFile reports whether the line is one word that names a file.
func isBareFile(l *line) bool {
	name := strings.TrimSpace(l.text.Plain)
	if strings.ContainsAny(name, " \t\u00a0:/@") || l.heading() {
		return false
	}
	for _, ending := range fileEndings {
		if strings.HasSuffix(strings.ToLower(name), ending) {
			return true
		}
	}
	parts := strings.FieldsFunc(name, func(r rune) bool { return r == '-' || r == '_' })
	return len(parts) >= manyParts && l.block.Kind == article.Paragraph
}
