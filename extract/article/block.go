// Package article turns the bytes of a file into a flat list of blocks in
// which every piece of text knows its bytes. Three readers (HTML, Markdown,
// plain text) fill the same list; nothing after them asks which one it was.
package article

import (
	"github.com/stretchlint/stretchlint/extract/site"
	"github.com/stretchlint/stretchlint/schema/source"
)

// An Article is one file as a list of blocks.
type Article struct {
	File *source.File
	// MediaType is text/html, text/markdown or text/plain.
	MediaType string
	Meta      Meta
	Blocks    []Block
	// Site is what a profile of the site found on the page; nil without one.
	Site *site.Found
	// HowTos are what the page's JSON-LD describes, each a short article of its
	// own. They mostly repeat what the blocks say.
	HowTos [][]Block
}

// A Block is one piece of the page that stands on its own: a heading, a
// paragraph, a list item. Text between two line breaks (<br>, or a line of a
// text file) is a block too, unless its sentence runs on into the next line.
type Block struct {
	Kind Kind
	// Level is the rank of a heading (1 to 6) and the nesting depth of a list
	// item (from 1); 0 for everything else and for headings without a rank.
	Level int
	Text  Text
	// Number is what the author numbered the block with ("3", "a"), from the
	// list's markup or the text ("3.", "2)", "Step 4:"); "" when there is none.
	// The number itself is not part of Text.
	Number string
	// Step is true when what numbers the block calls it a step: "Step 4:".
	Step bool
	// Bullet is true for an item of an unordered list, in markup or text.
	Bullet bool
	// Strong are the parts of Text set in bold, set off at its start by italics or
	// underlining, or given as a term, as ranges
	// of Text.Plain; a block that is bold as a whole has one range over all.
	Strong []Range
	// Group numbers the list or table a block belongs to; 0 is none. Items of
	// one list share a group.
	Group int
	// Row and Column place a cell in its table, from 0; Header says it is a
	// header cell.
	Row, Column int
	Header      bool
	// Gap is true when a blank line or, in HTML and Markdown, any block boundary
	// stands before the block, false when only a line break does.
	Gap bool
	// Region says which part of the page the block stands in.
	Region Region
	// Links is true when all of the text is the text of links.
	Links  bool
	Images []Image
	// Logo is true where the markup calls the element, or one around it, a logo:
	// its words are the site's name.
	Logo bool
	// Slot is what a profile of the site says the block is.
	Slot site.Slot
	// Box is the innermost element around the block that divides blocks; nil
	// outside of all, and in formats without elements.
	Box *Box
}

// A Box is an element of a page that holds blocks, such as a div.
type Box struct {
	// Around is the box that this one stands in; nil for the outermost.
	Around *Box
}

// A Kind is what a block is.
type Kind uint8

const (
	Paragraph Kind = iota
	Heading
	Item // of a list, in markup or because its text begins with a bullet or a number
	Cell
	Term       // of a definition list
	Definition // of a definition list
	Caption
	Quote
	Code
	Picture // a block with images and no text
	Rule    // a thematic break: no text, it only divides
)

// A Region is a part of the page that is not the article itself.
type Region uint8

const (
	Main Region = iota
	Navigation
	Header
	Footer
	Aside
	Comments
	Form
	Hidden
	Dropped // a profile of the site says so
)

// A Range is a part of a text, in bytes, half open.
type Range struct{ Start, End int }

// An Image is a picture, film or embedded player.
type Image struct {
	Src, Alt string
	// Start and End are the tag's or link's place in File.Text.
	Start, End int
}

// Meta is what the file says of itself outside its text: front matter, meta
// tags, JSON-LD. Empty means not said.
type Meta struct {
	Title     string
	Author    string
	Published string
	Reviewed  string
	URL       string
	// Language is the declared language; Spoken is the one the words are in:
	// "en", another BCP 47 tag, or "und" when it can't be told.
	Language, Spoken string
	// TitleSpan is where Title stands; zero when it has no place of its own.
	TitleSpan source.Span
}
