// The Markdown reader: goldmark's tree, told to the page in terms of HTML's
// elements, so that Markdown and the HTML inside it mean the same.
package article

import (
	"bytes"
	"fmt"
	"path"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"github.com/stretchlint/stretchlint/schema/source"
)

// A markdownReader walks goldmark's tree.
type markdownReader struct {
	htmlReader
	src  []byte // what goldmark read
	base int    // where it stands in the file
}

func readMarkdown(f *source.File, o Options) (*Article, error) {
	if err := checkMarks(f.Text); err != nil {
		return nil, err
	}
	front := readFrontMatter(f.Text)
	r := newMarkdownReader(f, front.end, o.Limits)
	if err := r.readAll(); err != nil {
		return nil, err
	}
	a := &Article{File: f, MediaType: Markdown, Meta: front.meta(), Blocks: r.blocks}
	a.Meta.Spoken = spoken(a.Blocks, a.Meta.Language)
	r.setTitle(a, front)
	return a, nil
}

// mostMarks bounds the marks of emphasis and links in one paragraph: the parser's
// work grows with their square, and this many take about a second.
const mostMarks = 20_000

// checkMarks refuses a text with a paragraph that would keep the parser busy for
// hours.
func checkMarks(text []byte) error {
	marks, isBlank := 0, true
	for i, c := range text {
		switch c {
		case '*', '_', '[', ']', '~':
			marks++
		case '\n':
			if isBlank {
				marks = 0
			}
			isBlank = true
			continue
		}
		isBlank = isBlank && (c == ' ' || c == '\t' || c == '\r')
		if marks > mostMarks {
			line := 1 + bytes.Count(text[:i], []byte{'\n'})
			return fmt.Errorf("holds more than %d marks of emphasis and links in the paragraph at line %d; is it Markdown?", mostMarks, line)
		}
	}
	return nil
}

// newMarkdownReader reads f from the offset where its front matter ends.
func newMarkdownReader(f *source.File, from int, limits Limits) *markdownReader {
	src := withLineFeeds(f.Text[from:])
	if strings.EqualFold(path.Ext(f.Path), ".mdx") {
		src = maskMDX(src)
	}
	templates := markdownTemplates(src, from)
	r := &markdownReader{htmlReader: htmlReader{page: newPage(f, limits, templates)}, src: templates.mask(src, from), base: from}
	r.inBody = true // no head to look for
	return r
}

// withLineFeeds ends lines in LF where they end in a lone CR, which goldmark
// takes for a blank. Every byte keeps its place.
func withLineFeeds(text []byte) []byte {
	var out []byte
	for i, c := range text {
		if c != '\r' || i+1 < len(text) && text[i+1] == '\n' {
			continue
		}
		if out == nil {
			out = bytes.Clone(text)
		}
		out[i] = '\n'
	}
	if out == nil {
		return text
	}
	return out
}

func (r *markdownReader) readAll() error {
	r.children(markdownParser().Parse(text.NewReader(r.src)))
	return r.finish()
}

// markdownParser serves all articles, and several at once: what it knows of one
// is in the context of its call.
var markdownParser = sync.OnceValue(func() parser.Parser {
	return goldmark.New(goldmark.WithParserOptions(parser.WithAttribute()), goldmark.WithExtensions(
		extension.Table, extension.Strikethrough, extension.DefinitionList, extension.TaskList, extension.Footnote)).Parser()
})

func (r *markdownReader) setTitle(a *Article, front frontMatter) {
	title := withoutDomain(front.title(a.File.Text))
	switch h := mainTitle(a.Blocks, title.Plain); {
	case len(title.pieces) > 0:
		a.Meta.setTitle(a.File, title)
	case !title.IsEmpty():
		a.Meta.Title = title.Plain
	case h != nil:
		a.Meta.setTitle(a.File, h.Text)
	case opensInBold(a.Blocks), !slices.ContainsFunc(a.Blocks, func(b Block) bool { return b.Kind == Heading }):
		a.Meta.setTitle(a.File, firstLine(a.Blocks))
	}
}

