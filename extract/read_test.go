package extract

// What opens an entry and what does not; sides, positions and doses of whole
// small articles.

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchlint/stretchlint/extract/article"
	"github.com/stretchlint/stretchlint/schema"
	"github.com/stretchlint/stretchlint/schema/phrase"
	"github.com/stretchlint/stretchlint/schema/source"
)

// lineOf reads a text that is one line.
func lineOf(t *testing.T, text string) *line {
	t.Helper()
	page, err := article.Read(source.New("a.txt", []byte(text)), "text/plain", article.Options{})
	if err != nil {
		t.Fatal(err)
	}
	words := readWords(page.Blocks, phrase.Default())
	lines := readLines(page.Blocks, words, readDoses(words))
	if len(lines) != 1 {
		t.Fatalf("%q is %d lines", text, len(lines))
	}
	return lines[0]
}

// names gives the names of the entries, "-" for one without.
func names(r *Reading) string {
	var all []string
	for _, e := range r.Article.Stretches {
		if e.Name == "" {
			e.Name = "-"
		}
		all = append(all, e.Name)
	}
	return strings.Join(all, " | ")
}

// dosedCard is a name and a dose in an element of their own.
func dosedCard(name string) string {
	return "<div class=card><span class=ex-name>" + name + "</span><span>2 × 10 reps / side</span></div>"
}

// taggedCard is a name with the place where one does it, and a how-to.
func taggedCard(name, howTo string) string {
	return "<article><div><span class=stretch-title>" + name + "</span> <span class=tag>At your desk</span></div><p>How to do it: " + howTo + "</p></article>"
}

// TestCards: what stands in the card of a name belongs to it, also where it
// tells nobody to do anything.
func TestCards(t *testing.T) {
	card := func(name, howTo, sign string) string {
		return "<div class=move><span class=move-title>" + name + "</span><p>" + howTo + "</p><span>Signal: " + sign + "</span></div>"
	}
	const sign = "the calf grows long in this position and the heel stays where it is. If the tendon is tender, skip the second round."
	r := readText(t, "a.html", "<h1>After a run</h1>"+
		card("Standing calf stretch", "Stand with your hands on a wall and one foot back. Hold for 30 seconds on each side.", sign)+
		card("Butterfly stretch", "Sit on the floor with the soles of your feet together. Hold for 30 seconds.", "the knees sink."))
	CheckSpans(t, r)
	if got := names(r); got != "Standing calf stretch | Butterfly stretch" {
		t.Fatalf("entries %q", got)
	}
	if got := r.Article.Stretches[0].Cautions; len(got) != 1 || got[0].Text != "If the tendon is tender, skip the second round." {
		t.Errorf("cautions %v, want the tender tendon", got)
	}
	if len(r.Article.Safety) > 0 {
		t.Errorf("safety %v, want none for the whole article", r.Article.Safety)
	}
}

// TestSignsBeforeNames: what an author draws before a name is no part of it, and of
// no sentence.
func TestSignsBeforeNames(t *testing.T) {
	for _, sign := range []string{"🐍", "★", "→ ✓", "➡️"} {
		r := readText(t, "a.md", "# Two moves\n\n**"+sign+" Cobra:** "+cobra+"\n\n**"+sign+" Butterfly:** "+butterfly+"\n\n"+sign+" **Rest** a while. Drink.\n")
		CheckSpans(t, r)
		if got := names(r); got != "Cobra | Butterfly" {
			t.Errorf("%s: entries %q", sign, got)
		}
	}
}

// TestNamesInTitles: what stands around a name in a title is no part of it.
func TestNamesInTitles(t *testing.T) {
	for _, title := range []string{"How to do cobra", "How to do a cobra stretch", "Steps to perform cobra", "Instructions for doing the cobra", "Here's how to practise the cobra pose"} {
		r := readText(t, "a.md", "# Evenings\n\n## "+title+"\n\n"+cobra+"\n\n## Butterfly\n\n"+butterfly+"\n")
		CheckSpans(t, r)
		if e := r.Article.Stretches; len(e) != 2 || !strings.HasPrefix(strings.ToLower(e[0].Name), "cobra") || e[0].Movement != "cobra" {
			t.Errorf("%s: entries %q", title, names(r))
		}
	}
}

// TestTitlesByTheirPlace: the first lines of paragraphs are names where most
// paragraphs begin with one, and text where few do.
func TestTitlesByTheirPlace(t *testing.T) {
	const kneel = "Kneel and sit on your heels. Fold forward with your arms ahead of you."
	r := readText(t, "a.txt", "Evenings\n\nThis is what I do.\n\nBack opener: cobra\n"+cobra+"\n\nMy favourite: butterfly\n"+butterfly+"\n\nBest for tired days: child's pose\n"+kneel+"\n")
	CheckSpans(t, r)
	if got := names(r); got != "Back opener: cobra | My favourite: butterfly | Best for tired days: child's pose" {
		t.Errorf("entries %q", got)
	}
	r = readText(t, "a.txt", "Evenings\n\nAt home, with music\n"+cobra+"\n\n"+butterfly+"\n\n"+kneel+"\n")
	for _, e := range r.Article.Stretches {
		if e.Name != "" {
			t.Errorf("name %q, want none", e.Name)
		}
	}
}

// TestDosesInHeadings: what a heading gives for each holds for what stands below.
func TestDosesInHeadings(t *testing.T) {
	r := readText(t, "a.md", "# Desk\n\n## Arms (30 seconds each)\n\n- **Cross-body stretch:** Bring one arm across your chest and press it closer. Switch arms.\n- **Overhead triceps stretch:** Reach one hand down your back and press the elbow. Switch arms.\n\n## Legs (20 minutes each)\n\n- **Calf stretch:** Step one foot back and press the heel down.\n")
	CheckSpans(t, r)
	want := []string{"30..30 second", "30..30 second", ""}
	for i, e := range r.Article.Stretches {
		if got := amount(e.Dosage.Hold); got != want[i] {
			t.Errorf("%s: hold %q, want %q", e.Name, got, want[i])
		}
	}
}

// TestProseInHeadings: a paragraph that is set as a heading is a paragraph.
func TestProseInHeadings(t *testing.T) {
	r := readText(t, "a.html", "<h1>Poses</h1><h2>Cobra</h2><h3>It is good for the whole of the back and it is one of the poses that people who sit a lot like best.</h3><h4>"+cobra+" Breathe in and out, and look ahead of you with a long neck and soft shoulders, then come down.</h4><h2>Butterfly</h2><h4>"+butterfly+" Breathe in and out, and look ahead of you with a long neck and soft shoulders, then come up again.</h4>")
	CheckSpans(t, r)
	if got := names(r); got != "Cobra | Butterfly" {
		t.Errorf("entries %q", got)
	}
}

