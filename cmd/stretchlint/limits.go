package main

// This file holds the limits of what is read: one flag for each, from a table.

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/stretchlint/stretchlint/cmd/stretchlint/input"
	"github.com/stretchlint/stretchlint/extract/article"
	"github.com/stretchlint/stretchlint/extract/fetch"
	"github.com/stretchlint/stretchlint/schema/source"
)

// limits bound what is read. What is over one is told and left out as a whole.
type limits struct {
	bytes, decompressed    int64
	depth, blocks, entries int
	pages, redirects       int
	time, wait             time.Duration

	pagesFlag *pflag.Flag
}

func defaultLimits() *limits {
	return &limits{
		bytes: article.DefaultBytes, decompressed: article.DefaultBytes,
		depth: article.DefaultDepth, blocks: article.DefaultBlocks, entries: article.DefaultEntries,
		pages: 1000, redirects: 10, time: 30 * time.Second, wait: time.Minute,
	}
}

func (l *limits) addFlags(cmd *cobra.Command) {
	flags := cmd.Flags()
	*l = *defaultLimits()
	flags.Var((*size)(&l.bytes), "max-bytes", "at most `BYTES` of a file or page, as it is stored or sent")
	flags.Var((*size)(&l.decompressed), "max-decompressed", "at most `BYTES` of a page once it is unpacked")
	flags.IntVar(&l.depth, "max-depth", l.depth, "at most `N` elements of a page in each other")
	flags.IntVar(&l.blocks, "max-blocks", l.blocks, "at most `N` blocks of text in an article")
	flags.IntVar(&l.entries, "max-entries", l.entries, "at most `N` stretches described in an article")
	flags.IntVar(&l.pages, "max-pages", l.pages, "at most `N` pages of sitemaps, feeds and lists")
	flags.IntVar(&l.redirects, "max-redirects", l.redirects, "at most `N` redirects of a page")
	flags.DurationVar(&l.time, "max-time", l.time, "at most this `TIME` until an answer has come whole")
	flags.DurationVar(&l.wait, "max-wait", l.wait, "at most this `TIME` of waiting because a server asks for it")
	l.pagesFlag = flags.Lookup("max-pages")
	group(cmd, "Limits", "max-bytes", "max-decompressed", "max-depth", "max-blocks", "max-entries", "max-pages", "max-redirects", "max-time", "max-wait")
}

// check refuses limits that allow nothing or too much. Its error is a usageError.
func (l *limits) check() error {
	for _, limit := range []struct {
		name  string
		value int64
		least int64
	}{
		{"bytes", l.bytes, 1}, {"decompressed", l.decompressed, 1}, {"depth", int64(l.depth), 1}, {"blocks", int64(l.blocks), 1},
		{"entries", int64(l.entries), 1}, {"pages", int64(l.pages), 1}, {"redirects", int64(l.redirects), 0},
		{"time", int64(l.time), 1}, {"wait", int64(l.wait), 0},
	} {
		if limit.value < limit.least {
			return usagef("--max-%s %d allows nothing; it is at least %d", limit.name, limit.value, limit.least)
		}
	}
	if most := max(l.bytes, l.decompressed); most > math.MaxInt32 { // places in a file are counted in 32 bits
		return usagef("%d bytes are more than can be read of one file; --max-bytes and --max-decompressed are %d at most", most, math.MaxInt32)
	}
	return nil
}

func (l *limits) ofItem() input.Limits {
	return input.Limits{Bytes: l.bytes, Decompressed: l.decompressed}
}

func (l *limits) ofArticle() article.Limits {
	return article.Limits{Bytes: int(max(l.bytes, l.decompressed)), Depth: l.depth, Blocks: l.blocks, Entries: l.entries}
}

func (l *limits) ofFetching() fetch.Limits {
	return fetch.Limits{Bytes: l.bytes, Decompressed: l.decompressed, Redirects: l.redirects, Time: l.time, Wait: l.wait}
}

// advised adds to an error which flag would have let it pass.
func advised(err error) error {
	var limit *source.LimitError
	var private *fetch.PrivateError
	switch {
	case errors.As(err, &limit):
		return fmt.Errorf("%w; --max-%s raises the limit", err, limit.Limit)
	case errors.As(err, &private):
		return fmt.Errorf("%w; --allow-private fetches it all the same", err)
	}
	return err
}

// A size is a number of bytes on the command line: 500000, 500k, 20MiB.
type size int64

func (s *size) Type() string { return "BYTES" }

func (s *size) String() string {
	for _, unit := range []struct {
		name  string
		bytes int64
	}{{"GiB", 1 << 30}, {"MiB", 1 << 20}, {"KiB", 1 << 10}} {
		if n := int64(*s); n >= unit.bytes && n%unit.bytes == 0 {
			return fmt.Sprintf("%d%s", n/unit.bytes, unit.name)
		}
	}
	return strconv.FormatInt(int64(*s), 10)
}

func (s *size) Set(text string) error {
	number := strings.TrimRight(text, "kKmMgGiIbB")
	shift := 0
	switch strings.ToLower(strings.TrimRight(text[len(number):], "iIbB")) {
	case "":
	case "k":
		shift = 10
	case "m":
		shift = 20
	case "g":
		shift = 30
	default:
		return fmt.Errorf("it is a number of bytes like 500000, 500k or 20MiB")
	}
	n, err := strconv.ParseInt(number, 10, 64)
	if err != nil || n < 0 || n > math.MaxInt64>>shift {
		return fmt.Errorf("it is a number of bytes like 500000, 500k or 20MiB")
	}
	*s = size(n << shift)
	return nil
}