// opensInBold reports whether an article begins with a line all in bold, which is
// its title though headings follow.
func opensInBold(blocks []Block) bool {
	if len(blocks) == 0 || len(blocks[0].Strong) != 1 {
		return false
	}
	return blocks[0].Strong[0] == Range{0, len(blocks[0].Text.Plain)}
}

func (r *markdownReader) children(n ast.Node) {
	for c := n.FirstChild(); c != nil && r.err == nil; c = c.NextSibling() {
		r.steps++
		if c.Type() == ast.TypeInline {
			r.inline(c)
		} else {
			r.block(c)
		}
	}
}

// inside reads the children of n within an element. HTML inside can't close
// what is Markdown's, and what it leaves open ends here.
func (r *markdownReader) inside(tag string, a attrs, n ast.Node) {
	depth, floor := len(r.stack), r.floor
	r.start(tag, a, r.place(n.Pos()), r.place(n.Pos()))
	depth = min(depth, len(r.stack))
	r.floor = max(floor, len(r.stack))
	r.children(n)
	r.popTo(depth)
	r.floor = floor
}

// place turns goldmark's position into one in the file.
func (r *markdownReader) place(pos int) int { return r.base + max(pos, 0) }

func (r *markdownReader) block(n ast.Node) {
	switch n := n.(type) {
	case *ast.Heading:
		r.inside("h"+strconv.Itoa(n.Level), attrs{}, n)
	case *ast.Paragraph:
		r.inside("p", attrs{}, n)
	case *ast.TextBlock:
		r.flush()
		r.children(n)
		r.flush()
	case *ast.Blockquote:
		r.inside("blockquote", attrs{}, n)
	case *ast.List:
		r.list(n)
	case *ast.ListItem:
		r.inside("li", attrs{}, n)
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		r.code(n)
	case *ast.HTMLBlock:
		r.htmlBlock(n)
	case *ast.ThematicBreak:
		r.rule(0, 0)
	default:
		r.extended(n)
	}
}

// extended reads the blocks of goldmark's extensions.
func (r *markdownReader) extended(n ast.Node) {
	switch n := n.(type) {
	case *east.Table:
		r.inside("table", attrs{}, n)
	case *east.TableHeader:
		r.inside("thead", attrs{}, n)
	case *east.TableRow:
		r.inside("tr", attrs{}, n)
	case *east.TableCell:
		r.inside("td", attrs{}, n)
	case *east.DefinitionList:
		r.inside("dl", attrs{}, n)
	case *east.DefinitionTerm:
		r.inside("dt", attrs{}, n)
	case *east.DefinitionDescription:
		r.inside("dd", attrs{}, n)
	case *ast.LinkReferenceDefinition:
	default: // footnotes, and whatever only holds other blocks
		r.flush()
		r.children(n)
		r.flush()
	}
}

func (r *markdownReader) list(n *ast.List) {
	if !n.IsOrdered() {
		r.inside("ul", attrs{}, n)
		return
	}
	r.inside("ol", attrs{start: strconv.Itoa(n.Start)}, n)
}

func (r *markdownReader) code(n ast.Node) {
	depth := len(r.stack)
	r.start("pre", attrs{}, 0, 0)
	depth = min(depth, len(r.stack))
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		r.text(r.base+line.Start, r.base+line.Stop, nil)
	}
	r.popTo(depth)
}

// htmlBlock reads lines of HTML.
func (r *markdownReader) htmlBlock(n *ast.HTMLBlock) {
	segments := make([]text.Segment, 0, n.Lines().Len()+1)
	for i := range n.Lines().Len() {
		segments = append(segments, n.Lines().At(i))
	}
	if n.HasClosure() {
		segments = append(segments, n.ClosureLine)
	}
	r.flush()
	r.segments(segments)
	r.flush()
}

