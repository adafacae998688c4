// Elements that are not text: images, players, line breaks, rules; and what a
// style attribute says of the text inside.
package article

import (
	"strings"
)

// voidElement takes an element without content.
func (p *page) voidElement(tag string, a attrs, start, end int) {
	if p.top().mute {
		if tag == "source" {
			p.playerSource(a)
		}
		return
	}
	switch tag {
	case "br":
		p.open.lineBreak(start, end, false)
	case "hr":
		p.rule(start, end)
	case "img", "embed":
		p.image(a, start, end)
	}
}

// rule adds a thematic break.
func (p *page) rule(start, end int) {
	p.flush()
	p.blocks = append(p.blocks, Block{Kind: Rule, Gap: p.gap})
	p.at = append(p.at, p.top().scope)
	p.gap, p.lastMarked = p.loose, false
}

// players are the elements that show something from an address.
var players = map[string]bool{"iframe": true, "video": true, "object": true, "amp-img": true, "amp-video": true, "amp-youtube": true}

// embedded adds the image of a player; its content is only for browsers that
// can't show it.
func (p *page) embedded(tag string, a attrs, start, end int) {
	if players[tag] && !p.top().mute {
		p.image(a, start, end)
	}
}

// image adds an image at the end of the open text.
func (p *page) image(a attrs, start, end int) {
	alt := strings.Join(strings.Fields(a.alt), " ")
	if alt == "" {
		alt = strings.Join(strings.Fields(a.label), " ")
	}
	if p.open.holds() && p.open.slot != p.slot {
		p.flush()
	}
	p.open.slot = p.slot
	at := len(p.open.plain)
	if p.open.blank.hard > 0 {
		at++ // it stands on the line after
	}
	p.open.images = append(p.open.images, placedImage{Image{Src: unmasked(a.src), Alt: unmasked(alt), Start: start, End: end}, at})
}

// playerSource gives a film the address of its first source.
func (p *page) playerSource(a attrs) {
	if n := len(p.open.images); n > 0 && p.top().tag == "video" && p.open.images[n-1].Src == "" {
		p.open.images[n-1].Src = a.src
	}
}

func namesBold(names string) bool {
	for word := range nameWords(names) {
		if word == "bold" {
			return true
		}
	}
	return false
}

// isBoldStyle reports whether a style attribute, or a class named so, makes
// the text bold.
func isBoldStyle(e *element, a attrs) bool {
	if e.role != inline {
		return false
	}
	if namesBold(a.class) || namesBold(a.id) {
		return true
	}
	if a.style == "" {
		return false
	}
	_, weight, ok := strings.Cut(strings.ReplaceAll(strings.ToLower(a.style), " ", ""), "font-weight:")
	if !ok {
		return false
	}
	weight, _, _ = strings.Cut(weight, ";")
	return strings.HasPrefix(weight, "bold") || len(weight) == 3 && weight >= "600" && weight <= "900"
}