// TestPageAboutOneMovement: the title names it, facts and an introduction stand
// before its how-to, and other parts of the page after it.
func TestPageAboutOneMovement(t *testing.T) {
	const about = "## Quick answer\n\nThis pose is a gentle bend for the back and asks for little room.\n\n- **Equipment:** Mat\n- **Hold:** 30 seconds\n\n" +
		"## How to perform\n\n### Getting ready\n\n1. Lie face down with your forearms on the floor.\n\n### Going up\n\n2. Lift your chest and keep your elbows under your shoulders.\n3. Breathe.\n\n" +
		"## Precautions\n\n- Avoid it if your back hurts.\n\n## Questions\n\n### Is it safe?\n\nAsk your doctor first.\n"
	for _, page := range []string{"# Sphinx\n\n" + about, "---\ntitle: Sphinx pose\n---\n\n" + about} {
		r := readText(t, "a.md", page)
		CheckSpans(t, r)
		if len(r.Article.Stretches) != 1 {
			t.Fatalf("entries %q, want one", names(r))
		}
		e := r.Article.Stretches[0]
		if e.Name != "" || e.Movement != "sphinx" || len(e.Steps) != 3 || len(e.Cautions) != 1 || e.Dosage.Hold == nil || !slices.Equal(e.Equipment, []string{"mat"}) {
			t.Errorf("read %+v", e)
		}
		if first := string(r.File.Text[e.Span.Start.Offset:]); !strings.HasPrefix(first, "Lie face down") {
			t.Errorf("it begins at %.30q, want its first step", first)
		}
	}
	for about, page := range map[string]string{
		"a group":             "# Back stretches\n\n## How to do it\n\nLie face down. Lift your chest and hold for 30 seconds. Then lie on your back and hold your knees.\n",
		"something else":      "# Sourdough\n\n## Method\n\n1. Fold the dough.\n2. Stretch it and turn it.\n",
		"a how-to of its own": "# Sphinx and more\n\n## Cobra\n\n### How to do it\n\nLie face down. Lift your chest and hold for 30 seconds.\n",
	} {
		for _, e := range readText(t, "a.md", page).Article.Stretches {
			if e.Movement == "sphinx" {
				t.Errorf("%s: taken for the title's movement", about)
			}
		}
	}
}

// TestHeadingsAskForNoWarmUp: a heading or a link names a warm-up, a sentence
// asks for one.
func TestHeadingsAskForNoWarmUp(t *testing.T) {
	for text, want := range map[string]int{
		"# Rings\n\n## Wrist warm up\n\n[Warm up](/warm-up)\n\n## Butterfly stretch\n\nSit with the soles of your feet together. Hold for 30 seconds.\n": 0,
		"# Rings\n\nAlways warm up before you stretch.\n\n## Butterfly stretch\n\nSit with the soles of your feet together. Hold for 30 seconds.\n":      1,
	} {
		if got := readText(t, "a.md", text).Article.Safety; len(got) != want {
			t.Errorf("%d safety notes, want %d: %v", len(got), want, got)
		}
	}
}

// TestLastOfItsKind: where every entry is a name and one paragraph, a paragraph
// after the last of them is the article's, whatever it tells the reader to do.
func TestLastOfItsKind(t *testing.T) {
	entry := func(name, how string) string { return "**" + name + "**\n" + how + "\n\n" }
	text := "# Before bed\n\n" + entry("Cat-cow", "Start on all fours. Round your back and let it sink, six times.") +
		entry("Child's pose", "Kneel and fold forward over your thighs. Hold for five breaths.") +
		entry("Lying twist", "Lie down and let both knees drop to one side. Hold for five breaths, then change sides.") +
		entry("Knee hug", "Stay on your back and bring both knees to your chest. Rock from side to side.")
	closing := "Now lie down under a warm blanket and close your eyes, and keep your breath slow and even for a few minutes.\n"
	steps := func(text string) int {
		entries := readText(t, "a.md", text).Article.Stretches
		return len(entries[len(entries)-1].Steps)
	}
	if with, without := steps(text+closing), steps(text); with != without {
		t.Errorf("the last entry has %d steps before a closing paragraph and %d without it", with, without)
	}
	if more := steps(text + "Repeat this whole sequence of movements on the other side and hold it for a few minutes there.\n"); more == steps(text) {
		t.Error("a paragraph that goes on with the last entry is no part of it")
	}
}

// TestSpeakers: who speaks in a transcript names no movement and says none of it.
func TestSpeakers(t *testing.T) {
	said := []string{
		"Welcome back, everybody.", "Find a chair that does not roll.", "Let us go slowly today.", "Sit tall for me.",
		"Sit on the edge of the chair. Drop your right ear to your right shoulder. Hold it there for 20 seconds and change sides.",
		"Good.", "Let it all settle.", "Thank you for coming.", "See you on Friday.",
	}
	text := "# Chair class\n"
	for _, s := range said {
		text += "\n**Ottoline Brandt:** " + s + "\n"
	}
	r := readText(t, "a.md", text)
	CheckSpans(t, r)
	for _, e := range r.Article.Stretches {
		if e.Name != "" {
			t.Errorf("an entry is called %q", e.Name)
		}
		for _, step := range e.Steps {
			if strings.Contains(step.Text, "Ottoline") {
				t.Errorf("the step %q holds its speaker", step.Text)
			}
		}
	}
}

