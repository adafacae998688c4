// Package extract reads an article: bytes to blocks to entries, every value
// with its place. Data flows one way: readLines reads the words of the blocks,
// segment divides the lines into drafts, writer turns drafts into entries.
package extract

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"github.com/stretchlint/stretchlint/extract/article"
	"github.com/stretchlint/stretchlint/extract/dosage"
	"github.com/stretchlint/stretchlint/extract/site"
	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/movement"
	"github.com/stretchlint/stretchlint/schema/phrase"
	"github.com/stretchlint/stretchlint/schema/source"
)

// A Reading is one article as it was read: its file, its blocks and what it
// says. Rules judge it; the command line prints Article.
type Reading struct {
	File    *source.File
	Page    *article.Article
	Article schema.Article
	// Words are those of the blocks, by their place in Page.Blocks; nil for blocks
	// that hold no content, and for all of an article in a foreign language.
	Words []*phrase.Text
	// Doses are the readings of Words, by the same places.
	Doses [][]dosage.Reading
	// Catalogue is what it was read with.
	Catalogue *movement.Catalogue
	// Decisions say for each block what was decided and why, when Options.Explain
	// asked for them.
	Decisions []Decision
}

// Options say how to read.
type Options struct {
	// MediaType is what to read the file as; empty decides by its path.
	MediaType string
	// URL is the address of the article where it is known; else it is what the
	// page says of itself.
	URL string
	// Limits bound what one file may cost; the zero value takes the defaults.
	Limits article.Limits
	// Profile gives the profile of the site that a page of an address belongs to;
	// nil is none.
	Profile func(address string) *site.Profile
	// Catalogue knows the movements and reads the words; nil is the built-in one.
	Catalogue *movement.Catalogue
	// Exercises says that the article's how-tos strengthen where their names do
	// not say otherwise, as in a collection of exercises.
	Exercises bool
	// Explain keeps the reasons in Reading.Decisions.
	Explain bool
}

// Read reads an article. It fails when the file is over a limit or is no text;
// a text without stretches is no error.
func Read(f *source.File, o Options) (*Reading, error) {
	if o.MediaType == "" {
		o.MediaType = article.MediaType(f.Path, f.Bytes)
	}
	page, err := article.Read(f, o.MediaType, article.Options{Limits: o.Limits, URL: o.URL, Profile: o.Profile})
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", f.Path, err)
	}
	catalogue := cmp.Or(o.Catalogue, movement.Default())
	r := &Reading{File: f, Page: page, Catalogue: catalogue}
	r.Article = schema.Article{SchemaVersion: schema.Version, Source: describe(page, o.URL), Safety: []schema.Note{}, Stretches: []schema.Entry{}}
	tr := newTrace(o.Explain, f)
	tr.profile(page)
	if r.IsForeign() {
		tr.foreign(page)
		r.Decisions = tr.decisions()
		return r, nil
	}
	r.Words = readWords(page.Blocks, catalogue.Vocabulary)
	r.Doses = readDoses(r.Words)
	drafts, outside := segment(arrange(r), page.Meta.Title, catalogue, tr)
	if most := o.Limits.OrDefault().Entries; len(drafts) > most {
		return nil, fmt.Errorf("reading %s: %w", f.Path, source.TooMany("entries", int64(len(drafts)), int64(most), "descriptions of stretches"))
	}
	page.TitleFrom(mayTitle(outside, drafts))
	r.Article.Source.Title = page.Meta.Title
	w := &writer{file: f, catalogue: catalogue, trace: tr, title: catalogue.Vocabulary.Read(page.Meta.Title), chair: namesChair(outside), exercises: o.Exercises}
	for _, d := range drafts {
		e := w.entry(d)
		tr.entry(d, &e)
		r.Article.Stretches = append(r.Article.Stretches, e)
	}
	w.sameNames(drafts, r.Article.Stretches)
	inherit(f, outside, drafts, r.Article.Stretches)
	r.Article.Stretches = foldRepeats(r.Article.Stretches)
	for _, howTo := range page.HowTos {
		r.Article.Stretches = joinStructured(r.Article.Stretches, w.structured(howTo))
	}
	r.Article.Safety = w.notes(outside)
	r.Decisions = tr.decisions()
	return r, nil
}

// arrange gives the lines of a page as segment wants them: one for each movement
// that prose introduces, names before their how-tos. A profile of the site has
// said itself what names what.
func arrange(r *Reading) []*line {
	var lines []*line
	for _, l := range withoutSpeakers(readLines(plainCells(r.Page.Blocks), r.Words, r.Doses), r.Catalogue) {
		lines = append(lines, divided(l, r.Catalogue)...)
	}
	if r.Page.Site != nil {
		return lines
	}
	return namesFirst(lines, r.Catalogue)
}

// mayTitle gives the blocks over all entries that may name the article: those
// up to one that heads a part of it ("Why stretching helps", "Benefits").
func mayTitle(outside []*line, drafts []*draft) []*article.Block {
	if len(drafts) == 0 {
		return nil
	}
	first := drafts[0].firstLine().index
	var blocks []*article.Block
	for _, l := range outside {
		last := len(l.text.Tokens)
		if l.index >= first || last > 0 && (isQuestion(l.text, 0, last) || l.text.Has(0, "GENERIC")) {
			break
		}
		blocks = append(blocks, l.Block)
	}
	return blocks
}

// IsForeign reports whether the article is in a language the vocabularies do
// not know. What is too short to tell is taken for English.
func (r *Reading) IsForeign() bool {
	spoken := r.Page.Meta.Spoken
	return spoken != "" && spoken != "en" && spoken != "und"
}

// describe says what the file is and what it says of itself.
func describe(page *article.Article, url string) schema.Source {
	sum := sha256.Sum256(page.File.Bytes)
	m := page.Meta
	if url == "" {
		url = m.URL
	}
	return schema.Source{
		Path: page.File.Path, URL: url, MediaType: page.MediaType, SHA256: hex.EncodeToString(sum[:]),
		Title: m.Title, Author: m.Author, Published: m.Published, Reviewed: m.Reviewed, Language: m.Spoken,
	}
}
