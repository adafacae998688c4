package fetch

// This file keeps requests on the public internet. It looks at the address a
// connection is made to, after the name was resolved: a name that means one
// machine when it is checked and another when it is used gets nowhere.

import (
	"fmt"
	"net/netip"
	"sync"
	"syscall"
)

// A PrivateError says that an address leads to a machine that is not on the
// public internet.
type PrivateError struct {
	To   netip.Addr
	Kind string // of address
}

func (e *PrivateError) Error() string {
	return fmt.Sprintf("leads to %s, %s, and not to the public internet", e.To, e.Kind)
}

// onlyPublic is the Control of a dialer: it gives a *PrivateError for a
// connection that would leave the public internet.
func onlyPublic(_, address string, _ syscall.RawConn) error {
	to, err := netip.ParseAddrPort(address)
	if err != nil {
		return fmt.Errorf("connect to %s: %w", address, err)
	}
	if kind := reserved(to.Addr()); kind != "" {
		return &PrivateError{to.Addr(), kind}
	}
	return nil
}

// reserved says what kind of address one is that is not on the public internet;
// "" for one that is.
func reserved(a netip.Addr) string {
	switch {
	case !a.IsValid():
		return "no address"
	case a.Zone() != "":
		return "an address of one network card"
	}
	a = a.Unmap()
	for _, block := range blocks() {
		if block.prefix.Contains(a) {
			return block.kind
		}
	}
	if a.Is6() && !publicIPv6().Contains(a) {
		return "an address that nobody was given"
	}
	return ""
}

type block struct {
	prefix netip.Prefix
	kind   string
}

// publicIPv6 is what of IPv6 is given out for use on the internet.
var publicIPv6 = sync.OnceValue(func() netip.Prefix { return netip.MustParsePrefix("2000::/3") })

// blocks are those of the IANA special-purpose address registries that are not
// globally reachable, and those through which such could be reached. The
// metadata services of clouds stand in them: 169.254.169.254, 100.100.100.200,
// fd00:ec2::254.
var blocks = sync.OnceValue(func() []block {
	var all []block
	for _, row := range [...]struct{ prefix, kind string }{
		{"0.0.0.0/8", "this machine"},
		{"10.0.0.0/8", "a private network"},
		{"100.64.0.0/10", "a provider's own network"},
		{"127.0.0.0/8", "this machine"},
		{"169.254.0.0/16", "a link-local address"},
		{"172.16.0.0/12", "a private network"},
		{"192.0.0.0/24", "an address of a protocol"},
		{"192.0.2.0/24", "an address for examples"},
		{"192.88.99.0/24", "a way into IPv6"},
		{"192.168.0.0/16", "a private network"},
		{"198.18.0.0/15", "a network for benchmarks"},
		{"198.51.100.0/24", "an address for examples"},
		{"203.0.113.0/24", "an address for examples"},
		{"224.0.0.0/4", "a multicast address"},
		{"240.0.0.0/4", "an address that nobody was given"},
		{"::/128", "this machine"},
		{"::1/128", "this machine"},
		{"64:ff9b::/96", "a way into IPv4"},
		{"64:ff9b:1::/48", "a way into IPv4"},
		{"100::/64", "an address that leads nowhere"},
		{"2001::/23", "an address of a protocol"}, // Teredo and ORCHID among them
		{"2001:db8::/32", "an address for examples"},
		{"2002::/16", "a way into IPv4"}, // 6to4
		{"3fff::/20", "an address for examples"},
		{"5f00::/16", "an address of a protocol"},
		{"fc00::/7", "a private network"},
		{"fe80::/10", "a link-local address"},
		{"fec0::/10", "a private network"},
		{"ff00::/8", "a multicast address"},
	} {
		all = append(all, block{netip.MustParsePrefix(row.prefix), row.kind})
	}
	return all
})
