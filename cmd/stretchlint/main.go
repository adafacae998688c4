// Command stretchlint reads articles about stretches: it extracts what they
// say, lints it, and keeps it in a corpus.
package main

import (
	"io"
	"log"
	"os"
	"runtime"
	"runtime/debug"
)

func main() {
	if os.Getenv("GOGC") == "" {
		collectLate()
	}
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(softMemory)
	}
	log.SetOutput(io.Discard) // net/http writes there what servers do wrong; we tell it ourselves, with the page
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// collectLate lets the heap grow to 32 MiB before anything is collected: what
// is made until then is mostly vocabularies and patterns, which stay, and most
// runs end before. From the first collection on gcPercent holds.
func collectLate() {
	const unasked = 4 << 20 // a collection begins here at 100 percent, however little is alive
	debug.SetGCPercent(100 * (32 << 20) / unasked)
	garbage := new(*byte) // without a pointer in it, it might share its fate with others
	runtime.AddCleanup(garbage, func(percent int) { debug.SetGCPercent(percent) }, gcPercent)
}

// gcPercent is how much garbage may gather before it is collected, in percent
// of what is alive. A run is short and what lives in it are mostly the
// vocabularies: at the usual 100 they would be looked through twice as often,
// for a tenth more processor time and a quarter less memory.
const gcPercent = 200

// softMemory is how many bytes the run may take before garbage is collected at
// once, whatever gcPercent says.
const softMemory = 1 << 30
