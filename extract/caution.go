package extract

// Cautions: sentences that keep a reader from harm. A plain form cue ("keep the
// back straight", "do not let the heels lift") is none.

import (
	"slices"

	"github.com/stretchlint/stretchlint/schema/phrase"
)

// cautionRows are wordings of cautions and what each is about; the ids are
// those of safety notes.
var cautionRows = []struct{ phrase, form, about string }{
	{"stop if you feel pain", "STOP ~8 IFWORD|at ~10 PAIN", "stop-rule"},
	{"if you feel a sharp pain, stop", "IFWORD ~12 PAIN ~8 STOP", "stop-rule"},
	{"stop at the first sign of pain", "STOP ~6 sign|signs ~3 PAIN", "stop-rule"},
	{"stop if anything causes dizziness", "STOP ~4 if|when|immediately", "stop-rule"},
	{"do not continue if it hurts", "NEG continue|proceed|carry ~6 PAIN|if", "stop-rule"},
	{"pain is a signal to stop", "PAIN ~8 STOP", "stop-rule"},
	{"if your wrists hurt, make fists", "if ~6 PAIN=pain|PAIN=nerve|PAIN=faint", "pain-limit"},
	{"if this is too intense on the knee", "if ~6 too intense|much|strong|hard ~1 on|for|in ~2 PART", "pain-limit"},
	{"if it increases your back pain", "if ~6 increases|worsens|aggravates|causes ~4 PAIN|it|them", "pain-limit"},
	{"if you feel uncomfortable, make adjustments", "if|when ~3 PAIN=discomfort ~10 adjust|adjustment|adjustments|modify|easier|gentler", "pain-limit"},
	{"if any exercise makes your symptoms worse", "if ~4 makes|make|making|gets|get|feels|feel ~3 worse", "pain-limit"},
	{"skip any stretch that causes pain", "avoid|skip|omit|leave ~4 that|which ~2 PAIN=pain|PAIN=discomfort|PAIN=nerve", "pain-limit"},
	{"only to the point of mild discomfort", "only ~3 (to the | until the | to a)? point (of | where | at | when) ~4 PAIN=discomfort|tension|tightness|pull|stretch|comfortable", "pain-limit"},
	{"respect your body's limits", "respect|honor|honour|know|within your|its ~2 limit|limits|limitation|limitations|boundaries", "pain-limit"},
	{"pregnant women should avoid it", "pregnant|elderly|hypertensive|osteoporotic|injured women|people|ladies|mothers|patients|individuals|practitioners|students|readers ~2 (should|must ~1 NEG|avoid|skip | avoid | skip)", "contraindication"},
	{"if it feels uncomfortable", "if (it | this | that | you) ~2 PAIN=discomfort", "pain-limit"},
	{"prevent your back from arching", "prevent|avoid|without|NEG ~3 excessive|excessively|from ~1 arch|arching|strain|straining|sagging|collapsing|rounding", "general"},
	{"don't arch back", "NEG ~1 arch ~2 back ($ | , | ; | . | excessively | too)", "general"},
	{"on the calf or thigh (not the knee)", "\\( not (on)? (the | your)? knee", "general"},
	{"flex the foot to protect your knee", "(to | \\() protect|protects (your | the)? ~1 PART", "general"},
	{"hold the railing for safety", "for safety", "general"},
	{"if your hips sag it is time to stop", "time to stop", "stop-rule"},
	{"if symptoms increase", "if|when ~2 symptoms|symptom|discomfort|tingling|numbness ~2 increase|increases|worsen|worsens|appear|appears|occur|occurs|persist|persists", "pain-limit"},
	{"if this worsens symptoms", "if ~3 worsens|increases|aggravates|worsen|increase ~3 symptoms|pain|discomfort", "pain-limit"},
	{"never on the knee", "never on|against the|your knee|joint|neck|spine|throat", "general"},
	{"never place your foot on your knee", "NEG ~1 put|place|rest|press|putting|placing|resting|pressing ~3 on|against the|your ~1 knee|joint|neck|throat", "general"},
	{"don't crunch your neck", "NEG ~1 crunch|crane|jam|crunching|craning|jamming ~2 neck|chin|head", "general"},
	{"keep your neck long, don't crunch it", "neck ~10 NEG ~1 crunch|crane|jam|crunching|craning|jamming", "general"},
	{"don't turn your head in this pose", "NEG ~1 turn|turning your? head ~2 in|while|during", "general"},
	{"do not force the stretch", "NEG ~4 HARM=force", "pain-limit"},
	{"avoid painful positions", "NEG ~5 painful|pain", "pain-limit"},
	{"you should not feel pain", "NEG ~2 feel|be|hurt|cause ~3 PAIN=pain|painful|hurt", "pain-limit"},
	{"it should not hurt", "NEG hurt", "pain-limit"},
	{"only as far as is comfortable", "LIMIT", "pain-limit"},
	{"go only as far as you can without pain", "only ~6 comfortable|comfortably", "pain-limit"},
	{"stretch to mild tension, not pain", "tension|stretch|pull|discomfort ~5 NEG ~2 PAIN=pain", "pain-limit"},
	{"discomfort is fine, sharp pain is not", "PAIN=pain is|are NEG ($ | . | , | ; | - | ok|okay|fine|normal|good|acceptable)", "pain-limit"},
	{"come out slowly to avoid dizziness", "avoid|prevent ~2 PAIN=faint", "general"},
	{"don't push past discomfort", "NEG ~1 push|go|pushing|going ~2 past|beyond|through ~4 PAIN|limit|limits|comfort|comfortable|tension", "pain-limit"},
	{"do not bounce", "NEG ~4 HARM=bounce", "no-bounce"},
	{"avoid over-arching your back", "NEG ~4 HARM=strain", "general"},
	{"to avoid straining your neck", "avoid|prevent ~2 HARM=strain", "general"},
	{"avoid this pose if you have a back injury", "avoid|skip|omit|NEG ~8 IFWORD ~8 CONDITION", "contraindication"},
	{"if you have osteoporosis", "IFWORD ~1 you|have|has|had|are|is|suffer ~8 CONDITION", "contraindication"},
	{"people with glaucoma should skip this", "people|those|anyone|individuals|persons with ~6 CONDITION", "contraindication"},
	{"not recommended during pregnancy", "NEG ~2 recommended|advised|suitable|appropriate|safe ~1 for|if|during|with|in|when|after ~5 CONDITION", "contraindication"},
	{"with a knee injury, skip the bind", "with|after ~3 CONDITION ~6 avoid|skip|STOP|should|NEG", "contraindication"},
	{"avoid during pregnancy", "avoid ~3 during|in|after|with ~4 CONDITION", "contraindication"},
	{"in some cases stretching is contraindicated", "contraindicated|contraindicative|(contra - indicated|indicative)", "contraindication"},
	{"for pain that does not subside, contact a clinic", "PAIN ~8 (NEG ~2 subside|improve|resolve|ease|settle | persists|persist|worsens) ~14 CONSULT", "ask-professional"},
	{"ask your doctor first", "CONSULT ~8 PROFESSIONAL", "ask-professional"},
	{"under the guidance of a therapist", "guidance|supervision|advice|approval of|from ~3 PROFESSIONAL", "ask-professional"},
	{"be careful with your neck", "be ~1 careful|cautious|mindful", "general"},
	{"being careful not to stretch too far", "careful|cautious not", "pain-limit"},
	{"as far down as you are comfortable going", "as far|high|low|deep|deeply|much ~2 as ~4 comfortable|comfortably", "pain-limit"},
	{"rest the hand on the head without pulling", "NEG pull|pulling|push|pushing|press|pressing (on | down)? ~2 head|neck|hard", "pain-limit"},
	{"hand on the head, without pulling", "head|neck ~3 without pulling|pushing|pressing", "pain-limit"},
	{"do not practise this with high blood pressure", "NEG do|perform|attempt|try|practise|practice ~3 with|during|in|after|if ~4 CONDITION", "contraindication"},
	{"do not do this in slippery shoes", "NEG do|perform|attempt|try|practise|practice this|these", "general"},
	{"use caution", "use|with|exercise extreme|great? caution", "general"},
	{"take care not to twist the knee", "take ~1 care", "general"},
	{"this can cause injury", "can|could|may|might ~2 cause|lead|result ~4 HARM=strain", "general"},
	{"pain shooting down the leg needs medical advice", "PAIN=nerve ~20 CONSULT ~4 PROFESSIONAL", "red-flag"},
}

