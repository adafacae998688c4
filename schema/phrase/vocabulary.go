// The vocabulary: files that name words. A section is what a pattern asks for,
// an id is one thing of that section, a form is how it is written.
package phrase

import (
	"embed"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"
)

//go:embed vocab/*.txt
var vocab embed.FS

// A Vocabulary knows the forms of the vocabulary files. It is never changed
// after Load.
type Vocabulary struct {
	byFirst  index[[]form] // longest first
	sections map[string]int
	ids      map[string]bool // "SECTION=id"
	longest  int             // words of the longest form
	readers  sync.Pool       // of *Reader, for texts that are read one by one
}

// A form is one way of writing an id: its words after the first.
type form struct {
	rest []string
	*name
	next   uint32 // hash of the first of rest
	number int32  // of the section
}

// goesOn reports whether the words of f after its first stand at token i.
func (f *form) goesOn(tokens []Token, i int) bool {
	if len(f.rest) == 0 {
		return true
	}
	return i < len(tokens) && tokens[i].hash == f.next && isWords(tokens, i, f.rest...)
}

// Default gives the vocabulary that is built into the program.
func Default() *Vocabulary { return loadDefault() }

var loadDefault = sync.OnceValue(func() *Vocabulary {
	v, err := Load(vocab, "vocab/*.txt")
	if err != nil {
		panic(err) // the files are part of the program; a test loads them
	}
	return v
})

// Load reads the vocabulary files of fsys that match the glob pattern. An
// error names the file and line of the first thing it could not read.
func Load(fsys fs.FS, pattern string) (*Vocabulary, error) {
	r, err := readVocabulary(fsys, pattern)
	if err != nil {
		return nil, err
	}
	return r.finished(), nil
}

func readVocabulary(fsys fs.FS, pattern string) (*vocabularyReader, error) {
	paths, err := fs.Glob(fsys, pattern)
	if err != nil {
		return nil, fmt.Errorf("listing vocabulary files: %w", err)
	}
	r := &vocabularyReader{
		Vocabulary: &Vocabulary{sections: map[string]int{}, ids: map[string]bool{}},
	}
	r.byFirst.reserve(usualWords)
	for _, path := range paths {
		text, err := fs.ReadFile(fsys, path)
		if err != nil {
			return nil, fmt.Errorf("reading vocabulary: %w", err)
		}
		if err := r.file(path, string(text)); err != nil {
			return nil, err
		}
	}
	return r, nil
}

// startingWith gives the forms whose first word is the token's.
func (v *Vocabulary) startingWith(t *Token) []form {
	if forms := v.byFirst.find(t.Word, t.hash); forms != nil {
		return *forms
	}
	return nil
}

// begins reports whether a form of any section begins with a word in lower case,
// or a unit or a word for a number is one.
func (v *Vocabulary) begins(word string) bool {
	return len(word) > 1 && v.byFirst.find(word, hashOf(word)) != nil
}

// Knows reports whether a word by itself is a form of any section.
func (v *Vocabulary) Knows(word string) bool {
	if isLowerWord(word) { // one token, as it stands
		forms := v.byFirst.find(word, hashOf(word))
		return forms != nil && slices.ContainsFunc(*forms, func(f form) bool { return len(f.rest) == 0 })
	}
	tokens := Scan(word)
	if len(tokens) == 0 {
		return false
	}
	return slices.ContainsFunc(v.startingWith(&tokens[0]), func(f form) bool { return f.goesOn(tokens, 1) })
}

// Check reports the first section or id p asks for that v does not have: such
// a pattern could never match.
func (v *Vocabulary) Check(p *Pattern) error {
	for _, in := range p.program() {
		if in.word == "" || !isSectionName(in.word) {
			continue
		}
		if _, ok := v.sections[in.word]; !ok {
			return fmt.Errorf("pattern %q: no vocabulary file has a section %s", p.form, in.word)
		}
		if in.id != "" && !v.ids[in.word+"="+in.id] {
			return fmt.Errorf("pattern %q: section %s has no id %q", p.form, in.word, in.id)
		}
	}
	return nil
}

// A vocabularyReader reads vocabulary files into a Vocabulary.
type vocabularyReader struct {
	*Vocabulary
	names   []listed // in the order of the lines
	section string
	name    *name   // of the current line
	tokens  []Token // of the current form
}

// usualWords is about how many words forms begin with.
const usualWords = 2500

// A listed name is one with the line that lists its forms.
type listed struct {
	*name
	place
}

// A place is a line of a vocabulary file.
type place struct {
	path string
	line int
}

func (p place) String() string { return fmt.Sprintf("%s:%d", p.path, p.line) }

