package main

// This file reads the articles a command line names: the flags for it, and the
// loop that every such command runs.

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/stretchlint/stretchlint/cmd/stretchlint/input"
)

// pathOptions say which articles to read.
type pathOptions struct {
	paths         []string
	exclude       []string
	stdinFilename string
}

func (o *pathOptions) addFlags(cmd *cobra.Command) {
	cmd.Flags().StringArrayVar(&o.exclude, "exclude", nil, "leave files and directories that match the `GLOB` out of walks; may be repeated")
	cmd.Flags().StringVar(&o.stdinFilename, "stdin-filename", "", "the `NAME` of what standard input holds; its ending decides how it is read")
}

// items gives what is to be read; corpora says whether a corpus is one thing to
// read. Its error is a usageError.
func (o *pathOptions) items(c *console, corpora bool) ([]input.Item, error) {
	if len(o.paths) == 0 {
		return nil, usagef("nothing to read; name a file, a directory or - for standard input")
	}
	if o.stdinFilename != "" && !slices.Contains(o.paths, input.Stdin) {
		return nil, usagef("--stdin-filename names what comes from standard input; add - to the paths, or leave it out")
	}
	for _, glob := range o.exclude {
		if !input.ValidGlob(glob) {
			return nil, usagef("--exclude %q is no glob; one looks like drafts/** or *.draft.md", glob)
		}
	}
	items := input.Search{Exclude: o.exclude, StdinName: o.stdinFilename, Corpora: corpora}.Find(o.paths)
	if len(items) == 0 {
		c.warnf("%s: there are no articles in it (%s)", strings.Join(o.paths, ", "), input.Endings)
	}
	return items, nil
}

// forEach does work on the items on all cores and uses the results in order.
// An item that can't be read, or that the program trips over, is said and the
// others go on; the error is errUnread then. An error of use ends the run.
func forEach[R any](ctx context.Context, c *console, items []input.Item, work func(input.Item) (R, error), use func(R) error) error {
	type outcome struct {
		item   input.Item
		result R
		err    error
	}
	c.startProgress(len(items), "reading")
	defer c.finishProgress()
	done, unread := 0, 0
	err := input.Each(ctx, items, func(item input.Item) outcome {
		result, err := guarded(item, work)
		return outcome{item, result, err}
	}, func(o outcome) error {
		done++
		c.progress.step()
		if o.err != nil {
			unread++
			c.warnf("%s: %v", oneLine(o.item.Path), o.err)
			return nil
		}
		return use(o.result)
	})
	switch {
	case errors.Is(err, context.Canceled):
		return fmt.Errorf("interrupted after %d of %d files", done, len(items))
	case err == nil && unread > 0:
		return errUnread
	}
	return err
}

// guarded does work on one item and turns a panic into an error: one file must
// not take the others down.
func guarded[R any](item input.Item, work func(input.Item) (R, error)) (result R, err error) {
	defer func() {
		if cause := recover(); cause != nil {
			err = fmt.Errorf("internal error%s: %v; please report it, with the file", origin(), cause)
		}
	}()
	return work(item)
}

// origin gives the place in this program where the panic being recovered
// began.
func origin() string {
	callers := make([]uintptr, 64)
	frames := runtime.CallersFrames(callers[:runtime.Callers(3, callers)])
	for {
		frame, more := frames.Next()
		if strings.Contains(frame.Function, "stretchlint/") {
			return fmt.Sprintf(" at %s:%d", filepath.Base(frame.File), frame.Line)
		}
		if !more {
			return ""
		}
	}
}