func TestSignals(t *testing.T) {
	tests := []struct{ about, path, text, want string }{
		{"a heading with a how-to", "a.md", "# Legs\n\n## Calf stretch\n\nStep one foot back and press the heel into the floor. Hold for 30 seconds.\n", "Calf stretch"},
		{"a name nobody knows needs more", "a.md", "# Legs\n\n## The sleepy heron\n\nStand on one leg and fold your arms over your chest. Lower your chin and hold for five breaths.\n", "The sleepy heron"},
		{"benefits are no entry", "a.md", "# Legs\n\n## Benefits of the calf stretch\n\nIt keeps the ankle supple and helps runners.\n", ""},
		{"tips are no entry", "a.md", "# Legs\n\n## Tips for safe stretching\n\n- Breathe slowly and relax your shoulders.\n- Keep your knees soft.\n", ""},
		{"a bare list of names is none", "a.md", "# Warm-up\n\nI like these:\n\n- arm circles\n- leg swings\n- cat-cow\n", ""},
		{"a list of doses is", "a.md", "# Warm-up\n\n- Arm circles: 10 each way\n- Leg swings: 12 per leg\n", "Arm circles | Leg swings"},
		{"names before a colon", "a.txt", "Desk routine\n\n1. Chin tuck: Sit tall and draw your chin straight back. Hold for 5 seconds.\n\n2. Shoulder roll: Lift both shoulders and roll them back. Do this ten times.\n", "Chin tuck | Shoulder roll"},
		{"advice before a colon is none", "a.txt", "Desk advice\n\n1. Mind your posture: Sit tall and keep your feet flat.\n\n2. Take breaks: Stand up and walk around.\n", ""},
		{"labels are no names", "a.txt", "Cobra Stretch\nHow to Do It:\n• Lie face down with your hands under your shoulders.\n• Press up and lift your chest.\nBenefits:\n• Opens the chest.\n", "Cobra Stretch"},
		{"how-to without a name", "a.txt", "Bedtime stretches for everyone\n\nThese take five minutes.\n\nLie on your back and bend your knees. Let both knees fall to one side. Hold for 20 seconds and change sides.\n", "-"},
		{"the first words of a paragraph", "a.txt", "Leg day\n\nLunges work the thighs and hips. Step forward and lower the back knee to the floor. Keep your chest up.\n", "Lunges"},
		{"a table with doses", "a.md", "# Plan\n\n| Exercise | Hold | Sets |\n|---|---|---|\n| Couch stretch | 60 s | 2 |\n| Wall angels | | 2x10 |\n", "Couch stretch | Wall angels"},
		{"rows between bars", "a.md", "# Hip week\n\n**Strength:**\n\n| Bridge | 2 sets | 10 reps |\n| Heron press | 2 sets | 30 seconds per side |\n\n**Stretches:**\n\n| Butterfly | | 5 minutes |\n", "Bridge | Heron press | Butterfly"},
		{"a table of something else", "a.md", "# Plan\n\n| Shoe | Price |\n|---|---|\n| Runner | 60 |\n", ""},
		{"comments are ignored", "a.md", "# Legs\n\n## Calf stretch\n\nStep one foot back and press the heel down. Hold for 30 seconds.\n\n## Comments\n\n### Ann\n\nLie on your back and pull your knee to your chest, hold it for 30 seconds!\n", "Calf stretch"},
		{"navigation is ignored", "a.html", "<nav><ul><li>Calf stretch</li><li>Hold your knee for 30 seconds</li></ul></nav><h1>Legs</h1><h2>Quad stretch</h2><p>Stand and pull your heel to your bottom. Hold 20 seconds.</p>", "Quad stretch"},
		{"bold names in paragraphs", "a.html", "<h1>Necks</h1><p><b>Ear to shoulder</b></p><p>Sit tall and tilt your head to the right. Hold for 20 seconds, then change sides.</p><p><b>Chin to chest</b></p><p>Drop your chin and hold for 20 seconds.</p>", "Ear to shoulder | Chin to chest"},
		{"names nobody knows in bold before their how-to", "a.html", "<h1>Ease your day</h1><p><b>Window gazer</b> Stand tall and turn your head to the right. Hold for 10 seconds.</p><p><b>Sky reacher</b> Sit tall and reach both arms overhead. Hold for 15 seconds.</p>", "Window gazer | Sky reacher"},
		{"an order that begins like a name", "a.txt", "Evening routine\n\nThese take a minute.\n\nFold forward and stretch your arms toward the floor. Keep your knees soft. Hold for 30 seconds.\n\nLunges work the thighs. Step forward with one leg and bend both knees. Repeat ten times.\n", "Lunges"},
		{"one more stretch without a name", "a.html", "<h1>Stretches for stiff riders</h1><p>To start, lie on your back and pull one knee to your chest. Hold for 20 seconds.</p><p>Another good stretch is to sit on the floor with your legs apart and lean forward. Hold for 30 seconds.</p><p>This is another simple stretch that loosens the calves. Stand facing a wall with one leg behind you. Hold for 20 seconds.</p><p>A third exercise: kneel on all fours, then round and arch your back ten times.</p>", "- | - | - | -"},
		{"another way to do it is none", "a.html", "<h1>Hips</h1><h2>Figure four</h2><p>Lie on your back and rest one ankle on the other knee. Hold for 30 seconds.</p><p>Another way to do this stretch is to sit on a chair and lean forward. Hold for 30 seconds.</p>", "Figure four"},
		{"what hurts is no name", "a.md", "# Backs at work\n\n## Cat-cow\n\nKneel on all fours. Round your back, then arch it. Repeat ten times.\n\n## Child's pose\n\nKneel and fold forward. Hold for 30 seconds.\n\n## Cobra\n\nLie on your stomach and lift your chest. Hold for 20 seconds.\n\n## Lower back pain\n\n- Put a cushion behind your back.\n- Squeeze your shoulder blades every hour.\n", "Cat-cow | Child's pose | Cobra"},
		{"steps that are counted anew", "a.md", "# Sciatica\n\n## Figure four\n\n**Step 1 — Starting Position**\nLie on your back and bend both knees.\n\n**Step 2 — Draw the Thigh Toward Your Chest**\nReach through the gap and pull the thigh toward your chest. Hold for 30 seconds.\n\n## Cat-cow sequence\n\n**Step 1 — The Cat Pose**\nKneel on all fours and round your back.\n\n**Step 2 — The Cow Pose**\nDrop your belly and look up. Repeat ten times.\n", "Figure four | Cat-cow sequence"},
		{"statements are no names", "a.md", "# Hips\n\n## Figure four\n\nLie on your back and rest one ankle on the other knee. Hold for 30 seconds.\n\n## Pigeon\n\nKneel and lay one shin on the floor. Hold for 30 seconds.\n\n## Butterfly\n\nSit and press your soles together. Hold for 30 seconds.\n\n## The exhale is a release\n\nLie on your back and breathe out for 5 seconds. Relax your hips.\n", "Figure four | Pigeon | Butterfly"},
		{"doses before names", "a.md", "# Evening flow\n\n- 2min forward fold\n- 1 minute of downward dog\n- 5 breaths in cobra\n- 1min deep squat - stay low\n- 10 lunges\n- 3 x 10 squats (slow)\n", "forward fold | downward dog | cobra | deep squat | lunges | squats"},
		{"numbers in names are no doses", "a.md", "# Dogs\n\nToday we play:\n\n- 3 legged dog\n- 3 legged dog\n- 3 legged dog\n", ""},
		{"names whose doses have two parts", "a.md", "# Wrists\n\n- Wrist circles: 10 in each direction, each hand\n- Finger spread and close: 15 repetitions, 2 sets each hand\n- Prayer stretch: 20-second hold, 2 sets with each hand on top\n- Perform before long days of typing\n", "Wrist circles | Finger spread and close | Prayer stretch"},
		{"a bold name within prose", "a.html", "<h1>Desk necks</h1><p>The one to begin with is the <b>Wall Angel</b>, whatever your day was. Stand with your back against a wall. Slide your arms up it ten times.</p><p>Nobody leaves without the <b>Pectoral Stretch</b>. Find a doorway. Put your forearm on its frame and step forward for 30 seconds.</p>", "Wall Angel | Pectoral Stretch"},
		{"names that run into sentences", "a.txt", "Evening asanas\n\nAsk your teacher which of them suit you. Bhujangasana (Cobra pose): Lie on your stomach and lift your chest. Hold for five breaths. Quiet serpent (Snake pose): Lie on your stomach and clasp your hands behind you. Lift your chest for five breaths.\n", "Bhujangasana (Cobra pose) | Quiet serpent (Snake pose)"},
		{"a stretch to try", "a.txt", "Stairs for calves\n\nHeels wear them out. Try the stair stretch: Stand with the balls of your feet on a step. Let your heels drop. Hold for 30 seconds.\n", "stair stretch"},
		{"the one list a paragraph promises", "a.txt", "Straighten up\n\nTry this simple shoulder exercise.\n- Stand up and stretch your arms out to the sides.\n- Bend your arms and pull your shoulder blades together.\n- Hold for five seconds, repeat five times.\n", "-"},
		{"a figure that is a stretch", "a.txt", "Hips\n\nFigure Four\n\nLie on your back and rest one ankle on the other knee. Hold for 30 seconds a side.\n\nFigure 4\n", "Figure Four"},
		{"what closes an article", "a.md", "# Necks at work\n\n### Here is what to do about a stiff neck and back\n\n**Chin tuck**\nStand at a wall and guide your chin straight back. Hold for 5 seconds.\n\nThese exercises can ease a stiff neck, and you can get back to doing what you love; with long-standing pain, visit your physical therapist.\n", "Chin tuck"},
		{"a word in bold is no name", "a.html", "<h1>Legs</h1><h2>Calf stretch</h2><p>Step one foot back and keep the <b>heel down</b>. Press your hips forward. Hold for 30 seconds.</p>", "Calf stretch"},
		{"circles of another size", "a.md", "# Wrists\n\n## Wrist circles\n\n1. Stretch one arm out and circle the hand.\n2. Do ten each way.\n\n#### Tips\n\n- Start with smaller circles and let them grow.\n", "Wrist circles"},
		{"a part no list of labels has", "a.md", "# Evenings\n\n## Cobra\n\nIt opens the chest.\n\n## In your own time\n\n- Lie on your stomach with your palms under your shoulders.\n- Lift your chest. Hold for 20 seconds.\n\n## Child's pose\n\nA rest.\n\n## In your own time\n\n- Kneel and sit back on your heels.\n- Fold forward. Hold for 30 seconds.\n", "Cobra | Child's pose"},
		{"parts that say the name again", "a.md", "# Evenings\n\n## Cobra pose\n\nIt opens the chest.\n\n## Steps to perform cobra pose\n\n- Lie on your stomach with your palms under your shoulders.\n- Lift your chest. Hold for 20 seconds.\n\n## Benefits of cobra pose\n\n- Calms the mind.\n\n## Child's pose\n\nA rest.\n\n## Child's pose instructions\n\n- Kneel and sit back on your heels.\n- Fold forward. Hold for 30 seconds.\n", "Cobra pose | Child's pose"},
		{"a name that stands twice", "a.md", "# Calves\n\n## Wall calf stretch\n\nStand facing a wall with one leg behind you. Hold for 30 seconds.\n\n## Wall calf stretch\n\nDo it with a bent knee. Press the heel down and hold for 20 seconds.\n", "Wall calf stretch | Wall calf stretch"},
		{"names above the lists nested in them", "a.md", "# Legs\n\n- Leg melter\n  - Sit on the floor with one leg straight.\n  - Lean forward from your hips.\n  - Hold for 30 seconds.\n- Child's pose\n  - Kneel and sit back on your heels.\n  - Hold for a minute.\n", "Leg melter | Child's pose"},
		{"names in quotations", "a.md", "# Legs\n\n> **Leg melter**\n>\n> Sit on the floor with one leg straight. Lean forward. Hold for 30 seconds.\n", "Leg melter"},
		{"a dose behind the words that lead to it", "a.md", "# Legs\n\n### Leg melter (hold for 30 seconds a side)\n\nSit on the floor with one leg straight. Lean forward from your hips.\n\n### Cat-cow - repeat 10 times\n\nOn your hands and knees, drop your belly and then round your back.\n", "Leg melter | Cat-cow"},
		{"parts of a plan", "a.md", "# Two weeks\n\n## Part 1\n\n**Leg melter**\n\nSit on the floor with one leg straight. Lean forward. Hold for 30 seconds.\n\n## Part 2\n\n**Cat-cow**\n\nOn your hands and knees, drop your belly, then round your back. Repeat 10 times.\n", "Leg melter | Cat-cow"},
		{"unknown names with capitals in prose", "a.md", "# Desk day\n\nFirst up is the Cat-Cow. Come onto your hands and knees and round your back. Repeat 10 times.\n\nNext is the Leg Melter. Sit on the floor with one leg straight. Lean forward and hold for 30 seconds.\n", "Cat-Cow | Leg Melter"},
		{"headings of the first rank below a line of text", "a.txt", "Four moves for busy days\n\nA short set.\n\nCat-Cow\n=======\nCome onto your hands and knees. Drop your belly, then round your back. Repeat 10 times.\n\nLeg Melter\n==========\nSit on the floor with one leg straight. Lean forward. Hold for 30 seconds.\n\nChild's Pose\n============\nKneel and sit back on your heels. Hold for 60 seconds.\n", "Cat-Cow | Leg Melter | Child's Pose"},
		{"a name within a labelled how-to", "a.md", "# Rest\n\n## Child's pose\n\n### Starting position\n\nKneel and sit back on your heels.\n\n### Movement\n\nFold forward and stretch your arms in front of you. Let your forehead rest on the floor.\n\n### Repetitions\n\nHold for 60 seconds.\n", "Child's pose"},
		{"orders in bold that are names", "a.md", "# Breaks\n\n**Shake your hands**\n\n- Clench both fists and stretch your fingers wide.\n- Circle your wrists ten times.\n\n**Open your chest**\n\n- Clasp your hands behind your back and lift your chest.\n\n**Round your back**\n\n- Sit tall and pull your chin to your chest. Hold for 20 seconds.\n", "Shake your hands | Open your chest | Round your back"},
		{"an order in bold that is none", "a.md", "# Calves\n\n## Wall calf stretch\n\nStand facing a wall with one leg behind you.\n\n**Keep your heel down**\n\nPress your hips forward and hold for 30 seconds.\n", "Wall calf stretch"},
		{"steps with a heading each", "a.md", "# Rest\n\n## Pebble rest\n\n### Step 1\n\nKneel and sit back on your heels.\n\n### Step 2\n\nFold forward and rest your forehead on the floor. Hold for a minute.\n\n## Cat-cow\n\n### Step 1\n\nCome onto your hands and knees.\n\n### Step 2\n\nRound your back. Repeat ten times.\n", "Pebble rest | Cat-cow"},
		{"a number above each name", "a.md", "# Two moves\n\n### Move 1\n\n**Leg melter**\n\nSit on the floor with one leg straight. Lean forward and hold for 30 seconds.\n\n### Move 2\n\n**Pebble rest**\n\nKneel and sit back on your heels. Hold for a minute.\n", "Leg melter | Pebble rest"},
		{"days, clocks and quotation marks around names", "a.md", "# Week\n\n### Monday: Cat-cow\n\nOn your hands and knees round your back. Repeat 10 times.\n\n### :30 - Chin tuck\n\nSit tall and draw your chin straight back. Hold for 5 seconds.\n\n### “Child's pose”\n\nKneel and sit back on your heels. Hold for a minute.\n", "Cat-cow | Chin tuck | Child's pose"},
		{"a part of the plan is no name", "a.md", "# Reset\n\n### Minutes 1-3: Thoracic mobility\n\n**Cat-cow plus**\nOn your hands and knees round your back ten times, then let it sag.\n\n### During phone calls\n\nStand and raise your heels, circle your hips and roll your shoulders.\n", "Cat-cow plus"},
		{"how to set up a desk", "a.md", "# Desks\n\n### Monitor position\n\nPosition the top of your screen at eye level and place it an arm's length away. Keep your feet flat on the floor.\n", ""},
		{"orders with doses", "a.md", "# Breaks\n\n## Extras\n\n- March in place for 30 seconds\n- Roll your shoulders slowly 10 times\n- Stand and reach overhead for 20 seconds\n", "- | - | -"},
		{"a paragraph in the item of a name", "a.html", "<h1>Legs</h1><ul><li>Leg melter<p>Sit on the floor with one leg straight. Lean forward and hold for 30 seconds.</p></li><li>Pebble rest<p>Kneel and sit back on your heels. Hold for a minute.</p></li></ul>", "Leg melter | Pebble rest"},
		{"parts that rank as high as the names", "a.html", "<h1>Poses</h1><h2>Cat pose</h2><p>With every breath in you lift your head.</p><h2>Benefits:</h2><p>Cat pose is a soothing pose that takes away stress after a long day at work.</p><h2>Steps:</h2><ul><li>Come onto your hands and knees.</li><li>Round your back.</li></ul><h2>Cobra</h2><p>This pose is named cobra because you lift your chest like one.</p><h2>Benefits:</h2><p>Cobra opens the chest and is loved by many who have to sit all day.</p><h2>Steps:</h2><ul><li>Lie on your belly and lift your chest. Hold for 5 seconds.</li></ul>", "Cat pose | Cobra"},
		{"a label with dots", "a.html", "<h1>Poses</h1><h2>Cobra</h2><p>How to do it..</p><ol><li>Lie on your belly.</li><li>Lift your chest and hold for 5 seconds.</li></ol>", "Cobra"},
		{"a heading for each side", "a.md", "# Thighs\n\n## Desk heron\n\n### Right side\n\nStand on one leg and pull your other heel to your bottom. Hold for 30 seconds.\n\n### Left side\n\nDo the same again.\n", "Desk heron"},
		{"times and counts behind names", "a.md", "# Day\n\n## Chair twist x 10\n\nSit tall and turn your upper body to the right, then to the left.\n\n## Desk heron [2 min]\n\nStand on one leg and pull your other heel to your bottom. Change legs.\n\n## Pebble rest | 2 minutes\n\nKneel and sit back on your heels. Fold forward and rest your forehead on the floor.\n\n## Cat-cow (4/4)\n\nOn your hands and knees round your back. Repeat 10 times.\n", "Chair twist | Desk heron | Pebble rest | Cat-cow"},
		{"phases of a movement", "a.md", "# Back\n\n### Cat-cow\n\n**Form cues**:\n- Hands and knees on the mat\n- Cow: Drop your belly and lift your chest\n- Cat: Round your spine and tuck your chin\n", "Cat-cow"},
		{"what a bullet is for", "a.md", "# Back\n\n### Child's pose\n\n1. Kneel and sit back on your heels.\n2. Fold forward.\n\n- **For tight hips:** Spread your knees wider.\n- **For a stiff neck:** Rest your forehead on a pillow.\n", "Child's pose"},
		{"a line told before the entries", "a.md", "# Hips\n\n- Hold: 30 to 60 seconds on each side\n\n### Pigeon pose\n\n- Type: static\n- Hold: 30 to 60 seconds on each side\n- From all fours, bring one knee forward to your wrist.\n- Stretch the other leg back.\n", "Pigeon pose"},
		{"pictures that a text can't show", "a.md", "# Class\n\n1. Moon carry\n[Illustration: a person who holds a ball]\n- Shift your weight to the left foot\n- Shift your weight to the right foot\n- Repeat 8 times\n\n2. Cloud hands\n[Illustration: arms in circles]\n- Raise your hands to the height of your chest\n- Move your arms in slow circles\n- Go on for two minutes\n", "Moon carry | Cloud hands"},
		{"a dose that closes a how-to", "a.md", "# Births\n\n## 1. Turned rock backs\n\nRest your forearms on a stool. Push back onto your legs and bend your knees.\n\n**8–10 slow rocks**\n\n## 2. Child's pose\n\nKneel and sit back on your heels. Hold for five breaths.\n", "Turned rock backs | Child's pose"},
		{"names in a class, whatever they are called", "a.html", "<h1>Strong hips</h1><div class=part><p>Hips not firing</p>" +
			dosedCard("Glute bridge") + dosedCard("Side plank") + "</div><div class=part><p class=part-title>Why balance is lost</p>" + dosedCard("Plank") + dosedCard("Marble press") + "</div>",
			"Glute bridge | Side plank | Plank | Marble press"},
		{"where, not what", "a.html", "<h1>Breaks</h1>" + taggedCard("Neck stretch", "Tilt your head toward one shoulder. Hold for 10 seconds, then switch sides.") +
			taggedCard("Wrist stretch", "Stretch one arm out and pull the fingers back. Hold for 10 seconds, then change hands."), "Neck stretch | Wrist stretch"},
		{"run-in names like the others", "a.md", "# Before a run\n\n## Legs\n\n1. **Leg swings** - Swing one leg forward and back\n2. **Walking lunges** - Step forward and lower the back knee\n3. **Arm circles** - Circle your arms\n\n## Hip rotation\n\n4. **Garden doors** - Bring the knee up and turn it out\n5. **Barn doors** - Lift the knee out and bring it in\n",
			"Leg swings | Walking lunges | Arm circles | Garden doors | Barn doors"},
		{"a heading that says where", "a.md", "# Evening\n\n### Floor Poses (6 minutes)\n\n**Supine Twist**\n\n- Lie on your back and hug your knees\n- Drop your knees to the right\n- 5 breaths each side\n", "Supine Twist"},
		{"one movement a page, behind its facts", "a.md", "# Neck tilts\n\n## Quick facts\n\n- For stiff necks\n\n## How to Perform\n\n1. Sit or stand tall\n2. Drop your right ear toward your right shoulder\n3. Hold for 20 seconds\n4. Repeat on the left side\n", "-"},
		{"a dough", "a.md", "# Onion soup\n\n## Bread roll\n\nFold the dough, rotate it and repeat 3 times.\n", ""},
		{"options of a program", "a.md", "# Install the agent\n\n| Option | Repeats |\n| --- | --- |\n| pull | 3 times |\n", ""},
		{"a plan of strength work", "a.md", "# Monday\n\n- Bench press 5x5\n- Dumbbell row 3x10\n", "Bench press | Dumbbell row"},
		{"an essay", "a.md", "# Why I stretch\n\nMy back used to hurt. A friend told me to stretch. Stretching every day for 10 minutes changed my life.\n", ""},
	}
	for _, test := range tests {
		r := readText(t, test.path, test.text)
		CheckSpans(t, r)
		if got := names(r); got != test.want {
			t.Errorf("%s: entries %q, want %q", test.about, got, test.want)
		}
	}
}

