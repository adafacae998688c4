package rules

var unclearSuppression = &Rule{
	ID:    "unclear-suppression",
	Group: Structure,
	Title: "a suppression can't be read or gives no reason",
	Why: `A suppression that names no rule we know silences nothing, and its author believes it
does. One without a reason can't be judged by the next editor.`,
	Evidence: []Evidence{
		{Key: "stretchlint", Claim: "a decision nobody can look up is made again", Strength: Logic},
	},
	Severity: Warning,
	Options: []Option{
		{Name: "require_reason", Default: true, About: "a suppression says why: because …"},
	},
	Blind: `Whether the reason is a good one. It can't be suppressed itself.`,
	Examples: []Example{
		{Text: "# Calves\n\n<!-- ⟦stretchlint-ignore-file missing-holds because the film counts⟧ -->\n\nStretch.\n"},
		{Text: "# Calves\n\n<!-- ⟦stretchlint-ignore-file missing-hold⟧ -->\n\nStretch.\n"},
		{Text: "# Calves\n\n<!-- ⟦stretchlint-ignore-start missing-hold because the film counts⟧ -->\n\nStretch.\n"},
		{Text: "Calves\n\n⟦stretchlint-ignore-next missing-hold because the film counts⟧\nStretch.\n", As: "text/plain"},
		{Text: "---\nstretchlint-ignore: ⟦missing-hold until spring because the film counts⟧\n---\n# Calves\n"},
		{Text: "<h1>Calves</h1>\n<!-- ⟦stretchlint-ignore-file because I say so⟧ -->\n", As: "text/html"},
		{Text: "# Calves\n\n<!-- stretchlint-ignore-file missing-hold because the film counts -->\n"},
		{Text: "# Calves\n\nWrite it like this:\n\n```\n<!-- stretchlint-ignore-file missing-holds -->\n```\n"},
		{Text: "# Calves\n\n<!-- about stretchlint-ignore-file: not used here -->\n"},
		{Text: "<p>Calves</p><script>var s = '<!-- stretchlint-ignore-file x -->'</script>\n", As: "text/html"},
	},
	Article: func(p *Pass) {
		for _, s := range p.suppressions {
			if s.problem != "" {
				p.Reportf(nil, s.Span, "this suppression does nothing: %s", s.problem)
				continue
			}
			for _, name := range s.names {
				if name.notice != "" {
					p.Reportf(nil, s.Span, "%s", name.notice)
				}
			}
			if s.Reason == "" && p.Bool("require_reason") {
				p.Reportf(nil, s.Span, "this suppression does not say why; add “because” and the reason")
			}
		}
	},
}
