package corpus

// This file reads records as their files have them. Load computes everything
// but the accounts anew; what a file said of it before is here, for whoever
// wants to hold the one to the other.

import (
	"os"
	"path/filepath"

	"github.com/stretchlint/stretchlint/schema"
)

// A Stored record is one as it stands in its file.
type Stored struct {
	Path   string // of the file, dir included, with forward slashes
	Record schema.Record
}

// ReadStored reads the records of the corpus in dir, in the order of their
// files; those that can't be read, of which Load tells, are left out.
func ReadStored(dir string) ([]Stored, error) {
	where := folder{os.DirFS(dir), filepath.ToSlash(dir)}
	names, err := recordFiles(where)
	if err != nil {
		return nil, err
	}
	var all []Stored
	for _, name := range names {
		for _, r := range loadRecords(where, name).records {
			all = append(all, Stored{Path: where.path(name), Record: *r})
		}
	}
	return all, nil
}

// Unresolved gives the decisions that lead nowhere: to a record or movement
// that is not there, in a circle, or against another decision.
func Unresolved(c *Corpus) []Doubt {
	var doubts []Doubt
	for _, d := range c.Decisions.list {
		reason := ""
		switch to := c.Decisions.Resolve(d.B); {
		case d.Relation == Redirected && c.Decisions.void[[2]string{d.A, d.B}] != "":
			reason = string(c.Decisions.void[[2]string{d.A, d.B}])
		case !c.knows(to):
			reason = "there is no " + to + " in the corpus or the catalogue"
		}
		if reason != "" {
			doubts = append(doubts, Doubt{d, reason})
		}
	}
	return doubts
}

// Line gives a decision as it stands in the file of decisions.
func (d Decision) Line() ([]byte, error) { return schema.Encode(d) }
