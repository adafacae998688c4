package rules

import (
	"path"
	"strings"
	"unicode"

	"golang.org/x/net/html"

	"github.com/stretchlint/stretchlint/extract/article"
	"github.com/stretchlint/stretchlint/schema/source"
)

var missingAlt = &Rule{
	ID:    "missing-alt",
	Group: Editorial,
	Title: "a picture has no text for those who do not see it",
	Why: `The picture often carries the position, the side and the direction. Without words it says nothing to a
reader who hears the page, and a file name is worse than nothing.`,
	Evidence: []Evidence{
		{Key: "WCAG 2.2", Claim: "1.1.1, level A: what is not text has a text that serves the same purpose", Strength: Guideline, Source: wcag22},
	},
	Severity: Warning,
	Blind: `All pictures of an article make one finding, at the first. Whether the words fit the picture. An empty alt says on purpose that a picture is decoration; in Markdown,
where leaving it empty is no decision, it is reported within a stretch.`,
	Examples: []Example{
		{Text: "# Ease a sore back\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n\n⟦![IMG_4231.jpg](IMG_4231.jpg)⟧\n"},
		{Text: "<h1>Ease a sore back</h1><p>Kneel and sit back.</p>⟦<img src=\"pose.jpg\">⟧", As: "text/html"},
		{Text: "<h1>Ease a sore back</h1><p>Kneel and sit back.</p>⟦<img src=\"a/childs-pose.png\" alt=\"childs-pose\">⟧", As: "text/html"},
		{Text: "# Ease a sore back\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n\n⟦![](pose.jpg)⟧\n\nBreathe slowly.\n"},
		{Text: "# Ease a sore back\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n\n![Kneeling, hips on the heels, arms stretched forward](pose.jpg)\n"},
		{Text: "<h1>Ease a sore back</h1><img src=\"line.png\" alt=\"\"><p>Kneel and sit back.</p>", As: "text/html"},
		{Text: "<h1>Ease a sore back</h1><iframe src=\"https://example.org/film\"></iframe><p>Kneel and sit back.</p>", As: "text/html"},
		{Text: "# Ease a sore back\n\n![](banner.jpg)\n\nA sore back mostly settles.\n"},
		{Text: "<h1>Ease a sore back</h1><img src=\"cobra.jpg\" alt=\"Cobra\"><p>Lie on your stomach.</p>", As: "text/html"},
	},
	Article: func(p *Pass) {
		var first *Diagnostic
		for i := range p.Page.Blocks {
			block := &p.Page.Blocks[i]
			if block.Region != article.Main {
				continue
			}
			for _, image := range block.Images {
				message := p.lacksAlt(image)
				switch place := p.File.Span(image.Start, image.End); {
				case message == "":
				case first == nil:
					first = p.Reportf(nil, place, "%s: position, side, direction", message)
				default:
					first.also(place, message)
				}
			}
		}
	},
}

// lacksAlt says what is missing beside a picture; "" when nothing is.
func (p *Pass) lacksAlt(image article.Image) string {
	said, isPicture := altOf(string(p.File.Text[image.Start:image.End]))
	switch {
	case !isPicture:
	case isFileName(image.Alt, image.Src):
		return "“" + brief(image.Alt) + "” is a file name: say what the picture shows"
	case strings.TrimSpace(image.Alt) == "" && (!said || p.isMarkdownPicture(image) && p.isInEntry(p.File.Span(image.Start, image.End))):
		return "the article does not say what this picture shows"
	}
	return ""
}

// altOf reports whether the markup is a picture, and whether it says anything
// about its text. Markdown's markup always does.
func altOf(markup string) (said, isPicture bool) {
	if !strings.HasPrefix(markup, "<") {
		return true, strings.HasPrefix(markup, "!")
	}
	z := html.NewTokenizer(strings.NewReader(markup))
	z.Next()
	token := z.Token()
	for _, a := range token.Attr {
		switch {
		case a.Key == "alt", a.Key == "role" && a.Val == "presentation", a.Key == "aria-hidden" && a.Val == "true", a.Key == "aria-label":
			said = true
		}
	}
	return said, token.Data == "img"
}

// isFileName reports whether a text is the name of the file or of another.
func isFileName(alt, src string) bool {
	alt = strings.TrimSpace(alt)
	name := path.Base(src)
	bare := strings.TrimSuffix(name, path.Ext(name))
	switch strings.ToLower(path.Ext(alt)) {
	case ".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg":
		return true
	}
	// a file named with one word is named like the picture: "cobra"
	return alt == bare && strings.ContainsAny(alt, "-_0123456789") && strings.ContainsFunc(alt, unicode.IsLetter)
}

func (p *Pass) isMarkdownPicture(image article.Image) bool {
	return p.File.Text[image.Start] == '!'
}

func (p *Pass) isInEntry(place source.Span) bool {
	for _, e := range p.Entries() {
		if e.Span.Start.Offset <= place.Start.Offset && place.End.Offset <= e.Span.End.Offset {
			return true
		}
	}
	return false
}
