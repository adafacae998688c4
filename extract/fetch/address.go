package fetch

// This file says which addresses are asked for, and how they are written.

import (
	"errors"
	"fmt"
	"net"
	"net/url"
	"strings"
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
	u.Host = strings.ToLower(u.Host)
	if port := u.Port(); port == "" || u.Scheme == "http" && port == "80" || u.Scheme == "https" && port == "443" {
		u.Host = hostOnly(u.Hostname())
	}
	u.Fragment, u.RawFragment = "", ""
	if u.Path == "" {
		u.Path = "/"
	}
	if n := len(u.String()); n > maxAddress { // escaped it may be three times what it was
		return nil, fmt.Errorf("is an address of %d bytes; none longer than %d is asked for", n, maxAddress)
	}
	return u, nil
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
