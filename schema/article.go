// Package schema holds the words the whole program shares: what an article
// says (Article, Entry, Dosage), what the corpus keeps of it (Record,
// Account, Summary), the vocabularies their values come from, and the JSON
// Schema that is generated from these types.
package schema

import "github.com/stretchlint/stretchlint/schema/source"

// Version is the version of the schema, written in every document.
const Version = "1"

// An Article is what one file says about stretches.
type Article struct {
	SchemaVersion string  `json:"schema_version" jsonschema:"description=Version of this schema."`
	Source        Source  `json:"source" jsonschema:"description=The article itself."`
	Safety        []Note  `json:"safety" jsonschema:"description=Safety notes that hold for the whole article."`
	Stretches     []Entry `json:"stretches" jsonschema:"description=The stretches the article describes in the order of the file."`
}

// A Source says which file or page an article is, and what it says of itself.
type Source struct {
	Path      string `json:"path" jsonschema:"description=Path as given with forward slashes."`
	URL       string `json:"url" jsonschema:"description=Address of the page when it is known."`
	MediaType string `json:"media_type" jsonschema:"description=What the file was read as"`
	SHA256    string `json:"sha256" jsonschema:"description=SHA-256 of the file's bytes in hexadecimal."`
	Title     string `json:"title" jsonschema:"description=Title as written; empty when there is none."`
	Author    string `json:"author" jsonschema:"description=Author as written; empty when none is named."`
	Published string `json:"published" jsonschema:"description=Date of publication as written; empty when it is not said."`
	Reviewed  string `json:"reviewed" jsonschema:"description=Date of the last review as written; empty when it is not said."`
	Language  string `json:"language" jsonschema:"description=Language of the text as a BCP 47 tag; 'und' when it could not be told."`
}

// A Note is a safety note that holds for a whole article.
type Note struct {
	Text  string      `json:"text" jsonschema:"description=The note as written."`
	About string      `json:"about" jsonschema:"description=What the note is about."`
	Span  source.Span `json:"span" jsonschema:"description=Where it stands."`
}

// A Passage is a piece of text and the place it came from: the bytes at Span,
// tags dropped, entities decoded and blanks collapsed, are Text.
type Passage struct {
	Text string      `json:"text" jsonschema:"description=The words as written."`
	Span source.Span `json:"span" jsonschema:"description=Where they stand."`
}

// Media is a picture or film shown with a stretch.
type Media struct {
	Src  string      `json:"src" jsonschema:"description=Address as written."`
	Alt  string      `json:"alt" jsonschema:"description=Text alternative; empty when there is none."`
	Span source.Span `json:"span" jsonschema:"description=Where the tag or link stands."`
}