// finished gives the vocabulary that was read, longer forms before shorter.
func (r *vocabularyReader) finished() *Vocabulary {
	for _, e := range r.byFirst.entries {
		slices.SortStableFunc(e.value, func(a, b form) int { return len(b.rest) - len(a.rest) })
	}
	return r.Vocabulary
}

func (r *vocabularyReader) file(path, text string) error {
	r.section = ""
	number := 0
	for line := range strings.Lines(text) {
		number++
		if at := strings.IndexByte(line, '#'); at >= 0 {
			line = line[:at]
		}
		at := place{path, number}
		if err := r.line(strings.TrimSpace(line), at); err != nil {
			return fmt.Errorf("%s: %w", at, err)
		}
	}
	return nil
}

func (r *vocabularyReader) line(line string, at place) error {
	if line == "" {
		return nil
	}
	if name, ok := strings.CutPrefix(line, "["); ok {
		return r.openSection(strings.TrimSuffix(name, "]"))
	}
	id, forms, ok := strings.Cut(line, ":")
	switch {
	case !ok || id == "":
		return fmt.Errorf("line is neither a [SECTION] nor %q", "id: form, form")
	case r.section == "":
		return fmt.Errorf("id %q stands before any [SECTION]", id)
	}
	r.ids[r.section+"="+id] = true
	r.open(id, at)
	for written := range strings.SplitSeq(forms, ",") {
		if err := r.forms(id, strings.TrimSpace(written), at); err != nil {
			return err
		}
	}
	return nil
}

// open begins the forms of an id of the current section.
func (r *vocabularyReader) open(id string, at place) {
	r.name = newName(r.section, id)
	r.names = append(r.names, listed{r.name, at})
}

// lineOf gives where the forms of a name were listed.
func (r *vocabularyReader) lineOf(n *name) place {
	i := slices.IndexFunc(r.names, func(l listed) bool { return l.name == n })
	return r.names[i].place
}

func (r *vocabularyReader) openSection(name string) error {
	if !isSectionName(name) {
		return fmt.Errorf("section name %q is not in capital letters", name)
	}
	if _, ok := r.sections[name]; !ok {
		r.sections[name] = len(r.sections)
	}
	r.section = name
	return nil
}

// forms adds one form and, where a word of it ends in "+", its inflections.
func (r *vocabularyReader) forms(id, written string, at place) error {
	if isLowerWord(written) {
		return r.add(id, []string{written}, false, at)
	}
	r.tokens = appendTokens(r.tokens[:0], written)
	spellings := [][]string{make([]string, 0, len(r.tokens))}
	for _, t := range r.tokens {
		if t.Word == "+" && len(spellings[0]) > 0 {
			spellings = inflectLast(spellings)
			continue
		}
		for i := range spellings {
			spellings[i] = append(spellings[i], t.Word)
		}
	}
	if len(spellings[0]) == 0 {
		return fmt.Errorf("id %q has an empty form", id)
	}
	for i, words := range spellings {
		if err := r.add(id, words, i > 0, at); err != nil {
			return err
		}
	}
	return nil
}

func inflectLast(spellings [][]string) [][]string {
	words := spellings[0]
	head := words[:len(words)-1]
	inflected := inflections(words[len(words)-1])
	all := make([][]string, len(inflected))
	for i, w := range inflected {
		all[i] = append(slices.Clip(head), w)
	}
	return all
}

// add enters one spelling. A made inflection gives way to a form that is
// listed; one form under two ids is an error. Under one id it may come twice:
// "q&a" and "q & a" are the same tokens.
func (r *vocabularyReader) add(id string, words []string, made bool, at place) error {
	forms := r.byFirst.at(words[0], hashOf(words[0]))
	f := form{rest: words[1:], name: r.name, number: int32(r.sections[r.section])}
	if before := sameForm(*forms, f); before != nil {
		if made || before.id == id {
			return nil
		}
		return fmt.Errorf("form %q of %s is already %s at %s", strings.Join(words, " "), r.section, before.id, r.lineOf(before.name))
	}
	r.longest = max(r.longest, len(words))
	if len(f.rest) > 0 {
		f.next = hashOf(f.rest[0])
	}
	*forms = append(*forms, f)
	return nil
}

// sameForm gives the form of the same section and words; nil when there is
// none.
func sameForm(forms []form, f form) *form {
	i := slices.IndexFunc(forms, func(g form) bool { return g.number == f.number && slices.Equal(g.rest, f.rest) })
	if i < 0 {
		return nil
	}
	return &forms[i]
}

func isSectionName(name string) bool {
	for _, c := range name {
		if c < 'A' || c > 'Z' {
			return false
		}
	}
	return name != ""
}
