package fetch

// This file tries again what failed for a passing reason, and waits as long as
// the server asks for.

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/stretchlint/stretchlint/extract/fetch/cache"
	"github.com/stretchlint/stretchlint/schema/source"
)

// A StatusError says that a server answered something else than a page.
type StatusError struct {
	Code int
	// After is how long the server asks to wait; 0 when it does not say.
	After time.Duration
}

func (e *StatusError) Error() string {
	if said := statusWords[e.Code]; said != "" {
		return said
	}
	return fmt.Sprintf("gives no page: the server answers %d %s", e.Code, http.StatusText(e.Code))
}

var statusWords = map[int]string{
	http.StatusUnauthorized:    "can only be read by those who sign in (401 Unauthorized)",
	http.StatusForbidden:       "may not be read (403 Forbidden)",
	http.StatusNotFound:        "is not there (404 Not Found)",
	http.StatusGone:            "is not there any more (410 Gone)",
	http.StatusTooManyRequests: "was asked for too often (429 Too Many Requests)",
}

// passing are the answers that may be another one in a moment.
var passing = map[int]bool{
	http.StatusRequestTimeout: true, http.StatusTooManyRequests: true, http.StatusInternalServerError: true,
	http.StatusBadGateway: true, http.StatusServiceUnavailable: true, http.StatusGatewayTimeout: true,
}

// refusal makes an answer that holds no page an error.
func (f *Fetcher) refusal(answer *http.Response) error {
	return &StatusError{Code: answer.StatusCode, After: f.retryAfter(answer.Header)}
}

// retryAfter reads how long a server asks to wait: seconds or a date.
func (f *Fetcher) retryAfter(h http.Header) time.Duration {
	value := h.Get("Retry-After")
	if seconds, err := strconv.ParseUint(value, 10, 32); err == nil {
		return time.Duration(seconds) * time.Second
	}
	until, err := http.ParseTime(value)
	if err != nil {
		return 0
	}
	now := f.o.Clock.Now()
	if said, err := http.ParseTime(h.Get("Date")); err == nil {
		now = said // the date is of the server's clock
	}
	return max(0, until.Sub(now))
}

// firstPause is the wait before the first retry; each later one is twice as
// long as the one before.
const firstPause = time.Second

// persist fetches a page, again when that may help.
func (f *Fetcher) persist(ctx context.Context, u *url.URL, kept *cache.Page, k kind) (*cache.Page, error) {
	for tries := 0; ; tries++ {
		page, err := f.visit(ctx, u, kept, k)
		if err == nil || ctx.Err() != nil || !mayPass(err) || tries == f.o.Retries {
			return page, err
		}
		pause := firstPause << tries
		var status *StatusError
		if errors.As(err, &status) {
			pause = max(pause, status.After)
		}
		if pause > f.o.Limits.Wait {
			return nil, &source.LimitError{Limit: "wait", Text: fmt.Sprintf("%v, and it asks to come back after %v, more than the %v that are waited", err, pause, f.o.Limits.Wait)}
		}
		if err := f.o.Clock.Sleep(ctx, pause); err != nil {
			return nil, err
		}
	}
}

// mayPass reports whether trying again may help.
func mayPass(err error) bool {
	var unknown *unknownRules
	if errors.As(err, &unknown) {
		return false
	}
	var status *StatusError
	if errors.As(err, &status) {
		return passing[status.Code]
	}
	var broken *connectionError
	return errors.As(err, &broken) && broken.passing
}

// A connectionError is what went wrong between us and a server, in words.
type connectionError struct {
	text    string
	passing bool // trying again may help
	ofHost  bool // no page of the host can be had
	cause   error
}

func (e *connectionError) Error() string { return e.text }
func (e *connectionError) Unwrap() error { return e.cause }

// plain words an error of a connection. One about a limit or a private network
// stays as it is.
func plain(err error) error {
	var (
		private     *PrivateError
		limit       *source.LimitError
		name        *net.DNSError
		certificate *tls.CertificateVerificationError
		network     *net.OpError
	)
	switch {
	case errors.As(err, &private):
		return private
	case errors.As(err, &limit), errors.Is(err, context.Canceled):
		return err
	case errors.As(err, &name) && name.IsNotFound:
		return &connectionError{"has no address: there is no host " + strconv.Quote(name.Name), false, true, err}
	case errors.As(err, &name):
		return &connectionError{"can't be found: the name of its host could not be looked up", true, true, err}
	case errors.As(err, &certificate):
		return &connectionError{fmt.Sprintf("can't be trusted: %v", certificate.Err), false, true, err}
	case errors.As(err, &network) && network.Op == "dial":
		return &connectionError{fmt.Sprintf("can't be reached: %v", network.Err), true, true, err}
	}
	return &connectionError{"did not come whole: " + printable(err.Error()), true, false, err}
}

// printable takes control characters out of what a server wrote: a message must
// not move a terminal's cursor.
func printable(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsPrint(r) {
			return r
		}
		return utf8.RuneError
	}, text)
}
