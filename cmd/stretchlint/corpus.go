package main

// This file opens the corpus that a command works on.

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"github.com/stretchlint/stretchlint/corpus"
	"github.com/stretchlint/stretchlint/rules/config"
	"github.com/stretchlint/stretchlint/schema/movement"
)

// corpusOptions say which corpus.
type corpusOptions struct{ dir string }

func (o *corpusOptions) addFlags(cmd *cobra.Command) {
	cmd.Flags().StringVar(&o.dir, "corpus", "corpus", "the `DIR`ectory of the corpus")
}

// load reads the corpus. Records that can't be read are said and left out;
// the error is errUnread then, beside a corpus of the others.
func (o *corpusOptions) load(c *console) (*corpus.Corpus, error) {
	catalogue, err := o.catalogue()
	if err != nil {
		return nil, err
	}
	loaded, problems, err := corpus.Load(o.dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("there is no corpus in %s; 'stretchlint ingest --corpus %[1]s PATH' makes one", filepath.ToSlash(o.dir))
	case err != nil:
		return nil, err
	}
	for _, problem := range problems {
		c.warnf("%v", problem)
	}
	loaded = loaded.Knowing(catalogue)
	if len(problems) > 0 {
		return loaded, errUnread
	}
	return loaded, nil
}

// catalogue gives the movements that the configuration of the corpus's folder
// knows. Its error is a usageError.
func (o *corpusOptions) catalogue() (*movement.Catalogue, error) {
	found, err := config.NewFinder().Find(o.dir)
	return found.Movements(), asUsage(err)
}

// alone does work that changes the corpus while no other run does, and says so
// when it has to wait for one.
func (o *corpusOptions) alone(c *console, work func() error) error {
	waiting := time.AfterFunc(time.Second, func() {
		c.warnf("another run is changing %s; waiting for it to end", filepath.ToSlash(o.dir))
	})
	unlock, err := corpus.Lock(o.dir)
	waiting.Stop()
	if err != nil {
		return err
	}
	return errors.Join(work(), unlock())
}

// newName is what a new corpus is called until somebody names it in its
// corpus.yaml; no folder's name, so that the same articles give the same bytes
// wherever the corpus stands.
const newName = "stretches"

// loadOrNew is load, and an empty corpus where there is none yet.
func (o *corpusOptions) loadOrNew(c *console) (*corpus.Corpus, error) {
	if corpus.Is(o.dir) {
		return o.load(c)
	}
	catalogue, err := o.catalogue()
	if err != nil {
		return nil, err
	}
	return corpus.New(newName).Knowing(catalogue), nil
}
