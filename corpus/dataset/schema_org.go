package dataset

// This file writes JSON-LD in the vocabulary of schema.org.

import (
	"fmt"
	"io"

	"github.com/stretchlint/stretchlint/schema"
)

// A howTo is a HowTo (steps, tools) that is also an ExercisePlan (dose,
// anatomy).
type howTo struct {
	Type         []string `json:"@type"`
	Identifier   string   `json:"identifier"`
	Name         string   `json:"name"`
	Alternate    []string `json:"alternateName,omitempty"`
	Step         []node   `json:"step,omitempty"`
	Tool         []node   `json:"tool,omitempty"`
	Anatomy      []node   `json:"associatedAnatomy,omitempty"`
	ExerciseType string   `json:"exerciseType,omitempty"`
	Duration     string   `json:"activityDuration,omitempty"`
	Frequency    string   `json:"activityFrequency,omitempty"`
	Repetitions  string   `json:"repetitions,omitempty"`
	Citation     []string `json:"citation,omitempty"`
}

// A node is a small thing with a type and a name or a text.
type node struct {
	Type     string `json:"@type"`
	Position int    `json:"position,omitempty"`
	Name     string `json:"name,omitempty"`
	Text     string `json:"text,omitempty"`
}

func writeSchemaOrg(out io.Writer, records []schema.Record) error {
	graph := make([]howTo, len(records))
	for i, r := range records {
		graph[i] = howToOf(r)
	}
	document, err := schema.Encode(struct {
		Context string  `json:"@context"`
		Graph   []howTo `json:"@graph"`
	}{"https://schema.org", graph})
	if err != nil {
		return err
	}
	_, err = out.Write(append(document, '\n'))
	return err
}

func howToOf(r schema.Record) howTo {
	s := r.Summary
	h := howTo{Type: []string{"HowTo", "ExercisePlan"}, Identifier: r.ID, Name: r.Name, Alternate: r.Aliases,
		ExerciseType: s.Kind.Value, Duration: isoDuration(s.Dosage.Hold), Frequency: span(s.Dosage.Frequency), Repetitions: span(s.Dosage.Reps)}
	for i, step := range s.Steps.Steps {
		h.Step = append(h.Step, node{Type: "HowToStep", Position: i + 1, Text: step.Text})
	}
	for _, thing := range s.Equipment {
		h.Tool = append(h.Tool, node{Type: "HowToTool", Name: thing.Value})
	}
	for _, target := range s.Targets {
		h.Anatomy = append(h.Anatomy, node{Type: "AnatomicalStructure", Name: target.Value})
	}
	for _, a := range r.Accounts {
		h.Citation = append(h.Citation, a.Source.Article())
	}
	h.Citation = sorted(h.Citation)
	return h
}

// isoDuration writes one number of seconds as ISO 8601 wants it, all else as
// text.
func isoDuration(hold []schema.Envelope) string {
	if len(hold) == 1 && hold[0].Unit == "second" && hold[0].Min != nil && hold[0].Max != nil && *hold[0].Min == *hold[0].Max {
		return fmt.Sprintf("PT%sS", number(*hold[0].Min))
	}
	return span(hold)
}
