package main

// This file knows the streams: where results and messages go, and whether a
// person looks at them.

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/term"

	"github.com/stretchlint/stretchlint/rules/report"
)

// A console is the streams of a run. Results go to out, all else to err.
type console struct {
	in       io.Reader
	out, err io.Writer
	progress *progress // what runs at the moment; nil when nothing long does
	endings  []func()  // what is to be done when the run is over
}

// atEnd has something done when the run is over, however it ends.
func (c *console) atEnd(ending func()) { c.endings = append(c.endings, ending) }

func (c *console) end() {
	for _, ending := range c.endings {
		ending()
	}
}

// warnf writes one message for the person at the terminal.
func (c *console) warnf(format string, args ...any) {
	c.progress.hide()
	fmt.Fprintf(&plainWriter{to: c.err}, format+"\n", args...)
}

// as gives where results of a format go. What is for people to read, and
// whatever a terminal shows, goes without the characters that would steer it:
// an article, a name or a path may hold any.
func (c *console) as(format string) io.Writer {
	if format == "text" || format == "markdown" || isTerminal(c.out) {
		return &plainWriter{to: c.out}
	}
	return c.out
}

// A plainWriter passes on what is written but for the characters that steer a
// terminal. What is no UTF-8, and might steer one that reads bytes, becomes
// U+FFFD; a character has to come in one piece.
type plainWriter struct{ to io.Writer }

func (w *plainWriter) Write(text []byte) (int, error) {
	plain := bytes.Map(func(r rune) rune {
		if r != '\n' && r != '\t' && report.Steers(r) {
			return -1
		}
		return r
	}, text)
	if _, err := w.to.Write(plain); err != nil {
		return 0, err
	}
	return len(text), nil
}

// oneLine gives a path as a message may hold it: nobody's file name begins a
// line of its own.
func oneLine(path string) string { return strings.NewReplacer("\n", " ", "\r", " ").Replace(path) }

// coloured reports whether results may have colours.
func (c *console) coloured() bool { return isTerminal(c.out) && os.Getenv("NO_COLOR") == "" }

func isTerminal(stream any) bool {
	file, ok := stream.(*os.File)
	return ok && term.IsTerminal(int(file.Fd()))
}
