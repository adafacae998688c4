package main

// This file holds the flags that say who decides something, when and why.

import (
	"github.com/spf13/cobra"

	"github.com/stretchlint/stretchlint/corpus"
)

// decisionOptions are kept with a decision as they are given. The date is
// never the clock's: the same call gives the same bytes on any day.
type decisionOptions struct{ by, date, why string }

func (o *decisionOptions) addFlags(cmd *cobra.Command) {
	cmd.Flags().StringVar(&o.by, "by", "", "the `NAME` of who decides")
	cmd.Flags().StringVar(&o.date, "date", "", "the `DATE` of the decision")
	cmd.Flags().StringVar(&o.why, "why", "", "the `REASON` to keep with the decision")
}

func (o *decisionOptions) decision() corpus.Decision {
	return corpus.Decision{Who: o.by, When: o.date, Why: o.why}
}
