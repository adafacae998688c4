// Doses: the amounts an entry's lines state, each where it stands. A record
// keeps one amount of each kind; rules that compare need all of them.

package rules

import (
	"github.com/stretchlint/stretchlint/extract/dosage"
	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/source"
)

// A dose is one amount and the line that states it.
type dose struct {
	dosage.Reading
	line *line
}

// doses gives the amounts in the lines of e; of nil, those outside all entries.
func (p *Pass) doses(e *schema.Entry) []dose {
	if found, ok := p.prose.doses[e]; ok {
		return found
	}
	found := []dose{}
	for _, l := range p.linesOf(e) {
		for _, reading := range l.doses {
			found = append(found, dose{Reading: reading, line: l})
		}
	}
	if p.prose.doses == nil {
		p.prose.doses = map[*schema.Entry][]dose{}
	}
	p.prose.doses[e] = found
	return found
}

// span gives the place of the amount in the file.
func (d dose) span(f *source.File) source.Span { return d.line.block.Text.Span(f, d.Start, d.End) }

// quote gives the amount as written.
func (d dose) quote() string { return brief(d.line.text.Plain[d.Start:d.End]) }

// isAmount reports whether the dose has a number.
func (d dose) isAmount() bool { return !d.Vague && !d.Bare && (d.Min != nil || d.Max != nil) }

// least gives the smallest amount a quantity allows: of "up to 30 s", 30.
func least(q *schema.Quantity) float64 { return either(q.Min, q.Max) }

// most gives the largest amount a quantity allows: of "at least 30 s", 30.
func most(q *schema.Quantity) float64 { return either(q.Max, q.Min) }

func either(amount, other *float64) float64 {
	if amount == nil {
		amount = other
	}
	if amount == nil {
		return 0
	}
	return *amount
}

// isMeasured reports whether a quantity is said with a number.
func isMeasured(q *schema.Quantity) bool {
	return q != nil && !q.Vague && (q.Min != nil || q.Max != nil)
}
