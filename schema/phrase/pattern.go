// Patterns: the small language of rows. docs/architecture.md has its elements.
package phrase

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// A Pattern is a form to look for. Many of those that are part of the program
// are never asked in a run, so each is compiled when it is.
type Pattern struct {
	form    string
	program func() []instruction
	shelved *Table // nil unless it stands on a shelf
}

// String gives the form the pattern was compiled from.
func (p *Pattern) String() string { return p.form }

// is reports whether a token is the word of an instruction.
func (in *instruction) is(t *Token) bool { return t.hash == in.hash && t.Word == in.word }

// names reports whether a tag is of the section, and of the id if there is
// one, that an instruction asks for.
func (in *instruction) names(n *name) bool {
	return n.hash == in.hash && n.section == in.word && (in.id == "" || n.idHash == in.idHash && n.id == in.id)
}

// An instruction is one step of matching a pattern.
type instruction struct {
	word   string // of opWord; section of opSection and opNotBefore
	id     string // of opSection; "" is any
	hash   uint32 // of word
	idHash uint32
	n      int32 // of opSplit and opJump: where to go on; of opOneOf and opGap: how many
	op     op
}

type op uint8

const (
	opMatch op = iota
	opWord
	opSection
	opQuantity
	opNumber
	opOneOf // one of the n next instructions, the first that leads to the end
	opGap   // at most n tokens, fewest first; none that a form of word begins at
	opSplit // go on with the next instruction; if that leads nowhere, at n
	opJump
	opStart
	opEnd
	opNotWord
	opNotSection
)

// MustCompile gives the pattern of a form that is part of the program, which
// Compile would take: it panics when the pattern is first used otherwise.
func MustCompile(form string) *Pattern {
	return &Pattern{form: form, program: sync.OnceValue(func() []instruction {
		program, err := compile(form)
		if err != nil {
			panic(err)
		}
		return program
	})}
}

// Compile reads a form. The error says what in it could not be read.
func Compile(form string) (*Pattern, error) {
	program, err := compile(form)
	if err != nil {
		return nil, err
	}
	return &Pattern{form: form, program: func() []instruction { return program }}, nil
}

func compile(form string) ([]instruction, error) {
	memory := compiling.Get().(*[]instruction)
	defer compiling.Put(memory)
	c := compiler{rest: form, program: (*memory)[:0]}
	defer func() { *memory = c.program }()
	if err := c.alternatives(0); err != nil {
		return nil, fmt.Errorf("pattern %q: %w", form, err)
	}
	if c.rest != "" {
		return nil, fmt.Errorf("pattern %q: %q closes no group", form, c.rest)
	}
	c.emit(instruction{op: opMatch})
	if mayBeEmpty(c.program, 0) {
		return nil, fmt.Errorf("pattern %q: matches without any word", form)
	}
	return slices.Clone(c.program), nil
}

// compiling is memory for programs whose length is not yet known.
var compiling = sync.Pool{New: func() any { return new([]instruction) }}

// mayBeEmpty reports whether some way from pc to the end takes no token.
func mayBeEmpty(program []instruction, pc int) bool {
	switch in := &program[pc]; in.op {
	case opMatch:
		return true
	case opWord, opSection, opQuantity, opNumber, opOneOf:
		return false
	case opJump:
		return mayBeEmpty(program, int(in.n))
	case opSplit:
		return mayBeEmpty(program, pc+1) || mayBeEmpty(program, int(in.n))
	}
	return mayBeEmpty(program, pc+1)
}

// A compiler turns a form into a program, left to right.
type compiler struct {
	rest    string
	program []instruction
}

func (c *compiler) emit(in instruction) int {
	in.hash, in.idHash = hashOf(in.word), hashOf(in.id)
	c.program = append(c.program, in)
	return len(c.program) - 1
}

// wrap puts an instruction before those from start on.
func (c *compiler) wrap(start int, in instruction) {
	c.program = append(c.program, instruction{})
	copy(c.program[start+1:], c.program[start:])
	c.program[start] = in
	for i := start + 1; i < len(c.program); i++ {
		switch c.program[i].op {
		case opSplit, opJump:
			c.program[i].n++
		}
	}
}

// either makes the instructions from start to middle and those after it
// alternatives, the earlier ones first.
func (c *compiler) either(start, middle int) {
	c.wrap(middle, instruction{op: opJump, n: int32(len(c.program) + 1)})
	c.wrap(start, instruction{op: opSplit, n: int32(middle + 2)})
}

const maxDepth = 20

// alternatives reads sequences divided by " | " up to a closing parenthesis.
func (c *compiler) alternatives(depth int) error {
	if depth > maxDepth {
		return fmt.Errorf("groups are nested more than %d deep", maxDepth)
	}
	start := len(c.program)
	for {
		middle := len(c.program)
		if err := c.sequence(depth); err != nil {
			return err
		}
		if middle == len(c.program) {
			return fmt.Errorf("an empty sequence")
		}
		if middle > start {
			c.either(start, middle)
		}
		rest, more := strings.CutPrefix(strings.TrimLeft(c.rest, " "), "| ")
		if !more {
			return nil
		}
		c.rest = rest
	}
}

