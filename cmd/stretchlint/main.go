// Command stretchlint reads articles about stretches: it extracts what they
// say, lints it, and keeps it in a corpus.
package main

import "os"

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }
