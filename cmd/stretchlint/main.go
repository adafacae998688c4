// Command stretchlint reads articles about stretches: it extracts what they
// say, lints it, and keeps it in a corpus.
package main

import (
	"io"
	"log"
	"os"
	"runtime/debug"
)

func main() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(gcPercent)
	}
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(softMemory)
	}
	log.SetOutput(io.Discard) // net/http writes there what servers do wrong; we tell it ourselves, with the page
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// gcPercent is how much garbage may gather before it is collected, in percent
// of what is alive. A run is short and what lives in it are mostly the
// vocabularies: at the usual 100 they would be looked through again and again.
const gcPercent = 200

// softMemory is how many bytes the run may take before garbage is collected at
// once, whatever gcPercent says: two files of ten megabytes read side by side
// stay well within four gibibytes.
const softMemory = 1 << 30
