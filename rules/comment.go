// Comments: where the author of an article speaks to the linter and not to the
// reader.

package rules

import (
	"bytes"
	"path"

	"github.com/yuin/goldmark"
	gast "github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
	"go.yaml.in/yaml/v3"
	"golang.org/x/net/html"

	"github.com/stretchlint/stretchlint/extract"
	"github.com/stretchlint/stretchlint/extract/article"
	"github.com/stretchlint/stretchlint/schema/strict"
)

// A comment is what stands between the marks of a comment, as offsets in
// File.Text, and what goes when the comment goes.
type comment struct {
	start, end       int
	outStart, outEnd int
	// file is true for a line of the front matter: it is about the whole file.
	file bool
}

// comments finds the comments of an article that may speak to the linter. Most
// articles have none, and are not read again.
func comments(r *extract.Reading) []comment {
	content := r.File.Text
	if !bytes.Contains(content, []byte(article.NoteStem)) {
		return nil
	}
	var found []comment
	switch r.Page.MediaType {
	case article.HTML:
		found = htmlComments(content)
	case article.Markdown:
		found = append(frontMatterNotes(content), markdownComments(content)...)
		if path.Ext(r.File.Path) == ".mdx" {
			found = append(found, betweenMarks(content, 0, len(content), "{/*", "*/}")...)
		}
	default:
		found = noteLines(content)
	}
	for i := range found {
		found[i].widen(content)
	}
	return found
}

// widen lets a comment take its line along when nothing else stands in it.
func (c *comment) widen(content []byte) {
	start := bytes.LastIndexAny(content[:c.outStart], "\r\n") + 1
	rest := content[c.outEnd:]
	length := bytes.IndexAny(rest, "\r\n")
	if length < 0 {
		length = len(rest)
	}
	if len(bytes.TrimSpace(content[start:c.outStart])) > 0 || len(bytes.TrimSpace(rest[:length])) > 0 {
		return
	}
	end := c.outEnd + length
	switch tail := content[end:]; {
	case bytes.HasPrefix(tail, []byte("\r\n")):
		end += 2
	case len(tail) > 0:
		end++
	}
	c.outStart, c.outEnd = start, end
}

func htmlComments(content []byte) []comment {
	var found []comment
	tokens := html.NewTokenizer(bytes.NewReader(content))
	for at := 0; ; {
		kind := tokens.Next()
		if kind == html.ErrorToken {
			return found
		}
		raw := len(tokens.Raw())
		if kind == html.CommentToken {
			found = append(found, betweenMarks(content, at, at+raw, "<!--", "-->")...)
		}
		at += raw
	}
}

// betweenMarks gives what stands between two marks in content[from:to].
func betweenMarks(content []byte, from, to int, begin, end string) []comment {
	var found []comment
	for from < to {
		i := bytes.Index(content[from:to], []byte(begin))
		if i < 0 {
			break
		}
		start := from + i + len(begin)
		n := bytes.Index(content[start:to], []byte(end))
		if n < 0 {
			break
		}
		from = start + n + len(end)
		found = append(found, comment{start: start, end: start + n, outStart: start - len(begin), outEnd: from})
	}
	return found
}

// markdownComments asks goldmark what is HTML: in code a comment is an example
// of one.
func markdownComments(content []byte) []comment {
	var found []comment
	within := func(lines *text.Segments, closure text.Segment) {
		if n := lines.Len(); n > 0 {
			found = append(found, betweenMarks(content, lines.At(0).Start, max(lines.At(n-1).Stop, closure.Stop), "<!--", "-->")...)
		}
	}
	root := goldmark.DefaultParser().Parse(text.NewReader(content))
	_ = gast.Walk(root, func(n gast.Node, entering bool) (gast.WalkStatus, error) { // the visitor gives no error
		if !entering {
			return gast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *gast.HTMLBlock:
			within(n.Lines(), n.ClosureLine)
		case *gast.RawHTML:
			within(n.Segments, text.Segment{})
		}
		return gast.WalkContinue, nil
	})
	return found
}

// noteLines gives the lines of a text file that begin as a note to us; the
// reader of such files takes them for no text.
func noteLines(content []byte) []comment {
	var found []comment
	at := 0
	for line := range bytes.Lines(content) {
		words := bytes.TrimSpace(line)
		if article.IsNote(words) {
			start := at + bytes.Index(line, words)
			found = append(found, comment{start: start, end: start + len(words), outStart: start, outEnd: start + len(words)})
		}
		at += len(line)
	}
	return found
}

// frontMatterNotes gives the values of "stretchlint-ignore" in front matter in
// YAML: one text or a list of them.
func frontMatterNotes(content []byte) []comment {
	const fence = "---"
	first, rest, ok := bytes.Cut(content, []byte("\n"))
	end := bytes.Index(rest, []byte("\n"+fence))
	if !ok || end < 0 || string(bytes.TrimSpace(first)) != fence {
		return nil
	}
	matter := rest[:end]
	root, problem := strict.Parse(matter)
	if problem != nil || root == nil {
		return nil
	}
	starts := lineStarts(matter)
	var found []comment
	for _, value := range strict.All(root, article.NoteStem) {
		for _, note := range strict.Elements(value) {
			if c, ok := lineOf(matter, starts, note); ok {
				c.shift(len(first) + 1)
				found = append(found, c)
			}
		}
	}
	return found
}

// lineStarts gives where each line of a text begins.
func lineStarts(text []byte) []int {
	starts := []int{0}
	for line := range bytes.Lines(text) {
		starts = append(starts, starts[len(starts)-1]+len(line))
	}
	return starts
}

// lineOf gives the place of a YAML value that stands in one line, and that
// line with it.
func lineOf(matter []byte, starts []int, value *yaml.Node) (comment, bool) {
	if !strict.IsText(value) || value.Line >= len(starts) {
		return comment{}, false
	}
	at := starts[value.Line-1]
	line := matter[at:starts[value.Line]]
	in := bytes.Index(line, []byte(value.Value))
	if in < 0 {
		return comment{}, false
	}
	end := at + len(bytes.TrimRight(line, "\r\n"))
	return comment{start: at + in, end: at + in + len(value.Value), outStart: at, outEnd: end, file: true}, true
}

func (c *comment) shift(by int) {
	c.start, c.end, c.outStart, c.outEnd = c.start+by, c.end+by, c.outStart+by, c.outEnd+by
}
