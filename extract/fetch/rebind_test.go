package fetch

import (
	"context"
	"errors"
	"net"
	"net/netip"
	"sync/atomic"
	"testing"

	"golang.org/x/net/dns/dnsmessage"
)

// serveNames is a name server on loopback that gives each query the next of
// some addresses, and no query an answer that may be kept.
func serveNames(t *testing.T, answers ...netip.Addr) (address string, asked *atomic.Int32) {
	t.Helper()
	conn, err := net.ListenPacket("udp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close() })
	asked = new(atomic.Int32)
	go func() {
		packet := make([]byte, 1500)
		for {
			n, from, err := conn.ReadFrom(packet)
			if err != nil {
				return
			}
			var query dnsmessage.Message
			if query.Unpack(packet[:n]) != nil || len(query.Questions) == 0 {
				continue
			}
			reply := dnsmessage.Message{Header: dnsmessage.Header{ID: query.ID, Response: true}, Questions: query.Questions}
			if q := query.Questions[0]; q.Type == dnsmessage.TypeA {
				to := answers[min(int(asked.Add(1)), len(answers))-1]
				reply.Answers = []dnsmessage.Resource{{
					Header: dnsmessage.ResourceHeader{Name: q.Name, Type: q.Type, Class: q.Class},
					Body:   &dnsmessage.AResource{A: to.As4()},
				}}
			}
			if packed, err := reply.Pack(); err == nil {
				conn.WriteTo(packed, from)
			}
		}
	}()
	return conn.LocalAddr().String(), asked
}

// TestNameThatChanges has a name that is public when it is first looked up and
// this machine when it is looked up for the connection, as an attacker's name
// server has it. The connection is what is checked.
func TestNameThatChanges(t *testing.T) {
	l := newLiar(t, page("text/html", "<p>secret"))
	_, port, err := net.SplitHostPort(l.Listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	names, asked := serveNames(t, netip.MustParseAddr("93.184.215.14"), netip.MustParseAddr("127.0.0.1"))
	resolver := &net.Resolver{PreferGo: true, Dial: func(ctx context.Context, _, _ string) (net.Conn, error) {
		return new(net.Dialer).DialContext(ctx, "udp", names)
	}}
	first, err := resolver.LookupNetIP(t.Context(), "ip4", "rebind.example.")
	if err != nil || reserved(first[0]) != "" {
		t.Fatalf("the first answer is %v, %v, want a public address", first, err)
	}
	l.transport.DialContext = (&net.Dialer{Resolver: resolver, Control: onlyPublic}).DialContext
	_, err = l.Fetch(t.Context(), "http://rebind.example.:"+port+"/")
	var private *PrivateError
	if !errors.As(err, &private) || asked.Load() != 2 {
		t.Errorf("error %v after %d look-ups, want a PrivateError after the second", err, asked.Load())
	}
	if got := l.requests(); len(got) != 0 {
		t.Errorf("the machine was asked for %q", got)
	}
}