// segments reads HTML that stands in pieces: what is between them is Markdown's.
func (r *markdownReader) segments(segments []text.Segment) {
	if len(segments) == 0 {
		return
	}
	first, last := segments[0].Start, segments[len(segments)-1].Stop
	input := r.src[first:last]
	r.gaps = nil
	for i, s := range segments[1:] {
		if gap := (Range{segments[i].Stop, s.Start}); gap.Start < gap.End {
			if len(r.gaps) == 0 {
				input = append([]byte(nil), input...)
			}
			for j := gap.Start; j < gap.End; j++ {
				input[j-first] = ' '
			}
			r.gaps = append(r.gaps, Range{r.base + gap.Start, r.base + gap.End})
		}
	}
	r.read(input, r.base+first)
	r.gaps = nil
}

func (r *markdownReader) inline(n ast.Node) {
	switch n := n.(type) {
	case *ast.Text:
		r.words(n)
	case *ast.Emphasis:
		r.inside([]string{"em", "strong"}[min(n.Level, 2)-1], attrs{}, n)
	case *ast.Link:
		r.inside("a", attrs{link: true}, n)
	case *ast.AutoLink:
		r.autoLink(n)
	case *ast.Image:
		r.picture(n)
	case *ast.RawHTML:
		segments := make([]text.Segment, n.Segments.Len())
		for i := range segments {
			segments[i] = n.Segments.At(i)
		}
		r.segments(segments)
	default: // code spans, strikethrough; checkboxes and footnote marks are empty
		r.children(n)
	}
}

func (r *markdownReader) words(n *ast.Text) {
	start, end := r.base+n.Segment.Start, r.base+n.Segment.Stop
	if n.IsRaw() {
		r.text(start, end, nil)
	} else {
		r.text(start, end, markdownEscape)
	}
	if n.HardLineBreak() || n.SoftLineBreak() {
		r.open.lineBreak(end, min(end+1, len(r.file.Text)), !n.HardLineBreak())
	}
}

// autoLink reads <https://example.org>, whose text is the address.
func (r *markdownReader) autoLink(n *ast.AutoLink) {
	start := n.Pos() + 1
	label := n.Label(r.src)
	if n.Pos() < 0 || start+len(label) > len(r.src) || string(r.src[start:start+len(label)]) != string(label) {
		return
	}
	depth := len(r.stack)
	r.start("a", attrs{link: true}, r.base+start, r.base+start)
	r.text(r.base+start, r.base+start+len(label), nil)
	r.popTo(depth)
}

// picture takes an image from its mark to the end of its address.
func (r *markdownReader) picture(n *ast.Image) {
	if r.top().mute {
		return
	}
	start := r.place(n.Pos())
	alt := &textBuilder{src: r.file.Text, templates: r.open.templates}
	end := r.altText(n, alt, start)
	r.image(attrs{src: string(n.Destination), alt: string(alt.plain)}, start, r.imageEnd(start, end, n))
}

// altText collects the words inside an image's brackets, and gives where they end.
func (r *markdownReader) altText(n ast.Node, alt *textBuilder, end int) int {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if t, ok := c.(*ast.Text); ok {
			alt.add(r.base+t.Segment.Start, r.base+t.Segment.Stop, markdownEscape)
			end = r.base + t.Segment.Stop
			if t.SoftLineBreak() {
				alt.space(end, end+1)
			}
			continue
		}
		end = r.altText(c, alt, end)
	}
	return end
}

// imageEnd gives where an image ends: after the ")" or "]" that closes what
// follows its words.
func (r *markdownReader) imageEnd(start, end int, n *ast.Image) int {
	src := r.file.Text
	at := strings.IndexByte(string(src[end:min(len(src), end+maxImageTail)]), ']')
	if at < 0 {
		return max(end, start)
	}
	end += at + 1
	if end >= len(src) || src[end] != '(' && src[end] != '[' {
		return end
	}
	depth := 0
	for i := end; i < min(len(src), end+maxImageTail+len(n.Destination)); i++ {
		switch src[i] {
		case '(', '[':
			depth++
		case ')', ']':
			if depth--; depth == 0 {
				return i + 1
			}
		}
	}
	return end
}

// maxImageTail bounds, in bytes, how far behind its words an image's end is
// looked for: marks, address and title.
const maxImageTail = 1024
