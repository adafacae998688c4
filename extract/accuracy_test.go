package extract

// Accuracy: what is read from the articles of testdata against what a person
// read in them, per field, with floors that only rise.
//
//	go test ./extract -run Accuracy -v

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/movement"
)

// floors are the whole percents that were reached: a row below its floor fails
// the test. A change that gets further raises them; none lowers them.
var floors = map[string]int{
	"precision":      99,
	"recall":         100,
	"F1":             99,
	"name":           100,
	"movement":       96,
	"kind":           98,
	"position":       95,
	"laterality":     99,
	"sides":          97,
	"hold":           99,
	"reps":           100,
	"sets":           100,
	"caution":        100,
	"equipment":      97,
	"mean field":     98,
	"stated hold F1": 99,
	"stated reps F1": 100,
	"stated sets F1": 100,
	"repeats":        99,
	"title":          97,
	"article safety": 95,
}

// A score counts one row of the table.
type score struct {
	right, missed, wrong int // of what was annotated: found, not found; and found without being annotated
}

func (s score) precision() float64 { return share(s.right, s.right+s.wrong) }
func (s score) recall() float64    { return share(s.right, s.right+s.missed) }
func (s score) f1() float64        { return share(2*s.right, 2*s.right+s.wrong+s.missed) }

func share(part, whole int) float64 {
	if whole == 0 {
		return 1
	}
	return float64(part) / float64(whole)
}

// fields are what is compared of an entry that was found, each as one text.
var fields = []struct {
	name string
	want func(goldEntry) string
	got  func(schema.Entry) string
}{
	{"name", func(e goldEntry) string { return plainWords(e.Name) }, func(e schema.Entry) string { return plainWords(e.Name) }},
	{"movement", func(e goldEntry) string { return e.Identity }, func(e schema.Entry) string { return e.Movement }},
	{"kind", func(e goldEntry) string { return e.Kind }, goldKind},
	{"position", func(e goldEntry) string { return e.Position }, func(e schema.Entry) string { return e.Position }},
	{"laterality", wantedLaterality, func(e schema.Entry) string { return e.Laterality }},
	{"sides", wantedSides, func(e schema.Entry) string { return e.Sides }},
	{"hold", func(e goldEntry) string { return e.Hold.text("second") }, func(e schema.Entry) string { return amount(e.Dosage.Hold) }},
	{"reps", func(e goldEntry) string { return e.Reps.text("repetition") }, func(e schema.Entry) string { return amount(e.Dosage.Reps) }},
	{"sets", func(e goldEntry) string { return e.Sets.text("set") }, func(e schema.Entry) string { return amount(e.Dosage.Sets) }},
	{"caution", func(e goldEntry) string { return strconv.FormatBool(e.Safety) }, func(e schema.Entry) string { return strconv.FormatBool(len(e.Cautions) > 0) }},
	{"equipment", func(e goldEntry) string { return things(e.Equipment) }, func(e schema.Entry) string { return things(e.Equipment) }},
}

// stated are the fields that have a second row, for which an entry counts only
// where a value was annotated or read.
var stated = []string{"hold", "reps", "sets"}

func goldKind(e schema.Entry) string {
	if e.Kind == "exercise" {
		return "exercise"
	}
	return "stretch"
}

func wantedLaterality(e goldEntry) string {
	if e.Unilateral {
		return "unilateral"
	}
	return "bilateral"
}

func wantedSides(e goldEntry) string {
	switch {
	case e.BothSides == nil:
		return ""
	case *e.BothSides:
		return "both"
	}
	return "one"
}

// things leaves out "other", which is whatever the vocabulary lacks.
func things(equipment []string) string {
	known := slices.DeleteFunc(slices.Clone(equipment), func(s string) bool { return s == "other" })
	slices.Sort(known)
	return strings.Join(known, " ")
}

