package fetch

// This file makes one request after the other until a page came: it follows
// redirects itself, so that each step is held to the same rules as the first.

import (
	"context"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/url"

	"github.com/stretchlint/stretchlint/extract/fetch/cache"
	"github.com/stretchlint/stretchlint/schema/source"
)

// visit fetches a page, over redirects. kept is what the cache has of it, or nil.
func (f *Fetcher) visit(ctx context.Context, u *url.URL, kept *cache.Page, k kind) (*cache.Page, error) {
	at := u
	for step := 0; ; step++ {
		if k.polite {
			if err := f.admit(ctx, at); err != nil {
				return nil, redirected(u, at, err)
			}
		}
		page, next, err := f.ask(ctx, at, kept, k)
		if err != nil {
			return nil, redirected(u, at, err)
		}
		if next == "" {
			return page, nil
		}
		if step == f.o.Limits.Redirects {
			return nil, &source.LimitError{Limit: "redirects", Text: fmt.Sprintf("is redirected more than %d times", step)}
		}
		to, err := at.Parse(next)
		if err == nil {
			to, err = Parse(to.String())
		}
		if err != nil {
			return nil, fmt.Errorf("is redirected to %.200s, which %w", printable(Shown(next)), err)
		}
		at = to
	}
}

// redirected says where an error came up when that is not where it began.
func redirected(from, at *url.URL, err error) error {
	if from == at || errors.Is(err, context.Canceled) {
		return err
	}
	return fmt.Errorf("is redirected to %s, which %w", at, err)
}

// ask makes one request. It gives a page, or the address that the answer leads
// to as it is written there.
func (f *Fetcher) ask(ctx context.Context, at *url.URL, kept *cache.Page, k kind) (page *cache.Page, next string, err error) {
	select {
	case f.slots <- struct{}{}:
		defer func() { <-f.slots }()
	case <-ctx.Done():
		return nil, "", ctx.Err()
	}
	whole := ctx
	ctx, cancel := f.o.Clock.Limit(ctx, f.o.Limits.Time)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, at.String(), nil)
	if err != nil {
		return nil, "", err
	}
	if kept != nil && kept.Final != at.String() {
		kept = nil // what is kept came from elsewhere
	}
	setHeader(request.Header, f.o.Agent, kept, k)
	answer, err := f.transport.RoundTrip(request)
	if err != nil {
		err = plain(err)
	} else {
		defer answer.Body.Close()
		page, next, err = f.read(answer, kept, k)
	}
	if err != nil && ctx.Err() != nil && whole.Err() == nil {
		return nil, "", &source.LimitError{Limit: "time", Text: fmt.Sprintf("did not come whole within %v", f.o.Limits.Time)}
	}
	if page != nil {
		page.Final = at.String()
	}
	return page, next, err
}

func setHeader(h http.Header, agent string, kept *cache.Page, k kind) {
	h.Set("User-Agent", agent)
	h.Set("Accept", k.accept)
	h.Set("Accept-Encoding", "gzip")
	if kept == nil {
		return
	}
	for name, value := range map[string]string{"If-None-Match": kept.ETag, "If-Modified-Since": kept.Modified} {
		if value != "" {
			h.Set(name, value)
		}
	}
}

// read reads an answer: a page, where it leads, or why it is neither.
func (f *Fetcher) read(answer *http.Response, kept *cache.Page, k kind) (*cache.Page, string, error) {
	switch code := answer.StatusCode; {
	case code == http.StatusNotModified && kept != nil:
		unchanged := *kept
		return &unchanged, "", nil
	case code == http.StatusOK:
		page, err := f.page(answer, k)
		return page, "", err
	case isRedirect[code] && answer.Header.Get("Location") != "":
		return nil, answer.Header.Get("Location"), nil
	}
	return nil, "", f.refusal(answer)
}

var isRedirect = map[int]bool{
	http.StatusMovedPermanently: true, http.StatusFound: true, http.StatusSeeOther: true,
	http.StatusTemporaryRedirect: true, http.StatusPermanentRedirect: true,
}

// page reads the body of an answer.
func (f *Fetcher) page(answer *http.Response, k kind) (*cache.Page, error) {
	contentType := answer.Header.Get("Content-Type")
	if err := k.refuses(contentType); err != nil {
		return nil, err
	}
	most, unpacked := k.limits(f.o.Limits)
	if k.cut {
		answer.Body = io.NopCloser(io.LimitReader(answer.Body, most))
	} else if answer.ContentLength > most {
		return nil, source.TooMany("bytes", answer.ContentLength, most, "bytes")
	}
	body, err := readAll(answer.Body, most, "bytes", "bytes")
	if err != nil {
		return nil, plain(err)
	}
	sent := int64(len(body))
	if body, err = Unpack(body, answer.Header.Get("Content-Encoding"), unpacked); err != nil {
		return nil, err
	}
	return &cache.Page{ContentType: contentType, ETag: answer.Header.Get("ETag"), Modified: answer.Header.Get("Last-Modified"), Sent: sent, Body: body}, nil
}

// articleTypes are the media types that an article may come as. Of the last
// two, which say nothing, the bytes tell.
var articleTypes = map[string]bool{
	"text/html": true, "application/xhtml+xml": true, "text/markdown": true, "text/x-markdown": true, "text/plain": true,
	"application/octet-stream": true, "": true,
}

// listingTypes are the types of sitemaps and feeds: not articles, but lists of
// them.
var listingTypes = map[string]bool{
	"application/xml": true, "text/xml": true, "application/rss+xml": true, "application/atom+xml": true, "application/rdf+xml": true,
}

// refuses says why an answer of a type is not what was asked for.
func (k kind) refuses(contentType string) error {
	mediaType, _, err := mime.ParseMediaType(contentType)
	if err != nil && mediaType == "" {
		mediaType = contentType
	}
	switch {
	case !k.pages || articleTypes[mediaType]:
		return nil
	case listingTypes[mediaType]:
		return fmt.Errorf("is sent as %s, as sitemaps and feeds are; to read the pages it lists, put --sitemap or --feed before it", mediaType)
	}
	return fmt.Errorf("is sent as %.100q, which is no article: one is HTML, Markdown or plain text", mediaType)
}
