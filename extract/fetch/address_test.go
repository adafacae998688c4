package fetch

import (
	"net"
	"net/netip"
	"strings"
	"testing"
)

func TestParse(t *testing.T) {
	for address, want := range map[string]string{
		"https://example.org":               "https://example.org/",
		" HTTPS://Example.ORG:443/A?b=C#d ": "https://example.org/A?b=C",
		"http://example.org:80/":            "http://example.org/",
		"http://example.org:443/":           "http://example.org:443/",
		"https://example.org:/a":            "https://example.org/a",
		"http://[2001:DB8::1]:80/":          "http://[2001:db8::1]/",
		"http://[2001:db8::1]:8080/":        "http://[2001:db8::1]:8080/",
		"https://example.org/a%2Fb/c%20d":   "https://example.org/a%2Fb/c%20d",
		"https://example.org/a b":           "https://example.org/a%20b",
		"https://example.org/?a b=ü# ":      "https://example.org/?a%20b=%C3%BC",
		"https://Bücher.example:8443/a":     "https://xn--bcher-kva.example:8443/a",
		"https://stretch。example/":          "https://stretch.example/",
	} {
		got, err := Parse(address)
		if err != nil || got.String() != want {
			t.Errorf("Parse(%q) = %v, %v, want %s", address, got, err, want)
			continue
		}
		if again, err := Parse(want); err != nil || again.String() != want {
			t.Errorf("Parse(%q) = %v, %v, want it as it is", want, again, err)
		}
	}
}

func TestParseRefuses(t *testing.T) {
	for _, address := range []string{
		"", "example.org", "/etc/passwd", "ftp://example.org/", "file:///etc/passwd", "javascript:x", "https://", "https:///a", "https://:443/",
		"https:example.org", "http://exa mple.org/", "http://example.org/\n", "http://example.org:x/", "http://[::1", "http://ex\u202eample.org/", "http://\xbd.org/", "http://%zz/",
		"https://me:secret@example.org/", "https://me@example.org/", "https://example.org/" + strings.Repeat("x", maxAddress),
	} {
		if got, err := Parse(address); err == nil && got.String() != "http://example.org/" {
			t.Errorf("Parse(%.50q) = %s, want an error", address, got)
		} else if err != nil && strings.Contains(err.Error(), "secret") {
			t.Errorf("Parse(%q): the error %q gives the password away", address, err)
		}
	}
}

func TestShown(t *testing.T) {
	for address, want := range map[string]string{
		"https://me:secret@example.org/a@b": "https://…@example.org/a@b", "https://a@b@example.org": "https://…@example.org",
		"https://example.org/?q=a@b": "https://example.org/?q=a@b", "content/a.md": "content/a.md",
	} {
		if got := Shown(address); got != want {
			t.Errorf("Shown(%q) = %q, want %q", address, got, want)
		}
	}
}

// TestReserved has the first and the last address of each range, and their
// neighbours where those are public.
func TestReserved(t *testing.T) {
	private := `0.0.0.0 0.255.255.255 10.0.0.0 10.255.255.255 100.64.0.0 100.127.255.255 127.0.0.1 127.255.255.255 169.254.0.0 169.254.169.254
		169.254.255.255 172.16.0.0 172.31.255.255 192.0.0.0 192.0.0.255 192.0.2.1 192.88.99.1 192.168.0.0 192.168.255.255 198.18.0.0 198.19.255.255
		198.51.100.7 203.0.113.7 224.0.0.1 239.255.255.255 240.0.0.1 255.255.255.255 100.100.100.200
		:: ::1 ::ffff:10.0.0.1 ::ffff:127.0.0.1 ::127.0.0.1 64:ff9b::7f00:1 64:ff9b:1::1 100::1 2001::1 2001:db8::1 2002:7f00:1:: 3fff::1 5f00::1
		fc00::1 fd00:ec2::254 fdff::1 fe80::1 fe80::1%eth0 febf::1 fec0::1 ff02::1 4000::1 1::1`
	public := `1.1.1.1 9.255.255.255 11.0.0.0 100.63.255.255 100.128.0.0 126.255.255.255 128.0.0.0 169.253.255.255 169.255.0.0 172.15.255.255 172.32.0.0
		192.0.1.0 192.167.255.255 192.169.0.0 198.17.255.255 198.20.0.0 223.255.255.255 ::ffff:1.1.1.1 2606:4700::1 2a00::1 2001:200::1 2003::1 3ffe::1`
	for a := range strings.FieldsSeq(private) {
		if err := onlyPublic("tcp", net.JoinHostPort(a, "80"), nil); err == nil {
			t.Errorf("%s counts as public", a)
		}
	}
	for a := range strings.FieldsSeq(public) {
		if err := onlyPublic("tcp", net.JoinHostPort(a, "80"), nil); err != nil {
			t.Errorf("%s: %v", a, err)
		}
	}
	if err := onlyPublic("unix", "/var/run/docker.sock", nil); err == nil {
		t.Error("a socket on disk counts as public")
	}
	if kind := reserved(netip.Addr{}); kind == "" {
		t.Error("no address at all counts as public")
	}
}

// FuzzParse: what an address is written as is read as the same address, and
// holds no user name.
func FuzzParse(f *testing.F) {
	for _, seed := range []string{"https://Example.org:443/a?b#c", "http://[::1]:80", "https://me:secret@example.org/", "http://a%2f/%zz", "//a", "http://a:/", "http://0? #", "http://Ü:80/"} {
		f.Add(seed)
	}
	f.Add("http://0/" + strings.Repeat("\x8b", maxAddress/2)) // longer once it is escaped
	f.Fuzz(func(t *testing.T, address string) {
		u, err := Parse(address)
		if err != nil {
			return
		}
		again, err := Parse(u.String())
		if err != nil || again.String() != u.String() {
			t.Errorf("%.200q is written as %.200q, which is read as %.200v, %v", address, u, again, err)
		}
		if u.User != nil || u.Scheme != "http" && u.Scheme != "https" || u.Hostname() == "" {
			t.Errorf("%q is taken for %q", address, u)
		}
	})
}
