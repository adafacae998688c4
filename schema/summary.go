package schema

// This file holds the types of a summary: what the accounts of a record say
// together, with who says it and by which rule it was chosen. Conflicts stay
// visible; nothing is averaged.

import "github.com/stretchlint/stretchlint/schema/source"

// A Summary is what the accounts of a record say together. It is computed by
// Summarize and never edited.
type Summary struct {
	Name       Choice        `json:"name" jsonschema:"description=The name most accounts use."`
	Aliases    []Claim       `json:"aliases" jsonschema:"description=The other names in use."`
	Kind       Choice        `json:"kind" jsonschema:"description=Held or moved or strengthening."`
	Positions  []Claim       `json:"positions" jsonschema:"description=Every start position said; the most said first."`
	Laterality Choice        `json:"laterality" jsonschema:"description=Whether one side is worked at a time."`
	Equipment  []Claim       `json:"equipment" jsonschema:"description=Everything any account needs or names."`
	Targets    []Claim       `json:"targets" jsonschema:"description=Everything any account says it stretches."`
	Dosage     DosageSummary `json:"dosage" jsonschema:"description=What each account says of the dose and the span of it all."`
	Cautions   []Claim       `json:"cautions" jsonschema:"description=Every caution of every account."`
	Steps      StepsSummary  `json:"steps" jsonschema:"description=The fullest how-to."`
}

// A Claim is a value and the accounts that state it.
type Claim struct {
	Value   string   `json:"value" jsonschema:"description=The value."`
	Rule    string   `json:"rule" jsonschema:"description=How it came to stand here."`
	Sources []Origin `json:"sources" jsonschema:"description=Where it is stated."`
}

// A Choice is one value where only one can hold, beside what others say.
type Choice struct {
	Value   string   `json:"value" jsonschema:"description=The chosen value; empty when nobody states one."`
	Rule    string   `json:"rule" jsonschema:"description=How it was chosen; empty when nobody states one."`
	Sources []Origin `json:"sources" jsonschema:"description=Where it is stated."`
	Others  []Claim  `json:"others" jsonschema:"description=What other accounts say instead."`
}

// An Origin is the place in an article a value came from.
type Origin struct {
	Path string      `json:"path" jsonschema:"description=Path or address of the article."`
	Span source.Span `json:"span" jsonschema:"description=Where it stands in the article."`
}

// A DosageSummary has one envelope per unit for each part of a dosage, so
// that breaths are never mixed with seconds.
type DosageSummary struct {
	Hold      []Envelope `json:"hold" jsonschema:"description=How long the end position is held."`
	Reps      []Envelope `json:"reps" jsonschema:"description=How often the movement is done."`
	Sets      []Envelope `json:"sets" jsonschema:"description=How many sets or rounds."`
	Frequency []Envelope `json:"frequency" jsonschema:"description=How often per day or week."`
	Rest      []Envelope `json:"rest" jsonschema:"description=Pause between repetitions."`
	Duration  []Envelope `json:"duration" jsonschema:"description=Time spent moving."`
}

// An Envelope spans what the accounts say in one unit. Min is the smallest
// lower bound and Max the largest upper bound that is stated; null when no
// account states one.
type Envelope struct {
	Unit   string      `json:"unit" jsonschema:"description=What is counted."`
	Min    *float64    `json:"min" jsonschema:"description=Smallest lower bound stated; null when there is none."`
	Max    *float64    `json:"max" jsonschema:"description=Largest upper bound stated; null when there is none."`
	Rule   string      `json:"rule" jsonschema:"description=How the span was found."`
	Claims []DoseClaim `json:"claims" jsonschema:"description=What each account says."`
}

// A DoseClaim is one account's word on one part of the dose.
type DoseClaim struct {
	Min       *float64 `json:"min" jsonschema:"description=Smallest amount; null when there is none."`
	Max       *float64 `json:"max" jsonschema:"description=Largest amount; null when there is none."`
	Vague     bool     `json:"vague" jsonschema:"description=True when no amount can be measured."`
	Inherited bool     `json:"inherited" jsonschema:"description=True when the article says it once for all its stretches."`
	PerSide   bool     `json:"per_side" jsonschema:"description=True when the dose is said to be for each side."`
	Text      string   `json:"text" jsonschema:"description=The words as written."`
	Source    Origin   `json:"source" jsonschema:"description=Where they stand."`
}

// A StepsSummary is the how-to of one account, whole: steps of several
// accounts are never mixed.
type StepsSummary struct {
	Rule    string    `json:"rule" jsonschema:"description=How the account was chosen; empty when none has steps."`
	Sources []Origin  `json:"sources" jsonschema:"description=The entry they were taken from."`
	Steps   []Passage `json:"steps" jsonschema:"description=The steps."`
}