func one(t *testing.T, how string) schema.Entry {
	t.Helper()
	r := readText(t, "a.md", "# A page\n\n## Morning favourite stretch\n\n"+how+"\n")
	if len(r.Article.Stretches) != 1 {
		t.Fatalf("%q: %d entries, want 1", how, len(r.Article.Stretches))
	}
	return r.Article.Stretches[0]
}

func TestSides(t *testing.T) {
	tests := []struct{ how, laterality, sides string }{
		{"Lie on your back. Bring one knee to your chest and hold for 20 seconds. Switch legs.", "unilateral", "both"},
		{"Lie on your back. Bring one knee to your chest and hold for 20 seconds.", "unilateral", "one"},
		{"Lie on your back. Bring one knee to your chest for 20 seconds each side.", "unilateral", "both"},
		{"Sit tall and turn your head to the left. Hold for five seconds. Turn your head to the right.", "unilateral", "both"},
		{"Kneel and sit back on your heels. Stretch your arms forward. Hold for 30 seconds.", "bilateral", ""},
		{"Step your right foot back between blocks placed on either side of your left foot and press the heel down.", "unilateral", "one"},
		{"Sit tall. Stretch one arm forward, palm down, and hold it with the other hand for 20 seconds.", "unilateral", "one"},
		{"Kneel on one knee with the other foot in front of you. Push your hips forward and hold for 20 seconds.", "unilateral", "one"},
		{"Stand and pull your right heel to your bottom. Hold for 20 seconds, then do the other leg.", "unilateral", "both"},
		{"Hold the pose, then repeat with your left arm on top after you cross your right arm over.", "unilateral", "both"},
	}
	for _, test := range tests {
		if e := one(t, test.how); e.Laterality != test.laterality || e.Sides != test.sides {
			t.Errorf("%q: %s %q, want %s %q (%s)", test.how, e.Laterality, e.Sides, test.laterality, test.sides, e.Movement)
		}
	}
}

