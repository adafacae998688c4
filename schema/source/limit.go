// Limits: how readers say that there is more of something than they read.

package source

import "fmt"

// A LimitError says that an article is over a limit. What is over one is not
// read at all, never in part.
type LimitError struct {
	// Limit is the limit's name: the command line has it as --max-NAME.
	Limit string
	// Text says what there is too much of, and how much may be.
	Text string
}

func (e *LimitError) Error() string { return e.Text }

// TooMany is the error of something that is counted. found is 0 when it was
// given up before the end.
func TooMany(limit string, found, most int64, unit string) *LimitError {
	text := fmt.Sprintf("holds %d %s, more than the %d that are read at most", found, unit, most)
	if found == 0 {
		text = fmt.Sprintf("holds more than the %d %s that are read at most", most, unit)
	}
	return &LimitError{Limit: limit, Text: text}
}
