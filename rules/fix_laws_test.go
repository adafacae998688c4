// The laws that fixes keep, tried on drawn articles, on the sample articles, on
// the examples of the rules and on versions of these that need mending; and
// mutants that break each law, to show that it is tested.

package rules

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding/unicode"
	"pgregory.net/rapid"

	"github.com/stretchlint/stretchlint/extract"
	"github.com/stretchlint/stretchlint/schema/source"
)

// A draft is an article under test.
type draft struct {
	path, mediaType string
	content         []byte
}

func (x draft) read() (*extract.Reading, error) {
	return extract.Read(source.New(x.path, x.content), extract.Options{MediaType: x.mediaType})
}

// A mender is what fixes articles: which fixes it offers, and what it makes of
// the article. The laws are about lint's own; the mutants are others.
type mender struct {
	fixes func([]Diagnostic) []*Fix
	make  func(draft, *extract.Reading, []*Fix) (after *extract.Reading, refused []*Fix, err error)
}

var ownMender = mender{safeFixes, checked}

// checked makes the fixes as lint --fix does.
func checked(x draft, r *extract.Reading, fixes []*Fix) (after *extract.Reading, refused []*Fix, err error) {
	return Mend(r, fixes, func(content []byte) (*extract.Reading, error) { return x.with(content).read() })
}

// unchecked makes the fixes with another Apply and does not look what came of it.
func unchecked(apply func(*source.File, []*Fix) ([]byte, []*Fix)) func(draft, *extract.Reading, []*Fix) (*extract.Reading, []*Fix, error) {
	return func(x draft, r *extract.Reading, fixes []*Fix) (*extract.Reading, []*Fix, error) {
		content, refused := apply(r.File, fixes)
		after, err := x.with(content).read()
		return after, refused, err
	}
}

func safeFixes(found []Diagnostic) []*Fix {
	var fixes []*Fix
	for _, d := range found {
		if d.Fix != nil && d.Fix.Safe {
			fixes = append(fixes, d.Fix)
		}
	}
	return fixes
}

// fixing is the configuration under test: the defaults, and the rule that has
// fixes and is off by default.
var fixing = func() Config {
	note := Note
	return Config{Rules: map[string]RuleConfig{nonCanonicalName.ID: {Severity: &note}}}
}()

// The laws, as what is wrong when one is broken.
var (
	errNoEnd        = errors.New("fixing reaches no fixed point")
	errOtherBytes   = errors.New("bytes outside the edits changed")
	errPrescription = errors.New("what the article prescribes changed")
	errNewFinding   = errors.New("fixing made a new finding")
	errEncoding     = errors.New("words were written into a file that is not UTF-8")
)

// mostRoundsTried is how often an article is fixed before it counts as endless.
const mostRoundsTried = 10

// mend fixes an article until nothing is left to fix, and says which law that
// broke. It counts the fixes made.
func (m mender) mend(x draft) (made int, err error) {
	before, err := x.read()
	if err != nil {
		return 0, err
	}
	first := Lint([]*extract.Reading{before}, nil, fixing)
	found := first
	for range mostRoundsTried {
		fixes := m.fixes(found)
		after, refused, err := m.make(x, before, fixes)
		if err != nil {
			return made, err
		}
		done := slices.DeleteFunc(slices.Clone(fixes), func(f *Fix) bool { return slices.Contains(refused, f) })
		if len(done) == 0 {
			return made, keepsFindings(first, found)
		}
		made += len(done)
		if err := errors.Join(
			keepsBytes(before.File, after.File.Bytes, done),
			keepsEncoding(before.File, done),
			keepsPrescription(before, after, done),
		); err != nil {
			return made, fmt.Errorf("%w\n--- before\n%s\n--- after\n%s", err, before.File.Text, after.File.Text)
		}
		before, found = after, Lint([]*extract.Reading{after}, nil, fixing)
	}
	return made, errNoEnd
}

// keepsBytes: what stands between the edits stands there after.
func keepsBytes(f *source.File, content []byte, fixes []*Fix) error {
	var edits []Edit
	for _, fix := range fixes {
		edits = append(edits, fix.Edits...)
	}
	slices.SortFunc(edits, func(a, b Edit) int { return a.Span.Compare(b.Span) })
	from := 0
	for _, edit := range edits {
		kept := string(f.Bytes[from:edit.Span.Start.Offset]) + edit.New
		if !bytes.HasPrefix(content, []byte(kept)) {
			return errOtherBytes
		}
		content, from = content[len(kept):], edit.Span.End.Offset
	}
	if !bytes.Equal(content, f.Bytes[from:]) {
		return errOtherBytes
	}
	return nil
}

// keepsEncoding: no UTF-8 is written into UTF-16.
func keepsEncoding(f *source.File, fixes []*Fix) error {
	for _, fix := range fixes {
		for _, edit := range fix.Edits {
			if edit.New != "" && !bytes.HasSuffix(f.Bytes, f.Text) {
				return errEncoding
			}
		}
	}
	return nil
}

