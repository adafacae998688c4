// Prescription: what an article tells the reader to do. Fixes leave it alone,
// and that is held to be so by reading the article again.

package rules

import (
	"fmt"
	"slices"
	"strings"

	"github.com/stretchlint/stretchlint/extract"
	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/source"
)

// prescribesElse says what an article prescribes after the fixes and did not
// before, or the other way round; "" when it is the same. For each stretch that
// is the movement with its doses, sides, steps and cautions, for the article
// what it says about safety. Words that the fixes themselves respell are not
// compared, and a repeat may go.
func prescribesElse(before, after *extract.Reading, fixes []*Fix) string {
	respelled := respelledBy(fixes, before.File)
	change := difference(
		prescriptions(withoutRepeats(before, after, fixes), respelled),
		prescriptions(after.Article.Stretches, respelled),
	)
	if change != "" {
		return change
	}
	return difference(warnings(before, respelled), warnings(after, respelled))
}

// difference says what was said before and is not after, or the other way
// round, or in another order; "" when nothing. What was said twice may be said
// once.
func difference(before, after []string) string {
	once := func(all []string) []string {
		var out []string
		for _, said := range all {
			if !slices.Contains(out, said) {
				out = append(out, said)
			}
		}
		return out
	}
	before, after = once(before), once(after)
	for i := range max(len(before), len(after)) {
		if b, a := at(before, i), at(after, i); b != a {
			return fmt.Sprintf("\n%s\nbecame\n%s", b, a)
		}
	}
	return ""
}

func at(all []string, i int) string {
	if i < len(all) {
		return all[i]
	}
	return "(nothing)"
}

// respelledBy gives the words that fixes wrote in another way: the two numbers
// of a range, the letters of a name. They are not compared.
func respelledBy(fixes []*Fix, f *source.File) map[string]bool {
	out := map[string]bool{}
	for _, fix := range fixes {
		for _, edit := range fix.Edits {
			if edit.New != "" {
				for _, word := range append(words(edit.New), words(slice(f, edit.Span))...) {
					out[word] = true
				}
			}
		}
	}
	return out
}

// withoutRepeats gives the stretches before the fixes but for those that were
// taken out whole and whose words still stand elsewhere.
func withoutRepeats(before, after *extract.Reading, fixes []*Fix) []schema.Entry {
	left := collapse(string(after.File.Text))
	return slices.DeleteFunc(slices.Clone(before.Article.Stretches), func(e schema.Entry) bool {
		return isDeleted(e.Span, fixes) && strings.Contains(left, collapse(slice(before.File, e.Span)))
	})
}

func isDeleted(span source.Span, fixes []*Fix) bool {
	return slices.ContainsFunc(fixes, func(f *Fix) bool {
		return slices.ContainsFunc(f.Edits, func(e Edit) bool {
			return e.New == "" && e.Span.Start.Offset <= span.Start.Offset && span.End.Offset <= e.Span.End.Offset
		})
	})
}

// prescriptions gives each stretch as what it tells the reader to do.
func prescriptions(entries []schema.Entry, respelled map[string]bool) []string {
	var out []string
	for _, e := range entries {
		parts := []string{e.Movement, fmt.Sprint(e.Kind), fmt.Sprint(e.Position), fmt.Sprint(e.Laterality), fmt.Sprint(e.Sides), fmt.Sprint(e.Dosage.PerSide)}
		for _, q := range []*schema.Quantity{e.Dosage.Hold, e.Dosage.Reps, e.Dosage.Sets, e.Dosage.Frequency, e.Dosage.Rest, e.Dosage.Duration} {
			parts = append(parts, amount(q))
		}
		for _, passages := range [][]schema.Passage{e.Steps, e.Breathing, e.Cautions, e.Modifications} {
			for _, passage := range passages {
				parts = append(parts, kept(passage.Text, respelled))
			}
			parts = append(parts, "/")
		}
		out = append(out, strings.Join(parts, "|"))
	}
	return out
}

// amount gives a quantity without the place it was read at.
func amount(q *schema.Quantity) string {
	if q == nil {
		return "-"
	}
	bound := func(n *float64) string {
		if n == nil {
			return "?"
		}
		return fmt.Sprint(*n)
	}
	return fmt.Sprint(bound(q.Min), "..", bound(q.Max), " ", q.Unit, q.Vague, q.Inherited)
}

// kept gives the words of a passage without those that were respelled.
func kept(passage string, respelled map[string]bool) string {
	return strings.Join(slices.DeleteFunc(words(passage), func(w string) bool { return respelled[w] }), " ")
}

// warnings gives what the article says about safety.
func warnings(r *extract.Reading, respelled map[string]bool) []string {
	var out []string
	for _, note := range r.Article.Safety {
		out = append(out, fmt.Sprint(note.About)+": "+kept(note.Text, respelled))
	}
	return out
}
