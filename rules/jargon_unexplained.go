package rules

import (
	"strings"

	"github.com/stretchlint/stretchlint/schema/phrase"
)

var jargonUnexplained = &Rule{
	ID:    "jargon-unexplained",
	Group: Claims,
	Title: "a clinical term has no plain word beside it",
	Why: `Most readers do not know where a piriformis is. A plain word at the first use costs three words and
saves the reader a search.`,
	Evidence: []Evidence{
		{Key: "CDC index", Claim: "explain a term the reader may not know where it first stands", Strength: Guideline, Source: cdcIndex},
		{Key: "NHS", Claim: "medical terms only where they are needed, and explained", Strength: Guideline, Source: nhsReading},
		{Key: "PIF TICK", Claim: "information is written in plain language", Strength: Convention, Source: pifTick},
	},
	Severity: Note,
	Options: []Option{
		{Name: "min_terms", Default: 1.0, About: "unexplained terms an article may not reach without a finding"},
		{Name: "glossary", Default: []string{}, About: "words of the glossary a house takes for plain"},
	},
	Blind: `Terms outside the rule's glossary. Whether the plain word explains the term: it is enough that it stands in the
same paragraph as any use. Names of movements.`,
	Examples: []Example{
		{Text: "# Sore legs\n\nSciatica may come from the ⟦piriformis⟧.\n"},
		{Text: "# Sore legs\n\n⟦Dorsiflex⟧ the foot while you are ⟦supine⟧.\n", Options: nil},
		{Text: "# Sore backs\n\nThe ⟦lumbar region⟧ takes most of the load.\n"},
		{Text: "# Sore legs\n\nThe pull is in your calf muscle (gastrocnemius).\n"},
		{Text: "# Sore legs\n\nThe piriformis, a small muscle deep in the buttock, is often blamed. Stretch the piriformis daily.\n"},
		{Text: "# Sore legs\n\nThe biceps bends the elbow, and the hip bends the thigh.\n"},
		{Text: "# Sore legs\n\n## Piriformis stretch\n\nLie on your back with your knees bent. Cross one ankle over the other knee. Hold for 30 seconds, then change legs.\n"},
		{Text: "# For therapists\n\nThe lumbar region takes most of the load.\n", Options: map[string]any{"glossary": []string{"lumbar region"}}},
	},
	Article: func(p *Pass) {
		open := p.firstUses()
		if float64(len(open)) < p.Number("min_terms") {
			return
		}
		for _, h := range open {
			plain, _, _ := strings.Cut(h.row.instead, ", ")
			p.Reportf(h.line.entry, h.span(p.File), "“%s” is not explained: say %s", h.quote(), plain)
		}
	},
}

// firstUses gives the first use of each term no use of which has a plain word
// beside it.
func (p *Pass) firstUses() []hit {
	glossed := map[string]bool{}
	for _, term := range p.Strings("glossary") {
		glossed[strings.ToLower(term)] = true
	}
	var uses []hit
	seen := map[string]bool{}
	for _, h := range jargon.found(p.Lines()) {
		if term := h.row.says; explains(h.line.text, h.row.instead) {
			glossed[term] = true
		} else if !seen[term] && !h.line.heading() && !h.isInName(p) {
			seen[term] = true
			uses = append(uses, h)
		}
	}
	var out []hit
	for _, h := range uses {
		if !glossed[h.row.says] {
			out = append(out, h)
		}
	}
	return out
}

// explains reports whether a text holds one of the plain words for a term.
func explains(t *phrase.Text, plain string) bool {
	for _, words := range strings.Split(plain, ", ") {
		if strings.Contains(strings.ToLower(t.Plain), strings.Trim(words, "“”")) {
			return true
		}
	}
	return false
}

