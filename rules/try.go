// Examples tried: what a rule finds in one, held against its marks.

package rules

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/stretchlint/stretchlint/extract"
	"github.com/stretchlint/stretchlint/schema/movement"
	"github.com/stretchlint/stretchlint/schema/source"
)

// Try runs the rule over an example of it. The error says what it reports and
// what it should: all that stands between ⟦ and ⟧, exactly, and nothing else.
func (r *Rule) Try(e Example, catalogue *movement.Catalogue) error {
	text, want := unmark(e.Text)
	reading, err := extract.Read(source.New("example", []byte(text)), extract.Options{MediaType: cmp.Or(e.As, "text/markdown"), Catalogue: catalogue})
	if err != nil {
		return err
	}
	found := run([]*Rule{r}, []*extract.Reading{reading}, nil, e.config(r))
	if got := remark(reading.File, found); got != strings.Join(want, "\n") {
		return fmt.Errorf("it reports %s, and should report %s, in:\n%s", orNothing(got), orNothing(strings.Join(want, "\n")), strings.TrimRight(quoted(e.Text), "\n"))
	}
	return nil
}

func orNothing(places string) string {
	if places == "" {
		return "nothing"
	}
	return strings.ReplaceAll(places, "\n", ", ")
}

// config is what an example is run with: it shows what a rule does that a house
// has switched on.
func (e Example) config(r *Rule) Config {
	settings := RuleConfig{Options: e.Options}
	if on := Note; r.Severity == Off {
		settings.Severity = &on
	}
	return Config{Rules: map[string]RuleConfig{r.ID: settings}}
}

// unmark gives an example without its marks, and what stood in them with the
// byte it stands at.
func unmark(marked string) (text string, want []string) {
	var b strings.Builder
	for rest := marked; ; {
		before, after, ok := strings.Cut(rest, "⟦")
		b.WriteString(before)
		if !ok {
			return b.String(), want
		}
		inside, tail, _ := strings.Cut(after, "⟧")
		want = append(want, fmt.Sprintf("%q at byte %d", inside, b.Len()))
		b.WriteString(inside)
		rest = tail
	}
}

func remark(f *source.File, found []Diagnostic) string {
	var out []string
	for _, d := range found {
		out = append(out, fmt.Sprintf("%q at byte %d", slice(f, d.Span), d.Span.Start.Offset))
	}
	return strings.Join(out, "\n")
}
