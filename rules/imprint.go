// Imprint: who wrote an article, when, and what it says of itself anywhere on
// the page.

package rules

import (
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/stretchlint/stretchlint/extract/article"
	"github.com/stretchlint/stretchlint/schema/phrase"
)

// anywhere gives the texts of the whole page: a byline may stand in a header,
// a disclaimer in a footer.
func (p *Pass) anywhere() []*phrase.Text {
	if p.prose.whole != nil {
		return p.prose.whole
	}
	out := make([]*phrase.Text, 0, len(p.Page.Blocks))
	for i := range p.Page.Blocks {
		block := &p.Page.Blocks[i]
		switch block.Region {
		case article.Comments, article.Form, article.Hidden, article.Navigation, article.Dropped:
			continue
		}
		if !block.Text.IsEmpty() && block.Kind != article.Code {
			out = append(out, p.Words[i])
		}
	}
	p.prose.whole = out
	return out
}

func (p *Pass) saysAnywhere(table *phrase.Table) bool {
	return slices.ContainsFunc(p.anywhere(), func(t *phrase.Text) bool { return len(table.FindAll(t)) > 0 })
}

// longestByline is how many tokens a line has that is a byline and no sentence.
const longestByline = 14

// credits find the words before a name.
var credits = patterns(
	`written|authored|reviewed|checked|posted|published|edited|prepared|compiled by`,
	`^ by|author|authors|reviewer|writer :?`,
)

// creditOf gives the name a line credits the article to; "" when it is none.
func creditOf(t *phrase.Text) string {
	if len(t.Tokens) > longestByline {
		return ""
	}
	for _, f := range credits.FindAll(t) {
		for _, token := range t.Tokens[f.Last:] {
			if token.Kind == phrase.Sign {
				continue
			}
			name := t.Plain[token.Start:]
			if first, _ := utf8.DecodeRuneInString(name); unicode.IsUpper(first) && !strings.HasSuffix(token.Word, "ing") {
				return name
			}
			break
		}
	}
	return ""
}

// dated find the words before a date of the article.
var dated = patterns(`(last)? reviewed|updated|published|posted|modified|revised|date|checked`)

// saidDate gives the date a line says the article is from or was reviewed at.
func saidDate(t *phrase.Text) (time.Time, bool) {
	if len(t.Tokens) > longestByline {
		return time.Time{}, false
	}
	for part := range strings.SplitSeq(t.Plain, "|") { // "Jo Doe | Feb 25, 2020", or a date alone
		if day, ok := parseDate(part); ok && strings.ContainsAny(strings.TrimSpace(part), " -/.") {
			return day, true
		}
	}
	for _, f := range dated.FindAll(t) {
		for i := f.Last; i < len(t.Tokens); i++ {
			for n := min(5, len(t.Tokens)-i); n > 0; n-- {
				if day, ok := parseDate(t.Words(i, i+n)); ok {
					return day, true
				}
			}
		}
	}
	return time.Time{}, false
}

// layouts are the ways dates are written, without the time of day. A month
// alone means its first day.
var layouts = []string{
	"2006-01-02", "2006/01/02", "January 2, 2006", "January 2 2006", "Jan 2, 2006", "2 January 2006", "2 Jan 2006", "2. January 2006",
	"January 2006", "Jan 2006", "2006-01", "01/02/2006", "02.01.2006", "02-01-2006", "02-01-06", "20060102",
}

// parseDate reads a date; a year alone is the last day of it.
func parseDate(s string) (time.Time, bool) {
	s = strings.Trim(s, " .,;()\"'")
	if len(s) > 10 && s[4] == '-' && s[7] == '-' {
		s = s[:10]
	}
	if s == "" || s[len(s)-1] < '0' || '9' < s[len(s)-1] {
		return time.Time{}, false // every layout ends in a digit, and few lines do
	}
	for _, layout := range layouts {
		if day, err := time.Parse(layout, s); err == nil {
			return day, true
		}
	}
	if year, err := time.Parse("2006", s); err == nil && year.Year() > 1980 && year.Year() < 2100 {
		return year.AddDate(1, 0, -1), true
	}
	return time.Time{}, false
}

// reviewed gives when the article says it was last looked at: reviewed, else
// published.
func (p *Pass) reviewed() (time.Time, bool) {
	for _, said := range []string{p.Page.Meta.Reviewed, p.Page.Meta.Published} {
		if day, ok := parseDate(said); ok {
			return day, true
		}
	}
	var latest time.Time
	for _, t := range p.anywhere() {
		if day, ok := saidDate(t); ok && day.After(latest) {
			latest = day
		}
	}
	return latest, !latest.IsZero()
}
