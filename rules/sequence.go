// Sequences: poses that flow into each other, as in a sun salutation. Each is a
// step of the one thing that is done: it is left with the next breath, and the
// side that one step names comes in another.

package rules

import "github.com/stretchlint/stretchlint/schema"

// isStep reports whether e is a step of a sequence.
func (p *Pass) isStep(e *schema.Entry) bool {
	if p.titled(sequences) {
		return true
	}
	i, ok := p.firstLine(e)
	return ok && len(stepNumber.FindAll(p.Lines()[i].text)) > 0
}

var (
	sequences  = patterns(`(sun salutation|salutations) | (surya namaskar|namaskara|namaskaram)`)
	stepNumber = patterns(`^ step NUM`)
)
