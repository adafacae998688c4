// Package corpus keeps what articles say about movements. A corpus is a value:
// records with their accounts, the questions that are open, and what people
// have decided. Plan and Apply are plain functions from one value to the next;
// Load and Save are the only places that touch the disk.
package corpus

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/movement"
)

// A Corpus holds one record per movement. It is a function of what its
// articles say and of its decisions, never of the order they came in. Treat it
// as a value that never changes: Apply and the like give a new one.
type Corpus struct {
	File      schema.CorpusFile
	Records   []schema.Record // sorted by ID
	Questions []Question      // sorted by article and place
	Decisions Decisions

	articles  map[string][]string // the records that hold an account of an article
	broken    []string            // record files that Load could not read
	catalogue *movement.Catalogue // nil: the built-in one; see movements
	packed    bool                // on disk records are lines of shards, not files of their own
}

// A Question is an entry whose movement is open, kept until somebody says
// which record it belongs to.
type Question struct {
	Entry      string         `json:"entry"`      // fingerprint: what an Answer refers to
	Reason     string         `json:"reason"`     // why it is open
	Candidates []string       `json:"candidates"` // movements it could be, the likeliest first
	Account    schema.Account `json:"account"`
}

// New gives an empty corpus of this name.
func New(name string) *Corpus {
	c := &Corpus{File: schema.CorpusFile{SchemaVersion: schema.Version, Name: name}}
	c.index()
	return c
}

// Record finds a record by its ID or by an ID that was merged into it.
func (c *Corpus) Record(id string) (schema.Record, bool) {
	i, ok := c.find(c.Decisions.Resolve(id))
	if !ok {
		return schema.Record{}, false
	}
	return c.Records[i], true
}

func (c *Corpus) find(id string) (int, bool) {
	return slices.BinarySearchFunc(c.Records, id, func(r schema.Record, id string) int { return strings.Compare(r.ID, id) })
}

// Articles gives the paths of the articles that were taken in, sorted.
func (c *Corpus) Articles() []string {
	all := maps.Clone(c.articles)
	for _, q := range c.Questions {
		all[q.Account.Source.Article()] = nil
	}
	return slices.Sorted(maps.Keys(all))
}

// index notes which records hold accounts of which article.
func (c *Corpus) index() {
	c.articles = map[string][]string{}
	for _, r := range c.Records {
		for i, a := range r.Accounts {
			article := a.Source.Article()
			if i == 0 || r.Accounts[i-1].Source.Article() != article {
				c.articles[article] = append(c.articles[article], r.ID)
			}
		}
	}
}

// record makes a record from its accounts, the catalogue and what was decided.
func (c *Corpus) record(id string, accounts []schema.Account) schema.Record {
	return schema.NewRecord(id, c.known(id), accounts)
}

// known gives what the catalogue and the decisions say of a movement.
func (c *Corpus) known(id string) schema.Catalogued {
	known := c.catalogued(id)
	known.VariantOf = cmp.Or(known.VariantOf, c.Decisions.variantOf(id))
	return known
}

// with gives a corpus that differs from c in the accounts of some records: an
// empty list removes the record.
func (c *Corpus) with(changed map[string][]schema.Account, questions []Question, decisions Decisions) *Corpus {
	next := &Corpus{File: c.File, Questions: questions, Decisions: decisions, broken: c.broken, catalogue: c.catalogue, packed: c.packed}
	for _, r := range c.Records {
		if _, ok := changed[r.ID]; !ok {
			next.Records = append(next.Records, r)
		}
	}
	for id, accounts := range changed {
		if len(accounts) > 0 {
			next.Records = append(next.Records, next.record(id, accounts))
		}
	}
	slices.SortFunc(next.Records, func(a, b schema.Record) int { return strings.Compare(a.ID, b.ID) })
	slices.SortStableFunc(next.Questions, func(a, b Question) int { return schema.CompareAccounts(a.Account, b.Account) })
	next.index()
	return next
}
