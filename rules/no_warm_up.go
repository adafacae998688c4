package rules

var noWarmUp = &Rule{
	ID:    "no-warm-up",
	Group: Safety,
	Title: "the article does not say to warm up first or to stretch after activity",
	Why: `Guidance asks for a few minutes of walking first, or for stretching after sport. It is a custom more than a proven
need, so this is a note.`,
	Evidence: []Evidence{
		{Key: "ACSM 2011", Claim: "stretching works best when the muscle is warm", Strength: Guideline, Source: acsm2011},
		{Key: "Mayo Clinic 2024", Claim: "warm up for 5-10 minutes, or stretch after a workout", Strength: Guideline, Source: mayo2024},
		{Key: "Harvard", Claim: "warm up first", Strength: Guideline, Source: harvard2025},
		{Key: "Mayo Clinic", Claim: "a routine for the back does without (which is why this is a note)", Strength: Disputed, Source: mayoBack},
	},
	Severity: Note,
	Options: []Option{
		{Name: "min_static", Default: 3.0, About: "held stretches from which an article needs it"},
	},
	Blind: `Gentle routines: in bed, on a chair, at a desk, on waking. A warm-up on another page.`,
	Examples: []Example{
		{Text: "# ⟦Loose legs⟧\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. Hold for 30 seconds.\n\n## Seated forward bend\n\nSit with your legs straight and fold forward. Hold for 30 seconds.\n\n## Cobra\n\nLie on your stomach. Press into your hands to lift your chest. Hold for 15 seconds.\n"},
		{Text: "# ⟦Loose legs⟧\n\nStop if it hurts.\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. Hold for 30 seconds.\n\n## Seated forward bend\n\nSit with your legs straight and fold forward. Hold for 30 seconds.\n\n## Cobra\n\nLie on your stomach. Press into your hands to lift your chest. Hold for 15 seconds.\n"},
		{Text: "# ⟦One for the hips⟧\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. Hold for 30 seconds.\n", Options: map[string]any{"min_static": 1.0}},
		{Text: "# Loose legs\n\nWalk for five minutes to warm up.\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. Hold for 30 seconds.\n\n## Seated forward bend\n\nSit with your legs straight and fold forward. Hold for 30 seconds.\n\n## Cobra\n\nLie on your stomach. Press into your hands to lift your chest. Hold for 15 seconds.\n"},
		{Text: "# Stretches after your workout\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. Hold for 30 seconds.\n\n## Seated forward bend\n\nSit with your legs straight and fold forward. Hold for 30 seconds.\n\n## Cobra\n\nLie on your stomach. Press into your hands to lift your chest. Hold for 15 seconds.\n"},
		{Text: "# Before you get out of bed\n\n## Butterfly stretch\n\nLie on your back with the soles of your feet together. Hold for 30 seconds.\n\n## Knee to chest\n\nLie on your back and bring one knee to your chest. Hold for 20 seconds, then change legs.\n\n## Cobra\n\nLie on your stomach. Press into your hands to lift your chest. Hold for 15 seconds.\n"},
		{Text: "# One for the hips\n\n## Butterfly stretch\n\nSit on the floor with the soles of your feet together. Hold for 30 seconds.\n"},
	},
	Article: func(p *Pass) {
		static := 0
		for i := range p.Entries() {
			if p.Entries()[i].Kind == "static" {
				static++
			}
		}
		if static > 0 && float64(static) >= p.Number("min_static") && !p.says(warming) && !p.titled(gentlePlaces) && !p.warmUpNoted() {
			p.Reportf(nil, p.place(), "the article does not say to warm up first, or to stretch after activity")
		}
	},
}

var (
	warming = patterns(
		`WARMUP|warmup|warmed|(get ~2 warm)|(warm ~2 muscles)|(muscles are|is warm)|(cool|cooling down)|cooldown`,
		`after|following|post|end -? (of|an|a|your|the|any|each)? (~2 workout|workouts|run|runs|running|exercise|exercising|training|ride|riding|session|activity|sport|race|walk|shower|bath|game)`,
		`walk|jog|march|cycle ~3 few|five|5|10|ten ~2 minutes`,
	)
	gentlePlaces = patterns(`bed|desk|office|chair|seated|sitting|morning|work|bedtime|sleep|wake|gentle|yoga|pregnancy|prenatal|computer`)
)

func (p *Pass) warmUpNoted() bool {
	for _, note := range p.Article.Safety {
		if note.About == "warm-up" {
			return true
		}
	}
	return p.Entries()[0].Kind != "static" // it opens with movement
}
