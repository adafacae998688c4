package main

// This file fetches what a command line names by its address: the flags for
// it, and the fetcher behind them.

import (
	"bytes"
	"context"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/stretchlint/stretchlint/cmd/stretchlint/input"
	"github.com/stretchlint/stretchlint/extract/fetch"
	"github.com/stretchlint/stretchlint/extract/fetch/cache"
)

// aboutAddresses is what the help of a command says of them.
const aboutAddresses = `Addresses (https:// and http://) are fetched: robots.txt is obeyed, a host is
asked once a second at most, and what was fetched is kept, so that the same call
after a stop goes on where it was. A web archive (.warc, .warc.gz) holds pages
like the web itself. What is over a limit is told and left out as a whole.`

// fetchOptions say which pages to fetch, and how.
type fetchOptions struct {
	sitemaps, feeds []string
	urls            string
	cacheFolder     string
	noCache         bool
	maxAge, delay   time.Duration
	retries         int
	allowPrivate    bool
}

func (o *fetchOptions) addFlags(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringArrayVar(&o.sitemaps, "sitemap", nil, "read the pages of the sitemap at the address `URL`, or of all sitemaps of the site; may be repeated")
	flags.StringArrayVar(&o.feeds, "feed", nil, "read the pages of the RSS or Atom feed at the address `URL`; may be repeated")
	flags.StringVar(&o.urls, "urls", "", "read the pages whose addresses stand in `FILE`, one on each line; - is standard input")
	flags.DurationVar(&o.delay, "delay", time.Second, "wait this `TIME` at least between two pages of a host")
	flags.IntVar(&o.retries, "retries", 2, "try what failed for a passing reason `N` times again")
	flags.StringVar(&o.cacheFolder, "cache", "", "keep fetched pages in the folder `DIR`; without it in the user's cache")
	flags.BoolVar(&o.noCache, "no-cache", false, "keep no fetched pages")
	flags.DurationVar(&o.maxAge, "max-age", 0, "take kept pages not older than this `TIME` without asking whether they changed")
	flags.BoolVar(&o.allowPrivate, "allow-private", false, "fetch from private networks and this machine, too")
	group(cmd, "Fetching", "sitemap", "feed", "urls", "base-url", "delay", "retries", "cache", "no-cache", "max-age", "allow-private")
}

// check refuses flags that do not go together. Its error is a usageError.
func (o *fetchOptions) check(paths []string) error {
	switch {
	case o.noCache && o.cacheFolder != "":
		return usagef("--cache keeps pages and --no-cache keeps none; give one of them")
	case o.urls == input.Stdin && slices.Contains(paths, input.Stdin):
		return usagef("standard input holds an article or a list of addresses; give one of - and --urls -")
	case o.delay < 0 || o.maxAge < 0 || o.retries < 0:
		return usagef("--delay, --max-age and --retries are 0 at least")
	}
	for _, address := range slices.Concat(o.sitemaps, o.feeds) {
		if _, err := fetch.Parse(address); err != nil {
			return usagef("%s %v", fetch.Shown(address), err)
		}
	}
	return nil
}

// any reports whether a run fetches anything.
func (o *fetchOptions) any(paths []string) bool {
	return o.urls != "" || len(o.sitemaps)+len(o.feeds) > 0 || slices.ContainsFunc(paths, fetch.IsAddress)
}

// A web is the fetching of one run.
type web struct {
	ctx     context.Context
	cancel  context.CancelFunc
	fetcher *fetch.Fetcher
	queue   *fetch.Queue
	cache   *cache.Dir
	scratch string // a cache for this run alone; empty when it is kept
	seeds   []string
}

// agent is the name the program gives to servers.
func agent() string {
	return "stretchlint/" + released() + " (+https://github.com/stretchlint/stretchlint)"
}

// newWeb opens the cache and makes the fetcher. seeds are what the command line
// names: a run over the same ones that was stopped is gone on with. Its error
// is a usageError.
func (o *fetchOptions) newWeb(ctx context.Context, c *console, l *limits, seeds []string) (*web, error) {
	w := &web{seeds: seeds}
	clock := fetch.Real()
	since, err := o.openCache(c, w, clock.Now())
	if err != nil {
		return nil, err
	}
	if oldest := clock.Now().Add(-o.maxAge); oldest.Before(since) {
		since = oldest
	}
	w.ctx, w.cancel = context.WithCancel(ctx)
	w.fetcher = fetch.New(fetch.Options{
		Agent: agent(), Delay: o.delay, Retries: o.retries, Limits: l.ofFetching(), AllowPrivate: o.allowPrivate,
		Cache: w.cache, Since: since, Clock: clock,
	})
	return w, nil
}

