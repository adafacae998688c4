package main

// This file is merge --interactive: a person says of each pair what it is.
// Each answer is saved at once, and what is answered does not come up again:
// a review that is broken off goes on where it was.

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/stretchlint/stretchlint/corpus"
	"github.com/stretchlint/stretchlint/schema"
)

// answers are what may be said of a pair; an empty relation leaves it open.
var answers = map[string]struct{ relation, said string }{
	"y": {corpus.Redirected, "one movement"}, "n": {corpus.NotSame, "two movements"},
	"v": {corpus.VariantOf, "a variant"}, "s": {"", "left open"},
}

const question = "same? [y]es, [n]o, [v]ariant of the right one, [s]kip, [q]uit: "

func runReview(c *console, o *mergeOptions) error {
	current, damaged := o.load(c)
	if current == nil {
		return damaged
	}
	pairs := slices.DeleteFunc(corpus.Duplicates(current), func(p corpus.Pair) bool { return p.Relation != corpus.Same && p.Relation != corpus.Review })
	lines := bufio.NewScanner(c.in)
	decided := 0
	for i, p := range pairs {
		if fresh, err := corpus.Compare(current, p.A, p.B); err != nil || fresh.A == fresh.B || fresh.Relation == corpus.Different {
			continue // settled by an answer before
		}
		if err := writeSideBySide(c.as("text"), current, p, fmt.Sprintf("%d of %d", i+1, len(pairs))); err != nil {
			return fmt.Errorf("write the pair: %w", err)
		}
		answer := ask(c.as("text"), lines)
		if answer == "q" {
			break
		}
		next, err := o.answered(current, p, answer)
		if err != nil {
			c.warnf("%v", err)
			continue
		}
		if next == nil {
			continue
		}
		if err := corpus.Save(next, o.dir); err != nil {
			return err
		}
		current = next
		decided++
	}
	c.warnf("%s", plural(decided, "decision", "decisions"))
	return damaged
}

// ask reads answers until one is an answer; the end of input is to quit.
func ask(out io.Writer, lines *bufio.Scanner) string {
	for {
		fmt.Fprint(out, question)
		if !lines.Scan() {
			fmt.Fprintln(out)
			return "q"
		}
		answer := strings.ToLower(strings.TrimSpace(lines.Text()))
		if known, ok := answers[answer]; ok {
			fmt.Fprintf(out, "%s\n\n", known.said)
			return answer
		}
		if answer == "q" {
			return answer
		}
	}
}

// answered gives the corpus after an answer; nil when it leaves the pair open.
func (o *mergeOptions) answered(current *corpus.Corpus, p corpus.Pair, answer string) (*corpus.Corpus, error) {
	relation := answers[answer].relation
	switch relation {
	case "":
		return nil, nil
	case corpus.Redirected:
		m := corpus.MergeRecords(current, []corpus.Pair{p})
		if len(m.Refused) > 0 {
			return nil, fmt.Errorf("%s and %s stay apart: %s", p.A, p.B, m.Refused[0].Reason)
		}
		return corpus.ApplyMerge(current, m, o.decision()), nil
	}
	d := o.decision()
	d.Relation, d.A, d.B = relation, p.A, p.B
	return corpus.Decide(current, d)
}

// columnWidth is that of each of the two records, in code points.
const columnWidth = 38

// writeSideBySide shows what both say of the things that tell movements apart.
func writeSideBySide(out io.Writer, c *corpus.Corpus, p corpus.Pair, heading string) error {
	a, b := shown(c, p.A), shown(c, p.B)
	var text strings.Builder
	fmt.Fprintf(&text, "── %s, score %.2f\n", heading, p.Score)
	for _, row := range reviewRows {
		left, right := wrap(row(a)), wrap(row(b))
		for i := range max(len(left), len(right)) {
			fmt.Fprintf(&text, "%-*s  %s\n", columnWidth, at(left, i), at(right, i))
		}
	}
	for _, reason := range p.Reasons {
		fmt.Fprintf(&text, "    %s\n", reason)
	}
	_, err := io.WriteString(out, text.String())
	return err
}

// shown gives a record, or what the catalogue says of a movement that nobody has
// described.
func shown(c *corpus.Corpus, id string) schema.Record {
	if r, ok := c.Record(id); ok {
		r.ID = id
		return r
	}
	r := schema.Record{ID: id}
	if m, ok := c.Movements().Lookup(id); ok {
		r.Name = m.Name + " (no article describes it yet)"
		r.Summary.Positions = []schema.Claim{{Value: strings.Join(m.Positions, " or ")}}
		r.Summary.Laterality.Value = map[bool]string{true: "unilateral", false: "bilateral"}[m.Unilateral]
		r.Summary.Kind.Value = m.Kind
	}
	return r
}

var reviewRows = []func(schema.Record) string{
	func(r schema.Record) string { return r.ID },
	func(r schema.Record) string { return r.Name },
	func(r schema.Record) string {
		position := ""
		if len(r.Summary.Positions) > 0 {
			position = r.Summary.Positions[0].Value
		}
		said := slices.DeleteFunc([]string{position, r.Summary.Laterality.Value, r.Summary.Kind.Value}, func(s string) bool { return s == "" })
		return strings.Join(said, ", ")
	},
	func(r schema.Record) string {
		var steps []string
		for _, step := range r.Summary.Steps.Steps {
			steps = append(steps, step.Text)
		}
		return strings.Join(steps, " ")
	},
}

// wrap breaks text into lines of a column.
func wrap(text string) []string {
	var lines []string
	for _, word := range strings.Fields(text) {
		last := len(lines) - 1
		if last >= 0 && len([]rune(lines[last]))+1+len([]rune(word)) <= columnWidth {
			lines[last] += " " + word
		} else {
			lines = append(lines, word)
		}
	}
	return lines
}

func at(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return ""
}
