package movement_test

// This file measures identification in bytes of how-to per second.

import (
	"testing"

	"github.com/stretchlint/stretchlint/schema/movement"
)

func BenchmarkIdentify(b *testing.B) {
	c := movement.Default()
	c.Identify(describedBy("", "supine", "x"))
	n := 0
	b.ReportAllocs()
	for b.Loop() {
		h := howTos[n%len(howTos)]
		n++
		b.SetBytes(int64(len(h.steps)))
		c.Identify(describedBy("Some stretch", h.positions, h.steps))
	}
}
