// Regions: which parts of a page are not the article. Only a guess is made
// while reading; it is settled at the end, when it is known what stands where.
package article

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/stretchlint/stretchlint/extract/site"
)

// A scope is a part of the page as its markup names it. Scopes nest.
type scope struct {
	region Region
	parent int
	// soft is true when only a name or a habit speaks for the region: the
	// article itself inside proves it wrong.
	soft bool
	void bool // proved wrong
}

// page parts by ARIA role.
var regionByRole = map[string]Region{
	"navigation": Navigation, "menu": Navigation, "menubar": Navigation,
	"banner": Header, "contentinfo": Footer, "complementary": Aside, "search": Form, "dialog": Aside, "alertdialog": Aside,
}

// regionByWord are the words of class names and IDs that name a part of a page
// and hardly ever anything else.
var regionByWord = map[string]Region{
	"comment": Comments, "comments": Comments, "commentlist": Comments, "disqus": Comments,
	"share": Aside, "sharing": Aside, "sharedaddy": Aside, "related": Aside, "sidebar": Aside, "cookie": Aside,
	"cookies": Aside, "newsletter": Aside, "breadcrumb": Navigation, "breadcrumbs": Navigation, "menu": Navigation,
	"navbar": Navigation, "navigation": Navigation, "pagination": Navigation, "toc": Navigation,
}

// negations stand before a part's name in classes that say something about it
// on another element: "no-sidebar", "has-comments", "content-sidebar".
var negations = map[string]bool{"no": true, "has": true, "with": true, "without": true, "hide": true, "is": true, "non": true, "content": true}

// regionOf gives the region the start tag opens, and whether it is only a
// guess; Main when it opens none.
func (p *page) regionOf(e *element, a attrs, sectioned bool) (Region, bool) {
	if a.hidden || a.ariaHidden && e.divides() || isHiddenStyle(a.style) {
		return Hidden, true
	}
	tag := e.name
	if e.role == inline || tag == "html" || tag == "body" || tag == "main" || a.role == "main" {
		return Main, false
	}
	if r, ok := regionByRole[a.role]; ok {
		return r, r == Form || r == Header
	}
	switch {
	case (e.region == Header || e.region == Footer) && sectioned:
	case e.region == Header || e.region == Form:
		return e.region, true
	case e.region != Main:
		return e.region, false
	}
	if tag == "table" || strings.HasPrefix(tag, "h") && e.decides {
		return Main, false
	}
	return regionByName(a.class, a.id), true
}

func isHiddenStyle(style string) bool {
	return style != "" && strings.Contains(strings.ReplaceAll(strings.ToLower(style), " ", ""), "display:none")
}

// regionByName reads class names and IDs.
func regionByName(names ...string) Region {
	for _, name := range names {
		if region := regionOfNames(name); region != Main {
			return region
		}
	}
	return Main
}

func regionOfNames(names string) Region {
	before := ""
	for word := range nameWords(names) {
		if region, ok := regionByWord[word]; ok && !negations[before] {
			return region
		}
		before = word
	}
	return Main
}

// nameWords gives the words of "relatedPosts nav-menu", lower case, with an
// empty one between two names.
func nameWords(names string) iter.Seq[string] {
	return func(yield func(string) bool) {
		start, wasLower := 0, false
		for i, r := range names {
			isUpper, isLower := letterCase(r)
			isBlank := unicode.IsSpace(r)
			if isBlank || r == '-' || r == '_' || r == ':' || isUpper && wasLower {
				if i > start && !yield(strings.ToLower(names[start:i])) || isBlank && !yield("") {
					return
				}
				start = i
				if !isUpper {
					start += utf8.RuneLen(r)
				}
			}
			wasLower = isLower
		}
		if start < len(names) {
			yield(strings.ToLower(names[start:]))
		}
	}
}

func letterCase(r rune) (isUpper, isLower bool) {
	if r < utf8.RuneSelf {
		return 'A' <= r && r <= 'Z', 'a' <= r && r <= 'z'
	}
	return unicode.IsUpper(r), unicode.IsLower(r)
}

// settle gives the region of every scope. An inner region says more than the
// outer one, except that all inside a hidden part or the comments belongs to it.
func settle(scopes []scope) []Region {
	regions := make([]Region, len(scopes))
	for i, s := range scopes[1:] {
		outer := regions[s.parent]
		switch {
		case s.void || s.region == Main || outer == Hidden || outer == Comments:
			regions[i+1] = outer
		default:
			regions[i+1] = s.region
		}
	}
	return regions
}

// minMainShare is the part of a page's words below which its guessed regions
// are not believed: a theme that calls its whole page "menu" has no menu.
const minMainShare = 10

// setRegions writes each block's region.
func (p *page) setRegions() {
	p.believeLogo()
	regions := settle(p.scopes)
	main, all := 0, 0
	for i := range p.blocks {
		n := len(p.blocks[i].Text.Plain)
		all += n
		if regions[p.at[i]] == Main {
			main += n
		}
	}
	if main*minMainShare < all {
		for i := range p.scopes {
			p.scopes[i].void = p.scopes[i].void || p.scopes[i].soft
		}
		regions = settle(p.scopes)
	}
	for i := range p.blocks {
		p.blocks[i].Region = regionBySlot(p.blocks[i].Slot, regions[p.at[i]])
	}
}

// regionBySlot gives the region of a block of which the markup says this one: a
// profile of the site knows better.
func regionBySlot(slot site.Slot, guess Region) Region {
	switch {
	case slot.Role == site.Drop:
		return Dropped
	case slot != site.Slot{}:
		return Main
	}
	return guess
}

// vouch notes that the article itself stands in this scope, so that no guess
// about it or the scopes around it holds.
func (p *page) vouch(s int) {
	for ; s > 0 && !p.scopes[s].void; s = p.scopes[s].parent {
		if !p.scopes[s].soft {
			return
		}
		p.scopes[s].void = true
	}
}

// believeLogo takes a heading that is only a link for the page's title when
// there is no other.
func (p *page) believeLogo() {
	if len(p.logoH1s) == 0 || p.hasTitle {
		return
	}
	p.vouch(p.logoH1s[0])
}
