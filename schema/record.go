package schema

// This file holds the types of a corpus: records, the accounts in them, and
// the file that marks a directory as a corpus.

import "github.com/stretchlint/stretchlint/schema/source"

// A Record is one movement in the corpus. ID and Accounts are the truth; all
// else is computed from them and from the catalogue.
type Record struct {
	SchemaVersion string    `json:"schema_version" jsonschema:"description=Version of this schema."`
	ID            string    `json:"id" jsonschema:"description=Stable identifier; the catalogue's slug where it has the movement."`
	Name          string    `json:"name" jsonschema:"description=Preferred name."`
	Aliases       []string  `json:"aliases" jsonschema:"description=Other names the accounts use."`
	VariantOf     string    `json:"variant_of" jsonschema:"description=The movement this is a variant of; empty when of none."`
	PhaseOf       string    `json:"phase_of" jsonschema:"description=The movement this is one half of; empty when of none."`
	Accounts      []Account `json:"accounts" jsonschema:"description=What each article says."`
	Summary       Summary   `json:"summary" jsonschema:"description=Computed from the accounts; never edited by hand."`
}

// An Account is what the corpus keeps of an entry: one article's word on one
// movement.
type Account struct {
	Source AccountSource `json:"source" jsonschema:"description=The article."`
	Name   string        `json:"name" jsonschema:"description=The name this article uses."`
	Span   source.Span   `json:"span" jsonschema:"description=Where the entry stands in the article."`
	Entry  Entry         `json:"entry" jsonschema:"description=The entry as it was read."`
}

// An AccountSource is the article an account came from.
type AccountSource struct {
	Path    string `json:"path" jsonschema:"description=Path as given with forward slashes."`
	URL     string `json:"url" jsonschema:"description=Address of the page when it is known."`
	SHA256  string `json:"sha256" jsonschema:"description=SHA-256 of the file's bytes in hexadecimal."`
	Title   string `json:"title" jsonschema:"description=Title of the article."`
	Licence string `json:"licence" jsonschema:"description=Licence of the text when it is known."`
}

// A CorpusFile is the content of corpus.yaml: it marks a directory as a
// corpus and configures it.
type CorpusFile struct {
	SchemaVersion string `json:"schema_version" yaml:"schema_version" jsonschema:"description=Version of this schema."`
	Name          string `json:"name" yaml:"name" jsonschema:"description=What the corpus is called."`
	Description   string `json:"description,omitempty" yaml:"description,omitempty" jsonschema:"description=What it is for."`
	Licence       string `json:"licence,omitempty" yaml:"licence,omitempty" jsonschema:"description=Licence of the articles taken in; kept with each account."`
}
