// The attributes of HTML tags that mean something to us.
package article

import (
	"bytes"
	"io"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// attrs reads the attributes of the current tag.
func (z *scanner) attrs() attrs {
	var a attrs
	lazy := ""
	var seen [len(attributeNames)]bool // the first of two equal ones counts
	for i, written := range z.attributes {
		n := attributeNumber(z.src[written.key.Start:written.key.End])
		if n < 0 || seen[n] {
			continue
		}
		seen[n] = true
		switch name := attributeNames[n]; name {
		case "hidden":
			a.hidden = true
		case "reversed":
			a.reversed = true
		case "href":
			a.link = written.value.End > written.value.Start
		case "aria-hidden":
			a.ariaHidden = strings.EqualFold(z.valueOf(i), "true")
		case "srcset", "data-src", "data-lazy-src", "data-original", "data-srcset":
			if lazy == "" || name == "data-src" {
				lazy = firstAddress(z.valueOf(i), strings.HasSuffix(name, "srcset"))
			}
		default:
			if field := a.field(name); *field == "" {
				*field = z.valueOf(i)
			}
		}
	}
	if a.src == "" || strings.HasPrefix(a.src, "data:") && lazy != "" {
		a.src = lazy
	}
	a.role = strings.ToLower(strings.TrimSpace(a.role))
	return a
}

// attributeNames are the attributes we read.
var attributeNames = [...]string{
	"class", "id", "style", "role", "lang", "type", "src", "data", "alt", "title", "aria-label", "start", "value", "colspan", "rowspan",
	"aria-level", "hidden", "reversed", "href", "aria-hidden", "srcset", "data-src", "data-lazy-src", "data-original", "data-srcset",
}

// attributeNumber gives the place of a name in attributeNames, -1 when we do
// not read it.
func attributeNumber(written []byte) int {
	return slices.IndexFunc(attributeNames[:], func(name string) bool {
		return len(name) == len(written) && name[0] == written[0]|0x20 && bytes.EqualFold([]byte(name), written)
	})
}

// field gives the field an attribute is kept in.
func (a *attrs) field(name string) *string {
	switch name {
	case "class":
		return &a.class
	case "id":
		return &a.id
	case "style":
		return &a.style
	case "role":
		return &a.role
	case "lang":
		return &a.lang
	case "type":
		return &a.typ
	case "src", "data":
		return &a.src
	case "alt":
		return &a.alt
	case "title", "aria-label":
		return &a.label
	case "start":
		return &a.start
	case "value":
		return &a.value
	case "colspan":
		return &a.colspan
	case "rowspan":
		return &a.rowspan
	}
	return &a.level
}

// valueOf gives the value of an attribute as its author meant it.
func (z *scanner) valueOf(i int) string {
	a := z.attributes[i]
	value := z.src[a.value.Start:a.value.End]
	if !bytes.ContainsAny(value, "&\r\x00") {
		return string(value)
	}
	// References in attributes have rules of their own: the library knows them.
	tag := html.NewTokenizer(io.MultiReader(strings.NewReader("<a x"), bytes.NewReader(z.src[a.key.End:z.end])))
	tag.Next()
	_, decoded, _ := tag.TagAttr()
	return string(decoded)
}

// firstAddress gives the address of a lazily loaded image; a srcset lists
// several, each with its size.
func firstAddress(value string, isSet bool) string {
	if fields := strings.Fields(value); isSet && len(fields) > 0 {
		return strings.TrimSuffix(fields[0], ",")
	}
	return strings.TrimSpace(value)
}
