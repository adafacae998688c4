package corpus

// This file measures a large corpus: how long it takes to read it, to match it
// and to write it, of the clock's time and of the processors', and in how much
// memory.

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"strconv"
	"testing"
	"time"
)

// BenchmarkScale packs a corpus of made-up accounts onto the disk and takes the
// seconds of each part of "stretchlint duplicates" and of saving, and with -cpu-s
// those of all processors together; how the latter grow is the exponent between
// the first size and the last. Matching alone is what is left when the accounts
// are out of memory: it starts from the profiles. SCALE=1000000 adds a size.
//
//	SCALE=1000000 go test ./corpus -run '^$' -bench Scale -benchtime 1x -timeout 1h
func BenchmarkScale(b *testing.B) {
	sizes := []int{10_000, 100_000}
	if more, err := strconv.Atoi(os.Getenv("SCALE")); err == nil {
		sizes = append(sizes, more)
	}
	var first [2]float64
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			dir := filepath.Join(b.TempDir(), "corpus")
			c := madeUpCorpus(n)
			for b.Loop() {
				took := scale(b, c, dir)
				for part, seconds := range took {
					b.ReportMetric(seconds, part)
				}
				whole := [2]float64{took["match-cpu-s"], took["read-cpu-s"] + took["profile-cpu-s"] + took["match-cpu-s"] + took["write-cpu-s"]}
				if n == sizes[0] {
					first = whole
					continue
				}
				for i, name := range []string{"match-exponent", "whole-exponent"} {
					b.ReportMetric(math.Log(whole[i]/first[i])/math.Log(float64(n)/float64(sizes[0])), name)
				}
			}
		})
	}
}

// scale goes through a corpus once and gives the seconds of each part, the
// megabytes that matching had at most and those that the whole had, and what
// there was to match.
func scale(b *testing.B, c *Corpus, dir string) map[string]float64 {
	took := map[string]float64{"records": float64(len(c.Records))}
	part := func(name string, work func()) {
		begun := time.Now()
		before, _ := usage()
		work()
		after, _ := usage()
		took[name+"-s"], took[name+"-cpu-s"] = time.Since(begun).Seconds(), after-before
	}
	part("write", func() {
		if err := Save(c, dir); err != nil {
			b.Fatal(err)
		}
	})
	*c = Corpus{} // whoever made it has no use for it either
	debug.FreeOSMemory()
	var loaded *Corpus
	part("read", func() {
		var err error
		if loaded, _, err = Load(dir); err != nil {
			b.Fatal(err)
		}
	})
	var all []profile
	var numbering *numbering
	part("profile", func() { all, numbering = loaded.allProfiles() })
	loaded.Records, loaded.articles = nil, nil
	debug.FreeOSMemory()
	peak := peakMemory()
	var matches []match
	part("match", func() { matches = loaded.match(all, numbering) })
	took["match-MB"] = float64(peak() >> 20)
	_, most := usage()
	took["peak-MB"] = float64(most >> 20)
	took["pairs"] = float64(len(matches))
	runtime.KeepAlive(all)
	return took
}

// peakMemory watches how much memory the program has from the system, until it
// is asked for the most.
func peakMemory() func() uint64 {
	samples := []metrics.Sample{{Name: "/memory/classes/total:bytes"}, {Name: "/memory/classes/heap/released:bytes"}}
	ask, most := make(chan struct{}), make(chan uint64)
	go func() {
		var peak uint64
		for {
			metrics.Read(samples)
			peak = max(peak, samples[0].Value.Uint64()-samples[1].Value.Uint64())
			select {
			case <-ask:
				most <- peak
				return
			case <-time.After(5 * time.Millisecond):
			}
		}
	}()
	return func() uint64 { close(ask); return <-most }
}
