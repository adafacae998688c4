package schema

// This file holds an entry: one stretch as an article describes it.

import "github.com/stretchlint/stretchlint/schema/source"

// An Entry is one stretch as one place of one article describes it. An empty
// value means that the article does not say.
type Entry struct {
	Name           string        `json:"name" jsonschema:"description=Name as written without numbering; empty when it has none."`
	NameInferred   bool          `json:"name_inferred" jsonschema:"description=True when the name was taken from running prose or a caption or a file name."`
	Movement       string        `json:"movement" jsonschema:"description=Slug of the movement in the catalogue; empty when none fits or the text leaves it open."`
	MovementReason string        `json:"movement_reason" jsonschema:"description=Which evidence decided the movement."`
	Kind           string        `json:"kind" jsonschema:"description=Whether it is held or moved or strengthens."`
	Position       string        `json:"position" jsonschema:"description=Start position; empty when it is not said."`
	Laterality     string        `json:"laterality" jsonschema:"description=Whether one side is worked at a time."`
	Sides          string        `json:"sides" jsonschema:"description=For unilateral movements whether the text sends the reader to the other side."`
	Equipment      []string      `json:"equipment" jsonschema:"description=Things needed or named for doing it."`
	Targets        []string      `json:"targets" jsonschema:"description=Muscles and regions it is said to stretch."`
	Steps          []Passage     `json:"steps" jsonschema:"description=How to do it: one per list item or sentence."`
	Dosage         Dosage        `json:"dosage" jsonschema:"description=How long and how often."`
	Breathing      []Passage     `json:"breathing" jsonschema:"description=How to breathe."`
	Benefits       []Passage     `json:"benefits" jsonschema:"description=What it is said to be good for."`
	Cautions       []Passage     `json:"cautions" jsonschema:"description=Pain limits and stop rules and contraindications and warnings."`
	Modifications  []Passage     `json:"modifications" jsonschema:"description=Easier and harder versions."`
	Media          []Media       `json:"media" jsonschema:"description=Pictures and films."`
	Spans          Places        `json:"spans" jsonschema:"description=Where the values without a text of their own came from."`
	Span           source.Span   `json:"span" jsonschema:"description=The whole entry: from its name or else its first how-to line."`
	AlsoAt         []source.Span `json:"also_at" jsonschema:"description=The same entry repeated word for word in the same file."`
}

// Places says where the values of an entry came from that have no text of
// their own; a list is empty when the value was concluded, not read.
type Places struct {
	Name      []source.Span `json:"name" jsonschema:"description=Places of the name."`
	Position  []source.Span `json:"position" jsonschema:"description=Places of the start position."`
	Sides     []source.Span `json:"sides" jsonschema:"description=Places that name a side or send the reader to the other."`
	Equipment []source.Span `json:"equipment" jsonschema:"description=Places of the equipment in the order of the equipment list."`
	Targets   []source.Span `json:"targets" jsonschema:"description=Places of the targets in the order of the target list."`
}

// A Dosage says how long and how often. A null quantity is not said.
type Dosage struct {
	Hold      *Quantity `json:"hold" jsonschema:"description=How long the end position is held."`
	Reps      *Quantity `json:"reps" jsonschema:"description=How often the movement is done."`
	Sets      *Quantity `json:"sets" jsonschema:"description=How many sets or rounds."`
	Frequency *Quantity `json:"frequency" jsonschema:"description=How often per day or week."`
	Rest      *Quantity `json:"rest" jsonschema:"description=Pause between repetitions."`
	Duration  *Quantity `json:"duration" jsonschema:"description=Time spent moving; never a hold."`
	PerSide   bool      `json:"per_side" jsonschema:"description=True when the dose is said to be for each side."`
}

// A Quantity is a number or a range as an article states it. Min is null for
// "up to", Max for "at least"; both are null when it is vague.
type Quantity struct {
	Min       *float64    `json:"min" jsonschema:"description=Smallest amount; null when there is none."`
	Max       *float64    `json:"max" jsonschema:"description=Largest amount; null when there is none."`
	Unit      string      `json:"unit" jsonschema:"description=What is counted: second or breath or repetition or set or per-day or per-week; empty when a vague amount leaves it open."`
	Vague     bool        `json:"vague" jsonschema:"description=True when no amount can be measured: a few seconds."`
	Inherited bool        `json:"inherited" jsonschema:"description=True when the article or a section says it once for all its stretches."`
	Reversed  bool        `json:"reversed" jsonschema:"description=True when the text gives the larger number first."`
	Text      string      `json:"text" jsonschema:"description=The words as written."`
	Span      source.Span `json:"span" jsonschema:"description=Where they stand."`
}