func TestEquipment(t *testing.T) {
	tests := map[string]string{
		"Sit on a sturdy chair and loop a towel around the ball of your foot.":         "chair towel",
		"Stand tall and take a step forward with the right foot. Keep your chest up.":  "",
		"Come to a tabletop position and press your hands into the mat.":               "mat",
		"Lie on your side with your knees bent and feel the stretch in your IT band.":  "",
		"Stand with your heels on the edge of a step and lower them.":                  "step",
		"Lie on your back and loop a resistance band around your foot. No mat needed.": "band",
		"Shift your body weight onto your left foot and lift your right knee.":         "",
	}
	for how, want := range tests {
		if got := strings.Join(one(t, how+" Hold for 30 seconds.").Equipment, " "); got != want {
			t.Errorf("%q: equipment %q, want %q", how, got, want)
		}
	}
}

func TestDoseForAll(t *testing.T) {
	r := readText(t, "a.md", "# Neck relief\n\nHold each stretch for 20 seconds.\n\n## Ear to shoulder\n\nSit tall and tilt your head to the right. Change sides.\n\n## Chin to chest\n\nDrop your chin to your chest. Hold for 10 seconds.\n")
	CheckSpans(t, r)
	s := r.Article.Stretches
	if len(s) != 2 || s[0].Dosage.Hold == nil || !s[0].Dosage.Hold.Inherited || *s[0].Dosage.Hold.Min != 20 {
		t.Errorf("the dose for all is not inherited: %+v", s)
	}
	if len(s) == 2 && (s[1].Dosage.Hold.Inherited || *s[1].Dosage.Hold.Min != 10) {
		t.Errorf("an entry's own dose gave way: %+v", s[1].Dosage.Hold)
	}
}

