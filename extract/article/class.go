// Class names that say what an element is.
package article

// titleWords end the class name of a title: "card-title", "exerciseName".
var titleWords = map[string]bool{"title": true, "name": true, "heading": true, "headline": true}

// notOfEntries are the words before them that make it the title of something
// that is no part of an article's text.
var notOfEntries = map[string]bool{
	"site": true, "page": true, "author": true, "user": true, "nav": true, "menu": true, "tag": true, "category": true,
	"product": true, "brand": true, "company": true, "field": true, "file": true, "first": true, "last": true, "full": true,
	"widget": true, "sidebar": true, "footer": true, "logo": true, "step": true, "sub": true, "muscle": true, "tool": true,
}

// isTitleClass reports whether one of an element's class names says that it is
// the title of what follows.
func isTitleClass(names string) bool {
	last, before := "", ""
	isTitle := func() bool { return titleWords[last] && !notOfEntries[before] && (before != "" || last == "title") }
	for word := range nameWords(names) {
		if word == "" {
			if isTitle() {
				return true
			}
			last, before = "", ""
			continue
		}
		last, before = word, last
	}
	return isTitle()
}

// isLogo reports whether a class name or an ID calls an element the site's logo.
func isLogo(names string) bool {
	for word := range nameWords(names) {
		if word == "logo" || word == "brand" {
			return true
		}
	}
	return false
}
