package extract

import (
	"fmt"
	"strings"
	"testing"
)

// Two movements with a part each, for tests of what a label makes of it.
const (
	cobra     = "Lie on your belly with your hands under your shoulders. Press up and lift your chest. Hold for 20 seconds."
	butterfly = "Sit tall with the soles of your feet together. Fold forward from your hips."
)

// labelShapes are the ways in which articles set a label.
var labelShapes = []struct{ name, file, form string }{
	{"heading", "a.md", "### %s\n\n"},
	{"heading and colon", "a.md", "#### %s:\n\n"},
	{"bold line", "a.md", "**%s**\n\n"},
	{"bold words", "a.md", "**%s:** "},
	{"bold item", "a.md", "- **%s:** "},
	{"words", "a.md", "%s: "},
	{"line of a text", "a.txt", "%s:\n"},
}

// TestLabelRows: whatever its shape, a label opens a part of the entry above it
// and is no entry of its own.
func TestLabelRows(t *testing.T) {
	for _, shape := range labelShapes {
		for _, row := range labelRows {
			label := fmt.Sprintf(shape.form, strings.ToUpper(row.says[:1])+row.says[1:])
			part := label + "The mat is long enough for most of us.\n\n"
			article := "# Two moves\n\n## Cobra\n\n" + cobra + "\n\n" + part + "## Butterfly\n\n" + butterfly + "\n\n" + part
			if row.use == how {
				article = "# Two moves\n\n## Cobra\n\n" + label + cobra + "\n\n## Butterfly\n\n" + label + butterfly + "\n\n"
			}
			r := readText(t, shape.file, article)
			CheckSpans(t, r)
			if got := names(r); got != "Cobra | Butterfly" {
				t.Errorf("%s %q: entries %q", shape.name, row.says, got)
			} else if steps := len(r.Article.Stretches[0].Steps); steps != 3 {
				t.Errorf("%s %q: %d steps, want 3", shape.name, row.says, steps)
			}
		}
	}
}

// TestLabelsJoined: two labels that are joined are one.
func TestLabelsJoined(t *testing.T) {
	for _, label := range []string{"Modifications & variations", "Variations and modifications", "Easier options / modifications"} {
		r := readText(t, "a.md", "## Cobra\n\n"+cobra+"\n\n### "+label+"\n\nRest your forearms on the mat.\n\n## Butterfly\n\n"+butterfly)
		if got := r.Article.Stretches[0].Modifications; len(got) != 1 {
			t.Errorf("%s: modifications %v", label, got)
		}
	}
	if r := readText(t, "a.md", "## Cobra\n\nLie face down and lift your chest.\n\nHold and repeat\n\nBreathe slowly. Lower your chest.\n"); len(r.Article.Stretches[0].Steps) < 3 {
		t.Errorf("steps %v, want what follows \"Hold and repeat\"", r.Article.Stretches[0].Steps)
	}
}

// TestInsets: the label in a box speaks for no line outside of it.
func TestInsets(t *testing.T) {
	for _, box := range []string{"<div><h4>Caution</h4><p>Much of it strains the lower back.</p></div>", "<blockquote><p><strong>Tip</strong></p><p>The neck stays long.</p></blockquote>", "<aside><p>Benefits</p><p>It opens the chest.</p></aside>"} {
		r := readText(t, "a.html", "<h2>Cobra</h2><p>Lie on your belly. Press up and lift your chest.</p>"+box+"<p>Lower your chest to the floor.</p><h2>Butterfly</h2><p>"+butterfly+"</p>")
		CheckSpans(t, r)
		if steps := r.Article.Stretches[0].Steps; len(steps) != 3 {
			t.Errorf("%s: steps %v", box, steps)
		}
	}
	r := readText(t, "a.html", "<h2>Cobra</h2><p>"+cobra+"</p><div><h4>Caution</h4></div><p>Much of it strains the lower back.</p><p>Rest between two rounds.</p>")
	if cautions := r.Article.Stretches[0].Cautions; len(cautions) != 2 {
		t.Errorf("cautions %v, want both below a label that has its box to itself", cautions)
	}
}

// TestLabelOfAll: a label of the rank of the names that stands once, below the last
// of them, is over the entries.
func TestLabelOfAll(t *testing.T) {
	r := readText(t, "a.md", "# Two moves\n\n## Cobra\n\n"+cobra+"\n\n## Butterfly\n\n"+butterfly+"\n\n## Safety tips\n\nStop if you feel pain.\n")
	if len(r.Article.Safety) != 1 || len(r.Article.Stretches[1].Cautions) != 0 {
		t.Errorf("safety %v, cautions of the last %v", r.Article.Safety, r.Article.Stretches[1].Cautions)
	}
	r = readText(t, "a.md", "# Two moves\n\n## Cobra\n\n"+cobra+"\n\n## Safety tips\n\nStop if your back hurts.\n\n## Butterfly\n\n"+butterfly+"\n\n## Safety tips\n\nStop if your knees hurt.\n")
	if len(r.Article.Safety) != 0 || len(r.Article.Stretches[0].Cautions) != 1 || len(r.Article.Stretches[1].Cautions) != 1 {
		t.Errorf("safety %v, cautions %v and %v", r.Article.Safety, r.Article.Stretches[0].Cautions, r.Article.Stretches[1].Cautions)
	}
}

// TestDosesUnderLabels: an amount in a line of its own is read with the label above.
func TestDosesUnderLabels(t *testing.T) {
	for _, c := range []struct{ label, amount, hold, reps string }{
		{"Hold time", "30 seconds, 3 times a day", "30..30 second", ""},
		{"How long should I hold it?", "30 seconds", "30..30 second", ""},
		{"Recommended duration", "30 to 60 seconds per side", "30..60 second", ""},
		{"Repetitions", "3", "", "3..3 repetition"},
		{"Sets & reps", "2 x 10", "", "10..10 repetition"},
	} {
		r := readText(t, "a.md", "## Cobra\n\nLie on your belly. Press up and lift your chest.\n\n### "+c.label+"\n\n"+c.amount+"\n\n## Butterfly\n\n"+butterfly)
		CheckSpans(t, r)
		d := r.Article.Stretches[0].Dosage
		if got := amount(d.Hold); got != c.hold {
			t.Errorf("%s, %s: hold %q, want %q", c.label, c.amount, got, c.hold)
		}
		if got := amount(d.Reps); got != c.reps {
			t.Errorf("%s, %s: reps %q, want %q", c.label, c.amount, got, c.reps)
		}
	}
}