func TestDosesFirst(t *testing.T) {
	r := readText(t, "a.md", "# Evening flow\n\n- 2min forward fold\n- 5 breaths in cobra\n- 3 x 10 squats\n- 20-30 lunges\n")
	CheckSpans(t, r)
	want := []string{"hold 2min", "hold 5 breaths", "reps 10 sets 3", "reps 20-30"}
	if len(r.Article.Stretches) != len(want) {
		t.Fatalf("%d entries", len(r.Article.Stretches))
	}
	for i, e := range r.Article.Stretches {
		var got []string
		for _, q := range []struct {
			what     string
			quantity *schema.Quantity
		}{{"hold", e.Dosage.Hold}, {"reps", e.Dosage.Reps}, {"sets", e.Dosage.Sets}} {
			if q.quantity != nil {
				got = append(got, q.what+" "+q.quantity.Text)
			}
		}
		if strings.Join(got, " ") != want[i] {
			t.Errorf("%s: %s, want %s", e.Name, strings.Join(got, " "), want[i])
		}
	}
}

func TestDoseForAllBelowTheLast(t *testing.T) {
	r := readText(t, "a.html", "<h1>Court legs</h1><h2>Calf stretch</h2><p>Face a wall, step one leg back, heel down, and lean forward.</p><h2>Quad stretch</h2><p>Stand on one leg and pull the other heel to your bottom.</p><p>Hold each stretch for 15 to 20 seconds and breathe.</p>")
	CheckSpans(t, r)
	if len(r.Article.Stretches) != 2 {
		t.Fatalf("%d entries", len(r.Article.Stretches))
	}
	for _, e := range r.Article.Stretches {
		if h := e.Dosage.Hold; h == nil || !h.Inherited || *h.Max != 20 {
			t.Errorf("%s: hold %+v", e.Name, h)
		}
	}
}

func TestRepeatsAreFolded(t *testing.T) {
	page := "## Chin tuck\n\nSit tall and draw your chin back. Hold for 5 seconds.\n\n"
	r := readText(t, "a.md", "# Necks\n\n"+page+"Some words between.\n\n"+page)
	if len(r.Article.Stretches) != 1 || len(r.Article.Stretches[0].AlsoAt) != 1 {
		t.Errorf("entries %s", names(r))
	}
}

