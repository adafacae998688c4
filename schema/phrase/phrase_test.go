package phrase

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

func words(tokens []Token) string {
	var out []string
	for _, t := range tokens {
		out = append(out, t.Word)
	}
	return strings.Join(out, " ")
}

func TestScan(t *testing.T) {
	for text, want := range map[string]string{
		"Hold 20-30 seconds.":              "hold 20 - 30 seconds .",
		"30s 3x10 3×10":                    "30 s 3 x 10 3 x 10",
		"Child’s Pose, hip–width":          "child's pose , hip - width",
		"30″ or 30\" 1'":                   `30 " or 30 " 1 '`,
		"1½ min 1.5 1,000 1,5":             "1 ½ min 1.5 1,000 1 , 5",
		"L4-L5 x10":                        "l 4 - l 5 x 10",
		"the knees' backs":                 "the knees ' backs",
		"naïve e\u0301lan":                 "naïve e\u0301lan",
		"10.Then":                          "10 . then",
		"\u26a0\ufe0f Stop. 1\ufe0f\u20e3": "\u26a0 stop . 1",
	} {
		if got := words(Scan(text)); got != want {
			t.Errorf("Scan(%q) = %q, want %q", text, got, want)
		}
	}
}

func FuzzScan(f *testing.F) {
	f.Add("Hold 20–30 s, 1½ × “3”.")
	f.Add("\xff1,000.5\u00adx’s")
	f.Fuzz(func(t *testing.T, text string) {
		at := 0
		for _, token := range Scan(text) {
			if token.Start < at || token.End <= token.Start || token.End > len(text) {
				t.Fatalf("token %+v after %d of %d", token, at, len(text))
			}
			if strings.TrimFunc(text[at:token.Start], isBlank) != "" {
				t.Fatalf("%q belongs to no token", text[at:token.Start])
			}
			at = token.End
		}
		if strings.TrimFunc(text[at:], isBlank) != "" {
			t.Fatalf("%q belongs to no token", text[at:])
		}
	})
}

func TestSentences(t *testing.T) {
	for _, want := range []string{
		"Lie down.|Hold for 30 sec. on each side.|Switch.",
		"See Dr. Berg first.|Then begin.",
		"Hold approx. 20 seconds.|Relax.",
		"1. Stand tall.|2. Fold forward.",
		"Hold for 20 seconds.|then switch sides.",
		"Sets: 2.|Reps: 10.",
		"Press down for five seconds.|Repeat.",
		"Use a prop, e.g. a towel.|Pull.",
		"Look at Fig. 2 for the set-up.|Breathe.",
		"Rest 1.5 minutes between sets.|Go again!|Well done.",
		"Do 10 reps. per side.",
		"Hold 30 sec.|Repeat 3 times.",
		"Now relax.|3 times is enough.",
	} {
		text := strings.ReplaceAll(want, "|", " ")
		var got []string
		for _, r := range Sentences(text) {
			got = append(got, text[r.Start:r.End])
		}
		if strings.Join(got, "|") != want {
			t.Errorf("Sentences(%q) = %q", text, got)
		}
	}
	glued := "Hold for ten seconds.Repeat twice."
	if got := Sentences(glued); len(got) != 2 {
		t.Errorf("Sentences(%q) = %v, want two", glued, got)
	}
}

func TestInflections(t *testing.T) {
	for word, want := range map[string]string{
		"bend": "bend bends bending bended", "hop": "hop hops hopping hopped", "raise": "raise raises raising raised",
		"carry": "carry carries carrying carried", "press": "press presses pressing pressed", "squat": "squat squats squatting squatted",
		"reach": "reach reaches reaching reached", "sway": "sway sways swaying swayed", "lie": "lie lies lying lied",
		"row": "row rows rowing rowed", "open": "open opens opening opened", "knee": "knee knees kneeing kneed",
	} {
		if got := strings.Join(inflections(word), " "); got != want {
			t.Errorf("inflections(%q) = %q, want %q", word, got, want)
		}
	}
}

