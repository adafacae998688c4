package rules

// Retired rules: an ID never changes its meaning and is never used again. One
// that was renamed or withdrawn stays known here, so that configurations and
// suppressions that name it keep working and say what to write now.

import "fmt"

// A retirement is what became of a rule ID.
type retirement struct {
	// renamed is the ID of the rule that finds the same now; empty when none does.
	renamed string
	// since is the version that first knew the ID no more.
	since string
	// why is one line for who wrote the ID.
	why string
}

// retired is keyed by the ID that is no more.
var retired = map[string]retirement{}

// Resolve gives the rule an ID means, a built-in one or one of the house,
// following renamed ones; nil when there is none. The notice says what to write instead of a retired ID; it is empty
// for an ID in use and for one that never was.
func Resolve(id string, own []*Rule) (rule *Rule, notice string) {
	if rule := ruleOf(own, id); rule != nil {
		return rule, ""
	}
	return resolve(id, retired)
}

func resolve(id string, retired map[string]retirement) (*Rule, string) {
	gone, ok := retired[id]
	switch {
	case !ok:
		return Find(id), ""
	case gone.renamed != "":
		return Find(gone.renamed), fmt.Sprintf("the rule %s is called %s since %s: %s", id, gone.renamed, gone.since, gone.why)
	}
	return nil, fmt.Sprintf("the rule %s was withdrawn in %s: %s; leave it out", id, gone.since, gone.why)
}
