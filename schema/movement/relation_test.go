package movement_test

import (
	"testing"

	"github.com/stretchlint/stretchlint/schema/movement"
)

// An account is what one article says: a name, a position, a how-to.
type account struct{ name, positions, steps string }

// Thirty-five decisions clinicians' leaflets and yoga manuals give reason for:
// which pairs are one movement, which one family, which only sound alike.
var decisions = []struct {
	a, b account
	want movement.Kinship
}{
	{account{"Cat-cow", "", ""}, account{"Cat-camel", "quadruped", "On all fours round your back to the ceiling, then let your belly sink to the floor."}, movement.Same},
	{account{"Cat-cow", "", ""}, account{"Cat stretch", "quadruped", "On hands and knees, round your back up to the ceiling and hold."}, movement.PhaseOf},
	{account{"Cat-cow", "", ""}, account{"Cat-cow", "seated-chair", "Sit on a chair. Arch your back and lift the chest, then round your back."}, movement.VariantOf},
	{account{"Cat-camel", "", ""}, account{"Camel", "kneeling", "Kneel, put your hands on your heels and lean back with the hips pressed forward."}, movement.Different},
	{account{"Cobra stretch", "prone", "Hands under your shoulders, press up to lift the chest."}, account{"", "prone", "Lie on your front and prop yourself on your forearms."}, movement.VariantOf},
	{account{"Cobra stretch", "", ""}, account{"Prone press-up", "prone", "Lie face down and straighten your arms to raise your upper body, hips relaxed on the floor."}, movement.Same},
	{account{"Cobra pose", "", ""}, account{"Upward-facing dog", "prone", "Straighten your arms and lift your thighs and hips off the floor."}, movement.VariantOf},
	{account{"Cobra pose", "", ""}, account{"", "prone", "Lie on your belly and lift your arms and legs off the floor at the same time."}, movement.Different},
	{account{"Figure four", "supine", "Rest one ankle on the other knee."}, account{"Figure four", "seated-chair", "Rest one ankle on the other knee."}, movement.VariantOf},
	{account{"Figure four", "supine", "Rest one ankle on the other knee."}, account{"Piriformis stretch", "supine", "Cross the left ankle over the right knee and pull the thigh in."}, movement.Same},
	{account{"Figure four, lying", "", ""}, account{"Piriformis stretch", "supine", "Pull your right knee towards your left shoulder."}, movement.Different},
	{account{"Chair figure four", "", ""}, account{"Piriformis stretch", "seated-floor", "Cross one leg over the other knee and hug the thigh to your chest."}, movement.Different},
	{account{"Figure four, lying", "", ""}, account{"Pigeon pose", "quadruped", "Bring one knee forward behind the wrist, the other leg straight back."}, movement.VariantOf},
	{account{"Knee to chest", "", ""}, account{"", "supine", "Pull both knees to your chest."}, movement.Different},
	{account{"Knee to chest", "supine", ""}, account{"Knee to chest", "seated-chair", "Lift one knee and hug it to your chest."}, movement.VariantOf},
	{account{"Knee to chest", "supine", "Hug one knee to the chest, the other leg bent."}, account{"Knee to chest", "supine", "Hug one knee to the chest, the other leg straight on the floor."}, movement.Same},
	{account{"Child's pose", "", ""}, account{"Child's pose with rotation", "kneeling", "Sit back on your heels and walk your hands over to the right."}, movement.VariantOf},
	{account{"Child's pose", "", ""}, account{"Bottom to heels stretch", "quadruped", "Move your bottom back to your heels."}, movement.Same},
	{account{"Child's pose", "", ""}, account{"Puppy pose", "kneeling", "Walk your hands forward, keep the hips above the knees and let the chest sink to the floor."}, movement.Different},
	{account{"Pelvic tilt (lying)", "", ""}, account{"Glute bridge", "supine", "Lift your hips off the floor."}, movement.Different},
	{account{"Pelvic tilt", "supine", "Flatten your lower back to the floor."}, account{"Pelvic tilt", "standing", "Flatten your lower back against the wall."}, movement.VariantOf},
	{account{"Trunk rotation", "supine", "Let both knees roll to one side."}, account{"Knee rolls", "supine", "Roll both knees from side to side."}, movement.Same},
	{account{"Trunk rotation", "supine", "Let both knees roll to one side."}, account{"", "supine", "Bring one knee across your body to the other side."}, movement.VariantOf},
	{account{"Trunk rotation", "supine", "Let both knees roll to one side."}, account{"Trunk rotation", "standing", "Turn your trunk to the left and to the right, feet still."}, movement.Different},
	{account{"Trunk rotation", "supine", "Let both knees roll to one side, feet together."}, account{"Windscreen wipers", "supine", "Feet wide apart, let the knees drop from side to side."}, movement.Different},
	{account{"Calf stretch", "standing", "Hands on the wall, back leg straight, press the heel to the floor."}, account{"Calf stretch", "standing", "Hands on the wall, bend both knees, keep the back heel down."}, movement.Different},
	{account{"Hamstring stretch", "supine", "Loop a strap around the foot and raise the leg straight."}, account{"Hamstring stretch", "supine", "Raise one leg up to the ceiling, hands behind the thigh, and straighten the knee."}, movement.Same},
	{account{"Hamstring stretch", "supine", "Loop a strap around the foot and raise the leg straight."}, account{"Hamstring stretch", "seated-floor", "One leg straight, the other bent with the sole against the inner thigh; lean forward."}, movement.VariantOf},
	{account{"Low lunge", "", ""}, account{"", "standing", "Step one foot back, keep the back leg straight and push your hips forward until the front of the hip stretches."}, movement.VariantOf},
	{account{"Thread the needle", "quadruped", "Slide your right arm under the left until the shoulder rests on the floor."}, account{"Open book", "side-lying", ""}, movement.Different},
	{account{"Thread the needle", "quadruped", "Slide your right arm under the left until the shoulder rests on the floor."}, account{"Thread the needle", "supine", "Put your ankle on the other knee and pull the thigh in."}, movement.Different},
	{account{"Doorway chest stretch", "", ""}, account{"", "standing", "Put one forearm against the door frame and turn your body away."}, movement.VariantOf},
	{account{"Ear to shoulder", "", ""}, account{"Nose to armpit", "", ""}, movement.Different},
	{account{"Downward dog", "", ""}, account{"Pedal the dog", "", ""}, movement.Same},
	{account{"Leg swings front to back", "", ""}, account{"Standing hamstring stretch", "", ""}, movement.Different},
}

