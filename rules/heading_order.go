package rules

import (
	"strconv"
	"strings"

	"github.com/stretchlint/stretchlint/extract/article"
)

var headingOrder = &Rule{
	ID:    "heading-order",
	Group: Editorial,
	Title: "a heading skips a level, or there are two first ones",
	Why: `Readers who hear a page move from heading to heading; a level that is skipped sounds like a part that is
missing. The levels also say which stretch belongs to which part.`,
	Evidence: []Evidence{
		{Key: "WCAG 2.2", Claim: "structure that is shown is also told by the markup", Strength: Guideline, Source: wcag22},
		{Key: "PEMAT", Claim: "informative headings divide the material", Strength: PlainWords, Source: pemat},
	},
	Severity: Warning,
	Options: []Option{
		{Name: "max_skip", Default: 0.0, About: "levels a heading may skip"},
		severityOption("two_titles", Note, "severity of a second heading of the first level"),
	},
	Blind: `Bold text used as a heading. The first heading of the text may have any level: a template may supply those
above it. Plain text has no levels. The fix raises a heading together with all that stands below it, and only where no
heading in between has a level of its own meaning. In HTML it is not a safe one: style sheets and scripts go by the
level.`,
	Examples: []Example{
		{
			Text:  "# Ease a sore back\n\n#### ⟦Child's pose⟧\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n",
			Fixed: "# Ease a sore back\n\n## Child's pose\n\nKneel on the floor and sit back on your heels. Hold for 30 seconds.\n",
		},
		{
			Text:  "# Ease a sore back\n\n### ⟦Floor⟧\n\n#### **Child's pose** ####\n\nKneel and sit back on your heels.\n\n### Chair\n\nSit.\n\n## Rest\n\nLie down.\n",
			Fixed: "# Ease a sore back\n\n## Floor\n\n### **Child's pose** ####\n\nKneel and sit back on your heels.\n\n## Chair\n\nSit.\n\n## Rest\n\nLie down.\n",
		},
		{
			Text:  "Ease a sore back\n================\n\n> ### ⟦Floor⟧\n>\n> Kneel and sit back on your heels.\n",
			Fixed: "Ease a sore back\n================\n\n> ## Floor\n>\n> Kneel and sit back on your heels.\n",
		},
		{Text: "# Ease a sore back\n\n#### ⟦Child's pose⟧\n\nKneel and sit back on your heels.\n\n### On a chair\n\nSit.\n"},
		{Text: "## Floor\n\n##### ⟦Child's pose⟧\n\nKneel on the floor and sit back on your heels.\n"},
		{
			Text:  "<h1>Ease a sore back</h1><h3 id=\"child\"><b>⟦Child's pose⟧</b></h3><p>Kneel on the floor and sit back on your heels.</p>",
			Fixed: "<h1>Ease a sore back</h1><h2 id=\"child\"><b>Child's pose</b></h2><p>Kneel on the floor and sit back on your heels.</p>",
			As:    "text/html",
		},
		{Text: "<h1>Ease a sore back</h1><h3>⟦Child's pose⟧</h4><p>Kneel on the floor and sit back on your heels.</p>", As: "text/html"},
		{Text: "# Ease a sore back\n\nA sore back settles.\n\n# ⟦More about backs⟧\n\nThat is all.\n"},
		{Text: "# Calf stretch\n\n## How to\n\nStand facing a wall.\n\n#### Back\n"},
		{Text: "# Ease a sore back\n\n## Floor\n\n### Child's pose\n\nKneel and sit back on your heels.\n\n## Chair\n\nSit.\n"},
		{Text: "### Child's pose\n\nKneel and sit back on your heels.\n\n### Cobra\n\nLie on your stomach.\n"},
		{Text: "Ease a sore back\n\n1. Child's pose\n- Kneel on the floor.\n", As: "text/plain"},
		{Text: "# Ease a sore back\n\n#### Child's pose\n\nKneel.\n", Options: map[string]any{"max_skip": 2.0}},
		{Text: "<header><h1>Example site</h1></header><main><h1>Ease a sore back</h1><p>A sore back settles.</p></main>", As: "text/html"},
	},
	Article: func(p *Pass) {
		level, titles := 0, 0
		skips := map[[2]int]*Diagnostic{} // by the levels: the same skip in each part is one finding
		headings := p.levels()
		for i, block := range headings {
			place := block.Text.Span(p.File, 0, len(block.Text.Plain))
			if skipped := block.Level - level - 1; level > 0 && float64(skipped) > p.Number("max_skip") {
				d := skips[[2]int{level, block.Level}]
				if d != nil {
					d.also(place, "here, too")
				} else {
					d = p.Reportf(nil, place, "this heading goes from level %d to level %d: the level between is missing", level, block.Level)
					skips[[2]int{level, block.Level}] = d
				}
				if d.Fix == nil { // of the next one once this is mended
					d.Fix = p.raise(headings[i:], skipped)
				}
			}
			if level = block.Level; level == 1 {
				titles++
			}
			if level == 1 && titles == 2 && p.Page.MediaType == "text/markdown" { // a page's template has its own
				d := p.Reportf(nil, place, "this is the second heading of the first level: one title, and the rest below it")
				d.Severity = p.Severity("two_titles")
			}
		}
	},
}