func repeats(e schema.Entry) string {
	lines := []int{}
	for _, span := range e.AlsoAt {
		lines = append(lines, span.Start.Line)
	}
	return fmt.Sprint(lines)
}

func (q *goldQuantity) text(unit string) string {
	if q == nil {
		return ""
	}
	if q.Unit == "breath" {
		unit = q.Unit
	}
	return amountOf(q.Min, q.Max, unit, q.Vague)
}

func amount(q *schema.Quantity) string {
	if q == nil {
		return ""
	}
	return amountOf(q.Min, q.Max, q.Unit, q.Vague)
}

func amountOf(least, most *float64, unit string, vague bool) string {
	if vague {
		return "vague"
	}
	return bound(least) + ".." + bound(most) + " " + unit
}

func bound(value *float64) string {
	if value == nil {
		return ""
	}
	return strconv.FormatFloat(*value, 'g', -1, 64)
}

// excused reports whether a difference is no mistake: the text leaves the
// field open, or the value is the dose that the article states for all.
func (g *gold) excused(field string, want string, got schema.Entry) bool {
	d := got.Dosage
	forAll := map[string]struct {
		want *goldQuantity
		got  *schema.Quantity
		unit string
	}{"hold": {g.ArticleHold, d.Hold, "second"}, "reps": {g.ArticleReps, d.Reps, "repetition"}, "sets": {g.ArticleSets, d.Sets, "set"}}
	switch field {
	case "movement", "position":
		return want == ""
	case "hold", "reps", "sets":
		a := forAll[field]
		return want == "" && a.got != nil && a.got.Inherited && amount(a.got) == a.want.text(a.unit)
	}
	return false
}

// An accuracy sums up over articles.
type accuracy struct {
	scores map[string]*score
	misses []string
}

func (a *accuracy) row(name string) *score {
	if a.scores[name] == nil {
		a.scores[name] = &score{}
	}
	return a.scores[name]
}

func (a *accuracy) miss(path string, line int, format string, args ...any) {
	a.misses = append(a.misses, fmt.Sprintf("%s:%d: ", path, line)+fmt.Sprintf(format, args...))
}

// article compares one article with its annotation.
func (a *accuracy) article(path string, g *gold, got schema.Article) {
	a.whole(path, "title", g.Title, got.Source.Title)
	a.whole(path, "article safety", strconv.FormatBool(len(g.ArticleSafety) > 0), strconv.FormatBool(len(got.Safety) > 0))
	p := match(g.Stretches, got.Stretches)
	entries := a.row("entries")
	entries.right += len(p.pairs)
	entries.missed += len(p.missed)
	entries.wrong += len(p.more)
	for _, i := range p.missed {
		a.miss(path, g.Stretches[i].Line, "not found: %q (%s)", g.Stretches[i].Name, g.Stretches[i].Identity)
	}
	for _, j := range p.more {
		a.miss(path, got.Stretches[j].Span.Start.Line, "not an entry: %q", got.Stretches[j].Name)
	}
	for _, pair := range p.pairs {
		w, e := g.Stretches[pair[0]], got.Stretches[pair[1]]
		a.entry(path, g, w, e)
		a.whole(path, "repeats", fmt.Sprint(w.AlsoAt), repeats(e))
	}
}

func (a *accuracy) whole(path, field, want, got string) {
	s := a.row(field)
	if want == got {
		s.right++
		return
	}
	s.missed++
	a.miss(path, 1, "%s: want %q, got %q", field, want, got)
}

func (a *accuracy) entry(path string, g *gold, w goldEntry, e schema.Entry) {
	for _, f := range fields {
		want, got := f.want(w), f.got(e)
		if g.excused(f.name, want, e) {
			got = want
		}
		s := a.row(f.name)
		if want == got {
			s.right++
		} else {
			s.missed++
			a.miss(path, w.Line, "%s: want %q, got %q (%q)", f.name, want, got, w.Name)
		}
		if slices.Contains(stated, f.name) {
			a.row("stated "+f.name).count(want, got)
		}
	}
}

