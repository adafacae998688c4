package main

// This file knows the streams: where results and messages go, and whether a
// person looks at them.

import (
	"fmt"
	"io"
	"os"

	"golang.org/x/term"
)

// A console is the streams of a run. Results go to out, all else to err.
type console struct {
	in       io.Reader
	out, err io.Writer
	progress *progress // what runs at the moment; nil when nothing long does
}

// warnf writes one message for the person at the terminal.
func (c *console) warnf(format string, args ...any) {
	c.progress.hide()
	fmt.Fprintf(c.err, format+"\n", args...)
}

// coloured reports whether results may have colours.
func (c *console) coloured() bool { return isTerminal(c.out) && os.Getenv("NO_COLOR") == "" }

func isTerminal(stream any) bool {
	file, ok := stream.(*os.File)
	return ok && term.IsTerminal(int(file.Fd()))
}