func TestForeignArticlesAreLeft(t *testing.T) {
	const text = "Dehnung der Wade\n\nStellen Sie sich vor eine Wand und machen Sie einen Schritt nach hinten. Drücken Sie die Ferse auf den Boden und halten Sie die Position für 30 Sekunden. Wechseln Sie dann die Seite.\n"
	r, err := Read(source.New("a.txt", []byte(text)), Options{Explain: true})
	if err != nil {
		t.Fatal(err)
	}
	if !r.IsForeign() || len(r.Article.Stretches) > 0 || r.Article.Source.Language != "de" {
		t.Errorf("language %q, entries %q", r.Article.Source.Language, names(r))
	}
	if len(r.Decisions) != 1 || r.Decisions[0].What != "language" {
		t.Errorf("decisions %+v, want one about the language", r.Decisions)
	}
}

// TestRowsThatNameNoMovement: a cell under "Poses" may hold a count, or several
// movements that share a time.
func TestRowsThatNameNoMovement(t *testing.T) {
	r := readText(t, "a.md", "# Evening\n\n| Phase | Poses | Duration |\n| --- | --- | --- |\n| Warm | 5 rounds | 5 min |\n| Floor | Cat-cow, child's pose | 4 min |\n| Rest | Corpse pose | 3 min |\n")
	if got := names(r); got != "Corpse pose" {
		t.Errorf("entries %q", got)
	}
	r = readText(t, "a.md", "# Evening\n\n| Blaster | each side | 5 min |\n| Pigeon pose | each side | 3 min |\n| Rest | none | whenever |\n")
	if got := names(r); got != "Blaster | Pigeon pose" {
		t.Errorf("entries %q: a name that nobody knows is dosed like the others", got)
	}
}

// TestWhatIsNoName: lines that look like a name and are a part of an entry, or of
// none.
func TestWhatIsNoName(t *testing.T) {
	for about, page := range map[string]struct{ text, want string }{
		"a stressed step": {
			"# Balance\n\n## Tree pose\n\n1. Stand tall.\n2. Place your right foot on your left calf.\n3. **Keep your foot off your knee**\n4. Press your foot into your leg.\n5. Hold for 30 seconds and change legs.\n",
			"Tree pose",
		},
		"what poses are good for": {
			"# Sore backs\n\n## Recommended poses\n\n- Cat-cow – mobilizes the spine and warms up the back\n- Knees to chest – gently stretches the lower back\n- Boat pose – builds strength in the legs\n",
			"",
		},
		"advice for all": {
			"# Rules\n\n## Hold each stretch\n\nAim for 20 to 30 seconds in every stretch and relax your shoulders.\n",
			"",
		},
		"the part of a body over names": {
			"# Climbing\n\n## Core\n\n- Sit-ups: Lie on the floor with your knees bent and lift your shoulders.\n- Crunches: Lie on the floor with your legs bent and curl your trunk up.\n",
			"Sit-ups | Crunches",
		},
		"a reason under its heading": {
			"# Sore backs\n\nFinish with savasana or meditation\n\n### Why it works\n\nThese poses work by gently lengthening the spine and releasing your back.\n",
			"",
		},
		"an order of poses with reasons": {
			"# A flow\n\n| Order | Pose | Purpose |\n| --- | --- | --- |\n| 1 | Tree pose | Balance your hips while your legs are warm |\n",
			"",
		},
		"a note on safety before the how-to": {
			"# Upside down\n\n## Shoulderstand\n\n**Description**: You rest on your shoulders and arms.\n\n**Important safety note**: It should be learned from a teacher because of the risk to the neck.\n\n**How to perform** (with a teacher):\n\n1. Lie on your back.\n2. Lift your hips and support your back with your hands.\n",
			"Shoulderstand",
		},
	} {
		r := readText(t, "a.md", page.text)
		CheckSpans(t, r)
		if got := names(r); got != page.want {
			t.Errorf("%s: entries %q, want %q", about, got, page.want)
		}
	}
}

// TestStepsUnderALabel: a label over steps without a name is no step, and no step
// comes twice.
func TestStepsUnderALabel(t *testing.T) {
	r := readText(t, "a.txt", "Runners sit a lot, and it shows in front of the hips.\n\nHow to do it\n\n1. Kneel on one knee with the other foot in front of you.\n2. Push your hips forward.\n3. Hold for 20 seconds, then change legs.\n")
	if len(r.Article.Stretches) != 1 || len(r.Article.Stretches[0].Steps) != 3 {
		t.Errorf("steps %v", r.Article.Stretches)
	}
}

