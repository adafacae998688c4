package report

// The text format: for people at a terminal. Each finding shows the line it
// stands in.

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/fatih/color"

	"github.com/stretchlint/stretchlint/rules"
)

// Text writes r for reading: per finding "path:line:column: severity: message
// [rule]", the words it is about (once for several findings) and other places,
// and a summary at the end. Within a file the worst comes first; of the notes of
// one rule and of the places of one finding only the first few are shown, unless
// r.All asks for all.
func Text(w io.Writer, r Result) error {
	out := bufio.NewWriter(w)
	paint := newPalette(r.Colour)
	seen := map[folding]int{}
	var shown []*rules.Diagnostic
	for _, d := range worstFirst(r.Diagnostics) {
		of := folding{d.Path, d.Rule}
		if seen[of]++; r.All || d.Severity > rules.Note || seen[of] <= mostNotes {
			shown = append(shown, d)
		}
	}
	framed := map[folding]int{}
	for len(shown) > 0 {
		n := together(shown)
		of := folding{shown[0].Path, shown[0].Rule}
		if framed[of]++; !r.All && n == 1 && isPlain(shown[0]) && framed[of] > mostFrames {
			writeLines(out, paint, shown[:1])
			if len(shown) == 1 || shown[1].Rule != of.rule || shown[1].Path != of.path {
				fmt.Fprintln(out)
			}
		} else {
			writeFindings(out, paint, shown[:n], r.All)
		}
		shown = shown[n:]
	}
	if !r.All {
		writeFolded(out, seen, r.Diagnostics)
	}
	if most := mostOften(r.Diagnostics); most != "" && r.Files > 1 {
		fmt.Fprintf(out, "most often %s\n", most)
	}
	fmt.Fprintln(out, summary(r))
	return out.Flush()
}

// mostNotes is how many notes of one rule are shown of one file: the fourth of
// a kind tells an editor nothing the first three did not.
const mostNotes = 3

// mostFrames is how many findings of one rule in a file show the words they are
// about; further ones are a line each.
const mostFrames = 3

// mostPlaces is how many other places of a finding are shown, when there are at
// least two more.
const mostPlaces = 3

// A folding is the notes of one rule in one file.
type folding struct{ path, rule string }

// worstFirst gives the findings in the order of their files, and within a file
// by severity, then by what they are about, then by place.
func worstFirst(diagnostics []rules.Diagnostic) []*rules.Diagnostic {
	files := map[string]int{}
	sorted := make([]*rules.Diagnostic, len(diagnostics))
	for i := range diagnostics {
		d := &diagnostics[i]
		if _, known := files[d.Path]; !known {
			files[d.Path] = len(files)
		}
		sorted[i] = d
	}
	slices.SortStableFunc(sorted, func(a, b *rules.Diagnostic) int {
		return cmp.Or(cmp.Compare(files[a.Path], files[b.Path]), cmp.Compare(b.Severity, a.Severity), cmp.Compare(standing(a), standing(b)))
	})
	return sorted
}

// standing tells which of two findings of one severity comes first: harm to a
// reader before what a reader cannot follow, and that before what is claimed and
// how the page is made.
func standing(d *rules.Diagnostic) int {
	rule := d.Own
	if rule == nil {
		rule = rules.Find(d.Rule)
	}
	if rule == nil {
		return 1
	}
	switch rule.Group {
	case rules.Safety:
		return 0
	case rules.Claims, rules.Naming:
		return 2
	case rules.Editorial:
		return 3
	}
	return 1
}

// mostOften names the rules with the most errors and warnings, for what is
// missing from every page is mended in one place; "" when none comes twice.
func mostOften(diagnostics []rules.Diagnostic) string {
	times := map[string]int{}
	for _, d := range diagnostics {
		if d.Severity > rules.Note {
			times[d.Rule]++
		}
	}
	maps.DeleteFunc(times, func(_ string, n int) bool { return n < 2 })
	often := slices.SortedFunc(maps.Keys(times), func(a, b string) int {
		return cmp.Or(cmp.Compare(times[b], times[a]), cmp.Compare(a, b))
	})
	often = often[:min(len(often), rulesNamed)]
	for i, rule := range often {
		often[i] = fmt.Sprintf("%s (%d)", rule, times[rule])
	}
	return strings.Join(often, ", ")
}

// rulesNamed is how many rules the summary names at most.
const rulesNamed = 3