// keepsPrescription: every stretch is the same movement with the same doses,
// sides, steps and cautions, and the article warns of the same.
func keepsPrescription(before, after *extract.Reading, fixes []*Fix) error {
	if change := prescribesElse(before, after, fixes); change != "" {
		return fmt.Errorf("%w: %s", errPrescription, change)
	}
	return nil
}

// keepsFindings: no rule finds more than it did. What is left of a place that
// was reported as one, and of which a part is mended, may be several.
func keepsFindings(before, after []Diagnostic) error {
	had := map[string]int{}
	for _, d := range before {
		had[d.Rule]++
	}
	isPart := func(d Diagnostic) bool {
		return d.quote() != "" && slices.ContainsFunc(before, func(b Diagnostic) bool {
			return b.Rule == d.Rule && b.quote() != d.quote() && strings.Contains(b.quote(), d.quote())
		})
	}
	for _, d := range after {
		if isPart(d) {
			continue
		}
		if had[d.Rule]--; had[d.Rule] < 0 {
			return fmt.Errorf("%w: %s: %s", errNewFinding, d.Rule, d.Message)
		}
	}
	return nil
}

// TestFixLawsOnArticles tries the laws on every sample article and example.
func TestFixLawsOnArticles(t *testing.T) {
	made := map[string]int{}
	for _, x := range sampleTexts(t) {
		for name, change := range damages {
			damaged := change(x)
			n, err := ownMender.mend(damaged)
			if err != nil {
				t.Errorf("%s, %s: %v", x.path, name, err)
			}
			made[name] += n
		}
	}
	for name := range damages {
		if made[name] == 0 {
			t.Errorf("%s: no article had anything to fix", name)
		}
	}
	t.Log(made)
}

// TestFixLawsOnDrawnArticles tries the laws on drawn articles of all kinds.
func TestFixLawsOnDrawnArticles(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		if _, err := ownMender.mend(drawText(t)); err != nil {
			t.Fatal(err)
		}
	})
}

// sampleTexts are the sample articles and the examples of all rules.
func sampleTexts(t *testing.T) []draft {
	t.Helper()
	files, err := filepath.Glob("../testdata/articles/*/article.*")
	if err != nil || len(files) == 0 {
		t.Fatalf("no sample articles: %v", err)
	}
	var out []draft
	for _, file := range files {
		content, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, draft{file, mediaTypes[filepath.Ext(file)], content})
	}
	for _, rule := range All {
		for i, e := range rule.Examples {
			if rule.Article != nil {
				words, _ := unmark(e.Text)
				out = append(out, draft{fmt.Sprintf("%s/%d", rule.ID, i+1), cmp.Or(e.As, "text/markdown"), []byte(words)})
			}
		}
	}
	return out
}

var mediaTypes = map[string]string{".html": "text/html", ".md": "text/markdown", ".txt": "text/plain"}

// damages are what happens to articles, so that there is something to mend.
var damages = map[string]func(draft) draft{
	"as it is":      func(x draft) draft { return x },
	"pasted twice":  func(x draft) draft { return x.with([]byte(string(x.content) + "\n\n" + string(x.content))) },
	"CR LF":         func(x draft) draft { return x.with([]byte(crlf(string(x.content)))) },
	"levels missed": func(x draft) draft { return x.with(bytes.ReplaceAll(x.content, []byte("\n## "), []byte("\n#### "))) },
	"ranges turned": func(x draft) draft {
		return x.with([]byte(strings.NewReplacer("10-15", "15-10", "20–30", "30–20", "10 to 15", "15 to 10", " 30 seconds", " 30-20 seconds").Replace(string(x.content))))
	},
	"UTF-16, pasted twice": func(x draft) draft {
		twice, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(string(x.content) + "\n\n" + string(x.content))
		if err != nil {
			panic(err) // the samples are valid UTF-8
		}
		return x.with([]byte(twice))
	},
}

func (x draft) with(content []byte) draft { return draft{x.path, x.mediaType, content} }

func crlf(s string) string {
	return strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\n", "\r\n")
}

// drawnParts are the pieces drawn articles are made of, in Markdown; "#" stands for
// a level that is drawn.
var drawnParts = []string{
	"# Child's pose\n\nKneel on the floor and sit back on your heels, arms in front of you. Hold for 30 seconds.\n\n",
	"# Cobra\n\nLie on your stomach with your hands beside the chest.\nPress into your hands to lift your chest. Hold for 15-10 seconds. Stop when it hurts.\n\n",
	"# Knee to chest\n\n- Lie on your back.\n- Bring one knee to your chest with both hands and hold for 20 seconds.\n- Repeat with the other leg.\n\n",
	"# Downward dog (Ado Mukha Svanasana)\n\n1. Start on your hands and knees.\n2. Lift your hips up and back and hold for 5 breaths.\n\n",
	"# Single knee hug\n\nLie on your back and draw one knee to your chest. Hold for 20 seconds, then change legs.\n\n",
	"# Words\n\nKeep breathing while you stretch, and take all the time that you need.\n\n",
	"# Hips\n\n",
	"# Back\n\nHold each of these stretches for 20 seconds and breathe calmly all the time.\n\n",
	"Ask your doctor first if you have had surgery on your back or your hips.\n\n",
	"Keywords: stiff neck, sore shoulders, loose hips\n\n",
	"<!-- stretchlint-ignore-next-line missing-alt because the picture is an ornament -->\n",
	"Repeat each stretch 12 to 8 times on each side, twice a day, at work or at home.\n\n",
	"* * *\n\n",
}

