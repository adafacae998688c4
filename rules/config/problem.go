package config

// This file says what is wrong with a configuration.

import (
	"strings"

	"github.com/stretchlint/stretchlint/schema/strict"
)

// An InvalidError is all that is wrong with configuration files, in their order.
type InvalidError struct{ Problems []strict.Problem }

func (e *InvalidError) Error() string {
	lines := make([]string, len(e.Problems))
	for i, p := range e.Problems {
		lines[i] = p.Error()
	}
	return strings.Join(lines, "\n")
}
