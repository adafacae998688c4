package rules

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchlint/stretchlint/extract"
	"github.com/stretchlint/stretchlint/schema/source"
)

// annotated holds real articles; it is not part of the repository.
const annotated = "../../shared/eval/docs"

// seedFindings are the lines of five real articles a reader expects findings
// at, and by their absence where not. Counts of repeats are left out: they are
// notes for most stretches.
var seedFindings = map[string][]string{
	"seed-000.txt": {"1 missing-red-flags", "1 no-professional-referral", "1 no-safety-note", "1 no-stop-rule", "1 no-warm-up", "17 overlong-step",
		"38 missing-name", "45 lost-image-reference", "51 contraindicated-without-warning", "51 missing-name", "57 missing-name"},
	"seed-001.txt": {"1 missing-red-flags", "1 no-professional-referral", "1 no-stop-rule", "1 no-warm-up", "3 count-mismatch",
		"22 ambiguous-direction", "43 contraindicated-without-warning", "54 repeated-step"},
	"seed-002.txt": {"1 missing-frequency", "1 missing-red-flags", "1 no-professional-referral", "1 no-stop-rule", "1 no-warm-up", "7 truncated-list", "14 missing-name",
		"20 missing-hold", "20 phase-missing", "26 no-start-position", "29 exercise-labelled-stretch", "29 missing-name", "29 overlong-step",
		"29 vague-hold", "31 exercise-labelled-stretch", "36 contraindicated-without-warning", "36 exercise-labelled-stretch",
		"36 missing-name", "36 overlong-step", "36 return-to-start-missing"},
	// A line on whom to ask with a condition covers the seated stretch on line 19.
	"seed-003.txt": {"1 missing-red-flags", "1 no-stop-rule", "1 no-warm-up", "13 missing-hold", "13 overlong-step", "21 vague-hold",
		"58 extraction-artifact"},
	// The forward bend on line 59 has a caution of its own.
	"seed-004.txt": {"1 missing-red-flags", "1 no-stop-rule", "31 contraindicated-without-warning", "76 extraction-artifact", "78 extraction-artifact",
		"82 duplicated-entry", "91 duplicated-entry", "100 duplicated-entry", "109 duplicated-entry",
		"119 duplicated-entry", "128 duplicated-entry", "137 duplicated-entry"},
}

func TestSeeds(t *testing.T) {
	checkSeeds(t, seedFindings, Dosage, Laterality, Safety, Structure)
}

// checkSeeds runs the rules of some groups over the articles.
func checkSeeds(t *testing.T, wants map[string][]string, groups ...Group) {
	t.Helper()
	inGroups := slices.DeleteFunc(slices.Clone(All), func(r *Rule) bool { return !slices.Contains(groups, r.Group) })
	for _, name := range slices.Sorted(maps.Keys(wants)) {
		want := wants[name]
		content, err := os.ReadFile(filepath.Join(annotated, name))
		if err != nil {
			t.Skip("the annotated articles are not here")
		}
		reading, err := extract.Read(source.New(name, content), extract.Options{})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, d := range run(inGroups, []*extract.Reading{reading}, nil, Config{}) {
			if d.Rule != missingReps.ID {
				got = append(got, fmt.Sprintf("%d %s", d.Span.Start.Line, d.Rule))
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s:\ngot  %v\nwant %v", name, got, want)
		}
	}
}
