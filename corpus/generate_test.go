package corpus

// This file makes up articles for tests of scale: movements of the catalogue
// and several times as many outside it, told by one to many authors, each in
// words, order and spelling of their own.

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/movement"
	"github.com/stretchlint/stretchlint/schema/source"
)

// A madeUp movement is what its accounts tell in their own ways.
type madeUp struct {
	slug                       string // of the catalogue; empty outside it
	names                      []string
	position, laterality, kind string
	equipment, targets         []string
	steps                      [][2]int // rows of doings and parts
}

// A maker makes movements and articles up. Equal seeds and sizes make equal
// articles.
type maker struct {
	random   *rand.Rand
	coined   []string
	coinedBy *rand.Zipf
	known    []madeUp
	knownBy  *rand.Zipf
	tellers  *rand.Zipf
}

// newMaker makes up the movements for about n accounts: one in five is of the
// catalogue, and of the movements outside it most are told by few.
func newMaker(n int) *maker {
	m := &maker{random: rand.New(rand.NewPCG(7, uint64(n)))}
	m.tellers = rand.NewZipf(m.random, 2.2, 2, 400)
	m.coined = m.coin(400 + n/40)
	m.coinedBy = rand.NewZipf(m.random, 1.1, 20, uint64(len(m.coined)-1))
	for _, k := range movement.Default().All() {
		kind := k.Kind
		if kind == "either" {
			kind = "static"
		}
		m.known = append(m.known, madeUp{slug: k.Slug, names: append([]string{k.Name}, k.Aliases...), position: k.Positions[0],
			laterality: laterality(k), kind: kind, equipment: k.Equipment, targets: k.Targets, steps: m.doings()})
	}
	m.knownBy = rand.NewZipf(m.random, 1.05, 10, uint64(len(m.known)-1))
	return m
}

// coin gives invented words, each once.
func (m *maker) coin(n int) []string {
	onsets, vowels := strings.Fields("b br d dr f g gr h k kl l m n p pr r s st t tr v w"), strings.Fields("a e i o u au ei oa")
	ends := strings.Fields("l n r s t m nd st rk ven lar ton dal mir sana")
	seen := map[string]bool{}
	var all []string
	for len(all) < n {
		word := ""
		for range 1 + m.random.IntN(3) {
			word += pick(m.random, onsets) + pick(m.random, vowels)
		}
		if word += pick(m.random, ends); !seen[word] {
			seen[word] = true
			all = append(all, word)
		}
	}
	return all
}

func pick[T any](random *rand.Rand, all []T) T { return all[random.IntN(len(all))] }

func (m *maker) often(percent int) bool { return m.random.IntN(100) < percent }

// doingWords are verbs in rows of those that mean one action, with where they
// lead.
var doingWords = [][]string{
	{"bend", "flex"}, {"lift", "raise"}, {"lower", "drop"}, {"pull", "draw"}, {"turn", "rotate"}, {"reach", "stretch"}, {"press", "push"},
	{"swing", "kick"}, {"circle", "roll"}, {"squeeze", "pinch"}, {"open", "spread"}, {"cross", "thread"}, {"tuck", "nod"}, {"slide", "glide"}, {"arch", "arch"}, {"round", "curl"},
}

var wayWords = []string{"forward", "to the side", "towards the ceiling", "across your body", "to the floor", "over your head", "behind you", "slowly"}

var partWords = []string{"head", "chin", "ear", "neck", "shoulder", "shoulder blade", "arm", "elbow", "forearm", "wrist", "hand", "palm", "fingers",
	"thumb", "chest", "ribs", "trunk", "back", "belly", "waist", "hips", "pelvis", "buttocks", "tailbone", "leg", "thigh", "knee", "shin", "calf",
	"ankle", "heel", "foot", "sole", "toes"}

var startWords = map[string][]string{
	"supine": {"Lie on your back.", "Start lying face up."}, "prone": {"Lie on your belly.", "Start face down."}, "side-lying": {"Lie on your side."},
	"quadruped": {"Start on your hands and knees.", "Come to all fours."}, "kneeling": {"Kneel on the floor."}, "half-kneeling": {"Kneel on one knee."},
	"seated-floor": {"Sit on the floor."}, "seated-chair": {"Sit on a chair.", "Sit tall on a steady chair."}, "standing": {"Stand tall.", "Stand with your feet hip-width apart."},
	"squat": {"Squat down."}, "hanging": {"Hang from a bar."}, "other": {"Get ready."},
}

// doings gives what the how-to of a movement asks for, as rows of the tables.
func (m *maker) doings() [][2]int {
	all := make([][2]int, 2+m.random.IntN(4))
	for i := range all {
		all[i] = [2]int{m.random.IntN(len(doingWords)), m.random.IntN(len(partWords) * len(wayWords))}
	}
	return all
}