// levels gives the headings of the article that have a level.
func (p *Pass) levels() []*article.Block {
	if p.prose.levels != nil {
		return p.prose.levels
	}
	out := []*article.Block{}
	for i := range p.Page.Blocks {
		block := &p.Page.Blocks[i]
		if block.Kind == article.Heading && block.Region == article.Main && block.Level > 0 && !block.Text.IsEmpty() && len(wayBack.FindAll(p.read(block.Text.Plain))) == 0 {
			out = append(out, block)
		}
	}
	p.prose.levels = out
	return out
}

// wayBack finds headings that are a button of the page.
var wayBack = patterns(`^ go? back|next|previous|home|menu (to ~3)? $`)

// raise gives the fix that moves the first of the headings up by some levels,
// with its siblings and all below them; nil when one that follows stands
// between the old level and the new, so that it would come to stand below them.
func (p *Pass) raise(headings []*article.Block, by int) *Fix {
	fix := &Fix{Title: "Raise the heading and those below it", Safe: true}
	top := headings[0].Level
	for _, heading := range headings {
		if heading.Level <= top-by {
			break
		}
		if heading.Level < top || !p.raiseOne(fix, heading, by) {
			return nil
		}
	}
	return fix
}

// raiseOne adds the edits that raise one heading to the fix; false when its
// markup is not the plain one.
func (p *Pass) raiseOne(fix *Fix, heading *article.Block, by int) bool {
	start, end := heading.Text.Place(0, len(heading.Text.Plain))
	before := string(p.File.Text[max(0, start-widestTag):start])
	after := string(p.File.Text[end:min(len(p.File.Text), end+widestTag)])
	if back, ok := hashes(before, heading.Level); ok {
		fix.Edits = append(fix.Edits, Edit{Span: p.File.Span(start-back, start-back+by)})
		return true
	}
	back, on, ok := headingTags(lowerASCII(before), lowerASCII(after), heading.Level)
	if !ok {
		return false
	}
	fix.Safe = false // what a page looks like and does may hang on the level
	for _, digit := range []int{start - back, end + on} {
		fix.Edits = append(fix.Edits, Edit{Span: p.File.Span(digit, digit+1), New: strconv.Itoa(heading.Level - by)})
	}
	return true
}

// widestTag is how many bytes before and after the words of a heading its
// markup is looked for in.
const widestTag = 1000

// hashes gives how far before its words the signs begin that make a line of
// Markdown a heading.
func hashes(before string, level int) (back int, ok bool) {
	line := strings.LastIndexAny(before, "\r\n")
	if line < 0 && len(before) == widestTag {
		return 0, false
	}
	head := strings.TrimLeft(before[line+1:], " \t>")
	signs := strings.Repeat("#", level)
	return len(head), strings.HasPrefix(head, signs+" ") || strings.HasPrefix(head, signs+"\t")
}

// headingTags gives how far before and after its words the digits stand in the
// tags of a heading; not ok when other headings or comments stand in between,
// or the tags do not fit each other.
func headingTags(before, after string, level int) (back, on int, ok bool) {
	opened := strings.LastIndex(before, "<h"+strconv.Itoa(level))
	closed := strings.Index(after, "</h"+strconv.Itoa(level))
	if opened < 0 || closed < 0 {
		return 0, 0, false
	}
	opened, closed = opened+len("<h"), closed+len("</h")
	between := before[opened:] + after[:closed-len("</h")]
	for _, other := range []string{"<h", "</h", "<!"} {
		if strings.Contains(between, other) {
			return 0, 0, false
		}
	}
	return len(before) - opened, closed, true
}

// lowerASCII folds the case of tags and leaves every byte where it is.
func lowerASCII(s string) string {
	folded := []byte(s)
	for i, c := range folded {
		if 'A' <= c && c <= 'Z' {
			folded[i] = c | 0x20
		}
	}
	return string(folded)
}
