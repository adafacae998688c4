package config

// This file writes the configuration a house starts from.

import (
	"fmt"
	"strings"

	"github.com/stretchlint/stretchlint/rules"
)

// Starter gives a commented configuration that changes nothing: every rule
// stands in it with its severity, commented out.
func Starter() string {
	var b strings.Builder
	b.WriteString(`# What stretchlint looks for in the articles of this folder and those below it.
# "stretchlint schema config" prints a JSON Schema with which editors complete
# this file; "stretchlint config --explain FILE" says what holds for a file.

# Who reads the articles: ` + strings.Join(Profiles(), ", ") + `.
profile: consumer

# Other configuration files whose settings come before those below.
# extends: [../house.yaml]

# Folders with site profiles: how the pages of a site are built.
# sites: ./sites

# A rule is off, note, warning or error, or has options as well:
#   missing-hold:
#     severity: error
#     options: {accept_breaths: false}
# "stretchlint rules ID" explains one.
rules:
`)
	for _, rule := range rules.All {
		fmt.Fprintf(&b, "  # %s: %s # %s\n", rule.ID, rule.Severity, rule.Title)
	}
	b.WriteString(`
# Other settings for some files. Globs count from this folder; one without a
# slash is held against names.
# overrides:
#   - files: [yoga/**]
#     except: [yoga/drafts/**]
#     profile: yoga
#     rules:
#       vague-hold: off
`)
	return b.String()
}
