package rules

import (
	"fmt"
	"slices"
	"strings"
)

var unusedSuppression = &Rule{
	ID:    "unused-suppression",
	Group: Structure,
	Title: "a suppression has nothing to silence, or has expired",
	Why: `The text was mended and the suppression stayed: the next mistake in the same place
would go unseen.`,
	Evidence: []Evidence{
		{Key: "stretchlint", Claim: "a suppression is about findings there are", Strength: Logic},
	},
	Severity: Warning,
	Blind: `A suppression of a rule that is off or was not run. One that silences another finding
of the same rule than was meant. It can't be suppressed itself.`,
	Examples: []Example{
		{
			Text:  "# Calves\n\n<!-- ⟦stretchlint-ignore-file missing-hold because the film counts⟧ -->\nWalk a little.\n",
			Fixed: "# Calves\n\nWalk a little.\n",
		},
		{
			Text:  "---\ntitle: Calves\nstretchlint-ignore: ⟦missing-hold because the film counts⟧\n---\nWalk a little.\n",
			Fixed: "---\ntitle: Calves\n---\nWalk a little.\n",
		},
		{
			Text:  "Calves\n\n⟦stretchlint-ignore-next-line missing-hold, missing-reps because the film counts⟧\nWalk a little.\n",
			Fixed: "Calves\n\nWalk a little.\n",
			As:    "text/plain",
		},
		{
			Text:  "<h1>Calves</h1>\n<p>Walk <!-- ⟦stretchlint-ignore-line missing-hold because of the film⟧ -->a little.</p>\n",
			Fixed: "<h1>Calves</h1>\n<p>Walk a little.</p>\n",
			As:    "text/html",
		},
		{Text: "# Calves\n\n<!-- a note to the editor -->\nWalk a little.\n"},
		{Text: "# Calves\n\n```\n<!-- stretchlint-ignore-file missing-hold because the film counts -->\n```\n"},
		{Text: "# Calves\n\n<!-- stretchlint-ignore-file missing-holds because that is for another rule to say -->\n"},
		{Text: "# Calves\n\nWrite `stretchlint-ignore-file missing-hold` to leave it out.\n"},
	},
	Article: func(p *Pass) {
		for _, s := range p.suppressions {
			if s.problem == "" {
				judge(p, s)
			}
		}
	},
}

// judge reports a suppression that has expired, or the rules it names for
// nothing.
func judge(p *Pass, s *suppression) {
	if s.expired {
		d := p.Reportf(nil, s.Span, "this suppression held until %s", s.Until)
		d.Fix = p.without(s)
		return
	}
	idle := func(n namedRule) bool { return n.runs && !n.used }
	var unused, kept []string
	for _, name := range s.names {
		if idle(name) {
			unused = append(unused, name.written)
		} else {
			kept = append(kept, name.written)
		}
	}
	switch {
	case len(unused) == 0:
		return
	case len(kept) == 0:
		d := p.Reportf(nil, s.Span, "nothing to suppress: %s %s nothing here", strings.Join(unused, ", "), find(unused))
		d.Fix = p.without(s)
		return
	}
	d := p.Reportf(nil, s.Span, "nothing to suppress: %s %s nothing here", strings.Join(unused, ", "), find(unused))
	d.Fix = p.rename(s, unused)
}

func find(rules []string) string {
	if len(rules) == 1 {
		return "finds"
	}
	return "find"
}

// without takes the whole suppression out.
func (p *Pass) without(s *suppression) *Fix {
	return &Fix{Title: "Remove the suppression", Safe: true, Edits: []Edit{{Span: p.File.Span(s.outcome.outStart, s.outcome.outEnd)}}}
}

// rename takes some of the rules out of a suppression.
func (p *Pass) rename(s *suppression, gone []string) *Fix {
	at := p.File.TextOffset(s.Span.Start.Offset)
	words := string(p.File.Text[at:p.File.TextOffset(s.Span.End.Offset)])
	first, last := s.names[0].written, s.names[len(s.names)-1].written
	head := max(0, strings.Index(words, " ")) // the form comes before the names
	if s.outcome.file {
		head = 0
	}
	from := head + strings.Index(words[head:], first)
	to := from + strings.Index(words[from:], last) + len(last)
	var kept []string
	for _, name := range s.names {
		if !slices.Contains(gone, name.written) {
			kept = append(kept, name.written)
		}
	}
	edit := Edit{Span: p.File.Span(at+from, at+to), New: strings.Join(kept, ", ")}
	return &Fix{Title: fmt.Sprintf("Take %s out of the suppression", strings.Join(gone, ", ")), Safe: true, Edits: []Edit{edit}}
}