func drawText(t *rapid.T) draft {
	var b strings.Builder
	b.WriteString("# Title of it all\n\n")
	for _, part := range rapid.SliceOfN(rapid.SampledFrom(drawnParts), 0, 9).Draw(t, "parts") {
		if strings.HasPrefix(part, "#") {
			part = strings.Repeat("#", rapid.IntRange(1, 4).Draw(t, "deeper")) + part
		}
		b.WriteString(part)
	}
	kind := rapid.SampledFrom([]string{".md", ".txt", ".html"}).Draw(t, "kind")
	content := map[string]func(string) string{".md": strings.TrimSpace, ".txt": asText, ".html": asPage}[kind](b.String())
	if rapid.Bool().Draw(t, "CR LF") {
		content = crlf(content)
	}
	return draft{"drawn" + kind, mediaTypes[kind], []byte(content)}
}

// asText gives the Markdown as a text file would have it.
func asText(markdown string) string {
	var out []string
	for line := range strings.Lines(markdown) {
		out = append(out, strings.TrimLeft(line, "# "))
	}
	return strings.Join(out, "")
}

// asPage gives the Markdown as a page, a paragraph for each line.
func asPage(markdown string) string {
	var b strings.Builder
	for line := range strings.Lines(markdown) {
		line = strings.TrimRight(line, "\n")
		words := strings.TrimLeft(line, "#")
		switch level := len(line) - len(words); {
		case words == "":
		case strings.HasPrefix(words, "<!--"):
			b.WriteString(words + "\n")
		case level > 0:
			fmt.Fprintf(&b, "<h%d>%s</h%[1]d>\n", level, strings.TrimSpace(words))
		default:
			fmt.Fprintf(&b, "<p>%s</p>\n", strings.TrimLeft(words, "- "))
		}
	}
	return b.String()
}

// TestFixLawsCanBreak: for each law there is a mender that breaks it, and is
// caught.
func TestFixLawsCanBreak(t *testing.T) {
	article := draft{"a.md", "text/markdown", []byte(`# Ease a stiff back

Ask your doctor first if you have had surgery on your back.

## Child's pose

Kneel on the floor and sit back on your heels. Hold for 30 seconds. Repeat twice.
`)}
	replace := func(old, by string) mender {
		return mender{
			fixes: func(found []Diagnostic) []*Fix {
				f := found[0].File
				at := bytes.Index(f.Text, []byte(old))
				if at < 0 {
					return nil
				}
				return []*Fix{{Edits: []Edit{{Span: f.Span(at, at+len(old)), New: by}}}}
			},
			make: unchecked(Apply),
		}
	}
	careless := replace("stiff", "sore")
	careless.make = unchecked(func(f *source.File, fixes []*Fix) ([]byte, []*Fix) {
		content, refused := Apply(f, fixes)
		return bytes.ReplaceAll(content, []byte("Ease"), []byte("ease")), refused
	})
	blind := replace("stiff", "sore")
	blind.make = unchecked(func(f *source.File, fixes []*Fix) ([]byte, []*Fix) {
		edit := fixes[0].Edits[0]
		content := slices.Concat(f.Bytes[:edit.Span.Start.Offset], []byte(edit.New), f.Bytes[edit.Span.End.Offset:])
		return content, nil
	})
	utf16, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().Bytes(article.content)
	if err != nil {
		t.Fatal(err)
	}
	for name, test := range map[string]struct {
		mender mender
		text   draft
		want   error
	}{
		"one that undoes itself":       {replace("# Ease", "# Ease"), article, errNoEnd},
		"one that changes other bytes": {careless, article, errOtherBytes},
		"one that changes a dose":      {replace("30 seconds", "3 minutes"), article, errPrescription},
		"one that drops a step":        {replace("Kneel on the floor and ", ""), article, errPrescription},
		"one that drops a warning":     {replace("Ask your doctor first if you have had surgery on your back.\n", ""), article, errPrescription},
		"one that makes a finding":     {replace("Ease a stiff back", "This page cures back pain"), article, errNewFinding},
		"one that ignores encodings":   {blind, draft{"a.md", "text/markdown", utf16}, errEncoding},
	} {
		if _, err := test.mender.mend(test.text); !errors.Is(err, test.want) {
			t.Errorf("%s: got %v, want %v", name, err, test.want)
		}
		if !errors.Is(test.want, errPrescription) {
			continue
		}
		test.mender.make = checked // and refused
		if made, err := test.mender.mend(test.text); made > 0 || err != nil {
			t.Errorf("%s: made %d times, %v", name, made, err)
		}
	}
}
