// The pages of rules for a site: Markdown, and one HTML document made from it.

package rules

import (
	"bytes"
	_ "embed" // the style of the pages
	"fmt"
	"html"
	"slices"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
)

//go:embed site.css
var siteStyle string

// MarkdownPages gives the page of a rule as a document of its own, and those of
// several as the sections of one.
func MarkdownPages(rules []*Rule) string {
	var b strings.Builder
	if len(rules) == 1 {
		writeMarkdown(&b, rules[0], "#")
		return b.String()
	}
	b.WriteString("# Rules\n")
	for _, r := range rules {
		b.WriteString("\n")
		writeMarkdown(&b, r, "##")
	}
	return b.String()
}

// writeMarkdown writes the page of r below a heading that begins with the marks
// of its level.
func writeMarkdown(b *strings.Builder, r *Rule, level string) {
	fmt.Fprintf(b, "%s `%s`\n\nFinds: %s.\n\n%s, %s by default.\n", level, r.ID, prosaic(r.Title), r.Group, r.Severity)
	if r.Why != "" {
		fmt.Fprintf(b, "\n%s# Why\n\n%s\n", level, prosaic(r.Why))
	}
	if len(r.Evidence) > 0 {
		fmt.Fprintf(b, "\n%s# Evidence\n\n", level)
	}
	for _, e := range r.Evidence {
		fmt.Fprintf(b, "- %s (%s)", prosaic(e.Claim), e.Strength)
		if s := e.Source; s != nil {
			fmt.Fprintf(b, ": %s. %s (%s). %s", prosaic(s.Title), prosaic(s.Body), s.Year, whereFound(s.Address))
		}
		b.WriteString("\n")
	}
	if note := reviewNote(r.Evidence); note != "" {
		fmt.Fprintf(b, "\n%s\n", note)
	}
	writeExamples(b, r.Examples, level+"#")
	if len(r.Options) > 0 {
		fmt.Fprintf(b, "\n%s# Options\n\n| Option | Type | Default | Changes |\n| --- | --- | --- | --- |\n", level)
	}
	for _, o := range r.Options {
		fmt.Fprintf(b, "| `%s` | %s | %s | %s |\n", o.Name, typeWord[fmt.Sprintf("%T", o.Default)], prosaic(optionDefault(o.Default)), prosaic(o.About))
	}
	if r.Blind != "" {
		fmt.Fprintf(b, "\n%s# What it does not catch\n\n%s\n", level, prosaic(r.Blind))
	}
}

// writeExamples writes the examples that a rule reports, then the others.
func writeExamples(b *strings.Builder, examples []Example, level string) {
	for _, part := range []struct {
		title    string
		reported bool
	}{{"Reported", true}, {"Not reported", false}} {
		titled := false
		for _, e := range examples {
			if e.Reports() != part.reported {
				continue
			}
			if !titled {
				fmt.Fprintf(b, "\n%s %s\n", level, part.title)
				titled = true
			}
			b.WriteString(fenced(e.Text))
			if e.Fixed != "" {
				b.WriteString("\nAfter the fix:\n" + fenced(e.Fixed))
			}
		}
	}
}

// prosaic gives a text as Markdown that says no more than its words.
func prosaic(text string) string {
	escape := strings.NewReplacer(`\`, `\\`, "*", `\*`, "_", `\_`, "`", "\\`", "[", `\[`, "]", `\]`, "<", "&lt;", "|", `\|`)
	return escape.Replace(strings.Join(strings.Fields(text), " "))
}

// whereFound gives a link for an address of the web, with or without its scheme,
// and the words of a citation as they are.
func whereFound(address string) string {
	switch {
	case strings.Contains(address, " "):
		return prosaic(address)
	case strings.Contains(address, "://"):
		return "<" + address + ">"
	}
	return "<https://" + address + ">"
}

// fenced gives an example as code, in a fence longer than any it holds.
func fenced(example string) string {
	fence := "```"
	for strings.Contains(example, fence) {
		fence += "`"
	}
	return "\n" + fence + "text\n" + strings.TrimRight(example, "\n") + "\n" + fence + "\n"
}

// HTMLPages gives the same as one HTML document, with a list in front of several
// rules. What an example must be reported for is marked in it.
func HTMLPages(rules []*Rule) string {
	var page bytes.Buffer
	fmt.Fprintf(&page, `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>stretchlint: rules</title>
<style>
%s</style>
</head>
<body>
<h1>Rules</h1>
`, siteStyle)
	if len(rules) > 1 {
		writeContents(&page, rules)
	}
	converter := goldmark.New(goldmark.WithExtensions(extension.Table))
	for _, r := range rules {
		var text strings.Builder
		var section bytes.Buffer
		writeMarkdown(&text, r, "##")
		if err := converter.Convert([]byte(text.String()), &section); err != nil {
			panic(err) // a buffer takes everything
		}
		fmt.Fprintf(&page, "<section id=\"%s\">\n%s</section>\n", r.ID, markElement.Replace(section.String()))
	}
	page.WriteString("</body>\n</html>\n")
	return page.String()
}

// writeContents lists the rules by group, with a link to the page of each.
func writeContents(page *bytes.Buffer, rules []*Rule) {
	page.WriteString("<nav>\n")
	for _, group := range groupsOf(rules) {
		fmt.Fprintf(page, "<h2>%s</h2>\n<ul>\n", html.EscapeString(string(group)))
		for _, r := range rules {
			if r.Group == group {
				fmt.Fprintf(page, "<li><a href=\"#%s\"><code>%[1]s</code></a> %s</li>\n", r.ID, html.EscapeString(r.Title))
			}
		}
		page.WriteString("</ul>\n")
	}
	page.WriteString("</nav>\n")
}

// groupsOf gives the groups of rules, sorted by name.
func groupsOf(rules []*Rule) []Group {
	var groups []Group
	for _, r := range rules {
		groups = append(groups, r.Group)
	}
	slices.Sort(groups)
	return slices.Compact(groups)
}

// markElement turns the marks of examples into HTML's element for marked text.
var markElement = strings.NewReplacer("⟦", "<mark>", "⟧", "</mark>")