func TestDecisions(t *testing.T) {
	c := movement.Default()
	for i, d := range decisions {
		a := c.Identify(describedBy(d.a.name, d.a.positions, d.a.steps))
		b := c.Identify(describedBy(d.b.name, d.b.positions, d.b.steps))
		if a.Movement == "" || b.Movement == "" {
			t.Errorf("%d: left open: %q (%s), %q (%s)", i+1, a.Movement, a.Reason, b.Movement, b.Reason)
			continue
		}
		if got := c.Related(a.Movement, b.Movement); got.Kinship != d.want {
			t.Errorf("%d: %s and %s are %s (%s), want %s", i+1, a.Movement, b.Movement, got.Kinship, got.Deciding, d.want)
		}
	}
}

func TestRelatedNamesTheDecidingAttribute(t *testing.T) {
	for pair, want := range map[[2]string]movement.Relation{
		{"cobra", "cobra"}:                             {Kinship: movement.Same, Ancestor: "cobra"},
		{"cat-cow", "cat-pose"}:                        {Kinship: movement.PhaseOf, Deciding: "one phase of two", Ancestor: "cat-cow"},
		{"supine-figure-four", "seated-figure-four"}:   {Kinship: movement.VariantOf, Deciding: "position", Ancestor: "supine-figure-four"},
		{"seated-figure-four", "standing-figure-four"}: {Kinship: movement.VariantOf, Deciding: "position", Ancestor: "supine-figure-four"},
		{"childs-pose", "childs-pose-side-reach"}:      {Kinship: movement.VariantOf, Deciding: "limb pattern", Ancestor: "childs-pose"},
		{"bridge", "pelvic-tilt"}:                      {Kinship: movement.Different, Deciding: "kind"},
		{"knee-to-chest", "double-knee-to-chest"}:      {Kinship: movement.Different, Deciding: "limb pattern"},
		{"cobra", "no-such-movement"}:                  {Kinship: movement.Different, Deciding: "not in the catalogue"},
	} {
		c := movement.Default()
		if got := c.Related(pair[0], pair[1]); got != want {
			t.Errorf("%v: got %+v, want %+v", pair, got, want)
		}
		if back := c.Related(pair[1], pair[0]); back != want {
			t.Errorf("%v: turned round it is %+v, want %+v", pair, back, want)
		}
	}
}
