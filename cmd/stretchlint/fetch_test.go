package main

import (
	"bytes"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"runtime"
	"strings"
	"sync"
	"testing"

	"github.com/spf13/pflag"
)

// A stopper is a site of pages that interrupts this process when one of them is
// asked for the first time.
type stopper struct {
	*httptest.Server
	mu    sync.Mutex
	asked []string
}

func newStopper(t *testing.T, at string) *stopper {
	t.Helper()
	s := &stopper{}
	var once sync.Once
	s.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/robots.txt":
			http.NotFound(w, r)
			return
		case "/sitemap.xml":
			fmt.Fprint(w, "<urlset><url><loc>/1.md</loc></url><url><loc>/2.md</loc></url><url><loc>/3.md</loc></url><url><loc>/4.md</loc></url></urlset>")
			return
		}
		s.mu.Lock()
		s.asked = append(s.asked, r.URL.Path)
		s.mu.Unlock()
		if r.URL.Path == at {
			once.Do(func() {
				self, err := os.FindProcess(os.Getpid())
				if err == nil {
					err = self.Signal(os.Interrupt)
				}
				if err != nil {
					t.Error(err)
				}
				<-r.Context().Done() // the program gives the page up
			})
		}
		w.Header().Set("Content-Type", "text/markdown")
		io.WriteString(w, "# Necks\n")
	}))
	t.Cleanup(s.Close)
	return s
}

// takeAsked gives what was asked for since it was called last.
func (s *stopper) takeAsked() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	asked := s.asked
	s.asked = nil
	return asked
}

// TestStoppedRunGoesOn interrupts a run at the third page of four. The same call
// again asks for the last two and no other; a third one asks for all again.
func TestStoppedRunGoesOn(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("a process can't interrupt itself here")
	}
	site := newStopper(t, "/3.md")
	call := []string{"extract", "--format", "jsonl", "--allow-private", "--delay", "0s", "--cache", t.TempDir(), "--sitemap", site.URL}
	for _, want := range []struct {
		code  int
		asked string
	}{
		{exitUnread, "/1.md /2.md /3.md"},
		{exitDone, "/3.md /4.md"},
		{exitDone, "/1.md /2.md /3.md /4.md"},
	} {
		site.takeAsked()
		var out, messages bytes.Buffer
		code := run(call, strings.NewReader(""), &out, &messages)
		if got := strings.Join(site.takeAsked(), " "); code != want.code || got != want.asked {
			t.Errorf("exit code %d, asked for %s; want %d and %s; messages %s", code, got, want.code, want.asked, &messages)
		}
		if pages := strings.Count(out.String(), "\n"); code == exitDone && pages != 4 {
			t.Errorf("%d pages, want 4", pages)
		}
	}
}

func TestSize(t *testing.T) {
	for text, want := range map[string]string{
		"0": "0", "500": "500", "1k": "1KiB", "20MiB": "20MiB", "20mb": "20MiB", "3G": "3GiB", "1536": "1536", "8388608k": "8GiB",
	} {
		var s size
		if err := s.Set(text); err != nil || s.String() != want {
			t.Errorf("%s is %s, %v, want %s", text, s.String(), err, want)
		}
	}
	for _, text := range []string{"", "k", "-1", "1.5M", "20 MiB", "1kk", "9223372036854775807k", "99999999999999999999"} {
		if err := new(size).Set(text); err == nil {
			t.Errorf("%q is a size", text)
		}
	}
}

// TestLimitsInReadme holds the README's table of limits to the flags.
func TestLimitsInReadme(t *testing.T) {
	text, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	told := map[string]string{} // the default of each flag
	for line := range strings.Lines(string(text)) {
		if cells := strings.Split(line, "|"); len(cells) == 5 && strings.HasPrefix(cells[1], " `--max-") {
			told[strings.Trim(cells[1], " `-")] = strings.TrimSpace(cells[2])
		}
	}
	newExtract(&console{}).Flags().VisitAll(func(f *pflag.Flag) {
		if strings.HasPrefix(f.Name, "max-") && f.Name != "max-age" && told[f.Name] != f.DefValue {
			t.Errorf("README.md has %q as the default of --%s; it is %s", told[f.Name], f.Name, f.DefValue)
		}
		delete(told, f.Name)
	})
	for name := range told {
		t.Errorf("README.md lists --%s; there is no such flag", name)
	}
}

// TestFetchingHoldsNoCorpus: while one run fetches, another changes the corpus,
// and neither loses what the other took in.
func TestFetchingHoldsNoCorpus(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile("near.md", []byte("# Backs\n\n## Cat-cow\n\nStart on your hands and knees. Arch your back, then let your belly sink.\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	site := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/robots.txt" {
			http.NotFound(w, r)
			return
		}
		var messages bytes.Buffer
		if code := run([]string{"ingest", "near.md"}, strings.NewReader(""), io.Discard, &messages); code != exitDone {
			t.Errorf("exit code %d; messages %s", code, &messages)
		}
		w.Header().Set("Content-Type", "text/markdown")
		io.WriteString(w, "# Necks\n\n## Chin tuck\n\nSit tall and draw your chin straight back.\n")
	}))
	t.Cleanup(site.Close)
	var messages bytes.Buffer
	call := []string{"ingest", "--allow-private", "--delay", "0s", "--no-cache", site.URL + "/necks.md"}
	if code := run(call, strings.NewReader(""), io.Discard, &messages); code != exitDone {
		t.Fatalf("exit code %d; messages %s", code, &messages)
	}
	var records bytes.Buffer
	if code := run([]string{"list"}, strings.NewReader(""), &records, io.Discard); code != exitDone || strings.Count(records.String(), "1 account") != 2 {
		t.Errorf("exit code %d, records:\n%s", code, &records)
	}
}