func (c *compiler) sequence(depth int) error {
	for {
		c.rest = strings.TrimLeft(c.rest, " ")
		if c.rest == "" || c.rest[0] == ')' || strings.HasPrefix(c.rest, "| ") {
			return nil
		}
		if err := c.element(depth); err != nil {
			return err
		}
	}
}

// element reads "a|b|(c d)?".
func (c *compiler) element(depth int) error {
	start := len(c.program)
	if err := c.atom(depth); err != nil {
		return err
	}
	single := c.isSingle(start)
	for strings.HasPrefix(c.rest, "|") {
		c.rest = c.rest[1:]
		middle := len(c.program)
		if err := c.atom(depth); err != nil {
			return err
		}
		if single && c.isSingle(middle) {
			continue
		}
		if single {
			middle += c.oneOf(start, middle)
			single = false
		}
		c.either(start, middle)
	}
	if single {
		c.oneOf(start, len(c.program))
	}
	if strings.HasPrefix(c.rest, "?") {
		c.rest = c.rest[1:]
		c.wrap(start, instruction{op: opSplit, n: int32(len(c.program) + 1)})
	}
	return nil
}

// isSingle reports whether the instructions from start on are one, which takes
// a token or a phrase.
func (c *compiler) isSingle(start int) bool {
	if len(c.program) != start+1 {
		return false
	}
	switch c.program[start].op {
	case opWord, opSection, opQuantity, opNumber:
		return true
	}
	return false
}

// oneOf makes the single instructions from start to end a choice, and gives how
// many instructions that adds.
func (c *compiler) oneOf(start, end int) int {
	if end-start < 2 {
		return 0
	}
	c.wrap(start, instruction{op: opOneOf, n: int32(end - start)})
	return 1
}

func (c *compiler) atom(depth int) error {
	if strings.HasPrefix(c.rest, "(") {
		c.rest = c.rest[1:]
		if err := c.alternatives(depth + 1); err != nil {
			return err
		}
		if !strings.HasPrefix(c.rest, ")") {
			return fmt.Errorf("a group is not closed")
		}
		c.rest = c.rest[1:]
		return nil
	}
	return c.plain(c.takeAtom())
}

// takeAtom takes the text up to the next sign of the language.
func (c *compiler) takeAtom() string {
	if i := strings.IndexAny(c.rest, ` |?()\\`); i < 0 || c.rest[i] != '\\' {
		if i < 0 {
			i = len(c.rest)
		}
		atom := c.rest[:i]
		c.rest = c.rest[i:]
		return atom
	}
	var atom strings.Builder
	for i := 0; i < len(c.rest); i++ {
		switch ch := c.rest[i]; {
		case ch == '\\' && i+1 < len(c.rest):
			i++
			atom.WriteByte(c.rest[i])
		case strings.IndexByte(" |?()", ch) >= 0:
			c.rest = c.rest[i:]
			return atom.String()
		default:
			atom.WriteByte(ch)
		}
	}
	c.rest = ""
	return atom.String()
}

var anchors = map[string]op{"^": opStart, "$": opEnd, "QTY": opQuantity, "NUM": opNumber}

func (c *compiler) plain(atom string) error {
	section, id, hasID := strings.Cut(atom, "=")
	op, known := anchors[atom]
	switch {
	case atom == "":
		return fmt.Errorf("a sign of the language stands without an element (write it with a \\)")
	case known:
		c.emit(instruction{op: op})
	case isSectionName(section) && (!hasID || id != ""):
		c.emit(instruction{op: opSection, word: section, id: id})
	case atom[0] == '~' && len(atom) > 1:
		return c.gap(atom[1:])
	case atom[0] == '!' && len(atom) > 1:
		c.not(atom[1:])
	default:
		c.words(atom)
	}
	return nil
}

const maxGap = 30

// gap allows up to so many tokens, fewest first; "~4!PART" none of which a form
// of PART begins at.
func (c *compiler) gap(atom string) error {
	digits, without, _ := strings.Cut(atom, "!")
	n, err := strconv.Atoi(digits)
	if err != nil || n < 1 || n > maxGap {
		return fmt.Errorf("gap ~%s is not a number from 1 to %d", digits, maxGap)
	}
	c.emit(instruction{op: opGap, word: without, n: int32(n)})
	return nil
}

func (c *compiler) not(what string) {
	if isSectionName(what) {
		c.emit(instruction{op: opNotSection, word: what})
		return
	}
	c.emit(instruction{op: opNotWord, word: normal(what)})
}

// isLowerWord reports whether a literal is one token as it stands, as most are.
func isLowerWord(literal string) bool {
	for i := 0; i < len(literal); i++ {
		if c := literal[i]; c < 'a' || c > 'z' {
			return false
		}
	}
	return literal != ""
}

// words adds a literal, which may be several tokens ("warm-up").
func (c *compiler) words(literal string) {
	if isLowerWord(literal) {
		c.emit(instruction{op: opWord, word: literal})
		return
	}
	for _, t := range Scan(literal) {
		c.emit(instruction{op: opWord, word: t.Word})
	}
}