func load(t testing.TB, file string) *Vocabulary {
	t.Helper()
	v, err := Load(fstest.MapFS{"v/a.txt": {Data: []byte(file)}}, "v/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	return v
}

const small = `# a small vocabulary
[VERB]
hold: hold+, keep+ it
bend: bend+, bent
[PART]
knee: knee+
ball: ball of the foot, balls of the feet
[EQUIPMENT]
ball: ball
foot-ball: ball of the foot
[BOUND]
least: at least
most: up to
about: about, ~
none: between
[BOUNDAFTER]
least: +, or more
about: or so
[VAGUE]
few: a few
couple: a couple of
`

func TestTags(t *testing.T) {
	text := load(t, small).Read("Holding the ball of the foot, bent knees, keeps it.")
	var got []string
	for i := range text.Tokens {
		for _, tag := range text.Tags(i) {
			if tag.First == i {
				got = append(got, tag.Section+"="+tag.ID+":"+text.Words(tag.First, tag.Last))
			}
		}
	}
	slices.Sort(got)
	want := []string{
		"EQUIPMENT=foot-ball:ball of the foot", "PART=ball:ball of the foot", "PART=knee:knees",
		"VERB=bend:bent", "VERB=hold:Holding", "VERB=hold:keeps it",
	}
	if !slices.Equal(got, want) {
		t.Errorf("tags = %q, want %q", got, want)
	}
	if id := text.ID(4, "PART"); id != "ball" {
		t.Errorf("the middle of a form has id %q, want ball", id)
	}
}

func TestLoadErrors(t *testing.T) {
	for file, want := range map[string]string{
		"knee: knee":                         "v/a.txt:1: id \"knee\" stands before any [SECTION]",
		"[PART]\nknee: knee\nleg: leg, knee": "v/a.txt:3: form \"knee\" of PART is already knee at v/a.txt:2",
		"[PART]\nknee: , knee":               "v/a.txt:2: id \"knee\" has an empty form",
		"[part]":                             "v/a.txt:1: section name \"part\" is not in capital letters",
		"[PART]\nknee":                       "v/a.txt:2: line is neither a [SECTION] nor \"id: form, form\"",
	} {
		_, err := Load(fstest.MapFS{"v/a.txt": {Data: []byte(file)}}, "v/*.txt")
		if err == nil || err.Error() != want {
			t.Errorf("Load(%q): %v, want %s", file, err, want)
		}
	}
}

func TestDefaultLoads(t *testing.T) { Default() }

func describe(q Quantity) string {
	end := func(v *float64) string {
		if v == nil {
			return "?"
		}
		return fmt.Sprintf("%.4g", *v)
	}
	s := end(q.Min) + ".." + end(q.Max)
	if q.Vague {
		s = "vague"
	}
	if q.Reversed {
		s += " reversed"
	}
	if q.Approx {
		s += " about"
	}
	return s
}

func TestQuantities(t *testing.T) {
	v := load(t, small)
	for text, want := range map[string]string{
		"30": "30..30", "20-30": "20..30", "20 – 30": "20..30", "30-20": "20..30 reversed", "two to three": "2..3",
		"twenty-five": "25..25", "one hundred and twenty": "120..120", "1½": "1.5..1.5", "1 1/2": "1.5..1.5", "½": "0.5..0.5",
		"20/30": "20..30", "between 20 and 30": "20..30", "up to 5": "?..5", "at least ten": "10..?", "30+": "30..?",
		"10 or more": "10..?", "10 or so": "10..10 about", "about 10 to 15": "10..15 about", "~30": "30..30 about",
		"10 (ten)": "10..10", "ten (10) to fifteen (15)": "10..15", "a few": "vague", "a couple of": "2..2 about",
		"4 or 5": "4..5", "5 up to 10": "5..10", "4-7-8": "", "555-0142": "", "2025-01-29": "", "90/90": "90..90",
	} {
		got := ""
		if qs := v.Read(text).qty; len(qs) > 0 {
			got = describe(qs[0])
			if text != "90/90" && (qs[0].Start != 0 || qs[0].End != len(text)) {
				t.Errorf("%q is read from %d to %d", text, qs[0].Start, qs[0].End)
			}
		}
		if got != want {
			t.Errorf("%q is read as %q, want %q", text, got, want)
		}
	}
}

func TestFind(t *testing.T) {
	v := load(t, small)
	for _, c := range []struct{ form, text, want string }{
		{"hold ~3 for QTY seconds", "Now hold this there for 20-30 seconds.", "hold this there for 20-30 seconds"},
		{"VERB=bend (the|your)? PART", "Bend knees or bend your knees", "Bend knees"},
		{"VERB=bend the|your PART", "Bend knees or bend your knees", "bend your knees"},
		{"(a few | QTY) seconds", "after 10 seconds", "10 seconds"},
		{"^ bend", "Hold and bend. - Bend.", "Bend"},
		{"knee $", "The knee bends the knee.)", "knee"},
		{"!the knee", "the knee, a knee", "knee"},
		{"!VERB knee", "bent knee or knee", "knee"},
		{"hold ~2 knee", "hold on. knee", ""},
		{"hold ~4!VERB knee", "hold and bend the knee, hold the knee", "hold the knee"},
		{`\( NUM x`, "do it (10x) now", "(10x"},
		{"a|b|(c d)? e", "c d e", "c d e"},
		{"warm-up", "the warm-up ends", "warm-up"},
		{"(x | y z | w)? v", "y z v", "y z v"},
	} {
		text := v.Read(c.text)
		got := ""
		if m, ok := MustCompile(c.form).Find(text, 0); ok {
			got = text.Plain[m.Start:m.End]
		}
		if got != c.want {
			t.Errorf("%q in %q matches %q, want %q", c.form, c.text, got, c.want)
		}
	}
}

func TestCompileErrors(t *testing.T) {
	for _, form := range []string{"", "a?", "(a", "a)", "~0 a", "~99 a", "a ||b", "()", "(a | ) b", "^ $", strings.Repeat("(", 99)} {
		if p, err := Compile(form); err == nil {
			t.Errorf("Compile(%q) = %v, want an error", form, p)
		}
	}
}

func TestTable(t *testing.T) {
	table := NewTable([]*Pattern{
		MustCompile("hold QTY"), MustCompile("VERB=hold QTY seconds"), MustCompile("hold QTY seconds"), MustCompile("~1 knee"),
	})
	text := load(t, small).Read("Hold 5. Hold 5 seconds. Holding 5 seconds. The knee.")
	var rows []int
	for _, f := range table.FindAll(text) {
		rows = append(rows, f.Row)
	}
	if want := []int{0, 1, 1, 3}; !slices.Equal(rows, want) {
		t.Errorf("rows = %v, want %v", rows, want)
	}
}

func TestMark(t *testing.T) {
	text := load(t, small).Read("hold 5 s")
	marked := text.Mark([]Tag{{First: 1, Last: 3, Section: "TIME", ID: "second"}})
	m, ok := MustCompile("VERB TIME").Find(marked, 0)
	if !ok || m.Get("TIME") != "second" || m.Captures[1].Start != 5 {
		t.Errorf("VERB TIME found %+v, %v", m, ok)
	}
	if _, ok := MustCompile("TIME").Find(text, 0); ok {
		t.Error("Mark changed the text it was given")
	}
}

// TestGrowth counts steps, not time: twice the text is at most a little over
// twice the work, on text made to be hard too.
func TestGrowth(t *testing.T) {
	v := load(t, small)
	table := NewTable([]*Pattern{MustCompile("hold ~9 hold ~9 hold ~9 end"), MustCompile("QTY x QTY"), MustCompile("VERB ~9 PART")})
	for _, unit := range []string{"hold ", "Hold the knee for 20-30 seconds. ", "3 x 10 x ", "1-", "at least "} {
		_, once := table.find(v.Read(strings.Repeat(unit, 500)))
		_, twice := table.find(v.Read(strings.Repeat(unit, 1000)))
		if float64(twice) > 2.2*float64(once) {
			t.Errorf("%q: %d steps, doubled %d", unit, once, twice)
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add("VERB ~3 (QTY|a few) seconds?", "Hold it for 20-30 seconds.")
	f.Add("^ (x | y z)? !VERB PART $", "bend 1/2-knee.")
	v := load(f, small)
	f.Fuzz(func(t *testing.T, form, text string) {
		p, err := Compile(form)
		if err != nil || len(form) > 40 {
			return
		}
		read := v.Read(text)
		found := p.FindAll(read)
		at := 0
		for _, m := range found {
			if m.First < at || m.Last <= m.First || m.Last > len(read.Tokens) || m.Start >= m.End || m.End > len(text) {
				t.Fatalf("match %+v after token %d", m, at)
			}
			at = m.Last
		}
		if in := NewTable([]*Pattern{p}).FindAll(read); len(in) != len(found) {
			t.Fatalf("a table finds %d, the pattern %d", len(in), len(found))
		}
	})
}

func BenchmarkRead(b *testing.B) {
	text := strings.Repeat("Lie on your back and bend both knees. Bring the left knee towards your chest and hold it there for 20–30 seconds, "+
		"then relax. Repeat on the other side, three times per leg. ", 200)
	v := Default()
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		v.Read(text)
	}
}

func TestNumberWordsMayBeNumbers(t *testing.T) {
	for w := range numberWords {
		if !mayBeNumber(w) {
			t.Errorf("%q is never looked up", w)
		}
	}
}

// TestReadAtSeams: a word that means nothing is divided where markup stood in it.
func TestReadAtSeams(t *testing.T) {
	v := load(t, "[S]\nside: each\nunit: sec\nhip: hip, hips\n")
	for _, c := range []struct {
		text string
		seam int
		want string
	}{
		{"30 seceach", 6, "30 sec each"},
		{"hips", 3, "hips"},
		{"stretch", 1, "stretch"},
		{"MobilityFor", 8, "mobility for"},
	} {
		var words []string
		for _, token := range v.Read(c.text, c.seam).Tokens {
			words = append(words, token.Word)
		}
		if got := strings.Join(words, " "); got != c.want {
			t.Errorf("%q at %d: %q, want %q", c.text, c.seam, got, c.want)
		}
	}
}
