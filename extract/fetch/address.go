package fetch

// This file says which addresses are asked for, and how they are written.

import (
	"errors"
	"fmt"
	"net"
	"net/url"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/idna"
)

// maxAddress is the longest address that is asked for, in bytes: what servers
// commonly take.
const maxAddress = 8 << 10

// Parse reads an address that a person or a page gives. What it gives is
// written in one way: the host in lower case, no port that goes without saying,
// no fragment. It never holds a user name or password, and neither does the
// error.
func Parse(address string) (*url.URL, error) {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil {
		return nil, errors.New("can't be read as an address; one looks like https://example.org/page")
	}
	switch {
	case u.Scheme != "http" && u.Scheme != "https":
		return nil, errors.New("is not fetched: only addresses that begin with https:// or http:// are")
	case u.Hostname() == "":
		return nil, errors.New("has no host; an address looks like https://example.org/page")
	case u.User != nil:
		return nil, errors.New("holds a user name, which would end up in records and reports; leave out what stands before the @")
	}
	if err := nameInASCII(u); err != nil {
		return nil, err
	}
	if port := u.Port(); port == "" || u.Scheme == "http" && port == "80" || u.Scheme == "https" && port == "443" {
		u.Host = hostOnly(u.Hostname())
	}
	u.Fragment, u.RawFragment = "", ""
	u.RawQuery = escapeQuery(u.RawQuery)
	if u.Path == "" {
		u.Path = "/"
	}
	if n := len(u.String()); n > maxAddress { // escaped it may be three times what it was
		return nil, fmt.Errorf("is an address of %d bytes; none longer than %d is asked for", n, maxAddress)
	}
	return u, nil
}

// nameInASCII writes the host of u in lower case, and one with other letters as
// the network knows it: bücher.example is xn--bcher-kva.example.
func nameInASCII(u *url.URL) error {
	u.Host = strings.ToLower(u.Host)
	if isASCII(u.Host) {
		return nil
	}
	name, err := idna.Lookup.ToASCII(u.Hostname())
	if err != nil || name == "" {
		return errors.New("has a host whose letters can be no name on the network")
	}
	if port := u.Port(); port != "" {
		name = net.JoinHostPort(name, port)
	}
	u.Host = name
	return nil
}

// escapeQuery escapes what has no place in a query, as browsers do: a space in
// it would end the address.
func escapeQuery(query string) string {
	var b strings.Builder
	for i := range len(query) {
		if c := query[i]; c <= ' ' || c >= 0x7F || strings.IndexByte(`"#<>`, c) >= 0 {
			fmt.Fprintf(&b, "%%%02X", c)
		} else {
			b.WriteByte(c)
		}
	}
	return b.String()
}

func isASCII(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return r >= utf8.RuneSelf })
}

// hostOnly writes a host without a port; IPv6 keeps its brackets.
func hostOnly(name string) string {
	if strings.Contains(name, ":") {
		return strings.TrimSuffix(net.JoinHostPort(name, ""), ":")
	}
	return name
}

// Shown is an address as it may be printed whatever it is: what stands before
// an @ in its host is left out.
func Shown(address string) string {
	scheme, rest, found := strings.Cut(address, "://")
	if !found {
		return address
	}
	end := strings.IndexAny(rest, "/?#")
	if end < 0 {
		end = len(rest)
	}
	if at := strings.LastIndexByte(rest[:end], '@'); at >= 0 {
		return scheme + "://…@" + rest[at+1:]
	}
	return address
}

// IsAddress reports whether an argument of the command line is an address and
// no path.
func IsAddress(argument string) bool {
	lower := strings.ToLower(argument[:min(len(argument), len("https://"))])
	return strings.HasPrefix(lower, "http://") || strings.HasPrefix(lower, "https://")
}