// writeFolded says by rule how many notes were left out.
func writeFolded(out io.Writer, seen map[folding]int, diagnostics []rules.Diagnostic) {
	more := map[string]int{}
	for _, d := range diagnostics {
		of := folding{d.Path, d.Rule}
		if d.Severity == rules.Note && seen[of] > mostNotes {
			more[d.Rule] += seen[of] - mostNotes
			delete(seen, of)
		}
	}
	for _, rule := range slices.Sorted(maps.Keys(more)) {
		fmt.Fprintf(out, "%s of %s not shown; --rule %s shows all\n", plural(more[rule], "more note"), rule, rule)
	}
	if len(more) > 0 {
		fmt.Fprintln(out)
	}
}

// together gives how many findings, from the first on, are about the same words
// and have nothing to add to them: what an article as a whole does not say is
// told of its title, and the title need not be shown for each.
func together(findings []*rules.Diagnostic) int {
	first := findings[0]
	n := 1
	for n < len(findings) && findings[n].Path == first.Path && findings[n].Span == first.Span && isPlain(findings[n-1]) && isPlain(findings[n]) {
		n++
	}
	return n
}

func isPlain(d *rules.Diagnostic) bool { return d.Fix == nil && len(d.Related) == 0 }

// writeFindings writes findings about the same words, then the words.
func writeFindings(out io.Writer, paint palette, findings []*rules.Diagnostic, all bool) {
	writeLines(out, paint, findings)
	d := findings[0]
	if f := newFrame(d.File, d.Span); f.underline != "" {
		gutter := fmt.Sprintf("%5d", d.Span.Start.Line)
		fmt.Fprintf(out, "%s %s\n", paint.rule(gutter+" |"), f.line)
		fmt.Fprintf(out, "%s %s\n", paint.rule(strings.Repeat(" ", len(gutter))+" |"), paint.severity[d.Severity](f.underline))
	}
	places := d.Related
	if !all && len(places) > mostPlaces+1 {
		places = places[:mostPlaces]
	}
	for _, related := range places {
		fmt.Fprintf(out, "      = %s: %s\n", place(related.Path, related.Span.Start.Line, related.Span.Start.Column), clean(related.Message))
	}
	if more := len(d.Related) - len(places); more > 0 {
		fmt.Fprintf(out, "      = %s\n", plural(more, "more place"))
	}
	if d.Fix != nil {
		fmt.Fprintf(out, "      = %s: %s\n", fixWord[d.Fix.Safe], clean(d.Fix.Title))
	}
	fmt.Fprintln(out)
}

// writeLines writes a line for each finding.
func writeLines(out io.Writer, paint palette, findings []*rules.Diagnostic) {
	for _, d := range findings {
		fmt.Fprintf(out, "%s %s %s %s\n",
			paint.place(place(d.Path, d.Span.Start.Line, d.Span.Start.Column)+":"),
			paint.severity[d.Severity](d.Severity.String()+":"),
			clean(d.Message), paint.rule("["+d.Rule+"]"))
	}
}

var fixWord = map[bool]string{true: "fix", false: "unsafe fix"}

func place(path string, line, column int) string {
	return fmt.Sprintf("%s:%d:%d", clean(path), line, column)
}

// summary says in one line what was found.
func summary(r Result) string {
	s := Summarize(r)
	counts := []string{plural(s.Errors, "error"), plural(s.Warnings, "warning"), plural(s.Notes, "note")}
	line := fmt.Sprintf("%s: %s", plural(s.Files, "file"), strings.Join(counts, ", "))
	if s.Suppressed > 0 {
		line += fmt.Sprintf(" (%d suppressed)", s.Suppressed)
	}
	return line
}

func plural(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return fmt.Sprintf("%d %s", n, noun)
}

// A palette colours the parts of a finding.
type palette struct {
	place, rule func(...any) string
	severity    map[rules.Severity]func(...any) string
}

func newPalette(colour bool) palette {
	paint := func(attributes ...color.Attribute) func(...any) string {
		c := color.New(attributes...)
		if colour { // the caller knows the stream; the library would ask standard output
			c.EnableColor()
		} else {
			c.DisableColor()
		}
		return c.SprintFunc()
	}
	return palette{
		place: paint(color.Bold),
		rule:  paint(color.Faint),
		severity: map[rules.Severity]func(...any) string{
			rules.Error:   paint(color.FgRed, color.Bold),
			rules.Warning: paint(color.FgYellow, color.Bold),
			rules.Note:    paint(color.FgCyan, color.Bold),
		},
	}
}