// count scores a value that an article may state or not.
func (s *score) count(want, got string) {
	switch {
	case want == got && want != "":
		s.right++
	case want != got:
		s.missed += toInt(want != "")
		s.wrong += toInt(got != "")
	}
}

func toInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

func TestAccuracy(t *testing.T) {
	a := accuracy{scores: map[string]*score{}}
	dirs, err := filepath.Glob(filepath.Join(goldenDir, "*"))
	if err != nil {
		t.Fatal(err)
	}
	articles := 0
	for _, dir := range dirs {
		g := readGold(t, dir)
		if g == nil {
			continue
		}
		articles++
		path := filepath.Join(dir, "article."+g.Format)
		a.article(strings.TrimPrefix(path, goldenDir+string(os.PathSeparator)), g, readFile(t, path).Article)
	}
	for _, miss := range a.misses {
		t.Log(miss)
	}
	t.Logf("%d articles\n%s", articles, a.table(t, floors))
}

// TestAnnotatedElsewhere scores the articles of others that are in the folder
// ARTICLES; testdata/annotated says where they come from. It has no floors: what
// is there differs from desk to desk.
func TestAnnotatedElsewhere(t *testing.T) {
	annotations, err := filepath.Glob("../testdata/annotated/*.json")
	if err != nil || len(annotations) == 0 {
		t.Fatalf("no annotations: %v", err)
	}
	a := accuracy{scores: map[string]*score{}}
	folder, articles := os.Getenv("ARTICLES"), 0
	for _, annotation := range annotations {
		g := decodeGold(t, annotation)
		if g.Repo == "" || g.Path == "" || g.Commit == "" {
			t.Errorf("%s does not say where its article is", annotation)
		}
		path := filepath.Join(folder, strings.TrimSuffix(filepath.Base(annotation), ".json")+"."+g.Format)
		if _, err := os.Stat(path); folder == "" || err != nil {
			continue
		}
		articles++
		a.article(filepath.Base(path), g.inCatalogue(), readFile(t, path).Article)
	}
	if articles == 0 {
		t.Skip("ARTICLES names no folder that holds one of them")
	}
	for _, miss := range a.misses {
		t.Log(miss)
	}
	t.Logf("%d articles\n%s", articles, a.table(t, nil))
}

// inCatalogue gives the annotation without what the catalogue has no movement
// for: those entries must stay open.
func (g *gold) inCatalogue() *gold {
	for i := range g.Stretches {
		if _, known := movement.Default().Lookup(g.Stretches[i].Identity); !known {
			g.Stretches[i].Identity = ""
		}
	}
	return g
}

// table prints the rows and holds them to floors; nil floors hold nothing.
func (a *accuracy) table(t *testing.T, floors map[string]int) string {
	var out strings.Builder
	line := func(name string, value float64) {
		fmt.Fprintf(&out, "%-18s %6.1f %%", name, 100*value)
		if floors == nil {
			out.WriteByte('\n')
			return
		}
		fmt.Fprintf(&out, "   floor %3d\n", floors[name])
		if floor, set := floors[name]; !set || math.Floor(100*value+1e-9) < float64(floor) {
			t.Errorf("%s is %.1f %%, its floor is %d", name, 100*value, floor)
		}
	}
	entries := a.row("entries")
	line("precision", entries.precision())
	line("recall", entries.recall())
	line("F1", entries.f1())
	sum := 0.0
	for _, f := range fields {
		line(f.name, a.row(f.name).recall())
		sum += a.row(f.name).recall()
	}
	line("mean field", sum/float64(len(fields)))
	for _, name := range stated {
		line("stated "+name+" F1", a.row("stated "+name).f1())
	}
	for _, name := range []string{"repeats", "title", "article safety"} {
		line(name, a.row(name).recall())
	}
	return out.String()
}
