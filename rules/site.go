// The pages of rules for a site: Markdown, and one HTML document made from it.

package rules

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
)

// MarkdownPages gives the pages of rules one below the other.
func MarkdownPages(rules []*Rule) string {
	var b strings.Builder
	for i, r := range rules {
		if i > 0 {
			b.WriteString("\n")
		}
		writeMarkdown(&b, r)
	}
	return b.String()
}

func writeMarkdown(b *strings.Builder, r *Rule) {
	fmt.Fprintf(b, "## `%s`\n\nFinds: %s. %s, %s by default.\n\n%s\n", r.ID, prosaic(r.Title), r.Group, r.Severity, prosaic(r.Why))
	if len(r.Evidence) > 0 {
		b.WriteString("\n### Evidence\n\n")
	}
	for _, e := range r.Evidence {
		fmt.Fprintf(b, "- %s (%s)", prosaic(e.Claim), e.Strength)
		if s := e.Source; s != nil {
			fmt.Fprintf(b, ": %s. %s (%s). <%s>", prosaic(s.Title), prosaic(s.Body), s.Year, webAddress(s.Address))
		}
		b.WriteString("\n")
	}
	for _, reported := range []bool{true, false} {
		fmt.Fprintf(b, "\n### %s\n", map[bool]string{true: "Reported", false: "Not reported"}[reported])
		for _, e := range r.Examples {
			if e.Reports() == reported {
				b.WriteString(fenced(e.Bad))
			}
			if e.Reports() && reported && e.Good != "" {
				b.WriteString("\nAfter the fix:\n" + fenced(e.Good))
			}
		}
	}
	if len(r.Options) > 0 {
		b.WriteString("\n### Options\n\n| Option | Type | Default | Changes |\n| --- | --- | --- | --- |\n")
	}
	for _, o := range r.Options {
		fmt.Fprintf(b, "| `%s` | %s | %s | %s |\n", o.Name, typeWord[fmt.Sprintf("%T", o.Default)], prosaic(optionDefault(o.Default)), prosaic(o.About))
	}
	if r.Blind != "" {
		fmt.Fprintf(b, "\n### What it does not catch\n\n%s\n", prosaic(r.Blind))
	}
}

// prosaic gives a text as Markdown that says no more than its words.
func prosaic(text string) string {
	escape := strings.NewReplacer(`\`, `\\`, "*", `\*`, "_", `\_`, "`", "\\`", "[", `\[`, "]", `\]`, "<", "&lt;", "|", `\|`)
	return escape.Replace(strings.Join(strings.Fields(text), " "))
}

// webAddress completes an address that is written without its scheme.
func webAddress(address string) string {
	if strings.Contains(address, "://") {
		return address
	}
	return "https://" + address
}

// fenced gives an example as code, in a fence longer than any it holds.
func fenced(example string) string {
	fence := "```"
	for strings.Contains(example, fence) {
		fence += "`"
	}
	return "\n" + fence + "text\n" + strings.TrimRight(example, "\n") + "\n" + fence + "\n"
}

// HTMLPages gives the same as one HTML document.
func HTMLPages(rules []*Rule) string {
	var body bytes.Buffer
	body.WriteString("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>stretchlint: rules</title>\n</head>\n<body>\n<h1>Rules</h1>\n")
	for _, r := range rules {
		fmt.Fprintf(&body, "<section id=\"%s\">\n", r.ID)
		converter := goldmark.New(goldmark.WithExtensions(extension.Table))
		if err := converter.Convert([]byte(MarkdownPages([]*Rule{r})), &body); err != nil {
			panic(err) // a buffer takes everything
		}
		body.WriteString("</section>\n")
	}
	body.WriteString("</body>\n</html>\n")
	return body.String()
}
