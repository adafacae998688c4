package site

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v5"

	"github.com/stretchlint/stretchlint/schema/strict"
)

// TestProfileMistakes wants every mistake told with its place, and wants the
// JSON Schema to refuse the same files.
func TestProfileMistakes(t *testing.T) {
	for _, test := range []struct {
		name, text, want string
		loose            bool // what JSON Schema can't say
	}{
		{name: "unknown key", text: "hosts: a.org\nstep: li\n", want: `2:1: site profile: unknown key "step"; did you mean steps?`},
		{name: "no hosts", text: "name: h3\n", want: `1:1: site profile: want hosts, the names of the hosts it is for`},
		{name: "an address for a host", text: "name: h3\nhosts: [a.org, https://b.org/]\n", want: `2:16: hosts: "https://b.org/" is no name of a host; one looks like www.example.org or *.example.org`, loose: true},
		{name: "a port", text: "name: h3\nhosts: a.org:80\n", want: `2:8: hosts: "a.org:80" is no name of a host; one looks like www.example.org or *.example.org`, loose: true},
		{name: "a star within", text: "name: h3\nhosts: a.*.org\n", want: `2:8: hosts: "a.*.org" is no name of a host; one looks like www.example.org or *.example.org`, loose: true},
		{name: "a path without its slash", text: "name: h3\nhosts: a.org\npaths: stretches/**\n", want: `3:8: paths: "stretches/**" is no glob of a path; one looks like /stretches/** and begins with a slash`, loose: true},
		{name: "no selector", text: "hosts: a.org\nname: [h3, \"..x\"]\n", want: `2:12: name: "..x" is no CSS selector: expected identifier, found . instead`, loose: true},
		{name: "a pseudo-element", text: "hosts: a.org\nname: p::before\n", want: `2:7: name: "p::before" is no CSS selector: pseudo-element before found, but pseudo-elements support is disabled`, loose: true},
		{name: "a number", text: "hosts: a.org\ndrop: 3\n", want: `2:7: drop: want text, got "3"`},
		{name: "keys for a list", text: "hosts: a.org\ndose: {hold: .h}\n", want: `2:7: dose: want text, got keys with values`},
		{name: "selects nothing", text: "hosts: a.org\n", want: `1:1: site profile: it selects nothing; want one of entry, name, steps, dose, drop`, loose: true},
		{name: "said twice", text: "hosts: a.org\nname: h3\nname: h4\n", want: `3:1: site profile: "name" is said twice; it is in line 2 already`, loose: true},
		{name: "an alias", text: "hosts: &a a.org\nname: *a\n", want: "1:8: hosts: want text, got a YAML anchor, alias or tag; write the value out\n2:7: name: want text, got a YAML anchor, alias or tag; write the value out", loose: true},
		{name: "no YAML", text: "hosts: a.org\nname: 'h3\n", want: `2:1: this is not YAML: found unexpected end of stream`, loose: true},
	} {
		t.Run(test.name, func(t *testing.T) {
			profile, problems := ReadProfile("x", []byte(test.text))
			var got []string
			for _, p := range problems {
				got = append(got, strings.TrimPrefix(p.Error(), "x:"))
			}
			if diff := cmp.Diff(test.want, strings.Join(got, "\n")); diff != "" || profile != nil {
				t.Errorf("profile %v (-want +got):\n%s", profile, diff)
			}
			if !test.loose && fits(t, test.text) == nil {
				t.Error("the JSON Schema takes it")
			}
		})
	}
}

// fits holds a profile against the JSON Schema.
func fits(t *testing.T, text string) error {
	t.Helper()
	root, problem := strict.Parse([]byte(text))
	if problem != nil {
		t.Fatal(problem)
	}
	value, problem := strict.Value(root)
	if problem != nil {
		t.Fatal(problem)
	}
	return jsonschema.MustCompileString("site.json", string(Schema())).Validate(value)
}

func mustRead(t testing.TB, text string) *Profile {
	t.Helper()
	profile, problems := ReadProfile("site.yaml", []byte(text))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return profile
}

func TestFor(t *testing.T) {
	profiles := Profiles{
		mustRead(t, "hosts: a.example\npaths: [/moves/**, /one.html]\nname: h3\n"),
		mustRead(t, "hosts: ['*.b.example', A.example]\nname: h4\n"),
	}
	for address, want := range map[string]string{
		"https://a.example/moves/x/y": "h3", "https://A.EXAMPLE:8443/one.html?q#f": "h3", "https://a.example/moves/../x": "h4",
		"https://a.example": "h4", "http://www.b.example/": "h4", "https://b.example/": "", "https://evilb.example/": "",
		"https://a.example.evil/moves/x": "", "/moves/x": "", "": "", "::": "", "https://user@a.example/moves/x": "h3",
	} {
		got := ""
		if p := profiles.For(address); p != nil {
			got = p.selectors[0].text
		}
		if got != want {
			t.Errorf("%s: profile of %q, want that of %q", address, got, want)
		}
	}
}

func TestCountBranches(t *testing.T) {
	for text, want := range map[string]branches{
		"div": {}, "div.a > p.b": {}, "div .a p": {above: 2}, "h2 ~ p": {around: 1}, "a[title=\"b c ~ :d\"] b": {above: 1},
		"li:nth-child(2n+1)": {around: 1}, "div:not(.a) p": {above: 1, around: 1}, "h2 + p": {}, "div a > b c": {above: 2},
	} {
		if got := countBranches(strings.Join(strings.Fields(mustRead(t, "hosts: a.org\nname: |\n  "+text+"\n").selectors[0].matches[0].String()), " ")); got != want {
			t.Errorf("%s: %+v, want %+v", text, got, want)
		}
	}
}

// TestHostilePageIsRefused: pages on which selectors would match for days are
// refused by arithmetic; a plain selector reads them all the same.
func TestHostilePageIsRefused(t *testing.T) {
	deep := strings.Repeat(`<div class="a">`, 400) + strings.Repeat("<p>x</p>", 2000)
	wide := strings.Repeat("<i>x</i>", 60000)
	for _, test := range []struct {
		name, page, selector string
		refused              bool
	}{
		{"deep", deep, ".z .a .a .a .a .a p", true},
		{"deep and plain", deep, ".a > p", false},
		{"wide", wide, "b ~ i ~ i", true},
		{"wide and plain", wide, "i", false},
	} {
		_, err := mustRead(t, "hosts: a.org\nname: "+test.selector+"\n").Find([]byte(test.page), textRuns([]byte(test.page)))
		if (err != nil) != test.refused {
			t.Errorf("%s: %v, want it refused: %v", test.name, err, test.refused)
		}
	}
}
