package corpus

// This file tests what matching promises of its pairs: their order, that none is
// met twice, how many a person is asked of, and what is never sure.

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestMatchesAreInOrder(t *testing.T) {
	c, all, numbering := generated(3_000)
	found := c.match(all, numbering)
	if len(found) < 100 || !slices.IsSortedFunc(found, compareMatches) {
		t.Fatalf("%d matches, not the surest first", len(found))
	}
	for _, m := range found {
		if m.a >= m.b && !all[m.b].catalogued {
			t.Fatalf("%s stands before %s", all[m.a].id, all[m.b].id)
		}
	}
}

// Two records that don't say how they start stand in a cell of each base and
// are compared in one.
func TestUnplacedAreComparedOnce(t *testing.T) {
	_, all, numbering := generated(3_000)
	met := map[[2]int32]int{}
	sketches := numbering.sketches(all)
	for _, c := range cells(all) {
		blockings := c.blockings(all, numbering, sketches)
		for place := range int32(len(c.members)) {
			here := map[int32]bool{}
			c.partners(blockings, place, func(other int32) { here[c.members[other]] = true })
			for other := range here {
				if a := c.members[place]; all[a].laterality != 0 && all[a].exercise != 0 && isUnplaced(&all[a]) && isUnplaced(&all[other]) {
					met[[2]int32{min(a, other), max(a, other)}]++
				}
			}
		}
	}
	if len(met) == 0 {
		t.Fatal("none were compared")
	}
	for pair, times := range met {
		if times > 1 {
			t.Fatalf("%s and %s were compared %d times", all[pair[0]].id, all[pair[1]].id, times)
		}
	}
}

// A pair for a person is left out when both records are in enough surer ones; one
// that is sure never is.
func TestLikeliest(t *testing.T) {
	var all []match
	for i := range int32(reviewsAtMost + 2) {
		for k := range i {
			all = append(all, match{a: k, b: i, relation: Review})
		}
	}
	surest := len(all)
	all = append(all, match{a: 0, b: 1, relation: Same}, match{a: 0, b: 99, relation: Review})
	left := likeliest(slices.Clone(all), 100)
	if !slices.Contains(left, all[surest]) || !slices.Contains(left, all[surest+1]) {
		t.Errorf("a sure pair, or the first of a record, was left out: %v", left)
	}
	if got := len(left); got != len(all)-1 { // of ten records each with each, the last pair alone is one too many for both
		t.Errorf("%d of %d are left", got, len(all))
	}
}

// What a glance rules out is never half alike.
func TestGlanceHidesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		draw := func(name string) profile {
			numbers := rapid.SliceOfNDistinct(rapid.Uint32Range(0, 400), 0, 40, rapid.ID[uint32]).Draw(t, name)
			slices.Sort(numbers)
			p := profile{actions: numbers}
			p.glance = p.glanced()
			return p
		}
		a, b := draw("a"), draw("b")
		if rapid.Bool().Draw(t, "related") {
			b.actions = slices.Clone(a.actions[:len(a.actions)/2+len(a.actions)%2])
			b.glance = b.glanced()
		}
		if halfAlike(a.actions, b.actions) && !a.glance.maySee(&b.glance) {
			t.Fatalf("%v and %v", a.actions, b.actions)
		}
	})
}

// Records that are alike in all are one, unless their names say opposite things
// or one is of the catalogue, whose reader left the other out.
func TestSureNeedsNothingContrary(t *testing.T) {
	for _, test := range []struct {
		left, right string
		want        string
	}{
		{"Broomstick halo", "Broomstick halos", Same},
		{"Inner broomstick halo", "Outer broomstick halo", Review},
	} {
		c, ids := outside(t, told("a.md", test.left, "standing", "bilateral", "dynamic", halo...), told("b.md", test.right, "standing", "bilateral", "dynamic", halo...))
		if got, err := Compare(c, ids[0], ids[1]); err != nil || got.Relation != test.want {
			t.Errorf("%s and %s: %v %v, want %s", test.left, test.right, got, err, test.want)
		}
	}
	p := newNumbering().profile(features{positions: []string{"standing"}, actions: []string{"LIFT arm"}, names: []string{"halo"}, words: [][]string{{"halo"}}})
	known := p
	if known.catalogued = true; !isSure(&p, &p) || isSure(&p, &known) || isSure(&known, &p) {
		t.Error("a record is surely a movement of the catalogue")
	}
}
