package movement

// This file reads the small data files of the package: lines "key: value",
// comments after "#", sections in brackets.

import (
	"fmt"
	"strings"
)

// A dataLine is one "key: value" line and where it stands.
type dataLine struct {
	section, key, value string
	number              int
}

// values gives the comma-divided values of the line.
func (l dataLine) values() []string {
	values := strings.Split(l.value, ",")
	for i := range values {
		values[i] = strings.TrimSpace(values[i])
	}
	return values
}

// readData gives the lines of a data file; errors name file and line.
func readData(name, text string) ([]dataLine, error) {
	lines := make([]dataLine, 0, strings.Count(text, "\n"))
	section, number := "", 0
	for line := range strings.Lines(text) {
		number++
		line, _, _ = strings.Cut(line, "#")
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		if strings.HasPrefix(line, "[") {
			section = strings.Trim(line, "[]")
			continue
		}
		key, value, ok := strings.Cut(line, ":")
		if !ok {
			return nil, fmt.Errorf("%s:%d: line is neither a [SECTION] nor %q", name, number, "key: value, value")
		}
		lines = append(lines, dataLine{section, strings.TrimSpace(key), strings.TrimSpace(value), number})
	}
	return lines, nil
}