var cautionTable = newTable(len(cautionRows), func(i int) string { return cautionRows[i].form })

// A warned is a sentence of a line that warns.
type warned struct {
	sentence phrase.Sentence
	about    string
	row      string
}

// readCautions finds the sentences of a part of a line that warn.
func readCautions(l *line, from, to int) []warned {
	found := l.cautions()
	if len(found) == 0 {
		return nil
	}
	var all []warned
	for _, s := range l.sentencesIn(from, to) {
		if row := gravest(l.text, s, found); row >= 0 {
			all = append(all, warned{sentence: s, about: cautionRows[row].about, row: cautionRows[row].phrase})
		}
	}
	return all
}

// gravity orders what a sentence can be about when it says several things.
var gravity = []string{"general", "pain-limit", "no-bounce", "contraindication", "ask-professional", "stop-rule", "red-flag"}

// gravest gives the row of the gravest warning in a sentence, -1 for none.
func gravest(t *phrase.Text, s phrase.Sentence, found []phrase.Found) int {
	best := -1
	for _, f := range beginIn(found, s) {
		if relieves(t, f.Match) {
			continue
		}
		about := cautionRows[f.Row].about
		if best < 0 || slices.Index(gravity, about) > slices.Index(gravity, cautionRows[best].about) {
			best = f.Row
		}
	}
	return best
}

func (l *line) cautions() []phrase.Found {
	if !l.warned {
		l.warned, l.warnings = true, cautionTable.FindAll(l.text)
	}
	return l.warnings
}

// relieves reports whether the words speak of making pain better, which is a
// benefit: "helps people with sciatica".
func relieves(t *phrase.Text, m phrase.Match) bool {
	for i := max(t.Sentences[t.SentenceAt(m.First)].First, m.First-3); i < m.Last; i++ {
		if t.Has(i, "RELIEF") && t.ID(i, "NEG") == "" && t.ID(i, "DO") != "move" {
			return true
		}
	}
	return false
}