// openCache opens the folder that was named, or the user's own. Where the user
// has none that can be written, and with --no-cache, pages are kept for this run
// alone. It gives the time since when pages in it count as fetched by this run.
func (o *fetchOptions) openCache(c *console, w *web, now time.Time) (time.Time, error) {
	open := func(folder string) (since time.Time, err error) {
		if w.cache, err = cache.Open(folder); err != nil {
			return now, err
		}
		return w.cache.Begin(w.seeds, now)
	}
	if o.cacheFolder != "" {
		since, err := open(o.cacheFolder)
		return since, asCall(err, "--cache names another folder, --no-cache does without")
	}
	if user, err := os.UserCacheDir(); err == nil && !o.noCache {
		since, err := open(filepath.Join(user, "stretchlint", "pages"))
		if err == nil {
			return since, nil
		}
		c.warnf("fetched pages are not kept: %v; --cache names another folder", err)
	}
	var err error
	if w.scratch, err = os.MkdirTemp("", "stretchlint-*"); err != nil {
		return now, asCall(err, "--cache names a folder for fetched pages")
	}
	since, err := open(w.scratch)
	return since, asCall(err, "--cache names a folder for fetched pages")
}

// asCall makes an error the caller's to mend.
func asCall(err error, advice string) error {
	if err == nil {
		return nil
	}
	return usagef("%v; %s", err, advice)
}

// keptFor is how long a page stays in the cache that nobody asks for.
const keptFor = 30 * 24 * time.Hour

// close ends the fetching. A run that came to its end leaves no mark of itself.
func (w *web) close(c *console) {
	ended := w.queue == nil || w.queue.IsDone()
	stopped := w.ctx.Err() != nil
	w.cancel()
	if w.queue != nil {
		w.queue.Wait()
	}
	w.fetcher.Close()
	if ended && !stopped {
		for _, err := range []error{w.cache.End(w.seeds), w.cache.Prune(time.Now().Add(-keptFor))} {
			if err != nil {
				c.warnf("%v", err)
			}
		}
	}
	w.cache.Close() // nothing is lost with it
	if w.scratch != "" {
		if err := os.RemoveAll(w.scratch); err != nil {
			c.warnf("%v", err)
		}
	}
}

// page gives a page that the queue holds.
func (w *web) page(address string) (input.Content, error) {
	page, err := w.queue.Page(address)
	if err != nil {
		return input.Content{}, err
	}
	return input.Content{Bytes: page.Body, ContentType: page.ContentType, URL: page.Final}, nil
}

// listed gives the pages that sitemaps, feeds and the file of addresses name,
// and items that say what could not be read of them.
func (o *fetchOptions) listed(c *console, w *web, s input.Search, l *limits) ([]input.Item, error) {
	items, err := o.lines(c, s, l)
	if err != nil {
		return nil, err
	}
	c.startProgress(-1, "looking for pages", true)
	defer c.finishProgress()
	var lists []string
	for _, site := range o.sitemaps {
		sitemaps, err := w.fetcher.Sitemaps(w.ctx, site)
		if err != nil {
			items = append(items, input.Item{Path: site, Remote: true, Err: err})
		}
		lists = append(lists, sitemaps...)
	}
	lists = append(lists, o.feeds...)
	for _, list := range lists {
		pages, failures := w.fetcher.List(w.ctx, list, fetch.Wish{Most: l.pages - len(items), Leaves: s.ExcludesPage, Found: c.progress.set})
		for _, failure := range failures {
			items = append(items, input.Item{Path: failure.Address, Remote: true, Err: failure.Err})
		}
		for _, page := range pages {
			items = append(items, s.Page(page))
		}
	}
	return items, nil
}

// lines gives the pages of the file of addresses.
func (o *fetchOptions) lines(c *console, s input.Search, l *limits) ([]input.Item, error) {
	if o.urls == "" {
		return nil, nil
	}
	found := input.Search{}.Find([]string{o.urls})
	if len(found) != 1 {
		return nil, usagef("--urls %s is no file; it is one with an address on each line", o.urls)
	}
	content, err := found[0].Read(c.in, l.ofItem())
	if err != nil {
		return nil, usagef("--urls %s: %v", o.urls, advised(err))
	}
	var items []input.Item
	number := 0
	for line := range bytes.Lines(bytes.TrimPrefix(content.Bytes, []byte("\xEF\xBB\xBF"))) {
		number++
		address := strings.TrimSpace(string(line))
		if address == "" || strings.HasPrefix(address, "#") {
			continue
		}
		item := s.Page(address)
		if item.Err != nil {
			item.Path = fmt.Sprintf("%s:%d: %s", filepath.ToSlash(o.urls), number, item.Path)
		}
		items = append(items, item)
	}
	return items, nil
}

// base reads --base-url. Its error is a usageError.
func base(address string, paths []string) (*url.URL, error) {
	if address == "" {
		return nil, nil
	}
	u, err := fetch.Parse(address)
	if err != nil {
		return nil, usagef("--base-url %s %v", fetch.Shown(address), err)
	}
	if strings.HasSuffix(u.Path, "/") {
		return u, nil
	}
	info, err := os.Stat(paths[0])
	if len(paths) > 1 || err == nil && info.IsDir() {
		return nil, usagef("--base-url %s is the address of one page; end it with / to make it that of a folder", address)
	}
	return u, nil
}
