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
	"github.com/stretchlint/stretchlint/extract/fetch"
	"github.com/stretchlint/stretchlint/schema/source"
)

// pathOptions say which articles to read.
type pathOptions struct {
	fetchOptions
	limits
	paths         []string
	exclude       []string
	stdinFilename string
	baseURL       string
}

func (o *pathOptions) addFlags(cmd *cobra.Command) {
	cmd.Flags().StringArrayVar(&o.exclude, "exclude", nil, "leave files and directories that match the `GLOB` out of walks, and pages out of sitemaps and feeds; may be repeated")
	cmd.Flags().StringVar(&o.stdinFilename, "stdin-filename", "", "the `NAME` of what standard input holds; its ending decides how it is read")
	cmd.Flags().StringVar(&o.baseURL, "base-url", "", "the address `URL` that saved pages have on the web: of one file or, when it ends in /, of the folder")
	o.fetchOptions.addFlags(cmd)
	o.limits.addFlags(cmd)
}

// check refuses what does not go together. Its error is a usageError.
func (o *pathOptions) check() error {
	switch {
	case len(o.paths) == 0 && !o.any(nil):
		return usagef("nothing to read; name a file, a directory, an address or - for standard input")
	case o.stdinFilename != "" && !slices.Contains(o.paths, input.Stdin):
		return usagef("--stdin-filename names what comes from standard input; add - to the paths, or leave it out")
	case o.baseURL != "" && len(o.paths) == 0:
		return usagef("--base-url is the address of saved pages; name their files")
	}
	for _, glob := range o.exclude {
		if !input.ValidGlob(glob) {
			return usagef("--exclude %q is no glob; one looks like drafts/** or *.draft.md", glob)
		}
	}
	if err := o.limits.check(); err != nil {
		return err
	}
	return o.fetchOptions.check(o.paths)
}

// items gives what is to be read; corpora says whether a corpus is one thing to
// read. What has an address is being fetched from then on, until the run ends.
// Its error is a usageError.
func (o *pathOptions) items(ctx context.Context, c *console, corpora bool) ([]input.Item, error) {
	if err := o.check(); err != nil {
		return nil, err
	}
	at, err := base(o.baseURL, o.paths)
	if err != nil {
		return nil, err
	}
	search := input.Search{Exclude: o.exclude, StdinName: o.stdinFilename, Corpora: corpora, Base: at}
	var items []input.Item
	if o.any(o.paths) {
		items, err = o.fetched(ctx, c, search)
	} else {
		items = search.Find(o.paths)
	}
	if len(items) == 0 && err == nil && len(o.paths) > 0 {
		c.warnf("%s: there are no articles in it (%s)", strings.Join(o.paths, ", "), input.Endings)
	}
	return items, err
}

// fetched gives what is to be read, and begins to fetch what of it has an
// address.
func (o *pathOptions) fetched(ctx context.Context, c *console, search input.Search) ([]input.Item, error) {
	seeds := slices.Concat(slices.DeleteFunc(slices.Clone(o.paths), func(path string) bool { return !fetch.IsAddress(path) }), o.sitemaps, o.feeds, []string{o.urls})
	w, err := o.newWeb(ctx, c, &o.limits, seeds)
	if err != nil {
		return nil, err
	}
	c.atEnd(func() { w.close(c) })
	search.Fetch = w.page
	items := search.Find(o.paths)
	listed, err := o.listed(c, w, search, &o.limits)
	if err != nil {
		return nil, err
	}
	items = input.Once(append(items, o.atMost(c, listed)...))
	var addresses []string
	for _, item := range items {
		if item.IsFetched() {
			addresses = append(addresses, item.Path)
		}
	}
	w.queue = w.fetcher.Start(w.ctx, addresses)
	return items, nil
}

// atMost leaves out the pages that are over --max-pages, and says so: as a
// failure, unless the number was asked for.
func (o *pathOptions) atMost(c *console, listed []input.Item) []input.Item {
	pages := 0
	most := slices.IndexFunc(listed, func(item input.Item) bool {
		if item.Err == nil {
			pages++
		}
		return pages > o.limits.pages
	})
	if most < 0 {
		return listed
	}
	lists := strings.Join(slices.DeleteFunc(slices.Concat(o.sitemaps, o.feeds, []string{o.urls}), func(name string) bool { return name == "" }), ", ")
	if o.pagesFlag.Changed {
		c.warnf("%s: more than %s; the rest is left out, as --max-pages says", lists, plural(o.limits.pages, "page", "pages"))
		return listed[:most]
	}
	return append(listed[:most:most], input.Item{Path: lists, Remote: true, Err: &source.LimitError{
		Limit: "pages", Text: fmt.Sprintf("more than %d pages; the rest is left out", o.limits.pages)}})
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
	what, slow := "reading", slices.ContainsFunc(items, input.Item.IsFetched)
	if slow {
		what = "fetching"
	}
	c.startProgress(len(items), what, slow)
	defer c.finishProgress()
	done, unread := 0, 0
	err := input.Each(ctx, items, func(item input.Item) outcome {
		result, err := guarded(item, work)
		return outcome{item, result, err}
	}, func(o outcome) error {
		done++
		defer c.progress.step() // below what use writes to the same terminal
		if o.err != nil {
			unread++
			c.warnf("%s: %v", oneLine(o.item.Path), advised(o.err))
			return nil
		}
		c.progress.hide()
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
