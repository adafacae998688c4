package fetch

// This file finds the pages of a site: sitemaps, their indexes, feeds.

import (
	"context"
	"errors"
	"fmt"

	"github.com/stretchlint/stretchlint/extract/fetch/listing"
)

// maxNesting is how deep sitemaps may list each other: an index of sitemaps is
// all that their protocol knows.
const maxNesting = 3

// maxListings bounds how many sitemaps one index may lead to.
const maxListings = 1000

// A Failure is a listing that could not be read.
type Failure struct {
	Address string
	Err     error
}

// A Wish says which pages of a listing are wanted.
type Wish struct {
	// Most is how many pages are enough: with one more no further listing is
	// looked into.
	Most int
	// Leaves reports whether a page is left out.
	Leaves func(address string) bool
	// Found is told how many pages there are, from time to time.
	Found func(pages int)
}

// A search collects the pages of listings.
type search struct {
	Wish
	fetcher *Fetcher
	read    int             // listings
	seen    map[string]bool // listings and pages
	pages   []string
	failed  []Failure
}

// List gives the pages that a sitemap, its index or a feed lists, each once, in
// order, and the listings that could not be read.
func (f *Fetcher) List(ctx context.Context, address string, w Wish) ([]string, []Failure) {
	s := &search{Wish: w, fetcher: f, seen: map[string]bool{}}
	s.list(ctx, address, 1)
	return s.pages, s.failed
}

// Sitemaps gives the sitemaps of a site whose start page is given: those that
// its robots.txt names, or else the usual place. Any other address is taken for
// a sitemap's.
func (f *Fetcher) Sitemaps(ctx context.Context, address string) ([]string, error) {
	u, err := Parse(address)
	if err != nil {
		return nil, err
	}
	if u.Path != "/" || u.RawQuery != "" {
		return []string{u.String()}, nil
	}
	h, err := f.host(ctx, u)
	if err != nil {
		return nil, err
	}
	var named []string
	for _, sitemap := range h.rules.Sitemaps {
		if at, err := u.Parse(sitemap); err == nil {
			named = append(named, at.String())
		}
	}
	if len(named) == 0 {
		named = []string{u.JoinPath("sitemap.xml").String()}
	}
	return named, nil
}

func (s *search) list(ctx context.Context, address string, depth int) {
	if s.seen[address] || len(s.pages) > s.Most || ctx.Err() != nil {
		return
	}
	s.seen[address] = true
	if s.read++; s.read > maxListings {
		if s.read == maxListings+1 {
			s.failed = append(s.failed, Failure{address, fmt.Errorf("is left out, with those after it: one sitemap may lead to %d others", maxListings)})
		}
		return
	}
	found, err := s.fetch(ctx, address)
	if err == nil && len(found.More) > 0 && depth == maxNesting {
		err = fmt.Errorf("is an index of sitemaps within %d others; what it lists is left out", depth-1)
	}
	if err != nil {
		s.failed = append(s.failed, Failure{address, err})
		return
	}
	for _, page := range found.Pages {
		if u, err := Parse(page); err == nil {
			page = u.String()
		} else {
			page = printable(Shown(page)) // as it will be told when it is asked for
		}
		if !s.seen[page] && !s.Leaves(page) {
			s.seen[page] = true
			s.pages = append(s.pages, page)
		}
	}
	s.Found(len(s.pages))
	for _, more := range found.More {
		s.list(ctx, more, depth+1)
	}
}

func (s *search) fetch(ctx context.Context, address string) (listing.Listing, error) {
	u, err := Parse(address)
	if err != nil {
		return listing.Listing{}, err
	}
	page, err := s.fetcher.get(ctx, u, listings)
	if err != nil {
		return listing.Listing{}, err
	}
	content, err := unpackFile(page.Body, listings.decompressed)
	if err != nil {
		return listing.Listing{}, err
	}
	final, err := u.Parse(page.Final)
	if err != nil {
		return listing.Listing{}, errors.New("was redirected to an address that can't be read")
	}
	return listing.Read(content, final)
}
