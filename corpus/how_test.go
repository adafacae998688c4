package corpus

// This file tests what is told of a record's history, and the layout of files.

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/stretchlint/stretchlint/schema"
)

func TestHowTellsAccountsAndDecisions(t *testing.T) {
	c, ids := outside(t,
		told("a.md", "Broomstick halo", "standing", "bilateral", "dynamic", halo...),
		told("b.md", "Halo", "standing", "bilateral", "dynamic", halo...))
	c = ApplyMerge(c, RecordMerge{Moves: []Move{{From: ids[1], To: ids[0], Pair: Pair{Score: 0.9, Reasons: []string{"both lift a stick"}}}}}, Decision{})
	c = decided(t, c, Decision{Relation: NotSame, A: ids[0], B: "arm-circles", Who: "Kim", When: "in May", Why: "no stick there"})
	got, err := How(c, ids[1])
	if err != nil {
		t.Fatal(err)
	}
	want := ids[0] + `  Broomstick halo
  arm-circles and ` + ids[0] + ` were decided to be different (Kim in May): no stick there
  ` + ids[1] + ` was merged into ` + ids[0] + `: score 0.90: both lift a stick
  a.md:3:1 "Broomstick halo"
      outside the catalogue: known by its name, start position, sides and kind
  b.md:3:1 "Halo"
      outside the catalogue: known by its name, start position, sides and kind; ` + ids[1] + ` was merged into ` + ids[0] + "\n"
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if _, err := How(c, "nowhere"); err == nil {
		t.Error("a record that is not there has a history")
	}
}

// Layout changes blanks and nothing else, and laying out again changes
// nothing.
func TestLayoutKeepsTheValue(t *testing.T) {
	var value func(depth int) *rapid.Generator[any]
	value = func(depth int) *rapid.Generator[any] {
		scalars := rapid.OneOf(rapid.String().AsAny(), rapid.Int32().AsAny(), rapid.Bool().AsAny(), rapid.Just[any](nil))
		if depth == 0 {
			return scalars
		}
		inner := value(depth - 1)
		return rapid.OneOf(scalars, rapid.SliceOfN(inner, 0, 4).AsAny(), rapid.MapOfN(rapid.String(), inner, 0, 4).AsAny())
	}
	rapid.Check(t, func(t *rapid.T) {
		v := value(4).Draw(t, "value")
		laidOut := func(v any) []byte {
			line, err := schema.Encode(v)
			if err != nil {
				t.Fatal(err)
			}
			return canonical(line)
		}
		text := laidOut(v)
		again := laidOut(json.RawMessage(text))
		if diff := cmp.Diff(string(text), string(again)); diff != "" {
			t.Fatal(diff)
		}
		plain, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		var want, got any
		if err := json.Unmarshal(plain, &want); err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(text, &got); err != nil {
			t.Fatalf("%v in\n%s", err, text)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatal(diff)
		}
	})
}