// TestNamesOfOddShapes: how articles set names that are neither headings nor in
// bold by themselves.
func TestNamesOfOddShapes(t *testing.T) {
	const ear = "Sit with your shoulders down and bring your left ear to your left shoulder. Hold for 10 seconds and repeat on the other side."
	const eye = "Sit and tilt your head forward until your right eye is above your left knee. Hold for 30 seconds. Repeat on the other side."
	for about, page := range map[string]struct{ path, text, want string }{
		"counted in a column beside pictures": {"a.html",
			"<h1>Neck</h1><h5>1) Stretch:</h5><p>Two for the neck.</p><table><tr><td><p><b>Stretch #1: " + ear + "</b></p></td><td><img src=a.png></td></tr><tr><td><p><b>Stretch #2: " + eye + "</b></p></td><td><img src=b.png></td></tr></table>",
			"Stretch #1 | Stretch #2"},
		"repeated over the steps": {"a.md",
			"# Posture\n\n### 1. Plank\n\nIt is good for your trunk.\n\nTo perform a plank:\n1. Rest on your forearms and toes.\n2. Keep your hips level and hold for 20 seconds.\n\n### 2. Bridge\n\nIt strengthens your seat.\n\nTo perform a bridge:\n1. Lie on your back with bent knees.\n2. Lift your hips toward the ceiling.\n",
			"Plank | Bridge"},
		"over labels within a paragraph": {"a.md",
			"# Two for the hips\n\n### Figure four\n\n**Muscles:** glutes **How to:** Lie on your back and cross one ankle over the other knee. Pull the thigh toward you. **Hold:** 30 seconds per side.\n\n### Frog\n\n**Muscles:** adductors **How to:** On hands and knees, slide your knees apart and sit your hips back.\n",
			"Figure four | Frog"},
		"captions of pictures": {"a.html",
			"<h1>Morning</h1><figure><img src=a.png><figcaption>Knee hug</figcaption></figure><p>Lie on your back and hug both knees. Rock gently.</p><figure><img src=b.png><figcaption>A calm room</figcaption></figure><p>Relax.</p><figure><img src=c.png><figcaption>Happy baby</figcaption></figure><p>Hold your feet and draw your knees toward your armpits for 5 breaths.</p>",
			"Knee hug | Happy baby"},
		"on a first line among others of its rank": {"a.md",
			"## The couch stretch\n\nKneel with one shin against a couch. Squeeze your seat and lift your chest.\n\n## The 90/90\n\nSit with your front leg bent in front of you and the other behind you. Lean over the front shin.\n",
			"The couch stretch | The 90/90"},
		"numbered below how often": {"a.html",
			"<h1>Neck</h1><p>Do these 2–3 times a day.</p><p>1) Chin to chest – Sit upright. Lower your chin to your chest.</p><p>2) Ear to shoulder – Sit upright. Tilt your right ear to your right shoulder.</p><p>3) Shoulder rolls – Roll both shoulders backward in a circle. 10 reps.</p>",
			"Chin to chest | Ear to shoulder | Shoulder rolls"},
		"parts of the body as sentences": {"a.txt",
			"Desk stretches\n\nNeck. Sit tall. Drop your right ear toward your right shoulder.\n\nChest. Clasp your hands behind you and lift your breastbone.\n\nWrists. Extend one arm and pull the fingers back. Do both arms.\n",
			"Neck | Chest | Wrists"},
		"with an anchor": {"a.md",
			"# Golfers\n\n## Trunk rotation {#trunk}\n\nLie on your back with your knees bent and let them fall to one side. Hold 20 seconds per side.\n",
			"Trunk rotation"},
		"a sentence in a numbered line": {"a.txt",
			"After a run\n\n1. Triceps stretch. Bring one arm up and behind your head. Hold 20-30s for 1-2x\n2. Quadriceps stretch. Take hold of one foot and pull it toward your seat. Hold 20-30s\n3. Bend your knees. Then stand up again.\n",
			"Triceps stretch | Quadriceps stretch"},
		"in bold with a full stop": {"a.md",
			"# For the back\n\n**Knee to chest.**\n\nLie on your back and pull one knee to your chest. Hold for 20 seconds.\n\n**Stop if it hurts.**\n\n**Cobra.**\n\nLie on your stomach and press your chest up. Hold for 15 seconds.\n",
			"Knee to chest | Cobra"},
		"in a question": {"a.md",
			"# Tight hips\n\n### How do you do a butterfly stretch?\n\nSit on the floor with the soles of your feet together and let your knees sink for 30 seconds.\n\n### When should you stretch?\n\nAfter exercise, when your legs are warm.\n",
			"butterfly stretch"},
		"between stars": {"a.txt",
			"FOR CYCLISTS\n============\n\n* Quad stretch *\nStand on one leg, grab the other ankle and pull it toward your seat.\nHold: 30s each side\n\n* Hip flexor stretch *\nKneel on one knee and push your hips forward.\nHold: 45s each side\n",
			"Quad stretch | Hip flexor stretch"},
		"before a dose and an order": {"a.md",
			"# Cool down\n\n- Butterfly – 45 sec\n  Sit with your soles together.\n- Child's pose – 1 min\n  Kneel and sit back on your heels.\n",
			"Butterfly | Child's pose"},
		"in bold where prose comes to them": {"a.md",
			"# Before bed\n\nStart with **child's pose**: kneel and fold forward. Then come to **cat-cow**. On hands and knees, round your back and drop your belly, 8 times. Finish with a **supine twist**: lie on your back and drop both knees to the right.\n",
			"child's pose | cat-cow | supine twist"},
		"on the first line of a page with another title": {"a.html",
			"<title>Before bed</title><p>Child's pose (Balasana)<br>A calm pose.<br><br>Kneel on the floor.<br>Sink your trunk onto your thighs.</p><p>Corpse pose<br>Lie on your back and relax your arms.</p>",
			"Child's pose (Balasana) | Corpse pose"},
	} {
		r := readText(t, page.path, page.text)
		CheckSpans(t, r)
		if got := names(r); got != page.want {
			t.Errorf("%s: entries %q, want %q", about, got, page.want)
		}
	}
}

// TestDosesBehindPictures: a clock stands before a time as a word would.
func TestDosesBehindPictures(t *testing.T) {
	r := readText(t, "a.md", "# Evening\n\n## 🦋 Butterfly\n\nSit with your soles together. Fold forward.\n⏳ 2 minutes\n")
	CheckSpans(t, r)
	if len(r.Article.Stretches) != 1 || r.Article.Stretches[0].Dosage.Hold == nil || *r.Article.Stretches[0].Dosage.Hold.Min != 120 {
		t.Errorf("stretches %+v", r.Article.Stretches)
	}
}

func TestDoseFacts(t *testing.T) {
	const name, steps = "Desk heron", "Stand on one leg and pull your other heel to your bottom. Change legs."
	tests := []struct{ about, path, text string }{
		{"in a table without headers", "a.html", "<h1>Thighs</h1><h2>" + name + "</h2><table><tr><td>Hold</td><td>20 seconds</td></tr><tr><td>Repetitions</td><td>3</td></tr><tr><td>Sets</td><td>2</td></tr></table><p>" + steps + "</p>"},
		{"in a row under headers", "a.md", "# Thighs\n\n## " + name + "\n\n| Hold | Reps | Sets |\n|---|---|---|\n| 20 seconds | 3 | 2 |\n\n" + steps + "\n"},
		{"in a list of terms", "a.html", "<h1>Thighs</h1><h2>" + name + "</h2><dl><dt>Hold</dt><dd>20 seconds</dd><dt>Reps</dt><dd>3</dd><dt>Sets</dt><dd>2</dd></dl><p>" + steps + "</p>"},
		{"in elements that only markup sets apart", "a.html", "<h1>Thighs</h1><h2>" + name + "</h2><div><span>Hold: 20s</span><span>Reps: 3</span><span>Sets: 2</span></div><p>" + steps + "</p>"},
		{"in boxes with a label over the number", "a.html", "<h1>Thighs</h1><h2>" + name + "</h2><div><div><small>Hold</small><b>20s</b></div><div><small>Reps</small><b>3</b></div><div><small>Sets</small><b>2</b></div></div><p>" + steps + "</p>"},
		{"behind dashes", "a.md", "# Thighs\n\n## " + name + "\n\n" + steps + "\n\n- Hold – 20 seconds\n- Reps – 3\n- Sets – 2\n"},
	}
	for _, tt := range tests {
		t.Run(tt.about, func(t *testing.T) {
			r := readText(t, tt.path, tt.text)
			CheckSpans(t, r)
			if len(r.Article.Stretches) != 1 {
				t.Fatalf("%d entries", len(r.Article.Stretches))
			}
			e := r.Article.Stretches[0]
			for _, got := range []struct {
				what     string
				quantity *schema.Quantity
				want     float64
			}{{"hold", e.Dosage.Hold, 20}, {"reps", e.Dosage.Reps, 3}, {"sets", e.Dosage.Sets, 2}} {
				if got.quantity == nil || got.quantity.Min == nil || *got.quantity.Min != got.want {
					t.Errorf("%s is %v, want %v", got.what, got.quantity, got.want)
				}
			}
			if e.Name != name || len(e.Steps) != 2 {
				t.Errorf("%q has the steps %v", e.Name, e.Steps)
			}
		})
	}
}
