// Front matter: the facts before a Markdown article, between lines of "---"
// (YAML) or "+++" (TOML), or as lines that begin with "Title:" (Pelican,
// MultiMarkdown).
package article

import (
	"bytes"
	"cmp"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/stretchlint/stretchlint/schema/strict"
)

// A frontMatter is the facts and where they stand.
type frontMatter struct {
	fields map[string]string // lower-case keys
	places map[string]Range  // of values, as offsets in the file, without quotes
	end    int               // where the article begins
}

// readFrontMatter reads the front matter at the start of text.
func readFrontMatter(text []byte) frontMatter {
	m := frontMatter{fields: map[string]string{}, places: map[string]Range{}}
	fence := fenceOf(text)
	if fence == "" {
		m.readConverted(text)
		return m
	}
	start := nextLine(text, 0)
	for at := start; at < len(text); at = nextLine(text, at) {
		line := string(bytes.TrimRight(text[at:nextLine(text, at)], " \t\r\n"))
		if line != fence && (fence != "---" || line != "...") {
			continue
		}
		m.end = nextLine(text, at)
		m.readLines(text, start, at)
		if fence == "---" {
			m.readYAML(text[start:at])
		}
		return m
	}
	return m
}

// Programs that turn pages into Markdown put these lines around what they know
// of the page.
const (
	convertedStart = "Title: "
	convertedEnd   = "\nMarkdown Content:"
	maxConverted   = 4096 // bytes between them
)

// readConverted reads the lines before a page that was turned into Markdown.
func (m *frontMatter) readConverted(text []byte) {
	if !bytes.HasPrefix(text, []byte(convertedStart)) {
		return
	}
	end := bytes.Index(text[:min(len(text), maxConverted)], []byte(convertedEnd))
	if end < 0 {
		m.readHeaders(text)
		return
	}
	m.readLines(text, 0, end)
	m.end = nextLine(text, end+1)
}

// headerLine is one of the lines "Title: …", "Date: …" that stand before an article
// of Pelican or MultiMarkdown, up to a blank line.
var headerLine = regexp.MustCompile(`^[A-Za-z][A-Za-z_-]*:[ \t]`)

// readHeaders reads such lines, if nothing else stands before the blank line.
func (m *frontMatter) readHeaders(text []byte) {
	end := 0
	for end < min(len(text), maxConverted) {
		line := text[end:nextLine(text, end)]
		if len(bytes.TrimSpace(line)) == 0 {
			m.readLines(text, 0, end)
			m.end = end
			return
		}
		if !headerLine.Match(line) {
			return
		}
		end = nextLine(text, end)
	}
}

func fenceOf(text []byte) string {
	line := string(bytes.TrimRight(text[:nextLine(text, 0)], " \t\r\n"))
	if line == "---" || line == "+++" {
		return line
	}
	return ""
}

// nextLine gives where the line after the one at this offset begins.
func nextLine(text []byte, at int) int {
	end := bytes.IndexAny(text[at:], "\r\n")
	if end < 0 {
		return len(text)
	}
	return at + end + lineEnd(text[at+end:])
}

// readLines reads the plain "key: value" and "key = value" lines: all we need
// of TOML, the places of YAML's values, and what is left of YAML that does not
// parse (a title with a colon in it, most often).
func (m *frontMatter) readLines(text []byte, start, end int) {
	for at := start; at < end; at = nextLine(text, at) {
		line := string(text[at:nextLine(text, at)])
		sign := strings.IndexAny(line, ":=")
		if sign <= 0 || line[0] == ' ' || line[0] == '\t' || line[0] == '#' {
			continue
		}
		key := strings.ToLower(strings.TrimSpace(line[:sign]))
		value := strings.TrimSpace(line[sign+1:])
		from := at + sign + 1 + strings.Index(line[sign+1:], value)
		if n := len(value); n >= 2 && (value[0] == '"' || value[0] == '\'') && value[n-1] == value[0] {
			value, from = value[1:n-1], from+1
		}
		if value != "" && !strings.ContainsAny(value[:1], "|>[{&*") {
			m.fields[key] = value
			m.places[key] = Range{from, from + len(value)}
		}
	}
}

// readYAML replaces what the lines say by what YAML says, where it parses. What
// says a thing twice, or by an alias, is left to the lines.
func (m *frontMatter) readYAML(text []byte) {
	root, problem := strict.Parse(text)
	if problem != nil {
		return
	}
	value, problem := strict.Value(root)
	fields, ok := value.(map[string]any)
	if problem != nil || !ok {
		return
	}
	for _, key := range slices.Sorted(maps.Keys(fields)) {
		if s := scalar(fields[key]); s != "" {
			m.fields[strings.ToLower(key)] = s
		}
	}
}

// scalar gives a value as words: a list joined by commas, a person by name.
func scalar(value any) string {
	switch v := value.(type) {
	case nil:
		return ""
	case []any:
		var names []string
		for _, element := range v {
			names = append(names, scalar(element))
		}
		return strings.Join(names, ", ")
	case map[string]any:
		return scalar(v["name"])
	}
	return strings.Join(strings.Fields(fmt.Sprint(value)), " ")
}

// first gives the value of the first key that has one.
func (m frontMatter) first(keys ...string) string {
	for _, key := range keys {
		if m.fields[key] != "" {
			return m.fields[key]
		}
	}
	return ""
}

// meta gives the facts under the names that site generators use.
func (m frontMatter) meta() Meta {
	return Meta{
		Author:    m.first("author", "authors", "by"),
		Published: m.first("date", "published", "pubdate", "publishdate", "published_at", "publishedat", "published time"),
		Reviewed: cmp.Or(m.first("lastreviewed", "last_reviewed", "reviewed"),
			m.first("lastmod", "modified", "modifieddate", "updated", "last_modified", "last_modified_at", "updateddate", "moddate")),
		URL:      m.first("canonical", "canonical_url", "canonicalurl", "url", "url source"),
		Language: m.first("lang", "language", "locale"),
	}
}

// title gives the title with its place, if its words stand in the file as they are.
func (m frontMatter) title(text []byte) Text {
	title, place := m.fields["title"], m.places["title"]
	if title == "" {
		return Text{}
	}
	if t := wordsAt(text, place); t.Plain == title {
		return t
	}
	return Text{Plain: title}
}
