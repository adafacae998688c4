// Structured data: the article described in a page's JSON-LD.

package site

import (
	"encoding/json"
	"html"
	"slices"
	"strings"
)

// A facts holds what JSON-LD says of the article.
type facts struct {
	headline, siteName, author, published, modified, reviewed, reviewedBy string
}

// maxNesting bounds how deep we look into a script: descriptions nest three or
// four levels.
const maxNesting = 32

// articleTypes are the types that describe the page's article, best first.
var articleTypes = []string{
	"MedicalWebPage", "Article", "BlogPosting", "NewsArticle", "HealthTopicContent", "HowTo", "Report", "ExercisePlan", "WebPage",
}

// readData reads all scripts. Of several descriptions each fact comes from the
// best one that has it; a script that is not JSON says nothing.
func readData(scripts [][]byte) facts {
	byType := make([][]map[string]any, len(articleTypes))
	var f facts
	for _, script := range scripts {
		var value any
		if json.Unmarshal(trimScript(script), &value) != nil {
			continue
		}
		walk(value, 0, func(node map[string]any) {
			for _, t := range texts(node["@type"]) {
				if i := slices.Index(articleTypes, t); i >= 0 {
					byType[i] = append(byType[i], node)
				}
				if t == "WebSite" {
					fill(&f.siteName, text(node["name"]))
				}
			}
		})
	}
	for _, node := range slices.Concat(byType...) {
		f.read(node)
	}
	return f
}

// trimScript drops the comment marks old templates wrap scripts in.
func trimScript(script []byte) []byte {
	s := strings.TrimSpace(string(script))
	s = strings.TrimSuffix(strings.TrimPrefix(s, "<!--"), "-->")
	s = strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(s), "//<![CDATA["), "//]]>")
	return []byte(s)
}

// walk visits value, the elements of its lists, its @graph and main entity.
func walk(value any, depth int, visit func(map[string]any)) {
	if depth > maxNesting {
		return
	}
	switch v := value.(type) {
	case []any:
		for _, element := range v {
			walk(element, depth+1, visit)
		}
	case map[string]any:
		visit(v)
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage"} {
			walk(v[key], depth+1, visit)
		}
	}
}

func (f *facts) read(node map[string]any) {
	fill(&f.headline, text(node["headline"]))
	fill(&f.headline, text(node["name"]))
	fill(&f.author, text(node["author"]))
	fill(&f.published, text(node["datePublished"]))
	fill(&f.modified, text(node["dateModified"]))
	fill(&f.reviewed, text(node["lastReviewed"]))
	fill(&f.reviewedBy, text(node["reviewedBy"]))
}

func fill(field *string, value string) {
	if *field == "" {
		*field = value
	}
}

// text gives a value as words: a thing by its name, a list joined by commas.
func text(value any) string { return strings.Join(texts(value), ", ") }

func texts(value any) []string {
	switch v := value.(type) {
	case string:
		if s := words(html.UnescapeString(v)); s != "" {
			return []string{s}
		}
	case []any:
		var out []string
		for _, element := range v {
			out = append(out, texts(element)...)
		}
		return out
	case map[string]any:
		return texts(v["name"])
	}
	return nil
}