// jargon is the glossary: the term in its forms, and plain words for it.
var jargon = newWording(
	row{form: `lumbar spine|region|area|vertebrae|curve|extension|flexion|rotation|muscles|stretch|mobility`, says: "lumbar region", instead: "“lower back”, “low back”"},
	row{form: `lumbopelvic`, says: "lumbopelvic", instead: "“lower back and hips”, “lower back”"},
	row{form: `thoracic`, says: "thoracic", instead: "“upper back”, “mid back”, “mid-back”"},
	row{form: `sacroiliac|(si joint|joints) joint|joints?`, says: "sacroiliac", instead: "“joint at the base of the spine”, “base of your spine”, “tailbone”, “pelvis”"},
	row{form: `supine`, says: "supine", instead: "“on your back”, “lying”, “lie”"},
	row{form: `lie|lies|lying|(start|begin in)|(in the)|(from) prone`, says: "lying prone", instead: "“on your stomach”, “face down”, “on your belly”, “on your front”"},
	row{form: `gastrocnemius|gastroc`, says: "gastrocnemius", instead: "“calf”, “calves”"},
	row{form: `soleus`, says: "soleus", instead: "“calf”, “calves”, “lower leg”"},
	row{form: `piriformis`, says: "piriformis", instead: "“buttock”, “glute”, “butt”, “hip rotator”, “bum”, “bottom”"},
	row{form: `iliopsoas|psoas|iliacus`, says: "psoas", instead: "“hip flexor”, “front of the hip”, “front of your hip”"},
	row{form: `dorsiflexion|dorsiflex|dorsiflexed`, says: "dorsiflexion", instead: "“pull your toes up”, “toes toward”, “flex your foot”, “toes up”, “toes towards”"},
	row{form: `plantarflexion|plantarflex|(plantar flexion)`, says: "plantarflexion", instead: "“point your toes”, “pointing the toes”, “point the toes”"},
	row{form: `quadratus lumborum`, says: "quadratus lumborum", instead: "“side of the lower back”, “lower back”, “waist”"},
	row{form: `erector spinae|(spinae muscles)`, says: "erector spinae", instead: "“muscles along the spine”, “along the spine”, “along your spine”, “back muscles”, “back”"},
	row{form: `tensor fasciae|fascia latae|lata`, says: "tensor fasciae latae", instead: "“outer hip”, “outside of the hip”, “side of the hip”"},
	row{form: `latissimus dorsi?`, says: "latissimus", instead: "“side of your back”, “back”, “lats”"},
	row{form: `sternocleidomastoid|scm`, says: "sternocleidomastoid", instead: "“side of your neck”, “neck”"},
	row{form: `levator scapulae`, says: "levator scapulae", instead: "“neck”, “shoulder blade”"},
	row{form: `scapula|scapulae|scapular`, says: "scapula", instead: "“shoulder blade”, “shoulder”"},
	row{form: `contraindicated|contraindication|contraindications`, says: "contraindicated", instead: "“not safe”, “avoid”, “not recommended”, “do not do”"},
	row{form: `myofascial`, says: "myofascial", instead: "“tissue around the muscles”, “connective tissue”, “tissue”"},
	row{form: `proprioception|proprioceptive`, says: "proprioception", instead: "“sense of where your body is”, “awareness”, “sense of position”"},
	row{form: `kyphosis|kyphotic`, says: "kyphosis", instead: "“rounded upper back”, “hunch”, “rounding”, “rounded”"},
	row{form: `lordosis|lordotic`, says: "lordosis", instead: "“arch of the lower back”, “arch”, “curve”"},
	row{form: `ischial tuberosity|tuberosities`, says: "ischial tuberosity", instead: "“sit bones”, “sitting bones”"},
	row{form: `subacromial|glenohumeral|acromioclavicular`, says: "glenohumeral", instead: "“shoulder”"},
	row{form: `talocrural`, says: "talocrural", instead: "“ankle”"},
	row{form: `popliteus|popliteal`, says: "popliteus", instead: "“back of the knee”, “behind the knee”, “knee”"},
)

// isInName reports whether the hit stands in the name of an entry.
func (h hit) isInName(p *Pass) bool {
	if h.line.entry == nil {
		return false
	}
	at := h.span(p.File).Start.Offset
	for _, name := range h.line.entry.Spans.Name {
		if name.Start.Offset <= at && at < name.End.Offset {
			return true
		}
	}
	return false
}
