package main

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"stretchlint": main})
}

// TestScripts runs the sessions of testdata/script. UPDATE=1 rewrites what
// they expect.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "../../testdata/script",
		UpdateScripts:       os.Getenv("UPDATE") != "",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits": exits,
			"large": large,
			"pack":  pack,
			"serve": serve,
		},
		Setup: func(env *testscript.Env) error {
			for _, name := range []string{"HOME", "XDG_CACHE_HOME", "LocalAppData"} { // where fetched pages are kept
				env.Setenv(name, filepath.Join(env.WorkDir, ".home"))
			}
			return nil
		},
	})
}

// exits runs a command and wants its exit code: "exits 2 stretchlint lint".
// What it prints is there for stdout, stderr and cmp.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE PROGRAM [ARGUMENTS...]")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := exitCodeOf(ts.Exec(args[1], args[2:]...))
	if got != want {
		ts.Fatalf("exit code %d, want %d", got, want)
	}
}

// exitCodeOf gives the code of a program that ran; -1 when it did not.
func exitCodeOf(err error) int {
	if err == nil {
		return 0
	}
	if ended, ok := err.(interface{ ExitCode() int }); ok {
		return ended.ExitCode()
	}
	return -1
}

// large makes files of a size, without the bytes on disk: "large 52428800 a.md".
func large(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: large BYTES FILE")
	}
	size, err := strconv.ParseInt(args[0], 10, 64)
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), nil, 0o666))
	ts.Check(os.Truncate(ts.MkAbs(args[1]), size))
}

// serve serves a folder on loopback and says where in $SITE: "serve site". What
// is asked for is written into asked.txt, one path on each line.
func serve(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: serve FOLDER")
	}
	asked, err := os.Create(ts.MkAbs("asked.txt"))
	ts.Check(err)
	files := http.FileServer(http.Dir(ts.MkAbs(args[0])))
	var mu sync.Mutex
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		mu.Lock()
		fmt.Fprintln(asked, r.URL.Path)
		mu.Unlock()
		if to, found := strings.CutPrefix(r.URL.Path, "/to/"); found {
			http.Redirect(w, r, "/"+to, http.StatusFound)
			return
		}
		files.ServeHTTP(w, r)
	}))
	ts.Setenv("SITE", server.URL)
	ts.Defer(func() {
		server.Close()
		asked.Close()
	})
}

// pack compresses a file as gzip: "pack sitemap.xml sitemap.xml.gz".
func pack(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: pack FILE PACKED")
	}
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	_, err := w.Write([]byte(ts.ReadFile(args[0])))
	ts.Check(err)
	ts.Check(w.Close())
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), packed.Bytes(), 0o666))
}
