// Wording: telling an order from a warning, a question or a saying that is
// quoted to be refuted.

package rules

import (
	"slices"
	"strings"

	"github.com/stretchlint/stretchlint/schema/phrase"
	"github.com/stretchlint/stretchlint/schema/source"
)

// A row is one wording a rule looks for.
type row struct {
	form string
	// says is the phrase the row was written for; a test finds it there.
	says string
	// order: the wording counts only where an order stands, not as a statement
	// ("many runners push through pain").
	order bool
	// severity of a finding, when it is not the rule's own.
	severity Severity
	// instead is what to write, for rules that offer words.
	instead string
}

// A wording is a table of rows ready to search with.
type wording struct {
	rows  []row
	table *phrase.Table
}

// shelf holds the tables of all rules, so that a line is sifted for all at once.
var shelf phrase.Shelf

func newWording(rows ...row) *wording {
	return &wording{rows: rows, table: shelf.Table(formsOf(rows))}
}

func formsOf(rows []row) []*phrase.Pattern {
	patterns := make([]*phrase.Pattern, len(rows))
	for i, r := range rows {
		patterns[i] = phrase.MustCompile(r.form)
	}
	return patterns
}

// with gives the wording and the forms a house added to it. Option.Check has
// compiled them before.
func (w *wording) with(added []string) *wording {
	if len(added) == 0 {
		return w
	}
	rows := slices.Clone(w.rows)
	for _, form := range added {
		rows = append(rows, row{form: form})
	}
	return &wording{rows: rows, table: phrase.NewTable(formsOf(rows))}
}

// phrasesOption lets a house add wordings in the pattern language.
func phrasesOption(about string) Option {
	return Option{Name: "phrases", Default: []string{}, About: about, Check: func(v any) error {
		for _, form := range v.([]string) {
			if _, err := phrase.Compile(form); err != nil {
				return err
			}
		}
		return nil
	}}
}

// A hit is a wording found in a line where it tells the reader to do it.
type hit struct {
	line        *line
	row         row
	first, last int // tokens
}

// told gives the places where lines tell the reader to do what the wording
// says.
func (w *wording) told(lines []line) []hit {
	var hits []hit
	for i := range lines {
		l := &lines[i]
		for _, found := range w.table.FindAll(l.text) {
			h := hit{line: l, row: w.rows[found.Row], first: found.First, last: found.Last}
			if h.tells() {
				hits = append(hits, h)
			}
		}
	}
	return hits
}

func (h hit) tells() bool {
	t := h.line.text
	number := t.SentenceAt(h.first)
	s := t.Sentences[number]
	switch {
	case h.row.order && !standsAsOrder(t, s, h.first):
		return false
	case negated(t, s.First, h.first), conditional(t, s, h.first), t.Tokens[s.Last-1].Word == "?":
		return false
	case refuted(t, s), number+1 < len(t.Sentences) && refuted(t, t.Sentences[number+1]):
		return false
	}
	return !slices.ContainsFunc(h.line.lead, turns)
}

// span gives the place of the wording in the file.
func (h hit) span(f *source.File) source.Span { return h.line.span(f, h.first, h.last) }

// quote gives the wording as written.
func (h hit) quote() string { return brief(h.line.text.Words(h.first, h.last)) }

// negated reports whether a word of the clauses before token i says not to. A
// "but" begins anew: "do not rush but push".
func negated(t *phrase.Text, from, i int) bool {
	no := false
	for k := from; k < i; k++ {
		switch w := t.Tokens[k].Word; {
		case w == "but" || w == ";" || w == "however":
			no = false
		case t.Has(k, "NEG"):
			no = true
		}
	}
	return no
}

// conditional reports whether an "if" or "when" governs token i in its clause.
func conditional(t *phrase.Text, s phrase.Sentence, i int) bool {
	for k := i - 1; k >= s.First; k-- {
		if t.Tokens[k].Kind == phrase.Sign {
			return false
		}
		if t.Has(k, "IFWORD") || t.Tokens[k].Word == "who" {
			return true
		}
	}
	return false
}

// beforeOrder are words a verb may follow and still be an order.
var beforeOrder = map[string]bool{
	"and": true, "then": true, "or": true, "to": true, "just": true, "should": true, "must": true, "can": true,
	"always": true, "now": true, "please": true, "also": true, "still": true, "you": true, "even": true, "but": true,
}

// standsAsOrder reports whether the verb at token i stands where an order
// does: at the start of a clause, after "then", after "you should".
func standsAsOrder(t *phrase.Text, s phrase.Sentence, i int) bool {
	if i == s.First {
		return true
	}
	before := t.Tokens[i-1]
	return before.Kind == phrase.Sign || beforeOrder[before.Word] || t.Has(i-1, "LEADIN") || strings.HasSuffix(before.Word, "ly")
}

// refutes finds words by which a sentence turns down what it quotes.
var refutes = shelf.Table([]*phrase.Pattern{
	phrase.MustCompile(`myth|myths|misconception|outdated|old-fashioned|old-school|saying|adage|mantra|untrue|false|wrong|mistake|mistakes`),
	phrase.MustCompile(`tempting|temptation|tempted|urge|dangerous|harmful|unsafe|counterproductive`),
	phrase.MustCompile(`bad|poor|terrible|worst advice|idea|thing`),
	phrase.MustCompile(`forget|ditch about? ~2 "`),
	phrase.MustCompile(`not|never|doesn't|don't|isn't ~2 mean|means|apply|true|necessary|needed|required|harm|recommended|advised`),
	phrase.MustCompile(`can|may|will|could|might|risk|risks|risking|lead|leads|cause|causes ~4 injury|injuries|injure|damage|worse|worsen|tear|tears|tearing|harm|setback`),
	phrase.MustCompile(`people|many|some|others|coaches|athletes|runners ~1 think|believe|say|assume|used`),
	phrase.MustCompile(`back|ease|come off|out|away`),
	phrase.MustCompile(`pain -? relief|free`),
})

func refuted(t *phrase.Text, s phrase.Sentence) bool {
	return slices.ContainsFunc(refutes.FindAll(t), func(f phrase.Found) bool { return s.First <= f.First && f.First < s.Last })
}

// turners are the words by which a heading or an opening turns what stands
// under it into things not to do.
var turners = phrase.MustCompile(`avoid|avoiding|don't|never|not|mistake|mistakes|myth|myths|wrong`)

func turns(t *phrase.Text) bool {
	_, ok := turners.Find(t, 0)
	return ok
}
