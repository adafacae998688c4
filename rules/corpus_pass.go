// What a corpus rule is given, and how a corpus directory is read for it.

package rules

import (
	"fmt"
	"os"

	"github.com/stretchlint/stretchlint/corpus"
	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/source"
)

// A LoadedCorpus is a corpus with what was wrong with its record files.
type LoadedCorpus struct {
	// Dir is the corpus directory as the caller named it.
	Dir      string
	Corpus   *corpus.Corpus
	Problems []schema.Problem
	// Files are the files the problems stand in, by path.
	Files map[string]*source.File
	// Paths are the record files by the ID of their record.
	Paths map[string]string
	// Stored are the records as their files have them.
	Stored []corpus.Stored
}

// LoadCorpus reads the corpus in dir; see corpus.Load for its errors.
func LoadCorpus(dir string) (*LoadedCorpus, error) {
	c, problems, err := corpus.Load(dir)
	if err != nil {
		return nil, err
	}
	files := map[string]*source.File{}
	for _, problem := range problems {
		content, err := os.ReadFile(problem.Path)
		if err != nil {
			return nil, fmt.Errorf("read record file: %w", err)
		}
		files[problem.Path] = source.New(problem.Path, content)
	}
	stored, err := corpus.ReadStored(dir)
	if err != nil {
		return nil, fmt.Errorf("read the records of %s: %w", dir, err)
	}
	paths := map[string]string{}
	for _, s := range stored {
		paths[s.Record.ID] = s.Path
	}
	return &LoadedCorpus{Dir: dir, Corpus: c, Problems: problems, Files: files, Paths: paths, Stored: stored}, nil
}

// A CorpusPass is one rule over one corpus.
type CorpusPass struct {
	*LoadedCorpus
	settings
	found []*Diagnostic
}

// Reportf reports a finding about a record file. The rule may still change
// what it gets back.
func (p *CorpusPass) Reportf(f *source.File, span source.Span, format string, args ...any) *Diagnostic {
	d := newDiagnostic(p.settings, f, span, fmt.Sprintf(format, args...))
	p.found = append(p.found, d)
	return d
}

// reportRecord reports a finding about a whole record.
func (p *CorpusPass) reportRecord(r schema.Record, format string, args ...any) *Diagnostic {
	file := source.New(p.Paths[r.ID], nil)
	d := p.Reportf(file, file.Span(0, 0), format, args...)
	d.Stretch, d.subject = r.Name, r.ID
	return d
}

// sayAccounts adds where the articles describe a record.
func (d *Diagnostic) sayAccounts(r schema.Record) {
	for _, account := range r.Accounts {
		d.Related = append(d.Related, Related{Message: r.ID + " is described here", Path: account.Source.Article(), Span: account.Span})
	}
}