// invent makes up a movement outside the catalogue.
func (m *maker) invent() madeUp {
	endings := []string{"stretch", "stretch", "pose", "release", "sway", "twist", "fold", "reach", "drill", "hold", "roll", "opener"}
	words := []string{m.coined[m.coinedBy.Uint64()]}
	if m.often(40) {
		words = append(words, m.coined[m.coinedBy.Uint64()])
	}
	if m.often(70) {
		words = append(words, pick(m.random, partWords))
	}
	kind := "static"
	if m.often(30) {
		kind = pick(m.random, []string{"dynamic", "exercise"})
	}
	made := madeUp{names: []string{strings.Join(append(words, pick(m.random, endings)), " ")}, position: pick(m.random, schema.IDs("position")),
		laterality: pick(m.random, schema.IDs("laterality")), kind: kind, steps: m.doings(), targets: []string{pick(m.random, schema.IDs("targets"))}}
	if m.often(30) {
		made.equipment = []string{pick(m.random, schema.IDs("equipment"))}
	}
	if m.often(20) {
		made.names = append(made.names, m.coined[m.coinedBy.Uint64()]+" "+pick(m.random, endings)) // some go by a name that shares nothing
	}
	return made
}

// next gives the movements that the next accounts are about: one of the
// catalogue, or one outside it as often as it is told.
func (m *maker) next() (made madeUp, times int) {
	if m.often(40) { // an account of a known movement for about four of unknown ones
		return m.known[m.knownBy.Uint64()], 1
	}
	return m.invent(), 1 + int(m.tellers.Uint64())
}

// tell gives an account of a movement, in words of its own.
func (m *maker) tell(made madeUp, line int) schema.Entry {
	e := schema.Entry{Name: m.called(made), Movement: made.slug, Kind: made.kind, Position: made.position, Laterality: made.laterality,
		Equipment: made.equipment, Targets: made.targets, Span: span(line)}
	if made.slug != "" {
		e.MovementReason = "made up"
	}
	if e.Laterality == "unilateral" {
		e.Sides = pick(m.random, []string{"both", "both", "one"})
	}
	if m.often(10) {
		e.Position = ""
	} else {
		e.Steps = append(e.Steps, passage(pick(m.random, startWords[made.position]), line+1))
		e.Spans.Position = []source.Span{span(line + 1)}
	}
	for i, doing := range made.steps {
		if i > 0 && m.often(10) {
			continue
		}
		e.Steps = append(e.Steps, passage(m.step(doing), line+2+i))
	}
	if m.often(70) {
		low := float64(5 * (1 + m.random.IntN(12)))
		e.Dosage.Hold = &schema.Quantity{Min: &low, Max: &low, Unit: "second", Text: fmt.Sprintf("%v seconds", low), Span: span(line + 8)}
	}
	if m.often(15) {
		e.Cautions = []schema.Passage{passage("Stop if your "+pick(m.random, partWords)+" hurts.", line+9)}
	}
	return e
}

func (m *maker) step(doing [2]int) string {
	part, way := partWords[doing[1]%len(partWords)], wayWords[doing[1]/len(partWords)]
	text := pick(m.random, doingWords[doing[0]]) + " your " + part + " " + way
	if m.often(25) {
		text += pick(m.random, []string{" and keep breathing", " until you feel a pull", " without haste", ", then come back"})
	}
	return strings.ToUpper(text[:1]) + text[1:] + "."
}

// called gives a name of a movement as one author writes it: with words in
// another order, left out, or a slip of the pen.
func (m *maker) called(made madeUp) string {
	name := pick(m.random, made.names)
	words := strings.Fields(name)
	switch chance := m.random.IntN(100); {
	case chance < 8 && len(words) > 2:
		words = slices.Delete(words, 1, 2)
	case chance < 14 && len(words) > 1:
		words[0], words[1] = words[1], words[0]
	case chance < 20:
		words = append(words, pick(m.random, []string{"exercise", "variation", "stretch", "(left side)"}))
	case chance < 28:
		words[0] = m.slip(words[0])
	}
	name = strings.Join(words, " ")
	if m.often(50) {
		return name
	}
	return strings.ToUpper(name[:1]) + name[1:]
}

// slip writes a word with two letters changed round, or one left out.
func (m *maker) slip(word string) string {
	if len(word) < 4 {
		return word
	}
	i := 1 + m.random.IntN(len(word)-2)
	if m.often(50) {
		return word[:i] + word[i+1:]
	}
	return word[:i] + word[i+1:i+2] + word[i:i+1] + word[i+2:]
}

// articles gives articles with n accounts between them, about eight in each,
// and the movement of each account by its place.
func (m *maker) articles(n int) []schema.Article {
	all := make([]schema.Article, (n+7)/8)
	for i := range all {
		path := fmt.Sprintf("articles/%03x/%06d.md", i%4096, i)
		all[i] = schema.Article{SchemaVersion: schema.Version, Source: schema.Source{Path: path, MediaType: "text/markdown", Language: "en",
			SHA256: fmt.Sprintf("%064x", i), Title: fmt.Sprintf("Page %d", i)}}
	}
	for told := 0; told < n; {
		made, times := m.next()
		for range min(times, n-told) {
			a := &all[m.random.IntN(len(all))]
			a.Stretches = append(a.Stretches, m.tell(made, 12*len(a.Stretches)+3))
			told++
		}
	}
	return all
}

// madeUpCorpus takes in articles with n accounts between them.
func madeUpCorpus(n int) *Corpus {
	c, articles := New("made up"), newMaker(n).articles(n)
	plans := make([]MergePlan, len(articles))
	inParallel(len(articles), func(i int) { plans[i] = Plan(c, articles[i]) })
	return Pack(Apply(c, plans...), true)
}
