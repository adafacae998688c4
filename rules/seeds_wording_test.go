package rules

import "testing"

// seedWording are the lines of the same articles that the rules about words,
// names and editing report. An article pasted twice (seed-004) has the lines
// of its second copy, too.
var seedWording = map[string][]string{
	"seed-000.txt": {
		"1 missing-author", "1 missing-disclaimer", "1 missing-review-date", "1 no-sources", "3 fear-language",
		"8 overstated-benefit", "19 mechanism-claim", "27 mechanism-claim", "40 overstated-benefit", "43 ambiguous-name", "47 absolute-claim",
		"47 jargon-unexplained", "47 mechanism-claim", "59 mechanism-claim", "59 absolute-claim", "64 promotional-copy",
	},
	"seed-001.txt": {
		"1 missing-author", "1 missing-disclaimer", "1 missing-review-date", "1 no-sources", "3 overstated-benefit",
		"15 repeated-paragraph", "50 ambiguous-name",
	},
	"seed-002.txt": {
		"1 missing-author", "1 missing-disclaimer", "1 missing-review-date", "1 no-sources", "3 uncited-statistic",
		"3 fear-language", "38 promotional-copy",
	},
	"seed-003.txt": {
		"1 grade-level", "1 missing-author", "1 missing-disclaimer", "1 missing-review-date", "1 no-sources",
		"3 uncited-statistic", "3 fear-language", "7 absolute-claim", "7 overstated-benefit", "7 mechanism-claim",
		"9 overstated-benefit", "9 mechanism-claim", "17 ambiguous-name", "44 overstated-benefit", "44 mechanism-claim",
	},
	"seed-004.txt": {
		"1 missing-author", "1 missing-disclaimer", "1 missing-review-date", "1 missing-title", "1 no-sources",
		"1 fear-language", "2 absolute-claim", "3 overstated-benefit", "3 mechanism-claim", "12 keyword-stuffing",
		"21 keyword-stuffing", "30 keyword-stuffing", "40 keyword-stuffing", "49 keyword-stuffing", "50 ambiguous-name",
		"58 keyword-stuffing", "61 non-inclusive-language", "67 keyword-stuffing", "75 overstated-benefit", "76 promotional-copy",
		"78 promotional-copy", "79 repeated-paragraph", "79 fear-language", "80 absolute-claim", "81 overstated-benefit",
		"81 mechanism-claim", "153 overstated-benefit",
	},
}

func TestSeedsWording(t *testing.T) {
	checkSeeds(t, seedWording, Naming, Claims, Editorial, Routine)
}
